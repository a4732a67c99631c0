using PengumpulanDataKinerja.Web.Data;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>The nightly copy of the SQLite database. By the real clock: it is about the machine, not the office.</summary>
public sealed class PemeliharaanMalam(PemeliharaanSqlite pemeliharaan) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = Laporan.Dari(await pemeliharaan.MalamAsync(cancellationToken) is { } salinan ? [$"Basis data disalin ke {Path.GetFileName(salinan)}; salinannya utuh."] : []);
}
