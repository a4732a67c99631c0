using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Accounts, cookies, limits and the order of the pipeline in front of the pages.</summary>
public static class SecurityServices
{
    // What OWASP asks of PBKDF2 with HMAC-SHA-512; a password hashed with fewer is hashed anew at its next sign-in.
    private const int PutaranSandi = 210_000;

    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        var layanan = builder.Services;
        var pengaturan = builder.Configuration;
        layanan.AddIdentityCore<Orang>(Akun)
            .AddEntityFrameworkStores<AppDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<KodeTotp>(nameof(KodeTotp))
            .AddErrorDescriber<GalatIdentitas>()
            .AddPasswordValidator<SandiMudahDitebak>();
        layanan.Configure<PasswordHasherOptions>(o => o.IterationCount = PutaranSandi);
        layanan.AddScoped<SesiOrang>();
        layanan.AddScoped<DaftarSesi>();
        layanan.AddScoped<PintuMasuk>();
        layanan.AddScoped<KunciPintu>();
        layanan.AddScoped<PencatatAkses>();
        layanan.AddScoped<PerangkatDikenal>();
        layanan.AddScoped<Autentikator>();
        layanan.AddScoped<AksesOrang>();
        layanan.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            Kuki(o.Cookie, "pdk-sesi", SameSiteMode.Lax, builder);
            o.EventsType = typeof(SesiOrang);
            o.ExpireTimeSpan = TimeSpan.FromHours(pengaturan.GetValue("Keamanan:SesiJam", 9.0));
        }).AddCookie(IdentityConstants.TwoFactorUserIdScheme, o =>
        {
            Kuki(o.Cookie, "pdk-kode", SameSiteMode.Strict, builder);
            o.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            o.SlidingExpiration = false;
        });
        layanan.Configure<PerangkatOptions>(o =>
        {
            Kuki(o.Kuki, "pdk-perangkat", SameSiteMode.Strict, builder);
            o.Kuki.MaxAge = TimeSpan.FromDays(365);
        });

        // Nobody is let in by leaving an attribute out.
        layanan.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        layanan.AddAntiforgery(o =>
        {
            Kuki(o.Cookie, "pdk-formulir", SameSiteMode.Strict, builder);
            o.SuppressXFrameOptionsHeader = true;
        });
        layanan.Configure<CookieTempDataProviderOptions>(o => Kuki(o.Cookie, "pdk-pesan", SameSiteMode.Lax, builder));
        layanan.AddSingleton<BatasPermintaan>();
        layanan.AddRateLimiter(_ => { });
        layanan.AddOptions<RateLimiterOptions>().Configure<BatasPermintaan>((o, batas) => batas.Pasang(o));
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
        app.UseRequestLocalization();
        app.UseAuthentication();

        // Behind the authentication: it counts per account as well as per address.
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(YangTertundaDahulu);
        return app;
    }

    private static void Akun(IdentityOptions o)
    {
        o.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
        o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
        o.Tokens.AuthenticatorTokenProvider = nameof(KodeTotp);
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

    // A password given by somebody else, then a missing authenticator: before that is done, nothing else opens.
    private static Task YangTertundaDahulu(HttpContext konteks, RequestDelegate lanjut)
    {
        var tujuan = SesiOrang.Tertunda(konteks);
        var bebas = tujuan is null
            || konteks.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || konteks.Request.Path.StartsWithSegments(tujuan, StringComparison.OrdinalIgnoreCase)
            || konteks.Request.Path.StartsWithSegments("/keluar", StringComparison.OrdinalIgnoreCase);
        if (!bebas)
        {
            konteks.Response.Redirect(konteks.Request.PathBase + tujuan!);
            return Task.CompletedTask;
        }

        return lanjut(konteks);
    }
}
