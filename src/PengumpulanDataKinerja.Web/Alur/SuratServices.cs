using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Alur;

public static class SuratServices
{
    /// <summary>Letters: print, draft, signature, verification.</summary>
    public static WebApplicationBuilder AddSurat(this WebApplicationBuilder builder)
    {
        var layanan = builder.Services;
        layanan.AddHttpContextAccessor();
        layanan.AddScoped<AlamatVerifikasi>();
        layanan.AddScoped<SuratPrinter>();
        layanan.AddScoped<KonsepSurat>();
        layanan.AddScoped<AlurTemplat>();
        layanan.AddScoped<GambarPenanda>();
        layanan.AddScoped<PenerbitanSurat>();
        layanan.AddScoped<RahasiaUlang>();
        layanan.AddScoped<SandiUlang>();
        layanan.AddScoped<OtoritasKantor>();
        layanan.AddScoped<KunciPenanda>();
        layanan.AddScoped<PengurusSertifikat>();
        layanan.AddScoped<PembuktianPenanda>();
        layanan.AddScoped<Penandatanganan>();
        layanan.AddScoped<PemesananNomor>();
        layanan.AddSingleton<KunciRegister>();
        return builder;
    }
}
