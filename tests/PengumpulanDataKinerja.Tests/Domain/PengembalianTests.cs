using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>A return of data names rows and faults, the state returned is kept, and the reviewer sees first what changed.</summary>
public sealed class PengembalianTests
{
    private readonly Contoh contoh = Contoh.Di(Langkah.MeneruskanKabid);

    private PengumpulanSeksi Perlengkapan => contoh.Permintaan.Unit(contoh.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == contoh.Lalin.DaftarSeksi[0].Id);

    private Isian Baris => Perlengkapan.DaftarIsian[0];

    [Fact]
    public void A_named_row_takes_its_seksi_along_and_says_what_is_wrong_with_it()
    {
        Kembalikan("Bukti dan angka tidak cocok.");
        Assert.NotNull(contoh.Permintaan.GiliranSeksi(Perlengkapan.SeksiId));
        Assert.Null(contoh.Permintaan.GiliranSeksi(contoh.Lalin.DaftarSeksi[1].Id));
        var kembali = Baris.PengembalianTerakhir!;
        Assert.Equal(("Bukti dan angka tidak cocok.", Langkah.MeneruskanKabid, "Dewi Anggraini", 3m), (kembali.Kesalahan, kembali.Langkah, kembali.Oleh.Nama, kembali.Isi.Nilai));
        Assert.Contains($"{Baris.NamaIndikator}: Bukti dan angka tidak cocok.", contoh.Permintaan.RiwayatBaru[^1].Catatan, StringComparison.Ordinal);
        Assert.Contains("1 baris ditandai keliru", contoh.Permintaan.RiwayatBaru[^1].Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_needs_a_note_or_a_row()
    {
        var galat = Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.Kembalikan(Giliran.Id, Langkah.Menghimpun, [Perlengkapan.SeksiId], " ", contoh.Oleh(contoh.KabidLalin), [new(Baris.Id, "  ")]));
        Assert.Equal("Catatan", galat.Bidang);
        Assert.Contains("atau tandai baris yang keliru", galat.Message, StringComparison.Ordinal);
        Assert.True(Perlengkapan.SudahDiteruskan);
        Assert.Empty(Baris.DaftarPengembalian);
    }

    [Fact]
    public void A_row_of_another_unit_cannot_be_named()
    {
        var asing = contoh.Permintaan.Unit(contoh.Pelayaran.Id).DaftarSeksi[0].DaftarIsian[0];
        var galat = Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.Kembalikan(Giliran.Id, Langkah.Menghimpun, [Perlengkapan.SeksiId], "Periksa.", contoh.Oleh(contoh.KabidLalin), [new(asing.Id, "Keliru")]));
        Assert.Equal("Baris yang ditandai bukan data unit ini.", galat.Message);
        Assert.Empty(asing.DaftarPengembalian);
    }

    [Fact]
    public void A_named_row_blocks_the_forwarding_until_it_is_changed_or_answered()
    {
        Kembalikan("Angka keliru.");
        Assert.True(Baris.BelumDiperbaiki);
        Assert.Contains("dikembalikan, belum diperbaiki atau dijawab", Teruskan(), StringComparison.Ordinal);

        Ketik(3, null);
        Assert.True(Baris.BelumDiperbaiki);
        Ketik(4, null);
        Assert.False(Baris.BelumDiperbaiki);

        // Taken back again it is what was returned.
        Ketik(3, null);
        Assert.True(Baris.BelumDiperbaiki);
        var posisi = Baris.PosisiPerTanggal;
        contoh.Sekarang = contoh.Sekarang.AddDays(1);
        Ketik(3, "Angka sesuai berita acara.");
        Assert.False(Baris.BelumDiperbaiki);
        Assert.Equal(posisi, Baris.PosisiPerTanggal);
        Assert.Null(Teruskan());
    }

