using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

public class PermintaanTests
{
    public static TheoryData<Langkah> SemuaLangkah => [.. Enum.GetValues<Langkah>()];

    public static TheoryData<Langkah, Peran> SetiapLangkahDanPeran
    {
        get
        {
            var data = new TheoryData<Langkah, Peran>();
            foreach (var langkah in Enum.GetValues<Langkah>())
            {
                foreach (var peran in Enum.GetValues<Peran>())
                {
                    data.Add(langkah, peran);
                }
            }

            return data;
        }
    }

    [Fact]
    public void The_14_rows_run_from_the_order_to_the_closed_berkas()
    {
        var contoh = Contoh.Di((Langkah)15);
        Assert.NotNull(contoh.Permintaan.SelesaiPada);
        Assert.Null(contoh.Permintaan.GiliranKini);
        Assert.All(contoh.Permintaan.DaftarUnit, u => Assert.Equal(HasilUnit.Diterima, u.Hasil));
        Assert.All(Enum.GetValues<Langkah>(), l => Assert.Contains(contoh.Permintaan.DaftarGiliran, g => g.Langkah == l && g.Hasil == HasilGiliran.Selesai));
        Assert.DoesNotContain(contoh.Permintaan.DaftarGiliran, g => g.Terbuka);
    }

    [Fact]
    public void Every_act_leaves_its_row_in_an_unbroken_chain()
    {
        var contoh = Contoh.Di((Langkah)15);
        var sebelum = Riwayat.HashAwal;
        var urut = 0;
        foreach (var baris in contoh.Permintaan.RiwayatBaru)
        {
            Assert.Equal(++urut, baris.Urut);
            Assert.Equal(sebelum, baris.HashSebelum);
            Assert.Equal(baris.HitungHash(), baris.Hash);
            sebelum = baris.Hash;
        }

        Assert.Equal(sebelum, contoh.Permintaan.RiwayatHash);
    }

