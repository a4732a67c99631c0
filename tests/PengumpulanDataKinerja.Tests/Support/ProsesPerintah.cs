using System.Diagnostics;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>The application's command line as a process of its own, beside whatever this test has open.</summary>
internal static class ProsesPerintah
{
    private static readonly TimeSpan Batas = TimeSpan.FromSeconds(120);

    public static Task<(int Kode, string Keluaran, string Galat)> JalankanAsync(params string[] args) => DariAsync(AppContext.BaseDirectory, args);

    /// <summary>Typed in another folder than the program's.</summary>
    public static async Task<(int Kode, string Keluaran, string Galat)> DariAsync(string folder, params string[] args)
    {
        using var proses = Mulai(folder, args);
        var galat = proses.StandardError.ReadToEndAsync();
        var keluaran = await proses.StandardOutput.ReadToEndAsync().WaitAsync(Batas);
        await proses.WaitForExitAsync().WaitAsync(Batas);
        return (proses.ExitCode, keluaran, await galat);
    }

    /// <summary>Starts it and leaves it running.</summary>
    public static Process Mulai(params string[] args) => Mulai(AppContext.BaseDirectory, args);

    /// <summary>Starts it with one more environment variable.</summary>
    public static Process MulaiDengan((string Nama, string Nilai) lingkungan, params string[] args) => Mulai(AppContext.BaseDirectory, args, lingkungan);

    private static Process Mulai(string folder, string[] args, (string Nama, string Nilai)? lingkungan = null)
    {
        var mulai = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PengumpulanDataKinerja.Web.dll"), .. args])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        if (lingkungan is { } satu)
        {
            mulai.Environment[satu.Nama] = satu.Nilai;
        }

        return Process.Start(mulai)!;
    }
}
