using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Steps done on paper: the page that enters one, the list of a run, and the scans.</summary>
public sealed class KertasController(AppDb db, AlurKerja alur, PetugasHariIni hariIni, PencatatanKertas pencatatan, FileStore berkas) : Controller
{
    [HttpGet("/tugas/{id:guid}/kertas")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } tugas)
        {
            return NotFound();
        }

        return tugas.Giliran.Terbuka ? View(new KertasInput { Halaman = await pencatatan.HalamanAsync(tugas, batal) }) : Redirect($"/tugas/{id}");
    }

    [HttpPost("/tugas/{id:guid}/kertas")]
    public async Task<IActionResult> Catat(Guid id, KertasInput isian, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } tugas)
        {
            return NotFound();
        }

        // Over already: its page tells by whom, also to the one who pressed twice.
        if (!tugas.Giliran.Terbuka || (ModelState.IsValid && await CatatAsync(tugas.Giliran, isian, batal)))
        {
            return Redirect($"/tugas/{id}");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        isian.Halaman = await pencatatan.HalamanAsync(tugas, batal);
        return View(nameof(Index), isian);
    }

    [HttpGet("/triwulan/{tahun:int}/{tw:int}/kertas")]
    public async Task<IActionResult> Daftar(int tahun, int tw, CancellationToken batal)
    {
        var konteks = await KonteksAsync();
        return await alur.CariPermintaanAsync(tahun, tw, null, batal) is { } permintaanId
            ? View(new DaftarKertasModel(await alur.LihatAsync(permintaanId, batal: batal), konteks))
            : NotFound();
    }

    /// <summary>A scan, always as attachment: what somebody uploaded never runs as a page of ours.</summary>
    [HttpGet("/kertas/{id:guid}")]
    public async Task<IActionResult> Pindaian(Guid id, CancellationToken batal)
    {
        var konteks = await hariIni.KonteksAsync();
        var permintaanId = await db.CatatanKertas.AsNoTracking().Where(k => k.Id == id).Select(k => (Guid?)k.PermintaanId).FirstOrDefaultAsync(batal);
        if (permintaanId is not { } induk || konteks.Petugas is not { } petugas)
        {
            return NotFound();
        }

        var permintaan = await alur.LihatAsync(induk, batal: batal);
        var kertas = permintaan.DaftarKertas.First(k => k.Id == id);
        if (!permintaan.BolehMelihatKertas(kertas, petugas, konteks.Organisasi))
        {
            return NotFound();
        }

        return this.Terkurung(File(berkas.Buka(kertas.Sha256), kertas.Tipe, kertas.Nama));
    }

    private async Task<bool> CatatAsync(Giliran giliran, KertasInput isian, CancellationToken batal)
    {
        try
        {
            return await this.CobaAsync(() => pencatatan.CatatAsync(giliran, User.OrangId()!.Value, isian, batal));
        }
        catch (SudahSelesaiException)
        {
            return true;
        }
    }

    private async Task<Konteks> KonteksAsync()
    {
        var konteks = await hariIni.KonteksAsync();
        return konteks.Petugas is { } petugas && Organisasi.BolehMelihatAlur(petugas)
            ? konteks
            : throw new BukanWewenangException("Langkah SOP hanya dapat dilihat oleh pelaksana SOP dan Auditor yang penugasannya berlaku hari ini.");
    }

    // The right comes before the form's own complaints; a turn that is over goes on to its page.
    private async Task<TugasModel?> BukaAsync(Guid id, CancellationToken batal)
    {
        var konteks = await KonteksAsync();
        var letak = await db.Giliran.AsNoTracking().Where(g => g.Id == id).Select(g => new { g.PermintaanId, g.UnitId, g.SeksiId }).FirstOrDefaultAsync(batal);
        if (letak is null || (letak.UnitId is { } unitId && !konteks.Organisasi.BolehMelihatData(konteks.Petugas!, unitId)))
        {
            return null;
        }

        var permintaan = await alur.LihatAsync(letak.PermintaanId, Muatan.DenganIsian(letak.SeksiId), batal);
        var giliran = permintaan.Giliran(id);
        if (giliran.Terbuka)
        {
            Permintaan.WewenangMencatat(giliran, konteks);
            Permintaan.PastikanDapatDiKertas(giliran);
        }

        return new TugasModel(permintaan, giliran, konteks) { Pengaturan = await db.PengaturanAsync(batal) };
    }
}
