using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PengumpulanDataKinerja.Domain;

/// <summary>What an input field takes.</summary>
/// <param name="MaksDesimal">
/// Most decimals, 0 to 10. Below 3 a lone group of three after a point ("1.234") can only be thousands and is taken; from 3 on it is ambiguous and refused.
/// </param>
/// <param name="BolehNegatif">Whether numbers below 0 are taken.</param>
/// <param name="DalamRupiah">Whether "Rp" before and ",-" after the number are taken, and a percent sign is not.</param>
public sealed record AturanAngka(int MaksDesimal = 10, bool BolehNegatif = false, bool DalamRupiah = false)
{
    /// <summary>A figure of an indicator: up to 10 decimals, not below 0.</summary>
    public static AturanAngka Bawaan { get; } = new();

    /// <summary>A count: no decimals.</summary>
    public static AturanAngka Bulat { get; } = new(MaksDesimal: 0);

    /// <summary>Money: rupiah with up to two decimals.</summary>
    public static AturanAngka Rupiah { get; } = new(MaksDesimal: 2, DalamRupiah: true);
}

// Reading. One rule: a point groups thousands, a comma begins the decimals. Anything else is refused with the right spelling; nothing is guessed.
public static partial class Angka
{
    /// <summary>Most digits before the comma: numbers stay below 10^15.</summary>
    public const int MaksDigit = 15;

    private const int maksPanjang = 60;

    /// <summary>Reads what was typed; null when blank (blank is not zero).</summary>
    /// <exception cref="AturanDilanggarException">It is no number of the rule; the sentence gives an example.</exception>
    public static decimal? Baca(string? teks, AturanAngka? aturan = null, string? bidang = null) => CobaBaca(teks, aturan, out var nilai, out var kekeliruan)
        ? nilai
        : throw new AturanDilanggarException(kekeliruan, bidang);

