using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Whether Chromium opens a page; one that does not is replaced by the next document.</summary>
internal sealed class KesehatanPeraga(PdfRenderer renderer) : IHealthCheck
{
    private static readonly TimeSpan Batas = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await renderer.PeriksaAsync(Batas, cancellationToken);
            return HealthCheckResult.Healthy("Chromium menjawab.");
        }
        catch (PeragaTidakTersediaException galat)
        {
            return HealthCheckResult.Unhealthy(galat.Message);
        }
        catch (Exception galat) when (galat is Microsoft.Playwright.PlaywrightException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("Chromium tidak menjawab. Surat berikutnya menyalakan yang baru.", galat);
        }
    }
}
