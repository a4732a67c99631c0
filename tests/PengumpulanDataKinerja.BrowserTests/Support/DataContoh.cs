using System.Globalization;
using CsvHelper;

namespace PengumpulanDataKinerja.BrowserTests.Support;

/// <summary>The realisasi of the sample indicators, as a Kasi would type them.</summary>
public static class DataContoh
{
    /// <summary>Realisasi of TW III by the indicator's name, in Indonesian spelling.</summary>
    public static IReadOnlyDictionary<string, string> TriwulanTiga { get; } = Baca("real_t3");

    private static Dictionary<string, string> Baca(string kolom)
    {
        var hasil = new Dictionary<string, string>();
        using var csv = CsvReader.Create(typeof(Program).Assembly.GetManifestResourceStream("Awal/indikator-contoh.csv")!);
        foreach (var baris in csv)
        {
            if (decimal.TryParse(baris[kolom].ToString(), CultureInfo.InvariantCulture, out var nilai))
            {
                hasil[baris["indikator"].ToString()] = nilai.ToString("0.####", CultureInfo.GetCultureInfo("id-ID"));
            }
        }

        return hasil;
    }
}
