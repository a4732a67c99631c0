using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace PengumpulanDataKinerja.BrowserTests.Support;

/// <summary>
/// The real server in its own process on 127.0.0.1, with a data folder of its own, and a real Chromium to visit it. It ends with the
/// test, and by itself when the test run dies.
/// </summary>
public sealed class Peladen : IAsyncDisposable
{
    public const string Sandi = "rambu-hijau-lurus-7";

    /// <summary>Passphrase of those who sign, and of the authority.</summary>
    public const string Frasa = "jalan lurus laut tenang";

    private readonly List<string> keluaran = [];
    private Process? proses;
    private IPlaywright? playwright;
    private IBrowser? peramban;

    private Peladen(string folder, int porta)
    {
        Folder = folder;
        Alamat = $"http://127.0.0.1:{porta}";
    }

    /// <summary>Data folder of this server.</summary>
    public string Folder { get; }

    public string Alamat { get; }

    /// <summary>Fills a demo office and starts the server on it.</summary>
    /// <param name="mulaiJam">Where the office's clock starts, with offset.</param>
    /// <param name="riwayat">Whether the past quarters are played, as in the demo.</param>
    public static async Task<Peladen> MulaiAsync(string mulaiJam, bool riwayat)
    {
        var peladen = new Peladen(Directory.CreateTempSubdirectory("pdk-uji-").FullName, PortaBebas());
        try
        {
            var isi = peladen.Proses(mulaiJam, ["isi-demo", .. riwayat ? Array.Empty<string>() : ["--kantor-saja", "true"]]);
            await isi.WaitForExitAsync();
            if (isi.ExitCode != 0)
            {
                throw new InvalidOperationException($"isi-demo gagal:\n{string.Join('\n', peladen.keluaran)}");
            }

            peladen.proses = peladen.Proses(mulaiJam, ["--urls", peladen.Alamat]);
            await peladen.TungguSehatAsync();
            peladen.playwright = await Playwright.CreateAsync();
            peladen.peramban = await peladen.playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Chromium(),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
            });
            return peladen;
        }
        catch
        {
            await peladen.DisposeAsync();
            throw;
        }
    }

    /// <summary>A fresh visitor.</summary>
    public async Task<IPage> HalamanAsync(int lebar = 1366, int tinggi = 768, bool skrip = true, bool sentuh = false)
    {
        var konteks = await peramban!.NewContextAsync(new()
        {
            BaseURL = Alamat,
            Locale = "id-ID",
            ViewportSize = new() { Width = lebar, Height = tinggi },
            JavaScriptEnabled = skrip,
            HasTouch = sentuh,
            ReducedMotion = ReducedMotion.Reduce,
        });
        konteks.SetDefaultTimeout(15_000);
        return await konteks.NewPageAsync();
    }

    /// <summary>A visitor signed in as one of the demo's accounts.</summary>
    public async Task<IPage> MasukAsync(string akun, int lebar = 1366, int tinggi = 768, bool skrip = true, bool sentuh = false)
    {
        var halaman = await HalamanAsync(lebar, tinggi, skrip, sentuh);
        await halaman.GotoAsync("/masuk");
        await IsiMasukAsync(halaman, akun);
        return halaman;
    }

    /// <summary>Signs in on the page that asks for it.</summary>
    public static async Task IsiMasukAsync(IPage halaman, string akun)
    {
        await halaman.Locator("[name=Akun]").FillAsync(akun);
        await halaman.Locator("[name=Sandi]").FillAsync(Sandi);
        await halaman.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Runs one of the product's commands on this server's data and gives exit code and output.</summary>
    public async Task<(int Kode, string Keluaran)> PerintahAsync(params string[] perintah)
    {
        var awal = keluaran.Count;
        var jalan = Proses("2026-09-14T08:00:00+07:00", perintah);
        await jalan.WaitForExitAsync();
        lock (keluaran)
        {
            return (jalan.ExitCode, string.Join('\n', keluaran.Skip(awal)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (peramban is not null)
        {
            await peramban.DisposeAsync();
        }

        playwright?.Dispose();
        if (proses is { HasExited: false })
        {
            proses.Kill(entireProcessTree: true);
            await proses.WaitForExitAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static string Chromium()
    {
        string[] tempat = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
        return tempat.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium tidak ditemukan; jalankan ./test.sh.");
    }

    private static int PortaBebas()
    {
        using var pendengar = new TcpListener(IPAddress.Loopback, 0);
        pendengar.Start();
        return ((IPEndPoint)pendengar.LocalEndpoint).Port;
    }

    private Process Proses(string mulaiJam, string[] argumen)
    {
        var dll = typeof(Program).Assembly.Location;
        var mulai = new ProcessStartInfo("dotnet", [dll, .. argumen])
        {
            WorkingDirectory = AkarWeb(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        mulai.Environment["DOTNET_ENVIRONMENT"] = mulai.Environment["ASPNETCORE_ENVIRONMENT"] = "Demo";
        mulai.Environment["FolderData"] = Folder;
        mulai.Environment["Demo__MulaiJam"] = mulaiJam;
        mulai.Environment["Keamanan__MasukPerMenit"] = mulai.Environment["Keamanan__MasukAkunPerMenit"] = mulai.Environment["Keamanan__UnggahPerMenit"] = "1000";
        var baru = Process.Start(mulai)!;
        DataReceivedEventHandler catat = (_, baris) =>
        {
            if (baris.Data is not null)
            {
                lock (keluaran)
                {
                    keluaran.Add(baris.Data);
                }
            }
        };
        baru.OutputDataReceived += catat;
        baru.ErrorDataReceived += catat;
        baru.BeginOutputReadLine();
        baru.BeginErrorReadLine();
        return baru;
    }

    // Views and static files are read from the project, as with dotnet run.
    private static string AkarWeb()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PengumpulanDataKinerja.sln")))
            {
                return Path.Combine(folder.FullName, "src", "PengumpulanDataKinerja.Web");
            }
        }

        throw new InvalidOperationException("Akar proyek tidak ditemukan.");
    }

    private async Task TungguSehatAsync()
    {
        using var klien = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        for (var i = 0; i < 150; i++)
        {
            if (proses!.HasExited)
            {
                break;
            }

            try
            {
                if ((await klien.GetAsync(new Uri($"{Alamat}/sehat"))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception galat) when (galat is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException($"Peladen tidak menyala:\n{string.Join('\n', keluaran)}");
    }
}
