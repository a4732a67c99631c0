using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Web;

[Collection(Peraga.Koleksi)]
public class RekapArsipTests
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
