using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

/// <summary>The dictionary as a workbook: out, changed, back in after a preview, all or nothing.</summary>
public sealed class BukuKamusTests(KantorMenghimpun isian) : IClassFixture<KantorMenghimpun>
{
    private const string Impor = "/data-kinerja/impor";
    private const string Terapkan = "/data-kinerja/impor/terapkan";
    private readonly WebHost host = isian.Host;

    [Fact]
    public async Task What_was_downloaded_comes_back_without_a_change()
    {
        using var fadli = await isian.MasukAsync("fadli");
        await SiapkanAsync(2051);
        var pratinjau = await UnggahAsync(fadli, 2051, await UnduhAsync(fadli, 2051));
        Assert.Equal(HttpStatusCode.OK, pratinjau.Kode);
        Assert.Contains("Tidak ada yang berubah", pratinjau.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_targets_and_new_rows_are_shown_first_and_then_taken_together()
    {
        using var fadli = await isian.MasukAsync("fadli");
        await SiapkanAsync(2052);
        var buku = Ganti(await UnduhAsync(fadli, 2052), ("Jumlah rambu", "Jumlah rambu dan marka"), ("Program LLAJ", "Program LLAJ dan kereta"));

        var pratinjau = await UnggahAsync(fadli, 2052, buku);
        Assert.Contains("Program diubah", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("Jumlah rambu dan marka", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Equal("Jumlah rambu", (await IndikatorAsync(2052)).Nama);

        Assert.StartsWith("/data-kinerja?tahun=2052", (await pratinjau.Formulir(Terapkan).KirimAsync()).Alamat, StringComparison.Ordinal);
        var tersimpan = await IndikatorAsync(2052);
        Assert.Equal(("Jumlah rambu dan marka", 5m, "5 dari 9 ruas", "Hitung"), (tersimpan.Nama, tersimpan.Target.II, tersimpan.TulisanTarget.II, tersimpan.Keterangan.Rumus));

        // The same button pressed once more finds it done.
        Assert.StartsWith("/data-kinerja?tahun=2052", (await pratinjau.Formulir(Terapkan).KirimAsync()).Alamat, StringComparison.Ordinal);
        Assert.Equal(tersimpan.Versi, (await IndikatorAsync(2052)).Versi);
    }

    [Fact]
    public async Task A_whole_tree_comes_into_an_empty_year()
    {
        using var fadli = await isian.MasukAsync("fadli");
        await SiapkanAsync(2053);
        var lama = await host.DalamAsync(db => db.Indikator.AsNoTracking().Where(i => i.Tahun == 2053).ToListAsync());
        var pohon = new PohonRencana(await host.DalamAsync(db => db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == 2053).ToListAsync()));
        using var isi = new MemoryStream();
        BukuKamus.Tulis(isi, 2054, pohon, lama, new Dictionary<Guid, string> { [isian.Perlengkapan.SeksiId] = isian.Perlengkapan.NamaSeksi });

        await (await UnggahAsync(fadli, 2054, isi.ToArray())).Formulir(Terapkan).KirimAsync();

        var baru = new PohonRencana(await host.DalamAsync(db => db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == 2054).ToListAsync()));
        Assert.Equal(pohon.Baris.Select(b => (b.Unsur.Sebutan, b.Dalam, b.Unsur.Pagu)), baru.Baris.Select(b => (b.Unsur.Sebutan, b.Dalam, b.Unsur.Pagu)));
        var indikator = await IndikatorAsync(2054);
        Assert.Equal(lama[0].Isi() with { UnsurId = null }, indikator.Isi() with { UnsurId = null });
        Assert.Equal("Rambu", baru[indikator.UnsurId]!.Nama);
    }

    [Fact]
    public async Task Every_fault_is_named_at_its_cell_and_nothing_is_taken()
    {
        using var fadli = await isian.MasukAsync("fadli");
        await SiapkanAsync(2055);
        var buku = Ganti(await UnduhAsync(fadli, 2055), ("naik", "miring"), ("Program LLAJ", "Program lain"), (isian.Perlengkapan.NamaSeksi, "Seksi Khayal"), ("5 dari 9 ruas", new string('x', 61)));

        var pratinjau = await UnggahAsync(fadli, 2055, buku);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, pratinjau.Kode);
        var sel = pratinjau.Dokumen.QuerySelectorAll("tbody tr").ToDictionary(b => b.Children[0].TextContent, b => b.Children[1].TextContent);
        Assert.Equal(["F4", "K4", "T4"], sel.Keys);
        Assert.Contains("Seksi Khayal", sel["F4"], StringComparison.Ordinal);
        Assert.Contains("Pilih salah satu: naik, turun", sel["K4"], StringComparison.Ordinal);
        Assert.Contains("61 huruf", sel["T4"], StringComparison.Ordinal);
        Assert.Null(pratinjau.Dokumen.QuerySelector($"form[action='{Terapkan}']"));
        Assert.True(await host.DalamAsync(db => db.UnsurRencana.AnyAsync(u => u.Tahun == 2055 && u.Nama == "Program LLAJ")));
    }

    [Fact]
    public async Task What_changed_since_the_download_is_not_written_over()
    {
        using var fadli = await isian.MasukAsync("fadli");
        await SiapkanAsync(2056);
        var buku = Ganti(await UnduhAsync(fadli, 2056), ("Jumlah rambu", "Jumlah rambu dari Excel"));
        var pratinjau = await UnggahAsync(fadli, 2056, buku);
        await host.DalamAsync(async db =>
        {
            var milik = await db.Indikator.SingleAsync(i => i.Tahun == 2056);
            milik.Ubah(milik.Isi() with { TargetTahun = 77 });
            await db.SaveChangesAsync();
        });

        var jawaban = await pratinjau.Formulir(Terapkan).KirimAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.Kode);
        Assert.Contains("sudah diubah di aplikasi sejak buku kerja ini diunduh", jawaban.Teks, StringComparison.Ordinal);
        Assert.Equal(("Jumlah rambu", 77m), ((await IndikatorAsync(2056)).Nama, (await IndikatorAsync(2056)).TargetTahun));
    }

