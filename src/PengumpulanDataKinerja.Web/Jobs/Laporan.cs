using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>What a run of a job achieved, for its history and the access log.</summary>
internal static class Laporan
{
    /// <summary>The sentences of what was done; without any, nothing was due.</summary>
    public static JobRunReport Dari(IReadOnlyCollection<string> dikerjakan) =>
        dikerjakan.Count == 0 ? JobRunReport.Skipped("Tidak ada yang jatuh tempo.") : JobRunReport.Succeeded(string.Join(' ', dikerjakan));
}
