namespace PengumpulanDataKinerja.Domain;

/// <summary>How the targets are written where a number alone does not say it: "100 dari 110 Organisasi". Empty where the number does.</summary>
/// <param name="Tahun">Of the year.</param>
/// <param name="I">Of triwulan I.</param>
/// <param name="II">Of triwulan II.</param>
/// <param name="III">Of triwulan III.</param>
/// <param name="IV">Of triwulan IV.</param>
public sealed record TulisanTarget(string Tahun, string I, string II, string III, string IV)
{
    /// <summary>Longest one, in characters.</summary>
    public const int Terpanjang = 60;

    /// <summary>Every target is written as its number.</summary>
    public static TulisanTarget Kosong { get; } = new("", "", "", "", "");

    /// <summary>The words of a triwulan, 1–4.</summary>
    public string this[int triwulan] => triwulan switch { 1 => I, 2 => II, 3 => III, 4 => IV, _ => throw new ArgumentOutOfRangeException(nameof(triwulan)) };

    internal TulisanTarget Rapi() => new(Tahun.Trim(), I.Trim(), II.Trim(), III.Trim(), IV.Trim());
}

/// <summary>What an indicator means, how it is reckoned and what proves it; copied into every permintaan as it was then.</summary>
/// <param name="DefinisiOperasional">What exactly is counted.</param>
/// <param name="Rumus">The formula in words; the capaian is worked out by direction and aggregation, not by this text.</param>
/// <param name="SumberData">Where the figures come from.</param>
/// <param name="Iku">Whether it is an indikator kinerja utama.</param>
/// <param name="BuktiWajib">Evidence that has to be handed in, one a line.</param>
public sealed record KeteranganIndikator(string DefinisiOperasional, string Rumus, string SumberData, bool Iku, string BuktiWajib)
{
    /// <summary>Longest definition and formula, in characters.</summary>
    public const int PanjangUraian = 2000;

    /// <summary>Most pieces of evidence that can be required.</summary>
    public const int BuktiTerbanyak = 20;

    /// <summary>Longest name of a required piece of evidence, in characters.</summary>
    public const int PanjangBukti = 200;

    /// <summary>Nothing said.</summary>
    public static KeteranganIndikator Kosong { get; } = new("", "", "", false, "");

    /// <summary>The required evidence, piece by piece.</summary>
    public IReadOnlyList<string> DaftarBuktiWajib() => BuktiWajib.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal KeteranganIndikator Rapi()
    {
        var bukti = BuktiWajib.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (bukti.Length > BuktiTerbanyak || bukti.FirstOrDefault(b => b.Length > PanjangBukti) is not null)
        {
            throw new AturanDilanggarException($"Daftar bukti wajib paling banyak {BuktiTerbanyak} baris, setiap baris paling panjang {PanjangBukti} huruf.", nameof(BuktiWajib));
        }

        if (bukti.GroupBy(b => b, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.Key is { } kembar)
        {
            throw new AturanDilanggarException($"Bukti “{kembar}” tertulis dua kali.", nameof(BuktiWajib));
        }

        return this with { DefinisiOperasional = Alinea(DefinisiOperasional), Rumus = Alinea(Rumus), SumberData = SumberData.Trim(), BuktiWajib = string.Join('\n', bukti) };
    }

    private static string Alinea(string teks) => teks.ReplaceLineEndings("\n").Trim();
}
