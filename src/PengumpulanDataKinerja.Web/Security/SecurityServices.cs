using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Accounts, cookies, limits and the order of the pipeline in front of the pages.</summary>
public static class SecurityServices
{
    /// <summary>Rate limit of the sign-in page.</summary>
    public const string BatasMasuk = "masuk";

    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        var layanan = builder.Services;
        var pengaturan = builder.Configuration;
        layanan.AddIdentityCore<Orang>(Akun)
            .AddEntityFrameworkStores<AppDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<GalatIdentitas>()
            .AddPasswordValidator<SandiMudahDitebak>();
        layanan.AddScoped<SesiOrang>();
        layanan.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            Kuki(o.Cookie, "pdk-sesi", SameSiteMode.Lax, builder);
            o.EventsType = typeof(SesiOrang);
            o.ExpireTimeSpan = TimeSpan.FromHours(pengaturan.GetValue("Keamanan:SesiJam", 9.0));
        });

        // Nobody is let in by leaving an attribute out.
        layanan.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        layanan.AddAntiforgery(o =>
        {
            Kuki(o.Cookie, "pdk-formulir", SameSiteMode.Strict, builder);
            o.SuppressXFrameOptionsHeader = true;
        });
        layanan.Configure<CookieTempDataProviderOptions>(o => Kuki(o.Cookie, "pdk-pesan", SameSiteMode.Lax, builder));
        layanan.AddRateLimiter(o => Batas(o, pengaturan.GetValue("Keamanan:MasukPerMenit", 30)));
        layanan.Configure<ForwardedHeadersOptions>(o => Proksi(o, ProksiTerpercaya(pengaturan)));
        layanan.AddHttpsRedirection(o => o.HttpsPort = pengaturan.GetValue("Keamanan:PortHttps", 443));
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = UkuranPermintaan(pengaturan);
        });
        return builder;
    }

    /// <summary>Largest request in bytes; an action that takes more says so itself.</summary>
    public static long UkuranPermintaan(IConfiguration pengaturan) => pengaturan.GetValue("Keamanan:PermintaanMb", 32) * 1024L * 1024L;

    /// <summary>True when strangers may reach the application: cookies and transport are then held to the strictest rules.</summary>
    public static bool Produksi(IHostEnvironment lingkungan, IConfiguration pengaturan) => !lingkungan.IsDevelopment() && !pengaturan.AdalahDemo();

    /// <summary>Addresses of the proxies whose X-Forwarded headers are believed; none by default.</summary>
    public static string[] ProksiTerpercaya(IConfiguration pengaturan) => pengaturan.GetSection("Keamanan:ProksiTerpercaya").Get<string[]>() ?? [];

    public static WebApplication UseSecurity(this WebApplication app)
    {
        if (ProksiTerpercaya(app.Configuration).Length > 0)
        {
            app.UseForwardedHeaders();
        }

        var produksi = Produksi(app.Environment, app.Configuration);
        app.UseMiddleware<HeaderKeamanan>(produksi);
        app.UseMiddleware<HalamanDarurat>();
        if (produksi)
        {
            // Its cookies travel only encrypted: plain http would end in a sign-in that never succeeds.
            app.UseWhen(k => !k.Request.Path.StartsWithSegments(Halaman.AlamatSehat, StringComparison.OrdinalIgnoreCase), c => c.UseHttpsRedirection());
        }

        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/galat/500", StatusCodeSelector = Kode });
        app.UseStatusCodePagesWithReExecute("/galat/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(GantiSandiDahulu);
        return app;
    }

    private static void Akun(IdentityOptions o)
    {
        o.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
        o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
        o.Lockout.MaxFailedAccessAttempts = 5;
        o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        o.Password.RequiredLength = 12;
        o.Password.RequiredUniqueChars = 5;

        // Length counts; rules about kinds of characters only make passwords be written down.
        o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
    }

    // A demo runs on plain http on the same machine, where a browser refuses cookies of the strict kind.
    private static void Kuki(CookieBuilder kuki, string nama, SameSiteMode asal, WebApplicationBuilder builder)
    {
        var produksi = Produksi(builder.Environment, builder.Configuration);
        kuki.Name = produksi ? "__Host-" + nama : nama;
        kuki.SecurePolicy = produksi ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        kuki.HttpOnly = true;
        kuki.SameSite = asal;
        kuki.Path = "/";
    }

    private static int Kode(Exception galat) => galat switch
    {
        BadHttpRequestException g => g.StatusCode,
        _ when galat.KarenaGangguan() => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void Batas(Microsoft.AspNetCore.RateLimiting.RateLimiterOptions o, int perMenit)
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.AddPolicy(BatasMasuk, konteks => RateLimitPartition.GetFixedWindowLimiter(
            konteks.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMenit, Window = TimeSpan.FromMinutes(1) }));
    }

    private static void Proksi(ForwardedHeadersOptions o, string[] daftar)
    {
        o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        o.KnownIPNetworks.Clear();
        o.KnownProxies.Clear();
        foreach (var alamat in daftar)
        {
            o.KnownProxies.Add(IPAddress.Parse(alamat));
        }
    }

    private static Task GantiSandiDahulu(HttpContext konteks, RequestDelegate lanjut)
    {
        var bebas = konteks.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || konteks.Request.Path.StartsWithSegments("/akun/sandi", StringComparison.OrdinalIgnoreCase);
        if (SesiOrang.WajibGantiSandi(konteks) && !bebas)
        {
            konteks.Response.Redirect(konteks.Request.PathBase + "/akun/sandi");
            return Task.CompletedTask;
        }

        return lanjut(konteks);
    }
}
