using System.Text;
using System.Text.RegularExpressions;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

/// <summary>
/// The 72 published rows of Dinas Perhubungan Kota Tangerang Selatan 2023 as a workbook: every sum of the domain paper (8.2) comes out,
/// every dirty cell is named. Once with the cells as the report has them, and once as LibreOffice understands the same when it is typed.
/// </summary>
public sealed partial class RealisasiTerbitTests(LibreOffice kantor) : IClassFixture<LibreOffice>
{
    private static readonly string[] kolom = ["level", "uraian", "indikator", "k_tw1", "rp_tw1", "k_tw2", "rp_tw2", "sumber"];

    [Fact]
    public void The_published_cells_are_read_summed_and_named()
    {
        // The report's own cells: text, for it holds 21,90% beside #REF!; errors are errors.
        var baris = string.Concat(Terbit().Select(b => $"<row>{string.Concat(b.Select(Sel))}</row>"));
        using var buku = BukuMasuk.Buka(new MemoryStream(BukuMentah.Dengan(baris).Kemas()));
        Periksa(buku, "Isian");
    }

    [LibreOfficeFact]
    public async Task The_same_rows_typed_into_LibreOffice_are_read_summed_and_named()
    {
        var csv = Encoding.UTF8.GetBytes(string.Join("\r\n", Terbit().Select(b => string.Join(',', b.Select(s => $"\"{s}\"")))));
        // Typed on an Indonesian computer: it makes numbers and percentages of what looks like one.
        var xlsx = await kantor.UbahAsync(csv, "csv", "xlsx", "CSV:44,34,76,1,,1057,false,true");
        using var buku = BukuMasuk.Buka(new MemoryStream(xlsx));
        var lembar = buku.Lembar(buku.NamaLembar.Single());
        Assert.Contains(lembar.Baris().SelectMany(b => b.Isi), s => s.Jenis == JenisSel.Persen);
        Periksa(buku, lembar.Nama);
    }

    private static void Periksa(BukuMasuk buku, string nama)
    {
        var tabel = buku.Lembar(nama).Tabel(kolom);
        var baris = tabel.Baris().ToList();
        Assert.Equal(72, baris.Count);

        var pembaca = new PembacaSel();
        var kinerja = baris.Select(b => (Tw1: pembaca.Angka(tabel.Sel(b, "k_tw1")), Tw2: pembaca.Angka(tabel.Sel(b, "k_tw2")))).ToList();
        Assert.Equal(
            ["D5", "F5", "D34", "F34", "D36", "F36", "F39", "D42", "F42", "D47", "F47"],
            pembaca.Kekeliruan.Select(k => k.Alamat.ToString()));
        Assert.All(pembaca.Kekeliruan, k => Assert.Equal($"Sel {k.Alamat}: Isian ini galat rumus dari lembar kerja (seperti #REF!). Tulis angkanya; contoh: 1.234,5.", k.ToString()));

        // Blank is not zero: some report a zero, others nothing.
        Assert.Equal(21.90m, kinerja[12 - 1].Tw1);
        Assert.Equal((22.20m, 33m), kinerja.Single(k => k.Tw1 == 22.20m));
        Assert.Equal(53_875_559m, kinerja.Max(k => k.Tw2));
        Assert.Equal(47, kinerja.Count(k => k.Tw1 == 0));
        Assert.Equal(4, baris.Count(b => tabel.Sel(b, "k_tw1").Jenis == JenisSel.Kosong));

        foreach (var (triwulan, penunjang, llaj, dinas) in new[] { (1, 7_077_144_783m, 12_152_017_294m, 19_229_162_077m), (2, 10_748_878_954m, 20_374_287_194m, 31_123_166_148m) })
        {
            var uang = baris.Select(b => new BarisAnggaran(Jenjang(tabel.Sel(b, "level").Mentah), tabel.Sel(b, "uraian").Mentah, new PembacaSel().Angka(tabel.Sel(b, $"rp_tw{triwulan}"), AturanAngka.Rupiah))).ToList();
            Assert.Empty(AnggaranBerjenjang.Periksa(uang));
            Assert.Equal([penunjang, llaj], uang.Where(u => u is { Jenjang: 1, Rupiah: not null }).Select(u => u.Rupiah!.Value));
            Assert.Equal(dinas, uang[0].Rupiah);
            Assert.Equal(dinas, uang.Where(u => u.Jenjang == 3).Sum(u => u.Rupiah));
        }

        // Kegiatan of Program Penunjang as the paper adds them up.
        Assert.Equal([32_505_360m, 2_420_563_127m, 167_646_076m, 3_992_135_220m, 464_295_000m], baris.Where(b => Jenjang(tabel.Sel(b, "level").Mentah) == 2).Take(5).Select(b => pembaca.Angka(tabel.Sel(b, "rp_tw1"), AturanAngka.Rupiah)!.Value));
    }

    private static int Jenjang(string level) => level switch { "dinas" => 0, "program" => 1, "kegiatan" => 2, _ => 3 };

    private static string Sel(string isi) => isi switch
    {
        "" => "<c/>",
        ['#', ..] => $"<c t='e'><v>{isi}</v></c>",
        _ when isi.All(char.IsAsciiDigit) => $"<c><v>{isi}</v></c>",
        _ => $"<c t='inlineStr'><is><t>{System.Security.SecurityElement.Escape(isi)}</t></is></c>",
    };

    private static List<List<string>> Terbit()
    {
        using var aliran = new StreamReader(typeof(RealisasiTerbitTests).Assembly.GetManifestResourceStream("realisasi-dishub-2023.csv")!);
        return [.. aliran.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(b => PolaSel().Matches(b).Select(s => s.Value.Trim('"')).ToList())];
    }

    [GeneratedRegex("(?<=^|,)(\"[^\"]*\"|[^,]*)(?=,|$)")]
    private static partial Regex PolaSel();
}