    [Theory]
    [MemberData(nameof(SetiapLangkahDanPeran))]
    public void Only_the_lanes_of_a_row_complete_it(Langkah langkah, Peran peran)
    {
        var contoh = Contoh.Di(langkah);
        foreach (var giliran in contoh.Permintaan.DaftarGiliran.Where(g => g.Terbuka && g.Langkah == langkah).ToList())
        {
            contoh.Siapkan(giliran, contoh.Oleh(contoh.PelaksanaDari(giliran)));
            foreach (var orang in contoh.SemuaOrang.Where(o => o.Sebagai(peran)))
            {
                if (contoh.Oleh(null).Organisasi.Pelaksana(giliran).Any(p => p.OrangId == orang.OrangId))
                {
                    Assert.Contains(orang.Penugasan, p => Sop.Pelaksana(giliran.Jalur, langkah).Contains(p.Peran) || (p.Peran == Peran.KasubbagPkp && langkah == Langkah.Menghimpun));
                    continue;
                }

                var urut = contoh.Permintaan.RiwayatUrut;
                var galat = Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(orang)));
                Assert.Contains("hanya dapat dikerjakan oleh", galat.Message, StringComparison.Ordinal);
                Assert.True(giliran.Terbuka);
                Assert.Equal(urut, contoh.Permintaan.RiwayatUrut);
            }
        }
    }

    [Theory]
    [MemberData(nameof(SemuaLangkah))]
    public void A_row_completed_once_is_not_completed_again_and_says_by_whom(Langkah langkah)
    {
        var contoh = Contoh.Di(langkah);
        var giliran = contoh.Permintaan.DaftarGiliran.First(g => g.DapatDikerjakan && g.Langkah == langkah);
        var pelaksana = contoh.PelaksanaDari(giliran);
        contoh.Selesaikan(giliran);
        var urut = contoh.Permintaan.RiwayatUrut;
        var galat = Assert.Throws<SudahSelesaiException>(() => contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(pelaksana)));
        Assert.Equal(pelaksana.OrangId, galat.OlehOrangId);
        Assert.Contains($"sudah diselesaikan oleh {pelaksana.Nama}", galat.Message, StringComparison.Ordinal);
        Assert.Equal(urut, contoh.Permintaan.RiwayatUrut);
    }

    [Theory]
    [InlineData(Langkah.PerintahSekretaris)]
    [InlineData(Langkah.KonsepSurat)]
    [InlineData(Langkah.TandaTanganKepalaDinas)]
    [InlineData(Langkah.Menghimpun)]
    [InlineData(Langkah.MeneruskanKabid)]
    [InlineData(Langkah.Rekapitulasi)]
    [InlineData(Langkah.Pengarsipan)]
    public void A_row_whose_work_is_missing_is_refused_in_words(Langkah langkah)
    {
        var contoh = langkah switch
        {
            Langkah.MeneruskanKabid => Contoh.Di(Langkah.Menghimpun),
            Langkah.Rekapitulasi => Contoh.Di(Langkah.MenerimaKasubbag),
            _ => Contoh.Di(langkah),
        };
        var giliran = contoh.Permintaan.DaftarGiliran.First(g => g.Terbuka && g.Langkah == langkah);
        var galat = Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(contoh.PelaksanaDari(giliran))));
        Assert.EndsWith(".", galat.Message, StringComparison.Ordinal);
        Assert.True(giliran.Terbuka);
    }

    [Theory]
    [InlineData(Langkah.ParafSekretaris)]
    [InlineData(Langkah.TandaTanganKepalaDinas)]
    public void A_returned_draft_goes_back_to_the_staf_with_the_note_and_voids_its_paraf(Langkah dari)
    {
        var contoh = Contoh.Di(dari);
        var giliran = contoh.Giliran(dari);
        var pelaksana = contoh.PelaksanaDari(giliran);
        contoh.Permintaan.Kembalikan(giliran.Id, null, [], "Perbaiki tanggal.", contoh.Oleh(pelaksana));

        Assert.Equal(HasilGiliran.Dikembalikan, giliran.Hasil);
        Assert.Equal((Langkah.KonsepSurat, 2), (contoh.Permintaan.GiliranKini!.Langkah, contoh.Permintaan.GiliranKini.Putaran));
        Assert.False(contoh.Permintaan.SuratPermintaan!.SudahDiparaf);
        Assert.All(contoh.Permintaan.SuratPermintaan.DaftarParaf, p => Assert.NotNull(p.GugurPada));
        var baris = contoh.Permintaan.RiwayatBaru[^1];
        Assert.Equal((Tindakan.Mengembalikan, "Perbaiki tanggal.", pelaksana.Nama), (baris.Tindakan, baris.Catatan, baris.Pelaku.Nama));
    }

    [Fact]
    public void A_return_without_a_note_is_refused()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var galat = Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.ParafSekretaris).Id, null, [], "  ", contoh.Oleh(contoh.Sekretaris)));
        Assert.Equal("Catatan", galat.Bidang);
    }

    [Fact]
    public void A_changed_text_voids_the_paraf_and_needs_a_new_print()
    {
        var contoh = Contoh.Di(Langkah.TandaTanganKepalaDinas);
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.TandaTanganKepalaDinas).Id, null, [], "Ubah", contoh.Oleh(contoh.KepalaDinas));
        var surat = contoh.Permintaan.SuratPermintaan!;
        contoh.Permintaan.UbahNaskah(surat.Id, surat.VersiTeks, new NaskahSurat(surat.Hal, surat.Sifat, "-", "Naskah baru.", ""), contoh.Oleh(contoh.StafPkp));
        Assert.False(surat.KonsepMutakhir);
        var galat = Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.Lanjutkan(contoh.Giliran(Langkah.KonsepSurat).Id, contoh.Oleh(contoh.StafPkp)));
        Assert.Contains("konsep", galat.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_text_edited_over_an_older_version_is_refused()
    {
        var contoh = Contoh.Di(Langkah.KonsepSurat);
        var surat = contoh.Permintaan.SuratPermintaan!;
        var naskah = new NaskahSurat("Hal", "Segera", "-", "Isi.", "");
        contoh.Permintaan.UbahNaskah(surat.Id, surat.VersiTeks, naskah, contoh.Oleh(contoh.StafPkp));
        Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.UbahNaskah(surat.Id, surat.VersiTeks - 1, naskah, contoh.Oleh(contoh.StafPkp)));
    }

    [Fact]
    public void The_signature_is_refused_when_another_draft_was_shown()
    {
        var contoh = Contoh.Di(Langkah.TandaTanganKepalaDinas);
        var surat = contoh.Permintaan.SuratPermintaan!;
        var hasil = new HasilTandaTangan(new NomorSurat(RegisterSurat.SuratKeluar, 2026, 1, "1"), "K", "bukan-yang-terakhir", Contoh.Sidik, AsalGambar.Digambar, Contoh.Sidik, "127.0.0.1");
        Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.Tandatangani(contoh.Giliran(Langkah.TandaTanganKepalaDinas).Id, surat.Id, hasil, contoh.Oleh(contoh.KepalaDinas)));
        Assert.Null(surat.Nomor);
        Assert.Null(surat.KodeVerifikasi);
    }

    [Fact]
    public void Distribution_opens_every_unit_at_its_own_row()
    {
        var contoh = Contoh.Di(Langkah.PerintahKabid);
        var p = contoh.Permintaan;
        Assert.Equal(Langkah.Rekapitulasi, p.GiliranKini!.Langkah);
        Assert.False(p.GiliranKini.DapatDikerjakan);
        Assert.Equal(Langkah.PerintahKabid, p.GiliranUnit(contoh.Lalin.Id)!.Langkah);
        Assert.Equal(Langkah.MenerimaKasubbag, p.GiliranUnit(contoh.Sekretariat.Id)!.Langkah);
        Assert.All(contoh.Sekretariat.DaftarSeksi, s => Assert.NotNull(p.GiliranSeksi(s.Id)));
        Assert.Null(p.GiliranSeksi(contoh.Lalin.DaftarSeksi[0].Id));
        Assert.Equal(4, p.SuratPermintaan!.Penerima.Count);
        Assert.All(p.SuratPermintaan.Penerima, x => Assert.NotNull(x.DikirimPada));
    }

    [Fact]
    public void Whoever_acts_on_the_letter_has_read_it()
    {
        var contoh = Contoh.Di(Langkah.MeneruskanKabid);
        Assert.All(contoh.Permintaan.SuratPermintaan!.Penerima, p => Assert.NotNull(p.DibacaOleh));
    }

    [Fact]
    public void Row_9_opens_when_every_seksi_has_forwarded_and_its_clock_starts_then()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        var kabid = contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[0].Id);
        Assert.Null(kabid.DapatDikerjakanSejak);
        contoh.Sekarang = contoh.Sekarang.AddHours(3);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[1].Id);
        Assert.Equal(contoh.Sekarang, kabid.DapatDikerjakanSejak);
    }

    [Fact]
    public void The_kabid_returns_one_seksi_and_waits_for_its_second_round()
    {
        var contoh = Contoh.Di(Langkah.MeneruskanKabid);
        var seksi = contoh.Lalin.DaftarSeksi[1].Id;
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id).Id, Langkah.Menghimpun, [seksi], "Bukti kurang.", contoh.Oleh(contoh.KabidLalin));
        Assert.Equal(2, contoh.Permintaan.GiliranSeksi(seksi)!.Putaran);
        Assert.Null(contoh.Permintaan.GiliranSeksi(contoh.Lalin.DaftarSeksi[0].Id));
        var kabid = contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        Assert.Equal(2, kabid.Putaran);
        Assert.False(kabid.DapatDikerjakan);
    }

    [Fact]
    public void The_kabid_may_forward_without_one_seksi_with_a_reason()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[0].Id);
        var giliran = contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.LewatiSeksi(giliran.Id, contoh.Lalin.DaftarSeksi[1].Id, " ", contoh.Oleh(contoh.KabidLalin)));
        contoh.Permintaan.LewatiSeksi(giliran.Id, contoh.Lalin.DaftarSeksi[1].Id, "Kasi sakit.", contoh.Oleh(contoh.KabidLalin));
        contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(contoh.KabidLalin));
        Assert.Equal(Langkah.MenerimaKasubbag, contoh.Permintaan.GiliranUnit(contoh.Lalin.Id)!.Langkah);
        Assert.Null(contoh.Permintaan.GiliranSeksi(contoh.Lalin.DaftarSeksi[1].Id));
    }

    [Fact]
    public void The_kasubbag_returns_to_the_seksi_or_to_the_kabid()
    {
        var contoh = Contoh.Di(Langkah.MenerimaKasubbag);
        var konteks = contoh.Oleh(contoh.KasubbagPkp);
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Pelayaran.Id).Id, Langkah.MeneruskanKabid, [], "Periksa lagi.", konteks);
        Assert.True(contoh.Giliran(Langkah.MeneruskanKabid, contoh.Pelayaran.Id).DapatDikerjakan);
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Lalin.Id).Id, Langkah.Menghimpun, [contoh.Lalin.DaftarSeksi[0].Id], "Angka keliru.", konteks);
        Assert.NotNull(contoh.Permintaan.GiliranSeksi(contoh.Lalin.DaftarSeksi[0].Id));
        Assert.False(contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id).DapatDikerjakan);
        Assert.Null(contoh.Permintaan.Unit(contoh.Lalin.Id).DiteruskanPada);
        Assert.NotNull(contoh.Permintaan.Unit(contoh.Lalin.Id).DiteruskanPertamaPada);
    }

    [Fact]
    public void One_subbagian_of_the_sekretariat_is_returned_straight_to_its_kasubbag()
    {
        var contoh = Contoh.Di(Langkah.MenerimaKasubbag);
        var giliran = contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Sekretariat.Id);
        Assert.Equal([Langkah.Menghimpun], contoh.Permintaan.PanahKembali(giliran));
        contoh.Permintaan.Kembalikan(giliran.Id, null, [contoh.Sekretariat.DaftarSeksi[1].Id], "Lengkapi.", contoh.Oleh(contoh.KasubbagPkp));
        Assert.Equal(2, contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Sekretariat.Id).Putaran);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Sekretariat.DaftarSeksi[1].Id);
        Assert.True(contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Sekretariat.Id).DapatDikerjakan);
    }

    [Fact]
    public void Kasubbag_pkp_receives_his_own_subbagians_data_as_a_marked_act()
    {
        var contoh = Contoh.Di(Langkah.Rekapitulasi);
        Assert.True(contoh.Permintaan.Unit(contoh.Sekretariat.Id).PengirimPenerimaSama);
        Assert.False(contoh.Permintaan.Unit(contoh.Lalin.Id).PengirimPenerimaSama);
    }

    [Fact]
    public void A_seksi_without_a_kasi_that_day_falls_to_its_kabid()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        contoh.Berhentikan(contoh.KasiPelabuhan);
        var giliran = contoh.Giliran(Langkah.Menghimpun, contoh.Pelayaran.DaftarSeksi[0].Id);
        contoh.IsiData(contoh.Permintaan.SeksiUntuk(giliran));
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(contoh.KasiPelabuhan)));
        contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(contoh.KabidPelayaran));
        Assert.Equal("Kepala Bidang Pelayaran", giliran.Pelaku!.Jabatan);
    }

    [Fact]
    public void A_plh_acts_until_his_last_midnight_and_is_named_so()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var hari = Waktu.HariWib(contoh.Sekarang);
        var plh = contoh.Angkat("Sari Puspita", Peran.Sekretaris, mulai: hari, sampai: hari, jenis: JenisPenugasan.Plh);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);
        contoh.Sekarang = Contoh.Pada(2026, 9, hari.Day + 1, 0);
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(plh)));
        contoh.Sekarang = contoh.Sekarang.AddSeconds(-1);
        contoh.Permintaan.Lanjutkan(giliran.Id, contoh.Oleh(plh));
        Assert.Equal("Plh. Sekretaris Dinas Perhubungan", giliran.Pelaku!.Jabatan);
    }

    [Fact]
    public void The_sekretaris_returns_the_recap_and_its_nota_dinas_is_withdrawn()
    {
        var contoh = Contoh.Di(Langkah.TerimaLaporan);
        var pertama = contoh.Permintaan.NotaDinasBerjalan!;
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.TerimaLaporan).Id, null, [], "Rata-rata keliru.", contoh.Oleh(contoh.Sekretaris));
        Assert.NotNull(pertama.DicabutPada);
        contoh.Selesaikan(Langkah.Rekapitulasi);
        Assert.NotEqual(pertama.Nomor, contoh.Permintaan.NotaDinasBerjalan!.Nomor);
        Assert.Equal(2, contoh.Permintaan.DaftarGiliran.Count(g => g.Langkah == Langkah.Rekapitulasi));
    }

    [Fact]
    public void Cancelling_after_the_signature_withdraws_the_letter_and_keeps_its_number()
    {
        var contoh = Contoh.Di(Langkah.Distribusi);
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.Batalkan("x", contoh.Oleh(contoh.KasubbagPkp)));
        contoh.Permintaan.Batalkan("Salah triwulan.", contoh.Oleh(contoh.Sekretaris));
        Assert.NotNull(contoh.Permintaan.SuratPermintaan!.DicabutPada);
        Assert.NotNull(contoh.Permintaan.SuratPermintaan.Nomor);
        Assert.Null(contoh.Permintaan.GiliranKini);
    }

    [Fact]
    public void Only_the_sekretaris_plans_a_cancelled_quarter_again_and_it_opens_at_once_when_its_day_has_come()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.RencanakanUlang("Diulang.", contoh.Oleh(contoh.Sekretaris)));
        contoh.Permintaan.Batalkan("Salah triwulan.", contoh.Oleh(contoh.Sekretaris));
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.RencanakanUlang("Diulang.", contoh.Oleh(contoh.KasubbagPkp)));
        Assert.Equal("Alasan", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.RencanakanUlang(" ", contoh.Oleh(contoh.Sekretaris))).Bidang);

        var baru = contoh.Permintaan.RencanakanUlang("Diulang.", contoh.Oleh(contoh.Sekretaris));
        Assert.Equal(contoh.Permintaan.TriwulanTahun, baru.TriwulanTahun);
        Assert.Equal(Langkah.PerintahSekretaris, baru.GiliranKini!.Langkah);
        Assert.Empty(baru.DaftarSurat);
        Assert.Null(contoh.Permintaan.GiliranKini);
        var catatan = baru.AmbilRiwayatBaru();
        Assert.Equal([Tindakan.Merencanakan, Tindakan.Membuka], catatan.Select(r => r.Tindakan));
        Assert.Equal(("Marlina Suryani", "Diulang."), (catatan[0].Pelaku.Nama, catatan[0].Catatan));
        Assert.Equal("Diulang.", contoh.Permintaan.AmbilRiwayatBaru()[^1].Catatan);
    }

    [Fact]
    public void After_distribution_nothing_is_cancelled_any_more()
    {
        var contoh = Contoh.Di(Langkah.PerintahKabid);
        var galat = Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.Batalkan("Salah", contoh.Oleh(contoh.Sekretaris)));
        Assert.Contains("langkah 6", galat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shifted_dates_keep_the_computed_ones_and_move_the_open_tenggat()
    {
        var contoh = Contoh.Di(Langkah.PerintahKasubbag);
        var lama = contoh.Permintaan.JadwalUntuk(Langkah.PerintahKasubbag);
        var baru = (lama.Buka, lama.TenggatHitungan.AddDays(2));
        contoh.Permintaan.GeserTanggal(new Dictionary<Langkah, (DateOnly, DateOnly)> { [Langkah.PerintahKasubbag] = baru }, "Cuti bersama.", contoh.Oleh(contoh.KasubbagPkp));
        Assert.Equal(lama.TenggatHitungan.AddDays(2), lama.Tenggat);
        Assert.Equal(lama.Tenggat, contoh.Permintaan.GiliranKini!.Tenggat);
        Assert.Equal("Cuti bersama.", lama.Alasan);
    }

    [Fact]
    public void A_planned_triwulan_opens_on_its_day_and_only_once()
    {
        var permintaan = Permintaan.Rencanakan(new TriwulanTahun(2026, 3), Contoh.Kalender, Contoh.Pada(2026, 7, 1, 8));
        Assert.False(permintaan.Buka(Contoh.Pada(2026, 9, 13, 23, 59)));
        Assert.Null(permintaan.GiliranKini);
        Assert.True(permintaan.Buka(Contoh.Pada(2026, 9, 14, 0)));
        Assert.False(permintaan.Buka(Contoh.Pada(2026, 9, 14, 9)));
        Assert.Single(permintaan.DaftarGiliran);
    }
}
