using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>Sees to the notices right after an act, outside of it: the act is committed, nobody waits for this, and acts that follow each other closely are seen to at once.</summary>
public sealed class PendengarPerubahan(SinyalPerubahan sinyal, IServiceScopeFactory lingkup, IConfiguration pengaturan, ILogger<PendengarPerubahan> log) : BackgroundService
{
    private readonly TimeSpan jeda = TimeSpan.FromMilliseconds(pengaturan.GetValue("Pemberitahuan:JedaMilidetik", 300));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await sinyal.TungguAsync(stoppingToken);
                await Task.Delay(jeda, stoppingToken);
                await CobaAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops; the next start looks again.
        }
    }

    private async Task CobaAsync(CancellationToken batal)
    {
        try
        {
            await using var milik = lingkup.CreateAsyncScope();
            await milik.ServiceProvider.GetRequiredService<SapuanPemberitahuan>().SusunAsync(batal);
        }
        catch (Exception galat) when (galat is not OperationCanceledException)
        {
            log.LogError(galat, "The notices could not be brought up to date; the job of the minute tries again");
        }
    }
}
