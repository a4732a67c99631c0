using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Web;

[Collection(Peraga.Koleksi)]
public class RekapArsipTests(Peraga peraga)
{
    private static readonly (string Akun, bool Semua, int Baris)[] pembaca =
    [
        ("sekretaris", true, 6), ("kasubbag", true, 6), ("staf", true, 6), ("kepala", true, 6), ("auditor", true, 6), ("kabid.lalin", false, 2), ("kasi.pelabuhan", false, 1), ("kasubbag.umum", false, 3),
    ];

    [Fact]
    public async Task Averages_are_everybodys_figures_only_the_units_own_and_the_office_heads()
    {
        using var host = new WebHost();
        await KantorNyata.DalamAsync(host, Langkah.TerimaLaporan);
        foreach (var (akun, semua, baris) in pembaca)
        {
            using var peramban = await host.MasukAsync(akun);
            var halaman = await peramban.BukaBaikAsync("/rekap/2026/3");
            Assert.Contains("100,00%", halaman.Teks, StringComparison.Ordinal);
            Assert.Equal(baris, halaman.Dokumen.QuerySelectorAll("[aria-labelledby=indikator] tbody tr:not(.kelompok)").Length);
            Assert.Equal(semua, !halaman.Teks.Contains("hanya indikator unit Anda", StringComparison.Ordinal));
            var csv = await (await peramban.MintaAsync(HttpMethod.Get, "/rekap/2026/3/csv")).Content.ReadAsStringAsync();
            Assert.Equal(baris + 1, csv.TrimEnd().Split("\r\n").Length);
            Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        }

        using var administrator = await host.MasukAsync("administrator");
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.BukaAsync("/rekap/2026/3")).Kode);
        using var sekretaris = await host.MasukAsync("sekretaris");
        Assert.Equal(HttpStatusCode.NotFound, (await sekretaris.BukaAsync("/rekap/2025/3")).Kode);
        Assert.Equal(HttpStatusCode.NotFound, (await sekretaris.BukaAsync("/rekap/2026/5")).Kode);
    }

    [Fact]
    public async Task The_recap_as_workbook_has_figures_as_numbers_and_sums_as_formulas()
    {
        using var host = new WebHost();
        await KantorNyata.DalamAsync(host, Langkah.TerimaLaporan);
        foreach (var (akun, _, baris) in pembaca)
        {
            using var peramban = await host.MasukAsync(akun);
            using var buku = BukuMasuk.Buka(new MemoryStream((await peramban.BukaBaikAsync("/rekap/2026/3/excel")).IsiBerkas));
            Assert.Equal(["Per unit", "Perbandingan", "Per indikator"], buku.NamaLembar);
            Assert.Equal(baris, buku.Lembar("Per indikator").JumlahBaris - 2);
            var jumlah = buku.Lembar("Per unit").Baris().Single(b => b[2].Mentah == "Jumlah unit");
            Assert.All(Enumerable.Range(3, 3), k => Assert.True(jumlah[k].Rumus));
            var dinas = buku.Lembar("Per unit").Baris().Single(b => b[2].Mentah.StartsWith("Seluruh dinas", StringComparison.Ordinal));
            Assert.Equal((JenisSel.Angka, 100m), (dinas[11].Jenis, decimal.Parse(dinas[11].Mentah, System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task The_form_of_a_unit_names_its_figures_and_those_who_sign_it()
    {
        using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.TerimaLaporan);
        using var kabid = await host.MasukAsync("kabid.lalin");
        var halaman = await kabid.BukaBaikAsync("/rekap/2026/3");
        var alamat = $"/rekap/2026/3/unit/{kantor.Lalin.Id}/pengukuran";
        Assert.Equal([$"{alamat}.pdf", $"{alamat}.xlsx"], halaman.Dokumen.QuerySelectorAll("[aria-labelledby=pengukuran] a").Select(a => a.GetAttribute("href")));
        var teks = await peraga.Teks.BacaAsync((await kabid.BukaBaikAsync($"{alamat}.pdf")).IsiBerkas);
        Assert.Contains("PENGUKURAN KINERJA TRIWULAN III TAHUN 2026", teks, StringComparison.Ordinal);
        Assert.Contains("Mengetahui,", teks, StringComparison.Ordinal);
        Assert.Contains("KEPALA BIDANG LALU LINTAS,", teks, StringComparison.Ordinal);

        using var buku = BukuMasuk.Buka(new MemoryStream((await kabid.BukaBaikAsync($"{alamat}.xlsx")).IsiBerkas));
        var lembar = buku.Lembar("Pengukuran TW III 2026");
        var rata = lembar.Baris().Single(b => b[3].Mentah.StartsWith("Rata-rata", StringComparison.Ordinal));
        Assert.Equal((true, 100m), (rata[10].Rumus, decimal.Parse(rata[10].Mentah, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(2, lembar.Baris().Count(b => b[1].Jenis == JenisSel.Angka));

        using var lain = await host.MasukAsync("kasi.pelabuhan");
        Assert.Equal(HttpStatusCode.NotFound, (await lain.BukaAsync($"{alamat}.xlsx")).Kode);
        Assert.True(await host.DalamAsync(db => db.CatatanAkses.AnyAsync(c => c.Jenis == JenisAkses.BukaBerkas && c.Objek.Contains("pengukuran.xlsx"))));
    }

    [Fact]
    public async Task Charts_have_words_and_a_table_beside_them()
    {
        using var host = new WebHost();
        await KantorNyata.DalamAsync(host, Langkah.TerimaLaporan);
        using var peramban = await host.MasukAsync("sekretaris");
        var halaman = await peramban.BukaBaikAsync("/rekap/2026/3");
        var grafik = halaman.Dokumen.QuerySelectorAll("svg.grafik");
        Assert.Equal(2, grafik.Length);
        Assert.All(grafik, g => Assert.All(g.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEqual("", g.QuerySelector("#" + id)!.TextContent)));
        Assert.Contains("Bidang Lalu Lintas: 2 terisi, 0 NIHIL, 0 belum, 0 tidak disampaikan", grafik[1].QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        var baris = halaman.Dokumen.QuerySelectorAll("[aria-labelledby=banding] tbody tr");
        Assert.Contains(baris, b => b.TextContent.Contains("Seluruh dinas", StringComparison.Ordinal) && b.TextContent.Contains("100,00%", StringComparison.Ordinal));
        Assert.DoesNotContain(grafik, g => g.OuterHtml.Contains("style=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_text_of_the_nota_dinas_is_kept_until_it_is_asked_for_anew()
    {
        using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Rekapitulasi);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        using var kasubbag = await host.MasukAsync("kasubbag");
        await (await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}")).Formulir("/rekap/2026/3/nota-dinas").KirimAsync("Susun nota dinas");
        var nota = (await kantor.PermintaanAsync()).NotaDinasBerjalan!;
        await (await kasubbag.BukaBaikAsync($"/surat/{nota.Id}/ubah")).Formulir($"/surat/{nota.Id}/ubah").Isi("Isi", "Kalimat saya.").KirimAsync();
        await (await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}")).Formulir("/rekap/2026/3/nota-dinas").KirimAsync();
        Assert.Equal("Kalimat saya.", (await kantor.PermintaanAsync()).NotaDinasBerjalan!.Isi);
        await (await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}")).Formulir("/rekap/2026/3/nota-dinas").KirimAsync("Tulis ulang naskah dari angka");
        Assert.Contains("3 telah menyampaikan tepat waktu", (await kantor.PermintaanAsync()).NotaDinasBerjalan!.Isi, StringComparison.Ordinal);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task The_filters_lead_to_their_rows()
    {
        using var host = new WebHost();
        await KantorNyata.DalamAsync(host, Langkah.TerimaLaporan);
        using var peramban = await host.MasukAsync("sekretaris");
        var bawah = await peramban.BukaBaikAsync("/rekap/2026/3?saring=bawah");
        Assert.Contains("Tidak ada indikator yang cocok", bawah.Teks, StringComparison.Ordinal);
        Assert.Equal("true", bawah.Dokumen.QuerySelector("a[href$='saring=bawah#indikator']")!.GetAttribute("aria-current"));
        Assert.Contains("Semua 6", (await peramban.BukaBaikAsync("/rekap/2026/3?saring=%3Cscript%3E")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_letter_is_out_the_recap_says_what_comes()
    {
        using var host = new WebHost();
        await KantorNyata.DalamAsync(host);
        using var peramban = await host.MasukAsync("kabid.lalin");
        Assert.Contains("Belum ada data yang diminta", (await peramban.BukaBaikAsync("/rekap/2026/3")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kasubbag_prepares_the_nota_dinas_and_the_sekretaris_receives_the_report()
    {
        using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Rekapitulasi);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        using var kasubbag = await host.MasukAsync("kasubbag");
        var tugas = await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}");
        var siap = await tugas.Formulir("/rekap/2026/3/nota-dinas").KirimAsync("Susun nota dinas");
        Assert.Equal($"/tugas/{giliran.Id}", siap.Alamat);
        Assert.Contains("Cetak ulang nota dinas", siap.Teks, StringComparison.Ordinal);
        var nota = (await kantor.PermintaanAsync()).NotaDinasBerjalan!;
        Assert.True(nota.KonsepMutakhir);
        Assert.Contains("dari 3 bidang/sekretariat, 3 telah menyampaikan tepat waktu", nota.Isi, StringComparison.Ordinal);
        await kantor.TanpaTemuanAsync();

        // Somebody without the row may not.
        using var staf = await host.MasukAsync("staf");
        Assert.Equal(HttpStatusCode.Forbidden, (await staf.BukaAsync($"/tugas/{giliran.Id}")).Kode);

        await kantor.SelesaikanAsync(Langkah.Rekapitulasi);
        using var sekretaris = await host.MasukAsync("sekretaris");
        var laporan = await sekretaris.BukaBaikAsync($"/tugas/{(await kantor.PermintaanAsync()).GiliranKini!.Id}");
        Assert.Contains("Capaian per unit", laporan.Teks, StringComparison.Ordinal);
        await laporan.Formulir($"/tugas/{(await kantor.PermintaanAsync()).GiliranKini!.Id}/lanjutkan").KirimAsync();
        Assert.Equal(Langkah.PerintahArsip, (await kantor.PermintaanAsync()).GiliranKini!.Langkah);
    }

    [Fact]
    public async Task The_staf_closes_the_berkas_and_only_the_entitled_fetch_its_package()
    {
        using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Pengarsipan);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        using var staf = await host.MasukAsync("staf");
        Assert.Contains("Belum ada berkas yang ditutup", (await staf.BukaBaikAsync("/arsip")).Teks, StringComparison.Ordinal);
        var formulir = (await staf.BukaBaikAsync($"/tugas/{giliran.Id}")).Formulir($"/tugas/{giliran.Id}/lanjutkan");
        Assert.Equal(("1", "000.8.6.3"), (formulir.Nilai("Berkas.NomorBerkas"), formulir.Nilai("Berkas.KodeKlasifikasi")));

        var kurang = await formulir.Isi("Berkas.Ruang", "Ruang arsip").KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kurang.Kode);
        Assert.Contains("Isi lemari tempat hardcopy disimpan.", kurang.Masalah);
        Assert.Equal("true", kurang.Dokumen.QuerySelector("[name='Berkas.Lemari']")!.GetAttribute("aria-invalid"));
        Assert.Equal("Ruang arsip", kurang.Formulir($"/tugas/{giliran.Id}/lanjutkan").Nilai("Berkas.Ruang"));

        await kurang.Formulir($"/tugas/{giliran.Id}/lanjutkan").Isi("Berkas.Lemari", "2").Isi("Berkas.Boks", "3").KirimAsync();
        var berkas = (await kantor.PermintaanAsync()).Berkas!;
        Assert.NotNull(berkas.DitutupPada);
        foreach (var akun in new[] { "staf", "kasubbag", "sekretaris", "kepala", "auditor" })
        {
            using var peramban = await host.MasukAsync(akun);
            Assert.Contains(berkas.PaketSha256!, (await peramban.BukaBaikAsync($"/arsip/{berkas.Id}")).Teks, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await peramban.MintaAsync(HttpMethod.Get, $"/arsip/{berkas.Id}/paket")).StatusCode);
        }

        foreach (var akun in new[] { "kabid.lalin", "kasi.pelabuhan", "administrator" })
        {
            using var peramban = await host.MasukAsync(akun);
            Assert.Equal(HttpStatusCode.NotFound, (await peramban.BukaAsync($"/arsip/{berkas.Id}")).Kode);
            Assert.Equal(HttpStatusCode.NotFound, (await peramban.MintaAsync(HttpMethod.Get, $"/arsip/{berkas.Id}/paket")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await peramban.MintaAsync(HttpMethod.Get, "/arsip/daftar-berkas.pdf")).StatusCode);
        }

        // A part of it, as a download that goes on.
        using var minta = new HttpRequestMessage(HttpMethod.Get, $"/arsip/{berkas.Id}/paket") { Headers = { Range = new RangeHeaderValue(0, 3) } };
        using var potong = await staf.Klien.SendAsync(minta);
        Assert.Equal(HttpStatusCode.PartialContent, potong.StatusCode);
        Assert.Equal("PK"u8.ToArray(), (await potong.Content.ReadAsByteArrayAsync())[..2]);
        var pdf = await staf.MintaAsync(HttpMethod.Get, "/arsip/daftar-berkas.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        await kantor.TanpaTemuanAsync();
    }
}
