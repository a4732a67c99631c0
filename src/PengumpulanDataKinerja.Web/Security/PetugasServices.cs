namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Registers who acts today and what administrators change.</summary>
public static class PetugasServices
{
    public static WebApplicationBuilder AddPetugas(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<PetugasHariIni>();
        builder.Services.AddScoped<CatatanAdministrasi>();
        builder.Services.AddScoped<PerubahanAdministrasi>();
        return builder;
    }
}
