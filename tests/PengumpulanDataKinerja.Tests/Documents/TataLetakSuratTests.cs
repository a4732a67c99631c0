using System.Globalization;
using System.Text.RegularExpressions;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Documents;

/// <summary>Each kind of letter on either paper, short and long, to one and to twelve, under short and long names: read back with poppler.</summary>
[Collection(Peraga.Koleksi)]
public sealed partial class TataLetakSuratTests(Peraga peraga)
{
    private const double MilimeterPerPoin = 25.4 / 72;

    private static readonly string[] Kepala = ["Nomor", "Sifat", "Lampiran", "Hal"];

    private static readonly BlokTandaTanganModel NamaPanjang = new(
        BlokTandaTanganModel.Sebutan("Plt. Kepala Dinas Perhubungan, Komunikasi dan Informatika, Statistik dan Persandian"),
        "Prof. Dr. Ir. H. Muhammad Abdurrahman Wahid Hadinata Kusumawardhana, S.T., M.T., M.Si., Ph.D.", "Pembina Utama Madya", "196901011994031001");

    public static TheoryData<string, UkuranKertas, int, int, bool> Semua
    {
        get
        {
            var baris = new TheoryData<string, UkuranKertas, int, int, bool>();
            foreach (var jenis in (string[])["permintaan", "peringatan", "nota-dinas"])
            {
                foreach (var kertas in Enum.GetValues<UkuranKertas>())
                {
                    baris.Add(jenis, kertas, 1, 1, false);
                    baris.Add(jenis, kertas, 12, 1, false);
                    baris.Add(jenis, kertas, 1, 3, true);
                    baris.Add(jenis, kertas, 12, 3, true);
                }
            }

            return baris;
        }
    }

