namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What a cell looks like and how its number is shown.</summary>
public enum GayaSel
{
    /// <summary>Text at the top left, wrapped; what is typed into it stays text.</summary>
    Teks,

    /// <summary>A figure with the decimals that it has: 1.234,5.</summary>
    Angka,

    /// <summary>A figure rounded on the screen to two decimals: 86,96.</summary>
    Angka2,

    /// <summary>Our percentages are numbers of per cent: 86.96 is shown as 86,96%.</summary>
    Persen,

    /// <summary>Rp1.234.567.</summary>
    Rupiah,

    /// <summary>23 September 2026.</summary>
    Tanggal,

    /// <summary>23 September 2026 10.15; a moment of UTC is shown in WIB.</summary>
    Saat,

    /// <summary>The table's head.</summary>
    Kepala,

    /// <summary>A heading over the whole width.</summary>
    Judul,

    /// <summary>Text in bold, for sums and section rows.</summary>
    Tebal,
}

/// <summary>One column of a sheet.</summary>
/// <param name="Kepala">Its heading.</param>
/// <param name="Lebar">Width in characters.</param>
/// <param name="Gaya">Look of its cells.</param>
public sealed record KolomLembar(string Kepala, double Lebar, GayaSel Gaya = GayaSel.Teks)
{
    /// <summary>May be typed into though the sheet is protected.</summary>
    public bool Terbuka { get; init; }

    /// <summary>Technical: not shown (a row's id).</summary>
    public bool Tersembunyi { get; init; }

    /// <summary>What the spreadsheet itself already refuses; the server checks again.</summary>
    public ValidasiSel? Validasi { get; init; }
}

/// <summary>A heading over several columns.</summary>
public sealed record KelompokKepala(string Teks, int Kolom);

/// <summary>How a sheet is made up.</summary>
/// <param name="Nama">Name on the tab: at most 31 characters, none of []:*?/\.</param>
/// <param name="Kolom">Its columns from A on.</param>
public sealed record SusunanLembar(string Nama, IReadOnlyList<KolomLembar> Kolom)
{
    /// <summary>Heading rows over the whole width, above the head.</summary>
    public IReadOnlyList<string> Judul { get; init; } = [];

    /// <summary>A row of headings over groups of columns, above the columns' own; they cover the columns from A on.</summary>
    public IReadOnlyList<KelompokKepala> Kelompok { get; init; } = [];

    /// <summary>Only open columns may be typed into. A guard against slips, not a secret: there is no password.</summary>
    public bool Terlindung { get; init; }

    /// <summary>Columns at the left that stay in sight.</summary>
    public int KolomBeku { get; init; }

    /// <summary>Printed across the wide side.</summary>
    public bool Mendatar { get; init; } = true;

    /// <summary>Row of the columns' headings; data begin under it.</summary>
    public int BarisKepala => Judul.Count + (Kelompok.Count > 0 ? 1 : 0) + 1;
}

/// <summary>A formula with the value that is shown before the spreadsheet works it out again. Never made of what people typed.</summary>
public sealed record RumusSel(string Rumus, decimal? Nilai = null);

/// <summary>A value that looks different from its column.</summary>
public sealed record IsiSel(object? Nilai, GayaSel? Gaya = null)
{
    /// <summary>Open or closed other than its column.</summary>
    public bool? Terbuka { get; init; }

    /// <summary>Takes something else than its column.</summary>
    public ValidasiSel? Validasi { get; init; }
}
