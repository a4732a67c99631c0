using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>How large an office is, how long its past, and where its present run stands.</summary>
/// <param name="Unit">Bidang, beside the sekretariat.</param>
/// <param name="SeksiPerUnit">Seksi of each bidang.</param>
/// <param name="IndikatorPerSeksi">Indicators of each seksi and subbagian.</param>
/// <param name="Lampau">Archived triwulan before TW III 2026.</param>
/// <param name="Sampai">The row at which each unit of TW III 2026 stands; 11 when all are received.</param>
public sealed record UkuranKantor(int Unit, int SeksiPerUnit, int IndikatorPerSeksi, int Lampau, Langkah Sampai = Langkah.Menghimpun);

/// <summary>A filled office.</summary>
/// <param name="Folder">Its data folder.</param>
/// <param name="Permintaan">TW III 2026.</param>
/// <param name="Seksi">The isian page of the first seksi.</param>
/// <param name="Kabid">Accounts of the Kabid.</param>
/// <param name="Baris">What the largest tables hold, in words.</param>
public sealed record KantorUkur(string Folder, Guid Permintaan, Guid Seksi, IReadOnlyList<string> Kabid, string Baris)
{
    public const string Sandi = "rambu-hijau-lurus-7";
}

/// <summary>The offices that are measured.</summary>
public static class Ukuran
{
    /// <summary>An office like the demo's with a dictionary of 200 rows and three years behind it.</summary>
    public static UkuranKantor DuaBelasTriwulan { get; } = new(4, 2, 20, 12);

    /// <summary>60 units.</summary>
    /// <param name="lampau">Archived triwulan behind it.</param>
    /// <param name="sampai">The row at which each unit stands; by default all are received.</param>
    public static UkuranKantor EnamPuluhUnit(int lampau, Langkah sampai = Langkah.Menghimpun) => new(60, 3, 4, lampau, sampai);
}
