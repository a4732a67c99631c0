using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Where the reader's mail goes, and how much of it.</summary>
[Route("akun/pemberitahuan")]
public sealed class PilihanSurelController(AppDb db, SetelanSurel setelan) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var id = User.OrangId();
        var orang = await db.Orang.AsNoTracking().SingleAsync(o => o.Id == id);
        return View(new PilihanSurelInput { Alamat = orang.Email, Pilihan = orang.Surel, SurelAktif = setelan.Aktif });
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(PilihanSurelInput isian, CancellationToken batal)
    {
        isian.SurelAktif = setelan.Aktif;
        var alamat = string.IsNullOrWhiteSpace(isian.Alamat) ? null : isian.Alamat.Trim();
        if (alamat is null && isian.Pilihan == PilihanSurel.Langsung)
        {
            ModelState.AddModelError(nameof(isian.Alamat), "Isi alamat surel, atau pilih tidak menerima surel.");
        }

        if (!ModelState.IsValid)
        {
            return View(isian);
        }

        var id = User.OrangId();
        await db.TulisAsync(
            async () =>
            {
                var orang = await db.Orang.SingleAsync(o => o.Id == id, batal);
                (orang.Email, orang.NormalizedEmail, orang.Surel) = (alamat, alamat?.ToUpperInvariant(), isian.Pilihan);
            },
            batal);
        TempData["Pesan"] = "Pilihan surel Anda sudah disimpan.";
        return Redirect("/akun");
    }
}

/// <summary>The form of address and choice.</summary>
public sealed class PilihanSurelInput
{
    [Display(Name = "Alamat surel")]
    [AlamatSurel]
    public string? Alamat { get; set; }

    [Display(Name = "Surel yang Anda terima")]
    public PilihanSurel Pilihan { get; set; }

    /// <summary>Whether this installation sends mail at all.</summary>
    [BindNever]
    public bool SurelAktif { get; set; }
}
