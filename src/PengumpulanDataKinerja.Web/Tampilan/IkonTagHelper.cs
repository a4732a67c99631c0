using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// One picture of the sprite wwwroot/gambar/ikon.svg: <c>&lt;ikon nama="jam" /&gt;</c>. It never carries meaning alone, so
/// it is hidden from screen readers; the words stand beside it.
/// </summary>
[HtmlTargetElement("ikon", Attributes = "nama", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IkonTagHelper(IFileVersionProvider versi) : TagHelper
{
    private const string Sprite = "/gambar/ikon.svg";

    /// <summary>Name without its prefix: amplop, arsip, awas, cek, jam, kalender, kanan, kiri, unduh, unggah …</summary>
    public string Nama { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var dasar = ViewContext.HttpContext.Request.PathBase;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ikon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Gambar(dasar + versi.AddFileVersionToPath(dasar, Sprite), Nama));
    }

    private static TagBuilder Gambar(string alamat, string nama)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{alamat}#i-{nama}";
        return use;
    }
}
