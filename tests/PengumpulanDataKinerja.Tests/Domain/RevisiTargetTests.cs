using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

public class RevisiTargetTests
{
    private readonly Contoh kantor = Contoh.Di(Langkah.Menghimpun);

    private Indikator Indikator => kantor.Kamus.Indikator.First(i => i.SeksiId == kantor.Lalin.DaftarSeksi[0].Id);

    [Fact]
    public void An_approved_request_changes_the_dictionary_and_no_permintaan_that_runs()
    {
        var revisi = RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(kantor.KabidLalin));
        Assert.Equal((3m, 5m), (revisi.Lama.Triwulan.IV, revisi.Baru.Triwulan.IV));
        Assert.Equal("Triwulan IV 3 menjadi 5; Tahun 12 menjadi 14", revisi.Perubahan);
        Assert.Equal(3, Indikator.Target.IV);

        revisi.Setujui(Indikator, Indikator.Versi, kantor.Oleh(kantor.KasubbagPkp));

        Assert.Equal((5m, 14m), (Indikator.Target.IV, Indikator.TargetTahun));
        Assert.Equal((PutusanRevisi.Disetujui, "Rahmi Oktaviana", kantor.Sekarang), (revisi.Putusan, revisi.DiputusOleh!.Nama, revisi.DiputusPada));
        Assert.Equal(3, revisi.Lama.Triwulan.IV);
        var isian = kantor.Permintaan.Unit(kantor.Lalin.Id).DaftarSeksi[0].DaftarIsian.Single(i => i.IndikatorId == Indikator.Id);
        Assert.Equal((3m, 12m), (isian.Target.IV, isian.TargetTahun));
    }

    [Fact]
    public void Only_whoever_leads_the_unit_that_day_asks_and_only_Kasubbag_PKP_decides()
    {
        foreach (var bukan in new[] { kantor.KabidPelayaran, kantor.KasiPerlengkapan, kantor.StafPkp, kantor.KasubbagPkp, kantor.Sekretaris, kantor.Auditor })
        {
            Assert.Contains("Kabid Lalu Lintas (Dewi Anggraini)", Assert.Throws<BukanWewenangException>(() => RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(bukan))).Message, StringComparison.Ordinal);
        }

        kantor.Berhentikan(kantor.KabidLalin);
        var plt = kantor.Angkat("Hendra Gunawan", Peran.Kabid, kantor.Lalin.Id, jenis: JenisPenugasan.Plt);
        var revisi = RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(plt));
        Assert.Equal("Plt. Kepala Bidang Lalu Lintas", revisi.DiajukanOleh.Jabatan);
        Assert.Throws<BukanWewenangException>(() => RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(kantor.KabidLalin)));
        foreach (var bukan in new[] { plt, kantor.StafPkp, kantor.Sekretaris, kantor.KepalaDinas })
        {
            Assert.Contains("Kasubbag PKP (Rahmi Oktaviana)", Assert.Throws<BukanWewenangException>(() => revisi.Setujui(Indikator, Indikator.Versi, kantor.Oleh(bukan))).Message, StringComparison.Ordinal);
            Assert.Throws<BukanWewenangException>(() => revisi.Tolak("Tidak", kantor.Oleh(bukan)));
        }

        Assert.Throws<BukanWewenangException>(() => revisi.Tarik(Indikator, kantor.Oleh(kantor.KasubbagPkp)));
        Assert.True(revisi.Menunggu);
    }

    [Fact]
    public void In_the_sekretariat_the_head_of_the_subbagian_asks()
    {
        var umum = kantor.Kamus.Indikator.First(i => i.SeksiId == kantor.Sekretariat.DaftarSeksi[1].Id);
        var pkp = kantor.Kamus.Indikator.First(i => i.SeksiId == kantor.SubPkp.Id);
        Assert.True(RevisiTarget.Ajukan(umum, null, Isi(), kantor.Oleh(kantor.KasubbagUmum)).Menunggu);
        Assert.Throws<BukanWewenangException>(() => RevisiTarget.Ajukan(pkp, null, Isi(), kantor.Oleh(kantor.KasubbagUmum)));

        // His own indicators: two acts of one person, and it says so.
        var revisi = RevisiTarget.Ajukan(pkp, null, Isi(), kantor.Oleh(kantor.KasubbagPkp));
        revisi.Setujui(pkp, pkp.Versi, kantor.Oleh(kantor.KasubbagPkp));
        Assert.True(revisi.PemohonMemutus);
    }

    [Fact]
    public void Whoever_changed_the_indicator_meanwhile_is_not_overwritten_unseen()
    {
        var revisi = RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(kantor.KabidLalin));
        Indikator.Ubah(Indikator.Isi() with { Target = new(3, 3, 4, 3) });
        Indikator.Versi++;

        Assert.Contains("diubah sejak Anda membuka", Assert.Throws<AturanDilanggarException>(() => revisi.Setujui(Indikator, revisi.VersiIndikator, kantor.Oleh(kantor.KasubbagPkp))).Message, StringComparison.Ordinal);
        Assert.Equal((4m, true), (Indikator.Target.III, revisi.Menunggu));
        Assert.Throws<AturanDilanggarException>(() => RevisiTarget.Ajukan(Indikator, null, Isi(versi: 0), kantor.Oleh(kantor.KabidLalin)));

        revisi.Setujui(Indikator, Indikator.Versi, kantor.Oleh(kantor.KasubbagPkp));
        Assert.Equal(new EmpatTriwulan(3, 3, 3, 5), Indikator.Target);
    }

    [Fact]
    public void Targets_of_another_kind_or_of_an_indicator_no_longer_asked_for_cannot_be_approved()
    {
        var revisi = RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(kantor.KabidLalin));
        Indikator.Aktif = false;
        Assert.Contains("tidak aktif", Assert.Throws<AturanDilanggarException>(() => revisi.Setujui(Indikator, Indikator.Versi, kantor.Oleh(kantor.KasubbagPkp))).Message, StringComparison.Ordinal);
        Assert.Contains("tidak aktif", Assert.Throws<AturanDilanggarException>(() => RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(kantor.KabidLalin))).Message, StringComparison.Ordinal);

        Indikator.Aktif = true;
        Indikator.Ubah(Indikator.Isi() with { Tipe = TipeData.Predikat, TargetTeks = "BB", TriwulanPredikat = 4 });
        Assert.Contains("Jenis isian", Assert.Throws<AturanDilanggarException>(() => revisi.Setujui(Indikator, Indikator.Versi, kantor.Oleh(kantor.KasubbagPkp))).Message, StringComparison.Ordinal);
        Assert.Equal("BB", Indikator.TargetTeks);
    }

    [Fact]
    public void One_request_waits_and_the_same_sent_twice_is_one()
    {
        var revisi = RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(kantor.KabidLalin));
        Assert.Same(revisi, RevisiTarget.Ajukan(Indikator, revisi, Isi(), kantor.Oleh(kantor.KabidLalin)));
        Assert.Contains("masih menunggu putusan", Assert.Throws<AturanDilanggarException>(() => RevisiTarget.Ajukan(Indikator, revisi, Isi() with { Alasan = "Lain" }, kantor.Oleh(kantor.KabidLalin))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_decided_or_withdrawn_once_and_the_second_reads_by_whom()
    {
        var revisi = RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(kantor.KabidLalin));
        Assert.Equal("Alasan", Assert.Throws<AturanDilanggarException>(() => revisi.Tolak(" ", kantor.Oleh(kantor.KasubbagPkp))).Bidang);
        revisi.Tolak(" Belum ada dasarnya. ", kantor.Oleh(kantor.KasubbagPkp));
        Assert.Equal(("Belum ada dasarnya.", 3m), (revisi.AlasanPutusan, Indikator.Target.IV));
        foreach (var kedua in new Action[] { () => revisi.Setujui(Indikator, Indikator.Versi, kantor.Oleh(kantor.KasubbagPkp)), () => revisi.Tolak("Lagi", kantor.Oleh(kantor.KasubbagPkp)), () => revisi.Tarik(Indikator, kantor.Oleh(kantor.KabidLalin)) })
        {
            Assert.Contains("sudah ditolak oleh Rahmi Oktaviana", Assert.Throws<SudahSelesaiException>(kedua).Message, StringComparison.Ordinal);
        }

        var ditarik = RevisiTarget.Ajukan(Indikator, null, Isi(), kantor.Oleh(kantor.KabidLalin));
        ditarik.Tarik(Indikator, kantor.Oleh(kantor.KabidLalin));
        Assert.Contains("sudah ditarik oleh Dewi Anggraini", Assert.Throws<SudahSelesaiException>(() => ditarik.Setujui(Indikator, Indikator.Versi, kantor.Oleh(kantor.KasubbagPkp))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_targets_asked_for_obey_the_rules_of_the_dictionary_itself()
    {
        void Ditolak(string bidang, IsiRevisi isi, Indikator? milik = null) => Assert.Equal(bidang, Assert.Throws<AturanDilanggarException>(() => RevisiTarget.Ajukan(milik ?? Indikator, null, isi, kantor.Oleh(kantor.KabidLalin))).Bidang);
        Ditolak("Target1", Isi() with { Target = Indikator.DaftarTarget() });
        Ditolak("Target2", Isi() with { Target = new() { Tulisan = TulisanTarget.Kosong with { II = "2 dari 3" } } });
        Ditolak("TargetTahun", Isi() with { Target = new() { Tulisan = TulisanTarget.Kosong with { Tahun = "2 dari 3" } } });
        Ditolak("Alasan", Isi() with { Alasan = " " });
        Ditolak("NamaDokumen", Isi() with { NamaDokumen = "" });
        Ditolak("NomorDokumen", Isi() with { NomorDokumen = "" });
        Ditolak("TanggalDokumen", Isi() with { TanggalDokumen = Waktu.HariWib(kantor.Sekarang).AddDays(1) });

        var predikat = new Indikator(2026, Indikator.SeksiId, false, 9, Indikator.Isi() with { Tipe = TipeData.Predikat, TargetTeks = "BB", TriwulanPredikat = 4 });
        Ditolak("TargetTeks", Isi() with { Target = new() { TriwulanPredikat = 4 } }, predikat);
        Ditolak("TriwulanPredikat", Isi() with { Target = new() { Teks = "A" } }, predikat);
        Ditolak("TargetTeks", Isi() with { Target = predikat.DaftarTarget() }, predikat);
        var revisi = RevisiTarget.Ajukan(predikat, null, Isi() with { Target = new() { Teks = "A", TriwulanPredikat = 4 } }, kantor.Oleh(kantor.KabidLalin));
        Assert.Equal("Predikat BB menjadi A", revisi.Perubahan);
    }

    private IsiRevisi Isi(int? versi = null) => new(
        Indikator.DaftarTarget() with { Tahun = 14, Triwulan = new(3, 3, 3, 5) },
        "Anggaran perubahan menambah kegiatan.",
        "Perjanjian Kinerja Perubahan",
        "12/PK/2026",
        new DateOnly(2026, 8, 1),
        versi ?? Indikator.Versi);
}
