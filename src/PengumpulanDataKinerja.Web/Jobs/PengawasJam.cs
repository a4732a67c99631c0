using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>
/// Quartz notes when a trigger fires next. After the computer's clock was put back it would wait until that moment comes again, a day long
/// for a day. Looked at by a timer that no clock moves: what is due further off than its interval is begun anew.
/// </summary>
public sealed class PengawasJam(ISchedulerFactory pabrik, IConfiguration pengaturan, TimeProvider jam, ILogger<PengawasJam> log) : BackgroundService
{
    private static readonly TimeSpan Selang = TimeSpan.FromMinutes(1);

    /// <summary>Puts right what waits for a moment of a clock that ran ahead.</summary>
    public async Task LuruskanAsync(CancellationToken batal = default)
    {
        var penjadwal = await pabrik.GetScheduler(batal);
        var semua = await Jadwal.PemicuAsync(penjadwal, batal);
        foreach (var baris in Jadwal.Untuk(pengaturan))
        {
            // Before its first run a trigger waits for the delay of the start.
            var kini = jam.GetUtcNow();
            if (semua.GetValueOrDefault(baris.Nama)?.NextFireTimeUtc is { } berikut && berikut - kini > baris.Selang + baris.Tunda + Selang && await penjadwal.GetTrigger(baris.Pemicu, batal) is { } pemicu)
            {
                log.LogWarning("The computer's clock was put back: {Pekerjaan} would have waited until {Berikut:u} and is called now", baris.Nama, berikut);
                await penjadwal.RescheduleJob(baris.Pemicu, pemicu.GetTriggerBuilder().StartAt(kini).Build(), batal);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var detak = new PeriodicTimer(Selang, jam);
        try
        {
            while (await detak.WaitForNextTickAsync(stoppingToken))
            {
                await CobaAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    // A round that fails, e.g. because the schedule's database is away, must not end the service.
    private async Task CobaAsync(CancellationToken batal)
    {
        try
        {
            await LuruskanAsync(batal);
        }
        catch (Exception galat) when (galat is not OperationCanceledException)
        {
            log.LogError(galat, "The schedule could not be compared with the clock");
        }
    }
}
