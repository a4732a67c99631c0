using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PengumpulanDataKinerja.Domain;
using static PengumpulanDataKinerja.Tests.ContohKalender;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Working days, office hours and the mutu baku.</summary>
public sealed class KalenderKerjaTests
{
    private static readonly Arbitrary<DateOnly> hari = Gen.Choose(0, 365 * 5).Select(n => new DateOnly(2024, 1, 1).AddDays(n)).ToArbitrary();
    private static readonly Arbitrary<DateTime> saat = Gen.Choose(0, 60 * 24 * 365 * 4).Select(n => Wib(2024, 6, 1, 0).AddMinutes(n)).ToArbitrary();

    [Fact]
    public void The_delivered_holidays_are_those_of_the_three_SKB()
    {
        int Banyak(int tahun, JenisHariLibur jenis) => DaftarLibur.Count(libur => libur.Tanggal.Year == tahun && libur.Jenis == jenis);

        Assert.Equal((17, 11), (Banyak(2025, JenisHariLibur.LiburNasional), Banyak(2025, JenisHariLibur.CutiBersama)));
        Assert.Equal((17, 8), (Banyak(2026, JenisHariLibur.LiburNasional), Banyak(2026, JenisHariLibur.CutiBersama)));
        Assert.Equal((18, 8), (Banyak(2027, JenisHariLibur.LiburNasional), Banyak(2027, JenisHariLibur.CutiBersama)));
        Assert.Equal(DaftarLibur.Count, DaftarLibur.Select(libur => libur.Tanggal).Distinct().Count());
        Assert.Equal("Kelahiran Yesus Kristus", Kalender.LiburPada(new(2026, 12, 25))?.Nama);
    }

    [Fact]
    public void A_week_holds_37_and_a_half_hours_and_32_and_a_half_in_Ramadan()
    {
        Assert.Equal(2250, JamKerja.Bawaan.MenitSeminggu);
        Assert.Equal(1950, JamKerja.Bawaan.MenitSemingguRamadan);
        Assert.Equal(2250, Kalender.MenitKerja(Wib(2026, 9, 14, 0), Wib(2026, 9, 21, 0)));
        Assert.Equal(1950, Kalender.MenitKerja(Wib(2026, 3, 2, 0), Wib(2026, 3, 9, 0)));
    }

    [Fact]
    public void Office_hours_out_of_order_are_refused()
    {
        var jam = JamKerja.Bawaan with { Jumat = new(new(7, 30), new(7, 0), new(12, 0), new(13, 30)) };
        Assert.Throws<AturanDilanggarException>(() => new KalenderKerja([], jam));
        Assert.Throws<AturanDilanggarException>(() => new KalenderKerja([], JamKerja.Bawaan with { Ramadan = [new(new(2028, 2, 1), new(2028, 1, 1))] }));
    }

    // SOP "10 menit" from several moments; WIB on both sides.
    [Theory]
    [InlineData("2026-09-15 09:00", 10, "2026-09-15 09:10")]
    [InlineData("2026-09-15 15:50", 10, "2026-09-15 16:00")] // to the minute of closing
    [InlineData("2026-09-15 15:55", 10, "2026-09-16 07:35")]
    [InlineData("2026-09-18 16:25", 10, "2026-09-21 07:35")] // over a weekend
    [InlineData("2026-09-18 16:05", 10, "2026-09-18 16:15")] // Jumat closes at 16.30
    [InlineData("2026-09-15 11:50", 30, "2026-09-15 13:20")] // over the rest
    [InlineData("2026-09-18 11:50", 30, "2026-09-18 13:50")] // over the rest of a Friday
    [InlineData("2026-09-15 12:20", 10, "2026-09-15 13:10")] // begun in the rest
    [InlineData("2026-09-15 03:00", 45, "2026-09-15 08:15")] // before opening
    [InlineData("2026-09-15 22:00", 45, "2026-09-16 08:15")] // after closing
    [InlineData("2026-09-19 10:00", 10, "2026-09-21 07:40")] // on a Saturday
    [InlineData("2026-12-23 15:55", 10, "2026-12-28 07:35")] // before cuti bersama and Christmas
    [InlineData("2026-03-17 14:55", 10, "2026-03-25 07:35")] // Ramadan closes at 15.00; then Nyepi and Idul Fitri
    [InlineData("2026-03-06 15:25", 10, "2026-03-09 08:05")] // Ramadan opens at 08.00
    public void Minutes_count_within_office_hours(string mulai, int menit, string selesai)
    {
        Assert.Equal(DariWib(selesai), Kalender.BerakhirMutuBaku(DariWib(mulai), MutuBaku.Menit(menit)));
        Assert.Equal(menit, Kalender.MenitKerja(DariWib(mulai), DariWib(selesai)));
    }

