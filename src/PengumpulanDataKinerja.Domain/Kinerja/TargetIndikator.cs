namespace PengumpulanDataKinerja.Domain;

/// <summary>The targets of an indicator: numbers and how they are written, or the predikat and when it is due.</summary>
public sealed record TargetIndikator
{
    private static readonly string[] romawi = ["I", "II", "III", "IV"];

    /// <summary>Yearly target; null when not planned or a predikat.</summary>
    public decimal? Tahun { get; init; }

    /// <summary>Targets per triwulan; null means tidak direncanakan.</summary>
    public EmpatTriwulan Triwulan { get; init; } = EmpatTriwulan.Kosong;

    /// <summary>How they are written where a number alone does not say it.</summary>
    public TulisanTarget Tulisan { get; init; } = TulisanTarget.Kosong;

    /// <summary>Target of a predikat row, e.g. "BB".</summary>
    public string Teks { get; init; } = "";

    /// <summary>The triwulan in which the predikat is due, 1–4 (0 = none).</summary>
    public int TriwulanPredikat { get; init; }

    /// <summary>A triwulan's target as it is shown: its own words, else the number; a dash when none is planned.</summary>
    public string Sebut(TipeData tipe, int triwulan) =>
        tipe == TipeData.Predikat ? (TriwulanPredikat == triwulan ? Teks : "–") : Tulisan[triwulan] is { Length: > 0 } tulisan ? tulisan : Angka.Tulis(Triwulan[triwulan]);

    /// <summary>The year's target as it is shown.</summary>
    public string SebutTahun(TipeData tipe) =>
        tipe == TipeData.Predikat ? Teks : Tulisan.Tahun is { Length: > 0 } tulisan ? tulisan : Angka.Tulis(Tahun);

    /// <summary>Every target in full, words with the number behind them, so that two sets can be laid side by side.</summary>
    public IReadOnlyList<(string Kurun, string Nilai)> Baris(TipeData tipe) => tipe == TipeData.Predikat
        ? [("Predikat", Teks), ("Diisi pada triwulan", TriwulanPredikat == 0 ? "–" : romawi[TriwulanPredikat - 1])]
        : [.. Enumerable.Range(1, 4).Select(tw => ($"Triwulan {romawi[tw - 1]}", Lengkap(Tulisan[tw], Triwulan[tw]))), ("Tahun", Lengkap(Tulisan.Tahun, Tahun))];

    /// <summary>What differs, in words: "Triwulan III 3 menjadi 5; Tahun 12 menjadi 14".</summary>
    public static string Beda(TipeData tipe, TargetIndikator dari, TargetIndikator ke) => string.Join("; ", dari.Baris(tipe).Zip(ke.Baris(tipe))
        .Where(b => b.First.Nilai != b.Second.Nilai)
        .Select(b => $"{b.First.Kurun} {b.First.Nilai} menjadi {b.Second.Nilai}"));

    /// <summary>The same without what its type does not use.</summary>
    /// <exception cref="AturanDilanggarException">A predikat without its target or its triwulan, or words without their number.</exception>
    internal TargetIndikator Rapi(TipeData tipe)
    {
        if (tipe == TipeData.Predikat)
        {
            return string.IsNullOrWhiteSpace(Teks) ? throw new AturanDilanggarException("Isi target predikat, misalnya BB.", nameof(IsiIndikator.TargetTeks))
                : TriwulanPredikat is < 1 or > 4 ? throw new AturanDilanggarException("Pilih triwulan saat predikat diisi.", nameof(TriwulanPredikat))
                : new() { Teks = Teks.Trim(), TriwulanPredikat = TriwulanPredikat };
        }

        var tulisan = Tulisan.Rapi();
        for (var tw = 1; tw <= 4; tw++)
        {
            if (tulisan[tw].Length > 0 && Triwulan[tw] is null)
            {
                throw new AturanDilanggarException($"Isi juga angka target triwulan itu: “{tulisan[tw]}” hanya cara menuliskannya.", $"Target{tw}");
            }
        }

        return tulisan.Tahun.Length > 0 && Tahun is null
            ? throw new AturanDilanggarException($"Isi juga angka target tahun: “{tulisan.Tahun}” hanya cara menuliskannya.", nameof(IsiIndikator.TargetTahun))
            : new() { Tahun = Tahun, Triwulan = Triwulan, Tulisan = tulisan };
    }

    private static string Lengkap(string tulisan, decimal? angka) => tulisan.Length > 0 ? $"{tulisan} (dihitung {Angka.Tulis(angka)})" : Angka.Tulis(angka);
}
