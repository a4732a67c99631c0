using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The manual, one page per jabatan.</summary>
[Route("panduan")]
public sealed class PanduanController : Controller
{
    [HttpGet("")]
    public IActionResult Index() => Halaman("README");

    [HttpGet("{nama}")]
    public IActionResult Rincian(string nama) => Halaman(nama);

    [HttpGet("gambar/{gambar}")]
    [TanpaCatatan]
    [ResponseCache(Duration = 3600, Location = ResponseCacheLocation.Client)]
    public IActionResult Gambar(string gambar) => Panduan.BukaGambar(gambar) is { } isi ? File(isi, "image/png") : NotFound();

    private IActionResult Halaman(string nama) => Panduan.Baca(nama) is { } halaman ? View("Index", (halaman, nama == "README")) : NotFound();
}
