using Microsoft.Data.Sqlite;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>A folder of its own for one test; gone afterwards.</summary>
public sealed class FolderSementara : IDisposable
{
    public string Jalur { get; } = Directory.CreateTempSubdirectory("pdk-uji-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();

        // A server that is just going down may still put its last file there.
        for (var sisa = 20; Directory.Exists(Jalur) && sisa > 0; sisa--)
        {
            try
            {
                Directory.Delete(Jalur, recursive: true);
            }
            catch (IOException) when (sisa > 1)
            {
                Thread.Sleep(100);
            }
        }
    }
}
