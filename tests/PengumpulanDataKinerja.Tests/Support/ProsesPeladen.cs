using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PengumpulanDataKinerja.Web;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>The real server in a process of its own, over a data folder that outlives it: to be killed and started again.</summary>
/// <param name="folderData">Data folder; one of its own when none is given.</param>
/// <param name="mencetak">Whether it starts Chromium, and is waited for until it can print: nothing is started any more while a test counts its calls.</param>
internal sealed class ProsesPeladen(string? folderData = null, bool mencetak = false) : IAsyncDisposable
{
    private readonly FolderSementara folder = new();
    private readonly List<string> keluaran = [];
    private Process? proses;

    /// <summary>Data folder; what the office of a test left there is what the server finds.</summary>
    public string Folder => folderData ?? Path.Combine(folder.Jalur, "data");

    /// <summary>The system's folder for temporary files, as this process sees it.</summary>
    public string Sementara => Path.Combine(folder.Jalur, "tmp");

    public Uri Alamat { get; private set; } = null!;

    public int Id => proses!.Id;

    /// <summary>What it wrote, for the message of a test that fails.</summary>
    public string Keluaran
    {
        get
        {
            lock (keluaran)
            {
                return string.Join('\n', keluaran.TakeLast(60));
            }
        }
    }

    /// <summary>A server over what an office has on the disk.</summary>
    public static async Task<ProsesPeladen> DiAsync(KantorNyata kantor, bool mencetak = false)
    {
        var peladen = new ProsesPeladen(mencetak: mencetak);
        kantor.SalinKe(peladen.Folder);
        await peladen.MulaiAsync();
        return peladen;
    }

    /// <summary>Does an act that the process may not survive at its n-th call; when it does not, the server is started again.</summary>
    public async Task<bool> SelamatAsync(string panggilan, int n, Func<Task> tindakan)
    {
        using var strace = await Strace.BunuhPadaAsync(Id, panggilan, n);
        try
        {
            await tindakan();
            return true;
        }
        catch (HttpRequestException)
        {
            await MatiAsync();
            await MulaiAsync();
            return false;
        }
    }

    public async Task MulaiAsync()
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Sementara);
        Alamat = new Uri($"http://127.0.0.1:{PortaBebas()}");
        var mulai = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PengumpulanDataKinerja.Web.dll"), "--urls", Alamat.ToString()])
        {
            WorkingDirectory = Path.Combine(AkarRepositori.Folder, "src", "PengumpulanDataKinerja.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        mulai.Environment["FolderData"] = Folder;
        mulai.Environment["TMPDIR"] = Sementara;
        mulai.Environment.Remove("ASPNETCORE_TEMP");
        foreach (var batas in (string[])["MasukPerMenit", "MasukAkunPerMenit", "UnggahPerMenit", "PdfPerMenit"])
        {
            mulai.Environment[$"Keamanan__{batas}"] = "100000";
        }

        mulai.Environment["Keamanan__WajibTotp"] = "false";
        mulai.Environment["Kesehatan__RuangMinimumMb"] = "0";
        mulai.Environment["Peraga__Panaskan"] = mencetak ? "true" : "false";

        // The demo's rules allow plain http; the office and its people are the test's own.
        mulai.Environment["Demo__Aktif"] = "true";
        proses = Process.Start(mulai)!;
        proses.OutputDataReceived += Catat;
        proses.ErrorDataReceived += Catat;
        proses.BeginOutputReadLine();
        proses.BeginErrorReadLine();
        await TungguAsync(mencetak ? "/sehat/siap" : "/sehat");
    }

    /// <summary>SIGKILL: the process gets no word in.</summary>
    public async Task BunuhAsync()
    {
        proses!.Kill();
        await MatiAsync();
    }

    /// <summary>Waits for the end that something else has brought about.</summary>
    public async Task MatiAsync()
    {
        await proses!.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        proses.Dispose();
        proses = null;
    }

    public async Task<PerambanUji> MasukAsync(string akun)
    {
        var peramban = new PerambanUji(Alamat);
        await peramban.MasukAsync(akun, WebHost.Sandi);
        return peramban;
    }

    /// <summary>Reads the database beside the server.</summary>
    public async Task<T> BacaAsync<T>(Func<AppDb, Task<T>> baca)
    {
        await using var db = PeriksaData.BukaBaca(new LokasiData(Folder).BasisData);
        return await baca(db);
    }

    /// <summary>Every invariant holds, and nothing half written lies about.</summary>
    public async Task UtuhAsync()
    {
        var temuan = await BacaAsync(db => new Periksa(db, new FileStore(new LokasiData(Folder))).JalankanAsync());
        Assert.Empty(temuan.Select(t => $"[{t.Aturan}] {t.Kalimat}"));
        Assert.Empty(Directory.GetFiles(Path.Combine(Folder, "berkas", "sementara")));
        Assert.Empty(Directory.GetFiles(Sementara, "ASPNETCORE_*"));
    }

    public async ValueTask DisposeAsync()
    {
        if (proses is { HasExited: false })
        {
            proses.Kill(entireProcessTree: true);
            await MatiAsync();
        }

        folder.Dispose();
    }

    private static int PortaBebas()
    {
        using var pendengar = new TcpListener(IPAddress.Loopback, 0);
        pendengar.Start();
        return ((IPEndPoint)pendengar.LocalEndpoint).Port;
    }

    private void Catat(object asal, DataReceivedEventArgs baris)
    {
        lock (keluaran)
        {
            keluaran.Add(baris.Data ?? "");
        }
    }

    private async Task TungguAsync(string alamat)
    {
        using var klien = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var i = 0; i < 600 && !proses!.HasExited; i++)
        {
            try
            {
                if ((await klien.GetAsync(new Uri(Alamat, alamat))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception galat) when (galat is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The server does not answer:\n{Keluaran}");
    }
}
