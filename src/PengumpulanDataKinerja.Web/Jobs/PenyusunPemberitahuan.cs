using PengumpulanDataKinerja.Web.Notifications;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>Writes the notices that time alone makes due, and those that a signal was missed for.</summary>
public sealed class PenyusunPemberitahuan(SapuanPemberitahuan sapuan) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = Laporan.Dari(await sapuan.SusunAsync(cancellationToken) is var baru and > 0 ? [$"{baru} pemberitahuan disusun."] : []);
}
