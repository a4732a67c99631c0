namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Where this installation keeps what it owns; everything below one folder, so that a backup has one place to look.</summary>
public sealed class LokasiData(string folder)
{
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>The SQLite database; unused with SQL Server.</summary>
    public string BasisData => Path.Combine(Folder, "basisdata.db");

    /// <summary>Held open by the one process that may write the SQLite database.</summary>
    public string KunciProses => BasisData + ".kunci";

    /// <summary>Held while files are copied into a backup, or swept.</summary>
    public string KunciBerkas => Path.Combine(Folder, "berkas.kunci");

    /// <summary>Content-addressed files.</summary>
    public string Berkas => Path.Combine(Folder, "berkas");

    /// <summary>Nightly copies of the SQLite database.</summary>
    public string Cadangan => Path.Combine(Folder, "cadangan");

    /// <summary>A relative folder is meant beside the program's settings, wherever a command is typed.</summary>
    public static LokasiData Dari(IConfiguration pengaturan, string akarIsi) =>
        new(Path.GetFullPath(pengaturan["FolderData"] is { Length: > 0 } folder ? folder : "data", akarIsi));
}