    // SOP "4 hari": close of office hours on the n-th working day after the hand-over.
    [Theory]
    [InlineData("2026-09-18 15:00", 4, "2026-09-24 16:00")]
    [InlineData("2026-09-21 08:00", 4, "2026-09-25 16:30")] // ends on a Friday
    [InlineData("2026-09-15 23:30", 1, "2026-09-16 16:00")] // after hours the day is still the hand-over's
    [InlineData("2026-09-19 10:00", 2, "2026-09-22 16:00")] // a Saturday
    [InlineData("2026-03-17 09:00", 4, "2026-03-30 16:00")] // Nyepi and Idul Fitri between
    [InlineData("2026-03-02 09:00", 1, "2026-03-03 15:00")] // Ramadan
    [InlineData("2026-12-23 09:00", 1, "2026-12-28 16:00")]
    public void Days_end_at_the_close_of_office_hours(string mulai, int hariKerja, string selesai) =>
        Assert.Equal(DariWib(selesai), Kalender.BerakhirMutuBaku(DariWib(mulai), MutuBaku.Hari(hariKerja)));

    [Fact]
    public void The_mutu_baku_prints_as_in_the_SOP()
    {
        Assert.Equal("10 menit", MutuBaku.Menit(10).ToString());
        Assert.Equal("4 hari", MutuBaku.Hari(4).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => MutuBaku.Menit(0));
    }

    [Theory]
    [InlineData("2026-09-25", "2026-10-01", "lewat 4 hari kerja")]
    [InlineData("2026-09-25", "2026-09-23", "2 hari kerja lagi")]
    [InlineData("2026-09-25", "2026-09-25", "hari ini")]
    [InlineData("2026-09-25", "2026-09-27", "lewat, belum sehari kerja")]
    [InlineData("2026-09-26", "2026-09-25", "sebelum hari kerja berikutnya")]
    [InlineData("2026-03-25", "2026-03-17", "1 hari kerja lagi")]
    public void A_tenggat_is_told_in_working_days(string tenggat, string hariIni, string sebutan) =>
        Assert.Equal(sebutan, Kalender.SebutanTenggat(Tanggal(tenggat), Tanggal(hariIni)));

