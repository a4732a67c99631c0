using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>A return through its pages: rows named at the row, the faults at the row of the seksi, the changes first on resubmission.</summary>
public sealed class PengembalianHalamanTests
{
    [Fact]
    public async Task A_named_row_goes_from_the_kabid_to_the_kasi_and_comes_back_as_a_change()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.MeneruskanKabid));
        var c = kantor.Contoh;
        var baris = c.Permintaan.Unit(c.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == c.Lalin.DaftarSeksi[0].Id).DaftarIsian[0];
        using var kabid = await kantor.SebagaiAsync(c.KabidLalin);
        var tugas = $"/tugas/{c.Giliran(Langkah.MeneruskanKabid, c.Lalin.Id).Id}";
        var halaman = await kabid.BukaBaikAsync(tugas);
        Assert.Null(halaman.Dokumen.QuerySelector("#perubahan"));
        var nama = halaman.Dokumen.QuerySelector($"#i-{baris.Id} textarea[form=formulir-kembali]")!.GetAttribute("name")!;

        // Neither a note nor a row; then one that is too long: what was typed stands there again.
        halaman = await halaman.Formulir(Kembali(tugas)).KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Contains("tandai baris yang keliru", halaman.Masalah[0], StringComparison.Ordinal);
        halaman = await halaman.Formulir(Kembali(tugas)).Isi(nama, new string('x', 1001)).Isi("Catatan", "Lihat barisnya.").KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Equal(1001, halaman.Dokumen.QuerySelector($"#i-{baris.Id} textarea")!.TextContent.Trim().Length);
        Assert.Equal("Lihat barisnya.", halaman.Dokumen.QuerySelector("#Catatan")!.TextContent.Trim());

        halaman = await halaman.Formulir(Kembali(tugas)).Isi(nama, "Tidak sesuai berita acara.").KirimAsync();
        Assert.Equal(HttpStatusCode.OK, halaman.Kode);

        using var kasi = await kantor.SebagaiAsync(c.KasiPerlengkapan);
        var seksi = $"/isian/{baris.PengumpulanSeksiId}";
        var isian = await kasi.BukaBaikAsync(seksi);
        Assert.Contains("1 baris dikembalikan.", isian.Teks, StringComparison.Ordinal);
        Assert.Contains("Dikembalikan Dewi Anggraini, Kepala Bidang Lalu Lintas: Tidak sesuai berita acara.", isian.Teks, StringComparison.Ordinal);
        Assert.Contains("1 dikembalikan", isian.Dokumen.QuerySelector("#kemajuan")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dikembalikan, belum diperbaiki atau dijawab", (await kasi.BukaBaikAsync($"{seksi}/periksa")).Teks, StringComparison.Ordinal);

        isian = await isian.Formulir(seksi).Isi("Baris[1].Nilai", "4").KirimAsync();
        Assert.Contains("Sudah diubah; semula 3.", isian.Teks, StringComparison.Ordinal);
        var periksa = await kasi.BukaBaikAsync($"{seksi}/periksa");
        var giliran = await GiliranAsync(kantor, Langkah.Menghimpun);
        Assert.Equal(HttpStatusCode.OK, (await periksa.Formulir($"/tugas/{giliran}/lanjutkan").KirimAsync()).Kode);

        halaman = await kabid.BukaBaikAsync($"/tugas/{await GiliranAsync(kantor, Langkah.MeneruskanKabid)}");
        var ubah = halaman.Dokumen.QuerySelector("section[aria-labelledby=perubahan]")!;
        Assert.Contains("1 baris berubah; 1 baris ditandai keliru, semua diubah", ubah.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Realisasi", "3", "4"], ubah.QuerySelectorAll("tbody tr:nth-child(2) > *").Select(s => s.TextContent.Trim()));
    }

    private static string Kembali(string tugas) => $"{tugas}/kembalikan";

    private static Task<Guid> GiliranAsync(KantorContoh kantor, Langkah langkah) => kantor.Host.DalamAsync(async db =>
        (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Giliran, g => g.SelesaiPada == null && g.Langkah == langkah && g.UnitId == kantor.Contoh.Lalin.Id)).Id);
}
