using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// An office in which everything exists once – a run in the middle of its collection, letters of every kind, evidence, a closed berkas of
/// last year – and one browser per jabatan, for the tests of who may do what.
/// </summary>
public sealed partial class KantorAkses : IAsyncLifetime
{
    /// <summary>Short names of the people, as the columns of the tables name them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Akun = new Dictionary<string, string>
    {
        ["SK"] = "sekretaris",
        ["KP"] = "kasubbag",
        ["ST"] = "staf",
        ["KD"] = "kepala",
        ["KL"] = "kabid.lalin",
        ["KV"] = "kabid.pelayaran",
        ["SL"] = "kasi.perlengkapan",
        ["SM"] = "kasi.manajemen",
        ["SV"] = "kasi.pelabuhan",
        ["SU"] = "kasubbag.umum",
        ["PG"] = "pengisi",
        ["AD"] = "administrator",
        ["AU"] = "auditor",
        ["TP"] = "tanpa.penugasan",
    };

    private readonly Dictionary<string, (PerambanUji Peramban, string Token)> peramban = [];

    public KantorAkses()
        : this(Mesin.Sqlite)
    {
    }

    internal KantorAkses(string penyedia, params (string Kunci, string Nilai)[] pengaturan) =>
        Host = WebHost.Di(penyedia, [("Keamanan:PdfPerMenit", "100000"), ("Keamanan:UnggahPerMenit", "100000"), ("Keamanan:VerifikasiPerMenit", "100000"), ("Surel:Peladen", "127.0.0.1"), ("Surel:Porta", "9"), ("Surel:Pengirim", "kinerja@contoh.go.id"), .. pengaturan]);

    public WebHost Host { get; }

    public KantorNyata Kantor { get; private set; } = null!;

    /// <summary>Values for the parameters of routes, by name.</summary>
    public Dictionary<string, string> Objek { get; } = new() { ["tahun"] = "2026", ["tw"] = "3", ["kode"] = "404", ["tahunArsip"] = "2025", ["nama"] = "kasi", ["jenis"] = "surat-keluar", ["gambar"] = "04-paraf.png" };

    /// <summary>The same on one of the two engines.</summary>
    public static KantorAkses Di(string penyedia) => new(penyedia);

    public async Task InitializeAsync()
    {
        Kantor = await KantorNyata.DalamAsync(Host);
        await Host.BuatOrangAsync("pengisi", Peran.Pengisi, null, Kantor.Lalin.DaftarSeksi[0].Id);
        await Host.BuatOrangAsync("tanpa.penugasan");
        await ArsipkanTahunLaluAsync();
        await SampaikanAsync();
        await IsiAsync();
        foreach (var (kode, akun) in Akun)
        {
            var milik = await Host.MasukAsync(akun);
            peramban[kode] = (milik, await TokenAsync(milik));
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var (milik, _) in peramban.Values)
        {
            milik.Dispose();
        }

        await Host.DisposeAsync();
    }

