using System.Globalization;

namespace PengumpulanDataKinerja.Domain;

/// <summary>Numbers as the office writes them: 1.234,5 and Rp1.234.567, whatever the culture of the thread.</summary>
public static partial class Angka
{
    private static readonly NumberFormatInfo indonesia = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NumberNegativePattern = 1,
        NegativeSign = "-",
    };

    /// <summary>"1.234,5": groups of three, comma.</summary>
    /// <param name="nilai">The number.</param>
    /// <param name="desimal">Decimals, rounded half away from zero; null shows all that are stored, without trailing zeros.</param>
    public static string Tulis(decimal nilai, int? desimal = null)
    {
        if (desimal is not { } banyak)
        {
            return nilai.ToString("#,##0.############################", indonesia);
        }

        var bulat = Math.Round(nilai, banyak, MidpointRounding.AwayFromZero);

        // Minus nought is nought.
        return (bulat == 0 ? 0 : bulat).ToString("N" + banyak.ToString(CultureInfo.InvariantCulture), indonesia);
    }

    /// <summary>"1.234,5" or "–" for none.</summary>
    public static string Tulis(decimal? nilai, int? desimal = null) => nilai is { } isi ? Tulis(isi, desimal) : "–";

    /// <summary>"1234,5": for input fields, which <see cref="Baca"/> always takes back; empty for none.</summary>
    public static string TulisIsian(decimal? nilai) => nilai is { } isi ? isi.ToString("0.############################", indonesia) : "";

    /// <summary>"110,76%": two decimals, half away from zero.</summary>
    public static string Persen(decimal nilai) => Tulis(nilai, 2) + "%";

    /// <summary>"Rp1.234.567"; sen only when there are any: "Rp1.234,50".</summary>
    public static string Rupiah(decimal nilai)
    {
        var tulisan = Tulis(Math.Abs(nilai), decimal.IsInteger(nilai) ? 0 : 2);
        return nilai < 0 ? $"-Rp{tulisan}" : $"Rp{tulisan}";
    }
}
