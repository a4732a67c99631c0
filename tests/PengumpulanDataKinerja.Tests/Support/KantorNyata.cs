using System.Data.Common;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// A small office in a real SQLite file and a real file store, moved through the SOP by the workflow service: two bidang, the
/// sekretariat, one indicator per seksi. Each act runs in its own scope, as a request would.
/// </summary>
public sealed class KantorNyata : IAsyncDisposable
{
    private static readonly DateOnly Awal = new(2015, 1, 1);
    private readonly WebApplication? aplikasi;
    private readonly BasisDataUji? basisData;
    private readonly Dictionary<string, Orang> orang = [];
    private List<(RegisterSurat Register, int Tahun, int Urut)> nomorLain = [];
    private string konsep = "";
    private string pdf = "";
    private string gambar = "";
    private string? sandi;

    private KantorNyata(IServiceProvider layanan, WebApplication? aplikasi, string folder, PemutusTulis pemutus, BasisDataUji? basisData = null)
    {
        Layanan = layanan;
        this.aplikasi = aplikasi;
        this.basisData = basisData;
        Folder = folder;
        Pemutus = pemutus;
    }

    public string Folder { get; }

    public PemutusTulis Pemutus { get; }

    public Unit Lalin { get; private set; } = null!;

    public Unit Pelayaran { get; private set; } = null!;

    public Unit Sekretariat { get; private set; } = null!;

    public Guid PermintaanId { get; private set; }

    public IServiceProvider Layanan { get; }

    public bool PakaiSqlite => Layanan.GetRequiredService<IConfiguration>().PakaiSqlite();

    public FileStore Berkas => Layanan.GetRequiredService<FileStore>();

    public JamKantor Jam => Layanan.GetRequiredService<JamKantor>();

    public string BasisData => Layanan.GetRequiredService<LokasiData>().BasisData;

    /// <summary>An office whose Triwulan III 2026 has just been opened.</summary>
    public static async Task<KantorNyata> BukaAsync(Action<IConfiguration>? atur = null, string penyedia = Mesin.Sqlite)
    {
        var basisData = BasisDataUji.Buat(penyedia);
        var folder = Directory.CreateTempSubdirectory("pdk-uji-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(AppDb).Assembly.GetName().Name,
            ContentRootPath = Path.Combine(AkarRepositori.Folder, "src", "PengumpulanDataKinerja.Web"),
        });
        builder.Configuration["FolderData"] = folder;
        builder.Configuration["BasisData:UkuranBatch"] = "1";
        builder.Configuration["Demo:Aktif"] = "true";
        builder.Configuration["Demo:MulaiJam"] = "2026-09-14T08:00:00+07:00";
        foreach (var (kunci, nilai) in basisData.Pengaturan)
        {
            builder.Configuration[kunci] = nilai;
        }

