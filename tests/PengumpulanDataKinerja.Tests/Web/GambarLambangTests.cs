using System.Text;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

public sealed class GambarLambangTests
{
    // One transparent point.
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public void A_whole_png_passes() => Assert.Equal("image/png", GambarLambang.Periksa(Png));

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"><defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" width="1" height="1"/><use href="#a"/></svg>""")]
    [InlineData("""<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" style="fill:#000"><title>Lambang</title></svg>""")]
    public void A_drawing_of_shapes_passes(string svg) => Assert.Equal("image/svg+xml", GambarLambang.Periksa(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("""<path d="M0 0" onload="alert(1)"/>""")]
    [InlineData("""<a href="https://contoh.invalid"><path d="M0 0"/></a>""")]
    [InlineData("""<use href="https://contoh.invalid/x.svg#a"/>""")]
    [InlineData("""<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/svg+xml,x"/>""")]
    [InlineData("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>")]
    [InlineData("<style>@import url(https://contoh.invalid)</style>")]
    [InlineData("""<rect style="fill:url(https://contoh.invalid#a)"/>""")]
    [InlineData("""<rect style="fill:u\72l(https://contoh.invalid#a)"/>""")]
    [InlineData("""<image href="file:///etc/passwd"/>""")]
    [InlineData("""<set attributeName="href" to="javascript:alert(1)"/>""")]
    [InlineData("<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>")]
    public void What_could_run_or_load_something_is_refused(string isi) =>
        Tolak(Encoding.UTF8.GetBytes($"""<svg xmlns="http://www.w3.org/2000/svg">{isi}</svg>"""));

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<html><body>x</body></html>")]
    [InlineData("<svg>tanpa ruang nama</svg>")]
    [InlineData("""<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>""")]
    [InlineData("""<?xml-stylesheet href="https://contoh.invalid"?><svg xmlns="http://www.w3.org/2000/svg"/>""")]
    public void What_is_no_picture_is_refused(string isi) => Tolak(Encoding.UTF8.GetBytes(isi));

    [Fact]
    public void A_png_that_is_cut_carries_a_passenger_or_is_huge_is_refused()
    {
        Tolak(Png[..^6]);
        Tolak([.. Png, .. "<script>"u8]);
        var besar = (byte[])Png.Clone();
        besar[16] = 0x7F;
        Tolak(besar);
        Tolak(new byte[GambarLambang.Terbesar + 1]);
    }

    private static void Tolak(byte[] isi) => Assert.Equal("Berkas", Assert.Throws<AturanDilanggarException>(() => GambarLambang.Periksa(isi)).Bidang);
}
