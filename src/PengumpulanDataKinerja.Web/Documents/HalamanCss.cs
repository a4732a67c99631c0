using System.Globalization;
using System.Text;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The @page rules of one document: sheet, margins, and what stands in the margins of every page.</summary>
internal static class HalamanCss
{
    // A lampiran that lies uses narrower margins: its tables are wide.
    private const int MarginMendatar = 15;

    public static string Dari(CetakOpsi opsi, string? kaki)
    {
        var css = new StringBuilder();
        css.Append(CultureInfo.InvariantCulture, $"@page{{size:{opsi.Ukuran.Lebar}mm {opsi.Ukuran.Tinggi}mm;margin:{opsi.MarginAtas}mm {opsi.MarginKanan}mm {opsi.MarginBawah}mm {opsi.MarginKiri}mm;{KotakKaki(opsi, kaki, nomor: true)}}}");
        css.Append(CultureInfo.InvariantCulture, $"@page mendatar{{size:{opsi.UkuranMendatar.Lebar}mm {opsi.UkuranMendatar.Tinggi}mm;margin:{MarginMendatar}mm {MarginMendatar}mm {opsi.MarginBawah}mm {MarginMendatar}mm}}");
        if (opsi.NomorHalaman)
        {
            css.Append("@page:first{@bottom-right{content:\"\"}}");
        }

        return css.ToString();
    }

    private static string KotakKaki(CetakOpsi opsi, string? kaki, bool nomor)
    {
        var huruf = $"font:8pt/1.3 {Keluarga(opsi.Huruf)};color:#000;vertical-align:top;padding-top:1.5mm;";
        var css = new StringBuilder();
        if (kaki is not null)
        {
            css.Append(CultureInfo.InvariantCulture, $"@bottom-left{{content:{Kutip(kaki)};{huruf}text-align:left;border-top:.5pt solid #000;margin-top:3mm;width:82%}}");
        }

        if (opsi.NomorHalaman && nomor)
        {
            var garis = kaki is null ? "" : "border-top:.5pt solid #000;margin-top:3mm;width:18%;";
            css.Append(CultureInfo.InvariantCulture, $"@bottom-right{{content:\"Halaman \" counter(page) \" dari \" counter(pages);{huruf}{garis}text-align:right;white-space:nowrap}}");
        }

        return css.ToString();
    }

    /// <summary>Class of the element around a sheet, by which naskah.css sets the same typeface inside it.</summary>
    public static string Kelas(HurufNaskah huruf) => huruf switch
    {
        HurufNaskah.Arial => "",
        HurufNaskah.TimesNewRoman => "huruf-times",
    };

    // What stands in the margins is no part of the sheet, so the families stand here once more.
    private static string Keluarga(HurufNaskah huruf) => huruf switch
    {
        HurufNaskah.Arial => "Arial,\"Liberation Sans\",Arimo,sans-serif",
        HurufNaskah.TimesNewRoman => "\"Times New Roman\",\"Liberation Serif\",Tinos,serif",
    };

    /// <summary>A CSS string: everything but letters, digits and plain punctuation as an escape, so no text can end the rule or the style element.</summary>
    internal static string Kutip(string teks)
    {
        var css = new StringBuilder("\"");
        foreach (var huruf in teks.EnumerateRunes())
        {
            if (huruf.IsAscii && (Rune.IsLetterOrDigit(huruf) || " .,:;()/-".Contains((char)huruf.Value, StringComparison.Ordinal)))
            {
                css.Append(huruf);
            }
            else if (!Rune.IsControl(huruf))
            {
                css.Append(CultureInfo.InvariantCulture, $"\\{huruf.Value:x6}");
            }
        }

        return css.Append('"').ToString();
    }
}
