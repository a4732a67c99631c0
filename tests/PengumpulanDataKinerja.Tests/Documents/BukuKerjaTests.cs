using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Workbooks that we write: valid, safe, and readable by our own reader and by LibreOffice.</summary>
public sealed class BukuKerjaTests(LibreOffice kantor) : IClassFixture<LibreOffice>
{
    private static readonly Guid seksi = Guid.Parse("0198c1a5-0000-7000-8000-000000000001");
    private static readonly IdentitasBuku identitas = new("isian data kinerja", 2026, 3, "Seksi Angkutan", seksi) { VersiData = 7 };

    [Fact]
    public void What_is_written_satisfies_the_formats_own_validator()
    {
        using var dokumen = SpreadsheetDocument.Open(new MemoryStream(Isian()), isEditable: false);
        var masalah = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(dokumen).Select(m => $"{m.Part?.Uri} {m.Path?.XPath}: {m.Description}");
        Assert.Empty(masalah);
    }

    // Smaller readers look for plain names.
    [Fact]
    public void The_elements_have_plain_names() => Assert.All(
        ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"],
        bagian => Assert.All(Bagian(Isian(), bagian).Root!.DescendantsAndSelf(), e => Assert.Equal("", e.GetPrefixOfNamespace(e.Name.Namespace) ?? "")));

    [Fact]
    public void A_workbook_comes_back_as_it_was_written_and_says_what_it_is()
    {
        using var buku = BukuMasuk.Buka(new MemoryStream(Isian()));
        Assert.Equal(["Isian", "Panduan", "_pdk"], buku.NamaLembar);
        Assert.Equal(identitas, buku.PastikanUntuk(identitas));
        PeriksaIsian(buku);
    }

    [LibreOfficeFact]
    public async Task LibreOffice_saves_it_again_with_identity_protection_lists_and_figures()
    {
        var hasil = await kantor.UbahAsync(Isian(), "xlsx", "xlsx");
        using var buku = BukuMasuk.Buka(new MemoryStream(hasil));
        Assert.Equal(identitas, buku.PastikanUntuk(identitas));
        PeriksaIsian(buku);

        var (lembar, daftarLembar) = (Bagian(hasil, "xl/worksheets/sheet1.xml"), Bagian(hasil, "xl/workbook.xml"));
        Assert.Equal("true", Satu(lembar, "sheetProtection").Attribute("sheet")?.Value);
        Assert.Equal(["decimal", "list"], lembar.Descendants().Where(e => e.Name.LocalName == "dataValidation").Select(e => e.Attribute("type")!.Value).Order());
        Assert.NotEqual("visible", daftarLembar.Descendants().Single(e => e.Name.LocalName == "sheet" && e.Attribute("name")!.Value == "_pdk").Attribute("state")?.Value);
        Assert.Contains(daftarLembar.Descendants(), e => e.Name.LocalName == "definedName" && e.Attribute("name")!.Value == "_xlnm.Print_Titles");
    }

    // The person types into the sheet: LibreOffice writes all of the file that comes back.
    [LibreOfficeFact]
    public async Task Figures_filled_in_with_LibreOffice_are_read()
    {
        var terbuka = Encoding.UTF8.GetString(await kantor.UbahAsync(Isian(), "xlsx", "fods"));
        var lembar = XDocument.Parse(terbuka, LoadOptions.PreserveWhitespace);
        XNamespace kantorNs = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", tabel = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", teks = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        var baris = lembar.Descendants(tabel + "table").First().Descendants(tabel + "table-row").First(b => b.Value.Contains("tanpa isian", StringComparison.Ordinal));
        var sel = baris.Elements(tabel + "table-cell").Where(s => s.Attribute(kantorNs + "value-type") is null).First();
        Assert.Null(sel.Attribute(tabel + "number-columns-repeated"));
        sel.Add(new XAttribute(kantorNs + "value-type", "float"), new XAttribute(kantorNs + "value", "21.9"), new XElement(teks + "p", "21,9"));
        var hasil = await kantor.UbahAsync(Encoding.UTF8.GetBytes(lembar.Declaration + lembar.ToString(SaveOptions.DisableFormatting)), "fods", "xlsx");

        using var buku = BukuMasuk.Buka(new MemoryStream(hasil));
        buku.PastikanUntuk(identitas);
        var isian = buku.Lembar("Isian").Tabel("Indikator", "Realisasi");
        var diisi = isian.Baris().Single(b => isian.Sel(b, "Indikator").Mentah.Contains("tanpa isian", StringComparison.Ordinal));
        Assert.Equal(21.9m, new PembacaSel().Angka(isian.Sel(diisi, "Realisasi")));
    }

