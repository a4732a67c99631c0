using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The rows of a sheet being written. Text is always written as text: nothing that people typed can become a formula.</summary>
public sealed class LembarKeluar
{
    // Dates are counted from here; the format's own 29 February 1900 makes it one day early.
    private static readonly DateTime hariNol = new(1899, 12, 30);

    private readonly PenulisXml penulis;
    private readonly GayaBuku gaya;
    private readonly SusunanLembar susunan;
    private readonly Func<IReadOnlyList<string>, string> daftarPilihan;
    private readonly List<string> gabung = [];
    private readonly List<(AlamatSel Sel, ValidasiSel Validasi)> validasiSel = [];

    internal LembarKeluar(PenulisXml penulis, GayaBuku gaya, SusunanLembar susunan, Func<IReadOnlyList<string>, string> daftarPilihan)
    {
        this.penulis = penulis;
        this.gaya = gaya;
        this.susunan = susunan;
        this.daftarPilihan = daftarPilihan;
    }

    /// <summary>The row that was written last, counted from 1; formulas need it.</summary>
    public int BarisTerakhir { get; private set; }

    /// <summary>
    /// Writes a row from column A on; columns without a value get an empty cell of their look. Takes text, decimal, int, long, DateOnly,
    /// DateTime (UTC, shown in WIB), <see cref="RumusSel"/>, and <see cref="IsiSel"/> around any of them.
    /// </summary>
    public void Baris(params IReadOnlyList<object?> nilai)
    {
        BarisTerakhir++;
        penulis.WriteStartElement(new Row { RowIndex = (uint)BarisTerakhir });
        for (var i = 0; i < susunan.Kolom.Count; i++)
        {
            penulis.WriteElement(Sel(new(BarisTerakhir, i + 1), susunan.Kolom[i], i < nilai.Count ? nilai[i] : null));
        }

        penulis.WriteEndElement();
    }

    /// <summary>Writes one text over the whole width, high enough for its lines.</summary>
    public void BarisLebar(string teks, GayaSel nama = GayaSel.Teks)
    {
        var lebar = susunan.Kolom.Where(k => !k.Tersembunyi).Sum(k => k.Lebar);
        var banyak = teks.Split('\n').Sum(b => Math.Max(1, (int)Math.Ceiling(b.Length / Math.Max(1, lebar))));
        BarisGabung([new(teks, susunan.Kolom.Count)], gaya.Nomor(nama, terkutip: TeksSel.MiripRumus(teks), tanpaGaris: true), Math.Min(409, (banyak * 15) + (nama == GayaSel.Judul ? 4 : 0)));
    }

    internal void Awal()
    {
        penulis.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        penulis.WriteElement(new SheetViews(new SheetView(Beku()) { WorkbookViewId = 0 }));
        penulis.WriteElement(new Columns(susunan.Kolom.Select((k, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = k.Lebar,
            CustomWidth = true,
            Hidden = k.Tersembunyi ? true : null,
        })));
        penulis.WriteStartElement(new SheetData());
        foreach (var judul in susunan.Judul)
        {
            BarisLebar(judul, GayaSel.Judul);
        }

        if (susunan.Kelompok.Count > 0)
        {
            BarisGabung(susunan.Kelompok, gaya.Nomor(GayaSel.Kepala));
        }

        BarisTerakhir++;
        penulis.WriteElement(new Row(susunan.Kolom.Select((k, i) => Teks(new(BarisTerakhir, i + 1), k.Kepala, gaya.Nomor(GayaSel.Kepala)))) { RowIndex = (uint)BarisTerakhir });
    }

