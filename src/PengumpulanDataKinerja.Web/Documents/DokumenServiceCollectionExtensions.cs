namespace PengumpulanDataKinerja.Web.Documents;

public static class DokumenServiceCollectionExtensions
{
    /// <summary>The document engine: Razor letters to PDF, and the PDF read back.</summary>
    public static IServiceCollection AddDokumen(this IServiceCollection services, IConfiguration konfigurasi)
    {
        services.Configure<PeragaOptions>(konfigurasi.GetSection(PeragaOptions.Bagian));
        services.AddSingleton<PdfRenderer>();
        services.AddSingleton<PdfText>();
        services.AddSingleton<NaskahPrinter>();
        services.AddHostedService<PdfRendererWarmUp>();
        return services;
    }
}
