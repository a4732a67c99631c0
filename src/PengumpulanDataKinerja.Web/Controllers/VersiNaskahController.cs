using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Every text that a letter ever had, and what changed from one to another.</summary>
[Route("surat/{id:guid}/versi")]
public sealed class VersiNaskahController(AppDb db, PetugasHariIni hariIni) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, int? lama, int? baru, CancellationToken batal)
    {
        if (await db.Surat.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, batal) is not { } surat
            || await hariIni.PetugasAsync() is not { } petugas
            || !Surat.BolehMelihatKonsep(petugas))
        {
            return NotFound();
        }

        var versi = db.VersiNaskah.AsNoTracking().Where(v => v.SuratId == id);
        var daftar = await versi.OrderByDescending(v => v.Versi).Select(v => new VersiRingkas(v.Versi, v.Penulis, v.Waktu)).ToListAsync(batal);
        var (l, b) = VersiModel.Pilih(lama, baru, surat.VersiTeks);
        var teks = await versi.Where(v => v.Versi == l || v.Versi == b).ToDictionaryAsync(v => v.Versi, v => v.Naskah, batal);
        return View(new VersiNaskahModel(surat, new($"/surat/{id}/versi", daftar, l, b, BedaNaskah.Susun(teks[l], teks[b]))));
    }
}

/// <summary>The page of a letter's versions.</summary>
public sealed record VersiNaskahModel(Surat Surat, VersiModel Versi);
