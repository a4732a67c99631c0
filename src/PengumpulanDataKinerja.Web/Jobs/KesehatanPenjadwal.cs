using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>Whether the scheduler runs and calls the jobs when their time comes.</summary>
internal sealed class KesehatanPenjadwal(ISchedulerFactory pabrik, IConfiguration pengaturan, TimeProvider jam) : IHealthCheck
{
    private static readonly TimeSpan Lambat = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var penjadwal = await pabrik.GetScheduler(cancellationToken);
        if (penjadwal.Status != SchedulerStatus.Running)
        {
            return HealthCheckResult.Unhealthy("Penjadwal tidak berjalan.");
        }

        var semua = await Jadwal.PemicuAsync(penjadwal, cancellationToken);
        foreach (var baris in Jadwal.Untuk(pengaturan))
        {
            if (semua.GetValueOrDefault(baris.Nama) is not { NextFireTimeUtc: { } berikut, State: not (TriggerState.Error or TriggerState.Paused) })
            {
                return HealthCheckResult.Unhealthy($"Pekerjaan \"{baris.Nama}\" tidak terjadwal lagi.");
            }

            if (berikut + Lambat < jam.GetUtcNow())
            {
                return HealthCheckResult.Unhealthy($"Pekerjaan \"{baris.Nama}\" seharusnya sudah jalan lebih dari {Lambat.TotalMinutes:0} menit yang lalu.");
            }
        }

        return HealthCheckResult.Healthy("Penjadwal berjalan.");
    }
}
