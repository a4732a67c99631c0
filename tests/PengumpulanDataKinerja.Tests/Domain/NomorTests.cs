using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>The register of numbers and signing on paper: booked at the print, confirmed by the scan, cancelled with a reason.</summary>
public class NomorTests
{
    private const string Cetakan = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    [Fact]
    public void A_signature_on_the_screen_leaves_its_row_in_the_register()
    {
        var contoh = Contoh.Di(Langkah.Distribusi);
        var surat = contoh.Permintaan.SuratPermintaan!;
        var baris = Assert.Single(surat.DaftarNomor);
        Assert.Equal((StatusNomor.Terpakai, surat.Nomor, surat.Tanggal, "000.8.6.3"), (baris.Status, baris.Nomor, baris.Tanggal, baris.Kode));
        Assert.Equal("Yusrizal Hadinata", baris.DiambilOleh.Nama);
    }

    [Fact]
    public void A_booked_number_keeps_the_letter_from_the_screen_from_changes_and_from_a_return()
    {
        var (contoh, giliran) = Siap();
        var baris = Pesan(contoh, giliran, contoh.StafPkp);
        Assert.Equal((StatusNomor.Dipesan, "000.8.6.3/1/DISHUB/2026"), (baris.Status, baris.Teks));
        Assert.Null(contoh.Permintaan.SuratPermintaan!.Nomor);
        Assert.Contains(contoh.Permintaan.RiwayatBaru, r => r.Tindakan == Tindakan.MemesanNomor && r.Uraian.Contains(Cetakan, StringComparison.Ordinal));
        var kepala = contoh.Oleh(contoh.KepalaDinas);
        foreach (var tindakan in (Action[])
        [
            () => contoh.Tandatangani(giliran, contoh.Permintaan.SuratPermintaan!, kepala),
            () => contoh.Permintaan.Kembalikan(giliran.Id, null, [], "Perbaiki.", kepala),
        ])
        {
            Assert.Contains("sudah dipesan Fadli Ramadhan", Assert.Throws<AturanDilanggarException>(tindakan).Message, StringComparison.Ordinal);
        }

        Assert.Equal(contoh.StafPkp.OrangId, Assert.Throws<SudahSelesaiException>(() => Pesan(contoh, giliran, contoh.KasubbagPkp)).OlehOrangId);
    }

    [Fact]
    public void The_scan_confirms_the_booked_number_and_the_date_that_is_printed_although_it_is_signed_in_the_next_year()
    {
        var contoh = new Contoh(new TriwulanTahun(2026, 4)) { Sekarang = Contoh.Pada(2026, 12, 31, 13) };
        var giliran = MajuKeTandaTangan(contoh);
        var baris = Pesan(contoh, giliran, contoh.StafPkp);
        contoh.Sekarang = Contoh.Pada(2027, 1, 4, 9);
        Unggah(contoh, giliran, contoh.KepalaDinas);
        var surat = contoh.Permintaan.SuratPermintaan!;
        Assert.Equal((StatusNomor.Terpakai, 2026, new DateOnly(2026, 12, 31)), (baris.Status, surat.Nomor!.Tahun, surat.Tanggal!.Value));
        Assert.Equal(contoh.Sekarang, surat.TandaTangan!.Waktu);
        Assert.Same(baris, Assert.Single(surat.DaftarNomor));
        Assert.Equal(Langkah.Distribusi, contoh.Permintaan.GiliranKini!.Langkah);
    }

    [Fact]
    public void What_is_printed_on_the_paper_holds_its_signer_and_its_moment()
    {
        var (contoh, giliran) = Siap();
        Pesan(contoh, giliran, contoh.StafPkp);
        var plh = contoh.Angkat("Plh Contoh", Peran.KepalaDinas, jenis: JenisPenugasan.Plh);
        Assert.Contains("memuat nama Yusrizal Hadinata", Assert.Throws<AturanDilanggarException>(() => Unggah(contoh, giliran, plh)).Message, StringComparison.Ordinal);
        contoh.Sekarang = contoh.Sekarang.AddMinutes(-10);
        Assert.Equal("Tanggal", Assert.Throws<AturanDilanggarException>(() => Unggah(contoh, giliran, contoh.KepalaDinas)).Bidang);
        Assert.True(giliran.Terbuka);
    }

