using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>A saved text in a list: which, by whom, when.</summary>
public sealed record VersiRingkas(int Versi, Pelaku Penulis, DateTime Waktu);

/// <summary>The versions of a text and what differs between two of them.</summary>
/// <param name="Alamat">Address of the page, to which the two numbers are added.</param>
/// <param name="Daftar">All versions, latest first.</param>
/// <param name="Lama">The earlier of the two compared; the same as <paramref name="Baru"/> shows that text alone.</param>
/// <param name="Baru">The later of the two.</param>
/// <param name="Beda">Field by field.</param>
public sealed record VersiModel(string Alamat, IReadOnlyList<VersiRingkas> Daftar, int Lama, int Baru, IReadOnlyList<BedaNaskah> Beda)
{
    /// <summary>Which two to compare: as asked where such versions exist, else the latest with the one before it. The earlier one comes first.</summary>
    public static (int Lama, int Baru) Pilih(int? lama, int? baru, int terakhir)
    {
        var b = baru is { } diminta && diminta >= 1 && diminta <= terakhir ? diminta : terakhir;
        var l = lama is { } dari && dari >= 1 && dari <= terakhir ? dari : Math.Max(1, b - 1);
        return (Math.Min(l, b), Math.Max(l, b));
    }
}
