namespace PengumpulanDataKinerja.Domain;

/// <summary>How an indicator is calculated.</summary>
/// <param name="Arah">Which way is good.</param>
/// <param name="Agregasi">How triwulan come together.</param>
/// <param name="RumusTurun">Formula of a turun row.</param>
/// <param name="TargetNol">What a naik row with a target of 0 gives.</param>
public sealed record CaraHitung(Arah Arah, Agregasi Agregasi, RumusTurun RumusTurun = RumusTurun.A, RumusTargetNol TargetNol = RumusTargetNol.TidakDihitung);

/// <summary>What one indicator carries of one triwulan.</summary>
/// <param name="Target">Target; null when the triwulan is not planned.</param>
/// <param name="Realisasi">Realisasi; null when nothing was reported.</param>
/// <param name="Nihil">Nothing to measure; a realisasi beside it is not read.</param>
public readonly record struct DataTriwulan(decimal? Target, decimal? Realisasi, bool Nihil = false);

/// <summary>The three figures of a row at the end of a triwulan.</summary>
/// <param name="Triwulan">Capaian of the triwulan alone.</param>
/// <param name="SampaiDengan">Capaian s.d. the triwulan.</param>
/// <param name="Tahun">Realisasi s.d. the triwulan against the target of the year.</param>
/// <param name="RealisasiSampaiDengan">Realisasi s.d. the triwulan in the indicator's satuan; null when there is none.</param>
/// <param name="TargetSampaiDengan">Target of the same triwulan; null when there is none.</param>
public sealed record TigaCapaian(NilaiCapaian Triwulan, NilaiCapaian SampaiDengan, NilaiCapaian Tahun, decimal? RealisasiSampaiDengan, decimal? TargetSampaiDengan)
{
    /// <summary>The figure that carries predikat and averages.</summary>
    public NilaiCapaian Dasar(DasarPredikat dasar) => dasar == DasarPredikat.SampaiDengan ? SampaiDengan : Triwulan;
}

/// <summary>
/// The formulas of the domain paper "pengukuran-kinerja", sections 3 and 4. Pure; nothing is rounded; all results in percent.
/// </summary>
/// <remarks>
/// What the triwulan asked for decides first:
/// <list type="bullet">
/// <item>planned and blank: all three capaian are "–, belum diisi", whatever was reported before, so that a unit that does not report
/// keeps no old figure in its average; realisasi s.d. still shows what earlier triwulan brought;</item>
/// <item>NIHIL: all three are "–, NIHIL"; in later triwulan a NIHIL one adds neither realisasi nor target;</item>
/// <item>not planned (no target): its own capaian is "–, tidak direncanakan"; s.d. and tahun stand on the triwulan before it. A figure
/// typed all the same adds up in <see cref="Agregasi.Jumlah"/> rows (without target) and is left aside in the others;</item>
/// <item>an earlier triwulan planned and blank is left out of s.d. together with its target.</item>
/// </list>
/// </remarks>
public static class Capaian
{
    /// <summary>Capaian of one target and one realisasi, without cap.</summary>
    /// <param name="arah">Which way is good.</param>
    /// <param name="target">T.</param>
    /// <param name="realisasi">R.</param>
    /// <param name="rumus">Formula of a turun row.</param>
    /// <param name="targetNol">What a naik row with a target of 0 gives.</param>
    /// <returns>Percent. T = 0: naik has none, unless the office counts it as 0; turun gives 100 when R = 0, else 0.</returns>
    public static NilaiCapaian Hitung(Arah arah, decimal target, decimal realisasi, RumusTurun rumus = RumusTurun.A, RumusTargetNol targetNol = RumusTargetNol.TidakDihitung) => (arah, target) switch
    {
        (_, < 0) => NilaiCapaian.Tanpa(AlasanTanpaCapaian.TargetNegatif),
        (Arah.Naik, 0) => targetNol == RumusTargetNol.Nol ? NilaiCapaian.Dari(0) : NilaiCapaian.Tanpa(AlasanTanpaCapaian.TargetNol),
        (Arah.Naik, _) => NilaiCapaian.Dari(realisasi * 100 / target),
        (Arah.Turun, 0) => NilaiCapaian.Dari(realisasi <= 0 ? 100 : 0),
        (Arah.Turun, _) => NilaiCapaian.Dari(Turun(target, realisasi, rumus)),
    };

