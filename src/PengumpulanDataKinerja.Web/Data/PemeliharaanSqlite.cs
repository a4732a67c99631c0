using System.Globalization;
using Microsoft.Data.Sqlite;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// What SQLite would do by itself and here must not: checkpoints, only inside the write gate. And once a night a copy of the database.
/// </summary>
public sealed class PemeliharaanSqlite(WriteGate gerbang, LokasiData lokasi, TimeProvider jam, ILogger<PemeliharaanSqlite> log) : BackgroundService
{
    private const long WalKecil = 1L << 20;
    private const long WalBesar = 64L << 20;
    private const int CadanganDisimpan = 14;

    private static readonly TimeSpan Selang = TimeSpan.FromSeconds(20);
    private static readonly TimeOnly JamCadangan = new(1, 0);

    private string Wal => lokasi.BasisData + "-wal";

    /// <summary>Moves the write-ahead log into the database; with <paramref name="potong"/> its file is emptied, once the readers allow.</summary>
    public Task CheckpointAsync(bool potong, CancellationToken batal = default) => gerbang.JalankanAsync(
        async () =>
        {
            await using var sambungan = await BukaAsync(batal);
            return await JawabanAsync(sambungan, potong ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)", batal);
        },
        batal);

    /// <summary>
    /// The copy of the database, due once a day from one o'clock WIB on. Twice is harmless; a server that was off at one o'clock does it
    /// when it is back. Returns the copy's path, or null when it is not due.
    /// </summary>
    public async Task<string?> MalamAsync(CancellationToken batal = default)
    {
        var wib = Waktu.KeWib(jam.GetUtcNow().UtcDateTime);
        return TimeOnly.FromDateTime(wib) >= JamCadangan && !File.Exists(Salinan(DateOnly.FromDateTime(wib))) ? await CadangkanAsync(batal) : null;
    }

    /// <summary>Copies the whole database while it is in use, checks the copy, keeps the last fourteen. Returns the copy's path.</summary>
    /// <exception cref="InvalidDataException">The copy is not whole; it is kept beside the others with the ending ".rusak".</exception>
    public async Task<string> CadangkanAsync(CancellationToken batal = default)
    {
        Directory.CreateDirectory(lokasi.Cadangan);
        var tujuan = Salinan(Waktu.HariWib(jam.GetUtcNow().UtcDateTime));
        var sementara = tujuan + ".sementara";
        await SalinanSqlite.BuatAsync(lokasi.BasisData, sementara, batal);
        if (await SalinanSqlite.KeluhanAsync(sementara, batal) is { } keluhan)
        {
            File.Move(sementara, tujuan + ".rusak", overwrite: true);
            throw new InvalidDataException($"Salinan basis data tidak utuh: {keluhan}");
        }

        File.Move(sementara, tujuan, overwrite: true);

        // The one just made stays, also when a clock that was put back dates it before the others.
        foreach (var lama in Directory.GetFiles(lokasi.Cadangan, "basisdata-*.db").OrderDescending(StringComparer.Ordinal).Skip(CadanganDisimpan).Where(f => f != tujuan))
        {
            File.Delete(lama);
        }

        return tujuan;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await CobaAsync(() => CheckpointAsync(potong: true, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var detak = new PeriodicTimer(Selang, jam);
        while (await DetakAsync(detak, stoppingToken))
        {
            var panjang = new FileInfo(Wal) is { Exists: true } wal ? wal.Length : 0;
            if (panjang > WalKecil)
            {
                await CobaAsync(() => CheckpointAsync(potong: panjang > WalBesar, stoppingToken));
            }
        }
    }

    private string Salinan(DateOnly hari) => Path.Combine(lokasi.Cadangan, string.Create(CultureInfo.InvariantCulture, $"basisdata-{hari:yyyy-MM-dd}.db"));

    private static async Task<bool> DetakAsync(PeriodicTimer detak, CancellationToken batal)
    {
        try
        {
            return await detak.WaitForNextTickAsync(batal);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // Without a pool: what is opened here is closed here.
    private async Task<SqliteConnection> BukaAsync(CancellationToken batal)
    {
        var sambungan = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = lokasi.BasisData, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await sambungan.OpenAsync(batal);
        SqlitePragma.Pasang(sambungan);
        return sambungan;
    }

    private static async Task<string?> JawabanAsync(SqliteConnection sambungan, string sql, CancellationToken batal)
    {
        await using var perintah = sambungan.CreateCommand();
        perintah.CommandText = sql;
        return Convert.ToString(await perintah.ExecuteScalarAsync(batal), CultureInfo.InvariantCulture);
    }

    // A failed round is told and tried again at the next one; it must not end the service.
    private async Task CobaAsync(Func<Task> kerja)
    {
        try
        {
            await kerja();
        }
        catch (Exception galat) when (galat is SqliteException or IOException or BasisDataSibukException or OperationCanceledException or UnauthorizedAccessException or InvalidDataException or ObjectDisposedException)
        {
            log.LogError(galat, "Upkeep of the database failed");
        }
    }
}
