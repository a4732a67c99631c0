using System.Diagnostics;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>A small disk of its own: it can really be full, for the database as for files.</summary>
internal sealed class FolderKecil : IDisposable
{
    private readonly string pengisi;

    /// <param name="jalur">Where it is to lie; a folder of its own when none is given.</param>
    public FolderKecil(string? jalur = null)
    {
        Jalur = jalur is null ? Directory.CreateTempSubdirectory("pdk-uji-").FullName : Directory.CreateDirectory(jalur).FullName;
        pengisi = Path.Combine(Jalur, "pengisi");
        Assert.True(Pasang(Jalur), "The small disk cannot be mounted.");
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Halangan { get; } = CariHalangan();

    public string Jalur { get; }

    /// <summary>Takes all room there is, but for some that is left.</summary>
    public void Penuhi(int sisa = 0)
    {
        using var isi = new FileStream(pengisi, FileMode.Append, FileAccess.Write, FileShare.None, 1);
        var potong = new byte[4096];
        try
        {
            while (true)
            {
                isi.Write(potong);
            }
        }
        catch (IOException)
        {
            // Full.
        }

        isi.SetLength(isi.Length - sisa);
    }

    /// <summary>Mounts it anew so that nothing can be written; no file may be open for writing.</summary>
    public void BacaSaja() => Assert.True(Jalankan("mount", "-o", "remount,ro", Jalur), "The small disk cannot be made read-only.");

    /// <summary>Mounts it anew so that it can be written again.</summary>
    public void BolehTulis() => Assert.True(Jalankan("mount", "-o", "remount,rw", Jalur), "The small disk cannot be made writable.");

    /// <summary>Gives it back.</summary>
    public void Lapangkan() => File.Delete(pengisi);

    public void Dispose()
    {
        Jalankan("umount", "-l", Jalur);
        Directory.Delete(Jalur, recursive: true);
    }

    private static string? CariHalangan()
    {
        var coba = Directory.CreateTempSubdirectory("pdk-uji-").FullName;
        try
        {
            return OperatingSystem.IsLinux() && Pasang(coba) && Jalankan("umount", "-l", coba) ? null : "No small disk can be mounted here (root only).";
        }
        finally
        {
            Directory.Delete(coba);
        }
    }

    private static bool Pasang(string jalur) => Jalankan("mount", "-t", "tmpfs", "-o", "size=32m", "pdk-uji", jalur);

    private static bool Jalankan(string program, params string[] argumen)
    {
        try
        {
            using var proses = Process.Start(new ProcessStartInfo(program, argumen) { RedirectStandardError = true })!;
            proses.StandardError.ReadToEnd();
            proses.WaitForExit();
            return proses.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A theory that needs a <see cref="FolderKecil"/>; skipped by name where none can be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FolderKecilTheoryAttribute : TheoryAttribute
{
    public FolderKecilTheoryAttribute() => Skip = FolderKecil.Halangan;
}

/// <inheritdoc cref="FolderKecilTheoryAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FolderKecilFactAttribute : FactAttribute
{
    public FolderKecilFactAttribute() => Skip = FolderKecil.Halangan;
}
