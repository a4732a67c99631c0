using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Signing in and out.</summary>
public sealed class MasukController(AppDb db, SignInManager<Orang> pintu, IConfiguration pengaturan) : Controller
{
    // One sentence for a wrong password, an unknown, a disabled and a locked account: nobody learns which accounts exist.
    private const string Ditolak = "Nama akun atau kata sandi tidak cocok. Setelah lima kali salah, akun dikunci 15 menit.";

    private static string? sidikTiruan;

    [AllowAnonymous]
    [HttpGet("/masuk")]
    public async Task<IActionResult> Index(string? kembali) => User.Identity?.IsAuthenticated == true
        ? LocalRedirect(Tujuan(kembali))
        : View(await LengkapiAsync(new MasukModel { Kembali = kembali }));

    [AllowAnonymous]
    [EnableRateLimiting(SecurityServices.BatasMasuk)]
    [HttpPost("/masuk")]
    public async Task<IActionResult> Index(MasukModel model)
    {
        if (ModelState.IsValid && await CocokAsync(model.Akun.Trim(), model.Sandi))
        {
            return LocalRedirect(Tujuan(model.Kembali));
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(model.Akun), Ditolak);
        }

        return View(await LengkapiAsync(model));
    }

    [HttpPost("/keluar")]
    public async Task<IActionResult> Keluar()
    {
        await pintu.SignOutAsync();
        return RedirectToAction(nameof(Index));
    }

    private async Task<bool> CocokAsync(string akun, string sandi)
    {
        var orang = await pintu.UserManager.FindByNameAsync(akun);
        if (orang is not { Aktif: true } || await pintu.UserManager.IsLockedOutAsync(orang))
        {
            SelamaMemeriksaSandi(sandi);
            return false;
        }

        return (await pintu.PasswordSignInAsync(orang, sandi, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }

    // Takes as long as a real check.
    private void SelamaMemeriksaSandi(string sandi)
    {
        var sidik = sidikTiruan ??= pintu.UserManager.PasswordHasher.HashPassword(new Orang(), BuatAdmin.SandiSementara());
        pintu.UserManager.PasswordHasher.VerifyHashedPassword(new Orang(), sidik, sandi);
    }

    private string Tujuan(string? kembali) => Url.IsLocalUrl(kembali) ? kembali! : "/";

    private async Task<MasukModel> LengkapiAsync(MasukModel model)
    {
        model.Sandi = "";
        if (pengaturan.AdalahDemo())
        {
            model.SandiDemo = pengaturan["Demo:Sandi"];
            model.AkunDemo = await AkunDemo.SemuaAsync(db);
        }

        return model;
    }
}

/// <summary>The sign-in form.</summary>
public sealed class MasukModel
{
    [Display(Name = "Nama akun")]
    [StringLength(100)]
    public string Akun { get; set; } = "";

    [Display(Name = "Kata sandi")]
    [StringLength(200)]
    public string Sandi { get; set; } = "";

    /// <summary>Local address to go to afterwards.</summary>
    public string? Kembali { get; set; }

    /// <summary>Accounts of the demo; empty elsewhere.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public IReadOnlyList<AkunDemo> AkunDemo { get; set; } = [];

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string? SandiDemo { get; set; }
}

/// <summary>One account of the demo on the sign-in page.</summary>
public sealed record AkunDemo(string Akun, string Nama, Domain.Peran? Peran)
{
    /// <summary>All accounts in the order they were made, each with its first penugasan.</summary>
    public static Task<List<AkunDemo>> SemuaAsync(AppDb db) => db.Orang.AsNoTracking().Where(o => o.Aktif).OrderBy(o => o.Id)
        .Select(o => new AkunDemo(o.UserName!, o.Nama, db.Penugasan.Where(p => p.OrangId == o.Id).OrderBy(p => p.Mulai).Select(p => (Domain.Peran?)p.Peran).FirstOrDefault()))
        .ToListAsync();
}
