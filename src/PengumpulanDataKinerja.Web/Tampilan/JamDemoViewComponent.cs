using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace PengumpulanDataKinerja.Web;

/// <summary>The bar "Jam demo …" with the control that moves the office clock forward; nothing outside the demo.</summary>
public sealed class JamDemoViewComponent(IConfiguration konfigurasi) : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        if (string.IsNullOrEmpty(konfigurasi["Demo:MulaiJam"]))
        {
            return new HtmlContentViewComponentResult(HtmlString.Empty);
        }

        var jam = HttpContext.RequestServices.GetKeyedService<TimeProvider>("kantor") ?? TimeProvider.System;
        return View(jam.GetUtcNow().UtcDateTime);
    }
}
