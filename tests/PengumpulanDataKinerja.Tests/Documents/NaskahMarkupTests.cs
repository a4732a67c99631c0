using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Documents;

public sealed partial class NaskahMarkupTests
{
    private static readonly string[] Potongan =
    [
        "<script>", "</script>", "<script src=//x>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "&#60;", "**", "*", "|", "|---|", "1. ", "99. ", "\n", "\n\n", "\r\n", " ", "\"", "'", ">", "<",
        "javascript:", "<!--", "]]>", "\0", "\u202E", "\u2028", "\uD800", "\uFF1Cscript\uFF1E", "a", "Triwulan", "\\|", "</p>", "<ol start=\"1\">", "{{", "@", "`",
    ];

    [Fact]
    public void Paragraphs_lists_bold_and_tables_come_out_as_elements()
    {
        var html = Html("Pembuka **penting**:\n\n1. satu\n2. dua\n\nTabel:\n| Unit | Batas |\n|---|---|\n| Angkutan | 25 |\n\nPenutup\nbaris dua.");

        Assert.Equal(
            "<p>Pembuka <strong>penting</strong>:</p><ol><li>satu</li><li>dua</li></ol><p>Tabel:</p>" +
            """<table><thead><tr><th scope="col">Unit</th><th scope="col">Batas</th></tr></thead><tbody><tr><td>Angkutan</td><td>25</td></tr></tbody></table>""" +
            "<p>Penutup<br>baris dua.</p>",
            html);
    }

    [Theory]
    [InlineData("3. tiga\n\n4. empat", """<ol start="3"><li>tiga</li><li>empat</li></ol>""")]
    [InlineData("2026. Tahun", "<p>2026. Tahun</p>")]
    [InlineData("a ** b", "<p>a ** b</p>")]
    [InlineData("**a** dan **b**", "<p><strong>a</strong> dan <strong>b</strong></p>")]
    [InlineData("<b>x</b> & \"y\"", "<p>&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>")]
    [InlineData("| a \\| b |", "<table><tbody><tr><td>a | b</td></tr></tbody></table>")]
    [InlineData("Rp1\u202E000", "<p>Rp1000</p>")]
    [InlineData("", "")]
    public void Small_cases(string teks, string html) => Assert.Equal(html, Html(teks));

    [Fact]
    public void Plain_text_drops_the_marks() =>
        Assert.Equal("Pembuka penting\n1. satu\nUnit  Batas\nAngkutan  25", NaskahMarkup.TeksPolos("Pembuka **penting**\n1. satu\n| Unit | Batas |\n|---|---|\n| Angkutan | 25 |\n"));

    [Fact]
    public void Text_too_long_and_tables_too_wide_are_refused_with_a_sentence()
    {
        Assert.Equal("Isi surat paling banyak 10.000 huruf; sekarang 10.001.", Assert.Throws<AturanDilanggarException>(() => NaskahMarkup.Html(new string('x', 10_001))).Message);
        Assert.Throws<AturanDilanggarException>(() => NaskahMarkup.Html("|" + string.Concat(Enumerable.Repeat("a|", 9))));
        Assert.Throws<AturanDilanggarException>(() => NaskahMarkup.Html(string.Concat(Enumerable.Repeat("|a|\n", 201))));
    }

    [Fact]
    public void No_element_outside_the_white_list_comes_out_of_any_text()
    {
        var kepingan = Gen.OneOf(Gen.Elements(Potongan), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""));
        var teks = Gen.ListOf(kepingan).Select(string.Concat).Where(t => t.Length <= NaskahMarkup.PanjangTerbanyak).ToArbitrary();

        Prop.ForAll(teks, t =>
        {
            string html;
            try
            {
                html = Html(t);
            }
            catch (AturanDilanggarException)
            {
                return true;
            }

            return !Selebihnya().IsMatch(TagBoleh().Replace(html, ""))
                && Seimbang(html);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static string Html(string teks) => NaskahMarkup.Html(teks).ToString()!;

    private static bool Seimbang(string html)
    {
        var tumpukan = new Stack<string>();
        foreach (Match tag in NamaTag().Matches(html))
        {
            if (tag.Groups[2].Value == "br")
            {
                continue;
            }

            if (tag.Groups[1].Length == 0)
            {
                tumpukan.Push(tag.Groups[2].Value);
            }
            else if (tumpukan.Count == 0 || tumpukan.Pop() != tag.Groups[2].Value)
            {
                return false;
            }
        }

        return tumpukan.Count == 0;
    }

    [GeneratedRegex("""</?(p|strong|ol|li|table|thead|tbody|tr|td)>|<br>|</th>|<th scope="col">|<ol start="[0-9]{1,3}">""")]
    private static partial Regex TagBoleh();

    // After the allowed tags are taken out no bracket, no quote and no direction mark may be left.
    [GeneratedRegex("[<>\"'\0\u202E]")]
    private static partial Regex Selebihnya();

    [GeneratedRegex("<(/?)([a-z]+)[^>]*>")]
    private static partial Regex NamaTag();
}
