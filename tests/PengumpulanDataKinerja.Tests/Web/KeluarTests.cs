using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class KeluarTests
{
    [Fact]
    public async Task The_sekretaris_cancels_with_a_reason_and_twice_does_nothing_more()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Distribusi));
        using var sekretaris = await kantor.SebagaiAsync(kantor.Contoh.Sekretaris);
        var tanya = await sekretaris.BukaBaikAsync($"{kantor.Alamat}/batalkan");
        Assert.Contains("dicabut", tanya.Teks, StringComparison.Ordinal);

        var tanpa = await tanya.Formulir($"{kantor.Alamat}/batalkan").KirimAsync();
        Assert.Equal("Tulis alasan pembatalan.", Assert.Single(tanpa.Masalah));

        var hasil = await tanpa.Formulir($"{kantor.Alamat}/batalkan").Isi("Alasan", "Target diubah bupati.").KirimAsync();
        Assert.Contains("Dibatalkan", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("Target diubah bupati.", hasil.Teks, StringComparison.Ordinal);
        var sesudah = await JumlahRiwayatAsync(kantor);
        var lagi = await tanpa.Formulir($"{kantor.Alamat}/batalkan").Isi("Alasan", "Lagi.").KirimAsync();
        Assert.Contains("sudah dibatalkan", lagi.Teks, StringComparison.Ordinal);
        Assert.Equal(sesudah, await JumlahRiwayatAsync(kantor));
        Assert.Equal(0, await kantor.Host.DalamAsync(db => db.Giliran.CountAsync(g => g.SelesaiPada == null)));
    }

    [Fact]
    public async Task A_cancelled_quarter_is_planned_again_once_and_its_page_shows_the_new_run()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.ParafSekretaris));
        using var sekretaris = await kantor.SebagaiAsync(kantor.Contoh.Sekretaris);
        var ulang = $"{kantor.Alamat}/rencanakan-ulang";
        Assert.Contains("tidak dibatalkan", (await sekretaris.BukaBaikAsync(ulang)).Teks, StringComparison.Ordinal);
        await (await sekretaris.BukaBaikAsync($"{kantor.Alamat}/batalkan")).Formulir($"{kantor.Alamat}/batalkan").Isi("Alasan", "Salah target.").KirimAsync();
        Assert.DoesNotContain("Rencanakan lagi", (await kantor.BukaAsync(kantor.Contoh.KasubbagPkp, kantor.Alamat)).Teks, StringComparison.Ordinal);

        var tanya = await sekretaris.BukaBaikAsync((await sekretaris.BukaBaikAsync(kantor.Alamat)).Dokumen.QuerySelector($"a[href='{ulang}']")!.GetAttribute("href")!);
        Assert.Equal("Tulis alasan merencanakan lagi.", Assert.Single((await tanya.Formulir(ulang).KirimAsync()).Masalah));
        var hasil = await tanya.Formulir(ulang).Isi("Alasan", "Target sudah benar.").KirimAsync();
        Assert.Equal(kantor.Alamat, hasil.Alamat);
        Assert.Contains("Langkah 1, berjalan", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("Target sudah benar.", hasil.Teks, StringComparison.Ordinal);

        var lagi = await tanya.Formulir(ulang).Isi("Alasan", "Sekali lagi.").KirimAsync();
        Assert.Contains("tidak dibatalkan", lagi.Teks, StringComparison.Ordinal);
        Assert.Equal(2, await kantor.Host.DalamAsync(db => db.Permintaan.CountAsync(p => p.Tahun == kantor.Contoh.Permintaan.Tahun && p.Triwulan == kantor.Contoh.Permintaan.Triwulan)));
        Assert.Equal(1, await kantor.Host.DalamAsync(db => db.Giliran.CountAsync(g => g.SelesaiPada == null)));
    }

    [Fact]
    public async Task Nobody_else_cancels_and_nobody_after_the_distribution()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        foreach (var petugas in kantor.Contoh.SemuaOrang.Where(o => o != kantor.Contoh.Sekretaris))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await kantor.BukaAsync(petugas, $"{kantor.Alamat}/batalkan")).Kode);
        }

        var halaman = await kantor.BukaAsync(kantor.Contoh.Sekretaris, $"{kantor.Alamat}/batalkan");
        Assert.Contains("hanya dapat diselesaikan", halaman.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Batalkan permintaan", (await kantor.BukaAsync(kantor.Contoh.Sekretaris, kantor.Alamat)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shifted_dates_are_kept_beside_the_computed_ones_and_move_open_tenggat()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        using var kasubbag = await kantor.SebagaiAsync(kantor.Contoh.KasubbagPkp);
        var halaman = await kasubbag.BukaBaikAsync($"{kantor.Alamat}/geser");
        Assert.Contains("25 Sep 2026", halaman.Teks, StringComparison.Ordinal);
        var indeks = Enumerable.Range(0, 8).First(i => halaman.Formulir($"{kantor.Alamat}/geser").Nilai($"Baris[{i}].No") == "8");

        var tanpa = await halaman.Formulir($"{kantor.Alamat}/geser").Isi($"Baris[{indeks}].Tenggat", "2026-09-29").KirimAsync();
        Assert.Equal("Tulis alasan penggeseran tanggal.", Assert.Single(tanpa.Masalah));
        Assert.Equal("2026-09-29", tanpa.Formulir($"{kantor.Alamat}/geser").Nilai($"Baris[{indeks}].Tenggat"));

        var hasil = await tanpa.Formulir($"{kantor.Alamat}/geser").Isi("Alasan", "Pilkada daerah.").KirimAsync();
        Assert.Equal(kantor.Alamat, hasil.Alamat);
        Assert.Contains("Pilkada daerah.", hasil.Teks, StringComparison.Ordinal);
        var jadwal = await kantor.Host.DalamAsync(db => db.Set<JadwalLangkah>().SingleAsync(j => j.Langkah == Langkah.Menghimpun));
        Assert.Equal((new DateOnly(2026, 9, 25), new DateOnly(2026, 9, 29)), (jadwal.TenggatHitungan, jadwal.Tenggat));
        Assert.True(await kantor.Host.DalamAsync(db => db.Giliran.Where(g => g.SelesaiPada == null && g.Jalur == Jalur.Seksi).AllAsync(g => g.Tenggat == new DateOnly(2026, 9, 29))));
    }

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-09-01")]
    public async Task A_bad_date_gets_its_sentence_at_the_field_and_keeps_what_was_typed(string tanggal)
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.ParafSekretaris));
        using var kasubbag = await kantor.SebagaiAsync(kantor.Contoh.KasubbagPkp);
        var halaman = await kasubbag.BukaBaikAsync($"{kantor.Alamat}/geser");
        var salah = await halaman.Formulir($"{kantor.Alamat}/geser").Isi("Baris[0].Tenggat", tanggal).Isi("Alasan", "Uji.").KirimAsync();
        Assert.Single(salah.Masalah);
        Assert.Equal(tanggal, salah.Formulir($"{kantor.Alamat}/geser").Nilai("Baris[0].Tenggat"));
        Assert.Equal("Uji.", salah.Formulir($"{kantor.Alamat}/geser").Nilai("Alasan")!.Trim());
        Assert.NotNull(salah.Dokumen.QuerySelector("#Baris_0__Tenggat-salah"));
        Assert.Equal(0, await kantor.Host.DalamAsync(db => db.Set<JadwalLangkah>().CountAsync(j => j.Alasan != null)));
    }

    [Fact]
    public async Task A_planned_run_can_be_opened_earlier()
    {
        var contoh = new Contoh(new TriwulanTahun(2026, 4)) { Sekarang = Contoh.Pada(2026, 12, 8, 9) };
        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        using var kasubbag = await kantor.SebagaiAsync(contoh.KasubbagPkp);
        var halaman = await kasubbag.BukaBaikAsync($"{kantor.Alamat}/geser?usul=true");
        Assert.Contains("Putuskan tanggal buka", (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        Assert.Equal("2026-12-07", halaman.Formulir($"{kantor.Alamat}/geser").Nilai("Baris[0].Buka"));
        var hasil = await halaman.Formulir($"{kantor.Alamat}/geser").Isi("Alasan", "Cuti bersama akhir tahun.").KirimAsync();
        Assert.Contains("Menunggu langkah 1", hasil.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holiday_decreed_later_changes_no_date_until_it_is_taken_over_with_a_reason()
    {
        var contoh = new Contoh(new TriwulanTahun(2026, 3)) { Sekarang = Contoh.Pada(2026, 9, 8, 9) };
        await using var kantor = await KantorContoh.MulaiAsync(contoh);
        using var kasubbag = await kantor.SebagaiAsync(contoh.KasubbagPkp);
        Assert.DoesNotContain("Kalender berubah", (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        await kantor.Host.DalamAsync(db =>
        {
            db.Add(new HariLibur(new(2026, 9, 18), "Pemungutan suara", JenisHariLibur.LiburDaerah));
            return db.SaveChangesAsync();
        });

        const string Kata = "langkah 6, 7: 16 Sep 2026 sampai 18 Sep 2026 menjadi 16 Sep 2026 sampai 17 Sep 2026";
        Assert.Contains(Kata, (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        Assert.Contains(Kata, (await kasubbag.BukaBaikAsync(kantor.Alamat)).Teks, StringComparison.Ordinal);
        Assert.Contains(Kata, (await kasubbag.BukaBaikAsync("/administrasi/hari-libur/2026")).Teks, StringComparison.Ordinal);
        Task<DateOnly> TenggatAsync() => kantor.Host.DalamAsync(db => db.Set<JadwalLangkah>().Where(j => j.Langkah == Langkah.Distribusi).Select(j => j.Tenggat).SingleAsync());
        Assert.Equal(new DateOnly(2026, 9, 18), await TenggatAsync());

        var halaman = await kasubbag.BukaBaikAsync($"{kantor.Alamat}/geser?kalender=true");
        Assert.Contains("Diisi menurut kalender sekarang", halaman.Teks, StringComparison.Ordinal);
        await halaman.Formulir($"{kantor.Alamat}/geser").Isi("Alasan", "Hari pemungutan suara.").KirimAsync();
        Assert.Equal(new DateOnly(2026, 9, 17), await TenggatAsync());
        Assert.DoesNotContain("Kalender berubah", (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_drafted_once_for_every_missing_unit()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Terlambat());
        using var kasubbag = await kantor.SebagaiAsync(kantor.Contoh.KasubbagPkp);
        Assert.Contains("Belum menyampaikan data: Bidang Pelayaran", (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        var halaman = await kasubbag.BukaBaikAsync($"{kantor.Alamat}/peringatan");
        var hasil = await halaman.Formulir($"{kantor.Alamat}/peringatan").KirimAsync();
        Assert.Contains("1 konsep surat peringatan disusun", hasil.Teks, StringComparison.Ordinal);
        var lagi = await halaman.Formulir($"{kantor.Alamat}/peringatan").KirimAsync();
        Assert.Contains("Tidak ada konsep baru", lagi.Teks, StringComparison.Ordinal);
        Assert.Equal(1, await kantor.Host.DalamAsync(db => db.Surat.CountAsync(s => s.Jenis == JenisSurat.Peringatan)));
        Assert.Contains("Susun surat peringatan I untuk Bidang Pelayaran", (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_refused_before_their_day_and_to_others()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Contoh.Di(Langkah.Menghimpun));
        Assert.Contains("baru dapat disusun mulai Kamis, 1 Oktober 2026", (await kantor.BukaAsync(kantor.Contoh.KasubbagPkp, $"{kantor.Alamat}/peringatan")).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await kantor.BukaAsync(kantor.Contoh.StafPkp, $"{kantor.Alamat}/peringatan")).Kode);
        Assert.Equal(HttpStatusCode.Forbidden, (await kantor.BukaAsync(kantor.Contoh.Sekretaris, $"{kantor.Alamat}/tutup")).Kode);
        Assert.Equal(HttpStatusCode.Forbidden, (await kantor.BukaAsync(kantor.Contoh.Sekretaris, $"{kantor.Alamat}/geser")).Kode);
        Assert.Equal(HttpStatusCode.Forbidden, (await kantor.BukaAsync(kantor.Contoh.Sekretaris, $"{kantor.Alamat}/unit/{kantor.Contoh.Lalin.Id}/buka-kembali")).Kode);
    }

    [Fact]
    public async Task The_collection_is_closed_with_reasons_and_one_unit_opened_again()
    {
        await using var kantor = await KantorContoh.MulaiAsync(Terlambat());
        using var kasubbag = await kantor.SebagaiAsync(kantor.Contoh.KasubbagPkp);
        var tutup = await kasubbag.BukaBaikAsync($"{kantor.Alamat}/tutup");
        var tanpa = await tutup.Formulir($"{kantor.Alamat}/tutup").Isi("Alasan", "Laporan harus jalan.").KirimAsync();
        Assert.Contains("belum dikirimi surat peringatan", Assert.Single(tanpa.Masalah), StringComparison.Ordinal);
        Assert.Equal("Laporan harus jalan.", tanpa.Formulir($"{kantor.Alamat}/tutup").Nilai("Alasan")!.Trim());
        Assert.NotNull(tanpa.Dokumen.QuerySelector("#Tanpa_0__Alasan-salah"));

        var hasil = await tanpa.Formulir($"{kantor.Alamat}/tutup").Isi("Tanpa[0].Alasan", "Kepala bidang sakit.").KirimAsync();
        Assert.Equal(kantor.Alamat, hasil.Alamat);
        Assert.Contains("tidak menyampaikan", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("Susun dan sampaikan laporan rekapitulasi", (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);

        var buka = await hasil.KlikAsync("Buka kembali Bidang Pelayaran");
        var kosong = await buka.Formulir().KirimAsync();
        Assert.Equal("Tulis alasan membuka kembali unit.", Assert.Single(kosong.Masalah));
        var dibuka = await kosong.Formulir().Isi("Alasan", "Data sudah siap.").KirimAsync();
        Assert.Contains("dibuka kembali", dibuka.Teks, StringComparison.Ordinal);
        Assert.Contains("Seksi Kepelabuhanan", (await kantor.BukaAsync(kantor.Contoh.KasiPelabuhan, "/")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_clock_moves_forward_only_and_opens_what_is_due()
    {
        var contoh = new Contoh(new TriwulanTahun(2026, 4)) { Sekarang = Contoh.Pada(2026, 12, 8, 9) };
        await using var kantor = await KantorContoh.MulaiAsync(contoh, ("Demo:Aktif", "true"));
        using var kasubbag = await kantor.SebagaiAsync(contoh.KasubbagPkp);
        var halaman = await kasubbag.BukaBaikAsync("/demo/jam");
        var mundur = await halaman.Formulir().Isi("Tanggal", "2026-12-07").KirimAsync();
        Assert.Contains("hanya dapat dimajukan", Assert.Single(mundur.Masalah), StringComparison.Ordinal);
        var maju = await mundur.Formulir().Isi("Tanggal", "2026-12-14").Isi("Jam", "09:30").KirimAsync();
        Assert.Contains("Jam demo maju ke Senin, 14 Desember 2026, 09.30 WIB.", maju.Teks, StringComparison.Ordinal);
        Assert.NotNull(await kantor.Host.DalamAsync(db => db.Permintaan.Select(p => p.DibukaPada).SingleAsync()));
    }

    [Fact]
    public async Task Outside_the_demo_the_clock_has_no_page()
    {
        await using var kantor = await KantorContoh.MulaiAsync(new Contoh());
        Assert.Equal(HttpStatusCode.NotFound, (await kantor.BukaAsync(kantor.Contoh.KasubbagPkp, "/demo/jam")).Kode);
    }

    // Everybody has delivered but the Bidang Pelayaran; it is the first working day of the next quarter.
    private static Contoh Terlambat()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        foreach (var seksi in contoh.Lalin.DaftarSeksi.Concat(contoh.Sekretariat.DaftarSeksi))
        {
            contoh.Selesaikan(Langkah.Menghimpun, seksi.Id);
        }

        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Sekretariat.Id);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 9);
        return contoh;
    }

    private static Task<int> JumlahRiwayatAsync(KantorContoh kantor) =>
        kantor.Host.DalamAsync(db => db.Riwayat.CountAsync(r => r.Rantai == kantor.Contoh.Permintaan.Id.ToString()));
}
