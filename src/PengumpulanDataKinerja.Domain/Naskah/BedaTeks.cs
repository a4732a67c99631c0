using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace PengumpulanDataKinerja.Domain;

/// <summary>What became of a piece of text from one version to the next.</summary>
public enum NasibTeks
{
    Sama,
    Dihapus,
    Ditambah,
}

/// <summary>A piece of text in one piece.</summary>
public sealed record PotonganTeks(NasibTeks Nasib, string Teks);

/// <summary>
/// The words that differ between two texts. Spaces inside a line do not count: nothing of them is seen in print. Texts too large for
/// words are compared by lines, and lines too many are shown as replaced.
/// </summary>
public static partial class BedaTeks
{
    // Two bytes each: 8 MB at most, and some hundredths of a second.
    private const long SelTerbanyak = 4_000_000;

    /// <summary>The pieces of both texts in the order in which they are read, what went before what came.</summary>
    public static IReadOnlyList<PotonganTeks> Susun(string lama, string baru) =>
        Susun(Pecah(Kata(), lama), Pecah(Kata(), baru))
        ?? Susun(Pecah(Baris(), lama), Pecah(Baris(), baru))
        ?? Gabung([new(NasibTeks.Dihapus, lama), new(NasibTeks.Ditambah, baru)]);

    private static List<PotonganTeks>? Susun(List<string> lama, List<string> baru)
    {
        var (a, b) = Nomori(lama, baru);
        var awal = 0;
        while (awal < a.Length && awal < b.Length && a[awal] == b[awal])
        {
            awal++;
        }

        var akhir = 0;
        while (akhir < a.Length - awal && akhir < b.Length - awal && a[^(akhir + 1)] == b[^(akhir + 1)])
        {
            akhir++;
        }

        var tengahA = a.AsSpan(awal, a.Length - awal - akhir);
        var tengahB = b.AsSpan(awal, b.Length - awal - akhir);
        if ((tengahA.Length + 1L) * (tengahB.Length + 1L) > SelTerbanyak)
        {
            return null;
        }

        var hasil = new List<PotonganTeks>();
        Sama(0, awal);
        Telusuri(hasil, lama, baru, awal, tengahA, tengahB);
        Sama(b.Length - akhir, b.Length);
        return Gabung(hasil);

        void Sama(int dari, int sampai)
        {
            for (var i = dari; i < sampai; i++)
            {
                hasil.Add(new(NasibTeks.Sama, baru[i]));
            }
        }
    }

    private static void Telusuri(List<PotonganTeks> hasil, List<string> lama, List<string> baru, int awal, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var panjang = PanjangBersama(a, b);
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                hasil.Add(new(NasibTeks.Sama, baru[awal + j]));
                i++;
                j++;
            }
            else if (i < a.Length && (j == b.Length || panjang[i + 1, j] >= panjang[i, j + 1]))
            {
                hasil.Add(new(NasibTeks.Dihapus, lama[awal + i++]));
            }
            else
            {
                hasil.Add(new(NasibTeks.Ditambah, baru[awal + j++]));
            }
        }
    }

    // Longest common subsequence of what follows each pair of places. Its length fits two bytes: both sides together stay below the cap.
    private static ushort[,] PanjangBersama(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var panjang = new ushort[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                panjang[i, j] = a[i] == b[j] ? (ushort)(panjang[i + 1, j + 1] + 1) : Math.Max(panjang[i + 1, j], panjang[i, j + 1]);
            }
        }

        return panjang;
    }

    // Equal words get equal numbers, which compare faster than words.
    private static (int[] Lama, int[] Baru) Nomori(List<string> lama, List<string> baru)
    {
        var nomor = new Dictionary<string, int>(StringComparer.Ordinal);
        return (Semua(lama), Semua(baru));

        int[] Semua(List<string> bagian) => [.. bagian.Select(Nomor)];

        int Nomor(string bagian)
        {
            ref var urut = ref CollectionsMarshal.GetValueRefOrAddDefault(nomor, bagian.Trim(' ', '\t'), out var ada);
            return ada ? urut : urut = nomor.Count;
        }
    }

    private static List<string> Pecah(Regex bagian, string teks) => [.. bagian.Matches(teks).Select(m => m.Value)];

    // Neighbours of the same fate become one piece; between two pieces that stay, what went stands before what came.
    private static List<PotonganTeks> Gabung(List<PotonganTeks> potongan)
    {
        var hasil = new List<PotonganTeks>();
        for (var i = 0; i < potongan.Count;)
        {
            var akhir = i;
            var tetap = potongan[i].Nasib == NasibTeks.Sama;
            while (akhir < potongan.Count && (potongan[akhir].Nasib == NasibTeks.Sama) == tetap)
            {
                akhir++;
            }

            foreach (var kelompok in potongan.GetRange(i, akhir - i).GroupBy(p => p.Nasib).OrderBy(k => k.Key))
            {
                hasil.Add(new(kelompok.Key, string.Concat(kelompok.Select(p => p.Teks))));
            }

            i = akhir;
        }

        return [.. hasil.Where(p => p.Teks.Length > 0)];
    }

    [GeneratedRegex(@"[ \t]*[^\s]+|\n|[ \t]+|\s")]
    private static partial Regex Kata();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex Baris();
}