    [LibreOfficeFact]
    public async Task LibreOffice_shows_numbers_as_the_office_writes_them_and_no_text_as_a_formula()
    {
        var csv = Encoding.UTF8.GetString(await kantor.UbahAsync(Isian(), "xlsx", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true"));
        Assert.Contains("1.234,5", csv, StringComparison.Ordinal);
        Assert.Contains("86,96%", csv, StringComparison.Ordinal);
        Assert.Contains("Rp53.875.559", csv, StringComparison.Ordinal);
        Assert.Contains("23 September 2026", csv, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK(", csv, StringComparison.Ordinal);
        // The sum is worked out.
        Assert.Contains("1.246,5", csv, StringComparison.Ordinal);
    }

    [LibreOfficeFact]
    public async Task A_long_report_prints_landscape_with_its_head_on_every_page()
    {
        var pdf = await kantor.UbahAsync(Laporan(120), "xlsx", "pdf");
        var keterangan = await ProgramLuar.JalankanAsync("pdfinfo", pdf);
        Assert.Matches(@"Page size:\s+84[12]\.?\d* x 595", keterangan);
        var halaman = int.Parse(keterangan.Split('\n').Single(b => b.StartsWith("Pages:", StringComparison.Ordinal)).Split(':')[1].Trim(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(halaman > 2);
        var teks = (await ProgramLuar.JalankanAsync("sh", pdf, "-c", "pdftotext -layout \"$0\" -")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(halaman, teks.Length);
        Assert.All(teks, h => Assert.Contains("Indikator Kinerja", h, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+62811")]
    [InlineData("-")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1", "\n=1")]
    [InlineData("=cmd|'/c calc'!A0")]
    [InlineData("＝1+1")]
    [InlineData("a\u0000b\u0001c\u000bd\ufffee", "abcde")]
    [InlineData("utuh \ud83d\ude00")]
    [InlineData("<b>&\"'</b> ]]>")]
    [InlineData("  tepi  ")]
    [InlineData("baris\r\ndua", "baris\ndua")]
    [InlineData("_x0041_ dan _x000D_")]
    [InlineData("مرحبا \u202e terbalik")]
    public void Any_text_comes_back_as_text(string teks, string? kembali = null)
    {
        var isi = Tulis(l => l.Baris(teks));
        Assert.DoesNotContain(Bagian(isi, "xl/worksheets/sheet1.xml").Descendants(), e => e.Name.LocalName == "f");
        using var buku = BukuMasuk.Buka(new MemoryStream(isi));
        var sel = buku.Lembar("Satu").Baris().Last()[1];
        Assert.Equal((JenisSel.Teks, kembali ?? teks), (sel.Jenis, sel.Mentah));
    }

    [Fact]
    public void Every_figure_with_up_to_fifteen_digits_comes_back_exactly()
    {
        var acak = new Random(20260923);
        var angka = Enumerable.Range(0, 5000).Select(i => new decimal(acak.NextInt64((long)Math.Pow(10, acak.Next(1, 16)))) / (decimal)Math.Pow(10, acak.Next(0, 11))).ToList();
        using var buku = BukuMasuk.Buka(new MemoryStream(Tulis(lembar =>
        {
            foreach (var a in angka)
            {
                lembar.Baris(new IsiSel(a, GayaSel.Angka));
            }
        })));
        var pembaca = new PembacaSel();
        Assert.Equal(angka.Select(a => (decimal?)a), buku.Lembar("Satu").Baris().Skip(1).Select(b => pembaca.Angka(b[1])));
    }

    [Fact]
    public void Half_a_character_is_left_out() => Any_text_comes_back_as_text("setengah \ud83d dan \ude00 utuh \ud83d\ude00", "setengah  dan  utuh \ud83d\ude00");

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_so_that_the_file_stays_whole()
    {
        using var buku = BukuMasuk.Buka(new MemoryStream(Tulis(l => l.Baris(new string('a', 40_000)))));
        Assert.Equal(32_767, buku.Lembar("Satu").Baris().Last()[1].Mentah.Length);
    }

    [Fact]
    public void Text_that_begins_like_a_formula_stays_text_when_somebody_edits_its_cell()
    {
        var isi = Tulis(l => l.Baris("=1+1"));
        var gaya = (int)Bagian(isi, "xl/worksheets/sheet1.xml").Descendants().Last(e => e.Name.LocalName == "c").Attribute("s")!;
        var bentuk = Satu(Bagian(isi, "xl/styles.xml"), "cellXfs").Elements().ElementAt(gaya);
        Assert.Equal(("1", "49"), (bentuk.Attribute("quotePrefix")?.Value, bentuk.Attribute("numFmtId")?.Value));
    }

    [Fact]
    public void Ten_thousand_rows_are_written_and_read_to_the_last()
    {
        var isi = Laporan(10_000);
        using var buku = BukuMasuk.Buka(new MemoryStream(isi));
        var (pembaca, jumlah) = (new PembacaSel(), 0m);
        var tabel = buku.Lembar("Rekap").Tabel("No", "Indikator Kinerja", "Pagu (Rp)");
        foreach (var baris in tabel.Baris().Take(10_000))
        {
            jumlah += pembaca.Angka(tabel.Sel(baris, "Pagu (Rp)"), AturanAngka.Rupiah) ?? 0;
        }

        Assert.Empty(pembaca.Kekeliruan);
        Assert.Equal(10_000m * 10_001 / 2 * 1000, jumlah);
    }

    [Theory]
    [InlineData("kamus indikator", 2026, 3, "Ini buku kerja isian data kinerja, padahal yang diminta buku kerja kamus indikator. Pilih berkas yang benar.")]
    [InlineData("isian data kinerja", 2026, 4, "Buku kerja ini untuk Triwulan III 2026, padahal yang diminta Triwulan IV 2026. Unduh buku kerja Triwulan IV 2026, lalu isi di sana.")]
    [InlineData("isian data kinerja", 2027, 3, "Buku kerja ini untuk Triwulan III 2026, padahal yang diminta Triwulan III 2027. Unduh buku kerja Triwulan III 2027, lalu isi di sana.")]
    [InlineData("isian data kinerja", 2026, null, "Buku kerja ini untuk Triwulan III 2026, padahal yang diminta tahun 2026. Unduh buku kerja tahun 2026, lalu isi di sana.")]
    public void A_workbook_made_for_something_else_is_refused_with_what_it_is(string jenis, int tahun, int? triwulan, string kalimat) =>
        Assert.Equal(kalimat, Tolakan(identitas with { Jenis = jenis, Tahun = tahun, Triwulan = triwulan }));

    [Fact]
    public void A_workbook_of_another_unit_or_an_old_layout_is_refused()
    {
        Assert.Equal("Buku kerja ini milik Seksi Angkutan, padahal yang diminta Seksi Parkir. Pilih berkas yang benar.", Tolakan(identitas with { Lingkup = "Seksi Parkir", LingkupId = Guid.NewGuid() }));
        Assert.Equal("Buku kerja ini dibuat dengan susunan lama. Unduh yang baru, lalu salin isinya ke sana.", Tolakan(identitas with { Versi = 2 }));

        using var asing = BukuMasuk.Buka(new MemoryStream(BukuMentah.Dengan("").Kemas()));
        Assert.Null(asing.Identitas());
        Assert.StartsWith("Buku kerja ini bukan unduhan dari aplikasi ini", Assert.Throws<AturanDilanggarException>(() => asing.PastikanUntuk(identitas)).Message, StringComparison.Ordinal);
    }

    private static string Tolakan(IdentitasBuku diminta)
    {
        using var buku = BukuMasuk.Buka(new MemoryStream(Isian()));
        return Assert.Throws<AturanDilanggarException>(() => buku.PastikanUntuk(diminta)).Message;
    }

    private static void PeriksaIsian(BukuMasuk buku)
    {
        var pembaca = new PembacaSel();
        var tabel = buku.Lembar("Isian").Tabel("Id", "Indikator", "Realisasi", "Capaian (%)", "Pagu", "Tanggal", "Sumber");
        var baris = tabel.Baris().ToList();
        Assert.Equal(["satu", "dua"], baris.Take(2).Select(b => tabel.Sel(b, "Id").Mentah));
        Assert.Equal([1234.5m, 12m, null], baris.Take(3).Select(b => pembaca.Angka(tabel.Sel(b, "Realisasi"))));
        Assert.Equal(86.96m, pembaca.Angka(tabel.Sel(baris[0], "Capaian (%)")));
        Assert.Equal(53_875_559m, pembaca.Angka(tabel.Sel(baris[0], "Pagu"), AturanAngka.Rupiah));
        Assert.Equal(new DateOnly(2026, 9, 23), pembaca.Tanggal(tabel.Sel(baris[0], "Tanggal")));
        Assert.Equal("=HYPERLINK(\"http://jahat\")", pembaca.Teks(tabel.Sel(baris[1], "Indikator"), 200));
        Assert.Equal("Laporan", pembaca.Pilihan(tabel.Sel(baris[0], "Sumber"), ["Survei", "Laporan"]));
        Assert.Empty(pembaca.Kekeliruan);

        Assert.Null(pembaca.Angka(tabel.Sel(baris[3], "Realisasi")));
        Assert.Equal($"Sel C{baris[3].Nomor}: berisi rumus. Ganti dengan nilainya: salin sel ini, lalu tempel sebagai nilai.", Assert.Single(pembaca.Kekeliruan).ToString());
    }

    private static byte[] Isian() => Buat(buku =>
    {
        var susunan = new SusunanLembar("Isian",
        [
            new("Id", 10) { Tersembunyi = true },
            new("Indikator", 50),
            new("Realisasi", 14, GayaSel.Angka) { Terbuka = true, Validasi = ValidasiSel.Desimal() with { Petunjuk = "Isi dengan angka pada triwulan ini." } },
            new("Capaian (%)", 12, GayaSel.Persen),
            new("Pagu", 18, GayaSel.Rupiah),
            new("Tanggal", 20, GayaSel.Tanggal),
            new("Sumber", 16) { Terbuka = true, Validasi = ValidasiSel.Pilihan(["Survei", "Laporan", "Aplikasi, atau lainnya"]) },
        ])
        {
            Judul = ["ISIAN DATA KINERJA", "Seksi Angkutan, Triwulan III 2026"],
            Kelompok = [new("", 2), new("Kinerja", 2), new("Anggaran", 1), new("", 2)],
            Terlindung = true,
            KolomBeku = 2,
        };
        buku.Lembar(susunan, lembar =>
        {
            lembar.Baris("satu", "Indikator & <satu>", 1234.50m, 86.96m, 53_875_559m, new DateOnly(2026, 9, 23), "Laporan");
            lembar.Baris("dua", "=HYPERLINK(\"http://jahat\")", 12);
            lembar.Baris("tiga", "tanpa isian");
            lembar.Baris(null, new IsiSel("Jumlah", GayaSel.Tebal), new IsiSel(new RumusSel($"SUM(C{susunan.BarisKepala + 1}:C{lembar.BarisTerakhir})", 1246.5m)) { Terbuka = false });
            lembar.BarisLebar("Disusun oleh Kepala Seksi");
        });
        buku.Panduan("Panduan", ["Cara mengisi", "Isi hanya kolom berwarna.", "=ini bukan rumus"]);
    }, identitas);

    private static byte[] Laporan(int banyak) => Buat(buku => buku.Lembar(
        new("Rekap", [new("No", 6, GayaSel.Angka), new("Indikator Kinerja", 60), new("Capaian (%)", 14, GayaSel.Angka2), new("Pagu (Rp)", 20, GayaSel.Rupiah), new("Keterangan", 60)]) { Judul = ["REKAPITULASI"] },
        lembar =>
        {
            for (var i = 1; i <= banyak; i++)
            {
                lembar.Baris(i, $"Persentase pemenuhan indikator nomor {i}", 100m * i / banyak, 1000m * i, "Sesuai rencana");
            }

            lembar.Baris(null, "Jumlah", null, new RumusSel($"SUM(D3:D{lembar.BarisTerakhir})"));
        }), null);

    private static byte[] Tulis(Action<LembarKeluar> isi) => Buat(buku => buku.Lembar(new("Satu", [new("Kolom", 20)]), isi), null);

    private static byte[] Buat(Action<BukuKerja> isi, IdentitasBuku? untuk)
    {
        using var hasil = new MemoryStream();
        BukuKerja.Tulis(hasil, "Percobaan", untuk, isi);
        return hasil.ToArray();
    }

    private static XElement Satu(XDocument xml, string nama) => xml.Descendants().Single(e => e.Name.LocalName == nama);

    private static XDocument Bagian(byte[] isi, string nama)
    {
        using var zip = new ZipArchive(new MemoryStream(isi));
        using var aliran = zip.GetEntry(nama)!.Open();
        return XDocument.Load(aliran);
    }
}
