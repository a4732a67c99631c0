using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>How loud a tenggat is.</summary>
public enum JenisTenggat
{
    /// <summary>There is time.</summary>
    Biasa,

    /// <summary>Today or within two working days.</summary>
    Segera,

    /// <summary>Past.</summary>
    Lewat,
}

/// <summary>A tenggat in words, e.g. ("2 hari kerja lagi", "batas Jumat, 25 September", Segera).</summary>
public sealed record KataTenggat(string Kata, string? Keterangan = null, JenisTenggat Jenis = JenisTenggat.Biasa)
{
    // Two working days ahead is when somebody should begin.
    private const int HariKerjaSegera = 2;

    /// <summary>The tenggat seen from a day, in the words of the calendar.</summary>
    public static KataTenggat Dari(KalenderKerja kalender, DateOnly tenggat, DateOnly hariIni)
    {
        var jenis = tenggat < hariIni ? JenisTenggat.Lewat
            : kalender.SelisihHariKerja(hariIni, tenggat) <= HariKerjaSegera ? JenisTenggat.Segera
            : JenisTenggat.Biasa;
        return new(kalender.SebutanTenggat(tenggat, hariIni), $"batas {Waktu.HariTanggal(tenggat)}", jenis);
    }
}

/// <summary>Icon, words and date of a tenggat: <c>&lt;tenggat isi="Model.Tenggat" /&gt;</c>.</summary>
[HtmlTargetElement("tenggat", Attributes = "isi", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TenggatTagHelper : TagHelper
{
    public required KataTenggat Isi { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (akhiran, ikon) = Isi.Jenis switch
        {
            JenisTenggat.Lewat => (" tenggat-lewat", "awas"),
            JenisTenggat.Segera => (" tenggat-segera", "jam"),
            JenisTenggat.Biasa => ("", "kalender"),
        };
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tenggat" + akhiran);
        output.Content.AppendHtml($"<svg class=\"ikon\" aria-hidden=\"true\"><use href=\"/gambar/ikon.svg#i-{ikon}\"></use></svg><span>");
        var kata = new TagBuilder("strong");
        kata.InnerHtml.Append(Isi.Kata);
        output.Content.AppendHtml(kata);
        output.Content.Append(Isi.Keterangan ?? "");
        output.Content.AppendHtml("</span>");
    }
}
