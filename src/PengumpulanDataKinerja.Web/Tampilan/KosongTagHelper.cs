using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PengumpulanDataKinerja.Web;

/// <summary>An empty state: <c>&lt;kosong judul="Tidak ada tugas"&gt;&lt;p&gt;what comes next, and when&lt;/p&gt;&lt;/kosong&gt;</c>.</summary>
[HtmlTargetElement("kosong", Attributes = "judul")]
public sealed class KosongTagHelper : TagHelper
{
    public string Judul { get; set; } = "";

    /// <summary>Icon above the heading.</summary>
    public string Ikon { get; set; } = "cek";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "kosong-isi");
        output.PreContent.AppendHtml($"<svg class=\"ikon\" aria-hidden=\"true\"><use href=\"/gambar/ikon.svg#i-{Ikon}\"></use></svg>");
        var judul = new TagBuilder("h2");
        judul.InnerHtml.Append(Judul);
        output.PreContent.AppendHtml(judul);
    }
}

/// <summary>The link back above a page's title: <c>&lt;kembali ke="/administrasi"&gt;Administrasi&lt;/kembali&gt;</c>.</summary>
[HtmlTargetElement("kembali", Attributes = "ke")]
public sealed class KembaliTagHelper : TagHelper
{
    public string Ke { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "kembali");
        output.Attributes.SetAttribute("href", Ke);
        output.PreContent.AppendHtml("<svg class=\"ikon\" aria-hidden=\"true\"><use href=\"/gambar/ikon.svg#i-kiri\"></use></svg>");
    }
}
