using System.Security.Cryptography;
using System.Text;

namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// Figures that somebody should look at once more before they are sent on: a slip of the keyboard looks like a leap, money without
/// output like a row forgotten. Never a reason to refuse; whoever forwards confirms them, and an explanation in Keterangan tells the
/// next reader.
/// </summary>
public static class PeringatanIsian
{
    /// <summary>How many times larger or smaller than the quarter before is worth a second look.</summary>
    public const decimal Lonjakan = 5;

    /// <summary>What is striking about the row, each as part of a sentence; empty when nothing is.</summary>
    public static IReadOnlyList<string> Untuk(Isian isian) => [.. new[] { DariNilai(isian), UangTanpaHasil(isian), LebihDariPagu(isian) }.OfType<string>()];

    /// <summary>All that is confirmed on forwarding: <see cref="Untuk"/>, and a capaian that is too good.</summary>
    public static IReadOnlyList<string> YangDipastikan(Isian isian) =>
        isian.HitungCapaian() is { } capaian && (capaian.Triwulan.PerluDiperiksa ? capaian.Triwulan : capaian.SampaiDengan) is { PerluDiperiksa: true, Nilai: { } nilai }
            ? [.. Untuk(isian), $"capaian {Angka.Persen(nilai)} di atas 200%"]
            : Untuk(isian);

    /// <summary>The same as one sentence, as it is shown and kept; empty when nothing is.</summary>
    public static string Kalimat(Isian isian) => string.Join("; ", YangDipastikan(isian));

    /// <summary>Fingerprint of all that is striking about some rows; empty when nothing is. Whoever confirms sends it back, so that nothing is confirmed unseen.</summary>
    public static string Sidik(IEnumerable<Isian> daftar)
    {
        var kata = daftar.OrderBy(i => i.Id).Select(i => (Isian: i, Kata: Kalimat(i))).Where(i => i.Kata.Length > 0).Select(i => $"{i.Isian.Id} {i.Isian.Versi} {i.Kata}").ToList();
        return kata.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', kata))))[..16];
    }

    private static string? DariNilai(Isian isian)
    {
        var lalu = Enumerable.Range(1, isian.Triwulan - 1).Reverse().FirstOrDefault(tw => isian.RealisasiLalu[tw] is not null);
        if (isian is not { Tipe: TipeData.Angka, Nihil: false, Nilai: { } nilai } || lalu == 0)
        {
            return null;
        }

        var dahulu = isian.RealisasiLalu[lalu]!.Value;
        var sebutan = $"TW {TriwulanTahun.RomawiUntuk(lalu)} ({Angka.Tulis(dahulu)})";
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

    // Of a row that should go down nothing is what one hopes for.
    private static string? UangTanpaHasil(Isian isian) => isian switch
    {
        not { RealisasiAnggaran: > 0 } => null,
        { Nihil: true } => $"anggaran terpakai {Angka.Rupiah(isian.RealisasiAnggaran.Value)}, tetapi hasilnya nihil",
        { Nilai: 0, Arah: Arah.Naik } => $"anggaran terpakai {Angka.Rupiah(isian.RealisasiAnggaran.Value)}, tetapi realisasinya 0",
        _ => null,
    };

    private static string? LebihDariPagu(Isian isian) =>
        isian.RealisasiAnggaran is not null && isian.AnggaranSampai > isian.Pagu ? $"realisasi anggaran s.d. triwulan ini {Angka.Rupiah(isian.AnggaranSampai!.Value)} melebihi pagu {Angka.Rupiah(isian.Pagu!.Value)}" : null;
}
