using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class TriwulanTests
{
    [Theory]
    [InlineData(Langkah.PerintahSekretaris, 1)]
    [InlineData(Langkah.TandaTanganKepalaDinas, 5)]
    [InlineData(Langkah.Menghimpun, 8)]
    [InlineData(Langkah.Rekapitulasi, 11)]
    [InlineData(Langkah.Pengarsipan, 14)]
    public async Task The_vertical_list_marks_the_row_that_waits(Langkah langkah, int no)
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(langkah));
        var halaman = await kantor.BukaAsync(kantor.Contoh.KasubbagPkp, kantor.Alamat);
        Assert.Equal(HttpStatusCode.OK, halaman.Kode);
        Assert.Equal(14, halaman.Dokumen.QuerySelectorAll(".langkah > li").Length);
        Assert.Equal($"{no}", Assert.Single(halaman.Dokumen.QuerySelectorAll("[aria-current=step] .simpul")).TextContent);
        Assert.Contains($"Langkah {no}, berjalan:", halaman.Dokumen.QuerySelector("[aria-current=step] h3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_row_shows_who_as_what_and_both_clocks_apart()
    {
        var contoh = new Contoh { Sekarang = Contoh.Pada(2026, 9, 17, 8, 35) };
        contoh.Selesaikan(Langkah.PerintahSekretaris);
        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        var halaman = await kantor.BukaAsync(contoh.KasiPelabuhan, kantor.Alamat);
        var baris = HalamanUji.TeksDari(halaman.Dokumen.QuerySelector(".langkah > li")!);
        Assert.Contains("Marlina Suryani sebagai Sekretaris Dinas Perhubungan", baris, StringComparison.Ordinal);
        // Opened Monday 08.00, done Thursday 08.35: three office days of 7.5 hours and 35 minutes.
        Assert.Contains("23 jam 5 menit (baku 10 menit)", baris, StringComparison.Ordinal);
        Assert.Contains("terlambat 2 hari kerja (batas 15 September)", baris, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_puts_late_units_first_and_knows_no_rows_7_and_9_for_the_sekretariat()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        foreach (var seksi in contoh.Lalin.DaftarSeksi.Concat(contoh.Sekretariat.DaftarSeksi))
        {
            contoh.Selesaikan(Langkah.Menghimpun, seksi.Id);
        }

        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Sekretariat.Id);
        contoh.Sekarang = Contoh.Pada(2026, 9, 28, 10);
        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        var halaman = await kantor.BukaAsync(contoh.KasubbagPkp, kantor.Alamat);
        var baris = halaman.Dokumen.QuerySelectorAll(".matriks tbody tr").Select(HalamanUji.TeksDari).ToList();
        Assert.StartsWith("Bidang Pelayaran", baris[0], StringComparison.Ordinal);
        Assert.Contains("lewat 1 hari kerja", baris[0], StringComparison.Ordinal);
        var sekretariat = Assert.Single(baris, b => b.StartsWith("Sekretariat", StringComparison.Ordinal));
        Assert.Equal(2, sekretariat.Split("tidak berlaku").Length - 1);
        Assert.Contains("pengirim dan penerima sama", sekretariat, StringComparison.Ordinal);
        Assert.Contains("2 dari 3", halaman.Dokumen.QuerySelector(".ringkas")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("capaian 100,00%", halaman.Dokumen.QuerySelector(".daftar-batang")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drawing_has_each_row_in_its_lane_every_arrow_back_a_mark_per_unit_and_says_what_is_late()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        contoh.Sekarang = Contoh.Pada(2026, 9, 28, 10);
        await using var kantor = await KantorContoh.MulaiAsync(contoh);

        var gambar = (await kantor.BukaAsync(contoh.KasubbagPkp, $"{kantor.Alamat}/alur")).Dokumen.QuerySelector("svg[role=img]")!;

        int Angka(AngleSharp.Dom.IElement elemen, string nama) => int.Parse(elemen.GetAttribute(nama)!, System.Globalization.CultureInfo.InvariantCulture);
        var kotak = gambar.QuerySelectorAll("rect[rx]").ToList();
        Assert.Equal(14, kotak.Count);
        var kepalaDinas = gambar.QuerySelectorAll("text").First(t => t.TextContent == "Kepala");
        Assert.Equal(Angka(kepalaDinas, "x"), Angka(kotak[4], "x") + (Angka(kotak[4], "width") / 2));
        Assert.Equal(Sop.Baris.Sum(b => b.KembaliKe.Count), gambar.QuerySelectorAll("path[marker-end='url(#panah-balik)']").Length);
        Assert.Equal(4, gambar.QuerySelectorAll("g > title").Count(t => t.TextContent.StartsWith("Bidang Pelayaran: ", StringComparison.Ordinal)));
        Assert.Contains(gambar.QuerySelectorAll("g > title"), t => t.TextContent.StartsWith("Bidang Pelayaran: ", StringComparison.Ordinal) && t.TextContent.Contains("lewat 1 hari kerja", StringComparison.Ordinal));

        // For whoever hears the page: every row with its state, the late one among them.
        var dibaca = gambar.QuerySelector("desc")!.TextContent;
        Assert.Contains("Langkah 6, Distribusi surat kepada bidang dan sekretariat: selesai, tepat.", dibaca, StringComparison.Ordinal);
        Assert.Contains("Langkah 8, Menghimpun data kinerja: 0 dari 5, lewat 1 hari kerja.", dibaca, StringComparison.Ordinal);
        Assert.True(gambar.QuerySelectorAll("circle").Length >= 1);
    }

    [Fact]
    public async Task The_mean_of_the_page_is_the_one_of_the_recap_and_leaves_out_what_is_not_forwarded()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.KasiPelabuhan.Penugasan[0].SeksiId);
        foreach (var isian in contoh.Permintaan.Unit(contoh.Lalin.Id).DaftarSeksi.SelectMany(s => s.DaftarIsian))
        {
            isian.Isi(new IsiIsian(isian.Versi, 1, null, false, null, null, null, "Hujan", "Diulang"), Pelaku.Sistem, contoh.Sekarang);
        }

        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        var halaman = await kantor.BukaAsync(contoh.KasubbagPkp, kantor.Alamat);
        var rekap = await kantor.BukaAsync(contoh.KasubbagPkp, $"/rekap/{contoh.Permintaan.Tahun}/{contoh.Permintaan.Triwulan}");
        Assert.Contains("100,00%", HalamanUji.TeksDari(rekap.Dokumen.QuerySelector(".ringkas")!), StringComparison.Ordinal);
        Assert.Contains("1 dapat dihitung", rekap.Teks, StringComparison.Ordinal);
        Assert.Contains("100,00", HalamanUji.TeksDari(halaman.Dokumen.QuerySelector(".ringkas")!), StringComparison.Ordinal);
        Assert.Contains("1 indikator sudah diteruskan dan dapat dihitung", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("belum ada capaian", halaman.Dokumen.QuerySelector(".daftar-batang")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Averages_are_open_to_every_pelaksana_figures_only_by_right()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.MeneruskanKabid));
        var c = kantor.Contoh;
        var kasi = await kantor.BukaAsync(c.KasiPelabuhan, kantor.Alamat);
        Assert.Equal(3, kasi.Dokumen.QuerySelectorAll(".daftar-batang > li").Length);
        Assert.Equal($"{kantor.Alamat}/unit/{c.Pelayaran.Id}", Assert.Single(kasi.Dokumen.QuerySelectorAll(".matriks a")).GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.BukaAsync(c.KasiPelabuhan, $"{kantor.Alamat}/unit/{c.Lalin.Id}")).Kode);
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.BukaAsync(c.KabidPelayaran, $"{kantor.Alamat}/unit/{c.Lalin.Id}")).Kode);
        Assert.Equal(HttpStatusCode.Forbidden, (await kantor.BukaAsync(c.Administrator, $"{kantor.Alamat}/unit/{c.Lalin.Id}")).Kode);
        foreach (var petugas in new[] { c.KabidLalin, c.KasiPerlengkapan, c.Pengisi, c.KasubbagPkp, c.StafPkp, c.Sekretaris, c.KepalaDinas, c.Auditor })
        {
            var halaman = await kantor.BukaAsync(petugas, $"{kantor.Alamat}/unit/{c.Lalin.Id}");
            Assert.Equal(HttpStatusCode.OK, halaman.Kode);
            Assert.Contains("Jumlah laporan Seksi Perlengkapan Jalan", halaman.Teks, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Recipients_who_have_not_read_the_letter_stand_first()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        var penerima = (await kantor.BukaAsync(kantor.Contoh.KasubbagPkp, kantor.Alamat)).Dokumen.QuerySelector("section[aria-labelledby=penerima]")!;
        Assert.Contains("Belum dibaca 2 dari 4 penerima", penerima.TextContent, StringComparison.Ordinal);
        Assert.Contains("belum dibaca", penerima.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_is_paged_shows_its_hashes_and_keeps_notes_about_other_units_back()
    {
        var contoh = Contoh.Di(Langkah.MeneruskanKabid);
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id).Id, Langkah.Menghimpun, [contoh.Lalin.DaftarSeksi[0].Id], "Realisasi 3 keliru.", contoh.Oleh(contoh.KabidLalin));
        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        var halaman = await kantor.BukaAsync(contoh.KasubbagPkp, $"{kantor.Alamat}/riwayat");
        Assert.Equal(Math.Min(25, contoh.Permintaan.RiwayatUrut), halaman.Dokumen.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Realisasi 3 keliru.", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains(contoh.Permintaan.RiwayatHash, halaman.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Realisasi 3 keliru.", (await kantor.BukaAsync(contoh.KasiPelabuhan, $"{kantor.Alamat}/riwayat")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_run_shows_dates_only()
    {
        var contoh = new Contoh(new TriwulanTahun(2026, 4)) { Sekarang = Contoh.Pada(2026, 10, 1, 9) };
        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        var halaman = await kantor.BukaAsync(contoh.KasubbagPkp, kantor.Alamat);
        Assert.Contains("Direncanakan.", halaman.Teks, StringComparison.Ordinal);
        Assert.Empty(halaman.Dokumen.QuerySelectorAll("[aria-current=step]"));
        Assert.Contains("Hanya 3 hari kerja tersedia", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Buka lebih awal", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_every_run_and_an_unknown_one_is_not_found()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        var daftar = await kantor.BukaAsync(kantor.Contoh.KasiPelabuhan, "/triwulan");
        Assert.Contains("Triwulan III 2026", daftar.Teks, StringComparison.Ordinal);
        Assert.Contains("langkah 7–10, pengumpulan data", daftar.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.BukaAsync(kantor.Contoh.KasiPelabuhan, "/triwulan/2026/9")).Kode);
        Assert.Equal(HttpStatusCode.Forbidden, (await kantor.BukaAsync(kantor.Contoh.Administrator, "/triwulan")).Kode);
    }

    [Fact]
    public async Task The_sop_page_reads_the_rows_and_names_the_version_of_the_running_permintaan()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.KonsepSurat));
        var halaman = await kantor.BukaAsync(kantor.Contoh.KasiPelabuhan, "/tentang-sop");
        Assert.Equal(14, halaman.Dokumen.QuerySelectorAll("tbody tr").Length);
        Assert.All(Sop.Baris, b => Assert.Contains(b.Kegiatan, halaman.Teks, StringComparison.Ordinal));
        Assert.Contains($"mengikuti SOP Nomor {Sop.Versi}", halaman.Teks, StringComparison.Ordinal);
    }
}
