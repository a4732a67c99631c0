using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The browsers on which one is signed in: seen and, with the password once more, ended.</summary>
[Route("akun/sesi")]
public sealed class SesiController(DaftarSesi daftar, PencatatAkses catatan, PintuMasuk pintu, SandiUlang sandi) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await ModelAsync());

    /// <summary>Ends one session of the reader, or all of them when none is named.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Akhiri(SandiUlangModel model, Guid? hanya)
    {
        var orangId = User.OrangId()!.Value;
        if (!ModelState.IsValid || !await this.CobaAsync(() => sandi.PastikanAsync(orangId, model.KataSandi, nameof(model.KataSandi), "Mengakhiri sesi")))
        {
            return View(nameof(Index), await ModelAsync());
        }

        // Somebody else's session is none of this person's.
        if (await daftar.AkhiriAsync(orangId, hanya) == 0)
        {
            return NotFound();
        }

        await catatan.CatatAsync(JenisAkses.AkhiriSesi, HasilAkses.Berhasil, hanya is null ? "Semua sesi sendiri" : "Satu sesi sendiri");
        if (hanya is null || hanya == User.SesiId())
        {
            await pintu.KeluarAsync();
            return Redirect("/masuk");
        }

        TempData["Pesan"] = "Sesi itu sudah berakhir.";
        return RedirectToAction(nameof(Index));
    }

    private async Task<SesiModel> ModelAsync() => new() { Baris = [.. (await daftar.HidupAsync(User.OrangId()!.Value)).Select(s => new BarisSesi(s, s.Id == User.SesiId()))] };
}

/// <summary>One session, and whether it is the reader's own browser.</summary>
public sealed record BarisSesi(Sesi Sesi, bool Ini);

/// <summary>The living sessions of the reader, and the password that ends them.</summary>
public sealed class SesiModel : SandiUlangModel
{
    [BindNever]
    public IReadOnlyList<BarisSesi> Baris { get; set; } = [];
}
