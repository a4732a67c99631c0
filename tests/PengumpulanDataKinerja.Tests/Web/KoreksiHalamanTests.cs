using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>A correction through its pages: asked for at the row, found in the inbox of whoever decides, marked in the recap.</summary>
public sealed class KoreksiHalamanTests
{
    [Fact]
    public async Task A_correction_goes_from_the_row_to_the_inbox_to_the_recap()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.TerimaLaporan));
        var c = kantor.Contoh;
        var baris = Baris(c);
        using var kasi = await kantor.SebagaiAsync(c.KasiPerlengkapan);
        var alamat = $"/koreksi/baru/{baris.Id}";
        Assert.NotNull((await kasi.BukaBaikAsync($"/isian/{baris.PengumpulanSeksiId}")).Dokumen.QuerySelector($"a[href='{alamat}']"));

        // Without a reason it comes back as typed.
        var halaman = await (await kasi.BukaBaikAsync(alamat)).Formulir().Isi("Nilai", "4").KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Contains("Tulis alasan", halaman.Masalah[0], StringComparison.Ordinal);
        Assert.Equal("4", halaman.Formulir().Nilai("Nilai"));
        halaman = await halaman.Formulir().Isi("Alasan", "Satu laporan terlewat.").Lampirkan("Berkas", "laporan.pdf", ContohBerkas.Pdf("koreksi"), "application/pdf").KirimAsync();
        Assert.Contains("menunggu putusan Kasubbag PKP", halaman.Teks, StringComparison.Ordinal);
        var id = await kantor.Host.DalamAsync(async db => (await db.Koreksi.SingleAsync()).Id);
        Assert.Contains("koreksi menunggu putusan Kasubbag PKP", (await kasi.BukaBaikAsync($"/isian/{baris.PengumpulanSeksiId}")).Teks, StringComparison.Ordinal);
        Assert.Contains("Koreksi yang diminta unit Anda", (await kasi.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);

        using var kasubbag = await kantor.SebagaiAsync(c.KasubbagPkp);
        var tugas = await kasubbag.BukaBaikAsync("/");
        Assert.Contains($"Putuskan koreksi {baris.NamaIndikator}", tugas.Teks, StringComparison.Ordinal);
        Assert.StartsWith("1", tugas.Dokumen.QuerySelector("#hitung-tugas")!.TextContent.Trim(), StringComparison.Ordinal);
        halaman = await (await kasubbag.BukaBaikAsync($"/koreksi/{id}")).Formulir($"/koreksi/{id}/putuskan").KirimAsync("Tolak");
        Assert.Contains("Tulis alasan menolak.", halaman.Masalah[0], StringComparison.Ordinal);
        halaman = await halaman.Formulir($"/koreksi/{id}/putuskan").KirimAsync("Setujui");
        Assert.Contains("disetujui oleh Rahmi Oktaviana", halaman.Teks, StringComparison.Ordinal);

        var rekap = await kasubbag.BukaBaikAsync("/rekap/2026/3");
        Assert.Contains("semula 3", rekap.Dokumen.QuerySelector("section[aria-labelledby=indikator]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Putaran 2, menggantikan nota dinas Nomor", rekap.Teks, StringComparison.Ordinal);
        Assert.Contains("Rekap bertanda tangan dan sidik jarinya tetap tersimpan", rekap.Dokumen.QuerySelector("section[aria-labelledby=koreksi]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Koreksi {baris.NamaIndikator}", (await kasubbag.BukaBaikAsync(kantor.Alamat)).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await kasi.BukaAsync($"/koreksi/{id}/bukti")).Kode);
        Assert.Empty((await kasubbag.BukaBaikAsync("/")).Dokumen.QuerySelectorAll("#g-koreksi"));
    }

    [Fact]
    public async Task Two_deciders_at_once_leave_one_decision_and_both_see_it()
    {
        var contoh = Contoh.Di(Langkah.PerintahArsip);
        var kedua = contoh.Angkat("Sekretaris Kedua", Peran.Sekretaris);
        contoh.Tambahan.Add(kedua);
        var seksi = contoh.Permintaan.Unit(contoh.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == contoh.Lalin.DaftarSeksi[0].Id);
        var isian = Baris(contoh);
        var koreksi = contoh.Permintaan.MintaKoreksi(seksi.SeksiId, isian.Id, new IsiKoreksi(JenisKoreksi.Koreksi, new IsiIsian(isian.Versi, 4, null, false, null, null, "Dukungan anggaran", null, null), "Terlewat.", null, null), contoh.Oleh(contoh.KasiPerlengkapan));
        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        using var satu = await kantor.SebagaiAsync(contoh.Sekretaris);
        using var dua = await kantor.SebagaiAsync(kedua);
        var (a, b) = (await satu.BukaBaikAsync($"/koreksi/{koreksi.Id}"), await dua.BukaBaikAsync($"/koreksi/{koreksi.Id}"));
        var aksi = $"/koreksi/{koreksi.Id}/putuskan";
        var jawaban = await Task.WhenAll(a.Formulir(aksi).KirimAsync("Setujui"), b.Formulir(aksi).Isi("Catatan", "Tidak perlu.").KirimAsync("Tolak"));
        Assert.Single(jawaban, j => j.Kode == HttpStatusCode.OK);
        var kalah = jawaban.Single(j => j.Kode != HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Conflict, kalah.Kode);
        Assert.Matches("sudah (disetujui|ditolak) oleh", kalah.Teks);
        await kantor.Host.DalamAsync(async db =>
        {
            Assert.Single(await db.Riwayat.Where(r => r.Tindakan == Tindakan.MemutusKoreksi).ToListAsync());
            var tersimpan = await db.Koreksi.SingleAsync();
            Assert.Equal(tersimpan.Disetujui ? 4m : 3m, (await db.Isian.SingleAsync(i => i.Id == isian.Id)).Nilai);
        });
    }

    private static Isian Baris(Contoh c) => c.Permintaan.Unit(c.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == c.Lalin.DaftarSeksi[0].Id).DaftarIsian[0];
}