    /// <summary>The three figures of a row.</summary>
    /// <param name="cara">How the indicator is calculated.</param>
    /// <param name="triwulan">n, 1 to 4.</param>
    /// <param name="data">Triwulan I to at least n, in order.</param>
    /// <param name="targetTahun">Target of the year; null when there is none.</param>
    public static TigaCapaian Hitung(CaraHitung cara, int triwulan, IReadOnlyList<DataTriwulan> data, decimal? targetTahun)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(triwulan, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(triwulan, Math.Min(4, data.Count));
        var kini = data[triwulan - 1];
        var sampai = data.Take(triwulan).ToList();
        var dihitung = Gabung(cara.Agregasi, sampai);
        var capaianTriwulan = kini switch
        {
            { Nihil: true } => NilaiCapaian.Tanpa(AlasanTanpaCapaian.Nihil),
            { Target: null } => NilaiCapaian.Tanpa(AlasanTanpaCapaian.TidakDirencanakan),
            { Realisasi: null } => NilaiCapaian.Tanpa(AlasanTanpaCapaian.BelumDiisi),
            { Target: { } t, Realisasi: { } r } => Hitung(cara, t, r),
        };

        if (dihitung is not { } s || capaianTriwulan.Alasan is AlasanTanpaCapaian.Nihil or AlasanTanpaCapaian.BelumDiisi)
        {
            var alasan = capaianTriwulan.Alasan is AlasanTanpaCapaian.Nihil or AlasanTanpaCapaian.BelumDiisi ? capaianTriwulan : NilaiCapaian.Tanpa(AlasanKosong(sampai));
            return new(capaianTriwulan, alasan, alasan, dihitung?.Realisasi / dihitung?.Banyak, dihitung?.Target / dihitung?.Banyak);
        }

        // Sums instead of means: the formulas are ratios, so both give the same and only the sums are exact.
        return new(
            capaianTriwulan,
            s.Target is { } target ? Hitung(cara, target, s.Realisasi) : NilaiCapaian.Tanpa(AlasanTanpaCapaian.TidakDirencanakan),
            targetTahun is { } tahun ? Hitung(cara, tahun * s.Banyak, s.Realisasi) : NilaiCapaian.Tanpa(AlasanTanpaCapaian.TargetTahunKosong),
            s.Realisasi / s.Banyak,
            s.Target / s.Banyak);
    }

    /// <summary>Why NIHIL is refused for an entry, as a sentence; null when it may be chosen.</summary>
    /// <param name="agregasi">How the row comes together.</param>
    /// <param name="target">Target of the triwulan.</param>
    public static string? HalanganNihil(Agregasi agregasi, decimal? target) => agregasi is Agregasi.Jumlah or Agregasi.Kumulatif && target > 0
        ? "NIHIL tidak dapat dipilih karena triwulan ini punya target. Tulis 0 bila belum ada realisasi."
        : null;

    /// <summary>Warns when the targets of a <see cref="Agregasi.Jumlah"/> row do not add up to that of the year; null when they do.</summary>
    public static string? PeringatanTarget(Agregasi agregasi, IEnumerable<decimal?> target, decimal? targetTahun)
    {
        if (agregasi != Agregasi.Jumlah || targetTahun is not { } tahun)
        {
            return null;
        }

        var jumlah = target.Sum(t => t ?? 0);
        return jumlah == tahun ? null : $"Jumlah target triwulan ({Angka.Tulis(jumlah)}) tidak sama dengan target tahun ({Angka.Tulis(tahun)}).";
    }

    /// <summary>Serapan: realisasi anggaran against pagu.</summary>
    /// <param name="realisasi">Rupiah.</param>
    /// <param name="pagu">Rupiah.</param>
    /// <returns>Percent; none when either is blank or the pagu is 0.</returns>
    public static NilaiCapaian Serapan(decimal? realisasi, decimal? pagu) => (realisasi, pagu) switch
    {
        (_, null) => NilaiCapaian.Tanpa(AlasanTanpaCapaian.TidakDirencanakan),
        (null, _) => NilaiCapaian.Tanpa(AlasanTanpaCapaian.BelumDiisi),
        ({ } r, { } p) => Hitung(Arah.Naik, p, r),
    };

    private static NilaiCapaian Hitung(CaraHitung cara, decimal target, decimal realisasi) => Hitung(cara.Arah, target, realisasi, cara.RumusTurun, cara.TargetNol);

    private static decimal Turun(decimal target, decimal realisasi, RumusTurun rumus) => rumus switch
    {
        RumusTurun.A => Math.Max(0, ((2 * target) - realisasi) * 100 / target),
        RumusTurun.B => realisasi <= 0 ? 100 : target * 100 / realisasi,
    };

    // Realisasi and target s.d., as sums over Banyak triwulan (more than one only for averages); null when nothing counts.
    private static Gabungan? Gabung(Agregasi agregasi, List<DataTriwulan> data)
    {
        var terisi = data.Where(d => !d.Nihil && d.Realisasi is not null).ToList();
        var pasangan = terisi.Where(d => d.Target is not null).ToList();
        return agregasi switch
        {
            Agregasi.Jumlah when terisi.Count > 0 => new(Jumlah(terisi), pasangan.Count > 0 ? pasangan.Sum(d => d.Target) : null, 1),
            Agregasi.RataRata when pasangan.Count > 0 => new(Jumlah(pasangan), pasangan.Sum(d => d.Target), pasangan.Count),
            Agregasi.Kumulatif when data[^1] is { Nihil: false, Target: not null, Realisasi: null } => null,
            Agregasi.Kumulatif or Agregasi.Terakhir when pasangan.Count > 0 => new(pasangan[^1].Realisasi!.Value, pasangan[^1].Target, 1),
            Agregasi.Jumlah or Agregasi.RataRata or Agregasi.Kumulatif or Agregasi.Terakhir => null,
        };
    }

    private static decimal Jumlah(List<DataTriwulan> data) => data.Sum(d => d.Realisasi ?? 0);

    // Nothing counts although the triwulan itself is not planned: what became of the ones before it?
    private static AlasanTanpaCapaian AlasanKosong(List<DataTriwulan> data) => data switch
    {
        _ when data.Any(d => d is { Nihil: false, Target: not null, Realisasi: null }) => AlasanTanpaCapaian.BelumDiisi,
        _ when data.Any(d => d.Nihil) => AlasanTanpaCapaian.Nihil,
        _ => AlasanTanpaCapaian.TidakDirencanakan,
    };

    private readonly record struct Gabungan(decimal Realisasi, decimal? Target, int Banyak);
}
