using System.Diagnostics;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>The product as it is installed: published once per run, since that is what people wait for.</summary>
public static class Terbitan
{
    private static readonly Lazy<string> folder = new(Terbitkan);

    /// <summary>The program to hand to <c>dotnet</c>.</summary>
    public static string Program => Path.Combine(folder.Value, "PengumpulanDataKinerja.Web.dll");

    private static string Terbitkan()
    {
        var tujuan = Path.Combine(AppContext.BaseDirectory, "terbitan");
        var mulai = new ProcessStartInfo("dotnet", ["publish", Peladen.AkarWeb(), "-c", "Release", "-o", tujuan, "-v", "quiet", "-clp:ErrorsOnly"]);
        using var proses = Process.Start(mulai)!;
        proses.WaitForExit();
        return proses.ExitCode == 0 ? tujuan : throw new InvalidOperationException("Produk tidak dapat diterbitkan.");
    }
}
