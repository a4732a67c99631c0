using System.Net;
using System.Net.Http.Headers;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Tests.Web;

[Collection(Peraga.Koleksi)]
public sealed class SuratTests(SuratUji uji) : IClassFixture<SuratUji>
{
    private Contoh Kantor => uji.Kantor;

    [Fact]
    public async Task Rows_3_to_6_run_through_the_pages_without_script()
    {
        var id = await uji.PermintaanDiAsync(Langkah.KonsepSurat);
        var staf = await HalamanTugasAsync(id, Kantor.StafPkp);
        Assert.Contains("Yth.", staf.Teks, StringComparison.Ordinal);
        staf = await staf.Formulir(await AksiAsync(id)).KirimAsync();
        Assert.Contains("selesai", staf.Teks, StringComparison.Ordinal);

        var sekretaris = await HalamanTugasAsync(id, Kantor.Sekretaris);
        var konsep = sekretaris.Dokumen.QuerySelector("[data-pdf]")!.GetAttribute("data-pdf")!;
        Assert.Equal("application/pdf", (await sekretaris.KlikAsync("Buka PDF")).Jawaban.Content.Headers.ContentType!.MediaType);
        await sekretaris.Formulir(await AksiAsync(id)).KirimAsync();

        var kadis = await HalamanTugasAsync(id, Kantor.KepalaDinas);
        Assert.Equal(konsep, kadis.Dokumen.QuerySelector("[data-pdf]")!.GetAttribute("data-pdf"));
        var ditolak = await kadis.Formulir(await AksiAsync(id)).Pilih("Cara", "Spesimen").Isi("KataSandi", "salah sama sekali").KirimAsync();
        Assert.StartsWith("Kesalahan: ", ditolak.Judul, StringComparison.Ordinal);
        Assert.Contains(ditolak.Masalah, m => m.StartsWith("Kata sandi tidak cocok.", StringComparison.Ordinal));
        var diteken = await ditolak.Formulir(await AksiAsync(id)).Isi("KataSandi", WebHost.Sandi).KirimAsync();
        var surat = await uji.SuratAsync(id);
        Assert.Contains(surat.Nomor!.Teks, diteken.Teks, StringComparison.Ordinal);

        var kasubbag = await HalamanTugasAsync(id, Kantor.KasubbagPkp);
        Assert.Contains("Kepala Bidang Pelayaran", kasubbag.Teks, StringComparison.Ordinal);
        await kasubbag.Formulir(await AksiAsync(id)).KirimAsync();
        Assert.NotNull((await uji.SuratAsync(id)).DikirimPada);
    }