    [Fact]
    public void A_cancelled_number_frees_the_letter_and_stays_in_the_register_with_its_reason()
    {
        var (contoh, giliran) = Siap();
        var baris = Pesan(contoh, giliran, contoh.KepalaDinas);
        Assert.Equal("Alasan", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.BatalkanNomor(giliran.Id, baris.Id, " ", contoh.Oleh(contoh.KepalaDinas))).Bidang);
        Assert.Throws<BukanWewenangException>(() => contoh.Permintaan.BatalkanNomor(giliran.Id, baris.Id, "Coba", contoh.Oleh(contoh.KabidLalin)));
        Assert.True(contoh.Permintaan.BatalkanNomor(giliran.Id, baris.Id, "Printer rusak.", contoh.Oleh(contoh.StafPkp)));
        Assert.False(contoh.Permintaan.BatalkanNomor(giliran.Id, baris.Id, "Printer rusak.", contoh.Oleh(contoh.StafPkp)));
        Assert.Equal((StatusNomor.Batal, "Printer rusak.", "Fadli Ramadhan"), (baris.Status, baris.AlasanBatal, baris.DiakhiriOleh!.Nama));
        Assert.Contains(contoh.Permintaan.RiwayatBaru, r => r.Tindakan == Tindakan.MembatalkanNomor && r.Catatan == "Printer rusak.");
        contoh.Selesaikan(giliran);
        Assert.Equal([StatusNomor.Batal, StatusNomor.Terpakai], contoh.Permintaan.SuratPermintaan!.DaftarNomor.Select(n => n.Status));
    }

    [Fact]
    public void Cancelling_the_run_gives_a_booked_number_up()
    {
        var (contoh, giliran) = Siap();
        var baris = Pesan(contoh, giliran, contoh.StafPkp);
        contoh.Permintaan.Batalkan("Salah triwulan.", contoh.Oleh(contoh.Sekretaris));
        Assert.Equal((StatusNomor.Batal, "Permintaan dibatalkan: Salah triwulan."), (baris.Status, baris.AlasanBatal));
    }

    [Theory]
    [InlineData(Langkah.ParafSekretaris)]
    [InlineData(Langkah.Distribusi)]
    public void Only_the_rows_that_sign_book_numbers(Langkah langkah)
    {
        var contoh = Contoh.Di(langkah);
        Assert.Contains("tidak menandatangani surat", Assert.Throws<AturanDilanggarException>(() => Pesan(contoh, contoh.Giliran(langkah), contoh.StafPkp)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_changed_while_it_was_printed_takes_no_number()
    {
        var (contoh, giliran) = Siap();
        var pesanan = Pesanan(contoh) with { KonsepSha256 = Cetakan };
        Assert.Contains("Naskah berubah", Assert.Throws<AturanDilanggarException>(() => contoh.Permintaan.PesanNomor(giliran.Id, pesanan, contoh.Oleh(contoh.StafPkp))).Message, StringComparison.Ordinal);
        Assert.Empty(contoh.Permintaan.SuratPermintaan!.DaftarNomor);
    }

    [Fact]
    public void A_register_begins_where_the_office_left_off_and_only_moves_up_before_its_first_number()
    {
        var awal = new AwalRegister(RegisterSurat.SuratKeluar, 2026);
        Assert.Equal((1, 1, 8), (AwalRegister.Berikut(null, null), AwalRegister.Berikut(awal, null), AwalRegister.Berikut(awal, 7)));
        awal.Naikkan(412, "Buku agenda", null, Pelaku.Sistem, DateTime.UnixEpoch);
        Assert.Equal((412, 413), (AwalRegister.Berikut(awal, null), AwalRegister.Berikut(awal, 412)));
        Assert.Throws<AturanDilanggarException>(() => awal.Naikkan(411, "Turun", null, Pelaku.Sistem, DateTime.UnixEpoch));
        Assert.Throws<AturanDilanggarException>(() => awal.Naikkan(500, "Sudah ada", 412, Pelaku.Sistem, DateTime.UnixEpoch));
        Assert.Equal("Alasan", Assert.Throws<AturanDilanggarException>(() => awal.Naikkan(500, "", null, Pelaku.Sistem, DateTime.UnixEpoch)).Bidang);
        Assert.Equal(412, awal.NomorPertama);
    }

    private static (Contoh Contoh, Giliran Giliran) Siap()
    {
        var contoh = Contoh.Di(Langkah.TandaTanganKepalaDinas);
        return (contoh, contoh.Giliran(Langkah.TandaTanganKepalaDinas));
    }

    private static Giliran MajuKeTandaTangan(Contoh contoh)
    {
        contoh.Permintaan.Buka(contoh.Sekarang);
        while (contoh.Permintaan.GiliranKini!.Langkah < Langkah.TandaTanganKepalaDinas)
        {
            contoh.Selesaikan(contoh.Permintaan.GiliranKini);
        }

        return contoh.Permintaan.GiliranKini;
    }

    private static PesananNomor Pesanan(Contoh contoh)
    {
        var konteks = contoh.Oleh(contoh.KepalaDinas);
        var nomor = NomorSurat.Susun("{kode}/{urut}/DISHUB/{tahun}", RegisterSurat.SuratKeluar, 1, "000.8.6.3", "DISHUB", konteks.Hari);
        return new PesananNomor(nomor, contoh.Permintaan.SuratPermintaan!.KonsepSha256!, Cetakan, konteks.Organisasi.Pelaku(contoh.KepalaDinas, contoh.KepalaDinas.Penugasan[0]), null);
    }

    private static BarisRegister Pesan(Contoh contoh, Giliran giliran, Petugas oleh) => contoh.Permintaan.PesanNomor(giliran.Id, Pesanan(contoh), contoh.Oleh(oleh));

    private static void Unggah(Contoh contoh, Giliran giliran, Petugas penanda) => contoh.Permintaan.CatatKertas(
        giliran.Id,
        new IsiKertas(new BerkasBukti("surat.pdf", IsiKertas.TipePdf, Contoh.Sidik, 1), contoh.Auditor, "Surat dicetak untuk tanda tangan basah."),
        contoh.Oleh(contoh.StafPkp),
        contoh.Oleh(penanda));
}
