using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class ParafTests
{
    private static readonly KetentuanSurat DenganKasubbag = new(new Dictionary<JenisSurat, NaskahSurat>(), true);

    [Fact]
    public void Where_the_office_asks_for_it_row_4_waits_for_the_paraf_of_Kasubbag_PKP_and_its_clock_starts_then()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris, c => c.Ketentuan = DenganKasubbag);
        var (permintaan, giliran) = (contoh.Permintaan, contoh.Giliran(Langkah.ParafSekretaris));
        var surat = permintaan.SuratPermintaan!;
        Assert.False(giliran.DapatDikerjakan);
        Assert.Equal("Menunggu paraf Kasubbag PKP.", Assert.Throws<AturanDilanggarException>(() => permintaan.Lanjutkan(giliran.Id, contoh.Oleh(contoh.Sekretaris))).Message);
        Assert.Throws<BukanWewenangException>(() => permintaan.ParafSebelumSekretaris(surat.Id, surat.KonsepSha256, contoh.Oleh(contoh.StafPkp)));
        Assert.Contains("bukan naskah terakhir", Assert.Throws<AturanDilanggarException>(() => permintaan.ParafSebelumSekretaris(surat.Id, "lain", contoh.Oleh(contoh.KasubbagPkp))).Message, StringComparison.Ordinal);

        contoh.Sekarang = contoh.Sekarang.AddMinutes(7);
        permintaan.ParafSebelumSekretaris(surat.Id, surat.KonsepSha256, contoh.Oleh(contoh.KasubbagPkp));

        Assert.Equal(contoh.Sekarang, giliran.DapatDikerjakanSejak);
        Assert.Equal(Tindakan.Memaraf, permintaan.RiwayatBaru[^1].Tindakan);
        Assert.False(surat.SudahDiparaf);
        Assert.Throws<SudahSelesaiException>(() => permintaan.ParafSebelumSekretaris(surat.Id, surat.KonsepSha256, contoh.Oleh(contoh.KasubbagPkp)));
        permintaan.Lanjutkan(giliran.Id, contoh.Oleh(contoh.Sekretaris));
        Assert.True(surat.SudahDiparaf);
        Assert.Equal([Peran.KasubbagPkp, Peran.Sekretaris], surat.ParafBerlaku.Select(p => p.Peran));
    }

    [Fact]
    public void A_returned_draft_loses_both_paraf_and_waits_for_both_again_in_their_order()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris, c => c.Ketentuan = DenganKasubbag);
        var permintaan = contoh.Permintaan;
        var surat = permintaan.SuratPermintaan!;
        permintaan.ParafSebelumSekretaris(surat.Id, surat.KonsepSha256, contoh.Oleh(contoh.KasubbagPkp));
        contoh.Selesaikan(Langkah.ParafSekretaris);

        permintaan.Kembalikan(contoh.Giliran(Langkah.TandaTanganKepalaDinas).Id, null, [], "Perbaiki.", contoh.Oleh(contoh.KepalaDinas));
        permintaan.UbahNaskah(surat.Id, surat.VersiTeks, surat.Naskah with { Isi = "Naskah baru." }, contoh.Oleh(contoh.StafPkp));
        contoh.Selesaikan(Langkah.KonsepSurat);

        Assert.Empty(surat.ParafBerlaku);
        Assert.All(surat.DaftarParaf, p => Assert.NotNull(p.GugurPada));
        Assert.False(contoh.Giliran(Langkah.ParafSekretaris).DapatDikerjakan);
    }

    [Fact]
    public void A_draft_that_Kasubbag_PKP_will_not_initial_can_be_sent_back_by_the_Sekretaris()
    {
        var contoh = Contoh.Di(Langkah.ParafSekretaris, c => c.Ketentuan = DenganKasubbag);
        var giliran = contoh.Giliran(Langkah.ParafSekretaris);

        contoh.Permintaan.Kembalikan(giliran.Id, null, [], "Batas waktunya keliru, kata Kasubbag PKP.", contoh.Oleh(contoh.Sekretaris));

        Assert.Equal(HasilGiliran.Dikembalikan, giliran.Hasil);
        Assert.True(contoh.Giliran(Langkah.KonsepSurat).DapatDikerjakan);
    }

    [Fact]
    public void Without_the_setting_the_Sekretaris_alone_initials_and_a_letter_keeps_the_rule_it_was_drafted_under()
    {
        var contoh = Contoh.Di(Langkah.KonsepSurat);
        contoh.Ketentuan = DenganKasubbag;
        contoh.Selesaikan(Langkah.KonsepSurat);
        var surat = contoh.Permintaan.SuratPermintaan!;
        Assert.True(contoh.Giliran(Langkah.ParafSekretaris).DapatDikerjakan);
        Assert.Contains("tidak sedang menunggu paraf", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.ParafSebelumSekretaris(surat.Id, surat.KonsepSha256, contoh.Oleh(contoh.KasubbagPkp))).Message, StringComparison.Ordinal);

        contoh.MajuKe(Langkah.Menghimpun);
        contoh.Sekarang = Contoh.Pada(2026, 10, 1, 9);
        Assert.All(contoh.Permintaan.SusunPeringatan(contoh.Oleh(contoh.KasubbagPkp)), p => Assert.True(p.MenungguParafKasubbag));
    }

    [Theory]
    [InlineData(JenisPenugasan.AtasNama, "Sekretaris a.n. Kepala Dinas Perhubungan", "a.n. Kepala Dinas")]
    [InlineData(JenisPenugasan.UntukBeliau, "Sekretaris u.b. Sekretaris a.n. Kepala Dinas Perhubungan", "u.b. Kepala Dinas")]
    public void Whoever_signs_for_the_Kepala_Dinas_does_so_under_both_titles(JenisPenugasan jenis, string sebutan, string singkat)
    {
        var contoh = Contoh.Di(Langkah.TandaTanganKepalaDinas);
        var pelimpahan = new Penugasan(contoh.Sekretaris.OrangId, Peran.KepalaDinas, null, null, Waktu.HariWib(contoh.Sekarang), null, jenis);
        var organisasi = new Organisasi([], [.. contoh.Sekretaris.Penugasan, pelimpahan], new Dictionary<Guid, string>(), Waktu.HariWib(contoh.Sekarang));
        Assert.Equal((sebutan, singkat), (organisasi.Sebutan(pelimpahan), organisasi.Singkatan(pelimpahan)));
        Assert.Equal("Sekretaris Dinas Perhubungan", organisasi.Sebutan(contoh.Sekretaris.Penugasan[0]));
        Assert.Equal("Jenis", Assert.Throws<AturanDilanggarException>(() => new Penugasan(contoh.Sekretaris.OrangId, Peran.KasubbagPkp, null, null, new DateOnly(2026, 1, 1), null, jenis)).Bidang);

        var konteks = contoh.Oleh(contoh.Sekretaris with { Penugasan = [.. contoh.Sekretaris.Penugasan, pelimpahan] }) with { Organisasi = organisasi };
        var (giliran, surat) = (contoh.Giliran(Langkah.TandaTanganKepalaDinas), contoh.Permintaan.SuratPermintaan!);
        contoh.Tandatangani(giliran, surat, konteks);
        Assert.Equal(sebutan, surat.TandaTangan!.Pelaku.Jabatan);
    }

    [Fact]
    public void Kasubbag_PKP_comments_on_a_draft_until_it_is_signed_and_nobody_else_does()
    {
        var contoh = Contoh.Di(Langkah.KonsepSurat);
        var surat = contoh.Permintaan.SuratPermintaan!;
        contoh.Permintaan.KomentariNaskah(surat.Id, " Sebutkan lampirannya. ", contoh.Oleh(contoh.KasubbagPkp));
        var baris = contoh.Permintaan.RiwayatBaru[^1];
        Assert.Equal((Tindakan.MengomentariNaskah, "Sebutkan lampirannya.", surat.Id), (baris.Tindakan, baris.Catatan, baris.SuratId));
        Assert.Equal(1, surat.VersiTeks);
        Assert.Equal("Komentar", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.KomentariNaskah(surat.Id, " ", contoh.Oleh(contoh.KasubbagPkp))).Bidang);
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.KomentariNaskah(surat.Id, "Saya.", contoh.Oleh(contoh.Sekretaris)));

        contoh.MajuKe(Langkah.Distribusi);
        Assert.Contains("bukan konsep lagi", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.KomentariNaskah(surat.Id, "Terlambat.", contoh.Oleh(contoh.KasubbagPkp))).Message, StringComparison.Ordinal);
    }
}
