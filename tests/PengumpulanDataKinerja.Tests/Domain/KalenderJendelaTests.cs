using System.Globalization;
using PengumpulanDataKinerja.Domain;
using static PengumpulanDataKinerja.Tests.ContohKalender;

namespace PengumpulanDataKinerja.Tests;

/// <summary>The SOP's words as dates: every cell of the table of the domain paper "kalender", section 4.</summary>
public sealed class KalenderJendelaTests
{
    // triwulan | awal III | pertengahan III | akhir III | Jumat IV | hari kerja 1 | hari kerja 5 | hari kerja akhir III -> Jumat IV
    public static TheoryData<string, string, string, string, string, string, string, int> Tabel => new()
    {
        { "2025-1", "Sen 17-03-2025", "Rab 19-03-2025", "Jum 21-03-2025", "Kam 27-03-2025", "Sel 08-04-2025", "Sen 14-04-2025", 4 },
        { "2025-2", "Sen 16-06-2025", "Rab 18-06-2025", "Jum 20-06-2025", "Kam 26-06-2025", "Sel 01-07-2025", "Sen 07-07-2025", 4 },
        { "2025-3", "Sen 15-09-2025", "Rab 17-09-2025", "Jum 19-09-2025", "Jum 26-09-2025", "Rab 01-10-2025", "Sel 07-10-2025", 5 },
        { "2025-4", "Sen 15-12-2025", "Rab 17-12-2025", "Jum 19-12-2025", "Rab 24-12-2025", "Jum 02-01-2026", "Kam 08-01-2026", 3 },
        { "2026-1", "Sen 16-03-2026", "Sel 17-03-2026", "Sel 17-03-2026", "Jum 27-03-2026", "Rab 01-04-2026", "Rab 08-04-2026", 3 },
        { "2026-2", "Sen 15-06-2026", "Rab 17-06-2026", "Jum 19-06-2026", "Jum 26-06-2026", "Rab 01-07-2026", "Sel 07-07-2026", 5 },
        { "2026-3", "Sen 14-09-2026", "Rab 16-09-2026", "Jum 18-09-2026", "Jum 25-09-2026", "Kam 01-10-2026", "Rab 07-10-2026", 5 },
        { "2026-4", "Sen 14-12-2026", "Rab 16-12-2026", "Jum 18-12-2026", "Rab 23-12-2026", "Sen 04-01-2027", "Sen 11-01-2027", 3 },
        { "2027-1", "Sel 16-03-2027", "Rab 17-03-2027", "Jum 19-03-2027", "Rab 24-03-2027", "Kam 01-04-2027", "Rab 07-04-2027", 3 },
        { "2027-2", "Sen 14-06-2027", "Rab 16-06-2027", "Jum 18-06-2027", "Jum 25-06-2027", "Kam 01-07-2027", "Rab 07-07-2027", 5 },
        { "2027-3", "Sen 13-09-2027", "Rab 15-09-2027", "Jum 17-09-2027", "Jum 24-09-2027", "Jum 01-10-2027", "Kam 07-10-2027", 5 },
        { "2027-4", "Sen 13-12-2027", "Rab 15-12-2027", "Jum 17-12-2027", "Kam 23-12-2027", "Sen 03-01-2028", "Jum 07-01-2028", 4 },
    };

    [Theory]
    [MemberData(nameof(Tabel))]
    public void Every_date_of_the_paper_is_computed(string triwulan, string awal, string pertengahan, string akhir, string jumat, string hariKerja1, string hariKerja5, int hariKerja)
    {
        var tw = TriwulanTahun.Parse(triwulan);

        Assert.Equal(awal, Pendek(Kalender.HariBuka(tw)));
        Assert.Equal(pertengahan, Pendek(Kalender.Jendela(tw, JendelaSop.PertengahanMingguKetiga).Tenggat));
        Assert.Equal(akhir, Pendek(Kalender.Jendela(tw, JendelaSop.AkhirMingguKetiga).Tenggat));
        Assert.Equal(jumat, Pendek(Kalender.Jendela(tw, JendelaSop.JumatMingguKeempat).Tenggat));
        Assert.Equal(hariKerja1, Pendek(Kalender.HariPeringatanPertama(tw)));
        Assert.Equal(hariKerja1, Pendek(Kalender.Jendela(tw, JendelaSop.AwalTriwulanBerikutnya).Buka));
        Assert.Equal(hariKerja5, Pendek(Kalender.Jendela(tw, JendelaSop.AwalTriwulanBerikutnya).Tenggat));
        Assert.Equal(hariKerja, Kalender.HariKerjaUntukLangkah8(tw));
        Assert.Equal(hariKerja < 4, Kalender.PeringatanWaktuSempit(tw) is not null);
    }

    // Second working day of the week; never past Rabu.
    [Theory]
    [InlineData("2026-1", "Sel 17-03-2026")]
    [InlineData("2026-2", "Rab 17-06-2026")] // 16 June is a holiday
    [InlineData("2026-3", "Sel 15-09-2026")]
    [InlineData("2027-1", "Rab 17-03-2027")]
    public void Rows_1_to_3_are_due_on_the_second_working_day_of_the_week(string triwulan, string tenggat) =>
        Assert.Equal(tenggat, Pendek(Kalender.Jendela(TriwulanTahun.Parse(triwulan), JendelaSop.AwalMingguKetiga).Tenggat));

