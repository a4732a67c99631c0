using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Web;

/// <summary>The paper way through the real pages: entered afterwards, marked wherever the step is shown.</summary>
public sealed class KertasTests
{
    private static readonly byte[] Pindaian = ContohBerkas.Pdf("pindaian");

    [Fact]
    public async Task A_paraf_on_paper_is_entered_by_the_staf_and_marked_on_every_page_that_tells_of_it()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.ParafSekretaris);
        await host.SetelJamAsync(new DateTime(2026, 9, 16, 8, 10, 0));
        using var staf = await host.MasukAsync("staf");
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        var daftar = await staf.BukaBaikAsync("/triwulan/2026/3/kertas");
        Assert.Contains($"/tugas/{giliran.Id}/kertas", daftar.Dokumen.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var formulir = await FormulirAsync(staf, giliran);
        Assert.Equal(kantor.Orang("sekretaris").Id.ToString(), formulir.Nilai("PelaksanaId"));
        var hasil = await Isi(formulir, "2026-09-15", "09:05").KirimAsync();

        const string tanda = "di atas kertas, dicatat 16 September 2026, 08.10 WIB oleh Fadli Ramadhan, Staf Subbagian Perencanaan, Keuangan dan Pelaporan, saksi Lestari Handayani, Auditor";
        Assert.Equal($"/tugas/{giliran.Id}", hasil.Alamat);
        Assert.Contains("Marlina Suryani, Sekretaris Dinas Perhubungan pada Selasa, 15 September 2026, 09.05 WIB, " + tanda, hasil.Teks, StringComparison.Ordinal);
        var unduhan = await staf.BukaBaikAsync(hasil.Dokumen.QuerySelector("a[href^='/kertas/']")!.GetAttribute("href")!);
        Assert.Equal(Pindaian, unduhan.IsiBerkas);
        Assert.Equal("attachment", unduhan.Jawaban.Content.Headers.ContentDisposition!.DispositionType);
        var triwulan = await staf.BukaBaikAsync("/triwulan/2026/3");
        Assert.Contains(char.ToUpperInvariant(tanda[0]) + tanda[1..], triwulan.Teks, StringComparison.Ordinal);
        Assert.Contains("di atas kertas 15 September 2026, 09.05 WIB, dicatat 16 September 2026, 08.10 WIB", triwulan.Teks, StringComparison.Ordinal);
        Assert.Contains("Dikerjakan di atas kertas 15 September 2026, 09.05 WIB.", (await staf.BukaBaikAsync("/triwulan/2026/3/riwayat")).Teks, StringComparison.Ordinal);
        Assert.Contains("Listrik padam.", (await staf.BukaBaikAsync("/triwulan/2026/3/kertas")).Teks, StringComparison.Ordinal);
        using var kepala = await host.MasukAsync("kepala");
        Assert.Contains("(di atas kertas)", (await kepala.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        Assert.Equal(Contoh.Pada(2026, 9, 15, 9, 5), (await kantor.PermintaanAsync()).GiliranKini!.DapatDikerjakanSejak);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.ParafSekretaris);
        using var staf = await host.MasukAsync("staf");
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        var kosong = await (await FormulirAsync(staf, giliran)).KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kosong.Kode);
        Assert.Equal(5, kosong.Masalah.Count);
        Assert.All(kosong.Dokumen.QuerySelectorAll(".ada-masalah a"), a => Assert.NotNull(kosong.Dokumen.QuerySelector(a.GetAttribute("href")! + "-salah")));

        var masaDepan = await Isi(await FormulirAsync(staf, giliran), "2026-09-15", "09:05").KirimAsync();
        Assert.Contains("belum lewat", Assert.Single(masaDepan.Masalah), StringComparison.Ordinal);
        var lagi = masaDepan.Formulir($"/tugas/{giliran.Id}/kertas");
        Assert.Equal(("2026-09-15", "09:05", "Listrik padam."), (lagi.Nilai("Tanggal"), lagi.Nilai("Jam"), lagi.Nilai("Alasan")));

        var excel = await Isi(await FormulirAsync(staf, giliran), "2026-09-14", "08:00", "data.xlsx", ContohBerkas.Buat("xlsx")).KirimAsync();
        Assert.Contains("bukan pindaian", Assert.Single(excel.Masalah), StringComparison.Ordinal);
        var sendiri = await Isi(await FormulirAsync(staf, giliran), "2026-09-14", "08:00").Pilih("SaksiId", kantor.Orang("staf").Id.ToString()).KirimAsync();
        Assert.Contains("bukan yang mencatat", Assert.Single(sendiri.Masalah), StringComparison.Ordinal);
        var lain = await Isi(await FormulirAsync(staf, giliran), "2026-09-14", "08:00").Selundupkan("PelaksanaId", kantor.Orang("kepala").Id.ToString()).KirimAsync();
        Assert.Contains("milik Sekretaris (Marlina Suryani), bukan Yusrizal Hadinata", Assert.Single(lain.Masalah), StringComparison.Ordinal);
        Assert.True((await kantor.PermintaanAsync()).Giliran(giliran.Id).Terbuka);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_return_on_paper_reaches_the_staf_with_its_words()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.ParafSekretaris);
        await host.SetelJamAsync(new DateTime(2026, 9, 15, 8, 0, 0));
        using var sekretaris = await host.MasukAsync("sekretaris");
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        Assert.Contains("Catat pengerjaan di atas kertas", (await sekretaris.BukaBaikAsync($"/tugas/{giliran.Id}")).Teks, StringComparison.Ordinal);
        var hasil = await Isi(await FormulirAsync(sekretaris, giliran), "2026-09-14", "10:00").Pilih("Hasil", "Dikembalikan").Isi("Catatan", "Perbaiki tanggalnya.").KirimAsync();
        Assert.Equal(HttpStatusCode.OK, hasil.Kode);
        using var staf = await host.MasukAsync("staf");
        var konsep = await staf.BukaBaikAsync($"/tugas/{(await kantor.PermintaanAsync()).GiliranKini!.Id}");
        Assert.Contains("Perbaiki tanggalnya.", konsep.Teks, StringComparison.Ordinal);
        Assert.Contains("Menunggu sejak 14 September 2026, 10.00 WIB", konsep.Teks, StringComparison.Ordinal);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_letter_signed_with_ink_takes_the_registers_next_number_is_sent_as_its_scan_and_checked_by_number()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.TandaTanganKepalaDinas);
        await host.SetelJamAsync(new DateTime(2026, 9, 16, 9, 0, 0));
        using var kasubbag = await host.MasukAsync("kasubbag");
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        foreach (var (urut, kata) in new[] { ("", "Isi nomor urut"), ("2", "Nomor urut berikutnya pada register adalah 1"), ("0", "Nomor urut berikutnya") })
        {
            var salah = await Isi(await FormulirAsync(kasubbag, giliran), "2026-09-15", "11:00").Isi("Urut", urut).KirimAsync();
            Assert.Contains(kata, Assert.Single(salah.Masalah), StringComparison.Ordinal);
        }

        var hasil = await Isi(await FormulirAsync(kasubbag, giliran), "2026-09-15", "11:00").Isi("Urut", "1").KirimAsync();
        Assert.Contains("000.8.6.3/1/DISHUB/2026", hasil.Teks, StringComparison.Ordinal);
        var surat = (await kantor.PermintaanAsync()).SuratPermintaan!;
        Assert.Equal(Pindaian, (await kasubbag.BukaBaikAsync($"/surat/{surat.Id}.pdf")).IsiBerkas);
        var halaman = await kasubbag.BukaBaikAsync($"/surat/{surat.Id}");
        Assert.Contains("ditandatangani basah di atas kertas", halaman.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("(tanda tangan dan kode QR", halaman.Teks, StringComparison.Ordinal);

        using var umum = host.Peramban();
        var periksa = await umum.BukaBaikAsync("/verifikasi?nomor=" + Uri.EscapeDataString(" 000.8.6.3/1/DISHUB/2026 ") + "&tanggal=2026-09-15");
        string[] tampak = ["ditandatangani basah", "15 September 2026", "Yusrizal Hadinata", "Tanda tangan basah di atas kertas"];
        Assert.All(tampak, kata => Assert.Contains(kata, periksa.Teks, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await umum.BukaAsync("/verifikasi?nomor=000.8.6.3/9/DISHUB/2026&tanggal=2026-09-15")).Kode);
        await kantor.MajuKeAsync(Langkah.PerintahKabid);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_number_without_its_date_tells_strangers_nothing()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Distribusi);
        var surat = (await kantor.PermintaanAsync()).SuratPermintaan!;
        using var umum = host.Peramban();
        var halaman = await umum.BukaAsync("/verifikasi?nomor=" + Uri.EscapeDataString(surat.Nomor!.Teks));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Contains("Masukkan tanggal surat", halaman.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(surat.Hal, halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_handed_over_on_paper_count_as_in_time_in_the_recap_and_are_marked_there()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.Menghimpun);
        await kantor.SetelJamAsync(2026, 9, 29, 9);
        var (jumat, seksi) = (Contoh.Pada(2026, 9, 25, 15), kantor.Pelayaran.DaftarSeksi[0].Id);
        await kantor.CatatKertasAsync(Langkah.Menghimpun, seksi, jumat);
        await kantor.CatatKertasAsync(Langkah.MeneruskanKabid, kantor.Pelayaran.Id, jumat.AddMinutes(30));
        await kantor.TanpaTemuanAsync();
        using var kasubbag = await host.MasukAsync("kasubbag");
        Assert.Contains("tepat waktu, diteruskan di atas kertas", (await kasubbag.BukaBaikAsync("/rekap/2026/3")).Teks, StringComparison.Ordinal);
        var unit = await kasubbag.BukaBaikAsync($"/triwulan/2026/3/unit/{kantor.Pelayaran.Id}");
        Assert.Contains("25 September 2026, 15.30 WIB, tepat", unit.Teks, StringComparison.Ordinal);
        Assert.Contains("Seksi Kepelabuhanan: diteruskan di atas kertas", unit.Teks, StringComparison.Ordinal);
        var terima = (await kantor.PermintaanAsync()).GiliranUnit(kantor.Pelayaran.Id)!;
        Assert.Contains("di atas kertas", (await kasubbag.BukaBaikAsync($"/tugas/{terima.Id}")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_given_on_paper_says_so_on_its_print()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host);
        await kantor.SetelJamAsync(2026, 9, 15, 9);
        using var kasubbag = await host.MasukAsync("kasubbag");
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        await Isi(await FormulirAsync(kasubbag, giliran), "2026-09-14", "08:30").Isi("Instruksi", "Buat surat permintaan.").KirimAsync();
        var permintaan = await kantor.PermintaanAsync();
        var lembar = await kasubbag.BukaBaikAsync($"/disposisi/{permintaan.DaftarDisposisi.Single().Id}");
        Assert.Contains("Diparaf pada 14 September 2026, 08.30 WIB, di atas kertas, dicatat 15 September 2026", lembar.Teks, StringComparison.Ordinal);
        Assert.Contains("Buat surat permintaan.", lembar.Teks, StringComparison.Ordinal);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task Pressing_twice_shows_what_the_first_press_did()
    {
        await using var host = WebHost.Dengan();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.ParafSekretaris);
        using var staf = await host.MasukAsync("staf");
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        var (satu, dua) = (Isi(await FormulirAsync(staf, giliran), "2026-09-14", "08:00"), Isi(await FormulirAsync(staf, giliran), "2026-09-14", "08:00"));
        await satu.KirimAsync();
        Assert.Contains("selesai di atas kertas", (await dua.KirimAsync()).Teks, StringComparison.Ordinal);
        Assert.Single((await kantor.PermintaanAsync()).DaftarKertas);
    }

    [Theory]
    [InlineData("UPDATE CatatanKertas SET DikerjakanPada = '2026-09-14 01:30:00'", "waktu di kertas tidak sama")]
    [InlineData("UPDATE CatatanKertas SET Saksi_OrangId = Pencatat_OrangId", "tidak mempunyai saksi")]
    [InlineData("UPDATE CatatanKertas SET Sha256 = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'", "tidak ada riwayatnya")]
    [InlineData("DELETE FROM CatatanKertas", "catatan kertasnya tidak ada")]
    public async Task Periksa_finds_a_paper_record_that_was_tampered_with(string sql, string kata)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.ParafSekretaris);
        await kantor.CatatKertasAsync(Langkah.ParafSekretaris, null, kantor.Jam.GetUtcNow().UtcDateTime);
        await kantor.TanpaTemuanAsync();
        await kantor.SqlAsync(sql);
        Assert.Contains(await kantor.PeriksaAsync(), t => t.Kalimat.Contains(kata, StringComparison.Ordinal));
    }

    private static async Task<FormulirUji> FormulirAsync(PerambanUji peramban, Giliran giliran)
    {
        var alamat = $"/tugas/{giliran.Id}/kertas";
        return (await peramban.BukaBaikAsync(alamat)).Formulir(alamat);
    }

    private static FormulirUji Isi(FormulirUji formulir, string tanggal, string jam, string nama = "pindaian.pdf", byte[]? berkas = null) => formulir
        .Isi("Tanggal", tanggal).Isi("Jam", jam).Pilih("SaksiId", "Lestari Handayani").Isi("Alasan", "Listrik padam.").Lampirkan("Berkas", nama, berkas ?? Pindaian);
}
