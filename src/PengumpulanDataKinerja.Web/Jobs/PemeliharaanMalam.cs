using PengumpulanDataKinerja.Web.Data;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>The nightly copy of the SQLite database and what belongs to it. By the real clock: it is about the machine, not the office.</summary>
public sealed class PemeliharaanMalam(PemeliharaanSqlite pemeliharaan) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await pemeliharaan.MalamAsync(cancellationToken);
}
