using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

public class RekapTests
{
    [Fact]
    public void A_full_collection_is_complete_in_time_and_graded()
    {
        var rekap = Susun(Contoh.Di(Langkah.Rekapitulasi));
        Assert.Equal(3, rekap.Banyak(KetepatanUnit.TepatWaktu));
        Assert.Equal((5, 5), (rekap.Diminta, rekap.Terisi));
        Assert.Equal(100m, rekap.RataRata.Nilai);
        Assert.Equal(Predikat.SangatTinggi, rekap.RataRata.Predikat);
        Assert.Equal(5, rekap.Sebaran[Predikat.SangatTinggi]);
        Assert.True(rekap.Unit[^1].Unit.PengirimPenerimaSama);
        Assert.NotNull(rekap.PosisiTanggal);
    }

    [Fact]
    public void The_units_stand_as_letters_list_them_the_sekretariat_last() =>
        Assert.Equal(["Bidang Lalu Lintas", "Bidang Pelayaran", "Sekretariat"], Susun(Contoh.Di(Langkah.Rekapitulasi)).Unit.Select(u => u.Unit.NamaUnit));

    [Fact]
    public void What_is_still_being_typed_counts_nowhere()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        contoh.IsiData(contoh.Permintaan.SeksiUntuk(contoh.Giliran(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[0].Id)));
        var rekap = Susun(contoh);
        Assert.Equal(0, rekap.Terisi);
        Assert.Null(rekap.RataRata.Nilai);
        Assert.Equal(KetepatanUnit.Belum, rekap.Unit[0].Ketepatan);
    }

    [Fact]
    public void Late_is_the_forwarding_of_the_accepted_round_in_working_days_after_the_fourth_friday()
    {
        var contoh = Contoh.Di(Langkah.MeneruskanKabid);
        Assert.Equal(new DateOnly(2026, 9, 25), contoh.Permintaan.TenggatData);
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Lalin.Id).Id, Langkah.MeneruskanKabid, [], "Periksa lagi.", contoh.Oleh(contoh.KasubbagPkp));
        contoh.Sekarang = Contoh.Pada(2026, 9, 29, 9);
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        contoh.Sekarang = Contoh.Pada(2026, 10, 2, 9);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        var unit = Susun(contoh).Unit[0];
        Assert.Equal((KetepatanUnit.Terlambat, 2, "terlambat 2 hari kerja"), (unit.Ketepatan, unit.HariTerlambat, unit.SebutanKetepatan));
        Assert.True(Waktu.HariWib(unit.Unit.DiteruskanPertamaPada!.Value) <= contoh.Permintaan.TenggatData);
    }

    [Fact]
    public void A_saturday_after_the_deadline_is_late_though_no_working_day_has_passed()
    {
        var contoh = Contoh.Di(Langkah.MeneruskanKabid);
        contoh.Sekarang = Contoh.Pada(2026, 9, 26, 9);
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        Assert.Equal("terlambat, belum sehari kerja", Susun(contoh).Unit[0].SebutanKetepatan);
    }

    [Fact]
    public void A_unit_that_never_delivered_stands_outside_every_average_with_its_warnings()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Pelayaran.DaftarSeksi[0].Id);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 9);
        contoh.Permintaan.SusunPeringatan(contoh.Oleh(null), contoh.Pelayaran.Id);
        foreach (var langkah in Sop.UrutanPeringatan)
        {
            contoh.Selesaikan(contoh.Permintaan.DaftarGiliran.Single(g => g.Terbuka && g.Jalur == Jalur.Peringatan && g.Langkah == langkah));
        }

        contoh.Permintaan.TutupPengumpulan("Belum direkap.", new Dictionary<Guid, string> { [contoh.Lalin.Id] = "Sudah dihubungi.", [contoh.Sekretariat.Id] = "Sudah dihubungi." }, contoh.Oleh(contoh.KasubbagPkp));
        var rekap = Susun(contoh);
        var unit = rekap.Unit.Single(u => u.Unit.UnitId == contoh.Pelayaran.Id);
        Assert.Equal((KetepatanUnit.TidakMenyampaikan, 1, 0, 1), (unit.Ketepatan, unit.Diminta, unit.Terisi, unit.Belum));
        Assert.Equal("000.8.6.3/2/DISHUB/2026 tanggal 1 Oktober 2026", unit.Peringatan.Single().ToString());
        Assert.Null(unit.RataRata.Nilai);
        Assert.Equal("tidak disampaikan", unit.Indikator[0].AlasanTanpaPredikat);
        Assert.Equal(3m, unit.Indikator[0].Isian.Nilai);
    }

    [Fact]
    public void Rows_of_a_seksi_left_out_are_belum()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[0].Id);
        contoh.Permintaan.LewatiSeksi(contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id).Id, contoh.Lalin.DaftarSeksi[1].Id, "Kasi sakit.", contoh.Oleh(contoh.KabidLalin));
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        var unit = Susun(contoh).Unit[0];
        Assert.Equal((2, 1, 1), (unit.Diminta, unit.Terisi, unit.Belum));
    }

    // Domain paper, pengukuran-kinerja 8.3: capaian s.d. TW III of the published examples.
    [Fact]
    public void The_worked_examples_come_together_in_units_and_office()
    {
        var contoh = Contoh.Di(Langkah.Distribusi);
        var (perlengkapan, pelabuhan, pkp) = (contoh.Lalin.DaftarSeksi[0].Id, contoh.Pelayaran.DaftarSeksi[0].Id, contoh.SubPkp.Id);
        (Indikator Indikator, decimal? Realisasi)[] daftar =
        [
            (Buat("Perlengkapan jalan tersedia", perlengkapan, Agregasi.Jumlah, Arah.Naik, 125, [0, 50, 50], [0, 20, null]), 22),
            (Buat("Prasarana jalan terehabilitasi", perlengkapan, Agregasi.Jumlah, Arah.Naik, 25, [5, 8, 7], [3, 6, null]), 4),
            (Buat("Perlengkapan jalan terpelihara", perlengkapan, Agregasi.Jumlah, Arah.Naik, 610, [150, 160, 150], [120, 150, null]), 144),
            (Buat("Forum LLAJ", perlengkapan, Agregasi.Jumlah, Arah.Naik, 1, [0, 1, 0], [0, 0, null]), 1),
            (Buat("Tidak direncanakan", perlengkapan, Agregasi.Terakhir, Arah.Naik, 1, [null, null, null], [null, null, null]), null),
            (Buat("Lama layanan uji", pelabuhan, Agregasi.RataRata, Arah.Turun, 45, [50, 48, 46], [58, 55, null]), 52),
            (Buat("Kecelakaan AKDP", pelabuhan, Agregasi.Terakhir, Arah.Turun, 0, [0, 0, 0], [0, 0.08m, null]), 0),
            (Buat("Penyerapan anggaran", pkp, Agregasi.Kumulatif, Arah.Naik, 95, [15, 45, 70], [14.2m, 41.77m, null]), 69.05m),
            (Buat("Indeks infrastruktur", pkp, Agregasi.Terakhir, Arah.Naik, 55.18m, [53.5m, 54, 54.6m], [53.17m, 53.9m, null], dinas: true), 54.7m),
        ];
        var giliran = contoh.Giliran(Langkah.Distribusi);
        contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(contoh.KasubbagPkp) with { Kamus = new KamusIndikator([.. daftar.Select(d => d.Indikator)], new Dictionary<Guid, EmpatTriwulan>()) });
        Sampaikan(contoh, daftar.ToDictionary(d => d.Indikator.Id, d => d.Realisasi));

        var rekap = Susun(contoh);
        var lalin = rekap.Unit[0];
        Assert.Equal(["42,00", "65,00", "90,00", "100,00", "–"], lalin.Indikator.Select(i => i.Dasar.ToString()));
        Assert.Equal([Predikat.SangatRendah, Predikat.Rendah, Predikat.Tinggi, Predikat.SangatTinggi, null], lalin.Indikator.Select(i => i.Predikat));
        Assert.Equal("74,25", lalin.RataRata.ToString());
        Assert.Equal((4, 4, 0, 3), (lalin.Diminta, lalin.Terisi, lalin.Belum, lalin.DiBawahSeratus));
        Assert.Equal(KeadaanIsian.TidakDirencanakan, lalin.Indikator[^1].Keadaan);
        Assert.Equal(["85,42", "100,00"], rekap.Unit[1].Indikator.Select(i => i.Dasar.ToString()));
        Assert.Equal("98,64", rekap.Unit[2].RataRata.ToString());
        Assert.Equal("100,18", rekap.RataRataDinas.ToString());

        // Every computable row once, the block Dinas included: 8 rows.
        var baris = rekap.SemuaIndikator.Select(i => i.Dasar.Nilai).OfType<decimal>().ToList();
        Assert.Equal(8, baris.Count);
        Assert.Equal(baris.Average(), rekap.RataRata.Nilai);
        Assert.Equal(1, rekap.TanpaCapaian);
        Assert.Equal(9, rekap.Sebaran.Values.Sum() + rekap.TanpaCapaian);
    }

    [Theory]
    [InlineData(120, DasarPredikat.SampaiDengan, 120, "capaian s.d. Triwulan III")]
    [InlineData(null, DasarPredikat.Triwulan, 100, "capaian Triwulan III")]
    public void The_rules_choose_the_basis_and_cap_only_averages(int? batas, DasarPredikat dasar, int rata, string sebutan)
    {
        var rekap = Susun(Andalalin(new() { BatasCapaian = batas, DasarPredikat = dasar, DasarHukum = "Keputusan 1" }));
        Assert.Equal("166,67", rekap.Unit[0].Indikator[0].Capaian!.SampaiDengan.ToString());
        Assert.Equal((rata, sebutan), ((int)rekap.RataRata.Nilai!.Value, rekap.SebutanDasar));
    }

    [Fact]
    public void A_triwulan_keeps_the_rules_that_were_in_force_when_its_letter_went_out()
    {
        var contoh = Andalalin(new() { BatasCapaian = 110, Skala = new() { BatasTinggi = 105, SangatTinggi = "Istimewa" }, DasarHukum = "Keputusan 1" });
        var rekap = Susun(contoh);
        Assert.Equal((110m, "Istimewa"), (rekap.RataRata.Nilai, rekap.Skala.Sebutan(rekap.RataRata.Predikat)));

        // Acts of later rows bring no rules with them, and none would be taken.
        Assert.Equal(110, contoh.Permintaan.AturanCapaian.BatasCapaian);
        Assert.Null(Contoh.Di(Langkah.Menghimpun).Permintaan.AturanCapaian.BatasCapaian);
    }

    [Fact]
    public void The_year_is_compared_with_what_was_known_when_the_letter_went_out()
    {
        var rekap = Susun(Andalalin(new() { DasarHukum = "Keputusan 1" }));
        var tahun = rekap.SepanjangTahun(rekap.Unit[0].Indikator);
        Assert.Equal(["200,00", "200,00", "166,67"], tahun.Triwulan.Select(t => t.ToString()));
        Assert.Equal(("-33,33", "125,00"), (Angka.Tulis(tahun.Selisih, 2), tahun.Tahun.ToString()));

        // Nothing is made up for a unit without figures.
        var kosong = rekap.SepanjangTahun(rekap.Unit[1].Indikator);
        Assert.All(kosong.Triwulan, t => Assert.Null(t.Nilai));
        Assert.Null(kosong.Selisih);
    }

    [Fact]
    public void The_narrative_says_what_the_figures_say()
    {
        var contoh = Contoh.Di(Langkah.Distribusi);
        var (perlengkapan, pelabuhan) = (contoh.Lalin.DaftarSeksi[0].Id, contoh.Pelayaran.DaftarSeksi[0].Id);
        var tersedia = Buat("Perlengkapan\njalan tersedia", perlengkapan, Agregasi.Jumlah, Arah.Naik, 125, [0, 50, 50], [0, 20, null]);
        var kapal = Buat("Kecelakaan AKDP", pelabuhan, Agregasi.Terakhir, Arah.Turun, 0, [0, 0, 0], [0, 0.08m, null]);
        Bagikan(contoh, new() { DasarHukum = "Keputusan 1" }, tersedia, kapal);
        Sampaikan(contoh, new Dictionary<Guid, decimal?> { [tersedia.Id] = 22, [kapal.Id] = 0 });
        Assert.Equal(
            """
            Dibandingkan Triwulan II (20,00%), rata-rata naik 51,00 poin. Terhadap target tahun 2026, capaian sampai dengan triwulan ini rata-rata 66,80%.

            Rata-rata tertinggi dicapai Bidang Pelayaran (100,00%, Sangat Tinggi), terendah Bidang Lalu Lintas (42,00%, Sangat Rendah).

            1 indikator berada di bawah 100%:

            1. Perlengkapan jalan tersedia (Bidang Lalu Lintas): 42,00%, Sangat Rendah. Penghambat: Ada. Tindak lanjut: Ada.

            Tidak menyampaikan data: Bidang Lalu Lintas (tanpa surat peringatan); Bidang Pelayaran (tanpa surat peringatan).
            """,
            NarasiRekap.Susun(Susun(contoh)).ReplaceLineEndings().Replace("; Sekretariat (tanpa surat peringatan)", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_formula_options_reach_the_rows()
    {
        var contoh = Contoh.Di(Langkah.Distribusi);
        var seksi = contoh.Lalin.DaftarSeksi[0].Id;
        var nol = Buat("Laporan", seksi, Agregasi.Jumlah, Arah.Naik, 4, [0, 0, 0], [0, 0, null]);
        var nilai = new Indikator(2026, seksi, false, 2, new IsiIndikator(LevelIndikator.Sasaran, "Nilai AKIP", "Predikat", TipeData.Predikat, Arah.Naik, Agregasi.Terakhir, RumusTurun.A, null, "BB", EmpatTriwulan.Kosong, 3, EmpatTriwulan.Kosong, null));
        Bagikan(contoh, new() { TargetNol = RumusTargetNol.Nol, RumusPredikat = RumusPredikat.Skala, DasarHukum = "Keputusan 1" }, nol, nilai);
        var isian = contoh.Permintaan.DaftarUnit.SelectMany(u => u.DaftarSeksi).SelectMany(s => s.DaftarIsian).ToList();
        isian[0].Isi(new IsiIsian(isian[0].Versi, 1, null, false, null, null, "Ada.", "Ada.", "Ada."), Pelaku.Sistem, contoh.Sekarang);
        isian[1].Isi(new IsiIsian(isian[1].Versi, null, "A", false, null, null, "Ada.", null, null), Pelaku.Sistem, contoh.Sekarang);
        Assert.Equal(("0,00", "120,00"), (isian[0].HitungCapaian().Triwulan.ToString(), isian[1].HitungCapaian().Triwulan.ToString()));

        // Better than the target asks for what helped, not for what was in the way.
        Assert.Empty(isian[1].Kekurangan());
    }

    [Fact]
    public void Rules_begin_today_at_the_earliest_and_the_latest_begun_is_in_force()
    {
        var sekarang = Contoh.Pada(2026, 9, 23, 10);
        AturanCapaian Aturan(int bulan, int hari, decimal batas, int menit = 0) => new(new(2026, bulan, hari), new() { BatasCapaian = batas, DasarHukum = "Keputusan 1" }, Pelaku.Sistem, sekarang.AddMinutes(menit));
        Assert.Equal("BerlakuMulai", Assert.Throws<AturanDilanggarException>(() => Aturan(9, 22, 120)).Bidang);
        Assert.Equal("BatasCapaian", Assert.Throws<AturanDilanggarException>(() => Aturan(9, 23, 99)).Bidang);
        Assert.Equal("DasarHukum", Assert.Throws<AturanDilanggarException>(() => new AturanCapaian(new(2026, 9, 23), new(), Pelaku.Sistem, sekarang)).Bidang);
        AturanCapaian[] semua = [Aturan(10, 1, 150), Aturan(9, 23, 120), Aturan(9, 23, 130, menit: 1)];
        Assert.Null(AturanCapaian.Berlaku(semua, new(2026, 9, 22)));
        Assert.Equal(130, AturanCapaian.Berlaku(semua, new(2026, 9, 30))!.BatasCapaian);
        Assert.Equal(150, AturanCapaian.Berlaku(semua, new(2026, 10, 1))!.BatasCapaian);
    }

    private static Contoh Andalalin(IsiAturanCapaian aturan)
    {
        var contoh = Contoh.Di(Langkah.Distribusi);
        var indikator = Buat("Andalalin", contoh.Lalin.DaftarSeksi[0].Id, Agregasi.Jumlah, Arah.Naik, 4, [1, 1, 1], [2, 2, null]);
        Bagikan(contoh, aturan, indikator);
        Sampaikan(contoh, new Dictionary<Guid, decimal?> { [indikator.Id] = 1 });
        return contoh;
    }

    private static void Bagikan(Contoh contoh, IsiAturanCapaian aturan, params Indikator[] indikator)
    {
        var kamus = new KamusIndikator(indikator, new Dictionary<Guid, EmpatTriwulan>()) { Aturan = new(Waktu.HariWib(contoh.Sekarang), aturan, Pelaku.Sistem, contoh.Sekarang) };
        contoh.Permintaan.Lanjutkan(contoh.Giliran(Langkah.Distribusi).Id, contoh.Oleh(contoh.KasubbagPkp) with { Kamus = kamus });
    }

    private static Rekap Susun(Contoh contoh) => Rekap.Susun(contoh.Permintaan, Contoh.Kalender);

    private static void Sampaikan(Contoh contoh, Dictionary<Guid, decimal?> realisasi)
    {
        contoh.Selesaikan(Langkah.PerintahKabid, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.PerintahKabid, contoh.Pelayaran.Id);
        foreach (var giliran in contoh.Permintaan.DaftarGiliran.Where(g => g.Terbuka && g.Langkah == Langkah.Menghimpun).ToList())
        {
            foreach (var isian in contoh.Permintaan.SeksiUntuk(giliran).DaftarIsian.Where(i => realisasi[i.IndikatorId] is not null))
            {
                isian.Isi(new IsiIsian(isian.Versi, realisasi[isian.IndikatorId], null, false, null, null, "Ada.", "Ada.", "Ada."), Pelaku.Sistem, contoh.Sekarang);
            }

            contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(contoh.PelaksanaDari(giliran)));
        }
    }

    private static Indikator Buat(string nama, Guid seksiId, Agregasi agregasi, Arah arah, decimal tahun, decimal?[] target, decimal?[] lampau, bool dinas = false) =>
        new(2026, seksiId, dinas, 1, new IsiIndikator(LevelIndikator.SubKegiatan, nama, "Unit", TipeData.Angka, arah, agregasi, RumusTurun.A, tahun, null, new EmpatTriwulan(target[0], target[1], target[2], null), 0, new EmpatTriwulan(lampau[0], lampau[1], lampau[2], null), null));
}
