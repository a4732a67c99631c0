using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// A bar made by the server, the same on screen and on paper: <c>&lt;batang nilai="83.48m" dari="120" tanda="100" /&gt;</c>.
/// The number stands beside it as text, so the picture is hidden from screen readers.
/// </summary>
[HtmlTargetElement("batang", Attributes = "nilai", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BatangTagHelper : TagHelper
{
    /// <summary>Length of the filled part in the unit of <see cref="Dari"/>; null draws an empty bar.</summary>
    public decimal? Nilai { get; set; }

    /// <summary>Full length of the scale.</summary>
    public decimal Dari { get; set; } = 100;

    /// <summary>Place of the tick, e.g. 100 on a scale of 120.</summary>
    public decimal? Tanda { get; set; }

    /// <summary>True for the second, paler bar of a pair.</summary>
    public bool Pucat { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "batang");
        output.Attributes.SetAttribute("viewBox", "0 0 100 10");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml("<rect class=\"dasar\" width=\"100\" height=\"10\"/>");
        output.Content.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"{(Pucat ? "sebagian" : "isi")}\" width=\"{Persen(Nilai ?? 0):0.00}\" height=\"10\"/>"));
        if (Tanda is { } tanda)
        {
            output.Content.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"garis-100\" x=\"{Persen(tanda) - 0.25m:0.00}\" width=\"0.5\" height=\"10\"/>"));
        }
    }

    private decimal Persen(decimal nilai) => Dari <= 0 ? 0 : Math.Clamp(nilai / Dari * 100, 0, 100);
}
