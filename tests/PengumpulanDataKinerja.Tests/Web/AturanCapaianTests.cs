using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Web;

public class AturanCapaianTests
{
    [Fact]
    public async Task New_rules_count_for_the_next_letter_and_leave_the_triwulan_that_runs_as_it_is()
    {
        using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Menghimpun);
        using var kasubbag = await host.MasukAsync("kasubbag");
        var lama = await kasubbag.BukaBaikAsync("/administrasi/aturan-capaian");
        Assert.Contains("Triwulan III 2026", lama.Teks, StringComparison.Ordinal);
        var hari = Waktu.HariWib(kantor.Jam.GetUtcNow().UtcDateTime);
        var sesudah = await lama.Formulir("/administrasi/aturan-capaian").Isi("BerlakuMulai", hari.ToString("yyyy-MM-dd", null)).Isi("DasarHukum", "Keputusan 12").Isi("BatasCapaian", "120,5").Isi("SangatTinggi", "Sangat Baik").KirimAsync();
        Assert.Contains("Triwulan yang suratnya sudah dibagikan tidak berubah.", sesudah.Teks, StringComparison.Ordinal);
        Assert.Contains("Sangat Baik di atas 90", sesudah.Teks, StringComparison.Ordinal);
        Assert.Contains("Batas capaian: 120,5%", sesudah.Teks, StringComparison.Ordinal);
        Assert.Null((await kantor.PermintaanAsync()).AturanCapaian.BatasCapaian);
        var aturan = await host.DalamAsync(db => db.AturanCapaian.AsNoTracking().SingleAsync());
        Assert.Equal((hari, 120.5m, "Sangat Baik", "Keputusan 12"), (aturan.BerlakuMulai, aturan.BatasCapaian, aturan.Skala.SangatTinggi, aturan.DasarHukum));
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task The_letter_takes_the_rules_of_its_day_with_it()
    {
        using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Distribusi);
        using var kasubbag = await host.MasukAsync("kasubbag");
        await (await kasubbag.BukaBaikAsync("/administrasi/aturan-capaian")).Formulir("/administrasi/aturan-capaian").Isi("BerlakuMulai", Waktu.HariWib(kantor.Jam.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", null)).Isi("DasarHukum", "Keputusan 12").Isi("BatasCapaian", "110").Isi("SangatTinggi", "Sangat Baik").KirimAsync();
        await kantor.SelesaikanAsync(Langkah.Distribusi);
        Assert.Equal(110, (await kantor.PermintaanAsync()).AturanCapaian.BatasCapaian);
        Assert.Contains("Triwulan III 2026", (await kasubbag.BukaBaikAsync("/administrasi/aturan-capaian")).Teks, StringComparison.Ordinal);
        Assert.Contains("Sangat Baik", (await kasubbag.BukaBaikAsync("/rekap/2026/3")).Teks, StringComparison.Ordinal);
        await kantor.TanpaTemuanAsync();
    }

    [Theory]
    [InlineData("BatasCapaian", "50", "Batas capaian harus 100 sampai 1.000 persen.")]
    [InlineData("BatasSedang", "95", "Batas predikat harus menurun")]
    [InlineData("BerlakuMulai", "2020-01-01", "Aturan baru berlaku paling awal hari ini")]
    [InlineData("DasarHukum", "", "Tulis dasar perubahan")]
    [InlineData("Rendah", " ", "Isi sebutan predikat.")]
    public async Task Bad_rules_are_answered_at_the_field_and_not_kept(string bidang, string nilai, string kalimat)
    {
        using var host = new WebHost();
        await host.SetelJamAsync(new DateTime(2026, 9, 23, 10, 0, 0));
        await host.BuatOrangAsync("admin", Peran.AdministratorSistem);
        using var admin = await host.MasukAsync("admin");
        var halaman = await (await admin.BukaBaikAsync("/administrasi/aturan-capaian")).Formulir("/administrasi/aturan-capaian").Isi("BerlakuMulai", "2027-01-01").Isi("DasarHukum", "Keputusan 1").Isi(bidang, nilai).KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Contains(kalimat, Assert.Single(halaman.Masalah), StringComparison.Ordinal);
        Assert.Equal(0, await host.DalamAsync(db => db.AturanCapaian.CountAsync()));
    }
}
