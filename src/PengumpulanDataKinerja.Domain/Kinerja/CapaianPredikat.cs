namespace PengumpulanDataKinerja.Domain;

/// <summary>What a row of grades or words carries of one triwulan.</summary>
/// <param name="Target">Target; null or blank when the triwulan is not planned.</param>
/// <param name="Realisasi">Realisasi; null or blank when nothing was reported.</param>
/// <param name="Nihil">Nothing to measure.</param>
public readonly record struct TeksTriwulan(string? Target, string? Realisasi, bool Nihil = false);

/// <summary>Grades as numbers, so that they can be divided.</summary>
public sealed record SkalaMutu(IReadOnlyDictionary<string, decimal> Nilai)
{
    /// <summary>Grades of the evaluasi AKIP (PermenPANRB 88/2021): AA = 7 … D = 1.</summary>
    public static SkalaMutu Akip { get; } = new(new Dictionary<string, decimal> { ["AA"] = 7, ["A"] = 6, ["BB"] = 5, ["B"] = 4, ["CC"] = 3, ["C"] = 2, ["D"] = 1 });

    /// <summary>Opinions on the accounts: WTP = 4 … TMP = 1.</summary>
    public static SkalaMutu Opini { get; } = new(new Dictionary<string, decimal> { ["WTP"] = 4, ["WDP"] = 3, ["TW"] = 2, ["TMP"] = 1 });

    /// <summary>The scale that knows a target; null when none does, then only the words can be compared.</summary>
    public static SkalaMutu? Untuk(string target) => new[] { Akip, Opini }.FirstOrDefault(s => s.Cari(target) is not null);

    /// <summary>The number of a grade, letter case and outer blanks aside; null when the scale does not know it.</summary>
    public decimal? Cari(string teks) => Nilai.Where(isi => CapaianPredikat.Sama(isi.Key, teks)).Select(isi => (decimal?)isi.Value).FirstOrDefault();
}

/// <summary>Rows whose target is no number (<see cref="TipeData.Predikat"/>): the position at the end of the triwulan counts.</summary>
public static class CapaianPredikat
{
    /// <summary>
    /// Capaian of one grade: equal to the target gives 100, else 0 (Kota Tegal); with a scale, R / T of the grades' numbers (Pringsewu).
    /// </summary>
    public static NilaiCapaian Hitung(string target, string realisasi, SkalaMutu? skala = null)
    {
        if (skala is null)
        {
            return NilaiCapaian.Dari(Sama(target, realisasi) ? 100 : 0);
        }

        return skala.Cari(target) is { } t && skala.Cari(realisasi) is { } r
            ? Capaian.Hitung(Arah.Naik, t, r)
            : NilaiCapaian.Tanpa(AlasanTanpaCapaian.BukanAngka);
    }

    /// <summary>The three figures of a row of grades, by the rules of <see cref="Capaian"/> with agregasi terakhir.</summary>
    /// <param name="triwulan">n, 1 to 4.</param>
    /// <param name="data">Triwulan I to at least n, in order.</param>
    /// <param name="targetTahun">Target of the year; null or blank when there is none.</param>
    /// <param name="skala">Grades as numbers; null compares the words.</param>
    public static TigaCapaian Hitung(int triwulan, IReadOnlyList<TeksTriwulan> data, string? targetTahun, SkalaMutu? skala = null)
    {
        // Ask the machine of the numbers which triwulan counts: it is handed the indices instead of the grades.
        var indeks = data.Select((d, i) => new DataTriwulan(Kosong(d.Target) ? null : i + 1, Kosong(d.Realisasi) ? null : i + 1, d.Nihil)).ToList();
        var bentuk = Capaian.Hitung(new CaraHitung(Arah.Naik, Agregasi.Terakhir), triwulan, indeks, Kosong(targetTahun) ? null : 1);
        var (kini, posisi) = (data[triwulan - 1], bentuk.RealisasiSampaiDengan is { } i ? data[(int)i - 1] : default);
        return new(
            bentuk.Triwulan.Alasan is null ? Hitung(kini.Target!, kini.Realisasi!, skala) : bentuk.Triwulan,
            bentuk.SampaiDengan.Alasan is null ? Hitung(posisi.Target!, posisi.Realisasi!, skala) : bentuk.SampaiDengan,
            bentuk.Tahun.Alasan is null ? Hitung(targetTahun!, posisi.Realisasi!, skala) : bentuk.Tahun,
            RealisasiSampaiDengan: null,
            TargetSampaiDengan: null);
    }

    internal static bool Sama(string kiri, string kanan) => string.Equals(kiri.Trim(), kanan.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool Kosong(string? teks) => string.IsNullOrWhiteSpace(teks);
}
