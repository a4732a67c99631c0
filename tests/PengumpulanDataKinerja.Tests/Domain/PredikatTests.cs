using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Grades, averages and the roll-up of money.</summary>
public sealed partial class PredikatTests
{
    [Theory]
    [InlineData("0", "Sangat Rendah")]
    [InlineData("50", "Sangat Rendah")]
    [InlineData("50.0000000001", "Rendah")]
    [InlineData("65", "Rendah")]
    [InlineData("65.004", "Sedang")] // printed 65,00: the unrounded value decides
    [InlineData("75", "Sedang")]
    [InlineData("75.01", "Tinggi")]
    [InlineData("90", "Tinggi")]
    [InlineData("90.5", "Sangat Tinggi")] // in the gap of the printed intervals
    [InlineData("91", "Sangat Tinggi")]
    [InlineData("166.67", "Sangat Tinggi")]
    [InlineData("-3", "Sangat Rendah")]
    public void A_bound_belongs_to_the_lower_grade(string capaian, string sebutan)
    {
        var skala = SkalaPredikat.Bawaan;
        Assert.Equal(sebutan, skala.Sebutan(skala.Nilai(decimal.Parse(capaian, CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Labels_and_bounds_are_a_setting()
    {
        var sampang = new SkalaPredikat { SangatTinggi = "Sangat Baik", BatasTinggi = 95 };
        Assert.Equal("Tinggi", sampang.Sebutan(sampang.Nilai(95)));
        Assert.Equal("Sangat Baik", sampang.Sebutan(sampang.Nilai(95.1m)));
        Assert.Equal("–", sampang.Sebutan(null));
        Assert.Throws<AturanDilanggarException>(() => new SkalaPredikat { BatasSedang = 95 }.Periksa());
        Assert.Throws<AturanDilanggarException>(() => new SkalaPredikat { Rendah = " " }.Periksa());
        sampang.Periksa();
    }

    [Fact]
    public void The_mean_leaves_out_rows_without_a_figure_and_caps_each_row()
    {
        NilaiCapaian[] baris = [NilaiCapaian.Dari(180), NilaiCapaian.Dari(60), NilaiCapaian.Tanpa(AlasanTanpaCapaian.BelumDiisi), NilaiCapaian.Tanpa(AlasanTanpaCapaian.Nihil)];

        Assert.Equal(new RataRataCapaian(120, Predikat.SangatTinggi, 2, 2), RataRataCapaian.Dari(baris));
        Assert.Equal(new RataRataCapaian(90, Predikat.Tinggi, 2, 2), RataRataCapaian.Dari(baris, 120));
        Assert.Equal(new RataRataCapaian(80, Predikat.Tinggi, 2, 2), RataRataCapaian.Dari(baris, 100));
        Assert.Equal(new RataRataCapaian(null, null, 0, 0), RataRataCapaian.Dari([]));
        Assert.Equal("–", RataRataCapaian.Dari([]).ToString());
    }

    [Fact]
    public void The_mean_lies_between_its_rows() =>
        Prop.ForAll(Gen.Choose(0, 30000).Select(n => n / 100m).NonEmptyListOf().ToArbitrary(), nilai =>
        {
            var rata = RataRataCapaian.Dari(nilai.Select(NilaiCapaian.Dari));
            return rata.Nilai >= nilai.Min() && rata.Nilai <= nilai.Max() && rata.Dihitung == nilai.Count;
        }).QuickCheckThrowOnFailure();

    // Domain paper 8.2: Dinas Perhubungan Kota Tangerang Selatan 2023, 72 published rows.
    [Theory]
    [InlineData(1, "Rp7.077.144.783", "Rp12.152.017.294", "Rp19.229.162.077")]
    [InlineData(2, "Rp10.748.878.954", "Rp20.374.287.194", "Rp31.123.166.148")]
    public void The_published_money_adds_up_at_every_level(int triwulan, string penunjang, string llaj, string dinas)
    {
        var baris = Published(triwulan);
        Assert.Equal(72, baris.Count);
        Assert.Empty(AnggaranBerjenjang.Periksa(baris));

        var program = baris.Where(b => b is { Jenjang: 1, Rupiah: not null }).Select(b => Angka.Rupiah(b.Rupiah!.Value));
        Assert.Equal([penunjang, llaj], program);
        Assert.Equal(dinas, Angka.Rupiah(baris[0].Rupiah!.Value));
        Assert.Equal(baris[0].Rupiah, baris.Where(b => b.Jenjang == 2).Sum(b => b.Rupiah));
        Assert.Equal(baris[0].Rupiah, baris.Where(b => b.Jenjang == 3).Sum(b => b.Rupiah));
    }

    [Fact]
    public void Every_published_row_carries_weight_in_the_roll_up()
    {
        var asli = Published(2);
        for (var i = 0; i < asli.Count; i++)
        {
            if (asli[i].Rupiah is { } rupiah)
            {
                var ubah = asli.ToList();
                ubah[i] = asli[i] with { Rupiah = rupiah + 1 };
                Assert.NotEmpty(AnggaranBerjenjang.Periksa(ubah));
            }
        }
    }

    [Fact]
    public void A_parent_that_differs_from_its_children_is_named()
    {
        var selisih = Assert.Single(AnggaranBerjenjang.Periksa([new(1, "Program A", 100), new(2, "Kegiatan B", 60), new(2, "Kegiatan C", 30), new(1, "Program D", 5)]));
        Assert.Equal("Program A: tercatat Rp100, jumlah rinciannya Rp90 (selisih Rp10).", selisih.ToString());
    }

    [Fact]
    public void The_dirty_cells_of_the_published_report_are_read_or_refused_by_name()
    {
        var ditolak = new HashSet<string>();
        foreach (var sel in Baris().SelectMany(b => new[] { b.K1, b.K2 }))
        {
            if (!Angka.CobaBaca(sel, null, out _, out _))
            {
                ditolak.Add(sel);
            }
        }

        Assert.Equal(["#REF!"], ditolak);
        Assert.Equal(21.9m, Angka.Baca("21,90%"));
        Assert.Equal(53875559, Angka.Baca("53.875.559"));
    }

    private static List<BarisAnggaran> Published(int triwulan) =>
    [
        .. Baris().Select(b => new BarisAnggaran(
            b.Level switch { "dinas" => 0, "program" => 1, "kegiatan" => 2, _ => 3 },
            b.Uraian,
            Angka.Baca(triwulan == 1 ? b.Rp1 : b.Rp2, AturanAngka.Rupiah))),
    ];

    private static List<(string Level, string Uraian, string K1, string Rp1, string K2, string Rp2)> Baris()
    {
        using var aliran = new StreamReader(typeof(PredikatTests).Assembly.GetManifestResourceStream("realisasi-dishub-2023.csv")!);
        return
        [
            .. aliran.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
                .Select(baris => Sel().Matches(baris).Select(sel => sel.Value.Trim('"')).ToList())
                .Select(sel => (sel[0], sel[1], sel[3], sel[4], sel[5], sel[6])),
        ];
    }

    // One cell: quoted (it may hold commas) or plain.
    [GeneratedRegex("(?<=^|,)(\"[^\"]*\"|[^,]*)(?=,|$)")]
    private static partial Regex Sel();
}
