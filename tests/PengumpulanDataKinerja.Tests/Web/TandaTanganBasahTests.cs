using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Web;

/// <summary>Mode C through the real pages, with prints of the real Chromium.</summary>
[Collection(Peraga.Koleksi)]
public sealed class TandaTanganBasahTests(SuratUji uji) : IClassFixture<SuratUji>
{
    [Fact]
    public async Task A_letter_is_printed_with_its_number_signed_with_ink_and_confirmed_by_its_scan()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var (alamat, giliran) = await AlamatAsync(id);
        using var kasubbag = await uji.MasukAsync(uji.Kantor.KasubbagPkp);
        var halaman = await (await kasubbag.BukaBaikAsync(alamat)).Formulir(alamat).KirimAsync();
        var nomor = (await uji.SuratAsync(id)).NomorDipesan!;
        Assert.Contains(nomor.Teks, halaman.Teks, StringComparison.Ordinal);

        var pdf = await uji.TeksPdfAsync((await kasubbag.BukaBaikAsync($"/nomor/{nomor.Id}.pdf")).IsiBerkas);
        Assert.Contains(nomor.Teks, pdf, StringComparison.Ordinal);
        Assert.Contains(Waktu.Tanggal(nomor.Tanggal), pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("kode QR", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("secara elektronik", pdf, StringComparison.Ordinal);

        using (var kepala = await uji.MasukAsync(uji.Kantor.KepalaDinas))
        {
            var tugas = await kepala.BukaBaikAsync($"/tugas/{giliran.Id}");
            Assert.Contains("sudah dipesan Rahmi Oktaviana", tugas.Teks, StringComparison.Ordinal);
            Assert.Empty(tugas.Dokumen.QuerySelectorAll("input[name=KataSandi]"));
            var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.TandatanganiAsync(id));
            Assert.Contains("batalkan nomornya dahulu", galat.Message, StringComparison.Ordinal);
        }

        var unggah = await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}/kertas");
        Assert.Empty(unggah.Dokumen.QuerySelectorAll("[name=Urut]"));
        var kertas = unggah.Formulir($"/tugas/{giliran.Id}/kertas");
        var kini = Waktu.KeWib(nomor.DiambilPada);
        var hasil = await kertas.Isi("Tanggal", kini.ToString("yyyy-MM-dd", null)).Isi("Jam", kini.ToString("HH:mm", null)).Pilih("SaksiId", "Lestari Handayani").Lampirkan("Berkas", "surat.pdf", ContohBerkas.Pdf("surat")).KirimAsync();
        Assert.Contains("selesai di atas kertas", hasil.Teks, StringComparison.Ordinal);
        var surat = await uji.SuratAsync(id);
        Assert.Equal((nomor.Nomor, nomor.Tanggal, true), (surat.Nomor, surat.Tanggal!.Value, surat.TandaTangan!.Basah));
        Assert.Equal(StatusNomor.Terpakai, Assert.Single(surat.DaftarNomor).Status);
        await TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_cancelled_number_is_explained_in_the_register_and_the_letter_is_signed_on_the_screen_with_the_next()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var (alamat, _) = await AlamatAsync(id);
        using var staf = await uji.MasukAsync(uji.Kantor.StafPkp);
        var halaman = await (await staf.BukaBaikAsync(alamat)).Formulir(alamat).KirimAsync();
        var nomor = (await uji.SuratAsync(id)).NomorDipesan!;
        var kosong = await halaman.Formulir(alamat + "/batalkan").KirimAsync();
        Assert.Contains("Tulis alasan", Assert.Single(kosong.Masalah), StringComparison.Ordinal);
        var buku = $"/buku/surat-keluar/{nomor.Tahun}";
        Assert.Contains("menunggu pindaian tanda tangan basah", (await staf.BukaBaikAsync(buku)).Teks, StringComparison.Ordinal);
        await kosong.Formulir(alamat + "/batalkan").Isi("Alasan", "Printer rusak.").KirimAsync();

        await uji.TandatanganiAsync(id);
        Assert.Equal(nomor.Urut + 1, (await uji.SuratAsync(id)).Nomor!.Urut);
        var register = await staf.BukaBaikAsync(buku);
        Assert.Contains("Fadli Ramadhan, Staf Subbagian Perencanaan, Keuangan dan Pelaporan: Printer rusak.", register.Teks, StringComparison.Ordinal);
        var pdf = await uji.TeksPdfAsync((await staf.BukaBaikAsync(buku + "/pdf")).IsiBerkas);
        Assert.Contains("Printer rusak.", pdf, StringComparison.Ordinal);
        var excel = await staf.BukaBaikAsync(buku + "/excel");
        Assert.Equal(BukuKerja.Tipe, excel.Jawaban.Content.Headers.ContentType!.MediaType);
        await TanpaTemuanAsync();
    }

    [Fact]
    public async Task Bookings_and_signatures_at_once_take_consecutive_numbers_and_a_second_press_takes_none()
    {
        const int banyak = 20;
        var (tekan, id) = (new List<FormulirUji>(), new List<Guid>());
        using var kepala = await uji.MasukAsync(uji.Kantor.KepalaDinas);
        for (var i = 0; i < banyak; i++)
        {
            id.Add(await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas));
            var (alamat, giliran) = await AlamatAsync(id[i]);
            var layar = $"/tugas/{giliran.Id}/lanjutkan";
            tekan.Add(i % 2 == 0
                ? (await kepala.BukaBaikAsync(alamat)).Formulir(alamat)
                : (await kepala.BukaBaikAsync($"/tugas/{giliran.Id}")).Formulir(layar).Pilih("Cara", "Spesimen").Isi("KataSandi", WebHost.Sandi));
        }

        var terakhir = await uji.Host.DalamAsync(async db => await db.BarisRegister.MaxAsync(b => (int?)b.Urut) ?? 0);
        var jawaban = await Task.WhenAll(tekan.Append(tekan[0]).Select(t => t.KirimAsync()));
        Assert.All(jawaban, j => Assert.True(j.Kode == HttpStatusCode.OK && j.Masalah.Count == 0, $"{j.Kode} {j.Teks}"));
        var urut = new List<int>();
        foreach (var satu in id)
        {
            urut.Add(Assert.Single((await uji.SuratAsync(satu)).DaftarNomor).Urut);
        }

        Assert.Equal(Enumerable.Range(terakhir + 1, banyak), urut.Order());
        await TanpaTemuanAsync();
    }

    private async Task<(string Alamat, Giliran Giliran)> AlamatAsync(Guid id)
    {
        var giliran = await uji.GiliranAsync(id);
        return ($"/tugas/{giliran.Id}/nomor", giliran);
    }

    // The office's other runs are put together by hand and lack what a sweep of all would ask for; the register is whole.
    private async Task TanpaTemuanAsync() =>
        Assert.Empty((await uji.DenganAsync((AppDb db) => new Periksa(db, uji.Host.Services.GetRequiredService<FileStore>()).JalankanAsync())).Where(t => t.Aturan is Aturan.Nomor or Aturan.TandaTangan).Select(t => t.Kalimat));
}
