using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// A Chromium that prints and from its n-th start on dies at once. With a fresh one per document (setting <c>Peraga:DaurUlang</c> 1) that is
/// the n-th document.
/// </summary>
internal sealed class ChromiumRusak : IDisposable
{
    private readonly FolderSementara folder = new();

    public ChromiumRusak()
    {
        File.WriteAllText(
            Jalur,
            $"""
            #!/bin/sh
            n=$(($(cat "{Berkas("hitung")}") + 1))
            echo $n > "{Berkas("hitung")}"
            [ $n -lt $(cat "{Berkas("mati")}") ] || exit 1
            exec "{CariProgram.Chromium(null)}" "$@"

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Jalur, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        MatiPada(int.MaxValue);
    }

    /// <summary>The program to name in <c>Peraga:Chromium</c>.</summary>
    public string Jalur => Berkas("chromium");

    /// <summary>Counts anew; the n-th start and all later ones fail.</summary>
    public void MatiPada(int n)
    {
        File.WriteAllText(Berkas("hitung"), "0");
        File.WriteAllText(Berkas("mati"), $"{n}");
    }

    public void Dispose() => folder.Dispose();

    private string Berkas(string nama) => Path.Combine(folder.Jalur, nama);
}
