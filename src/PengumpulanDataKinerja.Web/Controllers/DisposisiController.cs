using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>One lembar disposisi, as page and as PDF made on demand.</summary>
[Route("disposisi/{id:guid}")]
public sealed class DisposisiController(AppDb db, AlurKerja alur, PetugasHariIni hariIni, SuratPrinter pencetak) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal) => await BukaAsync(id, batal) is { } model ? View(model) : NotFound();

    [HttpGet("/disposisi/{id:guid}.pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Pdf(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = $"inline; filename=disposisi-langkah-{(int)model.Disposisi.Langkah}-tw{model.Permintaan.Triwulan}-{model.Permintaan.Tahun}.pdf";
        return File(await pencetak.CetakAsync(model.Naskah, batal), "application/pdf");
    }

    private async Task<DisposisiHalamanModel?> BukaAsync(Guid id, CancellationToken batal)
    {
        var permintaanId = await db.Disposisi.AsNoTracking().Where(d => d.Id == id).Select(d => (Guid?)d.PermintaanId).FirstOrDefaultAsync(batal);
        var konteks = await hariIni.KonteksAsync();
        if (permintaanId is not { } induk || konteks.Petugas is not { } petugas)
        {
            return null;
        }

        var permintaan = await alur.LihatAsync(induk, batal: batal);
        var disposisi = permintaan.DaftarDisposisi.First(d => d.Id == id);
        return disposisi.BolehDilihat(petugas, konteks.Organisasi)
            ? new DisposisiHalamanModel(permintaan, disposisi, await pencetak.DisposisiAsync(permintaan, disposisi, konteks, batal))
            : null;
    }
}

/// <summary>The page of a lembar disposisi.</summary>
public sealed record DisposisiHalamanModel(Permintaan Permintaan, Disposisi Disposisi, LembarDisposisiModel Naskah);
