using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Signing in and out.</summary>
public sealed class MasukController(AppDb db, PintuMasuk pintu, BatasPermintaan batas, IConfiguration pengaturan) : Controller
{
    // One sentence for a wrong password, an unknown, a disabled and a locked account: nobody learns which accounts exist.
    private const string Ditolak = "Nama akun atau kata sandi tidak cocok. Setelah lima kali salah, tunggu 15 menit.";

    private const string KodeDitolak = "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi autentikator. Setelah lima kali salah, tunggu 15 menit.";

    [AllowAnonymous]
    [HttpGet("/masuk")]
    public async Task<IActionResult> Index(string? kembali) => User.Identity?.IsAuthenticated == true
        ? LocalRedirect(Tujuan(kembali))
        : View(await LengkapiAsync(new MasukModel { Kembali = kembali }));

    [AllowAnonymous]
    [Batas(KelompokBatas.Masuk)]
    [HttpPost("/masuk")]
    public async Task<IActionResult> Index(MasukModel model)
    {
        if (!ModelState.IsValid)
        {
            return View(await LengkapiAsync(model));
        }

        if (!batas.BolehMencoba(model.Akun))
        {
            batas.CatatDitahan(HttpContext);
            BatasPermintaan.TulisTunggu(Response);
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        switch (await pintu.DenganSandiAsync(model.Akun.Trim(), model.Sandi))
        {
            case HasilMasuk.Masuk:
                return LocalRedirect(Tujuan(model.Kembali));
            case HasilMasuk.PerluKode:
                return RedirectToAction(nameof(Kode), new { kembali = Tujuan(model.Kembali) });
            default:
                ModelState.AddModelError(nameof(model.Akun), Ditolak);
                return View(await LengkapiAsync(model));
        }
    }

    [AllowAnonymous]
    [HttpGet("/masuk/kode")]
    public async Task<IActionResult> Kode(string? kembali) =>
        await pintu.MenungguKodeAsync() ? View(new KodeModel { Kembali = kembali }) : RedirectToAction(nameof(Index), new { kembali });

    [AllowAnonymous]
    [Batas(KelompokBatas.Masuk)]
    [HttpPost("/masuk/kode")]
    public async Task<IActionResult> Kode(KodeModel model)
    {
        if (ModelState.IsValid)
        {
            switch (await pintu.DenganKodeAsync(model.Kode.Trim()))
            {
                case HasilMasuk.Masuk:
                    return LocalRedirect(Tujuan(model.Kembali));
                case HasilMasuk.UlangiSandi:
                    return RedirectToAction(nameof(Index), new { kembali = model.Kembali });
                default:
                    ModelState.AddModelError(nameof(model.Kode), KodeDitolak);
                    break;
            }
        }

        ModelState.SetModelValue(nameof(model.Kode), "", "");
        return View(new KodeModel { Kembali = model.Kembali });
    }

    [HttpPost("/keluar")]
    public async Task<IActionResult> Keluar()
    {
        await pintu.KeluarAsync();
        return RedirectToAction(nameof(Index));
    }

    private string Tujuan(string? kembali) => Url.IsLocalUrl(kembali) ? kembali! : "/";

    private async Task<MasukModel> LengkapiAsync(MasukModel model)
    {
        model.Sandi = "";
        if (pengaturan.AdalahDemo())
        {
            model.SandiDemo = pengaturan["Demo:Sandi"];
            model.FrasaDemo = pengaturan["Demo:Frasa"];
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

    public string? FrasaDemo { get; set; }
}

/// <summary>The form of the second step.</summary>
public sealed class KodeModel
{
    [Display(Name = "Kode")]
    [StringLength(60)]
    public string Kode { get; set; } = "";

    /// <summary>Local address to go to afterwards.</summary>
    public string? Kembali { get; set; }
}

/// <summary>One account of the demo on the sign-in page.</summary>
public sealed record AkunDemo(string Akun, string Nama, Domain.Peran? Peran)
{
    /// <summary>All accounts in the order they were made, each with its first penugasan.</summary>
    public static Task<List<AkunDemo>> SemuaAsync(AppDb db) => db.Orang.AsNoTracking().Where(o => o.Aktif).OrderBy(o => o.Id)
        .Select(o => new AkunDemo(o.UserName!, o.Nama, db.Penugasan.Where(p => p.OrangId == o.Id).OrderBy(p => p.Mulai).Select(p => (Domain.Peran?)p.Peran).FirstOrDefault()))
        .ToListAsync();
}
