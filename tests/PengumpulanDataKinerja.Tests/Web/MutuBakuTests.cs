using System.Globalization;
using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Web;

/// <summary>The mutu baku board and the cause of a delay through the real pages.</summary>
public sealed class MutuBakuTests
{
    private static readonly string[] nama = ["Marlina", "Rahmi", "Fadli", "Yusrizal", "Dewi Anggraini", "Teguh"];

    [Fact]
    public async Task Whoever_sends_something_late_is_asked_why_on_the_same_form_and_the_board_shows_it()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.PerintahKasubbag);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        using var kasubbag = await host.MasukAsync("kasubbag");
        Assert.DoesNotContain("Sebab", (await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}")).Formulir($"/tugas/{giliran.Id}/lanjutkan").Bidang);

        await host.SetelJamAsync(new DateTime(2026, 9, 17, 9, 0, 0));
        var halaman = await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}");
        var panjang = await halaman.Formulir($"/tugas/{giliran.Id}/lanjutkan").Isi("Sebab", new string('a', 201)).KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, panjang.Kode);
        Assert.NotNull(panjang.Dokumen.QuerySelector("#Sebab-salah"));

        var hasil = await panjang.Formulir($"/tugas/{giliran.Id}/lanjutkan").Isi("Sebab", "Rapat anggaran di provinsi.").KirimAsync();
        Assert.Contains("selesai", hasil.Judul, StringComparison.Ordinal);
        var ulang = await hasil.Formulir($"/tugas/{giliran.Id}/sebab").Isi("Sebab", "Rapat anggaran dua hari.").KirimAsync();
        Assert.Contains("Sebab keterlambatan disimpan.", ulang.Dokumen.Body!.TextContent, StringComparison.Ordinal);
        var kosong = await ulang.Formulir($"/tugas/{giliran.Id}/sebab").Isi("Sebab", "").KirimAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Tulis sebab keterlambatan."), (kosong.Kode, Assert.Single(kosong.Masalah)));

        // Everybody who takes part reads it, and nobody's name.
        using var kasi = await host.MasukAsync("kasi.manajemen");
        var papan = await kasi.BukaBaikAsync("/mutu-baku/2026/3");
        Assert.Contains("Rapat anggaran dua hari.", papan.Teks, StringComparison.Ordinal);
        Assert.Contains("terlambat 2 hari kerja", papan.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Langkah Anda yang lewat batas", papan.Teks, StringComparison.Ordinal);
        Assert.All(nama, n => Assert.DoesNotContain(n, papan.Teks, StringComparison.Ordinal));
        Assert.Contains($"/tugas/{giliran.Id}", (await kasubbag.BukaBaikAsync("/mutu-baku/2026/3")).Dokumen.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Rapat anggaran di provinsi.", (await kasubbag.BukaBaikAsync("/triwulan/2026/3/riwayat")).Teks, StringComparison.Ordinal);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_refused_act_leaves_no_cause_behind_and_somebody_elses_turn_takes_none()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.PerintahKasubbag);
        await host.SetelJamAsync(new DateTime(2026, 9, 17, 9, 0, 0));
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        using var kasubbag = await host.MasukAsync("kasubbag");
        var ditolak = await (await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}")).Formulir($"/tugas/{giliran.Id}/lanjutkan").Isi("Instruksi", " ").Isi("Sebab", "Rapat.").KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ditolak.Kode);
        Assert.Equal("Rapat.", ditolak.Formulir($"/tugas/{giliran.Id}/lanjutkan").Nilai("Sebab"));
        Assert.Null((await kantor.PermintaanAsync()).Giliran(giliran.Id).Sebab);
        Assert.DoesNotContain((await kantor.PermintaanAsync()).DaftarGiliran, g => g.Sebab is not null);
    }

    [Fact]
    public async Task The_board_as_workbook_has_figures_as_numbers_and_what_was_typed_as_text()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.TerimaLaporan);
        await kantor.SetelJamAsync(2026, 10, 12, 9);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        await kantor.LakukanAsync("sekretaris", (p, k) => p.CatatSebab(giliran.Id, "=1+1 menunggu konfirmasi", k));
        using var auditor = await host.MasukAsync("auditor");
        using var buku = BukuMasuk.Buka(new MemoryStream((await auditor.BukaBaikAsync("/mutu-baku/2026/3/excel")).IsiBerkas));
        Assert.Equal(["Per langkah", "Per unit", "Setiap putaran"], buku.NamaLembar);
        var baris = buku.Lembar("Per langkah").Baris().ToList();
        var delapan = baris.Single(b => b[2].Mentah == Sop.Untuk(Langkah.Menghimpun).Judul);
        Assert.Equal((JenisSel.Angka, 4m, "hari kerja"), (delapan[3].Jenis, decimal.Parse(delapan[3].Mentah, CultureInfo.InvariantCulture), delapan[4].Mentah));
        Assert.All(Enumerable.Range(5, 3), k => Assert.Equal(JenisSel.Angka, delapan[k].Jenis));
        var terakhir = buku.Lembar("Setiap putaran").Baris().Last();
        Assert.Equal((JenisSel.Teks, "berjalan"), (terakhir[15].Jenis, terakhir[7].Mentah));
        Assert.EndsWith("=1+1 menunggu konfirmasi", terakhir[15].Mentah, StringComparison.Ordinal);
        Assert.False(terakhir[15].Rumus);
        Assert.All(buku.NamaLembar, l => Assert.All(buku.Lembar(l).Baris(), b => Assert.All(nama, n => Assert.DoesNotContain(n, string.Join(' ', Enumerable.Range(1, 17).Select(k => b[k].Mentah)), StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_year_shows_its_triwulan_side_by_side_and_one_that_was_never_run_is_not_there()
    {
        await using var host = WebHost.Dengan();
        await KantorNyata.DalamAsync(host, Langkah.PerintahKabid);
        using var auditor = await host.MasukAsync("auditor");
        var tahun = await auditor.BukaBaikAsync("/mutu-baku/2026");
        Assert.NotNull(tahun.Dokumen.QuerySelector("a[href='/mutu-baku/2026/3']"));
        Assert.Contains("Belum ada triwulan tahun 2030", (await auditor.BukaBaikAsync("/mutu-baku/2030")).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.BukaAsync("/mutu-baku/2026/1")).Kode);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.BukaAsync("/mutu-baku/2026/5")).Kode);
    }
}
