using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>The document engine with a real Chromium, started once for the tests that share it.</summary>
public sealed class Peraga : IAsyncLifetime
{
    public const string Koleksi = "Peraga";

    private readonly WebApplication aplikasi;

    public Peraga()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PdfRenderer).Assembly.GetName().Name,
            ContentRootPath = Path.Combine(AkarRepositori.Folder, "src", "PengumpulanDataKinerja.Web"),
        });
        builder.Services.AddControllersWithViews();
        builder.Services.AddDokumen(builder.Configuration);
        aplikasi = builder.Build();
    }

    public PdfRenderer Renderer => aplikasi.Services.GetRequiredService<PdfRenderer>();

    public PdfText Teks => aplikasi.Services.GetRequiredService<PdfText>();

    public NaskahPrinter Printer => aplikasi.Services.GetRequiredService<NaskahPrinter>();

    public static PdfRenderer Baru(Action<PeragaOptions>? atur = null)
    {
        var opsi = new PeragaOptions();
        atur?.Invoke(opsi);
        return new PdfRenderer(Options.Create(opsi), NullLogger<PdfRenderer>.Instance);
    }

    /// <summary>Prints, and keeps PDF and HTML for the eye when PDK_UJI_NASKAH names a folder.</summary>
    public async Task<byte[]> CetakAsync(NaskahModel naskah, CetakOpsi opsi)
    {
        var pdf = await Printer.CetakAsync(naskah, opsi);
        if (Environment.GetEnvironmentVariable("PDK_UJI_NASKAH") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{opsi.Judul}.pdf"), pdf);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{opsi.Judul}.html"), await Printer.HtmlAsync(naskah, opsi));
        }

        return pdf;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => aplikasi.DisposeAsync().AsTask();
}

[CollectionDefinition(Peraga.Koleksi)]
public sealed class KoleksiPeraga : ICollectionFixture<Peraga>;
