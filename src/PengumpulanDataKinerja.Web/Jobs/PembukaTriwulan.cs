using PengumpulanDataKinerja.Web.Alur;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>Plans the quarter of today and opens every run whose day has come; pages may do the same.</summary>
public sealed class PembukaTriwulan(AlurKerja alur, ILogger<PembukaTriwulan> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await alur.BukaTriwulanAsync(cancellationToken))
        {
            log.LogInformation("A triwulan was planned or opened.");
        }
    }
}
