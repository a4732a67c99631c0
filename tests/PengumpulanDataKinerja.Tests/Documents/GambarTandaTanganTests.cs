using System.IO.Compression;
using System.Text;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Documents;

public sealed class GambarTandaTanganTests
{
    [Fact]
    public void A_drawing_comes_out_as_our_own_PNG_cut_to_its_ink()
    {
        var hasil = GambarTandaTangan.DariDataUrl(PngUji.DataUrl(PngUji.Coretan()), "Gambar");

        var (lebar, tinggi) = Ukuran(hasil);
        Assert.InRange(lebar, 300, 335);
        Assert.InRange(tinggi, 60, 100);
        Assert.Equal(hasil, GambarTandaTangan.DariPng(hasil, "Gambar"));
    }

    [Fact]
    public void White_paper_of_a_scan_becomes_transparent()
    {
        var hasil = GambarTandaTangan.DariPng(PngUji.Pindaian(), "berkas");

        Assert.Equal(Ukuran(GambarTandaTangan.DariPng(PngUji.Coretan(), "berkas")), Ukuran(hasil));
    }

    [Fact]
    public void Nothing_but_pixels_passes()
    {
        byte[] denganEkor = [.. PngUji.Coretan(), .. Encoding.ASCII.GetBytes("<script>alert(1)</script>")];

        var hasil = GambarTandaTangan.DariPng(denganEkor, "Gambar");

        Assert.DoesNotContain("script", Encoding.Latin1.GetString(hasil), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(PngUji.Kosong))]
    [InlineData(nameof(PngUji.KertasPutih))]
    [InlineData(nameof(PngUji.Titik))]
    [InlineData(nameof(PngUji.Penuh))]
    public void A_blank_dotted_or_filled_picture_is_refused_at_its_field(string jenis)
    {
        var png = jenis switch { nameof(PngUji.Kosong) => PngUji.Kosong(), nameof(PngUji.KertasPutih) => PngUji.KertasPutih(), nameof(PngUji.Titik) => PngUji.Titik(), _ => PngUji.Penuh() };

        Assert.Equal("Gambar", Assert.Throws<AturanDilanggarException>(() => GambarTandaTangan.DariPng(png, "Gambar")).Bidang);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("data:image/png;base64,")]
    [InlineData("data:image/png;base64,@@@@")]
    [InlineData("data:image/svg+xml;base64,PHN2Zy8+")]
    [InlineData("data:image/png;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=")]
    [InlineData("http://127.0.0.1/x.png")]
    public void What_is_no_picture_is_refused(string? dataUrl) =>
        Assert.Throws<AturanDilanggarException>(() => GambarTandaTangan.DariDataUrl(dataUrl, "Gambar"));

    [Fact]
    public void A_cut_off_a_huge_and_an_overfull_PNG_are_refused()
    {
        var utuh = PngUji.Coretan();

        Assert.Throws<AturanDilanggarException>(() => GambarTandaTangan.DariPng(utuh[..(utuh.Length / 2)], "Gambar"));
        Assert.Throws<AturanDilanggarException>(() => GambarTandaTangan.DariPng(PngUji.Susun(100_000, 100_000, Pak(1000)), "Gambar"));
        Assert.Throws<AturanDilanggarException>(() => GambarTandaTangan.DariPng(new byte[GambarTandaTangan.UkuranTerbesar + 1], "Gambar"));
        Assert.Throws<AturanDilanggarException>(() => GambarTandaTangan.DariPng(PngUji.Susun(3000, 3000, Pak(1000)), "Gambar"));
    }

    private static byte[] Pak(int panjang)
    {
        using var hasil = new MemoryStream();
        using (var pak = new ZLibStream(hasil, CompressionLevel.Fastest, leaveOpen: true))
        {
            pak.Write(new byte[panjang]);
        }

        return hasil.ToArray();
    }

    private static (int Lebar, int Tinggi) Ukuran(byte[] png) => ((png[18] << 8) | png[19], (png[22] << 8) | png[23]);
}
