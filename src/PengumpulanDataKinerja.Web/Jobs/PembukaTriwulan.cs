using PengumpulanDataKinerja.Web.Alur;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>Plans the quarter of today and opens every run whose day has come; pages may do the same.</summary>
public sealed class PembukaTriwulan(AlurKerja alur) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = Laporan.Dari(await alur.BukaTriwulanAsync(cancellationToken));
}
