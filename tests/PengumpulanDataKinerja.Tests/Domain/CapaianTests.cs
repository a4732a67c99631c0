using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests;

/// <summary>The formulas of capaian against published and worked figures.</summary>
public sealed class CapaianTests
{
    private static readonly Arbitrary<decimal> angka = Gen.Choose(0, 1_000_000).Select(n => n / 100m).ToArbitrary();
    private static readonly Arbitrary<decimal> positif = Gen.Choose(1, 1_000_000).Select(n => n / 100m).ToArbitrary();

    // Domain paper 8.1: dashboard "Nilai Kinerja Organisasi 2019", cap 120. Expected: R/T capped; the two source slips (5a, 7a) are not repeated.
    [Theory]
    [InlineData("1a", "70", "90", "120,00")]
    [InlineData("1b", "75", "98.2", "120,00")]
    [InlineData("2a", "4.38", "4.6", "105,02")]
    [InlineData("3a", "90.3", "100", "110,74")]
    [InlineData("4a", "3", "4", "120,00")]
    [InlineData("5a", "100", "117.38", "117,38")]
    [InlineData("6a", "80", "88", "110,00")]
    [InlineData("7a", "92.7", "100", "107,87")]
    [InlineData("8a", "85", "100", "117,65")]
    [InlineData("8b", "3", "4", "120,00")]
    [InlineData("8c", "75", "92.23", "120,00")]
    [InlineData("9a", "70", "88.47", "120,00")]
    [InlineData("10a", "90", "100", "111,11")]
    [InlineData("11a", "95", "95", "100,00")]
    public void The_published_dashboard_is_reproduced(string iku, string target, string realisasi, string capaian)
    {
        Assert.NotEmpty(iku);
        Assert.Equal(capaian, Angka.Tulis(Capaian.Hitung(Arah.Naik, D(target), D(realisasi)).Dibatasi(120), 2));
    }

    // The same dashboard: what it printed. 5a says 120 where R/T gives 117,38 and 7a turns the digits of 107,87 round; 2a is 105,2 on its own dial.
    [Theory]
    [InlineData("1a", "70", "90", "120")]
    [InlineData("1b", "75", "98.2", "120")]
    [InlineData("2a", "4.38", "4.6", "105.02")]
    [InlineData("3a", "90.3", "100", "110.7")]
    [InlineData("4a", "3", "4", "120")]
    [InlineData("5a", "100", "117.38", "120", true)]
    [InlineData("6a", "80", "88", "110")]
    [InlineData("7a", "92.7", "100", "108.7", true)]
    [InlineData("8a", "85", "100", "117.6")]
    [InlineData("8b", "3", "4", "120")]
    [InlineData("8c", "75", "92.23", "120")]
    [InlineData("9a", "70", "88.47", "120")]
    [InlineData("10a", "90", "100", "111.1")]
    [InlineData("11a", "95", "95", "100")]
    public void What_the_dashboard_printed_is_ours_but_for_its_two_slips(string iku, string target, string realisasi, string tercetak, bool keliru = false)
    {
        // One digit after the comma there, cut or rounded; 2a has two.
        var selisih = Math.Abs(Capaian.Hitung(Arah.Naik, D(target), D(realisasi)).Dibatasi(120)!.Value - D(tercetak));
        Assert.True(keliru == selisih > 0.05m, $"{iku}: {selisih}");
    }

    // Domain paper 8.4: Balai Karantina Pertanian Yogyakarta 2020, "tercapai" or not.
    [Theory]
    [InlineData("kompetensi", Arah.Naik, "24", "22", "91,67", false)]
    [InlineData("kehadiran", Arah.Naik, "90", "92", "102,22", true)]
    [InlineData("serapan", Arah.Naik, "99", "81", "81,82", false)]
    [InlineData("kesalahan cetak", Arah.Turun, "1", "0.26", "174,00", true)]
    public void The_published_targets_are_reached_or_not(string indikator, Arah arah, string target, string realisasi, string capaian, bool tercapai)
    {
        Assert.NotEmpty(indikator);
        var hasil = Capaian.Hitung(arah, D(target), D(realisasi));
        Assert.Equal((capaian, tercapai), (hasil.ToString(), hasil.Nilai >= 100));
    }

