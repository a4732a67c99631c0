using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>What stands behind the yes or no of <c>/sehat/siap</c>.</summary>
[Route("administrasi/kesehatan")]
[HanyaPeran(Peran.AdministratorSistem)]
public sealed class KesehatanController(Kesehatan kesehatan) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal)
    {
        var laporan = await kesehatan.PeriksaAsync(batal);
        return View(new HalamanKesehatan([.. Kesehatan.Bagian.Select(b => new BagianKesehatan(b.Nama, laporan.Entries[b.Kunci]))]));
    }
}