        atur?.Invoke(builder.Configuration);
        builder.Logging.ClearProviders();
        var pemutus = new PemutusTulis();
        builder.AddData();
        builder.AddSecurity();
        builder.AddPetugas();
        builder.AddAlur();
        builder.AddPemberitahuan();
        builder.Services.AddControllersWithViews();
        builder.Services.AddDokumen(builder.Configuration);
        builder.AddSurat();
        builder.Services.ConfigureDbContext<AppDbSqlite>(o => o.AddInterceptors(pemutus, new LebarKolom()));
        builder.Services.ConfigureDbContext<AppDbSqlServer>(o => o.AddInterceptors(pemutus));
        var aplikasi = builder.Build();
        var kantor = new KantorNyata(aplikasi.Services, aplikasi, folder, pemutus, basisData);
        Assert.True(await aplikasi.SiapkanDataAsync());
        await kantor.IsiAsync();
        return kantor;
    }

    /// <summary>The same office inside a running host; its people sign in with the host's password.</summary>
    public static async Task<KantorNyata> DalamAsync(WebHost host, Langkah langkah = Langkah.PerintahSekretaris)
    {
        var kantor = new KantorNyata(host.Services, null, host.Lokasi.Folder, new PemutusTulis());
        await host.SetelJamAsync(new DateTime(2026, 9, 14, 8, 0, 0));
        await kantor.IsiAsync();
        await kantor.MajuKeAsync(langkah);
        return kantor;
    }

    /// <summary>An office of which the given row is the next to complete.</summary>
    public static async Task<KantorNyata> DiAsync(Langkah langkah, string penyedia = Mesin.Sqlite)
    {
        var kantor = await BukaAsync(penyedia: penyedia);
        await kantor.MajuKeAsync(langkah);
        return kantor;
    }

    public async Task MajuKeAsync(Langkah langkah)
    {
        while ((await PermintaanAsync()).DaftarGiliran.Where(g => g.DapatDikerjakan && g.Langkah < langkah).OrderBy(g => g.Langkah).FirstOrDefault() is { } giliran)
        {
            await SelesaikanAsync(giliran.Langkah, giliran.SeksiId ?? giliran.UnitId);
        }
    }

    public Task<Permintaan> PermintaanAsync() => DenganAsync<AlurKerja, Permintaan>(a => a.LihatAsync(PermintaanId, Muatan.Seluruhnya));

    /// <summary>Runs something with a service of its own scope.</summary>
    public async Task<T> DenganAsync<TLayanan, T>(Func<TLayanan, Task<T>> kerja)
        where TLayanan : notnull
    {
        await using var lingkup = Layanan.CreateAsyncScope();
        return await kerja(lingkup.ServiceProvider.GetRequiredService<TLayanan>());
    }

    /// <summary>Completes a waiting row as its own pelaksana, with all that it asks for, in one act.</summary>
    public Task SelesaikanAsync(Langkah langkah, Guid? tempat = null, Jalur? jalur = null) => DenganAsync<AlurKerja, Giliran>(async alur =>
    {
        var giliran = (await PermintaanAsync()).DaftarGiliran.Single(g => g.Terbuka && g.Langkah == langkah && (jalur is null ? g.Jalur != Jalur.Peringatan : g.Jalur == jalur)
            && (tempat is null || g.SeksiId == tempat || (g.SeksiId is null && g.UnitId == tempat)));
        return await alur.LanjutkanAsync(giliran.Id, await PelaksanaAsync(giliran), Siapkan);
    });

    /// <summary>Enters a waiting row as done on paper by its own pelaksana at a moment; the figures of row 8 are typed in before.</summary>
    public async Task<Giliran> CatatKertasAsync(Langkah langkah, Guid? tempat, DateTime nyata, string pencatat = "staf", string saksi = "auditor")
    {
        var giliran = (await PermintaanAsync()).DaftarGiliran.Single(g => g.Terbuka && g.Langkah == langkah && g.Jalur != Jalur.Peringatan && (tempat is null || g.SeksiId == tempat || (g.SeksiId is null && g.UnitId == tempat)));
        var pindaian = await SimpanAsync($"%PDF-1.7 {giliran.Id}");
        var hariItu = await DenganAsync<KonteksKantor, PotretKantor>(k => k.PadaAsync(Waktu.HariWib(nyata)));
        var kertas = hariItu.Konteks(await PelaksanaAsync(giliran), nyata);
        var petugasSaksi = hariItu.Petugas(Orang(saksi).Id)!;
        return await LakukanAsync(pencatat, (p, kini) =>
        {
            if (langkah == Langkah.Menghimpun)
            {
                Siapkan(p, p.Giliran(giliran.Id), kini);
            }

            var isi = new IsiKertas(new BerkasBukti($"langkah-{(int)langkah}.pdf", IsiKertas.TipePdf, pindaian.Sha256, pindaian.Ukuran), petugasSaksi, "Listrik padam.")
            {
                Disposisi = new IsiDisposisi(p.PilihanPenerima(p.Giliran(giliran.Id), kertas.Organisasi), "Kerjakan.", null, null),
                Nomor = NomorSurat.Susun("{kode}/{urut}/DISHUB/{tahun}", RegisterSurat.SuratKeluar, 1, "000.8.6.3", "DISHUB", kertas.Hari),
            };
            return p.CatatKertas(giliran.Id, isi, kini, kertas);
        });
    }

    /// <summary>An act on the permintaan by the person of an account.</summary>
    public Task<T> LakukanAsync<T>(string akun, Func<Permintaan, Konteks, T> tindakan) =>
        DenganAsync<AlurKerja, T>(alur => alur.LakukanAsync(PermintaanId, akun.Length == 0 ? null : Orang(akun).Id, tindakan, Muatan.Seluruhnya));

    public Task LakukanAsync(string akun, Action<Permintaan, Konteks> tindakan) => LakukanAsync(akun, (p, k) =>
    {
        tindakan(p, k);
        return true;
    });

    public async Task<Guid> PelaksanaAsync(Giliran giliran) =>
        (await DenganAsync<KonteksKantor, Konteks>(k => k.UntukAsync(null))).Organisasi.Pelaksana(giliran)[0].OrangId;

    public Orang Orang(string akun) => orang[akun];

    public Task SetelJamAsync(int tahun, int bulan, int hari, int jam) => DenganAsync<AppDb, bool>(async db =>
    {
        await Jam.SetelAsync(db, Contoh.Pada(tahun, bulan, hari, jam));
        return true;
    });

    public Task<IReadOnlyList<Temuan>> PeriksaAsync() => DenganAsync<AppDb, IReadOnlyList<Temuan>>(db => new Periksa(db, Berkas).JalankanAsync());

    public async Task TanpaTemuanAsync() => Assert.Empty((await PeriksaAsync()).Select(t => $"[{t.Aturan}] {t.Kalimat}"));

    /// <summary>Changes the database behind the product's back.</summary>
    public async Task SqlAsync(string sql)
    {
        await using DbConnection sambungan = PakaiSqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = BasisData, Pooling = false }.ToString())
            : new SqlConnection(Layanan.GetRequiredService<IConfiguration>()["BasisData:Sambungan"]);
        await sambungan.OpenAsync();
        await using var perintah = sambungan.CreateCommand();
        perintah.CommandText = (PakaiSqlite ? "PRAGMA foreign_keys=OFF; " : "") + sql;
        Assert.True(await perintah.ExecuteNonQueryAsync() != 0, "The statement changed nothing.");
    }

    /// <summary>SQLite: the database file as a crash at this moment would leave it: what was not yet written to the disk is gone.</summary>
    public string PotretDisk()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, $"potret-{Guid.NewGuid():N}")).FullName;
        foreach (var akhiran in new[] { "", "-wal" })
        {
            if (File.Exists(BasisData + akhiran))
            {
                using var sumber = new FileStream(BasisData + akhiran, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var tujuan = File.Create(Path.Combine(folder, "basisdata.db" + akhiran));
                sumber.CopyTo(tujuan);
            }
        }

        return Path.Combine(folder, "basisdata.db");
    }

    /// <summary>SQLite: copies what this office has on the disk to a folder for another process; nobody may be writing.</summary>
    public void SalinKe(string folder)
    {
        foreach (var asal in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".kunci", StringComparison.Ordinal)))
        {
            var tujuan = Path.Combine(folder, Path.GetRelativePath(Folder, asal));
            Directory.CreateDirectory(Path.GetDirectoryName(tujuan)!);
            using var isi = new FileStream(asal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var salinan = File.Create(tujuan);
            isi.CopyTo(salinan);
        }
    }

    public async Task<BerkasTersimpan> SimpanAsync(string isi) => await Berkas.SimpanAsync(Encoding.UTF8.GetBytes(isi));

    public async ValueTask DisposeAsync()
    {
        if (aplikasi is null)
        {
            return;
        }

        await aplikasi.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        basisData?.Dispose();
    }

    /// <summary>Does what the row asks for, in the same transaction as its completion.</summary>
    public void Siapkan(Permintaan p, Giliran giliran, Konteks konteks)
    {
        switch (Sop.Untuk(giliran.Langkah).Bentuk)
        {
            case Bentuk.Disposisi:
                p.IsiDisposisi(giliran.Id, new IsiDisposisi(p.PilihanPenerima(giliran, konteks.Organisasi), "Kerjakan.", null, konteks.Hari), konteks);
                break;
            case Bentuk.Konsep:
                p.CatatKonsep(p.SuratUntuk(giliran).Id, konsep, p.SuratUntuk(giliran).VersiTeks, konteks);
                break;
            case Bentuk.TandaTangan:
                Tandatangani(p, giliran, p.SuratUntuk(giliran), konteks);
                break;
            case Bentuk.Himpun:
                foreach (var isian in p.SeksiUntuk(giliran).DaftarIsian)
                {
                    isian.Isi(new IsiIsian(isian.Versi, 3, null, false, null, "=1+1", "Dukungan anggaran", null, null), Pelaku.Sistem, konteks.Sekarang);
                }

                break;
            case Bentuk.Rekap:
                var nota = p.SusunNotaDinas(TeksNaskah.NotaDinas(p.TriwulanTahun, 3, 3, 0, 0, 5, "100,00%", "Sangat Tinggi"), konteks);
                p.CatatKonsep(nota.Id, konsep, nota.VersiTeks, konteks);
                Tandatangani(p, giliran, nota, konteks);
                break;
            case Bentuk.Arsip:
                p.IsiBerkas(giliran.Id, IsiBerkas, konteks);
                p.CatatPaket(giliran.Id, pdf, Berkas.Buka(pdf).Length, konteks);
                break;
        }
    }

    public static IsiBerkas IsiBerkas { get; } = new("1", "000.8.6.3", "Data kinerja, Triwulan III, 2026", "September–Oktober 2026", "Ruang arsip", "Lemari 2", "1", "Boks 3", null);

    private void Tandatangani(Permintaan p, Giliran giliran, Surat surat, Konteks konteks)
    {
        var nomor = NomorBerikut(p, surat, konteks);
        p.Tandatangani(giliran.Id, surat.Id, new HasilTandaTangan(nomor, $"{surat.Id:N}"[..26], konsep, pdf, AsalGambar.Digambar, gambar, "127.0.0.1"), konteks);
    }

    /// <summary>Brings the letter of requests to the desk of the Kepala Dinas, printed as the real office prints it.</summary>
    /// <param name="sertifikat">Whether the office signs with certificates.</param>
    public async Task SiapTandaTanganAsync(bool sertifikat)
    {
        await DenganAsync<KonsepSurat, Giliran>(async k => await k.AjukanAsync((await PermintaanAsync()).GiliranKini!.Id, Orang("staf").Id));
        await SelesaikanAsync(Langkah.ParafSekretaris);
        if (sertifikat)
        {
            await BeriSertifikatAsync("kepala");
        }
    }

    /// <summary>The office gets its certificate authority, and the person of an account a certificate.</summary>
    public async Task BeriSertifikatAsync(string akun)
    {
        using var akar = await DenganAsync<OtoritasKantor, X509Certificate2>(o => o.BuatAsync("Dinas Perhubungan", SertifikatUji.FrasaOtoritas));
        var pengajuan = await DenganAsync<KunciPenanda, SertifikatPenanda>(k => k.AjukanAsync(Orang(akun), SertifikatUji.Frasa));
        var administrator = (await DenganAsync<KonteksKantor, Konteks>(k => k.UntukAsync(Orang("administrator").Id))).Petugas!;
        await DenganAsync<PengurusSertifikat, SertifikatPenanda>(p => p.SetujuiAsync(pengajuan.Id, pengajuan.SidikCetak, SertifikatUji.FrasaOtoritas, administrator));
    }

    /// <summary>Books the next number for the letter that a turn signs, on a print that only a test makes.</summary>
    public BarisRegister PesanNomor(Permintaan p, Giliran giliran, Konteks konteks)
    {
        var (surat, penugasan) = (p.SuratDitandatangani(giliran), konteks.Organisasi.Pelaksana(giliran)[0]);
        var penanda = new Pelaku(penugasan.OrangId, konteks.Organisasi.Nama(penugasan.OrangId), "", "", konteks.Organisasi.Sebutan(penugasan));
        return p.PesanNomor(giliran.Id, new PesananNomor(NomorBerikut(p, surat, konteks), surat.KonsepSha256!, pdf, penanda, null), konteks);
    }

    private NomorSurat NomorBerikut(Permintaan p, Surat surat, Konteks konteks)
    {
        var urut = p.DaftarSurat.SelectMany(s => s.DaftarNomor).Select(n => (n.Register, n.Tahun, n.Urut)).Concat(nomorLain)
            .Where(n => n.Register == surat.Register && n.Tahun == konteks.Hari.Year).Select(n => n.Urut).DefaultIfEmpty().Max() + 1;
        var pola = surat.Register == RegisterSurat.NotaDinas ? "{kode}/{urut}/ND/DISHUB/{tahun}" : "{kode}/{urut}/DISHUB/{tahun}";
        return NomorSurat.Susun(pola, surat.Register, urut, "000.8.6.3", "DISHUB", konteks.Hari);
    }

    private async Task IsiAsync()
    {
        (konsep, pdf, gambar) = ((await SimpanAsync("konsep")).Sha256, (await SimpanAsync("surat bertanda tangan")).Sha256, (await SimpanAsync("gambar")).Sha256);
        sandi = await DenganAsync<IPasswordHasher<Orang>, string>(p => Task.FromResult(p.HashPassword(new Orang(), WebHost.Sandi)));
        Lalin = BuatUnit("Bidang Lalu Lintas", JenisUnit.Bidang, "Kepala Bidang Lalu Lintas", 1, "Seksi Perlengkapan Jalan", "Seksi Manajemen Lalu Lintas");
        Pelayaran = BuatUnit("Bidang Pelayaran", JenisUnit.Bidang, "Kepala Bidang Pelayaran", 2, "Seksi Kepelabuhanan");
        Sekretariat = BuatUnit("Sekretariat", JenisUnit.Sekretariat, "Sekretaris", 3, "Subbagian Perencanaan, Keuangan dan Pelaporan", "Subbagian Umum dan Kepegawaian");
        Sekretariat.DaftarSeksi[0].AdalahPkp = true;
        await DenganAsync<AppDb, bool>(async db =>
        {
            await db.TulisAsync(async () =>
            {
                db.AddRange(Lalin, Pelayaran, Sekretariat);
                if (!await db.PengaturanKantor.AnyAsync())
                {
                    db.Add(new PengaturanKantor());
                }

                Angkat(db, "sekretaris", "Marlina Suryani", Peran.Sekretaris);
                Angkat(db, "kasubbag", "Rahmi Oktaviana", Peran.KasubbagPkp);
                Angkat(db, "staf", "Fadli Ramadhan", Peran.StafPkp);
                Angkat(db, "kepala", "Yusrizal Hadinata", Peran.KepalaDinas);
                Angkat(db, "kabid.lalin", "Dewi Anggraini", Peran.Kabid, Lalin.Id);
                Angkat(db, "kabid.pelayaran", "Hendra Gunawan", Peran.Kabid, Pelayaran.Id);
                Angkat(db, "kasi.perlengkapan", "Teguh Prasetyo", Peran.Kasi, null, Lalin.DaftarSeksi[0].Id);
                Angkat(db, "kasi.manajemen", "Mukhlis Daulay", Peran.Kasi, null, Lalin.DaftarSeksi[1].Id);
                Angkat(db, "kasi.pelabuhan", "Ridwan Siregar", Peran.Kasi, null, Pelayaran.DaftarSeksi[0].Id);
                Angkat(db, "kasubbag.umum", "Nurhayati Zein", Peran.Kasubbag, null, Sekretariat.DaftarSeksi[1].Id);
                Angkat(db, "administrator", "Bayu Saputra", Peran.AdministratorSistem);
                Angkat(db, "auditor", "Lestari Handayani", Peran.Auditor);
                db.AddRange(new[] { Lalin, Pelayaran, Sekretariat }.SelectMany(u => u.DaftarSeksi).Select(s => BuatIndikator($"Jumlah laporan {s.Nama}", s.Id, false)));
                db.Add(BuatIndikator("Indeks Infrastruktur Perhubungan", Sekretariat.DaftarSeksi[0].Id, true));
            });
            return true;
        });
        await DenganAsync<AlurKerja, IReadOnlyList<string>>(a => a.BukaTriwulanAsync());
        PermintaanId = await DenganAsync<AppDb, Guid>(db => db.Permintaan.Select(p => p.Id).SingleAsync());
    }

    /// <summary>Goes on with another run of the office; what is done from now on is done on that one.</summary>
    public async Task PindahAsync(Guid permintaanId)
    {
        PermintaanId = permintaanId;
        nomorLain = await DenganAsync<AppDb, List<(RegisterSurat, int, int)>>(async db =>
            [.. (await db.BarisRegister.AsNoTracking().Where(b => !db.Surat.Any(s => s.Id == b.SuratId && s.PermintaanId == permintaanId)).ToListAsync()).Select(b => (b.Register, b.Tahun, b.Urut))]);
    }

    private void Angkat(AppDb db, string akun, string nama, Peran peran, Guid? unitId = null, Guid? seksiId = null)
    {
        var baru = new Orang { Nama = nama, UserName = akun, NormalizedUserName = akun.ToUpperInvariant(), Nip = "198001012005011001", Pangkat = "Pembina", SecurityStamp = akun };
        baru.PasswordHash = sandi;
        orang[akun] = baru;
        db.Add(baru);
        db.Add(new Penugasan(baru.Id, peran, unitId, seksiId, Awal));
    }

    private static Unit BuatUnit(string nama, JenisUnit jenis, string kepala, int urutan, params string[] seksi)
    {
        var unit = new Unit(nama, jenis, kepala, urutan, Awal);
        foreach (var s in seksi)
        {
            unit.TambahSeksi(s, $"Kepala {s}", Awal);
        }

        return unit;
    }

    private static Indikator BuatIndikator(string nama, Guid seksiId, bool dinas) =>
        new(2026, seksiId, dinas, 1, new IsiIndikator(LevelIndikator.SubKegiatan, nama, "Laporan", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, 12, null, new EmpatTriwulan(3, 3, 3, 3), 0, new EmpatTriwulan(3, 3, null, null), null));
}
