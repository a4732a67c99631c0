using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// The office of <see cref="KantorAkses"/> with further runs that wait at the rows it lacks, without a renderer, and with a database that
/// is put back as it was after every case that changed it.
/// </summary>
public sealed class KantorMasukan : IAsyncLifetime, IDisposable
{
    private readonly KantorAkses akses = new(Mesin.Sqlite, ("Peraga:Chromium", "/tidak/ada"), ("Peraga:Panaskan", "false"));
    private readonly Dictionary<string, PerambanUji> peramban = [];
    private SqliteConnection? hidup;
    private SqliteConnection? murni;
    private string isiMurni = "";
    private long versi;

    public WebHost Host => akses.Host;

    public KantorNyata Kantor => akses.Kantor;

    public IReadOnlyDictionary<string, string> Objek => akses.Objek;

    /// <summary>The forms as they stand, filled once.</summary>
    public Dictionary<string, DasarMasukan> Dasar { get; } = [];

    /// <summary>Every POST route of the product.</summary>
    public IReadOnlyList<string> RutePost => [.. akses.Rute().Where(r => r.Cara == "POST").Select(r => r.Pola).Order(StringComparer.Ordinal)];

    public async Task InitializeAsync()
    {
        await akses.InitializeAsync();
        await JalankanAsync(2025, Langkah.PerintahSekretaris, "giliran-1");
        await JalankanAsync(2024, Langkah.ParafSekretaris, "giliran-4");
        await JalankanAsync(2023, Langkah.MenerimaKasubbag, "giliran-10");
        await JalankanAsync(2022, Langkah.TerimaLaporan, "giliran-12");
        await JalankanAsync(2021, Langkah.PerintahArsip, "giliran-13");
        await JalankanAsync(2020, Langkah.Pengarsipan, "giliran-14");
        await JalankanAsync(2019, Langkah.TandaTanganKepalaDinas, "giliran-5");
        await PesanNomorAsync(2016);
        await BatalkanAsync(2018);
        akses.Objek["orang-sekretaris"] = Kantor.Orang("sekretaris").Id.ToString();
        akses.Objek["orang-kepala"] = Kantor.Orang("kepala").Id.ToString();
        foreach (var (kode, akun) in KantorAkses.Akun)
        {
            peramban[kode] = await Host.MasukAsync(akun);
        }

        peramban["-"] = Host.Peramban();
        await SimpanKeadaanAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var milik in peramban.Values)
        {
            milik.Dispose();
        }

