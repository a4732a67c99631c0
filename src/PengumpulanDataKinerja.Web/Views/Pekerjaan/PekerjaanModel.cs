using PengumpulanDataKinerja.Web.Security;
using Quartz;

namespace PengumpulanDataKinerja.Web;

/// <summary>The page of the jobs.</summary>
/// <param name="Pekerjaan">The schedule.</param>
/// <param name="Catatan">What they did last, newest first.</param>
/// <param name="BolehJalankan">Whether the reader may ask for a run.</param>
public sealed record HalamanPekerjaan(IReadOnlyList<PekerjaanTerjadwal> Pekerjaan, IReadOnlyList<CatatanAkses> Catatan, bool BolehJalankan);

/// <summary>One job.</summary>
/// <param name="Nama">Its key.</param>
/// <param name="Uraian">What it does.</param>
/// <param name="Berikut">When it looks next, UTC; null when it is not scheduled.</param>
/// <param name="Keadaan">Its last run; null as long as there was none.</param>
public sealed record PekerjaanTerjadwal(string Nama, string Uraian, DateTime? Berikut, JobRunStatus? Keadaan)
{
    public bool Gagal => Keadaan?.LastResult == JobRunResult.Failed;

    /// <summary>What became of the last run, in words.</summary>
    public string Hasil => Keadaan switch
    {
        null => "",
        { LastResult: JobRunResult.Failed } k => k.LastFailureMessage ?? "Gagal.",
        { LastResult: JobRunResult.Cancelled } => "Dihentikan sebelum selesai; diulang pada waktu berikutnya.",
        { } k => k.LastSummary ?? "Selesai.",
    };
}
