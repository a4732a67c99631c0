using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Text as a cell can hold it: no characters that XML lacks, no more than a spreadsheet takes.</summary>
internal static partial class TeksSel
{
    /// <summary>Most characters of a cell; a spreadsheet calls a file with more damaged.</summary>
    public const int MaksPanjang = 32_767;

    /// <summary>What goes into the file.</summary>
    public static string Keluar(string teks)
    {
        var hasil = new StringBuilder(teks.Length);
        var isi = teks.ReplaceLineEndings("\n");
        for (var i = 0; i < isi.Length && hasil.Length < MaksPanjang; i++)
        {
            if (XmlConvert.IsXmlChar(isi[i]))
            {
                hasil.Append(isi[i]);
            }
            else if (i + 1 < isi.Length && XmlConvert.IsXmlSurrogatePair(isi[i + 1], isi[i]) && hasil.Length + 1 < MaksPanjang)
            {
                hasil.Append(isi, i++, 2);
            }
        }

        // "_x0041_" typed by a person would come back as "A".
        return PolaLolos().Replace(hasil.ToString(), "_x005F_$1");
    }

    /// <summary>What came out of a file: the format's own escapes ("_x000D_") undone.</summary>
    public static string Masuk(string teks) => !teks.Contains("_x", StringComparison.OrdinalIgnoreCase)
        ? teks
        : PolaKode().Replace(teks, m => Huruf((char)int.Parse(m.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));

    /// <summary>Text that a spreadsheet would take for a formula once somebody edits the cell.</summary>
    public static bool MiripRumus(string teks) => teks.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(teks[0], StringComparison.Ordinal);

    // What XML itself cannot hold has no business in a cell either.
    private static string Huruf(char c) => XmlConvert.IsXmlChar(c) ? c.ToString() : "";

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex PolaLolos();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex PolaKode();
}
