using System.Globalization;
using System.Text.RegularExpressions;

namespace PengumpulanDataKinerja.Domain;

/// <summary>A register of letters, each with a running number per calendar year. Stored as text.</summary>
public enum RegisterSurat
{
    /// <summary>Surat dinas that leave the Kepala Dinas.</summary>
    SuratKeluar,

    /// <summary>Nota dinas.</summary>
    NotaDinas,
}

/// <summary>A letter's number, born in the act of signing. (register, tahun, urut) is unique; a number is never reused.</summary>
/// <param name="Register">Which register.</param>
/// <param name="Tahun">Calendar year; the sequence restarts at 1 on 1 January.</param>
/// <param name="Urut">Place in the register of that year, from 1.</param>
/// <param name="Teks">As printed, e.g. "000.8.6.3/412/DISHUB/2026".</param>
public sealed partial record NomorSurat(RegisterSurat Register, int Tahun, int Urut, string Teks)
{
    private static readonly string[] Romawi = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>Classification code that it was written with.</summary>
    public string Kode { get; init; } = "";

    /// <summary>Writes a number by the office's pattern.</summary>
    /// <param name="pola">Tokens {kode} {urut} {urut:000} {unit} {bulanRomawi} {tahun} {keamanan}.</param>
    /// <param name="register">Which register.</param>
    /// <param name="urut">Place in the register.</param>
    /// <param name="kode">Classification code.</param>
    /// <param name="unit">Code of the office.</param>
    /// <param name="tanggal">Date of the letter.</param>
    /// <exception cref="AturanDilanggarException">The pattern has no {urut}, or a token that is not known.</exception>
    public static NomorSurat Susun(string pola, RegisterSurat register, int urut, string kode, string unit, DateOnly tanggal)
    {
        PeriksaPola(pola);
        var teks = Token().Replace(pola, m => m.Groups[1].Value switch
        {
            "kode" => kode,
            "urut" => urut.ToString(m.Groups[2].Success ? m.Groups[2].Value : "0", CultureInfo.InvariantCulture),
            "unit" => unit,
            "bulanRomawi" => Romawi[tanggal.Month - 1],
            "tahun" => tanggal.Year.ToString(CultureInfo.InvariantCulture),
            _ => "B",
        });
        return new NomorSurat(register, tanggal.Year, urut, teks) { Kode = kode };
    }

    /// <summary>Refuses a pattern that cannot give unique numbers.</summary>
    /// <exception cref="AturanDilanggarException">The pattern has no {urut} or {tahun}, or a token that is not known.</exception>
    public static void PeriksaPola(string pola)
    {
        if (!pola.Contains("{urut", StringComparison.Ordinal) || !pola.Contains("{tahun}", StringComparison.Ordinal))
        {
            throw new AturanDilanggarException("Pola nomor harus memuat {urut} dan {tahun}.", "pola");
        }

        if (Token().Replace(pola, "").AsSpan().ContainsAny('{', '}'))
        {
            throw new AturanDilanggarException("Pola nomor hanya mengenal {kode}, {urut}, {urut:000}, {unit}, {bulanRomawi}, {tahun}, dan {keamanan}.", "pola");
        }
    }

    [GeneratedRegex(@"\{(kode|urut|unit|bulanRomawi|tahun|keamanan)(?::(0+))?\}")]
    private static partial Regex Token();
}
