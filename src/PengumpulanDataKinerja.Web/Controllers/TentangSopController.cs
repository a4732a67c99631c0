using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The SOP as the application runs it, as page and as PDF.</summary>
public sealed class TentangSopController(AppDb db, NaskahPrinter printer) : Controller
{
    [HttpGet("/tentang-sop")]
    public async Task<IActionResult> Index(CancellationToken batal)
    {
        var berjalan = await db.Permintaan.AsNoTracking()
            .Where(p => p.DibukaPada != null && p.SelesaiPada == null && p.DibatalkanPada == null)
            .OrderBy(p => p.Tahun).ThenBy(p => p.Triwulan)
            .Select(p => new { p.Tahun, p.Triwulan, p.VersiSop })
            .ToListAsync(batal);
        return View(new TentangSopHalaman(TentangSop.Susun(), [.. berjalan.Select(p => (new TriwulanTahun(p.Tahun, p.Triwulan), p.VersiSop))]));
    }

    [HttpGet("/tentang-sop.pdf")]
    [Batas(KelompokBatas.Pdf)]
    [TanpaCatatan]
    public async Task<IActionResult> Pdf(CancellationToken batal)
    {
        var pengaturan = await db.PengaturanAsync(batal);
        var naskah = TentangSop.Susun();
        return File(await printer.CetakAsync(naskah, CetakOpsi.Dari(pengaturan, $"SOP {naskah.Nama}") with { Mendatar = true, MarginKiri = 20, MarginBawah = 20 }, batal), "application/pdf", "sop-pengumpulan-data-kinerja.pdf");
    }
}

/// <summary>The page: the sheet, and which version each running permintaan follows.</summary>
public sealed record TentangSopHalaman(TentangSopModel Sop, IReadOnlyList<(TriwulanTahun Triwulan, string Versi)> Berjalan);
