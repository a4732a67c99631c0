using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Slips beside the rows of the SOP: read, passed on, done in the receiver's words. And receipts of hardcopies.</summary>
public class DisposisiTests
{
    [Fact]
    public void Kasubbag_passes_a_slip_on_to_another_staf_and_no_row_changes()
    {
        var contoh = Contoh.Di(Langkah.PerintahKasubbag);
        var staf = contoh.Angkat("Staf Kedua", Peran.StafPkp);
        var induk = Induk(contoh, Langkah.PerintahSekretaris);
        var pilihan = Permintaan.PilihanTerusan(induk, contoh.Oleh(contoh.KasubbagPkp));
        Assert.Equal([contoh.StafPkp.OrangId, staf.OrangId], pilihan.Select(p => p.OrangId!.Value));
        var isi = new IsiDisposisi([pilihan[1]], "Kumpulkan buku agenda.", null, null);
        var terusan = contoh.Permintaan.TeruskanDisposisi(induk.Id, isi, contoh.Oleh(contoh.KasubbagPkp));
        Assert.Equal((induk.Id, "Rahmi Oktaviana", true), (terusan.IndukId!.Value, terusan.Pemberi!.Nama, terusan.AdalahTerusan));
        Assert.Equal(Langkah.PerintahKasubbag, contoh.Permintaan.GiliranKini!.Langkah);
        Assert.Same(terusan, contoh.Permintaan.TeruskanDisposisi(induk.Id, isi, contoh.Oleh(contoh.KasubbagPkp)));

        // The SOP's own slip of row 2 still hangs below row 1's, beside it.
        contoh.Selesaikan(Langkah.PerintahKasubbag);
        Assert.Equal(2, contoh.Permintaan.TerusanDisposisi(induk).Count);
        Assert.Equal(induk.Id, Induk(contoh, Langkah.PerintahKasubbag).IndukId);
        contoh.Selesaikan(Langkah.KonsepSurat);
        Assert.Null(Assert.Single(terusan.Penerima).SelesaiPada);
    }