    [Fact]
    public void Every_window_opens_before_it_is_due_and_none_is_due_before_the_one_before_it()
    {
        foreach (var tw in Enumerable.Range(2001, 98).SelectMany(tahun => Enumerable.Range(1, 4).Select(n => new TriwulanTahun(tahun, n))))
        {
            var rentang = Enum.GetValues<JendelaSop>().Select(jendela => Kalender.Jendela(tw, jendela)).ToList();
            Assert.All(rentang, r => Assert.True(r.Buka <= r.Tenggat && Kalender.HariKerja(r.Buka) && Kalender.HariKerja(r.Tenggat)));
            Assert.Equal(rentang.Select(r => r.Tenggat).Order(), rentang.Select(r => r.Tenggat));
            Assert.Equal(rentang.Select(r => r.Buka).Order(), rentang.Select(r => r.Buka));
        }
    }

    [Fact]
    public void A_week_whose_second_working_day_is_Thursday_is_due_on_its_first()
    {
        // Week of 14–18 September 2026 with only Senin, Kamis and Jumat.
        var kalender = DenganLibur(new(2026, 9, 15), new(2026, 9, 16));
        var tw = new TriwulanTahun(2026, 3);

        Assert.Equal(new DateOnly(2026, 9, 14), kalender.Jendela(tw, JendelaSop.AwalMingguKetiga).Tenggat);
        Assert.Equal(new DateOnly(2026, 9, 14), kalender.Jendela(tw, JendelaSop.PertengahanMingguKetiga).Tenggat);
        Assert.Equal(new DateOnly(2026, 9, 18), kalender.Jendela(tw, JendelaSop.AkhirMingguKetiga).Tenggat);
    }

    [Fact]
    public void A_week_that_begins_on_Thursday_has_its_middle_on_Thursday()
    {
        var kalender = DenganLibur(new(2026, 9, 14), new(2026, 9, 15), new(2026, 9, 16));
        var tw = new TriwulanTahun(2026, 3);

        Assert.Equal(new RentangJendela(new(2026, 9, 17), new(2026, 9, 17)), kalender.Jendela(tw, JendelaSop.AwalMingguKetiga));
        Assert.Equal(new DateOnly(2026, 9, 17), kalender.Jendela(tw, JendelaSop.PertengahanMingguKetiga).Tenggat);
    }

    [Fact]
    public void A_week_without_a_working_day_uses_the_last_working_day_before_it()
    {
        var kalender = DenganLibur([.. Enumerable.Range(14, 5).Select(hari => new DateOnly(2026, 9, hari))]);
        var tw = new TriwulanTahun(2026, 3);
        var jumat = new RentangJendela(new(2026, 9, 11), new(2026, 9, 11));

        Assert.Equal(jumat, kalender.Jendela(tw, JendelaSop.AwalMingguKetiga));
        Assert.Equal(jumat, kalender.Jendela(tw, JendelaSop.PertengahanMingguKetiga));
        Assert.Equal(jumat, kalender.Jendela(tw, JendelaSop.AkhirMingguKetiga));
        Assert.Equal(new RentangJendela(new(2026, 9, 21), new(2026, 9, 25)), kalender.Jendela(tw, JendelaSop.JumatMingguKeempat));
    }

    [Fact]
    public void The_planner_warns_in_words_and_proposes_the_week_before()
    {
        Assert.Equal(
            "Hanya 3 hari kerja tersedia untuk menghimpun data sampai Jumat, 27 Maret 2026. Pertimbangkan membuka permintaan lebih awal, pada Senin, 9 Maret 2026.",
            Kalender.PeringatanWaktuSempit(new(2026, 1)));
        Assert.Null(Kalender.PeringatanWaktuSempit(new(2026, 3)));
    }

    [Fact]
    public void An_unknown_year_is_said()
    {
        Assert.True(Kalender.TahunLiburDiketahui(2027));
        Assert.False(Kalender.TahunLiburDiketahui(2028));
        Assert.Equal("hari libur 2028 belum ditetapkan", Kalender.CatatanTahunLibur(2028));
        Assert.Equal("hari libur 2028 belum ditetapkan", Kalender.CatatanTahunLibur(new TriwulanTahun(2027, 4)));
        Assert.Null(Kalender.CatatanTahunLibur(new TriwulanTahun(2027, 3)));
        Assert.False(new KalenderKerja([new HariLibur(new(2028, 2, 16), "Pilkada", JenisHariLibur.LiburDaerah)]).TahunLiburDiketahui(2028));
    }

    [Fact]
    public void The_list_of_next_year_is_asked_for_from_November_on()
    {
        Assert.Null(Kalender.TagihanTahunLibur(new(2027, 10, 31)));
        Assert.Equal("hari libur 2028 belum ditetapkan", Kalender.TagihanTahunLibur(new(2027, 11, 1)));
        Assert.Equal("hari libur 2028 belum ditetapkan", Kalender.TagihanTahunLibur(new(2028, 1, 1)));
        Assert.Null(Kalender.TagihanTahunLibur(new(2026, 12, 31)));
    }

    [Fact]
    public void The_tenggat_ends_at_midnight_WIB()
    {
        var tenggat = new DateOnly(2026, 9, 25);
        Assert.Equal(Ketepatan.Tepat, KalenderKerja.Ketepatan(tenggat, Wib(2026, 9, 25, 23, 59)));
        Assert.Equal(Ketepatan.Terlambat, KalenderKerja.Ketepatan(tenggat, Wib(2026, 9, 26, 0)));
        Assert.Equal(Ketepatan.Tepat, KalenderKerja.Ketepatan(tenggat, Wib(2026, 9, 1, 8)));
    }

    private static string Pendek(DateOnly hari) => $"{Waktu.NamaHari(hari)[..3]} {hari.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)}";
}
