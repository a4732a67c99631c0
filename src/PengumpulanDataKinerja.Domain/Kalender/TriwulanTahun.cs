using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PengumpulanDataKinerja.Domain;

/// <summary>One triwulan (quarter) of one year; the key of a permintaan. Written "2026-3" in addresses and in the database.</summary>
public readonly record struct TriwulanTahun : IComparable<TriwulanTahun>
{
    /// <summary>First year accepted.</summary>
    public const int TahunPertama = 2000;

    /// <summary>Last year accepted.</summary>
    public const int TahunTerakhir = 2100;

    private static readonly string[] angkaRomawi = ["I", "II", "III", "IV"];

    /// <summary>Names a triwulan.</summary>
    /// <param name="tahun">Year, 2000 to 2100.</param>
    /// <param name="triwulan">1 to 4.</param>
    /// <exception cref="AturanDilanggarException">The year or the triwulan is out of range.</exception>
    public TriwulanTahun(int tahun, int triwulan)
    {
        if (tahun is < TahunPertama or > TahunTerakhir)
        {
            throw new AturanDilanggarException($"Tahun harus di antara {TahunPertama} dan {TahunTerakhir}.", nameof(Tahun));
        }

        if (triwulan is < 1 or > 4)
        {
            throw new AturanDilanggarException("Triwulan harus 1, 2, 3, atau 4.", nameof(Triwulan));
        }

        Tahun = tahun;
        Triwulan = triwulan;
    }

    /// <summary>Year.</summary>
    public int Tahun { get; }

    /// <summary>1 to 4; 0 only in <c>default</c>.</summary>
    public int Triwulan { get; }

    /// <summary>"I" to "IV".</summary>
    public string Romawi => RomawiUntuk(Triwulan);

    /// <summary>"III" for the third triwulan of any year.</summary>
    /// <param name="triwulan">1–4.</param>
    public static string RomawiUntuk(int triwulan) => angkaRomawi[triwulan - 1];

    /// <summary>As written in sentences: "Triwulan III 2026".</summary>
    public string Sebutan => $"Triwulan {Romawi} {Tahun.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>"Juli sampai September".</summary>
    public string RentangBulan => $"{Waktu.NamaBulan(BulanPertama)} sampai {Waktu.NamaBulan(BulanKetiga)}";

    /// <summary>Month number of the first month.</summary>
    public int BulanPertama => (Triwulan * 3) - 2;

    /// <summary>Month number of the third month, in which the SOP counts its weeks.</summary>
    public int BulanKetiga => Triwulan * 3;

    /// <summary>First day.</summary>
    public DateOnly HariPertama => new(Tahun, BulanPertama, 1);

    /// <summary>Last day.</summary>
    public DateOnly HariTerakhir => HariPertama.AddMonths(3).AddDays(-1);

    /// <summary>The triwulan after this one.</summary>
    /// <exception cref="AturanDilanggarException">It would lie after 2100.</exception>
    public TriwulanTahun Berikutnya => Triwulan == 4 ? new(Tahun + 1, 1) : new(Tahun, Triwulan + 1);

    /// <summary>The triwulan before this one.</summary>
    /// <exception cref="AturanDilanggarException">It would lie before 2000.</exception>
    public TriwulanTahun Sebelumnya => Triwulan == 1 ? new(Tahun - 1, 4) : new(Tahun, Triwulan - 1);

    /// <summary>The triwulan that holds a day.</summary>
    /// <exception cref="AturanDilanggarException">The day lies outside 2000 to 2100.</exception>
    public static TriwulanTahun Dari(DateOnly hari) => new(hari.Year, ((hari.Month - 1) / 3) + 1);

    /// <summary>Reads "2026-3".</summary>
    /// <exception cref="AturanDilanggarException">The text is no triwulan.</exception>
    public static TriwulanTahun Parse(string? teks) => TryParse(teks, out var hasil)
        ? hasil
        : throw new AturanDilanggarException("Triwulan ditulis tahun, tanda hubung, lalu angka 1–4; contoh: 2026-3.", nameof(Triwulan));

    /// <summary>Reads "2026-3"; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? teks, out TriwulanTahun hasil)
    {
        hasil = default;
        if (teks is not { Length: 6 } || teks[4] != '-' || teks[5] is < '1' or > '4'
            || !int.TryParse(teks.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var tahun)
            || tahun is < TahunPertama or > TahunTerakhir)
        {
            return false;
        }

        hasil = new TriwulanTahun(tahun, teks[5] - '0');
        return true;
    }

    /// <summary>Whether a day lies in this triwulan.</summary>
    public bool Memuat(DateOnly hari) => hari >= HariPertama && hari <= HariTerakhir;

    /// <inheritdoc />
    public int CompareTo(TriwulanTahun other) => ((Tahun * 4) + Triwulan).CompareTo((other.Tahun * 4) + other.Triwulan);

    /// <summary>"2026-3".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tahun}-{Triwulan}");

    /// <summary>Earlier than.</summary>
    public static bool operator <(TriwulanTahun kiri, TriwulanTahun kanan) => kiri.CompareTo(kanan) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(TriwulanTahun kiri, TriwulanTahun kanan) => kiri.CompareTo(kanan) > 0;

    /// <summary>Earlier than or the same.</summary>
    public static bool operator <=(TriwulanTahun kiri, TriwulanTahun kanan) => kiri.CompareTo(kanan) <= 0;

    /// <summary>Later than or the same.</summary>
    public static bool operator >=(TriwulanTahun kiri, TriwulanTahun kanan) => kiri.CompareTo(kanan) >= 0;
}
