using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The receipt of one recipient of a letter: on the screen by himself, on paper entered by PKP. The year's list is a book.</summary>
[Route("ekspedisi/{id:guid}")]
[HanyaPeran(Peran.KasubbagPkp, Peran.StafPkp, Peran.Sekretaris, Peran.KepalaDinas, Peran.Auditor)]
public sealed class EkspedisiController(AppDb db, AlurKerja alur, PetugasHariIni hariIni) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal) =>
        await BukaAsync(id, batal) is { } halaman ? View(new TandaTerimaInput { Halaman = halaman }) : NotFound();

    [HttpPost("")]
    [HanyaPeran(Peran.KasubbagPkp, Peran.StafPkp)]
    public async Task<IActionResult> Catat(Guid id, TandaTerimaInput isian, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } halaman)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await this.CobaAsync(() => alur.LakukanAsync(halaman.Surat.PermintaanId, User.OrangId(), (p, k) => p.CatatTandaTerima(halaman.Surat.Id, id, isian.Nama!, isian.Jabatan!, Waktu.KeUtc(isian.Tanggal!.Value, isian.Jam!.Value), k), batal: batal)))
        {
            TempData["Pesan"] = "Tanda terima hardcopy sudah dicatat.";
            return RedirectToAction(nameof(Index), new { id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        isian.Halaman = halaman;
        return View(nameof(Index), isian);
    }

    private async Task<EkspedisiHalaman?> BukaAsync(Guid id, CancellationToken batal)
    {
        var surat = await db.Surat.AsNoTracking().Include(s => s.Penerima).FirstOrDefaultAsync(s => s.DikirimPada != null && s.Penerima.Any(p => p.Id == id), batal);
        return surat is null ? null : new EkspedisiHalaman(surat, surat.Penerima.First(p => p.Id == id), (await hariIni.KonteksAsync()).Petugas!.Sebagai(Peran.KasubbagPkp, Peran.StafPkp));
    }
}

/// <summary>What the page shows around the form.</summary>
/// <param name="Surat">The letter that was sent.</param>
/// <param name="Penerima">The recipient.</param>
/// <param name="BolehMencatat">Whether the reader may enter a receipt on paper.</param>
public sealed record EkspedisiHalaman(Surat Surat, PenerimaSurat Penerima, bool BolehMencatat)
{
    public int Tahun => Waktu.HariWib(Surat.DikirimPada!.Value).Year;
}

/// <summary>A receipt on paper as typed.</summary>
public sealed class TandaTerimaInput
{
    [Display(Name = "Diterima oleh"), Wajib("Isi nama penerima."), Teks(TandaTerima.PanjangNama)]
    public string? Nama { get; set; }

    [Display(Name = "Jabatan"), Wajib("Isi jabatan penerima."), Teks(TandaTerima.PanjangJabatan)]
    public string? Jabatan { get; set; }

    [Display(Name = "Tanggal terima"), Wajib("Isi tanggal terima."), TanggalWajar(TahunPertama = 2000)]
    public DateOnly? Tanggal { get; set; }

    [Display(Name = "Pukul (WIB)"), Wajib("Isi pukul terima.")]
    public TimeOnly? Jam { get; set; }

    [BindNever]
    [ValidateNever]
    public EkspedisiHalaman Halaman { get; set; } = null!;
}
