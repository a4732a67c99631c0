using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>
/// The recap of 500 indicators of 10 units: as page, as PDF beside Chromium with the same HTML and nothing around it, as workbook beside
/// the same parts written bare into a new archive.
/// </summary>
public static class UkurRekap
{
    private const int Banyak = 10;

    // Nine bidang of two seksi and the sekretariat with two subbagian.
    private static readonly UkuranKantor limaRatus = new(9, 2, 25, 3, Langkah.Rekapitulasi);

    public static async Task<IReadOnlyList<HasilUkur>> UkurAsync(Bengkel bengkel)
    {
        var kantor = await bengkel.KantorAsync(limaRatus);
        return [await HalamanAsync(kantor), .. await BerkasAsync((await bengkel.KantorAsync(limaRatus)).Folder, kantor.Permintaan)];
    }

    private static async Task<HasilUkur> HalamanAsync(KantorUkur kantor)
    {
        await using var peladen = await Peladen.MulaiAsync(kantor.Folder);
        using var kasubbag = await peladen.MasukAsync("kasubbag-pkp");
        var rekap = new Sasaran(kasubbag, "/rekap/2026/3", 100_000);
        await Beban.JalankanAsync(rekap, 1, TimeSpan.FromSeconds(5));
        var lama = await Beban.JalankanAsync(rekap, 1, TimeSpan.FromSeconds(8));
        return new("rekap 500 indikator; halaman p50", Beban.Median(lama), "ms", $"10 unit; {Beban.Ringkas(lama)}; {kantor.Baris}");
    }

    private static async Task<IReadOnlyList<HasilUkur>> BerkasAsync(string folder, Guid permintaan)
    {
        await using var app = await Bengkel.AplikasiAsync(folder);
        await using var lingkup = app.Services.CreateAsyncScope();
        var rekap = await lingkup.ServiceProvider.GetRequiredService<RekapService>().HitungAsync(permintaan);
        var indikator = rekap.Rekap.SemuaIndikator.Count();
        if ((indikator, rekap.Rekap.Unit.Count) != (500, 10))
        {
            throw new InvalidOperationException($"{indikator} indikator dari {rekap.Rekap.Unit.Count} unit.");
        }

        var printer = app.Services.GetRequiredService<NaskahPrinter>();
        var lembar = rekap.Lembar() with { Kop = KopModel.Dari(rekap.Pengaturan, null) };
        var opsi = CetakOpsi.Dari(rekap.Pengaturan, "Rekapitulasi") with { Mendatar = true };
        var html = await printer.HtmlAsync(lembar, opsi);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await UkurSurat.ChromiumPolosAsync(playwright);
        var pdf = await BerselangAsync(() => printer.CetakAsync(lembar, opsi), () => UkurSurat.PolosAsync(chromium, html));

        var bagian = Bagian(Buku());
        var excel = await BerselangAsync(() => Task.FromResult(Buku()), () => Task.FromResult(Polos(bagian)));
        return
        [
            new("rekap 500 indikator; PDF p50", Beban.Median(pdf.Milik), "ms", Beban.Ringkas(pdf.Milik)),
            new("rekap PDF / pencetak polos", Beban.Median(pdf.Milik) / Beban.Median(pdf.Polos), "kali", $"HTML yang sama, {html.Length / 1024} KB, berselang; polos {Beban.Ringkas(pdf.Polos)}"),
            new("rekap 500 indikator; Excel p50", Beban.Median(excel.Milik), "ms", Beban.Ringkas(excel.Milik)),
            new("rekap Excel / penulis polos", Beban.Median(excel.Milik) / Beban.Median(excel.Polos), "kali", $"dokumen XML yang sama ke zip; polos {Beban.Ringkas(excel.Polos)}"),
        ];

        byte[] Buku()
        {
            using var isi = new MemoryStream();
            RekapExcel.Tulis(isi, rekap, _ => true);
            return isi.ToArray();
        }
    }

    private static async Task<(List<double> Milik, List<double> Polos)> BerselangAsync(Func<Task<byte[]>> milik, Func<Task<byte[]>> polos)
    {
        var hasil = (Milik: new List<double>(), Polos: new List<double>());
        for (var i = -2; i < Banyak; i++)
        {
            var (a, b) = (await LamaAsync(milik), await LamaAsync(polos));
            if (i >= 0)
            {
                hasil.Milik.Add(a);
                hasil.Polos.Add(b);
            }
        }

        return hasil;
    }

    private static async Task<double> LamaAsync(Func<Task<byte[]>> kerja)
    {
        var mulai = Stopwatch.GetTimestamp();
        var isi = await kerja();
        return isi.Length > 10_000 ? Stopwatch.GetElapsedTime(mulai).TotalMilliseconds : throw new InvalidOperationException($"Hanya {isi.Length} byte.");
    }

    private static List<(string Nama, XDocument Isi)> Bagian(byte[] buku)
    {
        using var zip = new ZipArchive(new MemoryStream(buku));
        return [.. zip.Entries.Select(e =>
        {
            using var isi = e.Open();
            return (e.FullName, XDocument.Load(isi));
        })];
    }

    private static byte[] Polos(List<(string Nama, XDocument Isi)> bagian)
    {
        using var tujuan = new MemoryStream();
        using (var zip = new ZipArchive(tujuan, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nama, isi) in bagian)
            {
                using var aliran = zip.CreateEntry(nama).Open();
                isi.Save(aliran, SaveOptions.DisableFormatting);
            }
        }

        return tujuan.ToArray();
    }
}
