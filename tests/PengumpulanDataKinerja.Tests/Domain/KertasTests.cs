using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

/// <summary>A step done on paper and entered afterwards (SOP, settled silences, no. 8).</summary>
public class KertasTests
{
    private static readonly BerkasBukti Pindaian = new("pindaian.pdf", IsiKertas.TipePdf, Contoh.Sidik, 1000);

    public static TheoryData<Langkah> DapatDiKertas => [.. Sop.Baris.Where(b => b.DapatDiKertas).Select(b => b.Langkah)];

    [Theory]
    [MemberData(nameof(DapatDiKertas))]
    public void A_row_done_on_paper_ends_at_its_real_time_and_the_next_one_starts_then(Langkah langkah)
    {
        var contoh = Contoh.Di(langkah);
        var giliran = contoh.Permintaan.DaftarGiliran.First(g => g.DapatDikerjakan && g.Langkah == langkah);
        SiapkanDiLayar(contoh, giliran);
        var nyata = contoh.Sekarang.AddHours(2);
        contoh.Sekarang = contoh.Sekarang.AddDays(3);
        var pelaksana = contoh.PelaksanaDari(giliran);
        Catat(contoh, giliran, nyata);

        Assert.Equal((HasilGiliran.Selesai, nyata, pelaksana.OrangId), (giliran.Hasil!.Value, giliran.SelesaiPada!.Value, giliran.Pelaku!.OrangId!.Value));
        Assert.All(contoh.Permintaan.DaftarGiliran.Where(g => g.Terbuka && g.DibukaPada >= nyata), g => Assert.Equal(nyata, g.DibukaPada));
        var kertas = contoh.Permintaan.KertasUntuk(giliran)!;
        Assert.Equal((nyata, contoh.Sekarang, "Fadli Ramadhan", "Bayu Saputra"), (kertas.DikerjakanPada, kertas.DicatatPada, kertas.Pencatat.Nama, kertas.Saksi.Nama));
    }

    [Fact]
    public void The_two_rows_whose_output_the_product_makes_stay_on_the_screen()
    {
        Assert.Equal([Langkah.KonsepSurat, Langkah.Pengarsipan], Sop.Baris.Where(b => !b.DapatDiKertas).Select(b => b.Langkah));
        var contoh = Contoh.Di(Langkah.KonsepSurat);
        var galat = Assert.Throws<AturanDilanggarException>(() => Catat(contoh, contoh.Giliran(Langkah.KonsepSurat), contoh.Sekarang, contoh.StafPkp, saksi: contoh.Sekretaris));
        Assert.Contains("hanya dapat dikerjakan di layar", galat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_bears_both_times_in_its_chain_and_names_scan_witness_and_who_entered_it()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);
        var nyata = contoh.Sekarang.AddMinutes(30);
        contoh.Sekarang = contoh.Sekarang.AddDays(1);
        var urut = contoh.Permintaan.RiwayatUrut;
        Catat(contoh, giliran, nyata);

        var baru = contoh.Permintaan.RiwayatBaru.Where(r => r.Urut > urut).ToList();
        Assert.Equal([Tindakan.Melanjutkan, Tindakan.MencatatKertas], baru.Select(r => r.Tindakan));
        Assert.All(baru, r => Assert.Equal((contoh.Sekarang, nyata), (r.Waktu, r.DikerjakanPada!.Value)));
        Assert.Equal(["Marlina Suryani", "Fadli Ramadhan"], baru.Select(r => r.Pelaku.Nama));
        Assert.Contains("di atas kertas", baru[0].Uraian, StringComparison.Ordinal);
        Assert.All(new[] { "Marlina Suryani", "saksi Bayu Saputra", Contoh.Sidik, "pindaian.pdf" }, kata => Assert.Contains(kata, baru[1].Uraian, StringComparison.Ordinal));
        Assert.Equal("Listrik padam.", baru[1].Catatan);
        Assert.All(baru, r => Assert.Equal(r.HitungHash(), r.Hash));
    }

