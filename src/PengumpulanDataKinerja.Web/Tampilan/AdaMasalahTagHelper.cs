using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// The error summary: every sentence of ModelState, each a link to its field; renders nothing when all is well.
/// <c>autofocus</c> brings the focus here without script.
/// </summary>
[HtmlTargetElement("ada-masalah", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AdaMasalahTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var keadaan = ViewContext.ViewData.ModelState;
        if (keadaan.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ada-masalah");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "masalah");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.AppendHtml("<h2 id=\"masalah\">Ada masalah</h2><ul>");
        foreach (var (kunci, isi) in keadaan)
        {
            foreach (var salah in isi.Errors)
            {
                output.Content.AppendHtml(Butir(kunci, string.IsNullOrEmpty(salah.ErrorMessage) ? Tampil.IsianTidakDapatDibaca : salah.ErrorMessage));
            }
        }

        output.Content.AppendHtml("</ul>");
    }

    private static TagBuilder Butir(string kunci, string kalimat)
    {
        var butir = new TagBuilder("li");
        if (kunci.Length == 0)
        {
            butir.InnerHtml.Append(kalimat);
            return butir;
        }

        var tautan = new TagBuilder("a");
        tautan.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(kunci, "_");
        tautan.InnerHtml.Append(kalimat);
        butir.InnerHtml.AppendHtml(tautan);
        return butir;
    }
}
