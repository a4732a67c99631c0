using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

/// <summary>Evidence: versions, the required list, notes of those who check.</summary>
public sealed class BuktiTests
{
    private readonly Contoh contoh = Contoh.Di(Langkah.Menghimpun, c => c.Kamus = c.Kamus with
    {
        Indikator =
        [
            new Indikator(2026, c.Lalin.DaftarSeksi[0].Id, false, 1, new IsiIndikator(LevelIndikator.SubKegiatan, "Jumlah rambu", "Unit", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, 12, null, new(3, 3, 3, 3), 0, EmpatTriwulan.Kosong, null)
            {
                Keterangan = KeteranganIndikator.Kosong with { BuktiWajib = "Berita acara\nFoto" },
            }),
            .. c.Kamus.Indikator.Where(i => i.SeksiId != c.Lalin.DaftarSeksi[0].Id),
        ],
    });

    private Guid SeksiId => contoh.Lalin.DaftarSeksi[0].Id;

    private PengumpulanSeksi Seksi => contoh.Permintaan.Unit(contoh.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == SeksiId);

    private Isian Isian => Seksi.DaftarIsian.Single();

    private Konteks Kasi => contoh.Oleh(contoh.KasiPerlengkapan);

    [Fact]
    public void A_new_version_counts_alone_and_the_former_stays_with_its_notes()
    {
        var satu = Unggah("a", "laporan.pdf", "Foto");
        contoh.Selesaikan(Langkah.Menghimpun, SeksiId);
        contoh.Permintaan.CatatPadaBukti(SeksiId, satu.Id, " Belum ditandatangani. ", contoh.Oleh(contoh.KabidLalin));
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id).Id, Langkah.Menghimpun, [SeksiId], "Lihat catatan.", contoh.Oleh(contoh.KabidLalin));
        var dicatat = contoh.Sekarang;
        contoh.Sekarang = contoh.Sekarang.AddHours(1);

        var dua = contoh.Permintaan.GantiBukti(SeksiId, satu.Id, Berkas("b", "laporan baru.pdf"), "Foto", Kasi);

        Assert.Equal([dua], Isian.BuktiBerlaku);
        Assert.Equal([satu, dua], Isian.VersiBukti(dua));
        Assert.Equal((1, 2, false, true), (satu.VersiKe, dua.VersiKe, satu.Berlaku, dua.Berlaku));
        var catatan = Assert.Single(satu.DaftarCatatan);
        Assert.Equal(("Belum ditandatangani.", "Dewi Anggraini", dicatat), (catatan.Teks, catatan.Oleh.Nama, catatan.Pada));
        Assert.Empty(dua.DaftarCatatan);
        Assert.Equal((Tindakan.MenggantiBukti, "Bukti dukung laporan.pdf untuk Jumlah rambu diganti dengan versi 2, laporan baru.pdf sebagai “Foto”."), (contoh.Permintaan.RiwayatBaru[^1].Tindakan, contoh.Permintaan.RiwayatBaru[^1].Uraian));

        // On resubmission the reviewer sees which one took the place of which.
        var perubahan = Isian.PerubahanSejak(Isian.PengembalianTerakhir!, Seksi);
        Assert.Equal([dua], perubahan.BuktiBaru);
        Assert.Equal([satu], perubahan.BuktiDiganti);
        Assert.Empty(perubahan.BuktiDihapus);
        contoh.Permintaan.HapusBukti(SeksiId, dua.Id, Kasi);
        Assert.Equal([satu], Isian.PerubahanSejak(Isian.PengembalianTerakhir!, Seksi).BuktiDihapus);
    }

    [Fact]
    public void The_second_of_two_who_replace_the_same_version_is_told_by_whom_and_the_same_press_twice_is_one()
    {
        var satu = Unggah("a", "laporan.pdf");
        var dua = contoh.Permintaan.GantiBukti(SeksiId, satu.Id, Berkas("b", "b.pdf"), null, Kasi);
        var baris = contoh.Permintaan.RiwayatUrut;

        Assert.Same(dua, contoh.Permintaan.GantiBukti(SeksiId, satu.Id, Berkas("b", "b.pdf"), null, Kasi));
        Assert.Equal(baris, contoh.Permintaan.RiwayatUrut);
        var galat = Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.GantiBukti(SeksiId, satu.Id, Berkas("c", "c.pdf"), null, contoh.Oleh(contoh.Pengisi)));
        Assert.Contains("sudah diganti oleh Teguh Prasetyo", galat.Message, StringComparison.Ordinal);
        Assert.Contains("sekarang berlaku versi 2, b.pdf. Berkas Anda belum disimpan.", galat.Message, StringComparison.Ordinal);
        Assert.Equal(2, Isian.DaftarBukti.Count);
    }

    [Fact]
    public void The_same_file_is_refused_within_its_row_with_the_name_that_it_has()
    {
        var satu = Unggah("a", "laporan.pdf");
        var lain = Unggah("b", "foto.png");
        Assert.Equal("Berkas yang sama sudah diunggah untuk indikator ini dengan nama laporan.pdf.", Tolak(() => Unggah("a", "salinan.pdf")));
        Assert.Contains("sama dengan versi yang berlaku, laporan.pdf", Tolak(() => Ganti(satu, "a")), StringComparison.Ordinal);
        Assert.Contains("dengan nama foto.png", Tolak(() => Ganti(satu, "b")), StringComparison.Ordinal);

        // What was there before and was replaced may come again.
        var dua = Ganti(satu, "c");
        Assert.Equal(3, Ganti(dua, "a").VersiKe);
        Assert.Equal(2, Isian.BuktiBerlaku.Count());
        Assert.NotNull(lain);
    }

    [Fact]
    public void Removing_takes_all_versions_out_and_an_old_page_takes_away_nothing_newer()
    {
        var satu = Unggah("a", "laporan.pdf");
        var dua = Ganti(satu, "b");
        Assert.Contains("Bukti dukung tidak dihapus.", Tolak(() => contoh.Permintaan.HapusBukti(SeksiId, satu.Id, Kasi)), StringComparison.Ordinal);
        contoh.Permintaan.HapusBukti(SeksiId, dua.Id, Kasi);
        contoh.Permintaan.HapusBukti(SeksiId, dua.Id, Kasi);
        Assert.Empty(Isian.BuktiTersimpan);
        Assert.Equal(2, Isian.DaftarBukti.Count);
        Assert.Contains("sudah dihapus", Tolak(() => Ganti(dua, "c")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_required_list_is_ticked_off_by_what_the_files_are_for()
    {
        contoh.IsiData(Seksi);
        Assert.True(Isian.BuktiDiminta);
        Assert.Equal([("Berita acara", false), ("Foto", false)], Isian.ButirWajib().Select(b => (b.Nama, b.Ada)));
        var satu = Unggah("a", "laporan.pdf", "Berita acara");
        Unggah("b", "lain.pdf");
        Assert.Equal([("Berita acara", true), ("Foto", false)], Isian.ButirWajib().Select(b => (b.Nama, b.Ada)));

        Assert.True(contoh.Permintaan.TandaiBukti(SeksiId, satu.Id, "Foto", Kasi));
        Assert.False(contoh.Permintaan.TandaiBukti(SeksiId, satu.Id, "Foto", Kasi));
        Assert.Equal([false, true], Isian.ButirWajib().Select(b => b.Ada));
        Assert.Equal("Untuk", Assert.Throws<AturanDilanggarException>(() => Unggah("c", "c.pdf", "Kuitansi")).Bidang);
    }

    [Fact]
    public void A_list_is_asked_of_what_is_planned_and_of_nothing_that_has_none()
    {
        Isian.Isi(new IsiIsian(Isian.Versi, null, null, false, null, null, null, null, null), Pelaku.Sistem, contoh.Sekarang);
        Assert.True(Isian.BuktiDiminta);
        var tanpa = contoh.Permintaan.Unit(contoh.Pelayaran.Id).DaftarSeksi[0].DaftarIsian[0];
        Assert.False(tanpa.BuktiDiminta);
        Assert.Empty(tanpa.ButirWajib());
    }

    [Fact]
    public void Notes_are_for_those_who_check_while_they_check()
    {
        var bukti = Unggah("a", "laporan.pdf");
        bool Catat(Petugas oleh, string teks = "Kurang jelas") => contoh.Permintaan.CatatPadaBukti(SeksiId, bukti.Id, teks, contoh.Oleh(oleh));

        Assert.Contains("sedang tidak diperiksa", Tolak(() => Catat(contoh.KabidLalin)), StringComparison.Ordinal);
        Assert.Throws<BukanWewenangException>(() => Catat(contoh.KasiPerlengkapan));
        contoh.Selesaikan(Langkah.Menghimpun, SeksiId);
        Assert.Throws<BukanWewenangException>(() => Catat(contoh.KabidPelayaran));
        Assert.Throws<BukanWewenangException>(() => Catat(contoh.KasubbagPkp));
        Assert.True(Catat(contoh.KabidLalin));
        Assert.False(Catat(contoh.KabidLalin));
        Assert.Equal("Teks", Assert.Throws<AturanDilanggarException>(() => Catat(contoh.KabidLalin, " ")).Bidang);
        Assert.Equal("Teks", Assert.Throws<AturanDilanggarException>(() => Catat(contoh.KabidLalin, new string('x', 1001))).Bidang);

        contoh.Selesaikan(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[1].Id);
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        Assert.Throws<BukanWewenangException>(() => Catat(contoh.KabidLalin));
        Assert.True(Catat(contoh.KasubbagPkp));
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        Assert.True(Catat(contoh.KasubbagPkp, "Sudah jelas"));
        Assert.Equal(3, bukti.DaftarCatatan.Count);
        Assert.Equal([Langkah.MeneruskanKabid, Langkah.MenerimaKasubbag, Langkah.Rekapitulasi], contoh.Permintaan.RiwayatBaru.Where(r => r.Tindakan == Tindakan.MencatatBukti).Select(r => r.Langkah!.Value));
    }

    [Fact]
    public void What_was_forwarded_takes_no_new_version()
    {
        var bukti = Unggah("a", "laporan.pdf");
        contoh.Selesaikan(Langkah.Menghimpun, SeksiId);
        Assert.Throws<SudahSelesaiException>(() => Ganti(bukti, "b"));
        Assert.Throws<SudahSelesaiException>(() => contoh.Permintaan.TandaiBukti(SeksiId, bukti.Id, "Foto", Kasi));
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.GantiBukti(SeksiId, bukti.Id, Berkas("b", "b.pdf"), null, contoh.Oleh(contoh.KasiManajemen)));
    }

    private BuktiDukung Unggah(string sidik, string nama, string? untuk = null) => contoh.Permintaan.UnggahBukti(SeksiId, Isian.Id, Berkas(sidik, nama), Kasi, untuk);

    private BuktiDukung Ganti(BuktiDukung bukti, string sidik) => contoh.Permintaan.GantiBukti(SeksiId, bukti.Id, Berkas(sidik, sidik + ".pdf"), null, Kasi);

    private static string Tolak(Action tindakan) => Assert.Throws<AturanDilanggarException>(tindakan).Message;

    private static BerkasBukti Berkas(string sidik, string nama) => new(nama, "application/pdf", new string(sidik[0], 64), 10);
}
