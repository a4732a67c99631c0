using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>
/// Checks every invariant once a night, as the command <c>periksa</c> does; what it found stands in the access log. By the real clock.
/// </summary>
public sealed class PemeriksaKeutuhan(AppDb db, FileStore berkas, TimeProvider jam, ILogger<PemeriksaKeutuhan> log) : IJob
{
    /// <summary>Its line of the schedule.</summary>
    public const string Nama = "periksa-keutuhan";

    private static readonly TimeOnly jamPeriksa = new(2, 0);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = PencatatPekerjaan.Diminta(context) || await JatuhTempoAsync(cancellationToken) ? await PeriksaAsync(cancellationToken) : Laporan.Dari([]);

    private async Task<JobRunReport> PeriksaAsync(CancellationToken batal)
    {
        var temuan = await new Periksa(db, berkas).JalankanAsync(batal);
        foreach (var satu in temuan)
        {
            log.LogError("Integrity: [{Aturan}] {Kalimat}", satu.Aturan, satu.Kalimat);
        }

        return temuan.Count == 0
            ? JobRunReport.Succeeded("Pemeriksaan keutuhan: tidak ada temuan.")
            : JobRunReport.Failed($"Pemeriksaan keutuhan: {temuan.Count} temuan. {string.Join(' ', temuan.Take(5).Select(t => t.Kalimat))}");
    }

    // From two o'clock WIB on, once a day.
    private async Task<bool> JatuhTempoAsync(CancellationToken batal)
    {
        var wib = Waktu.KeWib(jam.GetUtcNow().UtcDateTime);
        var sejak = Waktu.KeUtc(DateOnly.FromDateTime(wib), jamPeriksa);
        return TimeOnly.FromDateTime(wib) >= jamPeriksa && !await db.CatatanAkses.AnyAsync(c => c.Jenis == JenisAkses.Pekerjaan && c.Sebagai == Nama && c.Waktu >= sejak, batal);
    }
}
