namespace PengumpulanDataKinerja.Domain;

/// <summary>Why a capaian is printed as "–".</summary>
public enum AlasanTanpaCapaian
{
    /// <summary>No realisasi was reported; blank is not zero.</summary>
    BelumDiisi,

    /// <summary>The target is 0 and more is better: nothing to divide by.</summary>
    TargetNol,

    /// <summary>Nothing to measure, said with a reason by the seksi.</summary>
    Nihil,

    /// <summary>The triwulan has no target, so no entry is asked.</summary>
    TidakDirencanakan,

    /// <summary>A grade that the scale does not know.</summary>
    BukanAngka,

    /// <summary>The year has no target.</summary>
    TargetTahunKosong,

    /// <summary>The formulas say nothing about a target below 0.</summary>
    TargetNegatif,
}

/// <summary>A capaian in percent, unrounded, or the reason why there is none. Never stored rounded; rounding belongs to display.</summary>
public readonly record struct NilaiCapaian
{
    /// <summary>Above this the figure is marked for checking (percent).</summary>
    public const decimal BatasWajar = 200;

    private readonly AlasanTanpaCapaian alasan;

    private NilaiCapaian(decimal? nilai, AlasanTanpaCapaian alasan)
    {
        Nilai = nilai;
        this.alasan = alasan;
    }

    /// <summary>Percent, unrounded and without cap; null when it cannot be computed.</summary>
    public decimal? Nilai { get; }

    /// <summary>Why there is no figure; null when there is one.</summary>
    public AlasanTanpaCapaian? Alasan => Nilai is null ? alasan : null;

    /// <summary>Over 200%: shown as it is, marked so that somebody looks at it.</summary>
    public bool PerluDiperiksa => Nilai > BatasWajar;

    /// <summary>The reason in words: "target 0"; empty when there is a figure.</summary>
    public string Keterangan => Nilai is not null ? "" : alasan switch
    {
        AlasanTanpaCapaian.BelumDiisi => "belum diisi",
        AlasanTanpaCapaian.TargetNol => "target 0",
        AlasanTanpaCapaian.Nihil => "NIHIL",
        AlasanTanpaCapaian.TidakDirencanakan => "tidak direncanakan",
        AlasanTanpaCapaian.BukanAngka => "bukan angka",
        AlasanTanpaCapaian.TargetTahunKosong => "target tahun belum diisi",
        AlasanTanpaCapaian.TargetNegatif => "target di bawah 0",
    };

    /// <summary>A figure.</summary>
    /// <param name="nilai">Percent.</param>
    public static NilaiCapaian Dari(decimal nilai) => new(nilai, default);

    /// <summary>No figure, and why.</summary>
    public static NilaiCapaian Tanpa(AlasanTanpaCapaian alasan) => new(null, alasan);

    /// <summary>The figure as averages and predikat take it.</summary>
    /// <param name="batas">Cap in percent (100, 120); null for none.</param>
    public decimal? Dibatasi(decimal? batas) => Nilai > batas ? batas : Nilai;

    /// <summary>"110,76" (two decimals, half away from zero) or "–".</summary>
    public override string ToString() => Nilai is { } nilai ? Angka.Tulis(nilai, 2) : "–";
}
