using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>One's own signing certificate: ask for one, see how it stands.</summary>
[Route("akun/sertifikat")]
public sealed class SertifikatController(AppDb db, UserManager<Orang> akun, PetugasHariIni petugas, KunciPenanda kunci, SandiUlang sandi) : Controller
{
    // Whoever signs a letter of this SOP: rows 5 and 11.
    private static readonly Peran[] penanda = [Peran.KepalaDinas, Peran.KasubbagPkp];

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal) => View(await LengkapiAsync(new AjukanSertifikatInput(), batal));

    [HttpPost("")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Ajukan(AjukanSertifikatInput isian, CancellationToken batal)
    {
        if (!await petugas.MemegangAsync(penanda))
        {
            throw new BukanWewenangException("Sertifikat tanda tangan hanya untuk yang menandatangani surat: Kepala Dinas, Kasubbag PKP, atau Plt./Plh.-nya.");
        }

        var orang = (await akun.GetUserAsync(User))!;
        if (ModelState.IsValid && await this.CobaAsync(() => AjukanAsync(orang, isian, batal)))
        {
            TempData["Pesan"] = "Pengajuan sudah dikirim. Temui Administrator sistem dan bacakan sidik kunci di bawah ini.";
            return RedirectToAction(nameof(Index));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), await LengkapiAsync(isian, batal));
    }

    private async Task AjukanAsync(Orang orang, AjukanSertifikatInput isian, CancellationToken batal)
    {
        FrasaSandi.Periksa(isian.Frasa, nameof(isian.Frasa));
        await sandi.PastikanAsync(orang.Id, isian.KataSandi, nameof(isian.KataSandi), "Mengajukan sertifikat");
        if (await akun.CheckPasswordAsync(orang, isian.Frasa))
        {
            throw new AturanDilanggarException("Frasa sandi harus lain dari kata sandi akun Anda.", nameof(isian.Frasa));
        }

        await kunci.AjukanAsync(orang, isian.Frasa, batal);
    }

    private async Task<AjukanSertifikatInput> LengkapiAsync(AjukanSertifikatInput isian, CancellationToken batal)
    {
        var id = User.OrangId()!.Value;
        isian.Boleh = await petugas.MemegangAsync(penanda);
        isian.AdaOtoritas = await kunci.DiperlukanAsync(batal);
        isian.Daftar = await db.SertifikatPenanda.AsNoTracking().Where(s => s.OrangId == id).OrderByDescending(s => s.DiajukanPada).Take(10).ToListAsync(batal);
        isian.Kini = HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return isian;
    }
}

/// <summary>The form that asks for a certificate, and how it stands.</summary>
public sealed class AjukanSertifikatInput
{
    [Display(Name = "Frasa sandi tanda tangan")]
    [StringLength(FrasaSandi.Terpanjang)]
    public string Frasa { get; set; } = "";

    [Display(Name = "Ulangi frasa sandi")]
    [StringLength(FrasaSandi.Terpanjang)]
    [Compare(nameof(Frasa), ErrorMessage = "Ulangan tidak sama dengan frasa sandi.")]
    public string Ulangan { get; set; } = "";

    [Display(Name = "Kata sandi akun Anda")]
    [StringLength(200)]
    public string KataSandi { get; set; } = "";

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public bool Boleh { get; set; }

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public bool AdaOtoritas { get; set; }

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    [Microsoft.AspNetCore.Mvc.ModelBinding.Validation.ValidateNever]
    public IReadOnlyList<SertifikatPenanda> Daftar { get; set; } = [];

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public DateTime Kini { get; set; }
}
