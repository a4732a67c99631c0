using System.Globalization;
using System.Text;
using QRCoder;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>A QR code as inline SVG: sharp at any size, no picture file, allowed by the pages' CSP.</summary>
public static class QrKode
{
    /// <summary>Error correction M, quiet zone of four modules included.</summary>
    /// <param name="isi">What a scanner reads: the address of the check page, no personal data.</param>
    /// <param name="sebutan">What it is, for those who cannot see it.</param>
    public static string Svg(string isi, string sebutan = "Kode QR untuk memeriksa keaslian dokumen")
    {
        using var data = QRCodeGenerator.GenerateQrCode(isi, QRCodeGenerator.ECCLevel.M);
        var baris = data.ModuleMatrix;
        var jalur = new StringBuilder();
        for (var y = 0; y < baris.Count; y++)
        {
            for (var x = 0; x < baris.Count; x++)
            {
                var panjang = 0;
                while (x + panjang < baris.Count && baris[y][x + panjang])
                {
                    panjang++;
                }

                if (panjang > 0)
                {
                    jalur.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{panjang}v1h-{panjang}z");
                    x += panjang;
                }
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {baris.Count} {baris.Count}" shape-rendering="crispEdges" role="img" aria-label="{sebutan}"><path fill="#fff" d="M0 0h{baris.Count}v{baris.Count}h-{baris.Count}z"/><path fill="#000" d="{jalur}"/></svg>""");
    }
}
