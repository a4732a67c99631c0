using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Files that are no workbook of figures: each is refused whole, with a sentence of its own.</summary>
public sealed class BukuBurukTests
{
    private const string Baris = "<row><c><v>1</v></c></row>";
    private const string Rusak = "Berkas ini rusak atau terpotong.";
    private const string Mengembang = "Isi berkas ini mengembang terlalu besar ketika dibuka, maka tidak dibaca.";
    private const string Dtd = "Berkas ini memuat deklarasi XML (DTD)";
    private const string TautanLuar = "Buku kerja ini memuat tautan ke berkas atau sumber data lain.";
    private const string Makro = "Buku kerja ini memuat makro.";
    private const string LembarUtama = "xl/worksheets/sheet1.xml";

    private static readonly Dictionary<string, (Func<byte[]> Isi, string Kalimat)> kasus = new()
    {
        ["0 byte"] = (() => [], "Berkas ini kosong (0 byte)."),
        ["xls"] = (() => Ole("Workbook"), "Berkas ini buku kerja Excel lama (.xls)."),
        ["kata sandi"] = (() => Ole("EncryptedPackage"), "Buku kerja ini dikunci dengan kata sandi."),
        ["html"] = (() => "<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(), "Berkas ini halaman web (HTML)"),
        ["html dengan BOM"] = (() => [0xEF, 0xBB, 0xBF, .. "\r\n<TABLE border=1>"u8], "Berkas ini halaman web (HTML)"),
        ["xml 2003"] = (() => "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray(), "Berkas ini dokumen XML, bukan .xlsx."),
        ["csv"] = (() => "No;Indikator\r\n1;Rasio"u8.ToArray(), "Berkas ini berisi teks biasa (misalnya CSV), bukan .xlsx."),
        ["teks UTF-16"] = (() => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("No\tIndikator")], "Berkas ini berisi teks biasa"),
        ["pdf"] = (() => "%PDF-1.7 PK"u8.ToArray(), "Berkas ini PDF"),
        ["pdf yang juga zip"] = (() => [.. "%PDF-1.7\n"u8, .. Buku().Kemas()], "Berkas ini PDF"),
        ["gambar"] = (() => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0], "Berkas ini bukan buku kerja Excel (.xlsx)."),
        ["zip biasa"] = (() => new BukuMentah().Bagian("surat.txt", "halo").Kemas(), "Berkas ini bukan buku kerja Excel (.xlsx)."),
        ["ods"] = (() => new BukuMentah().Bagian("mimetype", "application/vnd.oasis.opendocument.spreadsheet").Bagian("content.xml", "<x/>").Kemas(), "Berkas ini lembar kerja OpenDocument (.ods)."),
        ["docx"] = (() => Buku().Ubah("[Content_Types].xml", t => t.Replace("spreadsheetml.sheet.main", "wordprocessingml.document.main", StringComparison.Ordinal)).Kemas(), "Berkas ini bukan buku kerja Excel (.xlsx)."),
        ["xlsb"] = (() => Buku().Ubah("[Content_Types].xml", t => t.Replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.binary.main", StringComparison.Ordinal)).Kemas(), "Berkas ini buku kerja biner (.xlsb)."),
        ["tanpa hubungan"] = (() => Buku().Tanpa("_rels/.rels").Kemas(), "Berkas ini bukan buku kerja Excel (.xlsx)."),

        ["xlsm dengan nama .xlsx"] = (() => Buku().Ubah("[Content_Types].xml", t => t.Replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", StringComparison.Ordinal)).Kemas(), Makro),
        ["makro yang tidak disebut"] = (() => Buku().Bagian("xl/vbaProject.bin", "x").Kemas(), Makro),
        ["makro dengan nama lain"] = (() => Hubungan("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "gambar.bin"), Makro),
        ["makro Excel 4"] = (() => Buku().Bagian("xl/macrosheets/sheet1.xml", "<x/>").Kemas(), Makro),
        ["tautan ke buku lain"] = (() => Buku().Bagian("xl/externalLinks/externalLink1.xml", "<x/>").Kemas(), TautanLuar),
        ["sumber data"] = (() => Buku().Bagian("xl/connections.xml", "<x/>").Kemas(), TautanLuar),
        ["gambar dari jaringan"] = (() => Hubungan("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", "http://169.254.169.254/\" TargetMode=\"External"), TautanLuar),
        ["lembar dari jaringan"] = (() => Buku().Ubah("xl/_rels/workbook.xml.rels", t => t.Replace("Target=\"worksheets/sheet1.xml\"", "Target=\"file:///etc/passwd\" TargetMode=\"External\"", StringComparison.Ordinal)).Kemas(), TautanLuar),
        ["objek sisipan"] = (() => Buku().Bagian("xl/embeddings/oleObject1.bin", "x").Kemas(), "Buku kerja ini memuat objek sisipan atau kontrol."),
        ["kontrol"] = (() => Buku().Bagian("xl/activeX/activeX1.xml", "<x/>").Kemas(), "Buku kerja ini memuat objek sisipan atau kontrol."),

        ["bagian ganda"] = (() => Buku().Bagian(LembarUtama, BukuMentah.Lembar("<row><c><v>2</v></c></row>")).Kemas(), "Berkas ini memuat bagian yang sama dua kali"),
        ["bagian ganda beda huruf besar"] = (() => Buku().Bagian("XL/worksheets\\Sheet1.xml", BukuMentah.Lembar("")).Kemas(), "Berkas ini memuat bagian yang sama dua kali"),
        ["100.000 bagian"] = (SeratusRibu, "Buku kerja ini memuat lebih dari 500 bagian."),

        ["bom zip"] = (() => Buku().UbahByte(LembarUtama, _ => [.. Encoding.UTF8.GetBytes($"<worksheet xmlns='{BukuMentah.RuangNama}'><sheetData>"), .. Banyak("<row/>", 4_000_000), .. "</sheetData></worksheet>"u8]).Kemas(), Mengembang),
        ["bom zip dengan ukuran palsu"] = (() => UkuranPalsu(Buku().UbahByte(LembarUtama, _ => [.. Encoding.UTF8.GetBytes($"<worksheet xmlns='{BukuMentah.RuangNama}'><sheetData>"), .. Banyak("<row/>", 4_000_000), .. "</sheetData></worksheet>"u8]).Kemas()), Rusak),
        ["satu nama tanpa akhir"] = (() => Lembar($"<row><c><v>1</v></c></row><{Acak(3_000_000)}/>"), Mengembang),
        ["satu atribut tanpa akhir"] = (() => Lembar($"<row spans='{Acak(3_000_000)}'/>"), Mengembang),
        ["nama yang tidak habis-habis"] = (() => Lembar(string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<n{i}/>"))), Mengembang),
        ["bersarang sangat dalam"] = (() => Lembar(string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000))), Mengembang),
        ["bom XML"] = (() => Ganti("<!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY a '&lol;&lol;&lol;'>]><worksheet>&a;</worksheet>"), Dtd),
        ["berkas dari luar (XXE)"] = (() => Ganti("<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><worksheet>&f;</worksheet>"), Dtd),
        ["DTD pada daftar tipe"] = (() => Buku().Ubah("[Content_Types].xml", t => "<!DOCTYPE Types>" + t).Kemas(), Dtd),
        ["DTD pada teks bersama"] = (() => Buku().Ubah("xl/sharedStrings.xml", t => "<!DOCTYPE sst SYSTEM 'http://127.0.0.1/x'>" + t).Kemas(), Dtd),
        ["DTD dalam UTF-16"] = (() => Buku().UbahByte(LembarUtama, b => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<!DOCTYPE x><x/>")]).Kemas(), Dtd),

        ["terpotong"] = (() => Buku().Kemas()[..^200], Rusak),
        ["hanya awal"] = (() => "PK\x03\x04"u8.ToArray(), Rusak),
        ["lembar terpotong di tengah baris"] = (() => Ganti($"<worksheet xmlns='{BukuMentah.RuangNama}'><sheetData><row><c><v>1</v></c></row><row><c>"), Rusak),
        ["isi bukan XML"] = (() => Ganti("bukan xml"), Rusak),
        ["isi rusak"] = (() => Cacat(Buku().UbahByte(LembarUtama, _ => Encoding.UTF8.GetBytes(BukuMentah.Lembar(Acak(200_000)))).Kemas()), Rusak),
        ["lembar tidak ada dalam paket"] = (() => Buku().Tanpa(LembarUtama).Kemas(), Rusak),
        ["jalur keluar paket"] = (() => Buku().Bagian("../../../tmp/keluar.txt", "x").Ubah("xl/_rels/workbook.xml.rels", t => t.Replace("worksheets/sheet1.xml", "../../../../etc/passwd", StringComparison.Ordinal)).Kemas(), Rusak),
        ["teks bersama tidak ada"] = (() => Lembar("<row><c t='s'><v>99999999</v></c></row>"), Rusak),
        ["baris mundur"] = (() => Lembar("<row r='5'><c><v>1</v></c></row><row r='5'><c><v>2</v></c></row>"), Rusak),
        ["sel mundur"] = (() => Lembar("<row r='1'><c r='B1'><v>1</v></c><c r='B1'><v>2</v></c></row>"), Rusak),
        ["sel di baris lain"] = (() => Lembar("<row r='1'><c r='B9'><v>1</v></c></row>"), Rusak),
        ["alamat yang tidak ada"] = (() => Lembar("<row r='1'><c r='ZZZZ1'><v>1</v></c></row>"), Rusak),
        ["jenis yang tidak dikenal"] = (() => Lembar("<row><c t='x'><v>1</v></c></row>"), Rusak),

        ["terlalu banyak baris"] = (() => Lembar("<row r='20001'><c><v>1</v></c></row>"), "Lembar “Isian” memuat lebih dari 20.000 baris."),
        ["terlalu banyak kolom"] = (() => Lembar("<row r='1'><c r='IX1'><v>1</v></c></row>"), "Lembar “Isian” memuat lebih dari 256 kolom."),
        ["terlalu banyak sel"] = (() => Lembar(string.Concat(Enumerable.Repeat($"<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 200))}</row>", 5001)) + $"<!--{Acak(500_000)}-->"), "Lembar “Isian” memuat lebih dari 1.000.000 sel berisi."),
        ["terlalu banyak daerah gabungan"] = (() => BukuMentah.Dengan(Baris, "<mergeCells>" + string.Concat(Enumerable.Range(1, 2001).Select(i => $"<mergeCell ref='A{i}:B{i}'/>")) + "</mergeCells>").Kemas(), "Lembar “Isian” memuat lebih dari 2.000 daerah gabungan."),
        ["daerah gabungan bertumpuk"] = (() => BukuMentah.Dengan(Baris, "<mergeCells><mergeCell ref='A1:C3'/><mergeCell ref='C3:D4'/></mergeCells>").Kemas(), Rusak),
        ["terlalu banyak teks"] = (() => BukuMentah.Dengan(Baris, teks: string.Concat(Enumerable.Range(0, 250_001).Select(i => $"<si><t>{i}</t></si>"))).Kemas(), "Buku kerja ini memuat lebih dari 250.000 teks."),
        ["terlalu banyak huruf"] = (() => BukuMentah.Dengan(Baris, teks: string.Concat(Enumerable.Repeat($"<si><t>{Acak(32_000)}</t></si>", 525))).Kemas(), "Buku kerja ini memuat lebih dari 16.777.216 huruf."),
        ["terlalu banyak lembar"] = (() => Buku().Ubah("xl/workbook.xml", t => t.Replace("</sheets>", string.Concat(Enumerable.Range(2, 101).Select(i => $"<sheet name='L{i}' sheetId='{i}' r:id='rId1'/>")) + "</sheets>", StringComparison.Ordinal)).Kemas(), "Buku kerja ini memuat lebih dari 100 lembar."),
        ["teks sel terlalu panjang"] = (() => Lembar($"<row r='7'><c r='B7' t='str'><v>{Acak(40_000)}</v></c></row>"), "Sel B7 memuat teks lebih dari 32.767 huruf."),
        ["teks potongan terlalu panjang"] = (() => BukuMentah.Dengan(Baris, teks: $"<si>{string.Concat(Enumerable.Repeat($"<r><t>{Acak(20_000)}</t></r>", 2))}</si>").Kemas(), "Buku kerja ini memuat teks lebih dari 32.767 huruf."),
        ["lebih dari 10 MB"] = (() => [.. "PK\x03\x04"u8, .. new byte[10 * 1024 * 1024]], "Berkas ini lebih besar dari 10 MB."),
        ["lembar lain namanya"] = (() => Buku().Ubah("xl/workbook.xml", t => t.Replace("Isian", "Sheet\u202e1", StringComparison.Ordinal)).Kemas(), "Lembar “Isian” tidak ada dalam buku kerja ini (yang ada: “Sheet1”). Jangan mengganti nama lembar;"),
    };

    public static TheoryData<string> Kasus => [.. kasus.Keys];

    [Theory]
    [MemberData(nameof(Kasus))]
    public void A_bad_file_is_refused_with_its_own_sentence_before_a_row_is_given_out(string nama)
    {
        var (isi, kalimat) = kasus[nama];
        var terbaca = 0;
        var tolakan = Assert.Throws<AturanDilanggarException>(() =>
        {
            using var buku = BukuMasuk.Buka(new MemoryStream(isi()));
            foreach (var baris in buku.Lembar("Isian").Baris())
            {
                terbaca++;
            }
        });
        Assert.StartsWith(kalimat, tolakan.Message, StringComparison.Ordinal);
        Assert.Equal(0, terbaca);
    }

    [Fact]
    public void A_link_to_click_a_picture_and_a_name_that_leads_out_do_no_harm()
    {
        var isi = Buku()
            .Bagian("../../../tmp/keluar.txt", "x").Bagian("/etc/passwd", "x").Bagian("lepas.rels", BukuMentah.DaftarHubungan()).Bagian("xl/media/image1.png", "x")
            .Bagian("xl/worksheets/_rels/sheet1.xml.rels", BukuMentah.DaftarHubungan(("rId1", "hyperlink", "https://contoh.go.id/bukti\" TargetMode=\"External"), ("rId2", "drawing", "../drawings/drawing1.xml")))
            .Kemas();
        using var buku = BukuMasuk.Buka(new MemoryStream(isi));
        Assert.Equal("1", buku.Lembar("Isian").Baris().Single()[1].Mentah);
    }

    // Whatever a broken disk or a malicious hand does to a workbook: a sentence or the rows, never anything else.
    [Fact]
    public void A_workbook_with_any_byte_changed_is_read_or_refused_in_words()
    {
        var asli = Buku().Kemas();
        var acak = new Random(20260923);
        var ditolak = 0;
        for (var i = 0; i < 3000; i++)
        {
            var isi = (byte[])asli.Clone();
            for (var n = acak.Next(1, 4); n > 0; n--)
            {
                isi[acak.Next(isi.Length)] = (byte)acak.Next(256);
            }

            try
            {
                using var buku = BukuMasuk.Buka(new MemoryStream(i % 3 == 0 ? isi[..acak.Next(isi.Length)] : isi));
                _ = buku.Identitas();
                _ = buku.Lembar("Isian").Baris().Count();
            }
            catch (AturanDilanggarException)
            {
                ditolak++;
            }
        }

        Assert.InRange(ditolak, 1000, 3000);
    }

    private static BukuMentah Buku() => BukuMentah.Dengan(Baris);

    private static byte[] Lembar(string baris) => BukuMentah.Dengan(baris).Kemas();

    private static byte[] Ganti(string lembar) => Buku().Ubah(LembarUtama, _ => lembar).Kemas();

    private static byte[] Hubungan(string tipe, string tujuan) => Buku()
        .Bagian("xl/worksheets/_rels/sheet1.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{tipe}" Target="{tujuan}"/></Relationships>""").Kemas();

    private static byte[] Ole(string bagian) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000], .. Encoding.Unicode.GetBytes(bagian), .. new byte[1000]];

    private static byte[] Banyak(string teks, int kali) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(teks, kali)));

    // Letters that do not pack well, so that it is not the ratio that gives them away.
    private static string Acak(int panjang)
    {
        var acak = new Random(7);
        return string.Create(panjang, acak, (huruf, r) =>
        {
            for (var i = 0; i < huruf.Length; i++)
            {
                huruf[i] = (char)('a' + r.Next(26));
            }
        });
    }

    private static byte[] SeratusRibu()
    {
        using var hasil = new MemoryStream();
        using (var zip = new ZipArchive(hasil, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 100_000; i++)
            {
                zip.CreateEntry($"{i}");
            }
        }

        return hasil.ToArray();
    }

    // The part of 24 million bytes says that it has 100.
    private static byte[] UkuranPalsu(byte[] isi)
    {
        for (var i = 0; i < isi.Length - 4; i++)
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(isi.AsSpan(i)) is > 24_000_000 and < 24_001_000)
            {
                BinaryPrimitives.WriteInt32LittleEndian(isi.AsSpan(i), 100);
            }
        }

        return isi;
    }

    // A piece in the middle of the packed bytes is lost.
    private static byte[] Cacat(byte[] isi)
    {
        isi.AsSpan(isi.Length / 2, 2000).Clear();
        return isi;
    }
}
