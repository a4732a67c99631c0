using System.Globalization;
using System.Text.RegularExpressions;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;
using QRCoder;

namespace PengumpulanDataKinerja.Tests.Documents;

public sealed partial class QrKodeTests
{
    [Fact]
    public void The_drawing_holds_exactly_the_dark_modules_of_the_code_with_correction_M()
    {
        const string Isi = $"{ContohNaskah.Alamat}/{ContohNaskah.Kode}";
        using var data = QRCodeGenerator.GenerateQrCode(Isi, QRCodeGenerator.ECCLevel.M);
        var sisi = data.ModuleMatrix.Count;
        var gambar = new bool[sisi, sisi];

        var svg = QrKode.Svg(Isi);
        foreach (Match goresan in Goresan().Matches(svg[svg.LastIndexOf("<path", StringComparison.Ordinal)..]))
        {
            var (x, y, panjang) = (Angka(goresan, 1), Angka(goresan, 2), Angka(goresan, 3));
            for (var i = 0; i < panjang; i++)
            {
                gambar[y, x + i] = true;
            }
        }

        for (var y = 0; y < sisi; y++)
        {
            for (var x = 0; x < sisi; x++)
            {
                Assert.Equal(data.ModuleMatrix[y][x], gambar[y, x]);
            }
        }

        Assert.Contains($"viewBox=\"0 0 {sisi} {sisi}\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
    }

    private static int Angka(Match goresan, int bagian) => int.Parse(goresan.Groups[bagian].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("M([0-9]+) ([0-9]+)h([0-9]+)v1h-[0-9]+z")]
    private static partial Regex Goresan();
}
