namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Held by a backup while it copies files and by the sweep while it removes them: never both at once, in whichever processes.</summary>
public static class KunciBerkas
{
    private static readonly TimeSpan Selang = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes it when it is free; null otherwise.</summary>
    public static IDisposable? Coba(LokasiData lokasi)
    {
        try
        {
            return new FileStream(lokasi.KunciBerkas, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(lokasi.KunciBerkas))
        {
            return null;
        }
    }

    /// <summary>Waits for it: a sweep lasts seconds.</summary>
    public static async Task<IDisposable> TungguAsync(LokasiData lokasi, CancellationToken batal)
    {
        while (true)
        {
            if (Coba(lokasi) is { } kunci)
            {
                return kunci;
            }

            await Task.Delay(Selang, batal);
        }
    }
}
