using System.Collections.Frozen;

namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// The office's working days and hours, and the SOP's dates worked out from them. Immutable: build a new one when holidays or
/// settings change. Days are days in WIB; moments are UTC (a moment of another Kind is refused with ArgumentException).
/// </summary>
public sealed partial class KalenderKerja
{
    private const int BulanTagihan = 11;

    private readonly FrozenDictionary<DateOnly, HariLibur> libur;
    private readonly FrozenSet<int> tahunDiketahui;

    /// <summary>Builds the calendar.</summary>
    /// <param name="daftarLibur">All holidays known; of two on the same day the first counts.</param>
    /// <param name="jam">Office hours; the defaults of the papers when null.</param>
    /// <param name="aturan">How windows become dates; the defaults of the papers when null.</param>
    /// <exception cref="AturanDilanggarException">The office hours are out of order.</exception>
    public KalenderKerja(IEnumerable<HariLibur> daftarLibur, JamKerja? jam = null, AturanJendela? aturan = null)
    {
        libur = daftarLibur.DistinctBy(hari => hari.Tanggal).ToFrozenDictionary(hari => hari.Tanggal);
        tahunDiketahui = libur.Values.Where(hari => hari.Jenis != JenisHariLibur.LiburDaerah).Select(hari => hari.Tanggal.Year).ToFrozenSet();
        Jam = jam ?? JamKerja.Bawaan;
        Jam.Periksa();
        Aturan = aturan ?? AturanJendela.Bawaan;
    }

    /// <summary>Office hours.</summary>
    public JamKerja Jam { get; }

    /// <summary>How windows become dates.</summary>
    public AturanJendela Aturan { get; }

    /// <summary>Senin–Jumat and no holiday.</summary>
    public bool HariKerja(DateOnly hari) => hari.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !libur.ContainsKey(hari);

    /// <summary>The holiday on a day; null when there is none.</summary>
    public HariLibur? LiburPada(DateOnly hari) => libur.GetValueOrDefault(hari);

    /// <summary>The next working day, never the day itself.</summary>
    public DateOnly HariKerjaBerikut(DateOnly hari)
    {
        do
        {
            hari = hari.AddDays(1);
        }
        while (!HariKerja(hari));
        return hari;
    }

    /// <summary>The working day before, never the day itself.</summary>
    public DateOnly HariKerjaSebelum(DateOnly hari)
    {
        do
        {
            hari = hari.AddDays(-1);
        }
        while (!HariKerja(hari));
        return hari;
    }

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public DateOnly HariKerjaMulai(DateOnly hari) => HariKerja(hari) ? hari : HariKerjaBerikut(hari);

    /// <summary>The n-th working day after a day; before it when n is negative; the day itself when n is 0.</summary>
    public DateOnly TambahHariKerja(DateOnly hari, int n)
    {
        for (; n > 0; n--)
        {
            hari = HariKerjaBerikut(hari);
        }

        for (; n < 0; n++)
        {
            hari = HariKerjaSebelum(hari);
        }

        return hari;
    }

    /// <summary>The n-th working day counted from the first of a month; it runs on into the next month when the month has fewer.</summary>
    /// <param name="n">From 1.</param>
    /// <param name="tahun">Year.</param>
    /// <param name="bulan">Month, 1 to 12.</param>
    public DateOnly HariKerjaKe(int n, int tahun, int bulan)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        return TambahHariKerja(new DateOnly(tahun, bulan, 1).AddDays(-1), n);
    }

    /// <summary>
    /// Working days after <paramref name="dari"/> up to and including <paramref name="sampai"/>; negative, by the same count, when
    /// <paramref name="sampai"/> comes first. Friday to next Thursday is 4.
    /// </summary>
    public int SelisihHariKerja(DateOnly dari, DateOnly sampai)
    {
        if (sampai < dari)
        {
            return -SelisihHariKerja(sampai, dari);
        }

        var jumlah = 0;
        for (var hari = dari; hari < sampai;)
        {
            hari = hari.AddDays(1);
            jumlah += HariKerja(hari) ? 1 : 0;
        }

        return jumlah;
    }

    /// <summary>The tenggat seen from a day: "2 hari kerja lagi", "hari ini", "lewat 4 hari kerja".</summary>
    public string SebutanTenggat(DateOnly tenggat, DateOnly hariIni)
    {
        var selisih = SelisihHariKerja(hariIni, tenggat);
        return (selisih, tenggat.CompareTo(hariIni)) switch
        {
            (_, 0) => "hari ini",
            (0, > 0) => "sebelum hari kerja berikutnya",
            (0, < 0) => "lewat, belum sehari kerja",
            ( > 0, _) => $"{selisih} hari kerja lagi",
            _ => $"lewat {-selisih} hari kerja",
        };
    }

    /// <summary>Whether the SKB of a year has been entered; a holiday of the region alone does not count.</summary>
    public bool TahunLiburDiketahui(int tahun) => tahunDiketahui.Contains(tahun);

    /// <summary>
    /// The missing list that somebody has to see to on a day: this year's, or from 1 November on next year's (the SKB comes in September or
    /// October); null when there is none.
    /// </summary>
    public string? TagihanTahunLibur(DateOnly hari) =>
        CatatanTahunLibur(hari.Year) ?? (hari.Month >= BulanTagihan && hari.Year < TriwulanTahun.TahunTerakhir ? CatatanTahunLibur(hari.Year + 1) : null);

    /// <summary>"hari libur 2028 belum ditetapkan"; null when the year's holidays are known.</summary>
    public string? CatatanTahunLibur(int tahun) => TahunLiburDiketahui(tahun) ? null : $"hari libur {tahun} belum ditetapkan";
}
