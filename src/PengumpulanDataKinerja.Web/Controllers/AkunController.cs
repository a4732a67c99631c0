using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>One's own account: who the office takes me for, and my password.</summary>
[Route("akun")]
public sealed class AkunController(AppDb db, UserManager<Orang> akun, SandiUlang sandi, PintuMasuk pintu, PencatatAkses catatan, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var id = User.OrangId();
        var hari = Waktu.HariWib(jam.GetUtcNow().UtcDateTime);
        var orang = await db.Orang.AsNoTracking().SingleAsync(o => o.Id == id);
        var penugasan = await db.Penugasan.AsNoTracking()
            .Where(p => p.OrangId == id && (p.Sampai == null || p.Sampai >= hari))
            .OrderBy(p => p.Mulai)
            .Select(p => new PenugasanSaya(
                p.Peran,
                p.Jenis,
                db.Unit.Where(u => u.Id == p.UnitId).Select(u => u.Nama).FirstOrDefault() ?? db.Seksi.Where(s => s.Id == p.SeksiId).Select(s => s.Nama).FirstOrDefault(),
                p.Mulai,
                p.Sampai))
            .ToListAsync();
        return View(new AkunModel(orang.Nama, orang.UserName!, orang.Nip, orang.Pangkat, orang.TwoFactorEnabled, penugasan));
    }

    [HttpGet("sandi")]
    public IActionResult Sandi() => View(new GantiSandiModel { Wajib = SesiOrang.WajibGantiSandi(HttpContext) });

    [HttpPost("sandi")]
    public async Task<IActionResult> Sandi(GantiSandiModel model)
    {
        model.Wajib = SesiOrang.WajibGantiSandi(HttpContext);
        if (ModelState.IsValid && model.SandiBaru == model.SandiLama)
        {
            ModelState.AddModelError(nameof(model.SandiBaru), "Kata sandi baru harus berbeda dari yang lama.");
        }

        if (!ModelState.IsValid
            || !await this.CobaAsync(() => sandi.PastikanAsync(User.OrangId()!.Value, model.SandiLama, nameof(model.SandiLama), "Mengganti kata sandi"))
            || !await GantiAsync(model))
        {
            return View(model);
        }

        TempData["Pesan"] = "Kata sandi Anda sudah diganti. Sesi Anda di perangkat lain sudah berakhir.";
        return Redirect(model.Wajib ? "/" : "/akun");
    }

    private async Task<bool> GantiAsync(GantiSandiModel model)
    {
        var orang = (await akun.GetUserAsync(User))!;
        orang.WajibGantiSandi = false;
        var hasil = await akun.ChangePasswordAsync(orang, model.SandiLama, model.SandiBaru);
        foreach (var galat in hasil.Errors)
        {
            ModelState.AddModelError(galat.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(model.SandiLama) : nameof(model.SandiBaru), galat.Description);
        }

        await catatan.CatatAsync(JenisAkses.GantiSandi, hasil.Succeeded ? HasilAkses.Berhasil : HasilAkses.Gagal, "Kata sandi sendiri");
        if (hasil.Succeeded)
        {
            await pintu.GantiSesiAsync(orang);
        }

        return hasil.Succeeded;
    }
}

/// <summary>Who the office takes the signed-in person for.</summary>
public sealed record AkunModel(string Nama, string Akun, string? Nip, string? Pangkat, bool Autentikator, IReadOnlyList<PenugasanSaya> Penugasan);

/// <summary>One penugasan, present or to come.</summary>
public sealed record PenugasanSaya(Peran Peran, JenisPenugasan Jenis, string? Tempat, DateOnly Mulai, DateOnly? Sampai);

/// <summary>The form for a new password.</summary>
public sealed class GantiSandiModel
{
    [Display(Name = "Kata sandi lama")]
    [StringLength(200)]
    public string SandiLama { get; set; } = "";

    [Display(Name = "Kata sandi baru")]
    [StringLength(200)]
    public string SandiBaru { get; set; } = "";

    [Display(Name = "Ulangi kata sandi baru")]
    [Compare(nameof(SandiBaru), ErrorMessage = "Ulangan kata sandi tidak sama dengan kata sandi baru.")]
    public string Ulangan { get; set; } = "";

    /// <summary>True when the password was given by somebody else.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public bool Wajib { get; set; }
}
