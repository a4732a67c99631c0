using System.Text.Json;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

/// <summary>Standard against actual: both clocks, every round, the units of rows 7–10, and nobody's name.</summary>
public sealed class PapanMutuBakuTests
{
    private static readonly JsonSerializerOptions pilihan = new() { Converters = { new TanpaFungsi() } };

    [Fact]
    public void A_row_can_be_slow_and_in_time_or_fast_and_late()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        contoh.Sekarang = Contoh.Pada(2026, 9, 15, 11);
        contoh.Selesaikan(Langkah.PerintahSekretaris);
        contoh.Sekarang = Contoh.Pada(2026, 9, 15, 11, 5);
        contoh.Selesaikan(Langkah.PerintahKasubbag);
        contoh.Sekarang = Contoh.Pada(2026, 9, 17, 8);
        contoh.Selesaikan(Langkah.KonsepSurat);
        var papan = Papan(contoh);

        // Monday 08.00 to Tuesday 11.00: 7 hours on Monday, 3.5 on Tuesday; the standard is ten minutes.
        var satu = papan.Untuk(Langkah.PerintahSekretaris);
        Assert.Equal((1, 630, 630), (satu.Sebaran!.Banyak, satu.Sebaran.Median, satu.Sebaran.Terlama));
        Assert.Equal((620, "tepat", 0), (satu.Giliran[0].MenitLewat, satu.Giliran[0].SebutanKetepatan, satu.Terlambat));
        Assert.Equal((5, 0), (papan.Untuk(Langkah.PerintahKasubbag).Sebaran!.Median, papan.Untuk(Langkah.PerintahKasubbag).MelewatiBaku));
        var tiga = papan.Untuk(Langkah.KonsepSurat);
        Assert.Equal((1, 2, "terlambat 2 hari kerja"), (tiga.Terlambat, tiga.PalingTerlambat!.HariTerlambat, tiga.PalingTerlambat.SebutanKetepatan));
        Assert.Null(papan.Untuk(Langkah.Rekapitulasi).Sebaran);
        Assert.Equal(0, papan.Untuk(Langkah.Rekapitulasi).Putaran);
    }

    [Fact]
    public void Each_round_is_measured_by_itself_and_only_the_last_is_judged()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        contoh.Sekarang = Contoh.Pada(2026, 9, 15, 9);
        var mulai = contoh.Giliran(Langkah.ParafSekretaris).DapatDikerjakanSejak!.Value;
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.ParafSekretaris).Id, null, [], "Perbaiki hal.", contoh.Oleh(contoh.Sekretaris));
        var papan = Papan(contoh);

        // Row 3 was completed once and waits again; row 4 was left by a return: neither is judged by its first round.
        Assert.Empty(papan.Untuk(Langkah.ParafSekretaris).Menentukan);
        Assert.Equal([true], papan.Untuk(Langkah.KonsepSurat).Menentukan.Select(g => g.Berjalan));
        Assert.Equal(2, papan.Untuk(Langkah.KonsepSurat).Putaran);

        contoh.Sekarang = Contoh.Pada(2026, 9, 17, 9);
        contoh.Selesaikan(Langkah.KonsepSurat);
        contoh.Sekarang = Contoh.Pada(2026, 9, 17, 9, 4);
        contoh.Selesaikan(Langkah.ParafSekretaris);
        var paraf = Papan(contoh).Untuk(Langkah.ParafSekretaris);
        Assert.Equal([Contoh.Kalender.MenitKerja(mulai, Contoh.Pada(2026, 9, 15, 9)), 4], paraf.Giliran.Select(g => g.Lama));
        Assert.Equal(4, paraf.Sebaran!.Median);
        Assert.Equal([true, false], paraf.Giliran.Select(g => g.Dikembalikan));
        Assert.Equal(("putaran ke-2", 1), (Assert.Single(paraf.Menentukan).Sebutan, paraf.PalingTerlambat!.HariTerlambat));
    }

    [Fact]
    public void Of_the_units_the_median_and_the_slowest_are_told_and_the_slowest_is_a_place()
    {
        var contoh = Contoh.Di(Langkah.PerintahKabid);
        contoh.Sekarang = Contoh.Pada(2026, 9, 15, 9);
        contoh.Selesaikan(Langkah.PerintahKabid, contoh.Lalin.Id);
        contoh.Sekarang = Contoh.Pada(2026, 9, 15, 14);
        contoh.Selesaikan(Langkah.PerintahKabid, contoh.Pelayaran.Id);
        contoh.Sekarang = Contoh.Pada(2026, 9, 16, 9);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[0].Id);
        contoh.Sekarang = Contoh.Pada(2026, 9, 28, 9);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[1].Id);
        var papan = Papan(contoh);

        var tujuh = papan.Untuk(Langkah.PerintahKabid);
        Assert.Equal(("Bidang Pelayaran", 2), (tujuh.Terlama!.Tempat, tujuh.Sebaran!.Banyak));
        Assert.Equal(tujuh.Giliran.Min(g => g.Lama), tujuh.Sebaran.Median);

        // Tuesday to Wednesday, and Tuesday to the Monday after next; three more still collect, past the fourth Friday.
        var delapan = papan.Untuk(Langkah.Menghimpun);
        Assert.Equal([1, 9], delapan.Giliran.Where(g => !g.Berjalan).Select(g => g.Lama));
        Assert.Equal("Seksi Manajemen Lalu Lintas", delapan.Terlama!.Tempat);
        Assert.Equal((4, 5), (delapan.Terlambat, delapan.Menentukan.Count()));
        var lalin = papan.Unit.Single(u => u.Nama == "Bidang Lalu Lintas");
        Assert.Equal((9, "terlambat 1 hari kerja"), (lalin.Terlama(Langkah.Menghimpun)!.Lama, lalin.Terlambat(Langkah.Menghimpun)!.SebutanKetepatan));
        Assert.Null(papan.Unit.Single(u => u.Nama == "Sekretariat").Terlama(Langkah.PerintahKabid));
    }

    [Fact]
    public void What_went_furthest_past_its_standard_comes_first_minutes_and_days_by_one_measure()
    {
        var contoh = Contoh.Di(Langkah.PerintahKabid);
        contoh.Sekarang = Contoh.Pada(2026, 9, 15, 9);
        contoh.Selesaikan(Langkah.PerintahKabid, contoh.Lalin.Id);
        contoh.Sekarang = Contoh.Pada(2026, 9, 15, 14);
        contoh.Selesaikan(Langkah.PerintahKabid, contoh.Pelayaran.Id);
        contoh.Sekarang = Contoh.Pada(2026, 9, 28, 9);
        var lewat = Papan(contoh).PalingLambat.ToList();

        // A row stands there once, by its worst turn: row 8 by the Sekretariat, which could begin on Monday. Four working days from then end on
        // Friday's close; a week of office hours follows, and Monday's first hour and a half.
        Assert.Equal([Langkah.Menghimpun, Langkah.PerintahKabid], lewat.Select(g => g.Langkah));
        Assert.Equal((10, Contoh.Kalender.MenitKerja(Contoh.Pada(2026, 9, 18, 16, 30), contoh.Sekarang)), (lewat[0].Lama, lewat[0].MenitLewat));
        Assert.Equal(("Bidang Pelayaran", lewat[1].Lama - 30), (lewat[1].Tempat, lewat[1].MenitLewat));
    }

    [Fact]
    public void A_step_on_paper_counts_with_its_real_time()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        var giliran = contoh.Permintaan.GiliranKini!;
        contoh.Sekarang = Contoh.Pada(2026, 9, 14, 8, 7);
        var kertas = contoh.Oleh(contoh.Sekretaris);
        contoh.Sekarang = Contoh.Pada(2026, 9, 18, 9);
        var isi = new IsiKertas(new BerkasBukti("perintah.pdf", IsiKertas.TipePdf, Contoh.Sidik, 12), contoh.Auditor, "Listrik padam.") { Disposisi = new IsiDisposisi(contoh.Permintaan.PilihanPenerima(giliran, kertas.Organisasi), "Kerjakan.", null, null) };
        contoh.Permintaan.CatatKertas(giliran.Id, isi, contoh.Oleh(contoh.StafPkp), kertas);

        var satu = Assert.Single(Papan(contoh).Untuk(Langkah.PerintahSekretaris).Giliran);
        Assert.Equal((7, true, "tepat"), (satu.Lama, satu.DiKertas, satu.SebutanKetepatan));
    }

    [Fact]
    public void A_surat_peringatan_is_no_part_of_the_board()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 9);
        contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp));
        Assert.Contains(contoh.Permintaan.DaftarGiliran, g => g is { Jalur: Jalur.Peringatan, Langkah: Langkah.KonsepSurat });
        Assert.Single(Papan(contoh).Untuk(Langkah.KonsepSurat).Giliran);
    }

    [Fact]
    public void The_board_of_a_whole_run_names_nobody()
    {
        var contoh = Contoh.Di((Langkah)15);
        var papan = Papan(contoh);
        Assert.All(papan.Langkah, l => Assert.NotNull(l.Sebaran));
        var isi = JsonSerializer.Serialize(new { papan.Langkah, papan.Unit, Lambat = papan.PalingLambat }, pilihan);
        foreach (var orang in contoh.SemuaOrang)
        {
            Assert.DoesNotContain(orang.Nama, isi, StringComparison.Ordinal);
            Assert.DoesNotContain(orang.OrangId.ToString(), isi, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(new int[0], null, null)]
    [InlineData(new[] { 7 }, 7, 7)]
    [InlineData(new[] { 9, 1, 5 }, 5, 9)]
    [InlineData(new[] { 8, 2, 4, 6 }, 4, 8)]
    public void The_median_is_a_value_that_was_really_taken(int[] lama, int? median, int? terlama)
    {
        var sebaran = SebaranWaktu.Dari(lama);
        Assert.Equal((median, terlama), (sebaran?.Median, sebaran?.Terlama));
    }

    private static PapanMutuBaku Papan(Contoh contoh) => new(contoh.Permintaan, Contoh.Kalender, contoh.Sekarang);

    // The table's guards are functions: nothing to look for names in.
    private sealed class TanpaFungsi : System.Text.Json.Serialization.JsonConverter<Func<Permintaan, Giliran, string?>>
    {
        public override Func<Permintaan, Giliran, string?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Func<Permintaan, Giliran, string?> value, JsonSerializerOptions options) => writer.WriteNullValue();
    }
}