    [Fact]
    public void A_row_of_the_history_written_before_paper_was_known_keeps_its_hash()
    {
        var waktu = new DateTime(2026, 9, 14, 1, 0, 0, DateTimeKind.Utc);
        var tanpa = new Riwayat("kantor", 1, Riwayat.HashAwal, waktu, Pelaku.Sistem, Tindakan.Membuka, "Dibuka.");
        Assert.Equal("58ca1b8b", tanpa.Hash[..8]);
        Assert.NotEqual(tanpa.Hash, new Riwayat("kantor", 1, Riwayat.HashAwal, waktu, Pelaku.Sistem, Tindakan.Membuka, "Dibuka.", dikerjakanPada: waktu).Hash);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(-60, false)]
    [InlineData(3600 * 24, true)]
    [InlineData((3600 * 24) + 1, false)]
    public void The_real_time_lies_between_the_turns_opening_and_now_and_paper_knows_no_seconds(int detik, bool boleh)
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);
        var dibuka = giliran.DapatDikerjakanSejak!.Value.AddSeconds(37);
        giliran.GetType().GetProperty(nameof(giliran.DapatDikerjakanSejak))!.SetValue(giliran, dibuka);
        contoh.Sekarang = dibuka.AddDays(1);
        var urut = contoh.Permintaan.RiwayatUrut;
        if (boleh)
        {
            Catat(contoh, giliran, dibuka.AddSeconds(detik));
            Assert.Equal(dibuka.AddSeconds(Math.Max(0, detik)), giliran.SelesaiPada);
            return;
        }

        Assert.Equal("Tanggal", Assert.Throws<AturanDilanggarException>(() => Catat(contoh, giliran, dibuka.AddSeconds(detik))).Bidang);
        Assert.True(giliran.Terbuka);
        Assert.Equal(urut, contoh.Permintaan.RiwayatUrut);
        Assert.Empty(contoh.Permintaan.DaftarKertas);
    }

    [Fact]
    public void Two_rows_of_one_outage_follow_each_other_by_their_real_times()
    {
        var contoh = Contoh.Di(Langkah.PerintahSekretaris);
        var pagi = contoh.Sekarang.AddMinutes(20);
        contoh.Sekarang = contoh.Sekarang.AddDays(1);
        Catat(contoh, contoh.Giliran(Langkah.PerintahSekretaris), pagi);
        var kedua = contoh.Giliran(Langkah.PerintahKasubbag);
        Assert.Throws<AturanDilanggarException>(() => Catat(contoh, kedua, pagi.AddMinutes(-1)));
        Catat(contoh, kedua, pagi.AddMinutes(7));
        Assert.Equal(7, Contoh.Kalender.MenitKerja(kedua.DapatDikerjakanSejak!.Value, kedua.SelesaiPada!.Value));
        Assert.Equal(pagi.AddMinutes(7), contoh.Giliran(Langkah.KonsepSurat).DapatDikerjakanSejak);
    }

    [Fact]
    public void The_order_given_while_the_product_should_have_opened_the_triwulan_moves_the_opening_back()
    {
        var contoh = new Contoh();
        var telat = Permintaan.Rencanakan(new TriwulanTahun(2026, 4), Contoh.Kalender, Contoh.Pada(2026, 10, 1, 8));
        telat.Buka(Contoh.Pada(2026, 12, 15, 13));
        contoh.Sekarang = Contoh.Pada(2026, 12, 15, 14);
        var giliran = telat.GiliranKini!;
        var isi = new IsiKertas(Pindaian, contoh.Administrator, "Listrik padam.") { Disposisi = Perintah(contoh, telat, giliran) };
        Assert.Throws<AturanDilanggarException>(() => telat.CatatKertas(giliran.Id, isi, contoh.Oleh(contoh.StafPkp), Pada(contoh, contoh.Sekretaris, Contoh.Pada(2026, 12, 13, 9))));
        telat.CatatKertas(giliran.Id, isi, contoh.Oleh(contoh.StafPkp), Pada(contoh, contoh.Sekretaris, Contoh.Pada(2026, 12, 14, 9)));

        Assert.Equal(Contoh.Pada(2026, 12, 14, 7, 30), giliran.DapatDikerjakanSejak);
        Assert.Equal((giliran.DibukaPada, Contoh.Pada(2026, 12, 14, 9)), (telat.DibukaPada!.Value, giliran.SelesaiPada!.Value));
        Assert.Equal(Ketepatan.Tepat, KalenderKerja.Ketepatan(giliran.Tenggat, giliran.SelesaiPada.Value));
    }

    [Fact]
    public void The_pelaksana_is_whoever_held_the_jabatan_on_the_real_day_and_bears_its_title()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);
        var hari = Waktu.HariWib(contoh.Sekarang);
        var plh = contoh.Angkat("Sari Puspita", Peran.Sekretaris, mulai: hari, sampai: hari, jenis: JenisPenugasan.Plh);
        var nyata = contoh.Sekarang.AddMinutes(5);
        contoh.Sekarang = contoh.Sekarang.AddDays(2);
        var galat = Assert.Throws<AturanDilanggarException>(() => Catat(contoh, giliran, nyata.AddDays(1), plh));
        Assert.Equal("PelaksanaId", galat.Bidang);
        Assert.Contains("milik Sekretaris (Marlina Suryani), bukan Sari Puspita", galat.Message, StringComparison.Ordinal);
        Catat(contoh, giliran, nyata, plh);
        Assert.Equal("Plh. Sekretaris Dinas Perhubungan", giliran.Pelaku!.Jabatan);
        Assert.Equal("Plh. Sekretaris Dinas Perhubungan", contoh.Permintaan.SuratPermintaan!.DaftarParaf[^1].Pelaku.Jabatan);
    }

    [Fact]
    public void Who_was_not_in_the_lane_that_day_cannot_have_done_it()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);
        foreach (var orang in contoh.SemuaOrang.Where(o => !o.Sebagai(Peran.Sekretaris)))
        {
            Assert.Equal("PelaksanaId", Assert.Throws<AturanDilanggarException>(() => Catat(contoh, giliran, contoh.Sekarang, orang, saksi: contoh.Sekretaris)).Bidang);
        }

        Assert.True(giliran.Terbuka);
    }

    [Fact]
    public void The_witness_is_a_third_person_who_was_in_the_office_that_day()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);
        var tamu = contoh.Angkat("Tamu", Peran.Auditor, sampai: Waktu.HariWib(contoh.Sekarang).AddDays(-1));
        foreach (var (saksi, kata) in new[] { (contoh.Sekretaris, "bukan pelaksana"), (contoh.StafPkp, "bukan yang mencatat"), (tamu, "tidak bertugas") })
        {
            var galat = Assert.Throws<AturanDilanggarException>(() => Catat(contoh, giliran, contoh.Sekarang, saksi: saksi));
            Assert.Equal("SaksiId", galat.Bidang);
            Assert.Contains(kata, galat.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_reason_is_demanded()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        Assert.Equal("Alasan", Assert.Throws<AturanDilanggarException>(() => Catat(contoh, contoh.Giliran(Langkah.ParafSekretaris), contoh.Sekarang, alasan: " ")).Bidang);
    }

    [Theory]
    [InlineData(Langkah.ParafSekretaris)]
    [InlineData(Langkah.Menghimpun)]
    public void The_pelaksana_of_today_and_the_secretariat_may_enter_it_and_nobody_else(Langkah langkah)
    {
        foreach (var pilih in Enumerable.Range(0, new Contoh().SemuaOrang.Count()))
        {
            var contoh = Contoh.Di(langkah);
            var giliran = contoh.Permintaan.DaftarGiliran.First(g => g.DapatDikerjakan && g.Langkah == langkah);
            SiapkanDiLayar(contoh, giliran);
            var orang = contoh.SemuaOrang.ElementAt(pilih);
            var saksi = orang == contoh.Administrator ? contoh.Auditor : contoh.Administrator;
            if (orang.Sebagai(Peran.KasubbagPkp, Peran.StafPkp) || orang == contoh.PelaksanaDari(giliran))
            {
                Catat(contoh, giliran, contoh.Sekarang, pencatat: orang, saksi: saksi);
                Assert.False(giliran.Terbuka);
            }
            else
            {
                Assert.Contains("hanya dapat dicatat oleh", Assert.Throws<BukanWewenangException>(() => Catat(contoh, giliran, contoh.Sekarang, pencatat: orang, saksi: saksi)).Message, StringComparison.Ordinal);
                Assert.True(giliran.Terbuka);
            }
        }
    }

    [Fact]
    public void Entering_it_twice_tells_who_did_it()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);
        Catat(contoh, giliran, contoh.Sekarang);
        Assert.Contains("sudah diselesaikan oleh Marlina Suryani", Assert.Throws<SudahSelesaiException>(() => Catat(contoh, giliran, contoh.Sekarang)).Message, StringComparison.Ordinal);
        Assert.Single(contoh.Permintaan.DaftarKertas);
    }

    [Fact]
    public void Data_handed_over_on_paper_by_the_fourth_friday_are_in_time_though_entered_after_it()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        var seksi = contoh.Giliran(Langkah.Menghimpun, contoh.Pelayaran.DaftarSeksi[0].Id);
        var jumat = Contoh.Pada(2026, 9, 25, 14, 10);
        contoh.Sekarang = Contoh.Pada(2026, 9, 28, 9);
        SiapkanDiLayar(contoh, seksi);
        Catat(contoh, seksi, jumat);
        var kabid = contoh.Giliran(Langkah.MeneruskanKabid, contoh.Pelayaran.Id);
        Assert.Equal(jumat, kabid.DapatDikerjakanSejak);
        Catat(contoh, kabid, jumat.AddHours(1));

        var unit = contoh.Permintaan.Unit(contoh.Pelayaran.Id);
        Assert.Equal((jumat.AddHours(1), 0), (unit.DiteruskanPada!.Value, unit.HariTerlambat(Contoh.Kalender, contoh.Permintaan.TenggatData)!.Value));
        Assert.NotNull(contoh.Permintaan.KertasPenerusan(unit));
        Assert.All(contoh.Permintaan.SeksiUntuk(seksi).DaftarIsian, i => Assert.Equal(new DateOnly(2026, 9, 25), i.PosisiPerTanggal));
        var rekap = Rekap.Susun(contoh.Permintaan, Contoh.Kalender);
        Assert.Equal(KetepatanUnit.TepatWaktu, rekap.Unit.Single(u => u.Unit.UnitId == contoh.Pelayaran.Id).Ketepatan);
    }

    [Fact]
    public void The_kabids_clock_starts_with_the_last_seksi_also_when_an_earlier_paper_is_entered_after_it()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        var kertas = contoh.Giliran(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[0].Id);
        var diKertas = contoh.Sekarang.AddMinutes(30);
        contoh.Sekarang = contoh.Sekarang.AddHours(5);
        var diLayar = contoh.Sekarang;
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Lalin.DaftarSeksi[1].Id);
        contoh.Sekarang = contoh.Sekarang.AddHours(1);
        SiapkanDiLayar(contoh, kertas);
        Catat(contoh, kertas, diKertas);
        Assert.Equal(diLayar, contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id).DapatDikerjakanSejak);
    }

    [Fact]
    public void The_sekretariat_has_forwarded_with_its_last_subbagian_whichever_is_entered_last()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        var kertas = contoh.Giliran(Langkah.Menghimpun, contoh.Sekretariat.DaftarSeksi[0].Id);
        var diKertas = contoh.Sekarang.AddMinutes(30);
        contoh.Sekarang = contoh.Sekarang.AddHours(5);
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Sekretariat.DaftarSeksi[1].Id);
        var terakhir = contoh.Sekarang;
        contoh.Sekarang = contoh.Sekarang.AddHours(1);
        SiapkanDiLayar(contoh, kertas);
        Catat(contoh, kertas, diKertas);
        Assert.Equal(terakhir, contoh.Permintaan.Unit(contoh.Sekretariat.Id).DiteruskanPada);
        Assert.Null(contoh.Permintaan.KertasPenerusan(contoh.Permintaan.Unit(contoh.Sekretariat.Id)));
        Assert.Equal(terakhir, contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Sekretariat.Id).DapatDikerjakanSejak);
    }

    [Fact]
    public void A_receipt_on_paper_ends_the_draft_of_a_warning_when_it_is_entered()
    {
        var contoh = Contoh.Di(Langkah.MenerimaKasubbag);
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Pelayaran.Id).Id, Langkah.MeneruskanKabid, [], "Periksa.", contoh.Oleh(contoh.KasubbagPkp));
        var jumat = Contoh.Pada(2026, 9, 25, 10);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 9);
        contoh.Permintaan.SusunPeringatan(contoh.Oleh(null));
        var peringatan = contoh.Permintaan.DaftarGiliran.Single(g => g is { Terbuka: true, Jalur: Jalur.Peringatan });
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 11);
        Catat(contoh, contoh.Giliran(Langkah.MeneruskanKabid, contoh.Pelayaran.Id), jumat);
        Catat(contoh, contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Pelayaran.Id), jumat.AddHours(1));
        Assert.Equal((HasilGiliran.Dihapus, contoh.Sekarang), (peringatan.Hasil!.Value, peringatan.SelesaiPada!.Value));
        Assert.Equal(jumat.AddHours(1), contoh.Permintaan.Unit(contoh.Pelayaran.Id).DiterimaPada);
    }

    [Fact]
    public void A_return_on_paper_opens_the_earlier_row_at_the_real_time_and_needs_its_note()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);
        var nyata = contoh.Sekarang.AddMinutes(15);
        contoh.Sekarang = contoh.Sekarang.AddDays(1);
        var kembali = new PengembalianKertas(null, []);
        Assert.Equal("Catatan", Assert.Throws<AturanDilanggarException>(() => Catat(contoh, giliran, nyata, isi: i => i with { Kembali = kembali })).Bidang);
        Catat(contoh, giliran, nyata, isi: i => i with { Kembali = kembali, Catatan = "Perbaiki tanggal." });
        var konsep = contoh.Giliran(Langkah.KonsepSurat);
        Assert.Equal((HasilGiliran.Dikembalikan, nyata, 2), (giliran.Hasil!.Value, konsep.DapatDikerjakanSejak!.Value, konsep.Putaran));
        var baris = contoh.Permintaan.RiwayatBaru.Last(r => r.Tindakan == Tindakan.Mengembalikan);
        Assert.Equal(("Perbaiki tanggal.", nyata), (baris.Catatan!, baris.DikerjakanPada!.Value));
    }

    [Fact]
    public void A_letter_signed_with_ink_takes_its_number_from_the_paper_and_has_no_code()
    {
        var contoh = Contoh.Di(Langkah.TandaTanganKepalaDinas);
        var giliran = contoh.Giliran(Langkah.TandaTanganKepalaDinas);
        Assert.Equal("Urut", Assert.Throws<AturanDilanggarException>(() => Catat(contoh, giliran, contoh.Sekarang, isi: i => i with { Nomor = null })).Bidang);
        var foto = Pindaian with { Tipe = "image/jpeg" };
        Assert.Equal("Berkas", Assert.Throws<AturanDilanggarException>(() => Catat(contoh, giliran, contoh.Sekarang, isi: i => i with { Pindaian = foto })).Bidang);
        Catat(contoh, giliran, contoh.Sekarang);
        var surat = contoh.Permintaan.SuratPermintaan!;
        Assert.Equal((true, Contoh.Sidik, surat.KonsepSha256), (surat.TandaTangan!.Basah, surat.TandaTangan.PdfSha256, surat.TandaTangan.KonsepSha256));
        Assert.Null(surat.KodeVerifikasi);
        Assert.Null(surat.TandaTangan.GambarSha256);
        Assert.Equal(("000.8.6.3/77/DISHUB/2026", Waktu.HariWib(contoh.Sekarang)), (surat.Nomor!.Teks, surat.Tanggal!.Value));
        Assert.Contains(contoh.Permintaan.RiwayatBaru, r => r.Tindakan == Tindakan.Menandatangani && r.Uraian.Contains("ditandatangani basah", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wet_signature_is_not_taken_on_the_screen()
    {
        var contoh = Contoh.Di(Langkah.TandaTanganKepalaDinas);
        var surat = contoh.Permintaan.SuratPermintaan!;
        var basah = HasilTandaTangan.DiKertas(new NomorSurat(RegisterSurat.SuratKeluar, 2026, 1, "1"), surat.KonsepSha256!, Contoh.Sidik);
        Assert.Throws<InvalidOperationException>(() => contoh.Permintaan.Tandatangani(contoh.Giliran(Langkah.TandaTanganKepalaDinas).Id, surat.Id, basah, contoh.Oleh(contoh.KepalaDinas)));
        Assert.Null(surat.TandaTangan);
    }

    [Fact]
    public void A_nota_dinas_is_signed_with_ink_only_after_it_was_drawn_up_on_the_screen()
    {
        var contoh = Contoh.Di(Langkah.Rekapitulasi);
        var galat = Assert.Throws<AturanDilanggarException>(() => Catat(contoh, contoh.Giliran(Langkah.Rekapitulasi), contoh.Sekarang));
        Assert.Contains("Susun nota dinas", galat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_that_waits_for_others_cannot_have_been_done()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        var galat = Assert.Throws<AturanDilanggarException>(() => Catat(contoh, contoh.Giliran(Langkah.MeneruskanKabid, contoh.Lalin.Id), contoh.Sekarang));
        Assert.Contains("belum dapat dikerjakan", galat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hindrance_of_a_row_holds_on_paper_too()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        var giliran = contoh.Permintaan.DaftarGiliran.First(g => g.DapatDikerjakan && g.Langkah == Langkah.Menghimpun);
        Assert.Contains("indikator belum lengkap", Assert.Throws<AturanDilanggarException>(() => Catat(contoh, giliran, contoh.Sekarang)).Message, StringComparison.Ordinal);
        Assert.Empty(contoh.Permintaan.DaftarKertas);
    }

    [Fact]
    public void A_scan_is_seen_by_whoever_sees_what_it_is_about()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);
        Catat(contoh, giliran, contoh.Sekarang);
        contoh.Selesaikan(Langkah.TandaTanganKepalaDinas);
        contoh.Selesaikan(Langkah.Distribusi);
        var perintah = contoh.Giliran(Langkah.PerintahKabid, contoh.Lalin.Id);
        Catat(contoh, perintah, contoh.Sekarang);
        var organisasi = contoh.Oleh(null).Organisasi;
        string Melihat(Giliran g) => string.Join(", ", contoh.SemuaOrang.Where(o => contoh.Permintaan.BolehMelihatKertas(contoh.Permintaan.KertasUntuk(g)!, o, organisasi)).Select(o => o.Nama));
        Assert.Equal("Marlina Suryani, Rahmi Oktaviana, Fadli Ramadhan, Yusrizal Hadinata, Lestari Handayani", Melihat(giliran));
        Assert.Equal("Marlina Suryani, Rahmi Oktaviana, Fadli Ramadhan, Yusrizal Hadinata, Dewi Anggraini, Teguh Prasetyo, Mukhlis Daulay, Lestari Handayani, Gilang Permana", Melihat(perintah));
    }

    // What of a row is typed or printed by the product before the paper is entered: the figures of row 8, the nota dinas of row 11.
    private static void SiapkanDiLayar(Contoh contoh, Giliran giliran)
    {
        if (giliran.Langkah == Langkah.Menghimpun)
        {
            contoh.IsiData(contoh.Permintaan.SeksiUntuk(giliran));
        }
        else if (giliran.Langkah == Langkah.Rekapitulasi)
        {
            var konteks = contoh.Oleh(contoh.KasubbagPkp);
            var nota = contoh.Permintaan.SusunNotaDinas(TeksNaskah.NotaDinas(contoh.Permintaan.TriwulanTahun, 3, 3, 0, 0, 5, "100,00%", "Sangat Tinggi"), konteks);
            contoh.Permintaan.CatatKonsep(nota.Id, Contoh.Sidik, nota.VersiTeks, konteks);
        }
    }

    private static IsiDisposisi Perintah(Contoh contoh, Permintaan permintaan, Giliran giliran) =>
        new(permintaan.PilihanPenerima(giliran, contoh.Oleh(null).Organisasi), "Kerjakan.", null, null);

    private static Giliran Catat(Contoh contoh, Giliran giliran, DateTime nyata, Petugas? pelaksana = null, Petugas? pencatat = null, Petugas? saksi = null, string? alasan = "Listrik padam.", Func<IsiKertas, IsiKertas>? isi = null)
    {
        var kertas = Pada(contoh, pelaksana ?? contoh.PelaksanaDari(giliran), nyata);
        var register = giliran.Langkah == Langkah.Rekapitulasi ? RegisterSurat.NotaDinas : RegisterSurat.SuratKeluar;
        var nomor = NomorSurat.Susun("{kode}/{urut}/DISHUB/{tahun}", register, 77, "000.8.6.3", "DISHUB", kertas.Hari);
        var semua = new IsiKertas(Pindaian, Pada(contoh, saksi ?? contoh.Administrator, nyata).Petugas!, alasan)
        {
            Disposisi = Sop.Untuk(giliran.Langkah).Bentuk == Bentuk.Disposisi ? Perintah(contoh, contoh.Permintaan, giliran) : null,
            Nomor = nomor,
        };
        return contoh.Permintaan.CatatKertas(giliran.Id, isi?.Invoke(semua) ?? semua, contoh.Oleh(pencatat ?? contoh.StafPkp), kertas);
    }

    // The office of the real day, with the person as he was appointed then.
    private static Konteks Pada(Contoh contoh, Petugas petugas, DateTime saat)
    {
        var kini = contoh.Sekarang;
        contoh.Sekarang = saat;
        var konteks = contoh.Oleh(petugas with { Penugasan = [.. petugas.Penugasan.Where(p => p.BerlakuPada(Waktu.HariWib(saat)))] });
        contoh.Sekarang = kini;
        return konteks;
    }
}
