using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>The bar "Jam demo …" with the control that moves the office clock forward; nothing outside the demo.</summary>
public sealed class JamDemoViewComponent(IConfiguration konfigurasi, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam) : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        if (!konfigurasi.AdalahDemo())
        {
            return new HtmlContentViewComponentResult(HtmlString.Empty);
        }

        return View(jam.GetUtcNow().UtcDateTime);
    }
}
