namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// Figures that somebody should look at once more before they are sent on: a slip of the keyboard looks like a leap. Never a reason to
/// refuse; whoever forwards confirms them, and an explanation in Keterangan tells the next reader.
/// </summary>
public static class PeringatanIsian
{
    /// <summary>How many times larger or smaller than the quarter before is worth a second look.</summary>
    public const decimal Lonjakan = 5;

    /// <summary>What is striking about the figure, as part of a sentence; null when nothing is.</summary>
    public static string? Untuk(Isian isian)
    {
        var lalu = Enumerable.Range(1, isian.Triwulan - 1).Reverse().FirstOrDefault(tw => isian.RealisasiLalu[tw] is not null);
        if (isian is not { Tipe: TipeData.Angka, Nihil: false, Nilai: { } nilai } || lalu == 0)
        {
            return null;
        }

        var dahulu = isian.RealisasiLalu[lalu]!.Value;
        var sebutan = $"TW {(lalu == 1 ? "I" : lalu == 2 ? "II" : "III")} ({Angka.Tulis(dahulu)})";
        return isian.Agregasi switch
        {
            Agregasi.Kumulatif when nilai < dahulu && isian.Arah == Arah.Naik => $"lebih kecil dari {sebutan}, padahal isian ini s.d. triwulan",
            _ when dahulu > 0 && nilai >= dahulu * Lonjakan => $"jauh di atas {sebutan}",
            // Nothing of a sum in one quarter is common; of a position or an average it is not.
            Agregasi.Terakhir or Agregasi.RataRata when dahulu > 0 && nilai * Lonjakan <= dahulu => $"jauh di bawah {sebutan}",
            _ when nilai > 0 && nilai * Lonjakan <= dahulu => $"jauh di bawah {sebutan}",
            _ => null,
        };
    }
}