    [Theory]
    [MemberData(nameof(Semua))]
    public async Task Nothing_leaves_its_margins_is_lost_or_torn_apart(string jenis, UkuranKertas kertas, int penerima, int halaman, bool panjang)
    {
        var surat = Surat(jenis, penerima, halaman, panjang);
        var opsi = new CetakOpsi($"tata-letak-{jenis}-{kertas}-{penerima}-{halaman}") { Kertas = kertas };
        var pdf = await peraga.CetakAsync(surat, opsi);

        var lembar = HalamanBbox().Matches(await BboxAsync(pdf)).Select(h => Kata().Matches(h.Groups[2].Value).Select(k => new KataCetak(k)).ToList()).ToList();
        Assert.InRange(lembar.Count, halaman, halaman == 1 ? 1 : halaman + 1);
        Assert.All(lembar.SelectMany(l => l), k => Assert.True(
            k.Kiri >= opsi.MarginKiri - 0.5 && k.Kanan <= (double)opsi.Ukuran.Lebar - opsi.MarginKanan + 0.5 && k.Atas >= opsi.MarginAtas - 0.5 && k.Bawah <= (double)opsi.Ukuran.Tinggi,
            $"{k.Teks} at {k.Kiri:0}-{k.Kanan:0} mm, {k.Atas:0}-{k.Bawah:0} mm"));

        // In order and once: the paragraphs, the recipients; on one sheet: the block of the signer, with text above it.
        var teks = Rata(await TataLetakAsync(pdf));
        var alinea = Enumerable.Range(1, Alinea(halaman)).Select(n => teks.IndexOf($"Alinea {n:00}.", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, alinea);
        Assert.Equal(alinea.Order(), alinea);
        Assert.All(Penerima(penerima, panjang), p => Assert.Contains(p.Split(' ')[^1], teks, StringComparison.Ordinal));
        Assert.Equal(1, Regex.Count(teks, "PEMERINTAH KABUPATEN"));
        var akhir = string.Join(' ', lembar[^1].Select(k => k.Teks));
        Assert.All(surat.TandaTangan.Jabatan.Append(surat.TandaTangan.NamaCetak).Append(surat.TandaTangan.NipCetak!), b => Assert.Contains(b, akhir, StringComparison.Ordinal));
        Assert.InRange(akhir.IndexOf(surat.TandaTangan.Jabatan[0], StringComparison.Ordinal), 20, int.MaxValue);
        Assert.Equal(halaman > 1, teks.Contains($"Halaman {lembar.Count} dari {lembar.Count}", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Semua))]
    public async Task Each_letter_looks_as_the_picture_that_was_looked_at(string jenis, UkuranKertas kertas, int penerima, int halaman, bool panjang)
    {
        var berkas = Path.Combine(AkarRepositori.Folder, "tests", "PengumpulanDataKinerja.Tests", "Acuan", $"{jenis}-{kertas}-{penerima}-{halaman}.txt");
        var kini = await PetakTinta.DariAsync(await peraga.Printer.CetakAsync(Surat(jenis, penerima, halaman, panjang), new CetakOpsi("x") { Kertas = kertas }));
        if (Environment.GetEnvironmentVariable("PDK_TULIS_DOKUMEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(berkas)!);
            await File.WriteAllTextAsync(berkas, kini + "\n");
        }

        // A changed layout is looked at and written anew with PDK_TULIS_DOKUMEN=1.
        Assert.Empty(PetakTinta.Beda((await File.ReadAllTextAsync(berkas)).TrimEnd('\n'), kini));
    }

    [Theory]
    [InlineData("permintaan")]
    [InlineData("nota-dinas")]
    public async Task The_colons_of_the_head_stand_below_one_another(string jenis)
    {
        var baris = (await TataLetakAsync(await peraga.Printer.CetakAsync(Surat(jenis, 12, 1, false), new CetakOpsi("x")))).Split('\n');
        var kolom = Kepala.Select(label => baris.First(b => Regex.IsMatch(b, $@"^\s*{label}\s*:")).IndexOf(':', StringComparison.Ordinal)).Distinct();
        Assert.Single(kolom);
    }

    private static SuratModel Surat(string jenis, int penerima, int halaman, bool panjang)
    {
        var isi = string.Join("\n\n", Enumerable.Range(1, Alinea(halaman)).Select(n => halaman == 1
            ? $"Alinea {n:00}. Demikian disampaikan kepada Saudara."
            : $"Alinea {n:00}. {string.Concat(Enumerable.Repeat("Data kinerja dihimpun dan disampaikan beserta bukti dukungnya kepada Subbagian Perencanaan, Keuangan dan Pelaporan. ", 3))}"));
        SuratModel surat = jenis switch
        {
            "permintaan" => ContohNaskah.Permintaan with { Penerima = Penerima(penerima, panjang) },
            "peringatan" => ContohNaskah.Peringatan with { Penerima = Penerima(penerima, panjang) },
            _ => ContohNaskah.NotaRekap with { Kepada = Penerima(penerima, panjang) },
        };
        surat = surat with { Isi = isi, HalamanLampiran = [], TandaTangan = panjang ? NamaPanjang : surat.TandaTangan };
        return surat is NotaDinasModel nota ? ContohNaskah.Tertandatangani(nota) : ContohNaskah.Tertandatangani((SuratDinasModel)surat);
    }

    private static int Alinea(int halaman) => halaman == 1 ? 4 : 23;

    private static List<string> Penerima(int banyak, bool panjang) =>
        [.. Enumerable.Range(1, banyak).Select(n => $"Kepala {(panjang ? "Bidang Keselamatan, Teknik Sarana dan Prasarana Lalu Lintas dan Angkutan Jalan Wilayah" : "Bidang")} {(char)('A' + n)}{n:00}")];

    private static string Rata(string teks) => Regex.Replace(teks, @"\s+", " ");

    private static Task<string> TataLetakAsync(byte[] pdf) => PopplerAsync(pdf, "-layout");

    private static Task<string> BboxAsync(byte[] pdf) => PopplerAsync(pdf, "-bbox");

    // The program writes a file beside its input unless the output is named after it, so the shell of the system gives the order.
    private static async Task<string> PopplerAsync(byte[] pdf, string cara) =>
        await ProgramLuar.JalankanAsync("sh", pdf, "-c", $"pdftotext {cara} \"$0\" -");

    [GeneratedRegex(@"<page width=""([^""]+)""[^>]*>(.*?)</page>", RegexOptions.Singleline)]
    private static partial Regex HalamanBbox();

    [GeneratedRegex(@"<word xMin=""([0-9.]+)"" yMin=""([0-9.]+)"" xMax=""([0-9.]+)"" yMax=""([0-9.]+)"">([^<]*)</word>")]
    private static partial Regex Kata();

    private sealed record KataCetak(double Kiri, double Atas, double Kanan, double Bawah, string Teks)
    {
        public KataCetak(Match kata)
            : this(Milimeter(kata, 1), Milimeter(kata, 2), Milimeter(kata, 3), Milimeter(kata, 4), System.Net.WebUtility.HtmlDecode(kata.Groups[5].Value))
        {
        }

        private static double Milimeter(Match kata, int bagian) => double.Parse(kata.Groups[bagian].ValueSpan, CultureInfo.InvariantCulture) * MilimeterPerPoin;
    }
}