    [Fact]
    public void Counting_back_the_working_days_added_gives_their_number() =>
        Prop.ForAll(hari, Gen.Choose(-300, 300).ToArbitrary(), (mulai, n) => Kalender.SelisihHariKerja(mulai, Kalender.TambahHariKerja(mulai, n)) switch
        {
            var selisih when n >= 0 => selisih == n,
            // Counted back, a start that is no working day is not part of the count.
            var selisih => selisih == n + (Kalender.HariKerja(mulai) ? 0 : 1),
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_working_days_lands_on_working_days_and_adds_up() =>
        Prop.ForAll(hari, Gen.Choose(1, 100).ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), (mulai, a, b) =>
            Kalender.HariKerja(Kalender.TambahHariKerja(mulai, a))
            && Kalender.TambahHariKerja(Kalender.TambahHariKerja(mulai, a), b) == Kalender.TambahHariKerja(mulai, a + b)
            && (!Kalender.HariKerja(mulai) || Kalender.TambahHariKerja(Kalender.TambahHariKerja(mulai, a), -a) == mulai)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_difference_of_two_days_is_the_opposite_of_the_reverse_and_passes_through_any_day_between() =>
        Prop.ForAll(hari, hari, hari, (a, b, c) =>
            Kalender.SelisihHariKerja(a, b) == -Kalender.SelisihHariKerja(b, a)
            && Kalender.SelisihHariKerja(a, b) + Kalender.SelisihHariKerja(b, c) == Kalender.SelisihHariKerja(a, c)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "0 menit", "hari yang sama")]
    [InlineData(1, "1 menit", "1 hari kerja")]
    [InlineData(60, "1 jam", "60 hari kerja")]
    [InlineData(215, "3 jam 35 menit", "215 hari kerja")]
    public void A_service_time_is_said_in_what_its_standard_counts(int lama, string menit, string hari) =>
        Assert.Equal((menit, hari), (MutuBaku.Sebutan(SatuanMutuBaku.Menit, lama), MutuBaku.Sebutan(SatuanMutuBaku.Hari, lama)));

    // Created at 15.55: five minutes of that day, the rest on the next; the last working day of a standard of days is its whole day.
    [Theory]
    [InlineData("2026-09-14 15:55", "2026-09-15 07:35", 10, false, 0)]
    [InlineData("2026-09-14 15:55", "2026-09-15 07:36", 10, false, 1)]
    [InlineData("2026-09-14 15:55", "2026-09-14 23:00", 10, false, 0)]
    [InlineData("2026-09-14 15:55", "2026-09-15 23:00", 1, true, 0)]
    [InlineData("2026-09-14 15:55", "2026-09-16 07:31", 1, true, 1)]
    [InlineData("2026-09-18 16:45", "2026-09-21 16:00", 1, true, 0)]
    public void What_lies_past_the_standard_is_counted_in_minutes_of_office_hours(string mulai, string selesai, int nilai, bool hari, int lewat) =>
        Assert.Equal(lewat, Kalender.MenitLewatBaku(hari ? MutuBaku.Hari(nilai) : MutuBaku.Menit(nilai), DariWib(mulai), DariWib(selesai)));

    [Theory]
    [InlineData("2026-09-18", "2026-09-18", "tepat")]
    [InlineData("2026-09-18", "2026-09-14", "tepat")]
    [InlineData("2026-09-18", "2026-09-19", "terlambat, belum sehari kerja")]
    [InlineData("2026-09-18", "2026-09-23", "terlambat 3 hari kerja")]
    public void The_verdict_of_the_calendar_is_said_in_working_days(string tenggat, string selesai, string sebutan) =>
        Assert.Equal(sebutan, Kalender.SebutanKetepatan(Tanggal(tenggat), Tanggal(selesai)));

    [Fact]
    public void The_minutes_added_are_the_minutes_counted() =>
        Prop.ForAll(saat, Gen.Choose(1, 5000).ToArbitrary(), (mulai, menit) =>
            Kalender.MenitKerja(mulai, Kalender.TambahMenitKerja(mulai, menit)) == menit
            && Kalender.MenitKerja(mulai, Kalender.TambahMenitKerja(mulai, menit).AddTicks(-1)) == menit - 1).QuickCheckThrowOnFailure();

    [Fact]
    public void A_clock_set_back_costs_no_minutes() =>
        Assert.Equal(0, Kalender.MenitKerja(Wib(2026, 9, 15, 10), Wib(2026, 9, 15, 9)));

    [Fact]
    public void The_nth_working_day_of_a_month_skips_holidays_and_runs_on()
    {
        Assert.Equal(new DateOnly(2026, 1, 2), Kalender.HariKerjaKe(1, 2026, 1));
        Assert.Equal(new DateOnly(2026, 10, 1), Kalender.HariKerjaKe(23, 2026, 9));
        Assert.Equal(new DateOnly(2026, 9, 21), Kalender.HariKerjaMulai(new(2026, 9, 19)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kalender.HariKerjaKe(0, 2026, 1));
    }

    private static DateOnly Tanggal(string teks) => DateOnly.Parse(teks, CultureInfo.InvariantCulture);

    private static DateTime DariWib(string teks)
    {
        var wib = DateTime.Parse(teks, CultureInfo.InvariantCulture);
        return Waktu.KeUtc(DateOnly.FromDateTime(wib), TimeOnly.FromDateTime(wib));
    }
}
