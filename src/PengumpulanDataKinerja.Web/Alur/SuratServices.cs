using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Alur;

public static class SuratServices
{
    /// <summary>Rate limit of PDFs, which cost a print: per account.</summary>
    public const string BatasPdf = "pdf";

    /// <summary>Rate limit of the public check: per address.</summary>
    public const string BatasVerifikasi = "verifikasi";

    /// <summary>Letters: print, draft, signature, verification.</summary>
    public static WebApplicationBuilder AddSurat(this WebApplicationBuilder builder)
    {
        var layanan = builder.Services;
        layanan.AddHttpContextAccessor();
        layanan.AddScoped<AlamatVerifikasi>();
        layanan.AddScoped<SuratPrinter>();
        layanan.AddScoped<KonsepSurat>();
        layanan.AddScoped<GambarPenanda>();
        layanan.AddScoped<PenerbitanSurat>();
        layanan.AddScoped<SandiUlang>();
        layanan.AddScoped<Penandatanganan>();
        layanan.AddSingleton<KunciRegister>();
        layanan.Configure<RateLimiterOptions>(o =>
        {
            o.AddPolicy(BatasPdf, k => PerMenit(k.User.OrangId()?.ToString() ?? Alamat(k), builder.Configuration.GetValue("Keamanan:PdfPerMenit", 120)));
            o.AddPolicy(BatasVerifikasi, k => PerMenit(Alamat(k), builder.Configuration.GetValue("Keamanan:VerifikasiPerMenit", 60)));
        });
        return builder;
    }

    private static string Alamat(HttpContext konteks) => konteks.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> PerMenit(string kunci, int banyak) =>
        RateLimitPartition.GetFixedWindowLimiter(kunci, _ => new FixedWindowRateLimiterOptions { PermitLimit = banyak, Window = TimeSpan.FromMinutes(1) });
}
