namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// How much of an uploaded workbook is read before it is refused. All are counted while reading; what the file says of itself is not
/// believed. An honest workbook of 10,000 rows uses a tenth of each.
/// </summary>
public sealed record BatasBuku
{
    public static BatasBuku Bawaan { get; } = new();

    /// <summary>Bytes of the file.</summary>
    public long Berkas { get; init; } = 10 * 1024 * 1024;

    /// <summary>Files inside it.</summary>
    public int Bagian { get; init; } = 500;

    /// <summary>Bytes that come out of it, of everything that is read together.</summary>
    public long Terurai { get; init; } = 256 * 1024 * 1024;

    /// <summary>How many times larger a part may become, once it is larger than <see cref="RasioMulai"/>.</summary>
    public int Rasio { get; init; } = 200;

    public long RasioMulai { get; init; } = 4 * 1024 * 1024;

    /// <summary>Number of the last row of a sheet that holds anything.</summary>
    public int Baris { get; init; } = 20_000;

    /// <summary>Number of the last column that holds anything.</summary>
    public int Kolom { get; init; } = 256;

    /// <summary>Cells of a sheet that hold anything.</summary>
    public int Sel { get; init; } = 1_000_000;

    /// <summary>Merged areas of a sheet.</summary>
    public int Gabungan { get; init; } = 2_000;

    /// <summary>Different texts in the workbook.</summary>
    public int TeksBersama { get; init; } = 250_000;

    /// <summary>Characters of all these texts together.</summary>
    public long Huruf { get; init; } = 16 * 1024 * 1024;

    /// <summary>Sheets.</summary>
    public int Lembar { get; init; } = 100;
}
