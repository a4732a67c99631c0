using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// The small markup of letter text, so that nobody ever writes HTML: paragraphs parted by an empty line, lines "1. …" as a
/// numbered list, **bold**, rows "| a | b |" as a table (a row of dashes under the first makes it the head).
/// Everything else is text and comes out encoded.
/// </summary>
public static partial class NaskahMarkup
{
    public const int PanjangTerbanyak = TemplatNaskah.IsiTerpanjang;
    public const int KolomTerbanyak = 8;
    public const int BarisTabelTerbanyak = 200;

    private static readonly HtmlEncoder Penyandi = HtmlEncoder.Create(UnicodeRanges.All);

    private enum JenisBaris
    {
        Kosong,
        Butir,
        Tabel,
        Teks,
    }

    /// <summary>Refuses text that is too long or a table too wide, with the sentence for its input.</summary>
    public static void Periksa(string teks, string? bidang = null)
    {
        if (teks.Length > PanjangTerbanyak)
        {
            throw new AturanDilanggarException(string.Create(CultureInfo.GetCultureInfo("id-ID"), $"Isi surat paling banyak {PanjangTerbanyak:N0} huruf; sekarang {teks.Length:N0}."), bidang);
        }

        var barisTabel = Bersihkan(teks).Split('\n').Where(b => Jenis(b) == JenisBaris.Tabel).ToList();
        if (barisTabel.Count > BarisTabelTerbanyak)
        {
            throw new AturanDilanggarException($"Tabel di dalam surat paling banyak {BarisTabelTerbanyak} baris. Jadikan lampiran.", bidang);
        }

        if (barisTabel.Any(b => Sel(b).Count > KolomTerbanyak))
        {
            throw new AturanDilanggarException($"Tabel di dalam surat paling banyak {KolomTerbanyak} kolom. Jadikan lampiran.", bidang);
        }
    }

    /// <summary>The text as HTML made of p, br, strong, ol, li and table elements only.</summary>
    public static IHtmlContent Html(string teks)
    {
        Periksa(teks);
        var hasil = new StringBuilder();
        var baris = Bersihkan(teks).Split('\n');
        for (var i = 0; i < baris.Length;)
        {
            i = Jenis(baris[i]) switch
            {
                JenisBaris.Kosong => i + 1,
                JenisBaris.Butir => TulisDaftar(baris, i, hasil),
                JenisBaris.Tabel => TulisTabel(baris, i, hasil),
                JenisBaris.Teks => TulisAlinea(baris, i, hasil),
            };
        }

        return new HtmlString(hasil.ToString());
    }

    /// <summary>The words alone, for search, mail and comparing versions.</summary>
    public static string TeksPolos(string teks)
    {
        var baris = Bersihkan(teks).Split('\n').Where(b => !GarisTabel().IsMatch(b))
            .Select(b => Jenis(b) == JenisBaris.Tabel ? string.Join("  ", Sel(b)) : b.TrimEnd());
        return Tebal().Replace(string.Join('\n', baris), "$1").Trim();
    }

    private static int TulisAlinea(string[] baris, int i, StringBuilder hasil)
    {
        hasil.Append("<p>");
        for (var awal = i; i < baris.Length && Jenis(baris[i]) == JenisBaris.Teks; i++)
        {
            hasil.Append(i > awal ? "<br>" : "").Append(Kalimat(baris[i].Trim()));
        }

        hasil.Append("</p>");
        return i;
    }

    // Items may stand apart by empty lines; a line without a number goes on with the item before it.
    private static int TulisDaftar(string[] baris, int i, StringBuilder hasil)
    {
        var nomor = int.Parse(Butir().Match(baris[i]).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        hasil.Append(nomor == 1 ? "<ol>" : string.Create(CultureInfo.InvariantCulture, $"""<ol start="{nomor}">"""));
        while (i < baris.Length && Jenis(baris[i]) == JenisBaris.Butir)
        {
            hasil.Append("<li>").Append(Kalimat(Butir().Match(baris[i]).Groups[2].Value.Trim()));
            for (i++; i < baris.Length && Jenis(baris[i]) == JenisBaris.Teks; i++)
            {
                hasil.Append("<br>").Append(Kalimat(baris[i].Trim()));
            }

            hasil.Append("</li>");
            var lanjut = i;
            while (lanjut < baris.Length && Jenis(baris[lanjut]) == JenisBaris.Kosong)
            {
                lanjut++;
            }

            i = lanjut < baris.Length && Jenis(baris[lanjut]) == JenisBaris.Butir ? lanjut : i;
        }

        hasil.Append("</ol>");
        return i;
    }

    private static int TulisTabel(string[] baris, int i, StringBuilder hasil)
    {
        hasil.Append("<table>");
        if (i + 1 < baris.Length && GarisTabel().IsMatch(baris[i + 1]))
        {
            hasil.Append("<thead>");
            TulisBaris(baris[i], "<th scope=\"col\">", "</th>", hasil);
            hasil.Append("</thead>");
            i += 2;
        }

        hasil.Append("<tbody>");
        for (; i < baris.Length && Jenis(baris[i]) == JenisBaris.Tabel; i++)
        {
            if (!GarisTabel().IsMatch(baris[i]))
            {
                TulisBaris(baris[i], "<td>", "</td>", hasil);
            }
        }

        hasil.Append("</tbody></table>");
        return i;
    }

    private static void TulisBaris(string baris, string buka, string tutup, StringBuilder hasil)
    {
        hasil.Append("<tr>");
        foreach (var sel in Sel(baris))
        {
            hasil.Append(buka).Append(Kalimat(sel)).Append(tutup);
        }

        hasil.Append("</tr>");
    }

    // Bold is found in the encoded text: the encoder leaves asterisks alone and only this line adds a tag.
    private static string Kalimat(string teks) => Tebal().Replace(Penyandi.Encode(teks), "<strong>$1</strong>");

    private static List<string> Sel(string baris) =>
        baris.Trim().Trim('|').Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|')
            .Select(s => s.Replace('\u0001', '|').Trim()).ToList();

    private static JenisBaris Jenis(string baris) =>
        string.IsNullOrWhiteSpace(baris) ? JenisBaris.Kosong
        : Butir().IsMatch(baris) ? JenisBaris.Butir
        : baris.TrimStart().StartsWith('|') ? JenisBaris.Tabel
        : JenisBaris.Teks;

    // Control characters go; so do those that turn the reading direction, with which a letter could read otherwise than it is.
    private static string Bersihkan(string teks)
    {
        var hasil = new StringBuilder(teks.Length);
        foreach (var rune in teks.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                hasil.Append(' ');
            }
            else if (rune.Value == '\n' || !(Rune.IsControl(rune) || rune.Value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
            {
                hasil.Append(rune);
            }
        }

        return hasil.ToString();
    }

    [GeneratedRegex(@"^\s{0,8}([0-9]{1,3})\.\s+(\S.*)$")]
    private static partial Regex Butir();

    [GeneratedRegex(@"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")]
    private static partial Regex Tebal();

    [GeneratedRegex(@"^\s*\|(\s*:?-{2,}:?\s*\|)+\s*$")]
    private static partial Regex GarisTabel();
}