    [Fact]
    public async Task A_workbook_of_another_year_a_lost_file_and_no_file_are_refused_with_their_sentence()
    {
        using var fadli = await isian.MasukAsync("fadli");
        await SiapkanAsync(2057);
        var lain = await UnggahAsync(fadli, 2058, await UnduhAsync(fadli, 2057));
        Assert.Contains("untuk tahun 2057, padahal yang diminta tahun 2058", Assert.Single(lain.Masalah), StringComparison.Ordinal);
        Assert.Contains("Pilih buku kerja", Assert.Single((await (await fadli.BukaBaikAsync(Impor)).Formulir(Impor).KirimAsync()).Masalah), StringComparison.Ordinal);
        using var hilang = await KantorMenghimpun.KirimLangsungAsync(fadli, Terapkan, ("Tahun", "2057"), ("Sha256", new string('a', 64)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, hilang.StatusCode);
    }

    [LibreOfficeFact]
    public async Task LibreOffice_keeps_everything_that_the_import_needs()
    {
        using var fadli = await isian.MasukAsync("fadli");
        await SiapkanAsync(2059);
        using var libre = new LibreOffice();
        var lewat = await libre.UbahAsync(await libre.UbahAsync(await UnduhAsync(fadli, 2059), "xlsx", "ods"), "ods", "xlsx");
        var pratinjau = await UnggahAsync(fadli, 2059, lewat);
        Assert.Contains("Tidak ada yang berubah", pratinjau.Teks, StringComparison.Ordinal);
    }

    private async Task SiapkanAsync(int tahun) => await host.DalamAsync(async db =>
    {
        var program = new UnsurRencana(tahun, 1, new(LevelIndikator.Program, "2.15.02", "Program LLAJ", 1000), null);
        var sub = new UnsurRencana(tahun, 2, new(LevelIndikator.SubKegiatan, "2.15.02.2.02.0002", "Rambu", 400.5m), program);
        db.AddRange(program, sub, new Indikator(tahun, isian.Perlengkapan.SeksiId, false, 1, new(LevelIndikator.SubKegiatan, "Jumlah rambu", "Unit", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, 9, null, new(4, 5, null, 0), 0, new(1, null, null, null), "Renja")
        {
            UnsurId = sub.Id,
            TulisanTarget = TulisanTarget.Kosong with { II = "5 dari 9 ruas" },
            Keterangan = new("=Definisi", "Hitung", "Register", true, "Berita acara\nFoto"),
        }));
        await db.SaveChangesAsync();
    });

    private Task<Indikator> IndikatorAsync(int tahun) => host.DalamAsync(db => db.Indikator.AsNoTracking().SingleAsync(i => i.Tahun == tahun));

    private static async Task<byte[]> UnduhAsync(PerambanUji peramban, int tahun)
    {
        using var jawaban = await peramban.MintaAsync(HttpMethod.Get, $"/data-kinerja/{tahun}/kamus.xlsx");
        Assert.Equal((HttpStatusCode.OK, BukuKerja.Tipe), (jawaban.StatusCode, jawaban.Content.Headers.ContentType!.MediaType));
        return await jawaban.Content.ReadAsByteArrayAsync();
    }

    private static async Task<HalamanUji> UnggahAsync(PerambanUji peramban, int tahun, byte[] buku) =>
        await (await peramban.BukaBaikAsync($"{Impor}?tahun={tahun}")).Formulir(Impor).Lampirkan("unggahan", "kamus.xlsx", buku).KirimAsync();

    // As a person who types over cells.
    private static byte[] Ganti(byte[] buku, params (string Lama, string Baru)[] isi)
    {
        using var berkas = new MemoryStream();
        berkas.Write(buku);
        using (var zip = new ZipArchive(berkas, ZipArchiveMode.Update, leaveOpen: true))
        {
            var lembar = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string teks;
            using (var baca = new StreamReader(lembar.Open(), Encoding.UTF8))
            {
                teks = baca.ReadToEnd();
            }

            lembar.Delete();
            using var tulis = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            tulis.Write(isi.Aggregate(teks, (t, i) =>
            {
                Assert.Contains($">{i.Lama}<", t, StringComparison.Ordinal);
                return t.Replace($">{i.Lama}<", $">{i.Baru}<", StringComparison.Ordinal);
            }));
        }

        return berkas.ToArray();
    }
}
