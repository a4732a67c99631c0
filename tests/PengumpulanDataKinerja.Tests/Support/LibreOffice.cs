using System.Diagnostics;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>LibreOffice without a window, with settings of its own: opens and writes workbooks as the office does.</summary>
public sealed class LibreOffice : IDisposable
{
    private readonly FolderSementara folder = new();

    /// <summary>Why it cannot be used here; null when it can.</summary>
    public static string? Halangan { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, "soffice"))) ? null : "LibreOffice is not installed.";

    /// <summary>Opens a file and saves it as another kind.</summary>
    /// <param name="isi">The file.</param>
    /// <param name="dari">Its ending.</param>
    /// <param name="ke">"xlsx", "pdf", or with the filter's settings: "csv:Text - txt - csv (StarCalc):59,34,76".</param>
    /// <param name="saringan">Filter for opening; null lets it find out.</param>
    public async Task<byte[]> UbahAsync(byte[] isi, string dari, string ke, string? saringan = null)
    {
        var nama = Guid.NewGuid().ToString("N");
        var sumber = Path.Combine(folder.Jalur, $"{nama}.{dari}");
        var tujuan = Directory.CreateDirectory(Path.Combine(folder.Jalur, nama)).FullName;
        await File.WriteAllBytesAsync(sumber, isi);
        var info = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] argumen = [$"-env:UserInstallation=file://{folder.Jalur}/setelan", "--headless", "--norestore", .. saringan is null ? [] : new[] { $"--infilter={saringan}" }, "--convert-to", ke, "--outdir", tujuan, sumber];
        foreach (var kata in argumen)
        {
            info.ArgumentList.Add(kata);
        }

        using var proses = Process.Start(info)!;
        var galat = proses.StandardError.ReadToEndAsync();
        var keluaran = await proses.StandardOutput.ReadToEndAsync();
        using var batas = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await proses.WaitForExitAsync(batas.Token);
        }
        finally
        {
            if (!proses.HasExited)
            {
                proses.Kill(entireProcessTree: true);
            }
        }

        var hasil = Path.Combine(tujuan, $"{nama}.{ke.Split(':')[0]}");
        Assert.True(File.Exists(hasil), $"soffice: {keluaran} {await galat}");
        return await File.ReadAllBytesAsync(hasil);
    }

    public void Dispose() => folder.Dispose();
}

/// <summary>A fact that needs <see cref="LibreOffice"/>; skipped by name where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = LibreOffice.Halangan;
}
