using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>A capaian as a bar of 0-120 % with a tick at 100: the same picture on screen and on paper, the number stands beside it as text.</summary>
public static class BatangSvg
{
    private const decimal Ujung = 120;

    public static IHtmlContent Capaian(decimal? persen)
    {
        var panjang = Math.Clamp(persen ?? 0, 0, Ujung) / Ujung * 100;
        return new HtmlString(string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg class="batang" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="dasar" width="100" height="10"/><rect class="isi" width="{panjang:0.00}" height="10"/><rect class="garis-100" x="83.33" width=".8" height="10"/></svg>"""));
    }
}
