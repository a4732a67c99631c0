namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Lets pages of this application show the answer in a frame.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BolehDibingkaiAttribute : Attribute;

/// <summary>
/// Writes the security headers on every answer, errors and files included: everything not named is forbidden, and nothing
/// inline runs. An answer that sets a header itself keeps its own.
/// </summary>
public sealed class HeaderKeamanan(RequestDelegate lanjut, bool hsts)
{
    private const string Csp =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
        "frame-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'; frame-ancestors ";

    public Task InvokeAsync(HttpContext konteks)
    {
        konteks.Response.OnStarting(static keadaan => ((HeaderKeamanan Ini, HttpContext Konteks))keadaan is var k ? k.Ini.Tulis(k.Konteks) : Task.CompletedTask, (this, konteks));
        return lanjut(konteks);
    }

    private Task Tulis(HttpContext konteks)
    {
        var header = konteks.Response.Headers;
        var bingkai = konteks.GetEndpoint()?.Metadata.GetMetadata<BolehDibingkaiAttribute>() is not null;
        header.TryAdd("Content-Security-Policy", Csp + (bingkai ? "'self'" : "'none'"));
        header.TryAdd("X-Frame-Options", bingkai ? "SAMEORIGIN" : "DENY");
        header.TryAdd("X-Content-Type-Options", "nosniff");
        header.TryAdd("Referrer-Policy", "same-origin");
        header.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        header.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        header.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        header.TryAdd("Cache-Control", "no-store");
        if (hsts && konteks.Request.IsHttps)
        {
            header.TryAdd("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }

        return Task.CompletedTask;
    }
}