    internal void Akhir()
    {
        penulis.WriteEndElement();
        if (susunan.Terlindung)
        {
            // Widths and heights are the reader's own business.
            penulis.WriteElement(new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        }

        if (gabung.Count > 0)
        {
            penulis.WriteElement(new MergeCells(gabung.Select(g => new MergeCell { Reference = g })));
        }

        TulisValidasi();
        penulis.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        penulis.WriteElement(new PageSetup
        {
            PaperSize = 9,
            Orientation = susunan.Mendatar ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        penulis.WriteElement(new HeaderFooter(new OddFooter("&L&A&RHalaman &P dari &N")));
    }

    internal static Cell Teks(AlamatSel alamat, string teks, uint nomorGaya) => new()
    {
        CellReference = alamat.ToString(),
        StyleIndex = nomorGaya,
        DataType = CellValues.InlineString,
        InlineString = new(new Text(TeksSel.Keluar(teks)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private Pane Beku() => new()
    {
        VerticalSplit = susunan.BarisKepala,
        HorizontalSplit = susunan.KolomBeku > 0 ? susunan.KolomBeku : null,
        TopLeftCell = new AlamatSel(susunan.BarisKepala + 1, susunan.KolomBeku + 1).ToString(),
        ActivePane = susunan.KolomBeku > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    };

    private void BarisGabung(IEnumerable<KelompokKepala> kelompok, uint nomorGaya, double? tinggi = null)
    {
        BarisTerakhir++;
        penulis.WriteStartElement(new Row { RowIndex = (uint)BarisTerakhir, Height = tinggi, CustomHeight = tinggi is null ? null : true });
        var kolom = 1;
        foreach (var (teks, banyak) in kelompok)
        {
            var daerah = new DaerahSel(new(BarisTerakhir, kolom), new(BarisTerakhir, kolom + banyak - 1));
            if (banyak > 1)
            {
                gabung.Add(daerah.ToString());
            }

            penulis.WriteElement(Teks(daerah.Awal, teks, nomorGaya));
            for (kolom++; kolom <= daerah.Akhir.Kolom; kolom++)
            {
                penulis.WriteElement(new Cell { CellReference = new AlamatSel(BarisTerakhir, kolom).ToString(), StyleIndex = nomorGaya });
            }
        }

        penulis.WriteEndElement();
    }

    private Cell Sel(AlamatSel alamat, KolomLembar kolom, object? nilai)
    {
        if (nilai is IsiSel { Validasi: { } validasi })
        {
            validasiSel.Add((alamat, validasi));
        }

        var (isi, bentuk, terbuka) = nilai is IsiSel khusus
            ? (khusus.Nilai, khusus.Gaya ?? kolom.Gaya, khusus.Terbuka ?? kolom.Terbuka)
            : (nilai, kolom.Gaya, kolom.Terbuka);
        if (bentuk == GayaSel.Teks && isi is not (null or string))
        {
            // A number or a formula under the look of text would be shown as text and added up as none.
            bentuk = isi switch { DateOnly => GayaSel.Tanggal, DateTime => GayaSel.Saat, _ => GayaSel.Angka };
        }

        return isi switch
        {
            null => Angka(alamat, null, gaya.Nomor(bentuk, terbuka: terbuka)),
            decimal or int or long => Angka(alamat, Rapi(Convert.ToDecimal(isi, CultureInfo.InvariantCulture)), bentuk, terbuka),
            DateOnly hari => Angka(alamat, (decimal)(hari.ToDateTime(default) - hariNol).TotalDays, gaya.Nomor(bentuk, terbuka: terbuka)),
            DateTime saat => Angka(alamat, Math.Round((decimal)(Waktu.KeWib(saat) - hariNol).TotalDays, 8), gaya.Nomor(bentuk, terbuka: terbuka)),
            RumusSel rumus => Rumus(alamat, rumus, gaya.Nomor(bentuk, rumus.Nilai, terbuka)),
            string teks => Teks(alamat, teks, gaya.Nomor(bentuk, terbuka: terbuka, terkutip: TeksSel.MiripRumus(teks))),
            _ => throw new ArgumentException($"A cell cannot hold a {isi.GetType().Name}.", nameof(nilai)),
        };
    }

    private Cell Angka(AlamatSel alamat, decimal nilai, GayaSel bentuk, bool terbuka) => Angka(alamat, nilai, gaya.Nomor(bentuk, nilai, terbuka));

    // Without the noughts behind, which the database adds.
    private static decimal Rapi(decimal nilai) => nilai / 1.0000000000000000000000000000m;

    private static Cell Angka(AlamatSel alamat, decimal? nilai, uint nomorGaya) => new()
    {
        CellReference = alamat.ToString(),
        StyleIndex = nomorGaya,
        CellValue = nilai is { } angka ? new CellValue(angka.ToString(CultureInfo.InvariantCulture)) : null,
    };

    private static Cell Rumus(AlamatSel alamat, RumusSel rumus, uint nomorGaya)
    {
        var sel = Angka(alamat, rumus.Nilai, nomorGaya);
        sel.CellFormula = new CellFormula(rumus.Rumus);
        return sel;
    }

    private void TulisValidasi()
    {
        var isi = susunan.Kolom
            .Select((k, i) => (k.Validasi, Daerah: DaerahKolom(i + 1)))
            .Concat(validasiSel.GroupBy(v => v.Validasi).Select(v => (Validasi: (ValidasiSel?)v.Key, Daerah: string.Join(' ', v.Select(s => s.Sel)))))
            .Where(v => v.Validasi is not null && v.Daerah.Length > 0)
            .Select(v => v.Validasi!.Susun(v.Daerah, daftarPilihan)).ToList();
        if (isi.Count > 0)
        {
            penulis.WriteElement(new DataValidations(isi) { Count = (uint)isi.Count });
        }
    }

    // The cells under a heading but those with a rule of their own: one cell under two rules makes a damaged file.
    private string DaerahKolom(int kolom)
    {
        var daerah = new List<string>();
        var (huruf, awal) = (AlamatSel.NamaKolom(kolom), susunan.BarisKepala + 1);
        foreach (var batas in validasiSel.Where(v => v.Sel.Kolom == kolom).Select(v => v.Sel.Baris).Append(BarisTerakhir + 1))
        {
            if (batas > awal)
            {
                daerah.Add($"{huruf}{awal}:{huruf}{batas - 1}");
            }

            awal = batas + 1;
        }

        return string.Join(' ', daerah);
    }
}
