namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Which parts a workbook has and how they hang together; refuses whatever a workbook of figures has no need of.</summary>
internal sealed class SusunanBuku
{
    private const int BatasHubungan = 5_000;
    private const string Utama = "spreadsheetml.sheet.main+xml";

    private readonly WadahXlsx wadah;
    private readonly BatasBuku batas;
    private readonly List<(string Nama, string Bagian)> lembar = [];

    public SusunanBuku(WadahXlsx wadah, BatasBuku batas)
    {
        this.wadah = wadah;
        this.batas = batas;
        if (!wadah.Ada("[Content_Types].xml"))
        {
            throw wadah.Ada("content.xml") && wadah.Ada("mimetype") ? BukuDitolak.Ods : BukuDitolak.BukanXlsx;
        }

        var buku = Hubungan("_rels/.rels").FirstOrDefault(h => h.Tipe.EndsWith("/officeDocument", StringComparison.Ordinal)).Tujuan ?? throw BukuDitolak.BukanXlsx;
        PeriksaTipe(buku);
        PeriksaBagian();
        BacaBuku(buku);
    }

    public bool Sejak1904 { get; private set; }

    public string? TeksBersama { get; private set; }

    public string? Gaya { get; private set; }

    public IReadOnlyList<(string Nama, string Bagian)> Lembar => lembar;

    private void PeriksaTipe(string buku)
    {
        using var xml = wadah.Xml("[Content_Types].xml");
        string? tipe = null, bawaan = null;
        while (xml.Lanjut())
        {
            var ini = xml.Buka("Override") || xml.Buka("Default") ? xml.Atribut("ContentType") ?? "" : "";
            if (ini.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || ini.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || ini.Contains("macrosheet", StringComparison.OrdinalIgnoreCase))
            {
                throw BukuDitolak.Makro;
            }

            if (xml.Buka("Override") && string.Equals(xml.Atribut("PartName")?.TrimStart('/'), buku, StringComparison.OrdinalIgnoreCase))
            {
                tipe = ini;
            }

            bawaan = xml.Buka("Default") && string.Equals(xml.Atribut("Extension"), "xml", StringComparison.OrdinalIgnoreCase) ? ini : bawaan;
        }

        tipe ??= bawaan ?? "";
        if (!tipe.EndsWith(Utama, StringComparison.Ordinal))
        {
            throw tipe.Contains("sheet.binary", StringComparison.Ordinal) ? BukuDitolak.Xlsb : BukuDitolak.BukanXlsx;
        }
    }

    private void PeriksaBagian()
    {
        foreach (var nama in wadah.Nama.Order(StringComparer.Ordinal))
        {
            if (nama.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || Di("macrosheets"))
            {
                throw BukuDitolak.Makro;
            }

            if (Di("externalLinks") || Di("queryTables") || string.Equals(nama, "xl/connections.xml", StringComparison.OrdinalIgnoreCase))
            {
                throw BukuDitolak.TautanLuar;
            }

            if (Di("embeddings") || Di("activeX") || Di("ctrlProps"))
            {
                throw BukuDitolak.ObjekSisipan;
            }

            if (nama.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                PeriksaHubungan(nama);
            }

            bool Di(string folder) => nama.StartsWith($"xl/{folder}/", StringComparison.OrdinalIgnoreCase);
        }
    }

    private void PeriksaHubungan(string nama)
    {
        foreach (var (_, tipe, _, luar) in Hubungan(nama))
        {
            if (tipe.EndsWith("/vbaProject", StringComparison.Ordinal) || tipe.EndsWith("Macrosheet", StringComparison.OrdinalIgnoreCase))
            {
                throw BukuDitolak.Makro;
            }

            // A link that a person may click is text; nothing here follows it.
            if ((luar && !tipe.EndsWith("/hyperlink", StringComparison.Ordinal)) || tipe.EndsWith("/externalLink", StringComparison.Ordinal) || tipe.EndsWith("/connections", StringComparison.Ordinal))
            {
                throw BukuDitolak.TautanLuar;
            }

            if (tipe.EndsWith("/oleObject", StringComparison.Ordinal) || tipe.EndsWith("/package", StringComparison.Ordinal) || tipe.EndsWith("/control", StringComparison.Ordinal))
            {
                throw BukuDitolak.ObjekSisipan;
            }
        }
    }

    private void BacaBuku(string buku)
    {
        var garis = buku.LastIndexOf('/') + 1;
        var hubungan = Hubungan($"{buku[..garis]}_rels/{buku[garis..]}.rels");
        TeksBersama = hubungan.FirstOrDefault(h => h.Tipe.EndsWith("/sharedStrings", StringComparison.Ordinal)).Tujuan;
        Gaya = hubungan.FirstOrDefault(h => h.Tipe.EndsWith("/styles", StringComparison.Ordinal)).Tujuan;
        using var xml = wadah.Xml(buku);
        while (xml.Lanjut())
        {
            if (xml.Buka("workbookPr"))
            {
                Sejak1904 = xml.Atribut("date1904") is "1" or "true";
            }
            else if (xml.Buka("sheet"))
            {
                var id = xml.AtributHubungan("id");
                var tujuan = hubungan.FirstOrDefault(h => h.Id == id);
                // Sheets of charts have no cells.
                if (tujuan.Tipe?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
                {
                    lembar.Add((xml.Atribut("name") ?? "", tujuan.Tujuan));
                }
            }
        }

        if (lembar.Count == 0)
        {
            throw BukuDitolak.Rusak;
        }

        if (lembar.Count > batas.Lembar)
        {
            throw BukuDitolak.TerlaluBanyak("lembar", batas.Lembar);
        }
    }

    private List<(string Id, string Tipe, string Tujuan, bool Luar)> Hubungan(string nama)
    {
        var hasil = new List<(string Id, string Tipe, string Tujuan, bool Luar)>();
        if (!wadah.Ada(nama))
        {
            return hasil;
        }

        // xl/_rels/workbook.xml.rels speaks of places seen from xl/.
        var folder = nama[..Math.Max(0, nama.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase))];
        using var xml = wadah.Xml(nama);
        while (xml.Lanjut())
        {
            if (xml.Buka("Relationship"))
            {
                var tujuan = xml.Atribut("Target") ?? "";
                hasil.Add((xml.Atribut("Id") ?? "", xml.Atribut("Type") ?? "", Jalur(folder, tujuan), string.Equals(xml.Atribut("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)));
                if (hasil.Count > BatasHubungan)
                {
                    throw BukuDitolak.TerlaluBanyak("tautan", BatasHubungan);
                }
            }
        }

        return hasil;
    }

    // A name inside the package; ".." cannot leave it, for there is nothing above.
    private static string Jalur(string folder, string tujuan)
    {
        var bagian = new List<string>();
        foreach (var langkah in (tujuan.StartsWith('/') ? tujuan : folder + tujuan).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (langkah == ".." && bagian.Count > 0)
            {
                bagian.RemoveAt(bagian.Count - 1);
            }
            else if (langkah is not ("." or ".."))
            {
                bagian.Add(langkah);
            }
        }

        return string.Join('/', bagian);
    }
}
