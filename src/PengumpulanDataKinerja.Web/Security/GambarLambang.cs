using System.Buffers.Binary;
using System.Xml;
using System.Xml.Linq;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// Checks an uploaded emblem by its content, whatever its name says: a whole PNG, or an SVG made only of shapes. What could
/// run, load or hide something (script, events, links, foreign elements, entities) is refused, not cleaned.
/// </summary>
public static class GambarLambang
{
    /// <summary>Largest file, in bytes.</summary>
    public const int Terbesar = 512 * 1024;

    private const int SisiTerpanjang = 4000;

    private static readonly byte[] TandaPng = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly HashSet<string> UnsurSvg = new(StringComparer.Ordinal)
    {
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "linearGradient",
        "radialGradient", "stop", "clipPath", "mask", "use", "symbol", "title", "desc", "text", "tspan", "pattern",
    };

    /// <summary>Returns "image/png" or "image/svg+xml".</summary>
    /// <exception cref="AturanDilanggarException">The file is empty, too large, of another type, broken or not harmless.</exception>
    public static string Periksa(ReadOnlySpan<byte> isi)
    {
        if (isi.Length == 0)
        {
            throw Tolak("Berkas lambang kosong.");
        }

        if (isi.Length > Terbesar)
        {
            throw Tolak($"Berkas lambang terlalu besar: paling besar {Tampil.Ukuran(Terbesar)}.");
        }

        if (isi.StartsWith(TandaPng))
        {
            PeriksaPng(isi);
            return "image/png";
        }

        PeriksaSvg(isi);
        return "image/svg+xml";
    }

    private static void PeriksaPng(ReadOnlySpan<byte> isi)
    {
        var sisa = isi[TandaPng.Length..];
        var pertama = true;
        while (sisa.Length >= 12)
        {
            var panjang = BinaryPrimitives.ReadUInt32BigEndian(sisa);
            if (panjang > (uint)sisa.Length - 12)
            {
                break;
            }

            var jenis = sisa.Slice(4, 4);
            if (pertama && (!jenis.SequenceEqual("IHDR"u8) || !UkuranWajar(sisa.Slice(8, 8))))
            {
                throw Tolak($"Ukuran gambar lambang tidak dapat dipakai: paling besar {Tampil.Angka(SisiTerpanjang, 0)} titik tiap sisi.");
            }

            pertama = false;
            sisa = sisa[(12 + (int)panjang)..];
            if (jenis.SequenceEqual("IEND"u8))
            {
                // Anything behind the end is another file carried along.
                if (sisa.Length == 0)
                {
                    return;
                }

                break;
            }
        }

        throw Tolak("Berkas PNG ini rusak atau terpotong. Simpan ulang gambarnya, lalu unggah lagi.");
    }

    private static bool UkuranWajar(ReadOnlySpan<byte> ukuran) =>
        BinaryPrimitives.ReadUInt32BigEndian(ukuran) is > 0 and <= SisiTerpanjang && BinaryPrimitives.ReadUInt32BigEndian(ukuran[4..]) is > 0 and <= SisiTerpanjang;

    private static void PeriksaSvg(ReadOnlySpan<byte> isi)
    {
        using var aliran = new MemoryStream(isi.ToArray());
        XDocument dokumen;
        try
        {
            using var pembaca = XmlReader.Create(aliran, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Terbesar });
            dokumen = XDocument.Load(pembaca);
        }
        catch (XmlException)
        {
            throw Tolak("Berkas ini bukan gambar PNG atau SVG. Unggah lambang sebagai PNG atau SVG.");
        }

        XNamespace svg = "http://www.w3.org/2000/svg";
        if (dokumen.Root?.Name != svg + "svg")
        {
            throw Tolak("Berkas ini bukan gambar PNG atau SVG. Unggah lambang sebagai PNG atau SVG.");
        }

        if (dokumen.DescendantNodes().OfType<XProcessingInstruction>().Any())
        {
            throw Tolak("SVG ini memuat perintah pengolahan. Simpan ulang sebagai SVG biasa (plain SVG) atau PNG.");
        }

        foreach (var unsur in dokumen.Descendants())
        {
            if (unsur.Name.Namespace != svg || !UnsurSvg.Contains(unsur.Name.LocalName))
            {
                throw Tolak($"SVG ini memuat unsur “{unsur.Name.LocalName}” yang tidak diizinkan, karena dapat menjalankan atau memuat sesuatu. Simpan ulang sebagai SVG biasa (plain SVG) atau PNG.");
            }

            foreach (var atribut in unsur.Attributes())
            {
                PeriksaAtribut(atribut);
            }
        }
    }

    private static void PeriksaAtribut(XAttribute atribut)
    {
        if (atribut.IsNamespaceDeclaration)
        {
            return;
        }

        var nama = atribut.Name.LocalName;
        var nilai = atribut.Value.Trim();
        var berbahaya = nama.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || (nama.Equals("href", StringComparison.OrdinalIgnoreCase) && !nilai.StartsWith('#'))
            || MenunjukKeluar(nilai);
        if (berbahaya)
        {
            throw Tolak($"SVG ini memuat atribut “{nama}” yang dapat menjalankan atau memuat sesuatu. Simpan ulang sebagai SVG biasa (plain SVG) atau PNG.");
        }
    }

    private static bool MenunjukKeluar(string nilai)
    {
        var rapat = string.Concat(nilai.Where(h => !char.IsWhiteSpace(h) && !char.IsControl(h)));
        return rapat.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || rapat.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || rapat.Contains('\\')
            || rapat.Replace("url(#", "", StringComparison.OrdinalIgnoreCase).Contains("url(", StringComparison.OrdinalIgnoreCase);
    }

    private static AturanDilanggarException Tolak(string kalimat) => new(kalimat, "Berkas");
}
