using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Prints HTML to PDF with a resident headless Chromium. Each document gets a context of its own without scripts and without
/// a network: the page is handed over from memory, every other request is refused. A Chromium that crashes or hangs is
/// replaced and the document tried once more; then the reader gets a sentence and nothing has changed.
/// </summary>
public sealed class PdfRenderer(IOptions<PeragaOptions> opsiPeraga, ILogger<PdfRenderer> log) : IAsyncDisposable
{
    // Never looked up: the route below answers it from memory. A real origin (unlike about:blank) may not load file://.
    private const string Alamat = "http://naskah.invalid/";

    private static readonly Dictionary<string, string> Kepala = new()
    {
        ["Content-Type"] = "text/html; charset=utf-8",
        ["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; sandbox",
        ["Referrer-Policy"] = "no-referrer",
        ["X-DNS-Prefetch-Control"] = "off",
    };

    private readonly PeragaOptions opsiPeraga = opsiPeraga.Value;
    private readonly SemaphoreSlim tempat = new(opsiPeraga.Value.Serentak);
    private readonly SemaphoreSlim kunci = new(1);
    private readonly List<Task> penutupan = [];
    private Peramban? kini;
    private bool ditutup;

    /// <summary>Mark on the command line of the running Chromium; null while none runs.</summary>
    internal string? Tanda => kini?.Tanda;

    /// <summary>Starts Chromium when none runs.</summary>
    public async Task PanaskanAsync(CancellationToken batal = default)
    {
        var peramban = await AmbilAsync(batal, mencetak: false);
        await LepaskanAsync(peramban, utuh: true);
    }

    /// <summary>Opens and closes an empty context, starting Chromium when none runs; one that does not answer takes no further document.</summary>
    /// <exception cref="TimeoutException">It did not answer in time.</exception>
    public async Task PeriksaAsync(TimeSpan batas, CancellationToken batal = default)
    {
        var peramban = await AmbilAsync(batal, mencetak: false);
        var utuh = false;
        try
        {
            var konteks = await peramban.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Offline = true }).WaitAsync(batas, CancellationToken.None);
            await konteks.DisposeAsync().AsTask().WaitAsync(batas, CancellationToken.None);
            utuh = true;
        }
        finally
        {
            await LepaskanAsync(peramban, utuh);
        }
    }

    /// <summary>The document as a tagged PDF with embedded fonts.</summary>
    /// <exception cref="PeragaTidakTersediaException">Chromium is missing, too slow, or failed twice.</exception>
    /// <exception cref="AturanDilanggarException">The document is too large.</exception>
    public async Task<byte[]> CetakAsync(string html, CetakOpsi opsi, CancellationToken batal = default)
    {
        if (Encoding.UTF8.GetByteCount(html) > opsiPeraga.BatasHtml)
        {
            throw new AturanDilanggarException($"Naskah \"{opsi.Judul}\" terlalu besar untuk dicetak (lebih dari {opsiPeraga.BatasHtml / 1024 / 1024} MB). Kurangi isinya, lalu ulangi.");
        }

        if (!await tempat.WaitAsync(opsiPeraga.BatasWaktu * 3, batal))
        {
            throw new PeragaTidakTersediaException("Pembuat PDF sedang penuh. Tidak ada yang berubah; coba lagi sebentar lagi.");
        }

        try
        {
            var pdf = await CetakDenganSatuUlanganAsync(html, opsi, batal);
            return pdf.Length <= opsiPeraga.BatasPdf
                ? pdf
                : throw new AturanDilanggarException($"PDF \"{opsi.Judul}\" terlalu besar (lebih dari {opsiPeraga.BatasPdf / 1024 / 1024} MB). Kurangi isinya, lalu ulangi.");
        }
        finally
        {
            tempat.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await kunci.WaitAsync();
        try
        {
            ditutup = true;
            if (kini is not null)
            {
                penutupan.Add(kini.TutupAsync());
                kini = null;
            }
        }
        finally
        {
            kunci.Release();
        }

        await Task.WhenAll(penutupan);
    }

    private async Task<byte[]> CetakDenganSatuUlanganAsync(string html, CetakOpsi opsi, CancellationToken batal)
    {
        for (var percobaan = 1; ; percobaan++)
        {
            try
            {
                return await CetakSekaliAsync(html, opsi, batal);
            }
            catch (Exception e) when (e is not (OperationCanceledException or AturanDilanggarException or ObjectDisposedException))
            {
                // Whatever the driver throws when Chromium dies or hangs under it; the type differs with the moment.
                log.LogWarning(e, "Printing {Judul} failed at attempt {Percobaan}", opsi.Judul, percobaan);
                if (percobaan == 2)
                {
                    throw new PeragaTidakTersediaException(
                        e is TimeoutException
                            ? string.Create(CultureInfo.GetCultureInfo("id-ID"), $"Pembuat PDF tidak selesai dalam {opsiPeraga.BatasDetik:0.#} detik. Tidak ada yang berubah; coba lagi, dan hubungi administrator bila terulang.")
                            : "Pembuat PDF berhenti sendiri. Tidak ada yang berubah; coba lagi, dan hubungi administrator bila terulang.",
                        e);
                }
            }
        }
    }

    private async Task<byte[]> CetakSekaliAsync(string html, CetakOpsi opsi, CancellationToken batal)
    {
        var peramban = await AmbilAsync(batal);
        var utuh = false;
        try
        {
            // Not cancelled with the request: a page left behind would keep its place in Chromium without being counted.
            var pdf = await LukisAsync(peramban.Browser, html, opsi).WaitAsync(opsiPeraga.BatasWaktu, CancellationToken.None);
            utuh = true;
            return pdf;
        }
        finally
        {
            await LepaskanAsync(peramban, utuh);
        }
    }

    private async Task<byte[]> LukisAsync(IBrowser browser, string html, CetakOpsi opsi)
    {
        await using var konteks = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = false,
            Offline = true,
            AcceptDownloads = false,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            Locale = "id-ID",
        });
        var diberikan = 0;
        await konteks.RouteAsync("**/*", jalur => jalur.Request.Url == Alamat && Interlocked.Exchange(ref diberikan, 1) == 0
            ? jalur.FulfillAsync(new RouteFulfillOptions { Status = 200, Headers = Kepala, Body = html })
            : jalur.AbortAsync());
        var halaman = await konteks.NewPageAsync();
        await halaman.GotoAsync(Alamat, new PageGotoOptions { WaitUntil = WaitUntilState.Load, Timeout = (float)opsiPeraga.BatasWaktu.TotalMilliseconds });
        return await halaman.PdfAsync(new PagePdfOptions
        {
            // The size that counts is the @page rule's; this is the sheet of a document without one.
            PreferCSSPageSize = true,
            Width = Milimeter(opsi.Ukuran.Lebar),
            Height = Milimeter(opsi.Ukuran.Tinggi),
            Margin = new Margin { Top = Milimeter(opsi.MarginAtas), Bottom = Milimeter(opsi.MarginBawah), Left = Milimeter(opsi.MarginKiri), Right = Milimeter(opsi.MarginKanan) },
            PrintBackground = true,
            Tagged = true,
            Outline = false,
        });
    }

    private static string Milimeter(decimal panjang) => string.Create(CultureInfo.InvariantCulture, $"{panjang}mm");

    private async Task<Peramban> AmbilAsync(CancellationToken batal, bool mencetak = true)
    {
        await kunci.WaitAsync(batal);
        try
        {
            ObjectDisposedException.ThrowIf(ditutup, this);
            if (kini is not null && (kini.Pensiun || !kini.Browser.IsConnected || kini.Tercetak >= opsiPeraga.DaurUlang))
            {
                kini.Pensiun = true;
                TutupBilaKosong(kini);
                kini = null;
            }

            kini ??= await Peramban.MulaiAsync(CariProgram.Chromium(opsiPeraga.Chromium), opsiPeraga.BatasWaktu);
            kini.Dipakai++;
            kini.Tercetak += mencetak ? 1 : 0;
            return kini;
        }
        finally
        {
            kunci.Release();
        }
    }

    private async Task LepaskanAsync(Peramban peramban, bool utuh)
    {
        await kunci.WaitAsync();
        try
        {
            peramban.Dipakai--;
            // Only this document failed; the neighbour that prints in the same Chromium may still finish.
            peramban.Pensiun |= !utuh;
            if (peramban.Pensiun && kini == peramban)
            {
                kini = null;
            }

            TutupBilaKosong(peramban);
        }
        finally
        {
            kunci.Release();
        }
    }

    private void TutupBilaKosong(Peramban peramban)
    {
        if (peramban is { Pensiun: true, Dipakai: 0 })
        {
            penutupan.RemoveAll(t => t.IsCompleted);
            penutupan.Add(Task.Run(peramban.TutupAsync));
        }
    }
}
