namespace PengumpulanDataKinerja.Domain;

/// <summary>The five grades of Permendagri 86/2017, worst first. Stored as text.</summary>
public enum Predikat
{
    /// <summary>At most 50.</summary>
    SangatRendah,

    /// <summary>Over 50 up to 65.</summary>
    Rendah,

    /// <summary>Over 65 up to 75.</summary>
    Sedang,

    /// <summary>Over 75 up to 90.</summary>
    Tinggi,

    /// <summary>Over 90, also over 100.</summary>
    SangatTinggi,
}

/// <summary>
/// Labels and bounds of the five grades, a setting. The grade is taken from the unrounded value; a value on a bound belongs to the
/// lower grade, which closes the gaps of the printed intervals (90–91 …) as Kota Tegal's form E.81 does.
/// </summary>
public sealed record SkalaPredikat
{
    /// <summary>The defaults of the papers.</summary>
    public static SkalaPredikat Bawaan { get; } = new();

    /// <summary>Sangat Tinggi begins above this (percent).</summary>
    public decimal BatasTinggi { get; init; } = 90;

    /// <summary>Tinggi begins above this.</summary>
    public decimal BatasSedang { get; init; } = 75;

    /// <summary>Sedang begins above this.</summary>
    public decimal BatasRendah { get; init; } = 65;

    /// <summary>Rendah begins above this.</summary>
    public decimal BatasSangatRendah { get; init; } = 50;

    /// <summary>Label of <see cref="Predikat.SangatTinggi"/>.</summary>
    public string SangatTinggi { get; init; } = "Sangat Tinggi";

    /// <summary>Label of <see cref="Predikat.Tinggi"/>.</summary>
    public string Tinggi { get; init; } = "Tinggi";

    /// <summary>Label of <see cref="Predikat.Sedang"/>.</summary>
    public string Sedang { get; init; } = "Sedang";

    /// <summary>Label of <see cref="Predikat.Rendah"/>.</summary>
    public string Rendah { get; init; } = "Rendah";

    /// <summary>Label of <see cref="Predikat.SangatRendah"/>.</summary>
    public string SangatRendah { get; init; } = "Sangat Rendah";

    /// <summary>Grade of an unrounded value in percent.</summary>
    public Predikat Nilai(decimal capaian) => capaian switch
    {
        _ when capaian > BatasTinggi => Predikat.SangatTinggi,
        _ when capaian > BatasSedang => Predikat.Tinggi,
        _ when capaian > BatasRendah => Predikat.Sedang,
        _ when capaian > BatasSangatRendah => Predikat.Rendah,
        _ => Predikat.SangatRendah,
    };

    /// <summary>Grade of a capaian under a cap; null when there is no figure.</summary>
    public Predikat? Nilai(NilaiCapaian capaian, decimal? batas = null) => capaian.Dibatasi(batas) is { } nilai ? Nilai(nilai) : null;

    /// <summary>Label of a grade; "–" for none.</summary>
    public string Sebutan(Predikat? predikat) => predikat is { } isi ? Sebutan(isi) : "–";

    private string Sebutan(Predikat predikat) => predikat switch
    {
        Predikat.SangatTinggi => SangatTinggi,
        Predikat.Tinggi => Tinggi,
        Predikat.Sedang => Sedang,
        Predikat.Rendah => Rendah,
        Predikat.SangatRendah => SangatRendah,
    };

    /// <summary>Refuses a scale that cannot be used.</summary>
    /// <exception cref="AturanDilanggarException">Bounds do not fall, or a label is blank.</exception>
    public void Periksa()
    {
        (string Bidang, decimal Batas)[] batas = [(nameof(BatasTinggi), BatasTinggi), (nameof(BatasSedang), BatasSedang), (nameof(BatasRendah), BatasRendah), (nameof(BatasSangatRendah), BatasSangatRendah)];
        foreach (var (atas, bawah) in batas.Zip(batas.Skip(1)))
        {
            if (atas.Batas <= bawah.Batas)
            {
                throw new AturanDilanggarException("Batas predikat harus menurun, dari Sangat Tinggi ke Sangat Rendah; contoh 90, 75, 65, 50.", atas.Bidang);
            }
        }

        if (new[] { SangatTinggi, Tinggi, Sedang, Rendah, SangatRendah }.Any(string.IsNullOrWhiteSpace))
        {
            throw new AturanDilanggarException("Setiap predikat harus punya sebutan.", nameof(SangatTinggi));
        }
    }
}

/// <summary>Mean capaian of a unit and its grade.</summary>
/// <param name="Nilai">Percent, unrounded; null when no row can be computed.</param>
/// <param name="Predikat">Grade of the mean; null when there is none.</param>
/// <param name="Dihitung">Rows in the mean.</param>
/// <param name="TidakDihitung">Rows left out because they have no figure.</param>
public sealed record RataRataCapaian(decimal? Nilai, Predikat? Predikat, int Dihitung, int TidakDihitung)
{
    /// <summary>Mean of the rows that have a figure, each under the cap first.</summary>
    /// <param name="capaian">One figure per row; which of the three is the setting <see cref="DasarPredikat"/>.</param>
    /// <param name="batas">Cap in percent; null for none.</param>
    /// <param name="skala">Grades; the defaults when null.</param>
    public static RataRataCapaian Dari(IEnumerable<NilaiCapaian> capaian, decimal? batas = null, SkalaPredikat? skala = null)
    {
        var semua = capaian.Select(c => c.Dibatasi(batas)).ToList();
        var nilai = semua.Average();
        return new(nilai, nilai is { } rata ? (skala ?? SkalaPredikat.Bawaan).Nilai(rata) : null, semua.Count(n => n is not null), semua.Count(n => n is null));
    }

    /// <summary>"85,42" (two decimals, half away from zero) or "–".</summary>
    public override string ToString() => Nilai is { } nilai ? Angka.Tulis(nilai, 2) : "–";
}
