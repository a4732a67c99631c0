using Microsoft.AspNetCore.Mvc;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Front page of the administration.</summary>
[Route("administrasi")]
public sealed class AdministrasiController : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View();
}