        await akses.DisposeAsync();
    }

    public void Dispose()
    {
        hidup?.Dispose();
        murni?.Dispose();
    }

    /// <summary>The browser of a person by the short name of <see cref="KantorAkses.Akun"/>; "-" is a stranger.</summary>
    public PerambanUji Peramban(string kode) => peramban[kode];

    /// <summary>An address with the ids of this office: <c>tugas/{giliran-1}</c>.</summary>
    public string Alamat(string pola)
    {
        foreach (var (nama, nilai) in akses.Objek)
        {
            pola = pola.Replace($"{{{nama}}}", nilai, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("{", pola, StringComparison.Ordinal);
        return "/" + pola;
    }

    /// <summary>Whether anything was written since the database was last put back.</summary>
    public bool Berubah => VersiData() != versi;

    /// <summary>Whether the database holds what it held when the office was ready.</summary>
    public async Task<bool> UtuhAsync() => !Berubah || await IsiAsync() == isiMurni;

    /// <summary>Everything the database holds but what is noted of requests themselves (refusals, when a session was last seen), a line per row; two that are equal mean that nothing changed.</summary>
    public async Task<string> IsiAsync()
    {
        var isi = new StringBuilder();
        foreach (var tabel in await TabelAsync())
        {
            await using var perintah = hidup!.CreateCommand();
            perintah.CommandText = $"SELECT * FROM \"{tabel}\" ORDER BY rowid";
            await using var baris = await perintah.ExecuteReaderAsync();
            while (await baris.ReadAsync())
            {
                isi.Append(tabel);
                for (var kolom = 0; kolom < baris.FieldCount; kolom++)
                {
                    isi.Append('\u001f').Append(baris.GetName(kolom)).Append('=').Append(baris.GetValue(kolom));
                }

                isi.Append('\u001e');
            }
        }

        return isi.ToString();
    }

    /// <summary>Puts the database back as it was when the office was ready.</summary>
    public void Pulihkan()
    {
        murni!.BackupDatabase(hidup!);
        versi = VersiData();
    }

    public Task TanpaTemuanAsync() => Kantor.TanpaTemuanAsync();

    private async Task SimpanKeadaanAsync()
    {
        hidup = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Host.Lokasi.BasisData, Pooling = false }.ToString());
        await hidup.OpenAsync();
        await using (var perintah = hidup.CreateCommand())
        {
            perintah.CommandText = "PRAGMA synchronous=OFF; PRAGMA busy_timeout=5000;";
            await perintah.ExecuteNonQueryAsync();
        }

        murni = new SqliteConnection("Data Source=:memory:");
        await murni.OpenAsync();
        hidup.BackupDatabase(murni);
        isiMurni = await IsiAsync();
        versi = VersiData();
    }

    // Counts what other connections have committed; what this one did itself does not count.
    private long VersiData()
    {
        using var perintah = hidup!.CreateCommand();
        perintah.CommandText = "PRAGMA data_version";
        return (long)perintah.ExecuteScalar()!;
    }

    private async Task<List<string>> TabelAsync()
    {
        var tabel = new List<string>();
        await using var perintah = hidup!.CreateCommand();
        perintah.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('KunciProteksi', 'CatatanAkses', 'Sesi', 'Pemberitahuan', 'SuratElektronik') ORDER BY name";
        await using var baris = await perintah.ExecuteReaderAsync();
        while (await baris.ReadAsync())
        {
            tabel.Add(baris.GetString(0));
        }

        return tabel;
    }

    // A run of Triwulan IV of a year long past, left where the row waits.
    private async Task JalankanAsync(int tahun, Langkah berhenti, string nama)
    {
        var permintaan = await MajukanAsync(tahun, berhenti);
        var giliran = permintaan.DaftarGiliran.First(g => g.Terbuka && g.Langkah == berhenti);
        akses.Objek[nama] = giliran.Id.ToString();

        // Everything before it was done after its window.
        akses.Objek[$"{nama}-sebelum"] = permintaan.DaftarGiliran.OrderBy(g => g.SelesaiPada).First().Id.ToString();
        await SimpanAsync(permintaan);
    }

    private async Task PesanNomorAsync(int tahun)
    {
        var permintaan = await MajukanAsync(tahun, Langkah.TandaTanganKepalaDinas);
        Kantor.PesanNomor(permintaan, permintaan.GiliranKini!, await KonteksAsync("kasubbag", permintaan.TerakhirPada.AddMinutes(1)));
        akses.Objek["giliran-5-dipesan"] = permintaan.GiliranKini!.Id.ToString();
        await SimpanAsync(permintaan);
    }

    private async Task BatalkanAsync(int tahun)
    {
        var permintaan = await MajukanAsync(tahun, Langkah.PerintahSekretaris);
        permintaan.Batalkan("Dibatalkan untuk uji.", await KonteksAsync("sekretaris", Saat(tahun)));
        await SimpanAsync(permintaan);
    }

    private async Task<Permintaan> MajukanAsync(int tahun, Langkah berhenti)
    {
        var saat = Saat(tahun);
        var permintaan = Permintaan.Rencanakan(new TriwulanTahun(tahun, 4), Contoh.Kalender, saat);
        permintaan.Buka(saat);
        while (permintaan.DaftarGiliran.Where(g => g.DapatDikerjakan && g.Langkah < berhenti).OrderBy(g => g.Langkah).FirstOrDefault() is { } giliran)
        {
            saat = saat.AddMinutes(1);
            var konteks = await KonteksAsync(await Kantor.PelaksanaAsync(giliran), saat);
            Kantor.Siapkan(permintaan, giliran, konteks);
            permintaan.Lanjutkan(giliran.Id, konteks);
        }

        return permintaan;
    }

    private Task<Konteks> KonteksAsync(string akun, DateTime saat) => KonteksAsync(Kantor.Orang(akun).Id, saat);

    private async Task<Konteks> KonteksAsync(Guid orangId, DateTime saat)
    {
        var kamus = await Host.DalamAsync(async db => new KamusIndikator(await db.Indikator.AsNoTracking().ToListAsync(), new Dictionary<Guid, EmpatTriwulan>()));
        return (await Kantor.DenganAsync<KonteksKantor, Konteks>(k => k.UntukAsync(orangId))) with { Sekarang = saat, Kamus = kamus };
    }

    private Task SimpanAsync(Permintaan permintaan) => Host.DalamAsync(db => db.TulisAsync(() =>
    {
        db.Add(permintaan);
        return Task.CompletedTask;
    }));

    private static DateTime Saat(int tahun) => Contoh.Pada(tahun, 12, 28, 9);
}
