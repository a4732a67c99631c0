using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>One broken invariant.</summary>
/// <param name="Aturan">Which one.</param>
/// <param name="Kalimat">What is wrong and where, one Indonesian sentence.</param>
public sealed record Temuan(Aturan Aturan, string Kalimat);

/// <summary>The invariants of any database of this product.</summary>
public enum Aturan
{
    /// <summary>The engine's own check, and every reference leads somewhere.</summary>
    BasisData,

    /// <summary>Each machine's turns are unbroken and in the SOP's order, and each has its row of history.</summary>
    Urutan,

    /// <summary>Exactly one open turn per running machine, none per ended one.</summary>
    SatuGiliran,

    /// <summary>Every referenced file exists with its SHA-256.</summary>
    Berkas,

    /// <summary>Letter numbers are unique and without unexplained gap.</summary>
    Nomor,

    /// <summary>No signature without its files, no number, date or code before a signature.</summary>
    TandaTangan,

    /// <summary>The hash chains hold, and their heads are those the permintaan remember.</summary>
    Rantai,

    /// <summary>What is stored as a result equals what it follows from, a letter's text its last version among them.</summary>
    Hitungan,
}

/// <summary>
/// Checks every invariant of a database and its files, changing nothing. Used by the command <c>periksa</c>, by an administrator's
/// page and after every fault test. Reads inside one snapshot, so a server that works meanwhile does not disturb it.
/// </summary>
public sealed class Periksa(AppDb db, FileStore berkas)
{
    /// <summary>Everything that is wrong; empty when all is well.</summary>
    public async Task<IReadOnlyList<Temuan>> JalankanAsync(CancellationToken batal = default)
    {
        await db.Database.OpenConnectionAsync(batal);
        try
        {
            // Only reads: it takes no turn from the writers and sees one state throughout.
            var sambungan = db.Database.GetDbConnection();
            await using var potret = sambungan is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await sambungan.BeginTransactionAsync(IsolationLevel.Snapshot, batal);
            await db.Database.UseTransactionAsync(potret, batal);
            var temuan = potret is SqliteTransaction transaksi ? await MesinAsync(transaksi, batal) : [];
            temuan.AddRange(await SemuaAsync(batal));
            await db.Database.UseTransactionAsync(null, batal);
            return temuan;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<List<Temuan>> SemuaAsync(CancellationToken batal)
    {
        var temuan = new List<Temuan>();
        var daftarId = await db.Permintaan.AsNoTracking().OrderBy(p => p.Tahun).ThenBy(p => p.Triwulan).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(batal);
        foreach (var id in daftarId)
        {
            var sebutan = id.ToString();
            try
            {
                var permintaan = await MuatAsync(id, batal);
                sebutan = permintaan.Sebutan;
                var riwayat = await db.Riwayat.AsNoTracking().Where(r => r.Rantai == id.ToString()).OrderBy(r => r.Urut).ToListAsync(batal);
                temuan.AddRange(PeriksaMesin.Semua(permintaan, riwayat));
                temuan.AddRange(PeriksaSurat.TandaTangan(permintaan));
                temuan.AddRange(PeriksaNaskah.Versi(permintaan));
                temuan.AddRange(PeriksaRantai.Permintaan(permintaan, riwayat));
            }
            catch (Exception galat) when (galat is InvalidOperationException or FormatException or ArgumentException or InvalidCastException)
            {
                temuan.Add(new(Aturan.BasisData, $"{sebutan}: isinya tidak dapat dibaca ({galat.Message.ReplaceLineEndings(" ")})."));
            }
        }

        var kantor = await db.Riwayat.AsNoTracking().Where(r => r.Rantai == Riwayat.RantaiKantor).OrderBy(r => r.Urut).ToListAsync(batal);
        temuan.AddRange(PeriksaRantai.Sambungan("administrasi", kantor));
        await foreach (var satu in PeriksaRantai.AksesAsync(db.CatatanAkses.AsNoTracking().OrderBy(c => c.Urut).AsAsyncEnumerable()).WithCancellation(batal))
        {
            temuan.Add(satu);
        }

        var yatim = await db.Riwayat.AsNoTracking().Where(r => r.Rantai != Riwayat.RantaiKantor).Select(r => r.Rantai).Distinct().ToListAsync(batal);
        temuan.AddRange(yatim.Where(r => !daftarId.Any(id => id.ToString() == r)).Select(r => new Temuan(Aturan.Rantai, $"Riwayat memuat rantai {r}, tetapi permintaannya tidak ada.")));
        var surat = await db.Surat.AsNoTracking().Include(s => s.DaftarNomor).ToListAsync(batal);
        temuan.AddRange(PeriksaRegister.Semua(surat, await db.AwalRegister.AsNoTracking().ToListAsync(batal)));
        temuan.AddRange(PeriksaRegister.Agenda(await db.Disposisi.AsNoTracking().ToListAsync(batal)));
        temuan.AddRange(await PeriksaSertifikat.SemuaAsync(db, berkas, surat, batal));
        temuan.AddRange(await PeriksaBukti.SemuaAsync(db, batal));
        temuan.AddRange(await PeriksaPemberitahuan.SemuaAsync(db, batal));
        temuan.AddRange(await PeriksaBerkas.SemuaAsync(db, berkas, batal));
        return temuan;
    }

    private Task<Permintaan> MuatAsync(Guid id, CancellationToken batal) => db.Permintaan.AsNoTrackingWithIdentityResolution()
        .Include(p => p.DaftarGiliran)
        .Include(p => p.Jadwal)
        .Include(p => p.DaftarSurat).ThenInclude(s => s.Penerima)
        .Include(p => p.DaftarSurat).ThenInclude(s => s.DaftarParaf)
        .Include(p => p.DaftarSurat).ThenInclude(s => s.DaftarVersi)
        .Include(p => p.DaftarSurat).ThenInclude(s => s.DaftarNomor)
        .Include(p => p.DaftarDisposisi).ThenInclude(d => d.Penerima)
        .Include(p => p.Berkas)
        .Include(p => p.DaftarKertas)
        .Include(p => p.DaftarKoreksi)
        .Include(p => p.DaftarUnit).ThenInclude(u => u.DaftarSeksi)
        .AsSplitQuery()
        .SingleAsync(p => p.Id == id, batal);

    // SQL Server checks its references itself, and its pages by the administrator's DBCC CHECKDB.
    private static async Task<List<Temuan>> MesinAsync(SqliteTransaction potret, CancellationToken batal)
    {
        var temuan = new List<Temuan>();
        foreach (var (pragma, kalimat) in new[] { ("PRAGMA integrity_check", "Pemeriksaan SQLite menemukan: {0}."), ("PRAGMA foreign_key_check", "Tabel {0} merujuk baris yang tidak ada.") })
        {
            await using var perintah = potret.Connection!.CreateCommand();
            perintah.Transaction = potret;
            perintah.CommandText = pragma;
            await using var baris = await perintah.ExecuteReaderAsync(batal);
            while (await baris.ReadAsync(batal))
            {
                if (baris.GetString(0) != "ok")
                {
                    temuan.Add(new(Aturan.BasisData, string.Format(System.Globalization.CultureInfo.InvariantCulture, kalimat, baris.GetString(0))));
                }
            }
        }

        return temuan;
    }
}
