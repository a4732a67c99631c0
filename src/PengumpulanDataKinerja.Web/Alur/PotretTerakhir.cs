using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// The last picture taken of a part of the database. It is only a copy of what the database holds under the same version, so that
/// several nodes never disagree.
/// </summary>
/// <typeparam name="T">The picture: nobody changes what it holds, pages and acts share it.</typeparam>
public sealed class PotretTerakhir<T>
    where T : class
{
    private Isi? isi;

    /// <summary>The picture of a version, taken anew when the one kept is another.</summary>
    /// <param name="db">Where it is taken from.</param>
    /// <param name="versi">The version that the database was at before; without one nothing is kept.</param>
    /// <param name="kunci">What it shows when there are several: the number of a day, a year.</param>
    /// <param name="muat">Takes it.</param>
    public async Task<T> AmbilAsync(AppDb db, int? versi, int kunci, Func<Task<T>> muat)
    {
        if (Volatile.Read(ref isi) is { } kini && kini.Versi == versi && kini.Kunci == kunci)
        {
            return kini.Potret;
        }

        // What a write reads may yet be taken back, and its version given to another change.
        var potret = await muat();
        if (versi is { } v && !db.SedangMenulis)
        {
            Volatile.Write(ref isi, new(v, kunci, potret));
        }

        return potret;
    }

    private sealed record Isi(int Versi, int Kunci, T Potret);
}
