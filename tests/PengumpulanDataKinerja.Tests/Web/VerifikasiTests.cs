using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Web;

[Collection(Peraga.Koleksi)]
public sealed class VerifikasiTests(SuratUji uji) : IClassFixture<SuratUji>
{
    [Fact]
    public async Task A_code_typed_anyhow_shows_the_letter_but_never_its_content()
    {
        var surat = await SuratDitandatanganiAsync();
        using var umum = uji.Host.Peramban();
        var halaman = await umum.BukaBaikAsync("/verifikasi");

        var diketik = KodeVerifikasi.Tulis(surat.KodeVerifikasi!).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace('-', ' ');
        var hasil = await new FormulirUji(halaman, (AngleSharp.Html.Dom.IHtmlFormElement)halaman.Dokumen.QuerySelector("form[method=get]")!).Isi("kode", diketik).KirimAsync("Periksa kode");

        Assert.Equal(HttpStatusCode.OK, hasil.Kode);
        Assert.Equal($"/v/{KodeVerifikasi.Tulis(surat.KodeVerifikasi!)}", hasil.Alamat);
        string[] isi = ["Dokumen tercatat dan sah", surat.Nomor!.Teks, "14 September 2026", surat.Hal, "Kepala Dinas Perhubungan", "Yusrizal Hadinata", "WIB", "Sah, tidak dicabut"];
        Assert.All(isi, t => Assert.Contains(t, hasil.Teks, StringComparison.Ordinal));
        Assert.DoesNotContain("Dalam rangka", hasil.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("19800101", hasil.Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v/7QF2-K9XM-4RT8-W3HB-6N2D-V5PC-XY", HttpStatusCode.NotFound, "Kode tidak ditemukan")]
    [InlineData("/v/bukan-kode", HttpStatusCode.UnprocessableEntity, "26 huruf dan angka")]
    [InlineData("/verifikasi?kode=", HttpStatusCode.UnprocessableEntity, "Masukkan kode verifikasi")]
    [InlineData("/verifikasi?kode=%3Cscript%3E", HttpStatusCode.UnprocessableEntity, "26 huruf dan angka")]
    [InlineData("/v", HttpStatusCode.OK, "Dengan kode pada surat")]
    public async Task What_is_no_code_or_no_letter_is_said(string alamat, HttpStatusCode kode, string kalimat)
    {
        using var umum = uji.Host.Peramban();

        var halaman = await umum.BukaAsync(alamat);

        Assert.Equal(kode, halaman.Kode);
        Assert.Contains(kalimat, halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signed_file_is_genuine_and_one_changed_byte_is_not()
    {
        var surat = await SuratDitandatanganiAsync();
        var pdf = await uji.BerkasAsync(surat.TandaTangan!.PdfSha256);
        var berubah = (byte[])pdf.Clone();
        berubah[berubah.Length / 2] ^= 1;
        using var umum = uji.Host.Peramban();

        var sama = await CocokkanAsync(await umum.BukaBaikAsync("/verifikasi"), pdf);
        var tanpaKode = await CocokkanAsync(await umum.BukaBaikAsync("/verifikasi"), berubah);
        var denganKode = await CocokkanAsync(await umum.BukaBaikAsync($"/v/{surat.KodeVerifikasi}"), berubah);

        Assert.Contains("Dokumen asli dan sah", sama.Teks, StringComparison.Ordinal);
        Assert.Contains(surat.Nomor!.Teks, sama.Teks, StringComparison.Ordinal);
        Assert.Contains("Tidak cocok dengan dokumen mana pun", tanpaKode.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(surat.Nomor.Teks, tanpaKode.Teks, StringComparison.Ordinal);
        Assert.Contains("Dokumen telah berubah", denganKode.Teks, StringComparison.Ordinal);
        Assert.Contains(surat.Nomor.Teks, denganKode.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_no_document_of_the_office()
    {
        var surat = await SuratDitandatanganiAsync();
        using var umum = uji.Host.Peramban();

        var hasil = await CocokkanAsync(await umum.BukaBaikAsync("/verifikasi"), await uji.BerkasAsync(surat.TandaTangan!.KonsepSha256));

        Assert.Contains("Tidak cocok", hasil.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_letter_is_shown_as_such_by_code_and_by_file()
    {
        var id = await uji.PermintaanDiAsync(Langkah.Distribusi);
        await uji.DenganAsync((AlurKerja alur) => alur.LakukanAsync(id, uji.Kantor.Sekretaris.OrangId, (p, k) =>
        {
            p.Batalkan("Salah triwulan.", k);
            return true;
        }));
        var surat = await uji.SuratAsync(id);
        using var umum = uji.Host.Peramban();

        var kode = await umum.BukaBaikAsync($"/v/{surat.KodeVerifikasi}");
        var berkas = await CocokkanAsync(kode, await uji.BerkasAsync(surat.TandaTangan!.PdfSha256));

        Assert.Contains("Dokumen sudah dicabut", kode.Teks, StringComparison.Ordinal);
        Assert.Contains("Dokumen sudah dicabut", berkas.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Salah triwulan", kode.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_PDF_nothing_and_too_much_are_said_at_the_field()
    {
        using var umum = uji.Host.Peramban();
        var halaman = await umum.BukaBaikAsync("/verifikasi");

        Assert.Contains("bukan PDF", (await CocokkanAsync(halaman, "PK\u0003\u0004"u8.ToArray())).Masalah.Single(), StringComparison.Ordinal);
        Assert.Contains("Pilih berkas PDF", (await FormulirBerkas(halaman).KirimAsync()).Masalah.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sends_slowly_keeps_nobody_else_waiting()
    {
        var surat = await SuratDitandatanganiAsync();
        var berubah = (await uji.BerkasAsync(surat.TandaTangan!.PdfSha256)).Append((byte)'\n').ToArray();
        using var umum = uji.Host.Peramban();
        var lambat = Enumerable.Range(0, 3).Select(_ => new KirimanTersendat()).ToArray();
        var dikirim = lambat.Select(l => umum.Klien.PostAsync("/verifikasi", l)).ToArray();
        await Task.WhenAll(lambat.Select(l => l.SudahMulai));

        var hasil = await CocokkanAsync(await umum.BukaBaikAsync("/verifikasi"), berubah);

        Assert.Contains("Tidak cocok", hasil.Teks, StringComparison.Ordinal);
        Assert.All(dikirim, d => Assert.False(d.IsCompleted));
        Array.ForEach(lambat, l => l.Lanjut());
        Assert.All(await Task.WhenAll(dikirim), j => Assert.Equal(HttpStatusCode.OK, j.StatusCode));
    }

    [Fact]
    public async Task Too_many_checks_from_one_address_are_held_back()
    {
        using var ketat = WebHost.Dengan(("Keamanan:VerifikasiPerMenit", "3"));
        using var umum = ketat.Peramban();
        for (var i = 0; i < 3; i++)
        {
            await umum.BukaAsync("/v/7QF2-K9XM-4RT8-W3HB-6N2D-V5PC-XY");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await umum.BukaAsync("/v/7QF2-K9XM-4RT8-W3HB-6N2D-V5PC-XY")).Kode);
    }

    private async Task<Surat> SuratDitandatanganiAsync() => await uji.SuratAsync(await uji.PermintaanDiAsync(Langkah.Distribusi));

    private static Task<HalamanUji> CocokkanAsync(HalamanUji halaman, byte[] isi) =>
        FormulirBerkas(halaman).Lampirkan("berkas", "surat (1).pdf", isi, "application/pdf").KirimAsync();

    private static FormulirUji FormulirBerkas(HalamanUji halaman) =>
        new(halaman, (AngleSharp.Html.Dom.IHtmlFormElement)halaman.Dokumen.QuerySelector("form[enctype]")!);

    // A file of which the first half is sent, and the rest when it is let go on.
    private sealed class KirimanTersendat : HttpContent
    {
        private readonly TaskCompletionSource mulai = new(), lanjut = new();

        public KirimanTersendat() => Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=batas");

        public Task SudahMulai => mulai.Task;

        public void Lanjut() => lanjut.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--batas\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"surat.pdf\"\r\n\r\n%PDF-1.7\n"u8.ToArray());
            await stream.FlushAsync();
            mulai.SetResult();
            await lanjut.Task;
            await stream.WriteAsync("%%EOF\r\n--batas--\r\n"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