    [Fact]
    public async Task A_recipient_gives_the_receipt_once_and_leaves_the_list_of_those_who_have_not_read()
    {
        var id = await uji.PermintaanDiAsync(Langkah.Distribusi);
        await uji.LanjutkanAsync(id, Kantor.KasubbagPkp);
        var surat = await uji.SuratAsync(id);
        using var kabid = await uji.MasukAsync(Kantor.KabidLalin);

        var halaman = await kabid.BukaBaikAsync($"/surat/{surat.Id}");
        Assert.Contains("Belum dibaca: 4 dari 4.", halaman.Teks, StringComparison.Ordinal);
        halaman = await halaman.Formulir($"/surat/{surat.Id}/baca").KirimAsync();

        Assert.Contains("Tanda terima Anda sudah dicatat.", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Belum dibaca: 3 dari 4.", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("dibaca Dewi Anggraini", halaman.Teks, StringComparison.Ordinal);
        Assert.False(halaman.AdaFormulir($"/surat/{surat.Id}/baca"));
        Assert.Equal(HttpStatusCode.OK, (await kabid.BukaAsync($"/surat/{surat.Id}.pdf")).Kode);

        using var auditor = await uji.MasukAsync(Kantor.Auditor);
        Assert.False((await auditor.BukaBaikAsync($"/surat/{surat.Id}")).AdaFormulir($"/surat/{surat.Id}/baca"));
    }

    [Fact]
    public async Task A_draft_is_open_to_those_who_make_and_audit_it_and_to_nobody_else()
    {
        var id = await uji.PermintaanDiAsync(Langkah.ParafSekretaris);
        var surat = await uji.SuratAsync(id);
        string[] alamat = [$"/surat/{surat.Id}", $"/surat/{surat.Id}/konsep.pdf", $"/surat/{surat.Id}/konsep.pdf?sidik={surat.KonsepSha256}"];

        foreach (var a in alamat)
        {
            foreach (var boleh in (Petugas[])[Kantor.StafPkp, Kantor.KasubbagPkp, Kantor.Sekretaris, Kantor.KepalaDinas, Kantor.Auditor])
            {
                Assert.Equal(HttpStatusCode.OK, await uji.KodeAsync(boleh, a));
            }

            foreach (var tidak in (Petugas[])[Kantor.KabidLalin, Kantor.KasiPerlengkapan, Kantor.Pengisi, Kantor.Administrator])
            {
                Assert.Equal(HttpStatusCode.NotFound, await uji.KodeAsync(tidak, a));
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, await uji.KodeAsync(Kantor.StafPkp, $"/surat/{surat.Id}/konsep.pdf?sidik={Contoh.Sidik}"));
        Assert.Equal(HttpStatusCode.NotFound, await uji.KodeAsync(Kantor.StafPkp, $"/surat/{surat.Id}.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await uji.KodeAsync(Kantor.StafPkp, $"/surat/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task The_draft_is_edited_with_a_preview_and_every_change_voids_the_paraf()
    {
        var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        await KembalikanAsync(id);
        var surat = await uji.SuratAsync(id);
        using var staf = await uji.MasukAsync(Kantor.StafPkp);
        var halaman = await staf.BukaBaikAsync($"/surat/{surat.Id}/ubah");

        var pratinjau = await halaman.Formulir($"/surat/{surat.Id}/ubah").Isi("Isi", "Alinea baru **tebal** <b>bukan html</b>.").KirimAsync("Perbarui pratinjau");
        Assert.Equal("tebal", pratinjau.Dokumen.QuerySelector("#pratinjau .isi-surat strong")!.TextContent);
        Assert.Null(pratinjau.Dokumen.QuerySelector("#pratinjau .isi-surat b"));
        Assert.Equal(surat.Isi, (await uji.SuratAsync(id)).Isi);
        await pratinjau.Formulir($"/surat/{surat.Id}/ubah").KirimAsync("Simpan naskah");

        var kini = await uji.SuratAsync(id);
        Assert.Equal("Alinea baru **tebal** <b>bukan html</b>.", kini.Isi);
        Assert.Equal(surat.VersiTeks + 1, kini.VersiTeks);
        Assert.All(kini.DaftarParaf, p => Assert.NotNull(p.GugurPada));
        Assert.False(kini.KonsepMutakhir);
    }

    [Fact]
    public async Task Two_who_edit_the_same_draft_see_both_texts_and_lose_none()
    {
        var id = await uji.PermintaanDiAsync(Langkah.KonsepSurat);
        var surat = await uji.SuratAsync(id);
        using var satu = await uji.MasukAsync(Kantor.StafPkp);
        using var dua = await uji.MasukAsync(Kantor.StafPkp);
        var halamanSatu = await satu.BukaBaikAsync($"/surat/{surat.Id}/ubah");
        var halamanDua = await dua.BukaBaikAsync($"/surat/{surat.Id}/ubah");
        await halamanSatu.Formulir($"/surat/{surat.Id}/ubah").Isi("Isi", "Tulisan yang pertama.").KirimAsync("Simpan naskah");

        var bentrok = await halamanDua.Formulir($"/surat/{surat.Id}/ubah").Isi("Isi", "Tulisan yang kedua.").KirimAsync("Simpan naskah");

        Assert.Contains("sudah diubah orang lain", bentrok.Masalah.Single(), StringComparison.Ordinal);
        Assert.Contains("Tulisan yang pertama.", bentrok.Teks, StringComparison.Ordinal);
        Assert.Equal("Tulisan yang kedua.", bentrok.Formulir($"/surat/{surat.Id}/ubah").Nilai("Isi"));
        Assert.Equal("Tulisan yang pertama.", (await uji.SuratAsync(id)).Isi);
        await bentrok.Formulir($"/surat/{surat.Id}/ubah").KirimAsync("Simpan naskah");
        Assert.Equal("Tulisan yang kedua.", (await uji.SuratAsync(id)).Isi);
    }

    [Theory]
    [InlineData("Hal", "", "Isi hal surat.")]
    [InlineData("Isi", " ", "Isi naskah surat.")]
    [InlineData("Isi", "10001", "paling banyak 10.000")]
    [InlineData("Hal", "301", "300")]
    public async Task A_bad_text_gets_its_sentence_and_is_kept(string bidang, string nilai, string kalimat)
    {
        var id = await uji.PermintaanDiAsync(Langkah.KonsepSurat);
        var surat = await uji.SuratAsync(id);
        nilai = int.TryParse(nilai, out var panjang) ? new string('x', panjang) : nilai;
        using var staf = await uji.MasukAsync(Kantor.StafPkp);

        var halaman = await (await staf.BukaBaikAsync($"/surat/{surat.Id}/ubah")).Formulir($"/surat/{surat.Id}/ubah").Isi(bidang, nilai).KirimAsync("Simpan naskah");

        Assert.Contains(halaman.Masalah, m => m.Contains(kalimat, StringComparison.Ordinal));
        Assert.Equal(nilai, halaman.Formulir($"/surat/{surat.Id}/ubah").Nilai(bidang));
        Assert.Equal(surat.VersiTeks, (await uji.SuratAsync(id)).VersiTeks);
    }

    [Fact]
    public async Task A_draft_that_has_gone_up_cannot_be_edited_and_only_the_Staf_may_edit()
    {
        var id = await uji.PermintaanDiAsync(Langkah.KonsepSurat);
        var surat = await uji.SuratAsync(id);
        Assert.Equal(HttpStatusCode.Forbidden, await uji.KodeAsync(Kantor.Sekretaris, $"/surat/{surat.Id}/ubah"));
        Assert.Equal(HttpStatusCode.NotFound, await uji.KodeAsync(Kantor.KabidLalin, $"/surat/{surat.Id}/ubah"));

        await uji.AjukanAsync(id);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await uji.KodeAsync(Kantor.StafPkp, $"/surat/{surat.Id}/ubah"));
    }

    [Fact]
    public async Task A_draft_sent_up_from_an_old_page_is_refused()
    {
        var id = await uji.PermintaanDiAsync(Langkah.KonsepSurat);
        var tugas = await HalamanTugasAsync(id, Kantor.StafPkp);
        var surat = await uji.SuratAsync(id);
        await uji.DenganAsync((AlurKerja alur) => alur.LakukanAsync(id, Kantor.StafPkp.OrangId, (p, k) =>
        {
            p.UbahNaskah(surat.Id, surat.VersiTeks, new NaskahSurat(surat.Hal, surat.Sifat, surat.Lampiran, "Lain.", ""), k);
            return true;
        }));

        var halaman = await tugas.Formulir(await AksiAsync(id)).KirimAsync();

        Assert.Contains("baru saja diubah", halaman.Masalah.Single(), StringComparison.Ordinal);
        Assert.Equal(Langkah.KonsepSurat, (await uji.GiliranAsync(id)).Langkah);
    }

    [Fact]
    public async Task A_specimen_is_stored_from_a_file_and_a_blank_one_is_refused()
    {
        using var kasubbag = await uji.MasukAsync(Kantor.KasubbagPkp);
        var halaman = await kasubbag.BukaBaikAsync("/akun/spesimen");

        var kosong = await halaman.Formulir("/akun/spesimen").Lampirkan("berkas", "kosong.png", PngUji.KertasPutih(), "image/png").KirimAsync();
        Assert.Contains("masih kosong", kosong.Masalah.Single(), StringComparison.Ordinal);
        var palsu = await halaman.Formulir("/akun/spesimen").Lampirkan("berkas", "palsu.png", "<svg onload=alert(1)>"u8.ToArray(), "image/png").KirimAsync();
        Assert.Contains("bukan gambar PNG", palsu.Masalah.Single(), StringComparison.Ordinal);
        var baik = await halaman.Formulir("/akun/spesimen").Lampirkan("berkas", "ttd.png", PngUji.Pindaian(), "image/png").KirimAsync();

        Assert.NotNull(baik.Dokumen.QuerySelector("img.spesimen-besar"));
    }

    [Fact]
    public async Task A_lembar_disposisi_is_a_page_and_a_PDF_for_everybody_in_the_SOP()
    {
        var id = await uji.PermintaanDiAsync(Langkah.KonsepSurat);
        var slip = (await uji.LihatAsync(id)).DaftarDisposisi.First(d => d.Langkah == Langkah.PerintahKasubbag);

        using var kasi = await uji.MasukAsync(Kantor.KasiPerlengkapan);
        Assert.Contains("LEMBAR DISPOSISI", (await kasi.BukaBaikAsync($"/disposisi/{slip.Id}")).Teks, StringComparison.Ordinal);
        var pdf = (await kasi.BukaBaikAsync($"/disposisi/{slip.Id}.pdf")).IsiBerkas;

        var teks = await uji.TeksPdfAsync(pdf);
        Assert.Contains("Kerjakan.", teks, StringComparison.Ordinal);
        Assert.Contains("Rahmi Oktaviana", teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await uji.KodeAsync(Kantor.Administrator, $"/disposisi/{slip.Id}"));
    }

    [Fact]
    public async Task The_live_preview_answers_with_the_sheet_alone()
    {
        var id = await uji.PermintaanDiAsync(Langkah.KonsepSurat);
        var surat = await uji.SuratAsync(id);
        using var staf = await uji.MasukAsync(Kantor.StafPkp);
        var halaman = await staf.BukaBaikAsync($"/surat/{surat.Id}/ubah");
        var isi = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = halaman.Dokumen.QuerySelector("form[data-pratinjau] input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Hal"] = "Hal sementara",
            ["Sifat"] = "Biasa",
            ["Isi"] = "Satu kalimat.",
        });
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, $"/surat/{surat.Id}/pratinjau") { Content = isi };
        permintaan.Headers.Add("X-Pratinjau", "1");

        var jawaban = await staf.Klien.SendAsync(permintaan);

        var html = await jawaban.Content.ReadAsStringAsync();
        Assert.StartsWith("<article", html.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("Hal sementara", html, StringComparison.Ordinal);
        Assert.Equal(new CacheControlHeaderValue { NoStore = true }.ToString(), jawaban.Headers.CacheControl!.ToString());
    }

    private async Task KembalikanAsync(Guid id)
    {
        var giliran = await uji.GiliranAsync(id);
        await uji.DenganAsync((AlurKerja alur) => alur.KembalikanAsync(giliran.Id, Kantor.KepalaDinas.OrangId, null, [], "Perbaiki."));
    }

    private async Task<HalamanUji> HalamanTugasAsync(Guid id, Petugas petugas) => await (await uji.MasukAsync(petugas)).BukaBaikAsync($"/tugas/{(await uji.GiliranAsync(id)).Id}");

    private async Task<string> AksiAsync(Guid id) => $"/tugas/{(await uji.GiliranAsync(id)).Id}/lanjutkan";
}
