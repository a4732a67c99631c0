using System.Diagnostics;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Web;

/// <summary>Commands as an administrator types them: the demo office, its check, and the certificate authority.</summary>
public sealed class PerintahDemoTests
{
    [Fact]
    public async Task The_demo_office_is_played_through_and_passes_its_own_check()
    {
        using var data = new FolderSementara();

        var isi = await ProsesPerintah.JalankanAsync("isi-demo", "--environment=Demo", $"--FolderData={data.Jalur}");
        var (kode, keluaran, galat) = await ProsesPerintah.JalankanAsync("periksa", "--environment=Demo", $"--FolderData={data.Jalur}");

        Assert.True(isi.Kode == 0, isi.Galat);
        Assert.True(kode == 0, keluaran + galat);
    }

    [Fact]
    public async Task The_authority_is_made_once_with_a_passphrase_that_is_typed_twice()
    {
        using var data = new FolderSementara();

        var beda = await BuatAsync(data.Jalur, "gerbang besi sungai tenang", "gerbang besi sungai tenan");
        var pendek = await BuatAsync(data.Jalur, "pendek", "pendek");
        var jadi = await BuatAsync(data.Jalur, "gerbang besi sungai tenang", "gerbang besi sungai tenang");
        var lagi = await BuatAsync(data.Jalur, "gerbang besi sungai tenang", "gerbang besi sungai tenang");

        Assert.Equal([1, 1, 0, 1], [beda.Kode, pendek.Kode, jadi.Kode, lagi.Kode]);
        Assert.Contains("tidak sama", beda.Kata, StringComparison.Ordinal);
        Assert.Contains("paling pendek 14", pendek.Kata, StringComparison.Ordinal);
        Assert.Contains("berlaku sampai", jadi.Kata, StringComparison.Ordinal);
        Assert.Contains("sudah ada", lagi.Kata, StringComparison.Ordinal);
        Assert.DoesNotContain("gerbang besi", jadi.Kata, StringComparison.Ordinal);
    }

    private static async Task<(int Kode, string Kata)> BuatAsync(string folder, params string[] baris)
    {
        var mulai = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PengumpulanDataKinerja.Web.dll"), "buat-ca", $"--FolderData={folder}"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        using var proses = Process.Start(mulai)!;
        foreach (var satu in baris)
        {
            await proses.StandardInput.WriteLineAsync(satu);
        }

        proses.StandardInput.Close();
        var galat = proses.StandardError.ReadToEndAsync();
        var kata = await proses.StandardOutput.ReadToEndAsync();
        await proses.WaitForExitAsync();
        return (proses.ExitCode, kata + await galat);
    }
}