    // Domain paper 3 and its side remarks: what an office may choose otherwise.
    [Fact]
    public void A_target_of_0_in_a_naik_row_is_0_where_the_office_says_so()
    {
        Assert.Equal("0,00", Capaian.Hitung(Arah.Naik, 0, 5, targetNol: RumusTargetNol.Nol).ToString());
        var forum = Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah, TargetNol: RumusTargetNol.Nol), 3, Data("0 1 0", "0 0 1"), 1);
        Assert.Equal(("0,00", "100,00"), (forum.Triwulan.ToString(), forum.SampaiDengan.ToString()));
        Assert.Equal("100,00", Capaian.Hitung(Arah.Turun, 0, 0, targetNol: RumusTargetNol.Nol).ToString());
    }

    [Fact]
    public void Without_a_cap_the_true_figure_is_shown()
    {
        Assert.Equal("128,57", Capaian.Hitung(Arah.Naik, 70, 90).ToString());
        Assert.Equal("133,33", Capaian.Hitung(Arah.Naik, 3, 4).ToString());
        Assert.Equal("174,00", Capaian.Hitung(Arah.Turun, 1, 0.26m).ToString());
    }

    // Domain paper 8.3, position TW III.
    [Theory]
    [InlineData("Bukti lulus uji", Arah.Naik, Agregasi.Jumlah, "1050 1050 1050", "987 1104 1163", "4200", "110,76", "103,30", "77,48", "Sangat Tinggi")]
    [InlineData("Perlengkapan jalan tersedia", Arah.Naik, Agregasi.Jumlah, "0 50 50", "0 20 22", "125", "44,00", "42,00", "33,60", "Sangat Rendah")]
    [InlineData("Prasarana jalan terehabilitasi", Arah.Naik, Agregasi.Jumlah, "5 8 7", "3 6 4", "25", "57,14", "65,00", "52,00", "Rendah")]
    [InlineData("SDM penguji", Arah.Naik, Agregasi.Jumlah, "0 2 2", "0 2 1", "4", "50,00", "75,00", "75,00", "Sedang")]
    [InlineData("Perlengkapan jalan terpelihara", Arah.Naik, Agregasi.Jumlah, "150 160 150", "120 150 144", "610", "96,00", "90,00", "67,87", "Tinggi")]
    [InlineData("Penyerapan anggaran", Arah.Naik, Agregasi.Kumulatif, "15 45 70", "14.2 41.77 69.05", "95", "98,64", "98,64", "72,68", "Sangat Tinggi")]
    [InlineData("Indeks infrastruktur", Arah.Naik, Agregasi.Terakhir, "53.5 54 54.6", "53.17 53.9 54.7", "55.18", "100,18", "100,18", "99,13", "Sangat Tinggi")]
    [InlineData("Lama layanan uji", Arah.Turun, Agregasi.RataRata, "50 48 46", "58 55 52", "45", "86,96", "85,42", "77,78", "Tinggi")]
    [InlineData("Laporan andalalin", Arah.Naik, Agregasi.Jumlah, "1 1 1", "2 2 1", "4", "100,00", "166,67", "125,00", "Sangat Tinggi")]
    [InlineData("Forum LLAJ", Arah.Naik, Agregasi.Jumlah, "0 1 0", "0 0 1", "1", "–", "100,00", "100,00", "Sangat Tinggi")]
    [InlineData("Kecelakaan AKDP", Arah.Turun, Agregasi.Terakhir, "0 0 0", "0 0.08 0", "0", "100,00", "100,00", "100,00", "Sangat Tinggi")]
    public void The_worked_examples_are_reproduced(string indikator, Arah arah, Agregasi agregasi, string target, string realisasi, string tahun, string tw, string sd, string thd, string predikat)
    {
        Assert.NotEmpty(indikator);
        var hasil = Capaian.Hitung(new(arah, agregasi), 3, Data(target, realisasi), D(tahun));

        Assert.Equal((tw, sd, thd), (hasil.Triwulan.ToString(), hasil.SampaiDengan.ToString(), hasil.Tahun.ToString()));
        Assert.Equal(predikat, SkalaPredikat.Bawaan.Sebutan(SkalaPredikat.Bawaan.Nilai(hasil.SampaiDengan)));
    }

    [Fact]
    public void The_side_remarks_of_the_worked_examples_hold()
    {
        var lama = Data("50 48 46", "58 55 52");
        Assert.Equal("87,27", Capaian.Hitung(new(Arah.Turun, Agregasi.RataRata, RumusTurun.B), 3, lama, 45).SampaiDengan.ToString());
        Assert.Equal("0,00", Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 2, Data("0 1 0", "0 0 1"), 1).SampaiDengan.ToString());
        Assert.Equal("0,00", Capaian.Hitung(new(Arah.Turun, Agregasi.Terakhir), 2, Data("0 0 0", "0 0.08 0"), 0).Triwulan.ToString());

        var tw3 = Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 3, Data("0 1 0", "0 0 1"), 1).Triwulan;
        Assert.Equal((AlasanTanpaCapaian.TargetNol, "target 0"), (tw3.Alasan, tw3.Keterangan));

        var bukti = Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 3, Data("1050 1050 1050", "987 1104 1163"), 4200);
        Assert.Equal((3254, 3150), (bukti.RealisasiSampaiDengan, bukti.TargetSampaiDengan));
        var rata = Capaian.Hitung(new(Arah.Turun, Agregasi.RataRata), 3, lama, 45);
        Assert.Equal((55, 48), (rata.RealisasiSampaiDengan, rata.TargetSampaiDengan));
    }

    [Fact]
    public void Edges_are_exact_so_that_the_grade_below_is_given()
    {
        Assert.Equal(65m, Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 3, Data("5 8 7", "3 6 4"), 25).SampaiDengan.Nilai);
        Assert.Equal(75m, Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 3, Data("0 2 2", "0 2 1"), 4).SampaiDengan.Nilai);
        Assert.Equal(90m, Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 3, Data("150 160 150", "120 150 144"), 610).SampaiDengan.Nilai);
    }

    [Theory]
    [InlineData(RumusTurun.A, "10", "0", "200,00")]
    [InlineData(RumusTurun.A, "10", "25", "0,00")] // floor
    [InlineData(RumusTurun.A, "10", "20", "0,00")]
    [InlineData(RumusTurun.B, "10", "20", "50,00")]
    [InlineData(RumusTurun.B, "10", "0", "100,00")]
    [InlineData(RumusTurun.B, "10", "4", "250,00")]
    [InlineData(RumusTurun.A, "0", "0", "100,00")]
    [InlineData(RumusTurun.A, "0", "0.01", "0,00")]
    [InlineData(RumusTurun.B, "0", "0", "100,00")]
    [InlineData(RumusTurun.B, "0", "3", "0,00")]
    public void A_turun_row_follows_its_formula(RumusTurun rumus, string target, string realisasi, string capaian) =>
        Assert.Equal(capaian, Capaian.Hitung(Arah.Turun, D(target), D(realisasi), rumus).ToString());

    [Fact]
    public void Only_figures_over_200_are_marked_for_checking()
    {
        Assert.False(Capaian.Hitung(Arah.Naik, 1, 2).PerluDiperiksa);
        Assert.True(Capaian.Hitung(Arah.Naik, 1, 2.0001m).PerluDiperiksa);
        Assert.False(NilaiCapaian.Tanpa(AlasanTanpaCapaian.TargetNol).PerluDiperiksa);
    }

    [Fact]
    public void A_blank_is_not_zero_and_keeps_the_row_out_of_averages()
    {
        foreach (var agregasi in Enum.GetValues<Agregasi>())
        {
            var kosong = Capaian.Hitung(new(Arah.Naik, agregasi), 3, Data("10 10 10", "5 5 ."), 40);
            Assert.Equal("– – –", $"{kosong.Triwulan} {kosong.SampaiDengan} {kosong.Tahun}");
            Assert.Equal("belum diisi", kosong.SampaiDengan.Keterangan);
            Assert.Equal((0, 1), (RataRataCapaian.Dari([kosong.SampaiDengan]).Dihitung, RataRataCapaian.Dari([kosong.SampaiDengan]).TidakDihitung));

            var nol = Capaian.Hitung(new(Arah.Naik, agregasi), 3, Data("10 10 10", "5 5 0"), 40);
            Assert.Equal("0,00", nol.Triwulan.ToString());
        }
    }

    [Fact]
    public void Realisasi_sd_still_shows_what_earlier_triwulan_brought()
    {
        Assert.Equal(10, Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 3, Data("10 10 10", "5 5 ."), 40).RealisasiSampaiDengan);
        Assert.Equal(6, Capaian.Hitung(new(Arah.Naik, Agregasi.Terakhir), 3, Data("10 10 10", "5 6 ."), 40).RealisasiSampaiDengan);
        Assert.Null(Capaian.Hitung(new(Arah.Naik, Agregasi.Kumulatif), 3, Data("10 20 30", "5 6 ."), 40).RealisasiSampaiDengan);
    }

    // An earlier gap leaves with its target: T 10 10 10, R – 5 10.
    [Theory]
    [InlineData(Agregasi.Jumlah, "75,00", "37,50")]
    [InlineData(Agregasi.RataRata, "75,00", "18,75")]
    [InlineData(Agregasi.Kumulatif, "100,00", "25,00")]
    [InlineData(Agregasi.Terakhir, "100,00", "25,00")]
    public void An_earlier_gap_leaves_sd_together_with_its_target(Agregasi agregasi, string sd, string tahun)
    {
        var hasil = Capaian.Hitung(new(Arah.Naik, agregasi), 3, Data("10 10 10", ". 5 10"), 40);
        Assert.Equal((sd, tahun), (hasil.SampaiDengan.ToString(), hasil.Tahun.ToString()));
    }

    [Fact]
    public void An_unplanned_triwulan_stands_on_the_one_before_it()
    {
        var hasil = Capaian.Hitung(new(Arah.Naik, Agregasi.Terakhir), 3, Data(". 83 .", ". 82.97 ."), 83.9m);
        Assert.Equal("tidak direncanakan", hasil.Triwulan.Keterangan);
        Assert.Equal(("99,96", "98,89"), (hasil.SampaiDengan.ToString(), hasil.Tahun.ToString()));
        Assert.Equal(82.97m, hasil.RealisasiSampaiDengan);

        var awal = Capaian.Hitung(new(Arah.Naik, Agregasi.Terakhir), 1, Data(". 83 .", ". 82.97 ."), 83.9m);
        Assert.Equal(("tidak direncanakan", "tidak direncanakan"), (awal.SampaiDengan.Keterangan, awal.Tahun.Keterangan));

        // TW II was planned and never filled.
        Assert.Equal("belum diisi", Capaian.Hitung(new(Arah.Naik, Agregasi.Terakhir), 3, Data(". 83 .", ". . ."), 83.9m).SampaiDengan.Keterangan);
    }

    [Fact]
    public void A_figure_typed_in_an_unplanned_triwulan_adds_up_only_in_jumlah_rows()
    {
        var jumlah = Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 2, Data("4 .", "3 1"), 8);
        Assert.Equal(("–", "100,00", "50,00"), (jumlah.Triwulan.ToString(), jumlah.SampaiDengan.ToString(), jumlah.Tahun.ToString()));

        var rata = Capaian.Hitung(new(Arah.Naik, Agregasi.RataRata), 2, Data("4 .", "3 1"), 8);
        Assert.Equal(("75,00", "37,50"), (rata.SampaiDengan.ToString(), rata.Tahun.ToString()));

        var tanpaTarget = Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 1, Data(".", "1"), 4);
        Assert.Equal(("tidak direncanakan", "25,00"), (tanpaTarget.SampaiDengan.Keterangan, tanpaTarget.Tahun.ToString()));
    }

    [Fact]
    public void NIHIL_has_no_capaian_and_adds_nothing_later()
    {
        DataTriwulan[] data = [new(70, 68.4m), new(70, null, Nihil: true), new(70, 71)];
        var cara = new CaraHitung(Arah.Naik, Agregasi.RataRata);

        var tw2 = Capaian.Hitung(cara, 2, data, 70);
        Assert.Equal(("NIHIL", "NIHIL", "NIHIL"), (tw2.Triwulan.Keterangan, tw2.SampaiDengan.Keterangan, tw2.Tahun.Keterangan));
        Assert.Equal(69.7m, Capaian.Hitung(cara, 3, data, 70).RealisasiSampaiDengan);
    }

    [Theory]
    [InlineData(Agregasi.Jumlah, 5, true)]
    [InlineData(Agregasi.Kumulatif, 5, true)]
    [InlineData(Agregasi.Jumlah, 0, false)]
    [InlineData(Agregasi.Terakhir, 5, false)]
    [InlineData(Agregasi.RataRata, 5, false)]
    public void NIHIL_is_refused_where_a_zero_belongs(Agregasi agregasi, int target, bool ditolak) =>
        Assert.Equal(ditolak, Capaian.HalanganNihil(agregasi, target) is not null);

    [Fact]
    public void A_year_without_target_and_a_negative_target_are_named()
    {
        Assert.Equal("target tahun belum diisi", Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 1, Data("1", "1"), null).Tahun.Keterangan);
        Assert.Equal("target di bawah 0", Capaian.Hitung(Arah.Naik, -1, 1).Keterangan);
        Assert.Equal("belum diisi", default(NilaiCapaian).Keterangan);
        Assert.Throws<ArgumentOutOfRangeException>(() => Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 2, Data("1", "1"), 1));
    }

    [Fact]
    public void Targets_that_do_not_add_up_are_warned_of()
    {
        Assert.Null(Capaian.PeringatanTarget(Agregasi.Jumlah, [0, 50, 50, 25], 125));
        Assert.Equal("Jumlah target triwulan (3.150) tidak sama dengan target tahun (4.200).", Capaian.PeringatanTarget(Agregasi.Jumlah, [1050, 1050, 1050, null], 4200));
        Assert.Null(Capaian.PeringatanTarget(Agregasi.Terakhir, [1, 1, 1, 1], 1));
    }

    [Theory]
    [InlineData("A", "A", null, "100,00")]
    [InlineData("A", " a ", null, "100,00")]
    [InlineData("A", "BB", null, "0,00")]
    [InlineData("A", "BB", "akip", "83,33")]
    [InlineData("BB", "AA", "akip", "140,00")]
    [InlineData("WTP", "WDP", "opini", "75,00")]
    [InlineData("A", "Baik", "akip", "–")]
    public void A_grade_is_compared_or_mapped(string target, string realisasi, string? skala, string capaian)
    {
        var peta = skala switch { "akip" => SkalaMutu.Akip, "opini" => SkalaMutu.Opini, _ => null };
        var hasil = CapaianPredikat.Hitung(target, realisasi, peta);
        Assert.Equal(capaian, hasil.ToString());
        Assert.Equal(capaian == "–" ? "bukan angka" : "", hasil.Keterangan);
    }

    [Fact]
    public void A_row_of_grades_follows_the_rules_of_the_latest_position()
    {
        TeksTriwulan[] data = [new(null, null), new("BB", "BB"), new("", " "), new("A", null)];
        Assert.Equal("tidak direncanakan", CapaianPredikat.Hitung(1, data, "A").SampaiDengan.Keterangan);

        var tw3 = CapaianPredikat.Hitung(3, data, "A", SkalaMutu.Akip);
        Assert.Equal(("–", "100,00", "83,33"), (tw3.Triwulan.ToString(), tw3.SampaiDengan.ToString(), tw3.Tahun.ToString()));
        Assert.Equal("belum diisi", CapaianPredikat.Hitung(4, data, "A").SampaiDengan.Keterangan);
    }

    [Fact]
    public void Serapan_of_a_blank_or_empty_pagu_is_no_figure()
    {
        Assert.Equal("21,90", Capaian.Serapan(219, 1000).ToString());
        Assert.Equal("–", Capaian.Serapan(1, 0).ToString());
        Assert.Equal("–", Capaian.Serapan(null, 5).ToString());
    }

    [Fact]
    public void On_target_is_100_in_every_formula() =>
        Prop.ForAll(positif, t => Capaian.Hitung(Arah.Naik, t, t).Nilai == 100
            && Capaian.Hitung(Arah.Turun, t, t).Nilai == 100
            && Capaian.Hitung(Arah.Turun, t, t, RumusTurun.B).Nilai == 100).QuickCheckThrowOnFailure();

    [Fact]
    public void More_is_never_worse_in_a_naik_row_nor_better_in_a_turun_row() =>
        Prop.ForAll(angka, positif, positif, (t, r, lebih) =>
            (t == 0 || Capaian.Hitung(Arah.Naik, t, r + lebih).Nilai >= Capaian.Hitung(Arah.Naik, t, r).Nilai)
            && Enum.GetValues<RumusTurun>().All(rumus => Capaian.Hitung(Arah.Turun, t, r + lebih, rumus).Nilai <= Capaian.Hitung(Arah.Turun, t, r, rumus).Nilai)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_full_jumlah_row_is_the_ratio_of_its_sums() =>
        Prop.ForAll(Gen.Choose(1, 1000).Select(n => (decimal)n).Four().ToArbitrary(), angka, (t, r) =>
        {
            DataTriwulan[] data = [new(t.Item1, r), new(t.Item2, r), new(t.Item3, r), new(t.Item4, r)];
            var target = t.Item1 + t.Item2 + t.Item3 + t.Item4;
            var hasil = Capaian.Hitung(new(Arah.Naik, Agregasi.Jumlah), 4, data, target);
            return hasil.SampaiDengan == hasil.Tahun && hasil.SampaiDengan.Nilai == r * 4 * 100 / target;
        }).QuickCheckThrowOnFailure();

    // Domain paper 6: Banjarnegara's reading of capaian beside serapan.
    [Theory]
    [InlineData("100", "94.99", "efisien")]
    [InlineData("100", "95", "cukup efisien")]
    [InlineData("95", "100", "cukup efisien")]
    [InlineData("94.99", "100", "tidak efisien")]
    [InlineData("120", "60", "efisien")]
    public void Money_is_judged_by_what_it_brought(string capaian, string serapan, string sebutan) =>
        Assert.Equal(sebutan, Efisiensi.Dari(NilaiCapaian.Dari(D(capaian)), NilaiCapaian.Dari(D(serapan)))!.Sebutan);

    [Fact]
    public void Money_without_a_figure_is_not_judged()
    {
        Assert.Null(Efisiensi.Dari(NilaiCapaian.Dari(90), Capaian.Serapan(null, 100)));
        Assert.Null(Efisiensi.Dari(NilaiCapaian.Tanpa(AlasanTanpaCapaian.BelumDiisi), NilaiCapaian.Dari(90)));
        Assert.Equal("efisien", Efisiensi.Dari(NilaiCapaian.Dari(103), NilaiCapaian.Dari(100), ambang: 2)!.Sebutan);
    }

    [Fact]
    public void What_is_shown_lies_within_half_a_hundredth_and_halves_go_away_from_zero() =>
        Prop.ForAll(Gen.Choose(-2_000_000, 2_000_000).Select(n => n / 1000m).ToArbitrary(), nilai =>
        {
            var tampil = decimal.Parse(Angka.Tulis(nilai, 2), CultureInfo.GetCultureInfo("id-ID"));
            var selisih = Math.Abs(tampil) - Math.Abs(nilai);
            return selisih is >= -0.005m and <= 0.005m && selisih != -0.005m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rounding_never_changes_a_grade() =>
        Prop.ForAll(Gen.Choose(0, 1_300_000).Select(n => n / 10_000m).ToArbitrary(), nilai =>
        {
            var predikat = SkalaPredikat.Bawaan.Nilai(NilaiCapaian.Dari(nilai));
            return predikat == (nilai > 90 ? Predikat.SangatTinggi : nilai > 75 ? Predikat.Tinggi : nilai > 65 ? Predikat.Sedang : nilai > 50 ? Predikat.Rendah : Predikat.SangatRendah);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_full_row_of_means_lies_between_its_triwulan_and_the_latest_is_the_latest() =>
        Prop.ForAll(positif, positif, positif, (a, b, c) =>
        {
            DataTriwulan[] data = [new(100, a), new(100, b), new(100, c)];
            var rata = Capaian.Hitung(new(Arah.Naik, Agregasi.RataRata), 3, data, 100);
            var terakhir = Capaian.Hitung(new(Arah.Naik, Agregasi.Terakhir), 3, data, 100);
            return rata.SampaiDengan.Nilai >= Math.Min(a, Math.Min(b, c)) && rata.SampaiDengan.Nilai <= Math.Max(a, Math.Max(b, c))
                && rata.SampaiDengan == rata.Tahun && terakhir.SampaiDengan.Nilai == c && terakhir.SampaiDengan == terakhir.Triwulan;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_triwulan_that_was_not_planned_changes_no_aggregate() =>
        Prop.ForAll(angka, positif, (r, t) => Enum.GetValues<Agregasi>().All(agregasi =>
        {
            var tanpa = Capaian.Hitung(new(Arah.Naik, agregasi), 1, [new(t, r)], t);
            var dengan = Capaian.Hitung(new(Arah.Naik, agregasi), 2, [new(t, r), new(null, null)], t);
            return tanpa.SampaiDengan == dengan.SampaiDengan && tanpa.Tahun == dengan.Tahun && tanpa.RealisasiSampaiDengan == dengan.RealisasiSampaiDengan;
        })).QuickCheckThrowOnFailure();

    private static decimal D(string teks) => decimal.Parse(teks, CultureInfo.InvariantCulture);

    // "." is a blank.
    private static DataTriwulan[] Data(string target, string realisasi) =>
        [.. target.Split(' ').Zip(realisasi.Split(' '), (t, r) => new DataTriwulan(t == "." ? null : D(t), r == "." ? null : D(r)))];
}
