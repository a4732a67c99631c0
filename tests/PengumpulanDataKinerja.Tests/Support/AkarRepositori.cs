namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>Where the repository lies, for tests that hold its papers against the product.</summary>
internal static class AkarRepositori
{
    /// <summary>The folder of the solution, above the built tests.</summary>
    public static string Folder { get; } = Cari();

    private static string Cari()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PengumpulanDataKinerja.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The solution was not found above the tests.");
    }
}
