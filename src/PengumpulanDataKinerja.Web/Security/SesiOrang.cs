using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// Looks at the account on every request, so that disabling it, changing its password or signing out elsewhere ends its
/// sessions at once; and answers a missing session with the sign-in page.
/// </summary>
public sealed class SesiOrang(AppDb db, IOptions<IdentityOptions> identitas) : CookieAuthenticationEvents
{
    private static readonly object KunciWajibGanti = new();

    /// <summary>True when the signed-in person must first choose a password.</summary>
    public static bool WajibGantiSandi(HttpContext konteks) => konteks.Items.ContainsKey(KunciWajibGanti);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // A style sheet is for everybody.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var cap = context.Principal?.FindFirstValue(identitas.Value.ClaimsIdentity.SecurityStampClaimType);
        var id = context.Principal?.OrangId();
        var akun = await db.Orang.AsNoTracking()
            .Where(o => o.Id == id && o.Aktif && o.SecurityStamp == cap)
            .Select(o => new { o.WajibGantiSandi })
            .SingleOrDefaultAsync(context.HttpContext.RequestAborted);
        if (akun is null || cap is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        else if (akun.WajibGantiSandi)
        {
            context.HttpContext.Items[KunciWajibGanti] = true;
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

public static class SesiOrangExtensions
{
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