    [Fact]
    public void Kasi_passes_his_slip_on_to_his_pengisi_who_reads_it_and_says_when_it_is_done()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        var induk = contoh.Permintaan.DaftarDisposisi.Single(d => d.UnitId == contoh.Lalin.Id);
        var kasi = contoh.Oleh(contoh.KasiPerlengkapan);
        var tujuan = Assert.Single(Permintaan.PilihanTerusan(induk, kasi));
        Assert.Equal(contoh.Pengisi.OrangId, tujuan.OrangId);
        var terusan = contoh.Permintaan.TeruskanDisposisi(induk.Id, new IsiDisposisi([tujuan], "Ketik angkanya.", null, null), kasi);
        var pengisi = contoh.Oleh(contoh.Pengisi);
        Assert.True(contoh.Permintaan.BacaDisposisi(terusan.Id, pengisi));
        Assert.False(contoh.Permintaan.BacaDisposisi(terusan.Id, pengisi));
        Assert.True(contoh.Permintaan.CatatDisposisi(terusan.Id, "Sudah diketik.", pengisi));
        Assert.False(contoh.Permintaan.CatatDisposisi(terusan.Id, "Sudah diketik.", pengisi));
        Assert.Contains("tidak diubah lagi", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.CatatDisposisi(terusan.Id, "Belum.", pengisi)).Message, StringComparison.Ordinal);
        var penerima = Assert.Single(terusan.Penerima);
        Assert.Equal(("Sudah diketik.", "Gilang Permana"), (penerima.Catatan, penerima.DicatatOleh!.Nama));
        Assert.NotNull(penerima.SelesaiPada);
        Assert.Equal([Tindakan.MeneruskanDisposisi, Tindakan.MembacaDisposisi, Tindakan.MencatatDisposisi], contoh.Permintaan.RiwayatBaru.TakeLast(3).Select(r => r.Tindakan));

        // Nobody is below the Pengisi.
        Assert.Empty(Permintaan.PilihanTerusan(terusan, pengisi));
        Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.TeruskanDisposisi(terusan.Id, new IsiDisposisi([tujuan], "Lagi.", null, null), pengisi));
    }

    [Fact]
    public void A_note_on_a_slip_of_a_row_does_not_complete_it()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        var induk = contoh.Permintaan.DaftarDisposisi.Single(d => d.UnitId == contoh.Lalin.Id);
        contoh.Permintaan.CatatDisposisi(induk.Id, "Menunggu data rambu.", contoh.Oleh(contoh.KasiPerlengkapan));
        var penerima = induk.Penerima.Single(p => p.SeksiId == contoh.Lalin.DaftarSeksi[0].Id);
        Assert.Equal(("Menunggu data rambu.", (DateTime?)null), (penerima.Catatan, penerima.SelesaiPada));
        Assert.NotNull(penerima.DibacaPada);
    }

    [Fact]
    public void Only_a_receiver_follows_a_slip_up_and_only_to_those_below_him()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        var induk = contoh.Permintaan.DaftarDisposisi.Single(d => d.UnitId == contoh.Lalin.Id);
        foreach (var orang in contoh.SemuaOrang.Where(o => o != contoh.KasiPerlengkapan && o != contoh.KasiManajemen))
        {
            Assert.Contains("hanya dapat ditindaklanjuti oleh penerimanya", Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.BacaDisposisi(induk.Id, contoh.Oleh(orang))).Message, StringComparison.Ordinal);
        }

        var luar = new TujuanDisposisi("Kasi lain", null, Peran.Kasi, contoh.KasiPelabuhan.OrangId);
        Assert.Equal("Penerima", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.TeruskanDisposisi(induk.Id, new IsiDisposisi([luar], "Kerjakan.", null, null), contoh.Oleh(contoh.KasiPerlengkapan))).Bidang);
    }

    [Fact]
    public void Whoever_follows_the_receiver_in_his_jabatan_stands_in_for_him()
    {
        var contoh = Contoh.Di(Langkah.PerintahKasubbag);
        var induk = Induk(contoh, Langkah.PerintahSekretaris);
        var kedua = contoh.Angkat("Kasubbag Kedua", Peran.KasubbagPkp);
        Assert.Null(Permintaan.PenerimaSebagai(induk, contoh.Oleh(kedua)));
        var plh = contoh.Angkat("Plh Contoh", Peran.KasubbagPkp, jenis: JenisPenugasan.Plh);
        Assert.Equal("Plh Contoh", Permintaan.PenerimaSebagai(induk, contoh.Oleh(plh))!.Value.Pelaku.Nama);
        Assert.Null(Permintaan.PenerimaSebagai(induk, contoh.Oleh(contoh.KasubbagPkp)));
    }

    [Fact]
    public void A_receipt_for_the_hardcopy_is_entered_once_by_pkp_after_the_letter_was_sent()
    {
        var contoh = Contoh.Di(Langkah.PerintahKabid);
        var (p, surat) = (contoh.Permintaan, contoh.Permintaan.SuratPermintaan!);
        var penerima = surat.Penerima[0];
        var staf = contoh.Oleh(contoh.StafPkp);
        Assert.Throws<BukanWewenangException>(() => p.CatatTandaTerima(surat.Id, penerima.Id, "Dewi", "Kabid", contoh.Sekarang, contoh.Oleh(contoh.KabidLalin)));
        Assert.Equal("Tanggal", Assert.Throws<AturanDilanggarException>(() => p.CatatTandaTerima(surat.Id, penerima.Id, "Dewi", "Kabid", contoh.Sekarang.AddHours(1), staf)).Bidang);
        Assert.Equal("Tanggal", Assert.Throws<AturanDilanggarException>(() => p.CatatTandaTerima(surat.Id, penerima.Id, "Dewi", "Kabid", surat.DikirimPada!.Value.AddHours(-1), staf)).Bidang);
        Assert.True(p.CatatTandaTerima(surat.Id, penerima.Id, "Dewi Anggraini", "Kabid Lalin", contoh.Sekarang, staf));
        Assert.False(p.CatatTandaTerima(surat.Id, penerima.Id, "Dewi Anggraini", "Kabid Lalin", contoh.Sekarang, staf));
        Assert.Contains("sudah dicatat Fadli Ramadhan", Assert.Throws<AturanDilanggarException>(() => p.CatatTandaTerima(surat.Id, penerima.Id, "Orang lain", "Kabid", contoh.Sekarang, staf)).Message, StringComparison.Ordinal);
        Assert.Null(penerima.DibacaPada);
        Assert.Contains(p.RiwayatBaru, r => r.Tindakan == Tindakan.MencatatTandaTerima && r.Uraian.Contains("diterima Dewi Anggraini", StringComparison.Ordinal));
    }

    private static Disposisi Induk(Contoh contoh, Langkah langkah) => contoh.Permintaan.DaftarDisposisi.Single(d => d.Langkah == langkah && !d.AdalahTerusan);
}
