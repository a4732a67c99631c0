using System.Buffers;
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// A workbook (xlsx) being written, sheet after sheet and row after row: no row is kept in memory. The package library is opened for
/// writing only; opened for reading too, as the SDK's own document class wants it, it would keep every sheet whole.
/// </summary>
public sealed class BukuKerja
{
    public const string Tipe = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Hubungan = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string TipeBagian = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly SearchValues<char> hurufTerlarang = SearchValues.Create("[]:*?/\\'");

    private readonly Package paket;
    private readonly GayaBuku gaya = new();
    private readonly List<string> nama = [];
    private readonly List<(Uri Alamat, string Macam)> bagian = [];
    private readonly List<DefinedName> namaDaerah = [];
    private readonly List<IReadOnlyList<string>> daftar = [];

    private BukuKerja(Package paket) => this.paket = paket;

    /// <summary>Writes a workbook; the stream stays open.</summary>
    /// <param name="tujuan">Where to; it must be able to seek (memory or a file).</param>
    /// <param name="judul">Title in the file's properties.</param>
    /// <param name="identitas">What it is, when it will come back; null for a report.</param>
    /// <param name="isi">Writes the sheets, at least one.</param>
    public static void Tulis(Stream tujuan, string judul, IdentitasBuku? identitas, Action<BukuKerja> isi)
    {
        using var paket = Package.Open(tujuan, FileMode.Create, FileAccess.Write);
        paket.PackageProperties.Title = TeksSel.Keluar(judul);
        paket.PackageProperties.Creator = "Pengumpulan Data Kinerja";
        var buku = new BukuKerja(paket);
        isi(buku);
        buku.Selesaikan(identitas);
    }

