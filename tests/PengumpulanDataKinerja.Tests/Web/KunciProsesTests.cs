using System.Diagnostics;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

public sealed class KunciProsesTests
{
    [Fact]
    public async Task A_second_process_on_the_same_file_refuses_to_start_and_says_why()
    {
        await using var host = await DataHost.MulaiAsync();
        var (kode, galat) = await JalankanAsync($"--FolderData={host.Lokasi.Folder}");
        Assert.Equal(KunciProses.KodeKeluar, kode);
        Assert.Contains("sedang dipakai proses lain", galat, StringComparison.Ordinal);

        (kode, galat) = await JalankanAsync("buat-admin", "--nama", "Bayu Saputra", "--akun", "bayu", $"--FolderData={host.Lokasi.Folder}");
        Assert.Equal(KunciProses.KodeKeluar, kode);
        Assert.Contains("hentikan yang sedang berjalan", galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_named_with_the_known_ones()
    {
        var (kode, galat) = await JalankanAsync("buat-adnim");
        Assert.Equal(2, kode);
        Assert.Contains("buat-admin --nama", galat, StringComparison.Ordinal);
    }

    private static async Task<(int Kode, string Galat)> JalankanAsync(params string[] args)
    {
        var mulai = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PengumpulanDataKinerja.Web.dll"), .. args])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        using var proses = Process.Start(mulai)!;
        _ = proses.StandardOutput.ReadToEndAsync();
        var galat = await proses.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await proses.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (proses.ExitCode, galat);
    }
}
