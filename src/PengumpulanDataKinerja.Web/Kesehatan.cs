using Microsoft.Extensions.Diagnostics.HealthChecks;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Jobs;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// Whether this server can do its work. Strangers may ask, so one answer serves everybody for a few seconds: asking often costs nothing,
/// and it tells nothing but yes or no.
/// </summary>
public sealed class Kesehatan(HealthCheckService pemeriksaan, TimeProvider jam) : IDisposable
{
    private static readonly TimeSpan Berlaku = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim satu = new(1, 1);
    private (DateTimeOffset Saat, HealthReport Laporan)? terakhir;

    /// <summary>The parts, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<(string Kunci, string Nama)> Bagian =
        [("basis-data", "Basis data"), ("disk", "Penyimpanan"), ("peraga", "Pembuat PDF"), ("penjadwal", "Penjadwal")];

    /// <summary>The report, at most five seconds old.</summary>
    public async Task<HealthReport> PeriksaAsync(CancellationToken batal = default)
    {
        await satu.WaitAsync(batal);
        try
        {
            var kini = jam.GetUtcNow();
            if (terakhir is not { } lama || kini < lama.Saat || kini - lama.Saat > Berlaku)
            {
                // Not cancelled with the one who asked: the others wait for the same answer.
                terakhir = lama = (kini, await pemeriksaan.CheckHealthAsync(CancellationToken.None));
            }

            return lama.Laporan;
        }
        finally
        {
            satu.Release();
        }
    }

    public void Dispose() => satu.Dispose();
}

public static class KesehatanServices
{
    /// <summary>The time one part may take before it counts as not answering.</summary>
    private static readonly TimeSpan Batas = TimeSpan.FromSeconds(15);

    public static WebApplicationBuilder AddKesehatan(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<KesehatanBasisData>("basis-data", timeout: Batas)
            .AddCheck<KesehatanDisk>("disk", timeout: Batas)
            .AddCheck<KesehatanPeraga>("peraga", timeout: Batas)
            .AddCheck<KesehatanPenjadwal>("penjadwal", timeout: Batas);
        builder.Services.AddSingleton<Kesehatan>();
        return builder;
    }

    /// <summary><c>/sehat</c>: the process lives. <c>/sehat/siap</c>: it can work, 200 or 503.</summary>
    public static WebApplication MapKesehatan(this WebApplication app)
    {
        app.MapGet(Halaman.AlamatSehat, () => "sehat").AllowAnonymous();
        app.MapGet(Halaman.AlamatSehat + "/siap", async (Kesehatan kesehatan, HttpContext konteks) =>
        {
            var siap = (await kesehatan.PeriksaAsync(konteks.RequestAborted)).Status == HealthStatus.Healthy;
            return Results.Text(siap ? "siap" : "tidak siap", statusCode: siap ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
        return app;
    }
}
