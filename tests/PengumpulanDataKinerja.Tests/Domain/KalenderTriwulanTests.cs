using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Triwulan, holidays and the words of dates.</summary>
public sealed class KalenderTriwulanTests
{
    [Fact]
    public void A_triwulan_knows_its_words_and_days()
    {
        var tw = new TriwulanTahun(2026, 3);

        Assert.Equal("III", tw.Romawi);
        Assert.Equal("Triwulan III 2026", tw.Sebutan);
        Assert.Equal("Juli sampai September", tw.RentangBulan);
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), 9), (tw.HariPertama, tw.HariTerakhir, tw.BulanKetiga));
        Assert.Equal((new TriwulanTahun(2026, 4), new TriwulanTahun(2026, 2)), (tw.Berikutnya, tw.Sebelumnya));
        Assert.Equal("2026-3", tw.ToString());
    }

    [Fact]
    public void Every_day_lies_in_exactly_one_triwulan()
    {
        for (var hari = new DateOnly(2024, 1, 1); hari.Year < 2029; hari = hari.AddDays(1))
        {
            var tw = TriwulanTahun.Dari(hari);
            Assert.True(tw.Memuat(hari) && !tw.Berikutnya.Memuat(hari) && !tw.Sebelumnya.Memuat(hari));
            Assert.True(tw < tw.Berikutnya && tw > tw.Sebelumnya && tw.Berikutnya.Sebelumnya == tw);
            Assert.Equal(tw, TriwulanTahun.Parse(tw.ToString()));
        }
    }

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2026, 5)]
    [InlineData(1999, 1)]
    [InlineData(2101, 1)]
    public void A_triwulan_out_of_range_is_refused(int tahun, int triwulan) =>
        Assert.Throws<AturanDilanggarException>(() => new TriwulanTahun(tahun, triwulan));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-5")]
    [InlineData("2026-0")]
    [InlineData("2026-03")]
    [InlineData(" 2026-3")]
    [InlineData("+026-3")]
    [InlineData("1999-3")]
    [InlineData("٢٠٢٦-3")]
    [InlineData("2026-٣")]
    public void Other_writing_of_a_triwulan_is_refused(string? teks)
    {
        Assert.False(TriwulanTahun.TryParse(teks, out _));
        Assert.Throws<AturanDilanggarException>(() => TriwulanTahun.Parse(teks));
    }

    [Theory]
    [InlineData("id-ID")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void Dates_are_Indonesian_whatever_the_culture_of_the_thread(string budaya)
    {
        var semula = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(budaya);
            var saat = new DateTime(2026, 6, 17, 2, 15, 59, DateTimeKind.Utc);

            Assert.Equal("17 Juni 2026", Waktu.Tanggal(saat));
            Assert.Equal("Rabu, 17 Juni 2026", Waktu.HariTanggal(saat));
            Assert.Equal("09.15 WIB", Waktu.Jam(saat));
            Assert.Equal("17 Juni 2026, 09.15 WIB", Waktu.TanggalJam(saat));
            Assert.Equal("Rabu, 17 Juni 2026, 09.15 WIB", Waktu.HariTanggalJam(saat));
            Assert.Equal("17 Jun 2026", Waktu.TanggalPendek(Waktu.HariWib(saat)));
            Assert.Equal("2026-3", new TriwulanTahun(2026, 3).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = semula;
        }
    }

    [Fact]
    public void The_day_changes_at_midnight_WIB()
    {
        Assert.Equal(new DateOnly(2026, 6, 17), Waktu.HariWib(new(2026, 6, 17, 16, 59, 59, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2026, 6, 18), Waktu.HariWib(new(2026, 6, 17, 17, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateTime(2026, 6, 17, 2, 15, 0, DateTimeKind.Utc), Waktu.KeUtc(new(2026, 6, 17), new(9, 15)));
        Assert.Equal(DateTimeKind.Utc, Waktu.KeUtc(new(2026, 6, 17), new(9, 15)).Kind);
        Assert.Throws<ArgumentException>(() => Waktu.HariWib(new DateTime(2026, 6, 17, 0, 0, 0, DateTimeKind.Unspecified)));
    }

    [Fact]
    public void A_holiday_needs_a_name_and_a_sane_year()
    {
        Assert.Throws<AturanDilanggarException>(() => new HariLibur(new(2026, 1, 1), " ", JenisHariLibur.LiburNasional));
        Assert.Throws<AturanDilanggarException>(() => new HariLibur(new(1, 1, 1), "Tahun Baru", JenisHariLibur.LiburNasional));
        Assert.Throws<AturanDilanggarException>(() => new HariLibur(new(2026, 1, 1), new string('x', 201), JenisHariLibur.LiburNasional));
        Assert.Equal("Tahun Baru", new HariLibur(new(2026, 1, 1), " Tahun Baru ", JenisHariLibur.LiburNasional).Nama);
    }
}
