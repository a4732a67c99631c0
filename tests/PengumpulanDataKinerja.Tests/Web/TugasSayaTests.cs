using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class TugasSayaTests
{
    [Fact]
    public async Task Who_sent_a_letter_back_is_not_shown_his_own_words_when_it_comes_round_again()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.ParafSekretaris).Id, null, [], "Hal suratnya keliru.", contoh.Oleh(contoh.Sekretaris));
        contoh.Sekarang = contoh.Sekarang.AddMinutes(5);
        contoh.Selesaikan(Langkah.KonsepSurat);
        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        Assert.Contains("Hal suratnya keliru.", (await kantor.BukaAsync(contoh.Sekretaris, kantor.Alamat)).Teks, StringComparison.Ordinal);
        var paraf = await kantor.BukaAsync(contoh.Sekretaris, $"/tugas/{contoh.Giliran(Langkah.ParafSekretaris).Id}");
        Assert.Contains("Paraf surat permintaan", paraf.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Dikembalikan oleh", paraf.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counter_of_the_header_is_the_number_of_tasks_on_the_page()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        foreach (var petugas in kantor.Contoh.SemuaOrang)
        {
            var halaman = await kantor.BukaAsync(petugas, "/");
            var daftar = halaman.Dokumen.QuerySelectorAll("li.tugas:not(.tugas-tunggu)").Length;
            var hitung = halaman.Dokumen.QuerySelector("#hitung-tugas")?.TextContent.Replace(" tugas", "", StringComparison.Ordinal).Trim() ?? "0";
            Assert.Equal($"{daftar}", hitung);
            Assert.Contains(daftar == 0 ? "Tidak ada tugas yang menunggu Anda" : $"{daftar} tugas menunggu Anda", halaman.Teks, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_task_stands_in_the_group_of_its_tenggat()
    {
        // Rows 8 are due on Friday 25 September 2026.
        foreach (var (hari, judul) in new[] { (18, "Nanti"), (23, "Minggu ini"), (25, "Hari ini"), (28, "Lewat") })
        {
            var contoh = Contoh.Di(Langkah.Menghimpun);
            contoh.Sekarang = Contoh.Pada(2026, 9, hari, 10);
            await using var kantor = await KantorContoh.MulaiAsync(contoh);
            var halaman = await kantor.BukaAsync(contoh.KasiPerlengkapan, "/");
            var kelompok = Assert.Single(halaman.Dokumen.QuerySelectorAll(".kelompok-tugas"));
            Assert.Contains(judul, kelompok.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Isi dan teruskan data kinerja Seksi Perlengkapan Jalan", kelompok.TextContent, StringComparison.Ordinal);
            Assert.Contains("0 dari 1 indikator terisi", kelompok.TextContent, StringComparison.Ordinal);
            Assert.Contains("Dari Dewi Anggraini, Kepala Bidang Lalu Lintas", kelompok.TextContent, StringComparison.Ordinal);
            Assert.Contains(hari == 28 ? "lewat 1 hari kerja" : hari == 25 ? "hari ini" : "hari kerja lagi", kelompok.QuerySelector(".tenggat")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_blocked_row_says_whom_it_waits_for_and_is_not_counted()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        var halaman = await kantor.BukaAsync(kantor.Contoh.KabidLalin, "/");
        var baris = Assert.Single(halaman.Dokumen.QuerySelectorAll("li.tugas-tunggu"));
        Assert.Contains("menunggu Seksi Manajemen Lalu Lintas, Seksi Perlengkapan Jalan", HalamanUji.TeksDari(baris), StringComparison.Ordinal);
        Assert.Null(halaman.Dokumen.QuerySelector("#hitung-tugas"));
        Assert.Contains("Tidak ada yang perlu Anda kerjakan sekarang", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_task_shows_its_round_and_the_note()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        contoh.Sekarang = contoh.Sekarang.AddMinutes(5);
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.ParafSekretaris).Id, null, [], "Perbaiki tenggat pada alinea kedua.", contoh.Oleh(contoh.Sekretaris));
        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        var halaman = await kantor.BukaAsync(contoh.StafPkp, "/");
        Assert.Contains("putaran ke-2", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Dikembalikan Marlina Suryani", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Perbaiki tenggat pada alinea kedua.", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_see_what_they_wait_for_longest_first_and_a_kabid_only_the_own_unit()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        string[] Tunggu(HalamanUji halaman) => [.. halaman.Dokumen.QuerySelectorAll(".tunggu tbody th a").Select(a => a.TextContent)];

        Assert.Equal(5, Tunggu(await kantor.BukaAsync(kantor.Contoh.Sekretaris, "/")).Length);
        var kabid = Tunggu(await kantor.BukaAsync(kantor.Contoh.KabidPelayaran, "/"));
        Assert.Equal("Menghimpun data kinerja: Seksi Kepelabuhanan", Assert.Single(kabid));
        Assert.Empty(Tunggu(await kantor.BukaAsync(kantor.Contoh.Administrator, "/")));
    }

    [Fact]
    public async Task A_letter_that_was_not_opened_is_announced_to_its_recipient_only()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.PerintahKabid));
        var surat = kantor.Contoh.Permintaan.SuratPermintaan!;
        Assert.Single((await kantor.BukaAsync(kantor.Contoh.KabidLalin, "/")).Dokumen.QuerySelectorAll($".surat-masuk a[href='/surat/{surat.Id}']"));
        Assert.Empty((await kantor.BukaAsync(kantor.Contoh.KasiPelabuhan, "/")).Dokumen.QuerySelectorAll(".surat-masuk"));
    }

    [Fact]
    public async Task A_pengisi_is_led_to_the_data_but_cannot_forward()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        var seksi = kantor.Contoh.Permintaan.Unit(kantor.Contoh.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == kantor.Contoh.Lalin.DaftarSeksi[0].Id);
        var halaman = await kantor.BukaAsync(kantor.Contoh.Pengisi, "/");
        Assert.Equal($"/isian/{seksi.Id}", Assert.Single(halaman.Dokumen.QuerySelectorAll("li.tugas h3 a")).GetAttribute("href"));
    }

    [Fact]
    public async Task The_empty_inbox_says_what_comes_next_and_when()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        var halaman = await kantor.BukaAsync(kantor.Contoh.Sekretaris, "/");
        Assert.Contains("Berikutnya bagi Anda: langkah 12, Penerimaan laporan.", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("1 Oktober 2026 sampai 7 Oktober 2026", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("tidak memegang langkah SOP", (await kantor.BukaAsync(kantor.Contoh.Auditor, "/")).Teks, StringComparison.Ordinal);
        Assert.Contains("tidak memegang langkah SOP", (await kantor.BukaAsync(kantor.Contoh.Administrator, "/")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guide_sign_shows_the_rows_that_run()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        var papan = (await kantor.BukaAsync(kantor.Contoh.KepalaDinas, "/")).Dokumen.QuerySelector(".papan")!;
        Assert.Equal(["selesai", "selesai", "selesai", "selesai", "selesai", "selesai", "selesai", "kini", "nanti", "nanti", "nanti", "nanti", "nanti", "nanti"], papan.QuerySelectorAll("rect").Select(r => r.ClassName!));
        Assert.Contains("0 dari 3", papan.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 dari 5", papan.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_i_completed_last_is_listed_and_leads_back_to_it()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.ParafSekretaris));
        var selesai = (await kantor.BukaAsync(kantor.Contoh.StafPkp, "/")).Dokumen.QuerySelectorAll("nav[aria-labelledby=selesai] a");
        Assert.Equal("Susun surat permintaan", Assert.Single(selesai).TextContent);
    }
}