    /// <summary>Writes a sheet with a table.</summary>
    public void Lembar(SusunanLembar susunan, Action<LembarKeluar> isi) => Lembar(susunan.Nama, w =>
    {
        var lembar = new LembarKeluar(w, gaya, susunan, DaftarPilihan);
        lembar.Awal();
        isi(lembar);
        lembar.Akhir();
        var kutip = Kutip(susunan.Nama);
        namaDaerah.Add(new($"{kutip}!${susunan.BarisKepala - (susunan.Kelompok.Count > 0 ? 1 : 0)}:${susunan.BarisKepala}")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = (uint)nama.Count - 1,
        });
    });

    /// <summary>Writes a sheet of plain text, one paragraph a row, for the reader's guidance; the first is its heading.</summary>
    public void Panduan(string namaLembar, IEnumerable<string> alinea) => Lembar(namaLembar, w =>
    {
        w.WriteElement(new SheetViews(new SheetView { ShowGridLines = false, WorkbookViewId = 0 }));
        w.WriteElement(new Columns(new Column { Min = 1, Max = 1, Width = 100, CustomWidth = true }));
        w.WriteStartElement(new SheetData());
        var baris = 0;
        foreach (var teks in alinea)
        {
            var terkutip = TeksSel.MiripRumus(teks);
            var nomorGaya = gaya.Nomor(baris == 0 ? GayaSel.Tebal : GayaSel.Teks, terkutip: terkutip, tanpaGaris: true);
            w.WriteElement(new Row(LembarKeluar.Teks(new(++baris, 1), teks, nomorGaya)) { RowIndex = (uint)baris });
        }

        w.WriteEndElement();
        w.WriteElement(new SheetProtection { Sheet = true, Objects = true, Scenarios = true });
    });

    private string DaftarPilihan(IReadOnlyList<string> isi)
    {
        var kolom = daftar.FindIndex(d => d.SequenceEqual(isi));
        if (kolom < 0)
        {
            kolom = daftar.Count;
            daftar.Add(isi);
        }

        // Columns A and B tell what the workbook is.
        var huruf = AlamatSel.NamaKolom(kolom + 4);
        return $"{IdentitasBuku.NamaLembar}!${huruf}$1:${huruf}${Math.Max(1, isi.Count)}";
    }

    private void Lembar(string namaLembar, Action<PenulisXml> isi)
    {
        if (namaLembar.Length is 0 or > 31 || namaLembar.AsSpan().ContainsAny(hurufTerlarang) || nama.Contains(namaLembar, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"No name for a sheet: {namaLembar}", nameof(namaLembar));
        }

        nama.Add(namaLembar);
        Bagian($"worksheets/sheet{nama.Count}.xml", "worksheet", w =>
        {
            w.WriteStartElement(new Worksheet());
            isi(w);
            w.WriteEndElement();
        });
    }

    // One part after the other, each whole: a package that is only written has but one open.
    private PackagePart Bagian(string alamat, string macam, Action<PenulisXml> isi)
    {
        var baru = paket.CreatePart(new Uri("/xl/" + alamat, UriKind.Relative), $"{TipeBagian}{macam}+xml", CompressionOption.Normal);
        using var aliran = baru.GetStream();
        using var w = new PenulisXml(aliran);
        w.WriteStartDocument();
        isi(w);
        bagian.Add((baru.Uri, macam));
        return baru;
    }

    private void Selesaikan(IdentitasBuku? identitas)
    {
        var terlihat = nama.Count;
        if (identitas is not null || daftar.Count > 0)
        {
            Lembar(IdentitasBuku.NamaLembar, w => TulisTersembunyi(w, [.. identitas?.Tulis() ?? []]));
        }

        Bagian("styles.xml", "styles", w => w.WriteElement(gaya.Susun()));
        var anak = bagian.ToList();
        var induk = Bagian("workbook.xml", "sheet.main", w => TulisInduk(w, terlihat, identitas is not null));
        paket.CreateRelationship(induk.Uri, TargetMode.Internal, Hubungan + "officeDocument", "rId1");
        for (var i = 0; i < anak.Count; i++)
        {
            induk.CreateRelationship(anak[i].Alamat, TargetMode.Internal, Hubungan + anak[i].Macam, $"rId{i + 1}");
        }
    }

    private void TulisInduk(PenulisXml w, int terlihat, bool kunci)
    {
        w.WriteStartElement(new Workbook());
        // A sheet renamed or thrown away by accident could not be read back.
        if (kunci)
        {
            w.WriteElement(new WorkbookProtection { LockStructure = true });
        }

        w.WriteElement(new BookViews(new WorkbookView { ActiveTab = 0 }));
        w.WriteElement(new Sheets(nama.Select((n, i) => new Sheet
        {
            Name = n,
            SheetId = (uint)i + 1,
            // The sheets are the first parts.
            Id = $"rId{i + 1}",
            State = i < terlihat ? null : new EnumValue<SheetStateValues>(SheetStateValues.VeryHidden),
        })));
        if (namaDaerah.Count > 0)
        {
            w.WriteElement(new DefinedNames(namaDaerah));
        }

        w.WriteElement(new CalculationProperties { FullCalculationOnLoad = true });
        w.WriteEndElement();
    }

    private void TulisTersembunyi(PenulisXml w, List<(string Kunci, string Isi)> tanda)
    {
        w.WriteStartElement(new SheetData());
        for (var baris = 1; baris <= Math.Max(tanda.Count, daftar.Max(d => (int?)d.Count) ?? 0); baris++)
        {
            w.WriteStartElement(new Row { RowIndex = (uint)baris });
            if (baris <= tanda.Count)
            {
                w.WriteElement(LembarKeluar.Teks(new(baris, 1), tanda[baris - 1].Kunci, 0));
                w.WriteElement(LembarKeluar.Teks(new(baris, 2), tanda[baris - 1].Isi, 0));
            }

            for (var i = 0; i < daftar.Count; i++)
            {
                if (baris <= daftar[i].Count)
                {
                    w.WriteElement(LembarKeluar.Teks(new(baris, i + 4), daftar[i][baris - 1], 0));
                }
            }

            w.WriteEndElement();
        }

        w.WriteEndElement();
    }

    private static string Kutip(string namaLembar) => $"'{namaLembar}'";
}
