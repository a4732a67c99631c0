using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// Looks at the account on every request, so that disabling it, changing its password or signing out elsewhere ends its
/// sessions at once; and answers a missing session with the sign-in page.
/// </summary>
public sealed class SesiOrang(AppDb db, DaftarSesi daftarSesi, IOptions<IdentityOptions> identitas, IConfiguration pengaturan, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam) : CookieAuthenticationEvents
{
    private static readonly object KunciTertunda = new();
    private static readonly TimeSpan BatasTunggu = TimeSpan.FromSeconds(2);

    // Those who put their name under a letter, by the SOP's table, and those who decide who may.
    private static readonly Peran[] wajibTotp = [.. Sop.Baris.Where(b => b.Bentuk is Bentuk.Paraf or Bentuk.TandaTangan or Bentuk.Rekap).SelectMany(b => b.Pelaksana).Append(Peran.AdministratorSistem).Distinct()];

    /// <summary>Where the signed-in person must go before anywhere else; null when nothing is owed.</summary>
    public static string? Tertunda(HttpContext konteks) => konteks.Items[KunciTertunda] as string;

    /// <summary>True when the signed-in person must first choose a password.</summary>
    public static bool WajibGantiSandi(HttpContext konteks) => Tertunda(konteks) == "/akun/sandi";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // A style sheet is for everybody.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var sesi = await CariAsync(context.Principal, context.HttpContext.RequestAborted);
        if (sesi is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        context.HttpContext.Items[KunciTertunda] = sesi.WajibGantiSandi ? "/akun/sandi" : sesi.WajibTotp ? "/akun/autentikator" : null;
        await TampakAsync(context.HttpContext, sesi);
    }

    // One look per request: the session lives, the account is active, and its password is the one it signed in with.
    private Task<SesiKini?> CariAsync(ClaimsPrincipal? orang, CancellationToken batal)
    {
        var (id, sesiId, cap) = (orang?.OrangId(), orang?.SesiId(), orang?.FindFirstValue(identitas.Value.ClaimsIdentity.SecurityStampClaimType));
        if (id is null || sesiId is null || cap is null)
        {
            return Task.FromResult<SesiKini?>(null);
        }

        var (mulai, diam, depan, hari, wajib) = (daftarSesi.BatasMulai, daftarSesi.BatasDiam, daftarSesi.BatasDepan, Waktu.HariWib(jam.GetUtcNow().UtcDateTime), pengaturan.WajibTotp());
        return (
            from s in db.Sesi.AsNoTracking()
            join o in db.Orang.AsNoTracking() on s.OrangId equals o.Id
            where s.Id == sesiId && o.Id == id && s.BerakhirPada == null && s.Mulai > mulai && s.TerakhirTampak > diam && s.TerakhirTampak < depan && o.Aktif && o.SecurityStamp == cap
            select new SesiKini(
                s.Id,
                s.TerakhirTampak,
                o.WajibGantiSandi,
                wajib && !o.TwoFactorEnabled && db.Penugasan.Any(p =>
                    p.OrangId == o.Id && p.Mulai <= hari && (p.Sampai == null || p.Sampai >= hari)
                    && wajibTotp.Contains(p.Peran))))
            .SingleOrDefaultAsync(batal);
    }

    private async Task TampakAsync(HttpContext konteks, SesiKini sesi)
    {
        try
        {
            using var batas = CancellationTokenSource.CreateLinkedTokenSource(konteks.RequestAborted);
            batas.CancelAfter(BatasTunggu);
            await daftarSesi.TampakAsync(sesi.Id, sesi.TerakhirTampak, batas.Token);
        }
        catch (Exception galat) when (galat is OperationCanceledException || galat.KarenaGangguan())
        {
            // When it was last seen is no reason to keep anybody from working; the next request tries again.
            konteks.RequestServices.GetRequiredService<ILogger<SesiOrang>>().LogWarning(galat, "A session could not be marked as seen, {Korelasi}", konteks.TraceIdentifier);
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        // A script gets a status, never somebody else's page in place of its answer.
        if (DariSkrip(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var permintaan = context.Request;
        var tujuan = HttpMethods.IsGet(permintaan.Method) ? permintaan.PathBase + permintaan.Path + permintaan.QueryString : permintaan.AlamatAsal();
        context.Response.Redirect(permintaan.PathBase + "/masuk" + (tujuan is null or "/" ? "" : "?kembali=" + Uri.EscapeDataString(tujuan)));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool DariSkrip(HttpRequest permintaan) =>
        permintaan.Headers.ContainsKey("HX-Request") || permintaan.Headers["Sec-Fetch-Dest"] == "empty";
}

/// <summary>What one look at the session tells.</summary>
internal sealed record SesiKini(Guid Id, DateTime TerakhirTampak, bool WajibGantiSandi, bool WajibTotp);

public static class SesiOrangExtensions
{
    /// <summary>Session of the signed-in browser.</summary>
    public static Guid? SesiId(this ClaimsPrincipal orang) =>
        Guid.TryParse(orang.FindFirstValue(DaftarSesi.Klaim), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Whether those who sign letters or administer the system must use an authenticator.</summary>
    public static bool WajibTotp(this IConfiguration pengaturan) => pengaturan.GetValue("Keamanan:WajibTotp", true);

    /// <summary>Account of the signed-in person; null when nobody is.</summary>
    public static Guid? OrangId(this ClaimsPrincipal orang) =>
        Guid.TryParse(orang.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Local address of the page the request came from; null when it came from elsewhere or says nothing.</summary>
    public static string? AlamatAsal(this HttpRequest permintaan) =>
        Uri.TryCreate(permintaan.Headers.Referer, UriKind.Absolute, out var asal)
        && string.Equals(asal.Authority, permintaan.Host.Value, StringComparison.OrdinalIgnoreCase)
        && asal.PathAndQuery.StartsWith('/') && !asal.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            ? asal.PathAndQuery
            : null;
}
