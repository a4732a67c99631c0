using Microsoft.Data.Sqlite;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>A folder of its own for one test; gone afterwards.</summary>
public sealed class FolderSementara : IDisposable
{
    public string Jalur { get; } = Directory.CreateTempSubdirectory("pdk-uji-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        try
        {
            Directory.Delete(Jalur, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
        }
    }
}
