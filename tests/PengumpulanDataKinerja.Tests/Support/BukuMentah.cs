using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>A workbook put together by hand, part by part: as other programs write it, or as nobody should.</summary>
internal sealed class BukuMentah
{
    public const string RuangNama = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Hubungan = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Tipe = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly List<(string Nama, byte[] Isi)> bagian = [];

    /// <summary>A workbook with one sheet "Isian".</summary>
    /// <param name="baris">Elements inside sheetData.</param>
    /// <param name="sesudah">Elements behind sheetData.</param>
    /// <param name="teks">Items of the shared strings.</param>
    /// <param name="gaya">Inside of the style sheet.</param>
    /// <param name="buku">Elements before the list of sheets.</param>
    public static BukuMentah Dengan(string baris, string sesudah = "", string teks = "", string gaya = "", string buku = "")
    {
        var hasil = new BukuMentah();
        hasil.Bagian("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Tipe}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Tipe}worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Tipe}sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="{Tipe}styles+xml"/></Types>
            """);
        hasil.Bagian("_rels/.rels", DaftarHubungan(("rId1", "officeDocument", "xl/workbook.xml")));
        hasil.Bagian("xl/workbook.xml", $"""<workbook xmlns="{RuangNama}" xmlns:r="{Hubungan}">{buku}<sheets><sheet name="Isian" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        hasil.Bagian("xl/_rels/workbook.xml.rels", DaftarHubungan(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "/xl/sharedStrings.xml"), ("rId3", "styles", "../xl/styles.xml")));
        hasil.Bagian("xl/worksheets/sheet1.xml", Lembar(baris, sesudah));
        hasil.Bagian("xl/sharedStrings.xml", $"""<sst xmlns="{RuangNama}">{teks}</sst>""");
        hasil.Bagian("xl/styles.xml", $"""<styleSheet xmlns="{RuangNama}">{gaya}</styleSheet>""");
        return hasil;
    }

    /// <summary>A workbook that is there already, to be changed as a person or another program changes it.</summary>
    public static BukuMentah Dari(byte[] isi)
    {
        var hasil = new BukuMentah();
        using var zip = new ZipArchive(new MemoryStream(isi), ZipArchiveMode.Read);
        foreach (var entri in zip.Entries)
        {
            using var aliran = entri.Open();
            using var bagian = new MemoryStream();
            aliran.CopyTo(bagian);
            hasil.Bagian(entri.FullName, bagian.ToArray());
        }

        return hasil;
    }

    /// <summary>Types a number, or text, into a cell; its look stays.</summary>
    public BukuMentah Ketik(string alamat, string isi, int lembar = 1) =>
        Sel(alamat, decimal.TryParse(isi, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"<v>{isi}</v>" : $"<is><t>{isi}</t></is>", isi, lembar);

    /// <summary>Puts something else into a cell: a formula, an error.</summary>
    /// <param name="dalam">Inside of the cell's element.</param>
    /// <param name="jenis">The cell's type; text that is no number is an inline string.</param>
    public BukuMentah Sel(string alamat, string dalam, string jenis = "1", int lembar = 1) => Ubah($"xl/worksheets/sheet{lembar}.xml", xml =>
    {
        var pola = new Regex($"<c r=\"{alamat}\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)", RegexOptions.Singleline);
        Assert.Matches(pola, xml);
        var tipe = jenis is "e" or "str" ? jenis : decimal.TryParse(jenis, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "n" : "inlineStr";
        return pola.Replace(xml, m => $"<c r=\"{alamat}\"{m.Groups[1].Value} t=\"{tipe}\">{dalam}</c>", 1);
    });

    public static string Lembar(string baris, string sesudah = "") => $"""<worksheet xmlns="{RuangNama}"><sheetData>{baris}</sheetData>{sesudah}</worksheet>""";

    public static string DaftarHubungan(params (string Id, string Macam, string Tujuan)[] daftar) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(daftar.Select(h => $"""<Relationship Id="{h.Id}" Type="{Hubungan}/{h.Macam}" Target="{h.Tujuan}"/>"""))}</Relationships>""";

    /// <summary>Adds a part, even a second one of the same name.</summary>
    public BukuMentah Bagian(string nama, string isi) => Bagian(nama, Encoding.UTF8.GetBytes(isi));

    public BukuMentah Bagian(string nama, byte[] isi)
    {
        bagian.Add((nama, isi));
        return this;
    }

    /// <summary>Changes the text of a part.</summary>
    public BukuMentah Ubah(string nama, Func<string, string> ubah) => UbahByte(nama, b => Encoding.UTF8.GetBytes(ubah(Encoding.UTF8.GetString(b))));

    public BukuMentah UbahByte(string nama, Func<byte[], byte[]> ubah)
    {
        var i = bagian.FindIndex(b => b.Nama == nama);
        bagian[i] = (nama, ubah(bagian[i].Isi));
        return this;
    }

    public string Teks(string nama) => Encoding.UTF8.GetString(bagian.Find(b => b.Nama == nama).Isi);

    public BukuMentah Tanpa(string nama)
    {
        bagian.RemoveAll(b => b.Nama == nama);
        return this;
    }

    public byte[] Kemas()
    {
        using var hasil = new MemoryStream();
        using (var zip = new ZipArchive(hasil, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nama, isi) in bagian)
            {
                using var aliran = zip.CreateEntry(nama).Open();
                aliran.Write(isi);
            }
        }

        return hasil.ToArray();
    }
}
