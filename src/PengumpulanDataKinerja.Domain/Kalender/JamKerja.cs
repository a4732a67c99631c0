namespace PengumpulanDataKinerja.Domain;

/// <summary>Office hours of one day, WIB, with one rest in between.</summary>
/// <param name="Masuk">Opening.</param>
/// <param name="Pulang">Close.</param>
/// <param name="IstirahatMulai">The rest begins.</param>
/// <param name="IstirahatSelesai">The rest ends; equal to its beginning when there is none.</param>
public sealed record JamSehari(TimeOnly Masuk, TimeOnly Pulang, TimeOnly IstirahatMulai, TimeOnly IstirahatSelesai)
{
    /// <summary>Minutes of work net of the rest.</summary>
    public int MenitBersih => (int)((Pulang - Masuk) - (IstirahatSelesai - IstirahatMulai)).TotalMinutes;

    /// <summary>Why these hours cannot be used, as a sentence; null when they can.</summary>
    public string? Kekeliruan => Masuk < Pulang && Masuk <= IstirahatMulai && IstirahatMulai <= IstirahatSelesai && IstirahatSelesai <= Pulang && MenitBersih > 0
        ? null
        : "Jam kerja harus berurutan: masuk, mulai istirahat, selesai istirahat, pulang; contoh 07.30, 12.00, 13.00, 16.00.";
}

/// <summary>A month of Ramadan; both days count.</summary>
/// <param name="Mulai">First day.</param>
/// <param name="Sampai">Last day.</param>
public sealed record PeriodeRamadan(DateOnly Mulai, DateOnly Sampai)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Memuat(DateOnly hari) => Mulai <= hari && hari <= Sampai;
}

/// <summary>
/// The office hours, a setting. Defaults: 37.5 hours a week net of rest, in Ramadan 32.5 (Perpres 21/2023, secondhand; hours
/// of Pemkab Pesisir Selatan "perlu konfirmasi"). The closing times follow from start, rest and the net week.
/// </summary>
public sealed record JamKerja
{
    /// <summary>Most months of Ramadan on record.</summary>
    public const int RamadanTerbanyak = 40;

    // A month of the moon; the decree may count a day around it.
    private const int HariRamadanTerbanyak = 31;

    /// <summary>The defaults of the papers.</summary>
    public static JamKerja Bawaan { get; } = new();

    /// <summary>07.30–16.00, rest 12.00–13.00.</summary>
    public JamSehari SeninKamis { get; init; } = new(new(7, 30), new(16, 0), new(12, 0), new(13, 0));

    /// <summary>07.30–16.30, rest 12.00–13.30.</summary>
    public JamSehari Jumat { get; init; } = new(new(7, 30), new(16, 30), new(12, 0), new(13, 30));

    /// <summary>08.00–15.00, rest 12.00–12.30.</summary>
    public JamSehari RamadanSeninKamis { get; init; } = new(new(8, 0), new(15, 0), new(12, 0), new(12, 30));

    /// <summary>08.00–15.30, rest 12.00–13.00.</summary>
    public JamSehari RamadanJumat { get; init; } = new(new(8, 0), new(15, 30), new(12, 0), new(13, 0));

    /// <summary>Ramadan 1446, 1447 and 1448 H (perlu konfirmasi).</summary>
    public IReadOnlyList<PeriodeRamadan> Ramadan { get; init; } =
    [
        new(new(2025, 3, 1), new(2025, 3, 30)),
        new(new(2026, 2, 19), new(2026, 3, 20)),
        new(new(2027, 2, 8), new(2027, 3, 9)),
    ];

    /// <summary>Minutes of an ordinary week net of rest; 2250 by default.</summary>
    public int MenitSeminggu => (4 * SeninKamis.MenitBersih) + Jumat.MenitBersih;

    /// <summary>Minutes of a week in Ramadan net of rest; 1950 by default.</summary>
    public int MenitSemingguRamadan => (4 * RamadanSeninKamis.MenitBersih) + RamadanJumat.MenitBersih;

    /// <summary>The hours of a day, were it a working day.</summary>
    public JamSehari Pada(DateOnly hari)
    {
        var ramadan = Ramadan.Any(periode => periode.Memuat(hari));
        return (hari.DayOfWeek == DayOfWeek.Friday, ramadan) switch
        {
            (true, true) => RamadanJumat,
            (true, false) => Jumat,
            (false, true) => RamadanSeninKamis,
            (false, false) => SeninKamis,
        };
    }

    /// <summary>Refuses hours that cannot be used.</summary>
    /// <exception cref="AturanDilanggarException">Times out of order, or a Ramadan that ends before it begins, is no month or lies over another.</exception>
    public void Periksa()
    {
        foreach (var (jam, bidang, sebutan) in new[]
        {
            (SeninKamis, nameof(SeninKamis), "Senin sampai Kamis"),
            (Jumat, nameof(Jumat), "Jumat"),
            (RamadanSeninKamis, nameof(RamadanSeninKamis), "Senin sampai Kamis pada Ramadan"),
            (RamadanJumat, nameof(RamadanJumat), "Jumat pada Ramadan"),
        })
        {
            if (jam.Kekeliruan is { } kalimat)
            {
                throw new AturanDilanggarException($"{sebutan}: {kalimat}", bidang);
            }
        }

        PeriksaRamadan();
    }

    private void PeriksaRamadan()
    {
        if (Ramadan.Count > RamadanTerbanyak)
        {
            throw new AturanDilanggarException($"Paling banyak {RamadanTerbanyak} masa Ramadan. Hapus yang sudah lama lewat.", nameof(Ramadan));
        }

        PeriodeRamadan? lalu = null;
        foreach (var periode in Ramadan.OrderBy(r => r.Mulai))
        {
            if (periode.Sampai < periode.Mulai)
            {
                throw new AturanDilanggarException("Tanggal akhir Ramadan tidak boleh mendahului tanggal mulainya.", nameof(Ramadan));
            }

            if (periode.Sampai.DayNumber - periode.Mulai.DayNumber >= HariRamadanTerbanyak)
            {
                throw new AturanDilanggarException($"Ramadan {Waktu.Tanggal(periode.Mulai)} sampai {Waktu.Tanggal(periode.Sampai)} lebih dari {HariRamadanTerbanyak} hari. Periksa tanggalnya.", nameof(Ramadan));
            }

            if (lalu is not null && periode.Mulai <= lalu.Sampai)
            {
                throw new AturanDilanggarException($"Ramadan yang mulai {Waktu.Tanggal(lalu.Mulai)} dan {Waktu.Tanggal(periode.Mulai)} bertumpang tindih.", nameof(Ramadan));
            }

            lalu = periode;
        }
    }
}