    [Fact]
    public void Evidence_that_is_added_mends_a_row_too()
    {
        Kembalikan("Bukti kurang.");
        contoh.Sekarang = contoh.Sekarang.AddMinutes(5);
        contoh.Permintaan.UnggahBukti(Perlengkapan.SeksiId, Baris.Id, new BerkasBukti("laporan.pdf", "application/pdf", Contoh.Sidik, 10), contoh.Oleh(contoh.KasiPerlengkapan));
        Assert.False(Baris.BelumDiperbaiki);
    }

    [Fact]
    public void The_reviewer_sees_what_changed_and_which_named_row_did_not()
    {
        Kembalikan("Angka keliru.");
        contoh.Sekarang = contoh.Sekarang.AddMinutes(5);
        Ketik(2, null, penghambat: "Hujan", tindakLanjut: "Dijadwalkan lagi");
        Assert.Null(Teruskan());
        var perubahan = Assert.Single(contoh.Permintaan.YangBerubah(Giliran));
        Assert.True(perubahan.Berubah);
        Assert.Equal(
            [new("Realisasi", "3", "2"), new("Faktor penghambat", "", "Hujan"), new("Tindak lanjut", "", "Dijadwalkan lagi"), new("Faktor pendorong", "Dukungan anggaran", "")],
            perubahan.Bidang);

        Kembalikan("Masih keliru.");
        contoh.Sekarang = contoh.Sekarang.AddMinutes(5);
        Ketik(2, "Sudah sesuai.", penghambat: "Hujan", tindakLanjut: "Dijadwalkan lagi");
        Assert.Null(Teruskan());
        perubahan = Assert.Single(contoh.Permintaan.YangBerubah(Giliran));
        Assert.Equal((false, "tidak diubah, dijawab", "Masih keliru."), (perubahan.Berubah, perubahan.Sebutan, perubahan.Sejak.Kesalahan));
        Assert.Equal(3m, Baris.DaftarPengembalian[0].Isi.Nilai);
    }

    [Fact]
    public void Kasubbag_compares_with_what_he_sent_back_himself_whatever_the_kabid_did_in_between()
    {
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        var terima = contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        contoh.Permintaan.Kembalikan(terima.Id, Langkah.MeneruskanKabid, [], null, contoh.Oleh(contoh.KasubbagPkp), [new(Baris.Id, "Tidak sesuai laporan.")]);
        Assert.True(Perlengkapan.SudahDiteruskan);
        Assert.True(Baris.BelumDiperbaiki);
        Assert.Equal("Tidak sesuai laporan.", Assert.Single(contoh.Permintaan.YangBerubah(Giliran)).Sejak.Kesalahan);

        contoh.Sekarang = contoh.Sekarang.AddMinutes(5);
        Kembalikan("Samakan dengan laporan.");
        contoh.Sekarang = contoh.Sekarang.AddMinutes(5);
        Ketik(4, null);
        Assert.Null(Teruskan());
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        var perubahan = Assert.Single(contoh.Permintaan.YangBerubah(contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Lalin.Id)));
        Assert.Equal(("Tidak sesuai laporan.", "3", "4"), (perubahan.Sejak.Kesalahan, perubahan.Bidang[0].Semula, perubahan.Bidang[0].Menjadi));
    }

    private Giliran Giliran => contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id);

    private void Kembalikan(string kesalahan) => contoh.Permintaan.Kembalikan(Giliran.Id, Langkah.Menghimpun, [], null, contoh.Oleh(contoh.KabidLalin), [new(Baris.Id, kesalahan)]);

    private void Ketik(decimal nilai, string? jawaban, string? penghambat = null, string? tindakLanjut = null) =>
        Baris.Isi(new IsiIsian(Baris.Versi, nilai, null, false, null, null, penghambat is null ? "Dukungan anggaran" : null, penghambat, tindakLanjut) { Jawaban = jawaban }, Pelaku.Sistem, contoh.Sekarang);

    private string? Teruskan()
    {
        try
        {
            contoh.Permintaan.Lanjutkan(contoh.Giliran(Langkah.Menghimpun, Perlengkapan.SeksiId).Id, contoh.Oleh(contoh.KasiPerlengkapan));
            return null;
        }
        catch (AturanDilanggarException galat)
        {
            return galat.Message;
        }
    }
}
