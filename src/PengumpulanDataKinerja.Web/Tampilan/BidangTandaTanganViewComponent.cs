using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// The fields of a signature inside a form: how, the drawing, the secret (the passphrase, or the password while the office has no
/// certificates), and which draft was shown. Names: Cara, Gambar, Frasa or KataSandi, KonsepSha256. Without script the stored specimen signs.
/// </summary>
public sealed class BidangTandaTanganViewComponent(GambarPenanda gambarPenanda, KunciPenanda kunci, TimeProvider jam) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string? konsepSha256)
    {
        var orangId = UserClaimsPrincipal.OrangId();
        var spesimen = orangId is { } id ? await gambarPenanda.SpesimenAsync(id, HttpContext.RequestAborted) : null;
        var diketik = ViewData.ModelState.TryGetValue("Cara", out var cara) ? cara.AttemptedValue : null;
        return View(new BidangTandaTanganModel(
            konsepSha256 ?? "",
            spesimen is null ? null : $"data:image/png;base64,{Convert.ToBase64String(spesimen.Png)}",
            Enum.TryParse<AsalGambar>(diketik, out var asal) ? asal : spesimen is null ? AsalGambar.Digambar : AsalGambar.Spesimen,
            ViewData.ModelState.TryGetValue("Gambar", out var gambar) ? gambar.AttemptedValue : null)
        {
            PakaiFrasa = await kunci.DiperlukanAsync(HttpContext.RequestAborted),
            Sertifikat = orangId is { } pemilik ? await kunci.BerlakuAsync(pemilik, HttpContext.RequestAborted) : null,
            Kini = jam.GetUtcNow().UtcDateTime,
        });
    }
}

/// <summary>Model of the fields of a signature.</summary>
/// <param name="KonsepSha256">The draft shown.</param>
/// <param name="Spesimen">The stored specimen as a data address, or null.</param>
/// <param name="Cara">Which way is chosen.</param>
/// <param name="Gambar">What was drawn before the form came back.</param>
public sealed record BidangTandaTanganModel(string KonsepSha256, string? Spesimen, AsalGambar Cara, string? Gambar)
{
    // Long enough to meet the administrator before it is too late.
    private static readonly TimeSpan hampir = TimeSpan.FromDays(30);

    /// <summary>The office has certificates: the passphrase is asked, not the password.</summary>
    public bool PakaiFrasa { get; init; }

    /// <summary>The signer's certificate in force.</summary>
    public SertifikatPenanda? Sertifikat { get; init; }

    public DateTime Kini { get; init; }

    /// <summary>Last day of a certificate that soon ends.</summary>
    public DateOnly? SegeraHabis => Sertifikat?.BerlakuSampai is { } sampai && sampai - Kini < hampir ? Waktu.HariWib(sampai) : null;
}
