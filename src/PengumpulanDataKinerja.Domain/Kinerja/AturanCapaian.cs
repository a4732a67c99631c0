namespace PengumpulanDataKinerja.Domain;

/// <summary>Which capaian carries predikat and averages. Stored as text.</summary>
public enum DasarPredikat
{
    /// <summary>Capaian s.d. the triwulan (default).</summary>
    SampaiDengan,

    /// <summary>Capaian of the triwulan alone.</summary>
    Triwulan,
}

/// <summary>
/// How a triwulan is counted and graded, from a day on: cap, basis, scale, formula options. Rows are only ever added; a permintaan keeps
/// the one that was in force when its letter went out (ADR 13), so that no recap changes afterwards.
/// </summary>
public sealed class AturanCapaian
{
    public const int PanjangDasarHukum = 500;

    private AturanCapaian()
    {
    }

    /// <summary>A new set of rules.</summary>
    /// <param name="berlakuMulai">First day on which it is in force.</param>
    /// <param name="isi">What it says.</param>
    /// <param name="pelaku">Who put it in.</param>
    /// <param name="sekarang">When, UTC.</param>
    /// <exception cref="AturanDilanggarException">It cannot be used, or would take effect in the past.</exception>
    public AturanCapaian(DateOnly berlakuMulai, IsiAturanCapaian isi, Pelaku pelaku, DateTime sekarang)
    {
        if (berlakuMulai < Waktu.HariWib(sekarang))
        {
            throw new AturanDilanggarException("Aturan baru berlaku paling awal hari ini: triwulan yang sudah diminta memakai aturan saat suratnya dibagikan.", nameof(BerlakuMulai));
        }

        isi.Periksa();
        Id = Guid.CreateVersion7();
        BerlakuMulai = berlakuMulai;
        BatasCapaian = isi.BatasCapaian;
        DasarPredikat = isi.DasarPredikat;
        TargetNol = isi.TargetNol;
        RumusPredikat = isi.RumusPredikat;
        AmbangEfisiensi = isi.AmbangEfisiensi;
        Skala = isi.Skala;
        DasarHukum = isi.DasarHukum.Trim();
        DibuatOleh = pelaku;
        DibuatPada = sekarang;
    }

    /// <summary>The papers' defaults, in force as long as the office has put in none.</summary>
    public static AturanCapaian Bawaan { get; } = new();

    public Guid Id { get; private set; }

    public DateOnly BerlakuMulai { get; private set; }

    /// <summary>Cap of capaian in percent, for averages and predikat only; null means none.</summary>
    public decimal? BatasCapaian { get; private set; }

    public DasarPredikat DasarPredikat { get; private set; }

    public RumusTargetNol TargetNol { get; private set; }

    public RumusPredikat RumusPredikat { get; private set; }

    /// <summary>Points between capaian and serapan up to which money counts as cukup efisien.</summary>
    public decimal AmbangEfisiensi { get; private set; } = IsiAturanCapaian.AmbangEfisiensiBawaan;

    public SkalaPredikat Skala { get; private set; } = SkalaPredikat.Bawaan;

    /// <summary>The decree or meeting it rests on.</summary>
    public string DasarHukum { get; private set; } = "";

    public Pelaku DibuatOleh { get; private set; } = Pelaku.Sistem;

    /// <summary>UTC.</summary>
    public DateTime DibuatPada { get; private set; }

    /// <summary>Whether it says the same, on the same grounds and from the same day, as another.</summary>
    public bool Mengulang(AturanCapaian lain) =>
        (BerlakuMulai, BatasCapaian, DasarPredikat, TargetNol, RumusPredikat, AmbangEfisiensi, Skala, DasarHukum)
        == (lain.BerlakuMulai, lain.BatasCapaian, lain.DasarPredikat, lain.TargetNol, lain.RumusPredikat, lain.AmbangEfisiensi, lain.Skala, lain.DasarHukum);

    /// <summary>The one in force on a day: the latest begun; of two that begin on one day the one put in later. Null when the defaults are.</summary>
    public static AturanCapaian? Berlaku(IEnumerable<AturanCapaian> semua, DateOnly hari) =>
        semua.Where(a => a.BerlakuMulai <= hari).OrderBy(a => a.BerlakuMulai).ThenBy(a => a.DibuatPada).LastOrDefault();
}

/// <summary>What a set of rules says.</summary>
public sealed record IsiAturanCapaian
{
    public const decimal AmbangEfisiensiBawaan = 5;

    public decimal? BatasCapaian { get; init; }

    public DasarPredikat DasarPredikat { get; init; }

    public RumusTargetNol TargetNol { get; init; }

    public RumusPredikat RumusPredikat { get; init; }

    public decimal AmbangEfisiensi { get; init; } = AmbangEfisiensiBawaan;

    public SkalaPredikat Skala { get; init; } = SkalaPredikat.Bawaan;

    public string DasarHukum { get; init; } = "";

    /// <summary>Refuses rules that cannot be used.</summary>
    public void Periksa()
    {
        if (BatasCapaian is < 100 or > 1000)
        {
            throw new AturanDilanggarException("Batas capaian harus 100 sampai 1.000 persen.", nameof(BatasCapaian));
        }

        if (AmbangEfisiensi is < 0 or > 100)
        {
            throw new AturanDilanggarException("Ambang efisiensi harus 0 sampai 100 poin.", nameof(AmbangEfisiensi));
        }

        if (string.IsNullOrWhiteSpace(DasarHukum) || DasarHukum.Length > AturanCapaian.PanjangDasarHukum)
        {
            throw new AturanDilanggarException($"Tulis dasar perubahan, misalnya nomor keputusan; paling panjang {AturanCapaian.PanjangDasarHukum} huruf.", nameof(DasarHukum));
        }

        Skala.Periksa();
    }
}