    /// <summary>Every route of the product with its method; the tests' own controllers and static files are left out.</summary>
    public IEnumerable<(string Cara, string Pola)> Rute() => Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.Assembly != typeof(KantorAkses).Assembly)
        .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(c => (c, e.RoutePattern.RawText!.TrimStart('/'))))
        .Distinct();

    /// <summary>A route's address with real values: <paramref name="objek"/> names the one of its id.</summary>
    public string Alamat(string pola, string objek = "") =>
        "/" + Parameter().Replace(pola, m => Objek[m.Groups[1].Value == "id" || (m.Groups[1].Value == "tahun" && objek == "tahunArsip") ? objek : m.Groups[1].Value]);

    public Task<HalamanUji> BukaAsync(string kode, string alamat) => peramban[kode].Peramban.BukaAsync(alamat);

    /// <summary>A POST with a token that holds; no redirect is followed.</summary>
    public async Task<HalamanUji> KirimAsync(string kode, string alamat, params (string Nama, string Nilai)[] isi)
    {
        var (milik, token) = peramban[kode];
        return await KirimAsync(milik, token, alamat, isi);
    }

    /// <summary>The same by any browser.</summary>
    public static async Task<HalamanUji> KirimAsync(PerambanUji milik, string token, string alamat, params (string Nama, string Nilai)[] isi) => await HalamanUji.BacaAsync(
        milik,
        await milik.MintaAsync(HttpMethod.Post, alamat, new FormUrlEncodedContent([.. isi.Select(i => KeyValuePair.Create(i.Nama, i.Nilai)), KeyValuePair.Create("__RequestVerificationToken", token)])));

    /// <summary>An anti-forgery token of the browser's person, or of nobody when the page is the sign-in page.</summary>
    public static async Task<string> TokenAsync(PerambanUji milik, string alamat = "/akun") =>
        (await milik.BukaBaikAsync(alamat)).Dokumen.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>
    /// A fingerprint of every table, so that "nothing changed" means nothing at all; a refusal itself is noted in the access log, and notices
    /// follow what others did by themselves.
    /// </summary>
    public static Task<SortedDictionary<string, string>> JejakAsync(WebHost host) => host.DalamAsync(async db =>
    {
        var jejak = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var tabel in await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('KunciProteksi', 'CatatanAkses', 'Sesi', 'Pemberitahuan', 'SuratElektronik')").ToListAsync())
        {
            await db.Database.OpenConnectionAsync();
            await using var perintah = db.Database.GetDbConnection().CreateCommand();
            perintah.CommandText = $"SELECT * FROM \"{tabel}\" ORDER BY rowid";
            await using var baris = await perintah.ExecuteReaderAsync();
            var isi = new StringBuilder();
            var jumlah = 0;
            for (; await baris.ReadAsync(); jumlah++)
            {
                for (var kolom = 0; kolom < baris.FieldCount; kolom++)
                {
                    isi.Append(baris.GetValue(kolom)).Append('\u001f');
                }
            }

            jejak[tabel] = $"{jumlah} rows, {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(isi.ToString())))}";
        }

        return jejak;
    });

    public Task<SortedDictionary<string, string>> JejakAsync() => JejakAsync(Host);

    private async Task IsiAsync()
    {
        var (lalin, perlengkapan) = (Kantor.Lalin.Id, Kantor.Lalin.DaftarSeksi[0].Id);
        await Kantor.MajuKeAsync(Langkah.PerintahKabid);
        await Kantor.CatatKertasAsync(Langkah.PerintahKabid, lalin, Kantor.Jam.GetUtcNow().UtcDateTime);
        await Kantor.SelesaikanAsync(Langkah.PerintahKabid, Kantor.Pelayaran.Id);
        var berkas = await Kantor.SimpanAsync("%PDF-1.4 bukti");
        await Kantor.LakukanAsync("kasi.perlengkapan", (p, k) =>
        {
            var seksi = p.Unit(lalin).DaftarSeksi.Single(s => s.SeksiId == perlengkapan);
            p.UnggahBukti(perlengkapan, seksi.DaftarIsian[0].Id, new BerkasBukti("bukti.pdf", "application/pdf", berkas.Sha256, berkas.Ukuran), k);
        });
        var manajemen = Kantor.Lalin.DaftarSeksi[1].Id;
        await Kantor.LakukanAsync("kasi.manajemen", (p, k) =>
            p.UnggahBukti(manajemen, p.Unit(lalin).DaftarSeksi.Single(s => s.SeksiId == manajemen).DaftarIsian[0].Id, new BerkasBukti("bukti.pdf", "application/pdf", berkas.Sha256, berkas.Ukuran), k));
        await Kantor.SelesaikanAsync(Langkah.Menghimpun, perlengkapan);
        await Kantor.SetelJamAsync(2026, 10, 1, 9);

        // What the product's own sweep does on that day must not happen in the middle of a test.
        await Kantor.DenganAsync<AlurKerja, IReadOnlyList<string>>(a => a.BukaTriwulanAsync());
        await Kantor.LakukanAsync("kasubbag", (p, k) => p.SusunPeringatan(k));
        foreach (var langkah in Sop.UrutanPeringatan)
        {
            if (langkah == Langkah.TandaTanganKepalaDinas)
            {
                Objek["nomor-batal"] = (await BatalkanNomorAsync()).Id.ToString();
            }

            await Kantor.SelesaikanAsync(langkah, Kantor.Pelayaran.Id, Jalur.Peringatan);
        }

        var permintaan = await Kantor.PermintaanAsync();
        var unit = permintaan.Unit(lalin);
        Giliran Waktu(Func<Giliran, bool> yang) => permintaan.DaftarGiliran.Single(yang);
        Objek["unitId"] = Objek["unit"] = lalin.ToString();
        Objek["baris-perlengkapan"] = unit.DaftarSeksi.Single(s => s.SeksiId == perlengkapan).DaftarIsian[0].Id.ToString();
        Objek["seksi"] = perlengkapan.ToString();
        Objek["giliran-11"] = permintaan.GiliranKini!.Id.ToString();
        Objek["giliran-9-lalin"] = permintaan.GiliranUnit(lalin)!.Id.ToString();
        Objek["giliran-8-manajemen"] = permintaan.GiliranSeksi(Kantor.Lalin.DaftarSeksi[1].Id)!.Id.ToString();
        Objek["giliran-8-selesai"] = Waktu(g => g.SeksiId == perlengkapan).Id.ToString();
        Objek["giliran-peringatan-lalin"] = Waktu(g => g.Terbuka && g.Jalur == Jalur.Peringatan && g.UnitId == lalin).Id.ToString();
        Objek["surat-permintaan"] = permintaan.SuratPermintaan!.Id.ToString();
        Objek["peringatan-pelayaran"] = permintaan.PeringatanUnit(Kantor.Pelayaran.Id).Single().Id.ToString();
        Objek["penerima-pelayaran"] = permintaan.PeringatanUnit(Kantor.Pelayaran.Id).Single().Penerima.Single().Id.ToString();
        Objek["konsep-peringatan-lalin"] = permintaan.PeringatanUnit(lalin).Single().Id.ToString();
        await Kantor.DenganAsync<AlurTemplat, TemplatSurat>(a => a.UbahAsync(JenisSurat.Permintaan, 1, TeksNaskah.Bawaan(JenisSurat.Permintaan) with { Sifat = "Biasa" }, Kantor.Orang("staf").Id));
        Objek["surat"] = "permintaan";
        Objek["pekerjaan"] = "buka-triwulan";
        Objek["disposisi-1"] = permintaan.DaftarDisposisi.Single(d => d.Langkah == Langkah.PerintahSekretaris).Id.ToString();
        Objek["disposisi-7-lalin"] = permintaan.DaftarDisposisi.Single(d => d.UnitId == lalin).Id.ToString();
        Objek["isian-perlengkapan"] = unit.DaftarSeksi.Single(s => s.SeksiId == perlengkapan).Id.ToString();
        Objek["isian-manajemen"] = unit.DaftarSeksi.Single(s => s.SeksiId != perlengkapan).Id.ToString();
        Objek["kertas-7-lalin"] = permintaan.DaftarKertas.Single().Id.ToString();
        Objek["bukti-perlengkapan"] = Bukti(perlengkapan);
        Objek["bukti-manajemen"] = Bukti(manajemen);
        string Bukti(Guid seksi) => unit.DaftarSeksi.Single(s => s.SeksiId == seksi).DaftarIsian.SelectMany(i => i.DaftarBukti).Single().Id.ToString();
        await RevisiAsync(perlengkapan, Kantor.Lalin.DaftarSeksi[1].Id, new BerkasBukti("perjanjian.pdf", "application/pdf", berkas.Sha256, berkas.Ukuran));
        Objek["orang"] = Kantor.Orang("staf").Id.ToString();
        await Kantor.DenganAsync<SapuanPemberitahuan, bool>(async s =>
        {
            await s.SusunAsync();
            return true;
        });
        var manajemenId = Kantor.Orang("kasi.manajemen").Id;
        Objek["surel"] = (await Host.DalamAsync(async db =>
        {
            var surel = db.Add(new SuratElektronik("uji", null, null, "orang@contoh.go.id", "Surel uji", "Uji", new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc))).Entity;
            await db.SaveChangesAsync();
            return surel.Id;
        })).ToString();
        Objek["pemberitahuan"] = (await Host.DalamAsync(db => db.Pemberitahuan.Where(p => p.OrangId == manajemenId && p.Jenis == JenisPemberitahuan.TugasBaru).Select(p => p.Id).SingleAsync())).ToString();

        // From here on letters are signed with certificates; the Kepala Dinas has asked for one.
        await Kantor.DenganAsync<OtoritasKantor, bool>(async o => await o.BuatAsync("Dinas Perhubungan", SertifikatUji.FrasaOtoritas) is not null);
        Objek["sertifikat"] = (await Kantor.DenganAsync<KunciPenanda, SertifikatPenanda>(k => k.AjukanAsync(Kantor.Orang("kepala"), SertifikatUji.Frasa))).Id.ToString();
        await Host.DalamAsync(async db =>
        {
            var staf = Kantor.Orang("staf").Id;
            Objek["penugasan"] = (await db.Penugasan.SingleAsync(p => p.OrangId == staf)).Id.ToString();
            Objek["hari-libur"] = (await db.HariLibur.FirstAsync()).Id.ToString();
            Objek["indikator"] = (await db.Indikator.FirstAsync()).Id.ToString();
            var unsur = new UnsurRencana(2026, 1, new(LevelIndikator.Program, "2.15.01", "Program penunjang", 1_000_000), null);
            db.Add(unsur);
            await db.SaveChangesAsync();
            Objek["unsur"] = unsur.Id.ToString();
        });
    }

    // A number that was booked for the wet signature of the first surat peringatan, and given up.
    private Task<BarisRegister> BatalkanNomorAsync() => Kantor.LakukanAsync("kasubbag", (p, k) =>
    {
        var giliran = p.DaftarGiliran.Single(g => g.Terbuka && g.Jalur == Jalur.Peringatan && g.UnitId == Kantor.Pelayaran.Id);
        var nomor = Kantor.PesanNomor(p, giliran, k);
        p.BatalkanNomor(giliran.Id, nomor.Id, "Printer rusak.", k);
        return nomor;
    });

    // A request that waits for one indicator of a bidang; another one is free to be asked for.
    private async Task RevisiAsync(Guid seksiId, Guid bebas, BerkasBukti pindaian)
    {
        var (indikator, lain) = await Host.DalamAsync(async db => (await db.Indikator.AsNoTracking().FirstAsync(i => i.SeksiId == seksiId), await db.Indikator.AsNoTracking().FirstAsync(i => i.SeksiId == bebas)));
        var isi = new IsiRevisi(indikator.DaftarTarget() with { Tahun = 13 }, "Anggaran berubah", "Perjanjian Kinerja Perubahan", "12", new DateOnly(2026, 8, 1), indikator.Versi) { Pindaian = pindaian };
        var revisi = await Kantor.DenganAsync<AlurRevisi, RevisiTarget>(a => a.AjukanAsync(indikator.Id, Kantor.Orang("kabid.lalin").Id, isi));
        Objek["revisi"] = revisi.Id.ToString();
        Objek["indikator-revisi"] = lain.Id.ToString();
    }

    // The same SOP a year ago, kept in memory until it is whole; its berkas is a real ZIP.
    private async Task ArsipkanTahunLaluAsync()
    {
        using var zip = new MemoryStream();
        await using (var isi = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            isi.CreateEntry("data-kinerja/DAFTAR-ISI.txt");
        }

        zip.Position = 0;
        var paket = await Kantor.Berkas.SimpanAsync(zip.ToArray());
        var saat = Contoh.Pada(2025, 9, 30, 9);
        var permintaan = Permintaan.Rencanakan(new TriwulanTahun(2025, 3), Contoh.Kalender, saat);
        permintaan.Buka(saat);
        await Host.DalamAsync(async db =>
        {
            var kamus = new KamusIndikator(await db.Indikator.AsNoTracking().ToListAsync(), new Dictionary<Guid, EmpatTriwulan>());
            while (permintaan.DaftarGiliran.Where(g => g.DapatDikerjakan).OrderBy(g => g.Langkah).FirstOrDefault() is { } giliran)
            {
                saat = saat.AddMinutes(1);
                var pelaksana = await Kantor.PelaksanaAsync(giliran);
                var konteks = (await Kantor.DenganAsync<KonteksKantor, Konteks>(k => k.UntukAsync(pelaksana))) with { Sekarang = saat, Kamus = kamus };
                if (giliran.Langkah == Langkah.TerimaLaporan)
                {
                    var koreksi = MintaKoreksi(permintaan, konteks with { Petugas = await PetugasAsync("kasi.perlengkapan") }, new BerkasBukti("koreksi.pdf", "application/pdf", paket.Sha256, paket.Ukuran));
                    permintaan.PutuskanKoreksi(koreksi.Id, false, "Bukti tidak cukup.", konteks with { Petugas = await PetugasAsync("kasubbag") });
                    Objek["koreksi"] = koreksi.Id.ToString();
                }

                if (giliran.Langkah == Langkah.Pengarsipan)
                {
                    permintaan.IsiBerkas(giliran.Id, KantorNyata.IsiBerkas, konteks);
                    permintaan.CatatPaket(giliran.Id, paket.Sha256, paket.Ukuran, konteks);
                }
                else
                {
                    Kantor.Siapkan(permintaan, giliran, konteks);
                }

                permintaan.Lanjutkan(giliran.Id, konteks);
            }

            await db.TulisAsync(() =>
            {
                db.Add(permintaan);
                return Task.CompletedTask;
            });
        });
        Objek["berkas"] = permintaan.Berkas!.Id.ToString();
        Objek["nota-dinas"] = permintaan.NotaDinasBerjalan!.Id.ToString();
    }

    // A run whose report waits for the Sekretaris, with a correction that waits for Kasubbag PKP.
    private async Task SampaikanAsync()
    {
        var saat = Contoh.Pada(2017, 6, 30, 9);
        var permintaan = Permintaan.Rencanakan(new TriwulanTahun(2017, 2), Contoh.Kalender, saat);
        permintaan.Buka(saat);
        await Host.DalamAsync(async db =>
        {
            var kamus = new KamusIndikator(await db.Indikator.AsNoTracking().ToListAsync(), new Dictionary<Guid, EmpatTriwulan>());
            while (permintaan.DaftarGiliran.Where(g => g.DapatDikerjakan && g.Langkah < Langkah.TerimaLaporan).OrderBy(g => g.Langkah).FirstOrDefault() is { } giliran)
            {
                saat = saat.AddMinutes(1);
                var pelaksana = await Kantor.PelaksanaAsync(giliran);
                var konteks = (await Kantor.DenganAsync<KonteksKantor, Konteks>(k => k.UntukAsync(pelaksana))) with { Sekarang = saat, Kamus = kamus };
                Kantor.Siapkan(permintaan, giliran, konteks);
                permintaan.Lanjutkan(giliran.Id, konteks);
            }

            var kini = (await Kantor.DenganAsync<KonteksKantor, Konteks>(k => k.UntukAsync(Kantor.Orang("kasi.perlengkapan").Id))) with { Sekarang = saat.AddMinutes(1) };
            Objek["koreksi-tunggu"] = MintaKoreksi(permintaan, kini, null).Id.ToString();
            Objek["baris-diterima"] = permintaan.Unit(Kantor.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == Kantor.Lalin.DaftarSeksi[1].Id).DaftarIsian[0].Id.ToString();
            await db.TulisAsync(() =>
            {
                db.Add(permintaan);
                return Task.CompletedTask;
            });
        });
    }

    private Koreksi MintaKoreksi(Permintaan permintaan, Konteks konteks, BerkasBukti? bukti)
    {
        var seksi = permintaan.Unit(Kantor.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == Kantor.Lalin.DaftarSeksi[0].Id);
        var isian = seksi.DaftarIsian[0];
        return permintaan.MintaKoreksi(seksi.SeksiId, isian.Id, new IsiKoreksi(JenisKoreksi.Koreksi, new IsiIsian(isian.Versi, 4, null, false, null, null, "Dukungan anggaran", null, null), "Satu laporan terlewat.", null, bukti), konteks);
    }

    private async Task<Petugas?> PetugasAsync(string akun) => (await Kantor.DenganAsync<KonteksKantor, Konteks>(k => k.UntukAsync(Kantor.Orang(akun).Id))).Petugas;

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
