using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>
/// Plans the quarter of today and opens every run whose day has come: once at start, then every minute. Pages may do the same;
/// twice is harmless. A failure is logged and tried again a minute later, it never takes the server down.
/// </summary>
public sealed class PembukaTriwulan(IServiceScopeFactory lingkup, TimeProvider jam, ILogger<PembukaTriwulan> log) : BackgroundService
{
    private static readonly TimeSpan Selang = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var detak = new PeriodicTimer(Selang, jam);
        try
        {
            do
            {
                await BukaAsync(stoppingToken);
            }
            while (await detak.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    private async Task BukaAsync(CancellationToken batal)
    {
        try
        {
            await using var ruang = lingkup.CreateAsyncScope();
            if (await ruang.ServiceProvider.GetRequiredService<AlurKerja>().BukaTriwulanAsync(batal))
            {
                log.LogInformation("A triwulan was planned or opened.");
            }
        }
        catch (Exception galat) when (galat is not OperationCanceledException)
        {
            log.LogError(galat, "Opening the triwulan failed; it is tried again in a minute.");
        }
    }
}
