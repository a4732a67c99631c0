using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Domain;

public class PeringatanTests
{
    private static readonly Dictionary<Guid, string> TanpaAlasan = [];

    [Fact]
    public void Before_the_first_working_day_of_the_next_quarter_no_warning_is_drafted()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        contoh.Sekarang = Contoh.Pada(2026, 9, 30, 15);
        Assert.Empty(contoh.Permintaan.SusunPeringatan(contoh.Oleh(null)));
        Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp)));
    }

    [Fact]
    public void Every_unit_whose_data_do_not_lie_with_the_kasubbag_gets_one_draft_and_twice_is_harmless()
    {
        var contoh = DenganTerlambat();
        var surat = contoh.Permintaan.SusunPeringatan(contoh.Oleh(null));
        Assert.Equal([contoh.Pelayaran.Id], surat.Select(s => s.UnitId!.Value));
        Assert.Empty(contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp)));
        Assert.Contains(contoh.Permintaan.SuratPermintaan!.Nomor!.Teks, surat[0].Isi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_returned_unit_that_has_not_forwarded_again_counts_as_missing()
    {
        var contoh = Contoh.Di(Langkah.MenerimaKasubbag);
        contoh.Permintaan.Kembalikan(contoh.Giliran(Langkah.MenerimaKasubbag, contoh.Lalin.Id).Id, Langkah.MeneruskanKabid, [], "Periksa.", contoh.Oleh(contoh.KasubbagPkp));
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 8);
        Assert.Equal([contoh.Lalin.Id], contoh.Permintaan.SusunPeringatan(contoh.Oleh(null)).Select(s => s.UnitId!.Value));
    }

    [Fact]
    public void The_warning_runs_through_draft_paraf_signature_and_sending_without_touching_the_14_rows()
    {
        var contoh = DenganTerlambat();
        var surat = contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp))[0];
        Kirim(contoh, surat);
        Assert.NotNull(surat.DikirimPada);
        Assert.Equal(Contoh.Kalender.TambahHariKerja(Waktu.HariWib(surat.TandaTangan!.Waktu), 2), surat.Batas);
        Assert.Equal(Langkah.Rekapitulasi, contoh.Permintaan.GiliranKini!.Langkah);
        Assert.Null(contoh.Permintaan.GiliranSurat(surat));
    }

    [Fact]
    public void A_second_warning_waits_until_the_day_after_the_first_ones_tenggat()
    {
        var contoh = DenganTerlambat();
        var surat = contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp))[0];
        Kirim(contoh, surat);
        contoh.Sekarang = Waktu.KeUtc(surat.Batas!.Value, new TimeOnly(15, 0));
        Assert.Empty(contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp), contoh.Pelayaran.Id));
        contoh.Sekarang = contoh.Sekarang.AddDays(1);
        var kedua = Assert.Single(contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp), contoh.Pelayaran.Id));
        Assert.Equal("surat peringatan II", kedua.Sebutan);
    }

    [Fact]
    public void Receipt_of_the_data_drops_an_unsigned_draft()
    {
        var contoh = DenganTerlambat();
        var surat = contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp))[0];
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Pelayaran.DaftarSeksi[0].Id);
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Pelayaran.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Pelayaran.Id);
        Assert.NotNull(surat.DicabutPada);
        Assert.DoesNotContain(contoh.Permintaan.DaftarGiliran, g => g.Terbuka && g.SuratId == surat.Id);
        Assert.True(contoh.Permintaan.GiliranKini!.DapatDikerjakan);
    }

    [Fact]
    public void The_collection_closes_only_when_every_missing_unit_was_warned_or_has_a_reason()
    {
        var contoh = DenganTerlambat();
        var konteks = contoh.Oleh(contoh.KasubbagPkp);
        var galat = Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.TutupPengumpulan("Batas lewat.", TanpaAlasan, konteks));
        Assert.Contains("Bidang Pelayaran", galat.Message, StringComparison.Ordinal);
        contoh.Permintaan.TutupPengumpulan("Batas lewat.", new Dictionary<Guid, string> { [contoh.Pelayaran.Id] = "Kantor pelabuhan tutup." }, konteks);
        Assert.Equal(HasilUnit.TidakMenyampaikan, contoh.Permintaan.Unit(contoh.Pelayaran.Id).Hasil);
        Assert.True(contoh.Permintaan.GiliranKini!.DapatDikerjakan);
        Assert.DoesNotContain(contoh.Permintaan.DaftarGiliran, g => g.Terbuka && g.UnitId == contoh.Pelayaran.Id);
    }

    [Fact]
    public void Data_that_already_lie_with_the_kasubbag_are_received_before_closing()
    {
        var contoh = Contoh.Di(Langkah.MenerimaKasubbag);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 8);
        Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.TutupPengumpulan("x", TanpaAlasan, contoh.Oleh(contoh.KasubbagPkp)));
    }

    [Fact]
    public void A_unit_opened_again_gives_the_recap_a_new_round()
    {
        var contoh = DenganTerlambat();
        contoh.Permintaan.TutupPengumpulan("Batas lewat.", new Dictionary<Guid, string> { [contoh.Pelayaran.Id] = "Tutup." }, contoh.Oleh(contoh.KasubbagPkp));
        contoh.Selesaikan(Langkah.Rekapitulasi);
        contoh.Permintaan.BukaKembaliUnit(contoh.Pelayaran.Id, "Data datang.", contoh.Oleh(contoh.KasubbagPkp));
        Assert.Equal((Langkah.Rekapitulasi, 2, false), (contoh.Permintaan.GiliranKini!.Langkah, contoh.Permintaan.GiliranKini.Putaran, contoh.Permintaan.GiliranKini.DapatDikerjakan));
        contoh.Selesaikan(Langkah.Menghimpun, contoh.Pelayaran.DaftarSeksi[0].Id);
        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Pelayaran.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Pelayaran.Id);
        Assert.True(contoh.Permintaan.GiliranKini.DapatDikerjakan);
    }

    [Fact]
    public void Tepat_or_terlambat_is_the_forwarding_against_the_fourth_friday_not_the_receipt()
    {
        var contoh = Contoh.Di(Langkah.MenerimaKasubbag);
        contoh.Sekarang = Contoh.Pada(2026, 9, 29, 9);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        Assert.Equal(0, contoh.Permintaan.Unit(contoh.Lalin.Id).HariTerlambat(Contoh.Kalender, contoh.Permintaan.TenggatData));
        Assert.Equal(new DateOnly(2026, 9, 25), contoh.Permintaan.TenggatData);
    }

    private static Contoh DenganTerlambat()
    {
        var contoh = Contoh.Di(Langkah.Menghimpun);
        foreach (var seksi in contoh.Lalin.DaftarSeksi.Concat(contoh.Sekretariat.DaftarSeksi))
        {
            contoh.Selesaikan(Langkah.Menghimpun, seksi.Id);
        }

        contoh.Selesaikan(Langkah.MeneruskanKabid, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Lalin.Id);
        contoh.Selesaikan(Langkah.MenerimaKasubbag, contoh.Sekretariat.Id);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 8);
        return contoh;
    }

    private static void Kirim(Contoh contoh, Surat surat)
    {
        while (contoh.Permintaan.GiliranSurat(surat) is { } giliran)
        {
            contoh.Selesaikan(giliran);
        }
    }
}
