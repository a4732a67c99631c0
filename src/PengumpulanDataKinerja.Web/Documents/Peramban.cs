using System.Diagnostics;
using Microsoft.Playwright;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>One running Chromium with the driver that owns it; replaced as a whole, never repaired.</summary>
internal sealed class Peramban
{
    // Nothing leaves the machine: no name resolves (numeric addresses neither), nothing is fetched ahead or in the background.
    private static readonly string[] Bendera =
    [
        "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
        "--dns-prefetch-disable", "--disable-default-apps", "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    // Chromium gets what it needs to run and find fonts, not the application's secrets.
    private static readonly string[] Lingkungan =
    [
        "PATH", "HOME", "TMPDIR", "TEMP", "TMP", "LANG", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
        "SystemRoot", "SystemDrive", "windir", "LOCALAPPDATA", "APPDATA", "USERPROFILE", "ProgramFiles", "ProgramFiles(x86)", "ProgramData",
    ];

    private readonly IPlaywright playwright;

    private Peramban(IPlaywright playwright, IBrowser browser, string tanda)
    {
        this.playwright = playwright;
        Browser = browser;
        Tanda = tanda;
    }

    public IBrowser Browser { get; }

    /// <summary>A switch without meaning on the command line of this Chromium alone: Playwright does not tell the process id.</summary>
    public string Tanda { get; }

    /// <summary>Documents that use it now. Guarded by the renderer's lock, as are the next two.</summary>
    public int Dipakai { get; set; }

    public int Tercetak { get; set; }

    /// <summary>Takes no further document; closed when the last one has left.</summary>
    public bool Pensiun { get; set; }

    public static async Task<Peramban> MulaiAsync(string chromium, TimeSpan batas)
    {
        var tanda = $"--peraga-naskah={Guid.NewGuid():N}";
        var playwright = await Playwright.CreateAsync().WaitAsync(batas);
        try
        {
            var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                Headless = true,
                Timeout = (float)batas.TotalMilliseconds,
                // As root Chromium refuses to run sandboxed; the server itself runs as an ordinary user.
                ChromiumSandbox = !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess),
                Args = [.. Bendera, tanda],
                Env = Lingkungan.Select(n => KeyValuePair.Create(n, Environment.GetEnvironmentVariable(n)!)).Where(p => p.Value is not null),
                HandleSIGHUP = false,
                HandleSIGINT = false,
                HandleSIGTERM = false,
            });
            return new Peramban(playwright, browser, tanda);
        }
        catch
        {
            playwright.Dispose();
            AkhiriProses(tanda);
            throw;
        }
    }

    /// <summary>Closes politely for five seconds, then ends the process: a stopped or spinning Chromium does not answer.</summary>
    public async Task TutupAsync()
    {
        try
        {
            await Browser.CloseAsync().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            // Gone or deaf; ended below.
        }

        // A driver that waits for a deaf Chromium would be waited for in turn: end Chromium first.
        AkhiriProses(Tanda);
        playwright.Dispose();
    }

    /// <summary>Ids of the processes that carry the mark. Linux only; elsewhere Playwright's driver ends its child by itself.</summary>
    public static IEnumerable<int> Proses(string tanda)
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        return Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), out var id) ? id : 0)
            .Where(id => id > 0 && BarisPerintah(id).Contains(tanda, StringComparison.Ordinal))
            .ToList();
    }

    private static string BarisPerintah(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static void AkhiriProses(string tanda)
    {
        foreach (var id in Proses(tanda))
        {
            try
            {
                using var proses = Process.GetProcessById(id);
                proses.Kill(entireProcessTree: true);
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // Ended by itself in between.
            }
        }
    }
}
