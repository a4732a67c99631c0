using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Documents;

[Collection(Peraga.Koleksi)]
public sealed class PdfRendererTests(Peraga peraga)
{
    private const string Surat = """<!DOCTYPE html><html lang="id"><head><title>Surat</title><style>body{font-family:Arial,"Liberation Sans"}</style></head><body><h1>Permintaan Data Kinerja</h1><p>Nomor 000.8.6.3/12/DISHUB/2026, efisiensi “≥ 90%” – fi fl</p></body></html>""";

    private static readonly CetakOpsi Opsi = new("Surat");

    [Fact]
    public async Task A_letter_is_a_tagged_pdf_with_embedded_fonts_that_poppler_reads_back()
    {
        var pdf = await peraga.Renderer.CetakAsync(Surat, Opsi);

        await peraga.Teks.PeriksaMemuatAsync(pdf, default, "000.8.6.3/12/DISHUB/2026", "Permintaan   Data\nKinerja", "efisiensi “≥ 90%” – fi fl");
        var info = await ProgramLuar.JalankanAsync("pdfinfo", pdf);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Title:\s+Surat", info);
        Assert.Matches(@"JavaScript:\s+no", info);
        Assert.Contains("(A4)", info, StringComparison.Ordinal);
        var huruf = (await ProgramLuar.JalankanAsync("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(huruf);
        Assert.All(huruf, baris => Assert.Matches(@"\syes\s+(yes|no)\s+yes\s", baris));
        await ProgramLuar.JalankanAsync("qpdf", pdf, "--check");
    }

    [Fact]
    public async Task Reading_back_refuses_a_pdf_without_the_letters_number()
    {
        var pdf = await peraga.Renderer.CetakAsync(Surat, Opsi);

        var galat = await Assert.ThrowsAsync<PeragaTidakTersediaException>(() => peraga.Teks.PeriksaMemuatAsync(pdf, default, "000.8.6.3/13/DISHUB/2026"));
        Assert.Contains("tidak memuat \"000.8.6.3/13/DISHUB/2026\"", galat.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AturanDilanggarException>(() => peraga.Teks.BacaAsync("bukan pdf"u8.ToArray()));
    }

    [Theory]
    [InlineData(UkuranKertas.A4, false, 210, 297)]
    [InlineData(UkuranKertas.A4, true, 297, 210)]
    [InlineData(UkuranKertas.F4, false, 215, 330)]
    [InlineData(UkuranKertas.F4, true, 330, 215)]
    public async Task The_sheet_is_the_offices_paper(UkuranKertas kertas, bool mendatar, double lebar, double tinggi)
    {
        var pdf = await peraga.Renderer.CetakAsync(Surat, Opsi with { Kertas = kertas, Mendatar = mendatar });

        var ukuran = (await UkuranHalamanAsync(pdf)).Single();
        // Chromium counts in whole CSS pixels, a quarter of a millimetre.
        Assert.Equal(lebar, ukuran.Lebar / 72 * 25.4, 0.4);
        Assert.Equal(tinggi, ukuran.Tinggi / 72 * 25.4, 0.4);
    }

    [Fact]
    public async Task Standing_and_lying_pages_share_one_pdf()
    {
        var pdf = await peraga.Renderer.CetakAsync("<!DOCTYPE html><title>x</title><style>@page{size:A4}@page m{size:A4 landscape}div{page:m;break-before:page}</style><p>surat</p><div>lampiran</div>", Opsi);

        var ukuran = await UkuranHalamanAsync(pdf);
        Assert.Equal([true, false], ukuran.Select(u => u.Tinggi > u.Lebar));
    }

    [Fact]
    public async Task Nothing_gets_out_of_the_page_and_nothing_local_gets_in()
    {
        using var pendengar = new TcpListener(IPAddress.Loopback, 0);
        pendengar.Start();
        var tamu = 0;
        var dengar = Task.Run(async () =>
        {
            while (true)
            {
                using var klien = await pendengar.AcceptTcpClientAsync();
                Interlocked.Increment(ref tamu);
            }
        });
        var alamat = $"http://127.0.0.1:{((IPEndPoint)pendengar.LocalEndpoint).Port}";
        var rahasia = Path.Combine(Path.GetTempPath(), $"rahasia-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(rahasia, "<p>ISIBERKASLOKAL</p>");
        string[] probe =
        [
            $"""<img src="{alamat}/gambar">""",
            $"""<iframe src="{alamat}/bingkai"></iframe><iframe srcdoc="<img src='{alamat}/srcdoc'>"></iframe>""",
            $"""<iframe src="file://{rahasia}"></iframe><object data="file://{rahasia}"></object><embed src="file://{rahasia}">""",
            """<iframe src="file:///etc/hostname"></iframe><img src="file:///etc/hostname"><link rel="stylesheet" href="file:///etc/hostname">""",
            $"""<meta http-equiv="refresh" content="0;url={alamat}/segar">""",
            $"""<meta http-equiv="refresh" content="0;url=file://{rahasia}">""",
            $"""<script>document.body.append("SKRIPJALAN"); fetch("{alamat}/skrip")</script><img src="x" onerror="document.body.append('SKRIPJALAN')">""",
            $$"""<style>@import "{{alamat}}/impor"; body { background: url({{alamat}}/latar) } @font-face { font-family: a; src: url({{alamat}}/huruf) } p { font-family: a }</style>""",
            $"""<link rel="prefetch" href="{alamat}/dulu"><link rel="preload" as="image" href="{alamat}/muat"><link rel="preconnect" href="{alamat}"><link rel="dns-prefetch" href="{alamat}">""",
            $"""<link rel="prerender" href="{alamat}/pra"><link rel="stylesheet" href="{alamat}/gaya"><base href="{alamat}/"><a href="/x" ping="{alamat}/ping">tautan</a>""",
            $"""<svg><image href="{alamat}/svg"/><use href="{alamat}/guna#a"/></svg><video src="{alamat}/film" autoplay></video><audio src="{alamat}/suara" autoplay></audio>""",
            $"""<script type="speculationrules">{"{"}"prefetch":[{"{"}"urls":["{alamat}/spek"]{"}"}]{"}"}</script>""",
        ];
        try
        {
            foreach (var html in probe)
            {
                var pdf = await peraga.Renderer.CetakAsync($"<!DOCTYPE html><html><head><title>Probe</title></head><body><p>Isi surat</p>{html}</body></html>", Opsi);
                var teks = await peraga.Teks.BacaAsync(pdf);

                Assert.Contains("Isi surat", teks, StringComparison.Ordinal);
                Assert.DoesNotContain("ISIBERKASLOKAL", teks, StringComparison.Ordinal);
                Assert.DoesNotContain("SKRIPJALAN", teks, StringComparison.Ordinal);
                Assert.DoesNotContain((await File.ReadAllTextAsync("/etc/hostname")).Trim(), teks, StringComparison.Ordinal);
            }

            await Task.Delay(500);
            Assert.Equal(0, tamu);
        }
        finally
        {
            pendengar.Stop();
            File.Delete(rahasia);
            await Assert.ThrowsAnyAsync<Exception>(() => dengar);
        }
    }

    [Fact]
    public async Task A_picture_inside_the_document_is_printed()
    {
        const string Titik = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
        var pdf = await peraga.Renderer.CetakAsync($"""<!DOCTYPE html><title>x</title><p>gambar</p><img alt="" width="50" height="50" src="data:image/png;base64,{Titik}">""", Opsi);

        Assert.Contains("image", await ProgramLuar.JalankanAsync("pdfimages", pdf, "-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eight_letters_at_once_come_out_each_with_its_own_text()
    {
        var hasil = await Task.WhenAll(Enumerable.Range(1, 8).Select(async i => await peraga.Teks.BacaAsync(
            await peraga.Renderer.CetakAsync(Surat.Replace("/12/", $"/{i}/", StringComparison.Ordinal), Opsi))));

        Assert.All(hasil.Index(), x => Assert.Contains($"000.8.6.3/{x.Index + 1}/DISHUB/2026", x.Item, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_killed_Chromium_is_replaced_and_the_next_letter_comes_out()
    {
        await using var renderer = Peraga.Baru();
        await renderer.CetakAsync(Surat, Opsi);
        var lama = renderer.Tanda!;
        Akhiri(lama);

        var pdf = await renderer.CetakAsync(Surat, Opsi);

        await peraga.Teks.PeriksaMemuatAsync(pdf, default, "Permintaan Data Kinerja");
        Assert.NotEqual(lama, renderer.Tanda);
    }

    [Fact]
    public async Task A_Chromium_killed_while_it_prints_is_replaced_and_the_letters_still_come_out()
    {
        await using var renderer = Peraga.Baru();
        await renderer.PanaskanAsync();
        var tanda = renderer.Tanda!;
        var cetakan = Enumerable.Range(0, 2).Select(_ => renderer.CetakAsync(HalamanBerat(4_000), Opsi)).ToList();
        await Task.Delay(150);
        Akhiri(tanda);

        Assert.All(await Task.WhenAll(cetakan), pdf => Assert.True(pdf.Length > 1000));
        Assert.NotEqual(tanda, renderer.Tanda);
    }

    [Fact]
    public async Task A_stopped_Chromium_is_given_up_after_the_time_limit_and_the_retry_succeeds()
    {
        await using var renderer = Peraga.Baru(o => o.BatasDetik = 3);
        await renderer.CetakAsync(Surat, Opsi);
        var lama = renderer.Tanda!;
        Assert.All(Peramban.Proses(lama), id => Assert.Equal(0, Kirim(id, SigStop)));

        var pdf = await renderer.CetakAsync(Surat, Opsi);

        await peraga.Teks.PeriksaMemuatAsync(pdf, default, "Permintaan Data Kinerja");
        await renderer.DisposeAsync();
        Assert.Empty(Peramban.Proses(lama));
    }

    [Fact]
    public async Task A_page_that_hangs_ends_in_a_sentence_and_the_next_letter_comes_out()
    {
        await using var renderer = Peraga.Baru(o => (o.BatasDetik, o.BatasHtml) = (4, 64 * 1024 * 1024));
        await renderer.CetakAsync(Surat, Opsi);
        var jam = Stopwatch.StartNew();

        var galat = await Assert.ThrowsAsync<PeragaTidakTersediaException>(() => renderer.CetakAsync(HalamanBerat(300_000), Opsi));

        Assert.Equal("Pembuat PDF tidak selesai dalam 4 detik. Tidak ada yang berubah; coba lagi, dan hubungi administrator bila terulang.", galat.Message);
        Assert.True(jam.Elapsed < TimeSpan.FromSeconds(60), $"{jam.Elapsed}");
        await peraga.Teks.PeriksaMemuatAsync(await renderer.CetakAsync(Surat, Opsi), default, "Permintaan Data Kinerja");
    }

    [Fact]
    public async Task A_missing_Chromium_is_said_in_a_sentence()
    {
        await using var renderer = Peraga.Baru(o => o.Chromium = "/tidak/ada/chromium");

        var galat = await Assert.ThrowsAsync<PeragaTidakTersediaException>(() => renderer.CetakAsync(Surat, Opsi));
        Assert.Contains("Peraga:Chromium", galat.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_over_the_caps_are_refused()
    {
        await using var renderer = Peraga.Baru(o => (o.BatasHtml, o.BatasPdf) = (20_000, 2_000));

        await Assert.ThrowsAsync<AturanDilanggarException>(() => renderer.CetakAsync(Surat + new string('x', 20_000), Opsi));
        await Assert.ThrowsAsync<AturanDilanggarException>(() => renderer.CetakAsync(Surat, Opsi));
    }

    [Fact]
    public async Task Chromium_is_replaced_after_its_share_of_documents()
    {
        await using var renderer = Peraga.Baru(o => o.DaurUlang = 2);
        var tanda = new List<string?>();
        for (var i = 0; i < 4; i++)
        {
            await renderer.CetakAsync(Surat, Opsi);
            tanda.Add(renderer.Tanda);
        }

        Assert.Equal(tanda[0], tanda[1]);
        Assert.NotEqual(tanda[1], tanda[2]);
        Assert.Equal(tanda[2], tanda[3]);
    }

    private const int SigStop = 19;

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kirim(int id, int sinyal);

    private static void Akhiri(string tanda)
    {
        foreach (var id in Peramban.Proses(tanda))
        {
            using var proses = Process.GetProcessById(id);
            proses.Kill();
        }
    }

    private static string HalamanBerat(int baris) =>
        "<!DOCTYPE html><title>x</title><style>table{border-collapse:collapse}td{border:1px solid}</style><table>" +
        string.Concat(Enumerable.Repeat("<tr><td>Data kinerja<td>Triwulan<td>Target<td>Realisasi</tr>", baris)) + "</table>";

    private static async Task<List<(double Lebar, double Tinggi)>> UkuranHalamanAsync(byte[] pdf)
    {
        var info = await ProgramLuar.JalankanAsync("pdfinfo", pdf, "-f", "1", "-l", "99");
        return info.Split('\n').Where(b => b.StartsWith("Page ", StringComparison.Ordinal) && b.Contains("size:", StringComparison.Ordinal))
            .Select(b => b[(b.IndexOf("size:", StringComparison.Ordinal) + 5)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(k => (double.Parse(k[0], CultureInfo.InvariantCulture), double.Parse(k[2], CultureInfo.InvariantCulture))).ToList();
    }
}
