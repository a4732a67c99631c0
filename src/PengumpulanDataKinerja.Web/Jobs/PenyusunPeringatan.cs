using PengumpulanDataKinerja.Web.Alur;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>Drafts the first surat peringatan of the units whose data are missing, from the first working day of the next quarter on.</summary>
public sealed class PenyusunPeringatan(AlurKerja alur) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = Laporan.Dari(await alur.SusunPeringatanAsync(cancellationToken));
}
