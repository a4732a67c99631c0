using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>One letter as PDF, warm, in a context of its own; beside the same HTML through Chromium with nothing around it.</summary>
public static class UkurSurat
{
    private const int Banyak = 40;

    private static readonly string[] tempatChromium = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
    private static readonly string[] Argumen = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private static SuratDinasModel Contoh => new()
    {
        Kop = new KopModel("PEMERINTAH KABUPATEN PESISIR SELATAN", "DINAS PERHUBUNGAN", ["Jalan Contoh Nomor 1, Painan"], null),
        Tempat = "Painan",
        Sifat = "Segera",
        Lampiran = "1 (satu) berkas",
        Hal = "Permintaan Data Kinerja Triwulan III Tahun 2026",
        Penerima = [.. Enumerable.Range(1, 6).Select(i => $"Kepala Bidang Contoh {i}")],
        Isi = """
            Bersama ini diminta kepada Saudara untuk menyampaikan data kinerja pada bidang/sekretariat masing-masing dengan ketentuan sebagai berikut:

            1. Data kinerja memuat target, realisasi, capaian, faktor pendorong, faktor penghambat, dan tindak lanjut untuk setiap indikator, disertai bukti dukung.
            2. Data kinerja diterima paling lambat hari **Jumat, 25 September 2026**.
            3. Keterlambatan penyampaian data akan menghambat penyusunan laporan kinerja.

            Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.
            """,
        TandaTangan = new BlokTandaTanganModel(BlokTandaTanganModel.Sebutan("Kepala Dinas Perhubungan"), "Pegawai Contoh", "Pembina Utama Muda", "000000000000000001"),
        Tembusan = ["Sekretaris Dinas Perhubungan", "Arsip"],
        AlamatVerifikasi = "http://127.0.0.1/v",
    };

    public static async Task<IReadOnlyList<HasilUkur>> UkurAsync(Bengkel bengkel)
    {
        var kantor = await bengkel.KantorAsync(Ukuran.DuaBelasTriwulan);
        await using var app = await Bengkel.AplikasiAsync(kantor.Folder);
        var printer = app.Services.GetRequiredService<NaskahPrinter>();
        var opsi = new CetakOpsi("surat-permintaan");
        var surat = Contoh;
        var html = await printer.HtmlAsync(surat, opsi);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await ChromiumPolosAsync(playwright);

        var milik = new List<double>();
        var polos = new List<double>();
        for (var i = -5; i < Banyak; i++)
        {
            var (a, b) = (await LamaAsync(() => printer.CetakAsync(surat, opsi)), await LamaAsync(() => PolosAsync(chromium, html)));
            if (i >= 0)
            {
                milik.Add(a);
                polos.Add(b);
            }
        }

        return
        [
            new("surat hangat p50", Beban.Median(milik), "ms", $"konteks baru setiap surat; {Beban.Ringkas(milik)}"),
            new("surat / pencetak polos", Beban.Median(milik) / Beban.Median(polos), "kali", $"HTML yang sama, berselang; polos {Beban.Ringkas(polos)}"),
        ];
    }

    /// <summary>Chromium with nothing of the product around it.</summary>
    public static Task<IBrowser> ChromiumPolosAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = Argumen });

    /// <summary>A page of HTML as PDF, in a context of its own.</summary>
    public static async Task<byte[]> PolosAsync(IBrowser chromium, string html)
    {
        await using var konteks = await chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var halaman = await konteks.NewPageAsync();
        await halaman.SetContentAsync(html);
        return await halaman.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, Tagged = true });
    }

    private static string Chromium() => tempatChromium.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium tidak ditemukan; jalankan ./run.sh.");

    private static async Task<double> LamaAsync(Func<Task<byte[]>> cetak)
    {
        var mulai = Stopwatch.GetTimestamp();
        var pdf = await cetak();
        var lama = Stopwatch.GetElapsedTime(mulai).TotalMilliseconds;
        return pdf.AsSpan().StartsWith("%PDF-"u8) ? lama : throw new InvalidOperationException("Bukan PDF.");
    }
}
