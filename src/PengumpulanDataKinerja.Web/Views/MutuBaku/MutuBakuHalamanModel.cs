using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>The page of a triwulan's board.</summary>
/// <param name="Lembar">The board in words, as on paper.</param>
/// <param name="Terlambat">The reader's own late turns, of which he may say why.</param>
public sealed record MutuBakuHalamanModel(MutuBakuModel Lembar, IReadOnlyList<GiliranTerlambat> Terlambat)
{
    public TriwulanTahun Triwulan => Lembar.Triwulan;

    public string Alamat => $"/mutu-baku/{Triwulan.Tahun}/{Triwulan.Triwulan}";
}

/// <summary>A late turn of the reader.</summary>
public sealed record GiliranTerlambat(Guid Id, string Judul, DateOnly Tenggat, string? Sebab);

/// <summary>The page of a year: medians, triwulan beside triwulan.</summary>
/// <param name="Tahun">The year.</param>
/// <param name="Papan">The boards of its runs in order.</param>
/// <param name="SemuaTahun">Years to choose from.</param>
public sealed record MutuBakuTahunModel(int Tahun, IReadOnlyList<PapanMutuBaku> Papan, IReadOnlyList<int> SemuaTahun)
{
    /// <summary>The median of a row over all turns of the year; null when none is over.</summary>
    public SebaranWaktu? Setahun(Langkah langkah) => SebaranWaktu.Dari(Papan.SelectMany(p => p.Untuk(langkah).Giliran).Where(g => !g.Berjalan).Select(g => g.Lama));

    /// <summary>How often a row was late in the year, and of how many.</summary>
    public (int Terlambat, int Dari) Terlambat(Langkah langkah) => (Papan.Sum(p => p.Untuk(langkah).Terlambat), Papan.Sum(p => p.Untuk(langkah).Menentukan.Count()));
}
