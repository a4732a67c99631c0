using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>A browser without scripts: opens pages, follows redirects, keeps cookies, sends forms as they stand on the page.</summary>
public sealed class PerambanUji : IDisposable
{
    private readonly HttpClient klien;

    public PerambanUji(WebHost host)
    {
        klien = host.CreateClient(new() { BaseAddress = new Uri("https://localhost"), HandleCookies = true, AllowAutoRedirect = false });
    }

    /// <summary>A browser for a server in a process of its own.</summary>
    public PerambanUji(Uri alamat)
    {
        klien = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = alamat, Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The client below, for requests that no browser would make.</summary>
    public HttpClient Klien => klien;

    /// <summary>Opens a page, follows redirects.</summary>
    public Task<HalamanUji> BukaAsync(string alamat) => KirimAsync(new HttpRequestMessage(HttpMethod.Get, alamat), null);

    /// <summary>Opens a page and demands that it is there.</summary>
    public async Task<HalamanUji> BukaBaikAsync(string alamat)
    {
        var halaman = await BukaAsync(alamat);
        Assert.True(halaman.Kode == HttpStatusCode.OK, $"{alamat}: {(int)halaman.Kode} {halaman.Teks}");
        return halaman;
    }

    /// <summary>One request, no redirect followed.</summary>
    public Task<HttpResponseMessage> MintaAsync(HttpMethod cara, string alamat, HttpContent? isi = null) => klien.SendAsync(new HttpRequestMessage(cara, alamat) { Content = isi });

    /// <summary>Signs in; where it leads is the page returned.</summary>
    public async Task<HalamanUji> MasukAsync(string akun, string sandi, string kembali = "/akun")
    {
        var halaman = await BukaBaikAsync("/masuk?kembali=" + Uri.EscapeDataString(kembali));
        return await halaman.Formulir("/masuk").Isi("Akun", akun).Isi("Sandi", sandi).KirimAsync();
    }

    public void Dispose() => klien.Dispose();

    internal async Task<HalamanUji> KirimAsync(HttpRequestMessage permintaan, Uri? asal)
    {
        for (var lompatan = 0; ; lompatan++)
        {
            Assert.True(lompatan < 10, "Too many redirects.");
            if (asal is not null)
            {
                permintaan.Headers.Referrer = asal;
                permintaan.Headers.Add("Sec-Fetch-Site", "same-origin");
            }

            var jawaban = await klien.SendAsync(permintaan);
            if (jawaban.Headers.Location is not { } tujuan || (int)jawaban.StatusCode is < 300 or > 399)
            {
                return await HalamanUji.BacaAsync(this, jawaban);
            }

            permintaan = new HttpRequestMessage(HttpMethod.Get, new Uri(jawaban.RequestMessage!.RequestUri!, tujuan));
        }
    }
}

/// <summary>An answer as the browser shows it.</summary>
public sealed class HalamanUji
{
    private readonly PerambanUji peramban;

    private HalamanUji(PerambanUji peramban, HttpResponseMessage jawaban, byte[] isi, IHtmlDocument dokumen)
    {
        this.peramban = peramban;
        Jawaban = jawaban;
        IsiBerkas = isi;
        Dokumen = dokumen;
    }

    public HttpResponseMessage Jawaban { get; }

    public HttpStatusCode Kode => Jawaban.StatusCode;

    /// <summary>Path and query after all redirects.</summary>
    public string Alamat => AlamatPenuh.PathAndQuery;

    public byte[] IsiBerkas { get; }

    public IHtmlDocument Dokumen { get; }

    /// <summary>Text of the main part (or of the whole page) with single spaces.</summary>
    public string Teks => TeksDari((IElement?)Dokumen.QuerySelector("main") ?? Dokumen.Body!);

    public string Judul => Dokumen.Title ?? "";

    /// <summary>Sentences of the error summary; empty when there is none.</summary>
    public IReadOnlyList<string> Masalah => [.. Dokumen.QuerySelectorAll(".ada-masalah li").Select(b => b.TextContent.Trim())];

    internal Uri AlamatPenuh => Jawaban.RequestMessage!.RequestUri!;

    /// <summary>The form that posts to this address; without one, the only form of the main part.</summary>
    public FormulirUji Formulir(string? aksi = null)
    {
        var semua = Dokumen.QuerySelectorAll("form").OfType<IHtmlFormElement>().ToList();
        var cocok = semua.Where(f => aksi is null ? f.Closest("main") is not null : new Uri(AlamatPenuh, f.GetAttribute("action") ?? "").PathAndQuery == aksi).ToList();
        Assert.True(cocok.Count == 1, $"{cocok.Count} forms for {aksi ?? "main"} on {Alamat}; there are: {string.Join(", ", semua.Select(f => f.GetAttribute("action")))}. {Teks}");
        return new FormulirUji(this, cocok[0]);
    }

    public bool AdaFormulir(string aksi) => Dokumen.QuerySelectorAll("form").OfType<IHtmlFormElement>().Any(f => f.GetAttribute("action") == aksi);

    /// <summary>Follows a link by its words.</summary>
    public Task<HalamanUji> KlikAsync(string kata)
    {
        var tautan = Dokumen.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().FirstOrDefault(a => a.TextContent.Contains(kata, StringComparison.Ordinal));
        Assert.True(tautan is not null, $"No link \"{kata}\" on {Alamat}. {Teks}");
        return peramban.KirimAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(AlamatPenuh, tautan!.GetAttribute("href"))), AlamatPenuh);
    }

    /// <summary>Text of an element with single spaces; cells, items and paragraphs are words of their own.</summary>
    public static string TeksDari(IElement elemen)
    {
        var teks = new StringBuilder();
        Tulis(elemen);
        return string.Join(' ', teks.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        void Tulis(INode simpul)
        {
            if (simpul is IText t)
            {
                teks.Append(t.Data);
                return;
            }

            var baris = simpul is not IElement e || e.LocalName is "a" or "abbr" or "b" or "em" or "i" or "small" or "span" or "strong" or "time";
            teks.Append(baris ? "" : " ");
            foreach (var anak in simpul.ChildNodes)
            {
                Tulis(anak);
            }

            teks.Append(baris ? "" : " ");
        }
    }

    internal static async Task<HalamanUji> BacaAsync(PerambanUji peramban, HttpResponseMessage jawaban)
    {
        var isi = await jawaban.Content.ReadAsByteArrayAsync();
        var html = jawaban.Content.Headers.ContentType?.MediaType == "text/html" ? Encoding.UTF8.GetString(isi) : "";
        return new HalamanUji(peramban, jawaban, isi, await new HtmlParser().ParseDocumentAsync(html));
    }

    internal Task<HalamanUji> KirimAsync(HttpRequestMessage permintaan) => peramban.KirimAsync(permintaan, AlamatPenuh);
}
