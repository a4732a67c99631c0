using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>After the receipt a row changes by request only; the recap gets a new round and the former one stays.</summary>
public sealed class KoreksiTests
{
    [Fact]
    public void Before_the_receipt_and_after_the_berkas_is_closed_nothing_can_be_asked_for()
    {
        var contoh = Contoh.Di(Langkah.MenerimaKasubbag);
        Assert.Contains("belum diterima Kasubbag PKP", Assert.Throws<AturanDilanggarException>(() => Minta(contoh)).Message, StringComparison.Ordinal);

        contoh = Contoh.Di((Langkah)15);
        Assert.NotNull(contoh.Permintaan.SelesaiPada);
        Assert.Contains("sudah ditutup (langkah 14)", Assert.Throws<AturanDilanggarException>(() => Minta(contoh)).Message, StringComparison.Ordinal);
        Assert.Empty(contoh.Permintaan.DaftarKoreksi);
    }

    [Fact]
    public void Only_the_units_own_heads_ask_and_only_kasubbag_pkp_decides_before_row_12_is_done()
    {
        var contoh = Contoh.Di(Langkah.TerimaLaporan);
        foreach (var asing in new[] { contoh.Pengisi, contoh.KasiManajemen, contoh.KabidPelayaran, contoh.KasubbagPkp, contoh.Sekretaris, contoh.Auditor, contoh.Administrator })
        {
            Assert.Contains("hanya dapat diminta oleh", Assert.Throws<BukanWewenangException>(() => Minta(contoh, asing)).Message, StringComparison.Ordinal);
        }

        var koreksi = Minta(contoh, contoh.KabidLalin);
        Assert.Equal((Peran.KasubbagPkp, true, 3m), (contoh.Permintaan.PemutusKoreksi, koreksi.Menunggu, Baris(contoh).Nilai));
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, null, contoh.Oleh(contoh.Sekretaris)));
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, null, contoh.Oleh(contoh.KasiPerlengkapan)));
        Assert.True(koreksi.Menunggu);
    }

    [Fact]
    public void While_other_units_still_collect_kasubbag_pkp_decides_about_one_that_was_received()
    {
        var contoh = Contoh.Di(Langkah.MenerimaKasubbag);
        contoh.Selesaikan(contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Lalin.Id));
        Assert.Contains(contoh.Permintaan.DaftarUnit, u => u.Hasil is null);

        var koreksi = Minta(contoh);
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, null, contoh.Oleh(contoh.Sekretaris)));
        contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, null, contoh.Oleh(contoh.KasubbagPkp));
        Assert.Equal(4m, Baris(contoh).Nilai);
    }

    [Fact]
    public void A_granted_correction_changes_the_row_keeps_the_old_and_withdraws_the_report_that_waits()
    {
        var contoh = Contoh.Di(Langkah.TerimaLaporan);
        var lama = contoh.Permintaan.NotaDinasBerjalan!;
        var posisi = Baris(contoh).PosisiPerTanggal;
        var koreksi = Minta(contoh);
        contoh.Sekarang = contoh.Sekarang.AddMinutes(10);
        contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, "Sesuai bukti.", contoh.Oleh(contoh.KasubbagPkp));

        Assert.Equal((4m, posisi, "Teguh Prasetyo"), (Baris(contoh).Nilai, Baris(contoh).PosisiPerTanggal, Baris(contoh).DiubahOleh!.Nama));
        Assert.Equal((3m, 4m, HasilKoreksi.Disetujui, "Rahmi Oktaviana"), (koreksi.Lama.Nilai, koreksi.Baru.Nilai, koreksi.Hasil, koreksi.DiputusOleh!.Nama));
        Assert.Equal(Langkah.Rekapitulasi, contoh.Permintaan.GiliranKini!.Langkah);
        Assert.True(lama.DicabutPada is not null && lama.TandaTangan is not null && lama.Nomor is not null);
        Assert.Null(contoh.Permintaan.NotaDinasBerjalan);
        var baris = contoh.Permintaan.RiwayatBaru[^1];
        Assert.Equal((Tindakan.MemutusKoreksi, "Sesuai bukti."), (baris.Tindakan, baris.Catatan));
        Assert.Contains("realisasi “3” menjadi “4”", baris.Uraian, StringComparison.Ordinal);

        contoh.Sekarang = contoh.Sekarang.AddMinutes(10);
        contoh.Selesaikan(Langkah.Rekapitulasi);
        Assert.NotEqual(lama.Nomor!.Teks, contoh.Permintaan.NotaDinasBerjalan!.Nomor!.Teks);
        var rekap = Rekap.Susun(contoh.Permintaan, Contoh.Kalender);
        Assert.Equal("dikoreksi 14 September 2026, semula 3", rekap.SemuaIndikator.Single(i => i.Isian == Baris(contoh)).TandaKoreksi);
        Assert.Equal(koreksi, Assert.Single(rekap.Koreksi));
    }

    [Theory]
    [InlineData(Langkah.PerintahArsip)]
    [InlineData(Langkah.Pengarsipan)]
    public void After_row_12_the_sekretaris_decides_and_the_run_goes_through_the_report_again(Langkah langkah)
    {
        var contoh = Contoh.Di(langkah);
        var koreksi = Minta(contoh);
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, null, contoh.Oleh(contoh.KasubbagPkp)));
        contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, null, contoh.Oleh(contoh.Sekretaris));
        foreach (var l in new[] { Langkah.Rekapitulasi, Langkah.TerimaLaporan, Langkah.PerintahArsip, Langkah.Pengarsipan })
        {
            contoh.Sekarang = contoh.Sekarang.AddMinutes(1);
            contoh.Selesaikan(l);
        }

        Assert.NotNull(contoh.Permintaan.SelesaiPada);
        Assert.Equal(2, contoh.Permintaan.DaftarSurat.Count(s => s.Jenis == JenisSurat.NotaDinasRekap && s.Nomor is not null));
    }

    [Fact]
    public void While_units_are_still_collected_a_granted_correction_only_drops_an_unsigned_draft()
    {
        var contoh = Contoh.Di(Langkah.Rekapitulasi);
        var giliran = contoh.Permintaan.GiliranKini!;
        var konsep = contoh.Permintaan.SusunNotaDinas(TeksNaskah.NotaDinas(contoh.Permintaan.TriwulanTahun, 3, 3, 0, 0, 5, "100,00%", "Sangat Tinggi"), contoh.Oleh(contoh.KasubbagPkp));
        contoh.Permintaan.PutuskanKoreksi(Minta(contoh).Id, true, null, contoh.Oleh(contoh.KasubbagPkp));
        Assert.NotNull(konsep.DicabutPada);
        Assert.Equal(giliran, contoh.Permintaan.GiliranKini);
    }

    [Fact]
    public void A_refusal_needs_its_reason_and_leaves_row_and_report_alone()
    {
        var contoh = Contoh.Di(Langkah.TerimaLaporan);
        var koreksi = Minta(contoh);
        Assert.Equal("Catatan", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.PutuskanKoreksi(koreksi.Id, false, " ", contoh.Oleh(contoh.KasubbagPkp))).Bidang);
        contoh.Permintaan.PutuskanKoreksi(koreksi.Id, false, "Bukti tidak cukup.", contoh.Oleh(contoh.KasubbagPkp));
        Assert.Equal((3m, HasilKoreksi.Ditolak, "Bukti tidak cukup."), (Baris(contoh).Nilai, koreksi.Hasil, koreksi.CatatanPutusan));
        Assert.Equal(Langkah.TerimaLaporan, contoh.Permintaan.GiliranKini!.Langkah);
        Assert.NotNull(contoh.Permintaan.NotaDinasBerjalan);

        // Another may be asked for afterwards.
        Assert.True(Minta(contoh, nilai: 5).Menunggu);
    }

    [Fact]
    public void One_request_waits_per_row_and_the_second_decision_is_told_of_the_first()
    {
        var contoh = Contoh.Di(Langkah.TerimaLaporan);
        var koreksi = Minta(contoh);
        Assert.Equal(koreksi, Minta(contoh));
        Assert.Contains("sudah diajukan Teguh Prasetyo", Assert.Throws<AturanDilanggarException>(() => Minta(contoh, contoh.KabidLalin)).Message, StringComparison.Ordinal);
        Assert.Contains("sudah diajukan Teguh Prasetyo", Assert.Throws<AturanDilanggarException>(() => Minta(contoh, nilai: 5)).Message, StringComparison.Ordinal);

        contoh.Permintaan.TarikKoreksi(koreksi.Id, contoh.Oleh(contoh.KabidLalin));
        Assert.Contains("sudah ditarik oleh Dewi Anggraini", Assert.Throws<SudahSelesaiException>(() => contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, null, contoh.Oleh(contoh.KasubbagPkp))).Message, StringComparison.Ordinal);
        Assert.Equal(3m, Baris(contoh).Nilai);
        Assert.Single(contoh.Permintaan.DaftarKoreksi);
    }

    [Fact]
    public void A_request_says_why_changes_something_and_leaves_nothing_out()
    {
        var contoh = Contoh.Di(Langkah.TerimaLaporan);
        Assert.Equal("Alasan", Assert.Throws<AturanDilanggarException>(() => Minta(contoh, alasan: " ")).Bidang);
        Assert.Contains("Belum ada yang diubah", Assert.Throws<AturanDilanggarException>(() => Minta(contoh, nilai: 3)).Message, StringComparison.Ordinal);
        Assert.Contains("faktor penghambat belum diisi", Assert.Throws<AturanDilanggarException>(() => Minta(contoh, nilai: 1)).Message, StringComparison.Ordinal);
        var basi = Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.MintaKoreksi(Seksi(contoh).SeksiId, Baris(contoh).Id, Isi(contoh, 4) with { Isi = Isi(contoh, 4).Isi with { Versi = 0 } }, contoh.Oleh(contoh.KasiPerlengkapan)));
        Assert.Contains("baru saja berubah", basi.Message, StringComparison.Ordinal);
        Assert.Empty(contoh.Permintaan.DaftarKoreksi);
    }

    [Fact]
    public void A_pemutakhiran_comes_after_the_quarters_end_and_keeps_both_positions()
    {
        var contoh = Contoh.Di(Langkah.TerimaLaporan);
        Assert.Contains("mulai 1 Oktober 2026", Assert.Throws<AturanDilanggarException>(() => Mutakhirkan(contoh, new(2026, 9, 30))).Message, StringComparison.Ordinal);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 9);
        Assert.Equal("PosisiPerTanggal", Assert.Throws<AturanDilanggarException>(() => Mutakhirkan(contoh, null)).Bidang);
        Assert.Contains("paling jauh berposisi 30 September 2026", Assert.Throws<AturanDilanggarException>(() => Mutakhirkan(contoh, new(2026, 10, 1))).Message, StringComparison.Ordinal);
        Assert.Contains("sesudah posisi yang tersimpan, 14 September 2026", Assert.Throws<AturanDilanggarException>(() => Mutakhirkan(contoh, new(2026, 9, 14))).Message, StringComparison.Ordinal);

        var koreksi = Mutakhirkan(contoh, new(2026, 9, 30));
        contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, null, contoh.Oleh(contoh.KasubbagPkp));
        Assert.Equal((4m, new DateOnly(2026, 9, 30)), (Baris(contoh).Nilai, Baris(contoh).PosisiPerTanggal));
        Assert.Equal((3m, new DateOnly(2026, 9, 14)), (koreksi.Lama.Nilai, koreksi.PosisiLama));
        Assert.Equal("pemutakhiran per 30 September 2026, semula 3 per 14 September 2026", Rekap.Susun(contoh.Permintaan, Contoh.Kalender).SemuaIndikator.Single(i => i.Isian == Baris(contoh)).TandaKoreksi);
    }

    [Fact]
    public void The_berkas_is_not_closed_over_a_request_that_waits()
    {
        var contoh = Contoh.Di(Langkah.Pengarsipan);
        var koreksi = Minta(contoh);
        var galat = Assert.Throws<AturanDilanggarException>(() => contoh.Selesaikan(Langkah.Pengarsipan));
        Assert.Contains("1 permintaan koreksi menunggu putusan Sekretaris", galat.Message, StringComparison.Ordinal);
        contoh.Permintaan.PutuskanKoreksi(koreksi.Id, false, "Tidak perlu.", contoh.Oleh(contoh.Sekretaris));
        contoh.Selesaikan(Langkah.Pengarsipan);
        Assert.NotNull(contoh.Permintaan.SelesaiPada);
    }

    [Fact]
    public void Kasubbag_pkp_asks_for_his_own_subbagian_and_decides_marked_as_the_same_person()
    {
        var contoh = Contoh.Di(Langkah.TerimaLaporan);
        var seksi = contoh.Permintaan.Unit(contoh.Sekretariat.Id).DaftarSeksi.Single(s => s.AdalahPkp);
        var koreksi = contoh.Permintaan.MintaKoreksi(seksi.SeksiId, seksi.DaftarIsian[0].Id, Isi(seksi.DaftarIsian[0], 4, "Salah ketik."), contoh.Oleh(contoh.KasubbagPkp));
        contoh.Permintaan.PutuskanKoreksi(koreksi.Id, true, null, contoh.Oleh(contoh.KasubbagPkp));
        Assert.True(koreksi.PemohonPemutusSama);
        Assert.EndsWith("pemohon dan pemutus sama.", contoh.Permintaan.RiwayatBaru.Last(r => r.Tindakan == Tindakan.MemutusKoreksi).Uraian, StringComparison.Ordinal);
    }

    [Fact]
    public void Late_data_of_a_unit_that_did_not_deliver_come_in_as_corrections_after_row_12()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        foreach (var giliran in contoh.Permintaan.DaftarGiliran.Where(g => g.Terbuka && g.Jalur == Jalur.Seksi && g.UnitId != contoh.Pelayaran.Id).ToList())
        {
            contoh.Selesaikan(giliran);
        }

        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Sekretariat.Id);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 9);
        contoh.Permintaan.TutupPengumpulan("Batas lewat.", new Dictionary<Guid, string> { [contoh.Pelayaran.Id] = "Sudah lisan." }, contoh.Oleh(contoh.KasubbagPkp));
        var seksi = contoh.Permintaan.Unit(contoh.Pelayaran.Id).DaftarSeksi[0];
        Koreksi Ajukan() => contoh.Permintaan.MintaKoreksi(seksi.SeksiId, seksi.DaftarIsian[0].Id, Isi(seksi.DaftarIsian[0], 3, "Data baru ada."), contoh.Oleh(contoh.KasiPelabuhan));
        Assert.Contains("membuka unit ini kembali", Assert.Throws<AturanDilanggarException>(() => Ajukan()).Message, StringComparison.Ordinal);

        contoh.Selesaikan(Langkah.Rekapitulasi);
        contoh.Selesaikan(Langkah.TerimaLaporan);
        contoh.Permintaan.PutuskanKoreksi(Ajukan().Id, true, null, contoh.Oleh(contoh.Sekretaris));
        var unit = Rekap.Susun(contoh.Permintaan, Contoh.Kalender).Unit.Single(u => u.Unit.UnitId == contoh.Pelayaran.Id);
        Assert.Equal((KetepatanUnit.TidakMenyampaikan, KeadaanIsian.Terisi, 100m), (unit.Ketepatan, unit.Indikator[0].Keadaan, unit.Indikator[0].Capaian!.Triwulan.Nilai));
    }

    private static PengumpulanSeksi Seksi(Contoh contoh) => contoh.Permintaan.Unit(contoh.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == contoh.Lalin.DaftarSeksi[0].Id);

    private static Isian Baris(Contoh contoh) => Seksi(contoh).DaftarIsian[0];

    private static Koreksi Minta(Contoh contoh, Petugas? siapa = null, decimal nilai = 4, string alasan = "Satu laporan terlewat.") =>
        contoh.Permintaan.MintaKoreksi(Seksi(contoh).SeksiId, Baris(contoh).Id, Isi(Baris(contoh), nilai, alasan), contoh.Oleh(siapa ?? contoh.KasiPerlengkapan));

    private static Koreksi Mutakhirkan(Contoh contoh, DateOnly? posisi) => contoh.Permintaan.MintaKoreksi(
        Seksi(contoh).SeksiId,
        Baris(contoh).Id,
        Isi(Baris(contoh), 4, "Bertambah sampai akhir triwulan.") with { Jenis = JenisKoreksi.Pemutakhiran, PosisiPerTanggal = posisi },
        contoh.Oleh(contoh.KasiPerlengkapan));

    private static IsiKoreksi Isi(Contoh contoh, decimal nilai) => Isi(Baris(contoh), nilai, "Satu laporan terlewat.");

    private static IsiKoreksi Isi(Isian isian, decimal nilai, string alasan) =>
        new(JenisKoreksi.Koreksi, new IsiIsian(isian.Versi, nilai, null, false, null, null, "Dukungan anggaran", null, null), alasan, null, null);
}
