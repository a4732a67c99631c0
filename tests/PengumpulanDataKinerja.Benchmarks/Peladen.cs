using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>A server in a process of its own on 127.0.0.1: the product, or the bare endpoint.</summary>
public sealed partial class Peladen : IAsyncDisposable
{
    private readonly Process proses;

    private Peladen(Process proses, string alamat)
    {
        this.proses = proses;
        Alamat = alamat;
    }

    public string Alamat { get; }

    /// <summary>Milliseconds from the start of the process to the first whole page.</summary>
    public double HalamanPertama { get; private set; }

    /// <summary>The product over a data folder.</summary>
    public static Task<Peladen> MulaiAsync(string folder) => MulaiAsync(
        "/masuk",
        alamat => [Terbitan.Program, "--urls", alamat, $"--FolderData={folder}", "--Demo:MulaiJam=2026-09-23T10:00:00+07:00", "--Keamanan:MasukPerMenit=100000", "--Keamanan:MasukAkunPerMenit=100000", "--Keamanan:UnggahPerMenit=100000", "--Keamanan:PdfPerMenit=100000", "--Logging:LogLevel:Default=Error"]);

    /// <summary>The bare endpoint over the database of a folder.</summary>
    public static Task<Peladen> PolosAsync(string folder) => MulaiAsync("/", alamat => [typeof(Polos).Assembly.Location, "polos", Path.Combine(folder, "basisdata.db"), alamat]);

    /// <summary>A client with a cookie jar of its own, signed in.</summary>
    public async Task<HttpClient> MasukAsync(string akun)
    {
        var klien = Klien();
        var formulir = Formulir(await klien.GetStringAsync("/masuk"));
        formulir["Akun"] = akun;
        formulir["Sandi"] = KantorUkur.Sandi;
        using var jawaban = await klien.PostAsync("/masuk", new FormUrlEncodedContent(formulir));
        return jawaban.StatusCode == HttpStatusCode.Redirect ? klien : throw new InvalidOperationException($"{akun} tidak dapat masuk: {(int)jawaban.StatusCode}.");
    }

    public HttpClient Klien() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(Alamat), Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>The hidden fields of a page's forms: the token and what the page carries along.</summary>
    public static Dictionary<string, string> Formulir(string html)
    {
        var hasil = new Dictionary<string, string>();
        foreach (Match m in Tersembunyi().Matches(html))
        {
            hasil[WebUtility.HtmlDecode(m.Groups["nama"].Value)] = WebUtility.HtmlDecode(m.Groups["nilai"].Value);
        }

        return hasil;
    }

    /// <summary>
    /// Resident memory in megabytes of the server; how much of it are pages of program files, which the machine shares and takes back
    /// when it needs them; and what the Chromium holds that it keeps.
    /// </summary>
    public (double Server, double HalamanBerkas, double Peraga) Memori() => (Memori(proses.Id, "VmRSS:"), Memori(proses.Id, "RssFile:"), Anak(proses.Id).Sum(a => Memori(a, "VmRSS:")));

    /// <summary>Processor time of the server so far, in milliseconds: what a busy machine does not distort.</summary>
    public double Prosesor
    {
        get
        {
            proses.Refresh();
            return proses.TotalProcessorTime.TotalMilliseconds;
        }
    }

    public static string AkarWeb()
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

    public async ValueTask DisposeAsync()
    {
        if (!proses.HasExited)
        {
            proses.Kill(entireProcessTree: true);
            await proses.WaitForExitAsync();
        }

        proses.Dispose();
    }

    private static async Task<Peladen> MulaiAsync(string halaman, Func<string, string[]> argumen)
    {
        using var pendengar = new TcpListener(IPAddress.Loopback, 0);
        pendengar.Start();
        var alamat = $"http://127.0.0.1:{((IPEndPoint)pendengar.LocalEndpoint).Port}";
        pendengar.Stop();
        var perintah = argumen(alamat);
        var mulai = new ProcessStartInfo("dotnet", perintah) { WorkingDirectory = Path.GetDirectoryName(perintah[0]), RedirectStandardOutput = true };
        mulai.Environment["ASPNETCORE_ENVIRONMENT"] = mulai.Environment["DOTNET_ENVIRONMENT"] = "Demo";
        var saat = Stopwatch.GetTimestamp();
        var peladen = new Peladen(Process.Start(mulai)!, alamat);
        peladen.proses.BeginOutputReadLine();
        using var klien = peladen.Klien();
        while (Stopwatch.GetElapsedTime(saat) < TimeSpan.FromSeconds(60) && !peladen.proses.HasExited)
        {
            try
            {
                using var jawaban = await klien.GetAsync(halaman);
                if (jawaban.StatusCode == HttpStatusCode.OK)
                {
                    _ = await jawaban.Content.ReadAsByteArrayAsync();
                    peladen.HalamanPertama = Stopwatch.GetElapsedTime(saat).TotalMilliseconds;
                    return peladen;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }

        await peladen.DisposeAsync();
        throw new InvalidOperationException("Peladen tidak menyala.");
    }

    private static IEnumerable<int> Anak(int induk)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => int.TryParse(Path.GetFileName(f), out _)))
        {
            var id = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
            string stat;
            try
            {
                stat = File.ReadAllText(Path.Combine(folder, "stat"));
            }
            catch (IOException)
            {
                continue;
            }

            // The name in brackets may hold blanks; the parent is the second word after it.
            if (int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture) == induk)
            {
                yield return id;
                foreach (var cucu in Anak(id))
                {
                    yield return cucu;
                }
            }
        }
    }

    private static double Memori(int id, string baris)
    {
        try
        {
            var isi = File.ReadLines($"/proc/{id}/status").FirstOrDefault(b => b.StartsWith(baris, StringComparison.Ordinal));
            return isi is null ? 0 : double.Parse(isi.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [GeneratedRegex("""<input(?=[^>]*type="hidden")(?=[^>]*name="(?<nama>[^"]*)")(?=[^>]*value="(?<nilai>[^"]*)")[^>]*>""")]
    private static partial Regex Tersembunyi();
}
