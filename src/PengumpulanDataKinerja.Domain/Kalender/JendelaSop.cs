namespace PengumpulanDataKinerja.Domain;

/// <summary>The column "Ket." of the SOP as data: in which part of the calendar a row belongs. Stored as text.</summary>
public enum JendelaSop
{
    /// <summary>Rows 1–3: awal minggu ketiga.</summary>
    AwalMingguKetiga,

    /// <summary>Rows 4–5: pertengahan minggu ketiga.</summary>
    PertengahanMingguKetiga,

    /// <summary>Rows 6–7: akhir minggu ketiga.</summary>
    AkhirMingguKetiga,

    /// <summary>Rows 8–10: minggu keempat, hari Jumat, bulan ke-3.</summary>
    JumatMingguKeempat,

    /// <summary>Rows 11–14: awal triwulan berikutnya, minggu pertama.</summary>
    AwalTriwulanBerikutnya,
}

/// <summary>The dates of a window. Only <see cref="Tenggat"/> decides tepat/terlambat; an early act is not late.</summary>
/// <param name="Buka">First day.</param>
/// <param name="Tenggat">Last day; an act on it is on time.</param>
public readonly record struct RentangJendela(DateOnly Buka, DateOnly Tenggat);

/// <summary>The verdict of the calendar clock.</summary>
public enum Ketepatan
{
    /// <summary>On the tenggat or before it.</summary>
    Tepat,

    /// <summary>After the tenggat.</summary>
    Terlambat,
}

/// <summary>How the words of the SOP become dates (domain paper, kalender section 3). Weeks are counted by their Fridays.</summary>
public sealed record AturanJendela
{
    /// <summary>The defaults of the papers.</summary>
    public static AturanJendela Bawaan { get; } = new();

    /// <summary>Week of rows 1–7: the n-th Friday of the third month lies in it. 1 to 3.</summary>
    public int MingguPermintaan { get; init; } = 3;

    /// <summary>Week whose Friday ends rows 8–10; after that one, up to 4.</summary>
    public int MingguPengumpulan { get; init; } = 4;

    /// <summary>Rows 11–14 are due by this working day of the next triwulan.</summary>
    public int HariKerjaRekap { get; init; } = 5;

    /// <summary>Fewer working days than this for row 8 make the planner warn.</summary>
    public int HariKerjaCukup { get; init; } = 4;

    /// <summary>Refuses rules that give no dates, or dates in another order than the rows'.</summary>
    /// <exception cref="AturanDilanggarException">A week or a number of days that cannot be.</exception>
    public void Periksa()
    {
        if (MingguPermintaan is < 1 or > 3)
        {
            throw new AturanDilanggarException("Minggu permintaan harus 1, 2, atau 3.", nameof(MingguPermintaan));
        }

        if (MingguPengumpulan <= MingguPermintaan || MingguPengumpulan > 4)
        {
            throw new AturanDilanggarException($"Minggu pengumpulan harus sesudah minggu permintaan: {MingguPermintaan + 1} sampai 4.", nameof(MingguPengumpulan));
        }

        if (HariKerjaRekap is < 1 or > 20)
        {
            throw new AturanDilanggarException("Hari kerja rekap harus 1 sampai 20.", nameof(HariKerjaRekap));
        }

        if (HariKerjaCukup is < 0 or > 15)
        {
            throw new AturanDilanggarException("Hari kerja yang cukup harus 0 sampai 15.", nameof(HariKerjaCukup));
        }
    }
}
