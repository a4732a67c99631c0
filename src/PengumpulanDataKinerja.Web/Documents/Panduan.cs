using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The manual of docs/panduan as pages of the application.</summary>
public static class Panduan
{
    private static readonly MarkdownPipeline Jalur = new MarkdownPipelineBuilder().UseAutoIdentifiers().DisableHtml().Build();

    /// <summary>One page, or null when there is none of that name.</summary>
    public static HalamanPanduan? Baca(string nama)
    {
        using var aliran = BukaSumber($"{nama}.md");
        if (aliran is null)
        {
            return null;
        }

        using var pembaca = new StreamReader(aliran);
        var naskah = Markdown.Parse(pembaca.ReadToEnd(), Jalur);
        foreach (var tautan in naskah.Descendants<LinkInline>().Where(t => t.Url is not null && !t.Url.Contains(':', StringComparison.Ordinal)))
        {
            if (tautan.IsImage)
            {
                tautan.Url = $"/panduan/{tautan.Url}";
                tautan.GetAttributes().AddPropertyIfNotExist("loading", "lazy");
            }
            else if (tautan.Url!.EndsWith(".md", StringComparison.Ordinal))
            {
                tautan.Url = tautan.Url == "README.md" ? "/panduan" : $"/panduan/{tautan.Url[..^3]}";
            }
        }

        var judul = naskah.Descendants<HeadingBlock>().First().Inline!.Descendants<LiteralInline>();
        return new HalamanPanduan(string.Concat(judul.Select(t => t.Content.ToString())), naskah.ToHtml(Jalur));
    }

    /// <summary>A picture of the manual, or null when there is none of that name.</summary>
    public static Stream? BukaGambar(string berkas) => BukaSumber($"gambar/{berkas}");

    private static Stream? BukaSumber(string nama) => typeof(Panduan).Assembly.GetManifestResourceStream($"Panduan/{nama}");
}

/// <summary>Title and text of one page of the manual.</summary>
public sealed record HalamanPanduan(string Judul, string Html);
