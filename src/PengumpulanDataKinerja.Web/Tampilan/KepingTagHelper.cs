using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// Chip of a predikat: <c>&lt;keping tingkat="5" kata="Sangat Tinggi" /&gt;</c>. Bars and word carry the grade, the colour
/// only supports. Grade 0 means there is none ("Target 0", "Belum ada").
/// </summary>
[HtmlTargetElement("keping", Attributes = "tingkat,kata", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KepingTagHelper : TagHelper
{
    /// <summary>1 (sangat rendah) to 5 (sangat tinggi); 0 without a grade.</summary>
    public int Tingkat { get; set; }

    public string Kata { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"keping keping-{Tingkat}");
        if (Tingkat > 0)
        {
            output.Content.AppendHtml(Batang(Tingkat));
        }

        output.Content.Append(Kata);
    }

    private static string Batang(int tingkat)
    {
        var svg = new StringBuilder("<svg viewBox=\"0 0 18 14\" aria-hidden=\"true\">");
        for (var i = 0; i < 5; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect{(i < tingkat ? "" : " class=\"kosong\"")} x=\"{0.2 + (3.6 * i):0.0}\" y=\"{9 - (2 * i)}\" width=\"2.6\" height=\"{5 + (2 * i)}\"/>");
        }

        return svg.Append("</svg>").ToString();
    }
}
