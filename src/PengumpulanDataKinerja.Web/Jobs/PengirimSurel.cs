using PengumpulanDataKinerja.Web.Notifications;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>Makes the digests of the morning by the office's clock, and sends what waits by the real one.</summary>
public sealed class PengirimSurel(AntreanSurel antrean, PengantarSurel pengantar) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await antrean.RingkasAsync(cancellationToken);

        // What was not taken stands with its reason on the page of mail; a dead server is no event of every half minute.
        var (terkirim, _) = await pengantar.KirimAsync(cancellationToken);
        context.Result = Laporan.Dari(terkirim > 0 ? [$"{terkirim} surel terkirim."] : []);
    }
}
