using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Completeness and timeliness from what was typed and forwarded: per indikator, seksi, unit and dinas.</summary>
public sealed class KelengkapanTests
{
    // The fourth Friday of September 2026 is the 25th.
    [Theory]
    [InlineData(25, 23, KetepatanUnit.TepatWaktu, "tepat waktu")]
    [InlineData(26, 0, KetepatanUnit.Terlambat, "terlambat, belum sehari kerja")]
    [InlineData(27, 12, KetepatanUnit.Terlambat, "terlambat, belum sehari kerja")]
    [InlineData(28, 0, KetepatanUnit.Terlambat, "terlambat 1 hari kerja")]
    [InlineData(30, 8, KetepatanUnit.Terlambat, "terlambat 3 hari kerja")]
    public void The_day_of_forwarding_decides_and_weekends_do_not_count(int hari, int jam, KetepatanUnit keadaan, string kata)
    {
        var ketepatan = KetepatanData.Dari(Contoh.Pada(2026, 9, hari, jam), new(2026, 9, 25), Contoh.Kalender);
        Assert.Equal((keadaan, kata), (ketepatan.Keadaan, ketepatan.Sebutan));
    }

    [Fact]
    public void Holidays_do_not_count_either_and_what_is_not_forwarded_is_belum()
    {
        var kalender = new KalenderKerja([new HariLibur(new(2026, 9, 28), "Libur uji", JenisHariLibur.LiburNasional)]);
        Assert.Equal("terlambat 1 hari kerja", KetepatanData.Dari(Contoh.Pada(2026, 9, 29, 8), new(2026, 9, 25), kalender).Sebutan);
        Assert.Equal("belum", KetepatanData.Dari(null, new(2026, 9, 25), kalender).Sebutan);
    }

    [Fact]
    public void Every_level_counts_the_same_rows_whatever_button_was_pressed()
    {
        var contoh = Contoh.Di(Langkah.MeneruskanKabid);
        var rekap = Rekap.Susun(contoh.Permintaan, Contoh.Kalender);
        var unit = rekap.Unit.Single(u => u.Unit.UnitId == contoh.Lalin.Id);
        Assert.Equal([new(1, 0, 0, 0, 0), new(1, 0, 0, 0, 0)], rekap.Seksi(unit).Select(s => s.Hitungan));
        Assert.Equal(new(2, 0, 0, 0, 0), HitunganIsian.Dari(unit.Indikator));
        Assert.All(unit.Indikator, i => Assert.Equal("tepat waktu", i.Ketepatan.Sebutan));

        // Named in a return it is no longer terisi; mended and not forwarded it is belum; forwarded again it is terisi.
        var baris = unit.Indikator[0].Isian;
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id).Id, Langkah.Menghimpun, [], null, contoh.Oleh(contoh.KabidLalin), [new(baris.Id, "Keliru.")]);
        Assert.Equal(new(1, 0, 0, 1, 0), Hitung(contoh));
        baris.Isi(new IsiIsian(baris.Versi, 4, null, false, null, null, "Anggaran", null, null), Pelaku.Sistem, contoh.Sekarang);
        Assert.Equal(new(1, 0, 1, 0, 0), Hitung(contoh));
        contoh.Sekarang = Contoh.Pada(2026, 9, 28, 9);
        contoh.Permintaan.Lanjutkan(contoh.Giliran(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[0].Id).Id, contoh.Oleh(contoh.KasiPerlengkapan));
        Assert.Equal(new(2, 0, 0, 0, 0), Hitung(contoh));
        rekap = Rekap.Susun(contoh.Permintaan, Contoh.Kalender);
        Assert.Equal(["terlambat 1 hari kerja", "tepat waktu"], rekap.Seksi(rekap.Unit.Single(u => u.Unit.UnitId == contoh.Lalin.Id)).Select(s => s.Ketepatan.Sebutan));
    }

    [Fact]
    public void A_row_that_went_back_to_the_kabid_only_counts_as_returned_until_it_is_received()
    {
        var contoh = Contoh.Di(Langkah.MenerimaKasubbag);
        var terima = contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        var baris = contoh.Permintaan.Unit(contoh.Lalin.Id).DaftarSeksi[0].DaftarIsian[0];
        contoh.Permintaan.Kembalikan(terima.Id, Langkah.MeneruskanKabid, [], null, contoh.Oleh(contoh.KasubbagPkp), [new(baris.Id, "Periksa.")]);
        Assert.Equal(new(1, 0, 0, 1, 0), Hitung(contoh));
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        Assert.Equal(new(1, 0, 0, 1, 0), Hitung(contoh));
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        Assert.Equal(new(2, 0, 0, 0, 0), Hitung(contoh));
    }

    private static HitunganIsian Hitung(Contoh contoh) => HitunganIsian.Dari(Rekap.Susun(contoh.Permintaan, Contoh.Kalender).Unit.Single(u => u.Unit.UnitId == contoh.Lalin.Id).Indikator);
}