    /// <summary>Reads what was typed.</summary>
    /// <param name="teks">1.234,5 · 21,90 · 21,90% · blanks around it (no-break ones too) do no harm.</param>
    /// <param name="aturan">What the field takes; <see cref="AturanAngka.Bawaan"/> when null.</param>
    /// <param name="nilai">The number; null when blank.</param>
    /// <param name="kekeliruan">The sentence that the user reads when it is refused.</param>
    /// <returns>False when refused.</returns>
    public static bool CobaBaca(string? teks, AturanAngka? aturan, out decimal? nilai, [NotNullWhen(false)] out string? kekeliruan)
    {
        aturan ??= AturanAngka.Bawaan;
        nilai = null;
        var isi = (teks ?? "").Trim();
        kekeliruan = Tolak(isi, aturan);
        if (isi.Length == 0 || kekeliruan is not null)
        {
            return kekeliruan is null;
        }

        var (negatif, angka) = Lepas(isi, aturan);
        kekeliruan = TolakBentuk(isi, angka, aturan);
        if (kekeliruan is not null)
        {
            return false;
        }

        var mutlak = decimal.Parse(angka.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (negatif && mutlak != 0 && !aturan.BolehNegatif)
        {
            kekeliruan = "Angka tidak boleh kurang dari 0.";
            return false;
        }

        nilai = negatif && mutlak != 0 ? -mutlak : mutlak;
        return true;
    }

    // What is no number at all, said in its own words; null for the rest.
    private static string? Tolak(string isi, AturanAngka aturan) => isi switch
    {
        { Length: 0 } => null,
        { Length: > maksPanjang } => "Isian terlalu panjang untuk sebuah angka. " + SaranUmum(aturan),
        "-" or "–" or "—" => "Tanda hubung bukan angka. Kosongkan bila belum ada data, atau tulis 0 bila hasilnya memang nol.",
        ['#', ..] => $"Isian ini galat rumus dari lembar kerja (seperti #REF!). Tulis angkanya; contoh: {Contoh(aturan)}.",
        _ when isi.Any(c => char.IsNumber(c) && !char.IsAsciiDigit(c)) => $"Gunakan angka 0 sampai 9 biasa; contoh: {Contoh(aturan)}.",
        _ when PolaEksponen().IsMatch(isi) => $"Tulis angka secara lengkap, tanpa pangkat (E); contoh: {Contoh(aturan)}.",
        _ => null,
    };

    private static string Contoh(AturanAngka aturan) => aturan.MaksDesimal == 0 ? "1234" : "1.234,5";

    private static string SaranUmum(AturanAngka aturan) => aturan.MaksDesimal == 0
        ? $"Isi bilangan bulat; contoh: {Contoh(aturan)}."
        : $"Gunakan titik untuk ribuan dan koma untuk desimal; contoh: {Contoh(aturan)}.";

    // Takes off the sign, Rp, % and ",-"; no-break blanks between groups of three go, they can only be thousands.
    private static (bool Negatif, string Angka) Lepas(string isi, AturanAngka aturan)
    {
        var angka = isi;
        if (aturan.DalamRupiah)
        {
            angka = PolaRupiah().Replace(angka, "$1$2");
        }
        else if (angka.EndsWith('%'))
        {
            angka = angka[..^1].TrimEnd();
        }

        var negatif = angka is ['-' or '\u2212', ..];
        angka = negatif ? angka[1..] : angka;
        return (negatif, PolaKelompokSpasi().IsMatch(angka) ? PolaSpasiTakPutus().Replace(angka, "") : angka);
    }

    private static string? TolakBentuk(string isi, string angka, AturanAngka aturan)
    {
        if (!PolaIndonesia().IsMatch(angka))
        {
            return Saran(angka) is { } saran ? $"Gunakan titik untuk ribuan dan koma untuk desimal; tulis {saran}." : angka.Any(char.IsAsciiDigit) && !angka.Any(char.IsLetter) ? SaranUmum(aturan) : $"“{Ringkas(isi)}” bukan angka. Tulis dengan angka; contoh: {Contoh(aturan)}.";
        }

        var desimal = angka.IndexOf(',') is >= 0 and var koma ? angka.Length - koma - 1 : 0;
        var digit = (desimal > 0 ? angka[..^(desimal + 1)] : angka).Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
        return (desimal, digit) switch
        {
            (_, > MaksDigit) => "Angka terlalu besar; paling banyak 15 angka di depan koma.",
            ( > 0, _) when aturan.MaksDesimal == 0 => "Isi bilangan bulat, tanpa koma; contoh: 1234.",
            _ when desimal > aturan.MaksDesimal => $"Paling banyak {aturan.MaksDesimal} angka di belakang koma; contoh: 1.234,5.",
            _ when aturan.MaksDesimal >= 3 && PolaMeragukan().IsMatch(angka) =>
                $"“{angka}” dapat dibaca dua cara. Tulis {angka.Replace(".", "", StringComparison.Ordinal)} bila titik itu pemisah ribuan, atau {angka.Replace('.', ',')} bila desimal.",
            _ => null,
        };
    }

    // The Indonesian spelling of a number written the English way; null when it is not one.
    private static string? Saran(string angka) => PolaInggris().IsMatch(angka)
        ? angka.Replace('.', ';').Replace(',', '.').Replace(';', ',')
        : null;

    // The input quoted in a sentence: short, and nothing that turns or hides text.
    private static string Ringkas(string isi)
    {
        var bersih = string.Concat(isi.Where(c => char.IsLetterOrDigit(c) || c is ' ' || (char.IsAscii(c) && !char.IsControl(c))));
        return bersih.Length > 20 ? bersih[..20] + "…" : bersih;
    }

    [GeneratedRegex(@"^([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+)(,[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PolaIndonesia();

    [GeneratedRegex(@"^([0-9]+\.[0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+\.[0-9]+|[1-9][0-9]{0,2}(,[0-9]{3}){2,})\z", RegexOptions.CultureInvariant)]
    private static partial Regex PolaInggris();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}\.[0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PolaMeragukan();

    [GeneratedRegex(@"^[-+]?[0-9.,]+[eE][-+]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PolaEksponen();

    [GeneratedRegex(@"^([-\u2212]?)(?:[Rr][Pp]\.?[ \u00A0\u202F]*)?([-\u2212]?.*?)(?:,[-\u2013])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PolaRupiah();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}([\u00A0\u202F][0-9]{3})+(,[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PolaKelompokSpasi();

    [GeneratedRegex(@"[\u00A0\u202F]", RegexOptions.CultureInvariant)]
    private static partial Regex PolaSpasiTakPutus();
}
