using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Evidence files, always as attachment: what somebody uploaded never runs as a page of ours.</summary>
[Route("bukti")]
public sealed class BuktiController(AppDb db, PetugasHariIni hariIni, FileStore berkas) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal)
    {
        var bukti = await (
            from b in db.BuktiDukung.AsNoTracking()
            join i in db.Isian on b.IsianId equals i.Id
            join s in db.PengumpulanSeksi on i.PengumpulanSeksiId equals s.Id
            where b.Id == id && b.DihapusPada == null
            select new { b.Nama, b.Tipe, b.Sha256, s.SeksiId, s.UnitId }).FirstOrDefaultAsync(batal);
        if (bukti is null)
        {
            return NotFound();
        }

        var konteks = await hariIni.KonteksAsync();
        if (konteks.Petugas is not { } petugas
            || !(konteks.Organisasi.BolehMelihatData(petugas, bukti.UnitId) || konteks.Organisasi.BolehMengisi(petugas, bukti.SeksiId)))
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(berkas.Buka(bukti.Sha256), bukti.Tipe, bukti.Nama);
    }
}
