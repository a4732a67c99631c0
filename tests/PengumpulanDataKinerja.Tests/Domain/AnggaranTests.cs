using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

/// <summary>Money per node of the plan: what a seksi reports, what it adds up to, what is worth a second look.</summary>
public class AnggaranTests
{
    private readonly UnsurRencana program = new(2026, 1, new(LevelIndikator.Program, "2.15.02", "Penyelenggaraan LLAJ", 300), null);
    private readonly UnsurRencana a;
    private readonly UnsurRencana b;
    private readonly Contoh contoh;
    private readonly List<Isian> isian;

    public AnggaranTests()
    {
        var kegiatan = new UnsurRencana(2026, 2, new(LevelIndikator.Kegiatan, "2.15.02.2.02", "Perlengkapan jalan", null), program);
        a = new(2026, 3, new(LevelIndikator.SubKegiatan, "2.15.02.2.02.0001", "Rambu", 100), kegiatan);
        b = new(2026, 4, new(LevelIndikator.SubKegiatan, "2.15.02.2.02.0002", "Marka", 200), kegiatan);
        contoh = Contoh.Di(Langkah.Menghimpun, c =>
        {
            var seksi = c.Lalin.DaftarSeksi[0].Id;
            c.Kamus = c.Kamus with
            {
                Rencana = new([program, kegiatan, a, b]),
                AnggaranLalu = new Dictionary<Guid, EmpatTriwulan> { [a.Id] = new(10, 20, null, null) },
                Indikator = [.. c.Kamus.Indikator, Buat(seksi, program, 9), Buat(seksi, a, 10), Buat(seksi, a, 11), Buat(seksi, b, 12, Arah.Turun)],
            };
        });
        isian = [.. contoh.Permintaan.Unit(contoh.Lalin.Id).DaftarSeksi[0].DaftarIsian.Where(i => i.Urutan >= 9).OrderBy(i => i.Urutan)];
    }

    [Fact]
    public void A_node_reports_its_money_once()
    {
        Assert.Equal([true, true, false, true], isian.Select(i => i.MintaAnggaran));
        Assert.Equal("RealisasiAnggaran", Assert.Throws<AturanDilanggarException>(() => Isi(2, 5)).Bidang);
        Assert.Equal("RealisasiAnggaran", Assert.Throws<AturanDilanggarException>(() => Isi(1, -1)).Bidang);
    }

    [Fact]
    public void Absorption_takes_the_earlier_quarters_along_and_blank_is_not_zero()
    {
        Assert.Equal((30m, 30m), (isian[1].AnggaranSampai, isian[1].Serapan.Nilai));
        Assert.Null(isian[3].AnggaranSampai);
        Isi(1, 15);
        Assert.Equal((45m, 45m), (isian[1].AnggaranSampai, isian[1].Serapan.Nilai));
        Isi(3, 0);
        Assert.Equal((0m, 0m), (isian[3].AnggaranSampai, isian[3].Serapan.Nilai));
    }

    [Fact]
    public void Money_rolls_up_once_and_a_stated_parent_that_differs_is_named()
    {
        Isi(1, 15);
        Isi(3, 50);
        var gulung = RekapAnggaran.Dari(isian);
        Assert.Equal((300m, 95m, 0), (gulung.Pagu, gulung.Realisasi, gulung.BelumDiisi));
        Assert.Empty(gulung.Selisih);

        Isi(0, 120);
        gulung = RekapAnggaran.Dari(isian);
        Assert.Equal((300m, 120m, 40m), (gulung.Pagu, gulung.Realisasi, gulung.Serapan.Nilai));
        Assert.Equal("2.15.02 Penyelenggaraan LLAJ: tercatat Rp120, jumlah rinciannya Rp95 (selisih Rp25).", Assert.Single(gulung.Selisih).ToString());
    }

    [Fact]
    public void Without_the_parent_its_children_are_the_top()
    {
        var gulung = RekapAnggaran.Dari(isian.Skip(1));
        Assert.Equal((300m, 30m, 1), (gulung.Pagu, gulung.Realisasi, gulung.BelumDiisi));
        Assert.Null(RekapAnggaran.Dari([isian[2]]).Pagu);
    }

    [Theory]
    [InlineData(1, 15, 0, false, "anggaran terpakai Rp15, tetapi realisasinya 0")]
    [InlineData(1, 15, null, true, "anggaran terpakai Rp15, tetapi hasilnya nihil")]
    [InlineData(1, 0, 0, false, null)]
    [InlineData(1, 15, 2, false, null)]
    [InlineData(1, 15, null, false, null)]
    [InlineData(3, 15, 0, false, null)]
    [InlineData(1, 71, 2, false, "realisasi anggaran s.d. triwulan ini Rp101 melebihi pagu Rp100")]
    public void Money_without_output_and_beyond_the_budget_are_pointed_out(int baris, int anggaran, int? nilai, bool nihil, string? peringatan)
    {
        isian[baris].Isi(new IsiIsian(isian[baris].Versi, nilai, null, nihil, nihil ? "Belum mulai" : null, null, null, null, null) { RealisasiAnggaran = anggaran }, Pelaku.Sistem, contoh.Sekarang);
        Assert.Equal(peringatan is null ? [] : [peringatan], PeringatanIsian.Untuk(isian[baris]));
    }

    private void Isi(int baris, decimal anggaran) =>
        isian[baris].Isi(new IsiIsian(isian[baris].Versi, 2, null, false, null, null, null, null, null) { RealisasiAnggaran = anggaran }, Pelaku.Sistem, contoh.Sekarang);

    // A row of a position at the quarter's end: nihil may be said of it.
    private static Indikator Buat(Guid seksiId, UnsurRencana unsur, int urutan, Arah arah = Arah.Naik) =>
        new(2026, seksiId, false, urutan, new(unsur.Level, $"Indikator {urutan}", "Unit", TipeData.Angka, arah, Agregasi.Terakhir, RumusTurun.A, 4, null, new(2, 2, 2, 2), 0, EmpatTriwulan.Kosong, null) { UnsurId = unsur.Id });
}
