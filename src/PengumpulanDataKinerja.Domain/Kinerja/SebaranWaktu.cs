namespace PengumpulanDataKinerja.Domain;

/// <summary>Several service times of one row.</summary>
/// <param name="Banyak">How many.</param>
/// <param name="Median">The middle one; the lower of two in the middle: a value that was really taken.</param>
/// <param name="Terlama">The longest.</param>
public sealed record SebaranWaktu(int Banyak, int Median, int Terlama)
{
    /// <summary>Null when there is none.</summary>
    public static SebaranWaktu? Dari(IEnumerable<int> lama)
    {
        var urut = lama.Order().ToList();
        return urut.Count == 0 ? null : new(urut.Count, urut[(urut.Count - 1) / 2], urut[^1]);
    }

    /// <summary>"median 2 jam, terlama 3 jam 10 menit"; of one time that time alone.</summary>
    public string Sebutan(SatuanMutuBaku satuan) => Banyak == 1
        ? MutuBaku.Sebutan(satuan, Median)
        : $"median {MutuBaku.Sebutan(satuan, Median)}, terlama {MutuBaku.Sebutan(satuan, Terlama)}";
}
