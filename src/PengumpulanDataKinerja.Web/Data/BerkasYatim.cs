namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// Files that no row names: an act stores its file first and may fail afterwards, and a draft may be replaced. They harm nobody; the
/// nightly upkeep removes those older than a day. A younger one may belong to an act that is still going on.
/// </summary>
public static class BerkasYatim
{
    public static readonly TimeSpan UmurAman = TimeSpan.FromHours(24);

    /// <summary>The files that no row names, whatever their age.</summary>
    public static async Task<IReadOnlyList<FileInfo>> CariAsync(AppDb db, FileStore berkas, CancellationToken batal = default)
    {
        // The files first: one that is stored and named in between is then not on the list.
        var ada = berkas.Semua().ToList();
        var dirujuk = await BerkasDirujuk.SemuaAsync(db, batal);
        return ada.FindAll(f => !dirujuk.Contains(f.Name));
    }

    /// <summary>
    /// Removes the old ones and returns their names. Inside the write gate no row can begin to name a file meanwhile; while a backup
    /// copies what an earlier state of the database named, nothing is removed.
    /// </summary>
    public static async Task<IReadOnlyList<string>> SapuAsync(AppDb db, FileStore berkas, LokasiData lokasi, DateTime kiniUtc, CancellationToken batal = default)
    {
        using var kunci = KunciBerkas.Coba(lokasi);
        return kunci is null
            ? []
            : await db.TulisAsync(
                async () => (await CariAsync(db, berkas, batal)).Select(f => f.Name).Where(sha => berkas.HapusBilaLama(sha, kiniUtc - UmurAman)).ToList(),
                batal);
    }
}
