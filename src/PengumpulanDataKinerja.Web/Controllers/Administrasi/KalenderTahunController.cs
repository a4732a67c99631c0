using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>A year on one page: holidays, Ramadan and the SOP's dates.</summary>
[Route("administrasi/hari-libur")]
[HanyaPeran(Peran.AdministratorSistem, Peran.KasubbagPkp)]
public sealed class KalenderTahunController(AppDb db, PetugasHariIni petugas) : Controller
{
    [HttpGet("{tahun:int}/kalender")]
    public async Task<IActionResult> Index(int tahun, CancellationToken batal)
    {
        // The last year's fourth triwulan would end beyond what the calendar knows.
        if (tahun is < TriwulanTahun.TahunPertama or >= TriwulanTahun.TahunTerakhir)
        {
            return NotFound();
        }

        var kalender = (await petugas.KonteksAsync()).Kalender;
        var rencana = await db.Permintaan.AsNoTracking().IgnoreAutoIncludes()
            .Where(p => p.DibatalkanPada == null && (p.Tahun == tahun || (p.Tahun == tahun - 1 && p.Triwulan == 4)))
            .Select(p => new { p.Tahun, p.Triwulan, p.HariPeringatan, Jadwal = p.Jadwal.ToList() })
            .ToListAsync(batal);
        TanggalSop Sop(TriwulanTahun tw)
        {
            var ada = rencana.Find(r => r.Tahun == tw.Tahun && r.Triwulan == tw.Triwulan);
            return TanggalSop.Dari(tw, ada?.Jadwal ?? [], ada?.HariPeringatan, kalender);
        }

        return View(new KalenderTahunModel(
            tahun,
            kalender,
            [.. Enumerable.Range(1, 4).Select(n => Sop(new(tahun, n)))],
            tahun == TriwulanTahun.TahunPertama ? null : Sop(new(tahun - 1, 4))));
    }
}
