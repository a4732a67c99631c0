using System.Collections.Concurrent;
using PengumpulanDataKinerja.Web.Security;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>
/// Notes in the access log what a job did, that it failed, and that somebody asked for it. A look that found nothing due is no event, and
/// a job that fails each minute is told once until it fails otherwise.
/// </summary>
public sealed class PencatatPekerjaan(IServiceScopeFactory lingkup, ILogger<PencatatPekerjaan> log) : IJobListener
{
    private const string KunciPeminta = "orang";

    private readonly ConcurrentDictionary<string, string> gagalTerakhir = new();

    public string Name => nameof(PencatatPekerjaan);

    /// <summary>What goes with a run that somebody asks for.</summary>
    public static JobDataMap Untuk(Guid orangId) => new() { [KunciPeminta] = orangId.ToString() };

    /// <summary>Whether somebody asked for this run, rather than the schedule.</summary>
    public static bool Diminta(IJobExecutionContext konteks) => konteks.MergedJobDataMap.ContainsKey(KunciPeminta);

    public async ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        var nama = context.JobDetail.Key.Name;
        var (hasil, kalimat) = Menjadi(context, jobException);
        var lagi = hasil == HasilAkses.Gagal && gagalTerakhir.TryGetValue(nama, out var lalu) && lalu == kalimat;
        if (hasil == HasilAkses.Gagal)
        {
            gagalTerakhir[nama] = kalimat!;
        }
        else
        {
            gagalTerakhir.TryRemove(nama, out _);
        }

        if (kalimat is not null && !(lagi && !Diminta(context)))
        {
            await CatatAsync(context, nama, hasil, kalimat);
        }
    }

    private static (HasilAkses Hasil, string? Kalimat) Menjadi(IJobExecutionContext konteks, JobExecutionException? galat) => (galat, konteks.Result as IJobRunReport) switch
    {
        ({ } g, _) => (HasilAkses.Gagal, $"Gagal: {g.GetBaseException().Message}"),
        (_, { Result: JobRunResult.Failed } laporan) => (HasilAkses.Gagal, laporan.Summary ?? "Gagal."),
        (_, { Result: JobRunResult.Skipped } laporan) => (HasilAkses.Berhasil, Diminta(konteks) ? laporan.Summary : null),
        (_, { } laporan) => (HasilAkses.Berhasil, laporan.Summary),
        _ => (HasilAkses.Berhasil, null),
    };

    // The job is done, whatever becomes of its note.
    private async Task CatatAsync(IJobExecutionContext konteks, string nama, HasilAkses hasil, string kalimat)
    {
        try
        {
            await using var ruang = lingkup.CreateAsyncScope();
            Guid? peminta = Guid.TryParse(konteks.MergedJobDataMap.GetValueOrDefault(KunciPeminta) as string, out var id) ? id : null;
            await ruang.ServiceProvider.GetRequiredService<PencatatAkses>().CatatPekerjaanAsync(nama, hasil, kalimat, peminta);
        }
        catch (Exception galat) when (galat is not OperationCanceledException)
        {
            log.LogError(galat, "What {Pekerjaan} did could not be noted: {Kalimat}", nama, kalimat);
        }
    }
}
