using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The looks that a workbook being written has used so far; written as its style sheet at the end.</summary>
internal sealed class GayaBuku
{
    // 0x421 is Indonesian: point and comma, names of months, whatever the machine's own language (LibreOffice; Excel for dates).
    private const string Bahasa = "[$-421]";

    private readonly Dictionary<Kunci, uint> nomor = [];
    private readonly List<string> format = [];

    private readonly record struct Kunci(GayaSel Gaya, int Desimal, bool Terbuka, bool Terkutip, bool TanpaGaris);

    /// <summary>Number of a look.</summary>
    /// <param name="gaya">What kind.</param>
    /// <param name="nilai">For <see cref="GayaSel.Angka"/>: the figure, whose decimals are all shown.</param>
    /// <param name="terbuka">May be typed into.</param>
    /// <param name="terkutip">Keeps text that looks like a formula text when somebody edits the cell.</param>
    /// <param name="tanpaGaris">No frame around it.</param>
    public uint Nomor(GayaSel gaya, decimal? nilai = null, bool terbuka = false, bool terkutip = false, bool tanpaGaris = false)
    {
        // -1: nothing there yet, so what is typed is shown as it is.
        var desimal = gaya != GayaSel.Angka ? 0 : nilai is { } angka ? Math.Min(angka.Scale, (byte)10) : -1;
        var kunci = new Kunci(gaya, desimal, terbuka, terkutip, tanpaGaris);
        if (!nomor.TryGetValue(kunci, out var ada))
        {
            // 0 is the plain look of cells that nobody wrote.
            nomor[kunci] = ada = (uint)nomor.Count + 1;
        }

        return ada;
    }

    public Stylesheet Susun()
    {
        var bentuk = new CellFormats(new CellFormat());
        foreach (var kunci in nomor.OrderBy(n => n.Value).Select(n => n.Key))
        {
            bentuk.AppendChild(Bentuk(kunci));
        }

        var angka = format.Select((kode, i) => new NumberingFormat { NumberFormatId = 164 + (uint)i, FormatCode = kode }).ToList();
        var lembar = new Stylesheet(
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 13 }, new FontName { Val = "Calibri" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Warna("FFDCE6F1"),
                Warna("FFFFF9DB")),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Garis()),
            new CellStyleFormats(new CellFormat()),
            bentuk,
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        if (angka.Count > 0)
        {
            lembar.InsertAt(new NumberingFormats(angka), 0);
        }

        return lembar;
    }

    private CellFormat Bentuk(Kunci k)
    {
        var bentuk = new CellFormat
        {
            NumberFormatId = Format(k),
            FontId = k.Gaya switch { GayaSel.Judul => 2, GayaSel.Kepala or GayaSel.Tebal => 1, _ => 0 },
            FillId = k.Terbuka ? 3u : k.Gaya == GayaSel.Kepala ? 2u : 0u,
            BorderId = k.Gaya == GayaSel.Judul || k.TanpaGaris ? 0u : 1u,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            Alignment = new Alignment
            {
                Vertical = k.Gaya == GayaSel.Kepala ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
                Horizontal = k.Gaya is GayaSel.Kepala or GayaSel.Judul ? HorizontalAlignmentValues.Center : null,
                WrapText = k.Gaya is GayaSel.Teks or GayaSel.Kepala or GayaSel.Tebal ? true : null,
            },
        };
        if (k.Terkutip)
        {
            bentuk.QuotePrefix = true;
        }

        if (k.Terbuka)
        {
            bentuk.ApplyProtection = true;
            bentuk.Protection = new Protection { Locked = false };
        }

        return bentuk;
    }

    private uint Format(Kunci k) => k.Gaya switch
    {
        // 49 is "@": typed text stays text.
        GayaSel.Teks => 49,
        GayaSel.Angka when k.Desimal < 0 => 0,
        GayaSel.Angka => Khusus(Bahasa + (k.Desimal == 0 ? "#,##0" : "#,##0." + new string('0', k.Desimal))),
        GayaSel.Angka2 => Khusus(Bahasa + "#,##0.00"),
        GayaSel.Persen => Khusus(Bahasa + "#,##0.00\"%\""),
        GayaSel.Rupiah => Khusus(Bahasa + "\"Rp\"#,##0"),
        GayaSel.Tanggal => Khusus(Bahasa + "d mmmm yyyy"),
        GayaSel.Saat => Khusus(Bahasa + "d mmmm yyyy hh.mm"),
        GayaSel.Kepala or GayaSel.Judul or GayaSel.Tebal => 0,
    };

    private uint Khusus(string kode)
    {
        if (!format.Contains(kode))
        {
            format.Add(kode);
        }

        return 164 + (uint)format.IndexOf(kode);
    }

    private static Fill Warna(string argb) =>
        new(new PatternFill(new ForegroundColor { Rgb = argb }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Garis() => new(
        new LeftBorder(new Color { Rgb = "FF8A94A6" }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Rgb = "FF8A94A6" }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = "FF8A94A6" }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Rgb = "FF8A94A6" }) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
