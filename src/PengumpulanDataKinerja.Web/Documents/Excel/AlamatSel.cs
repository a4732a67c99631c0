using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Where a cell stands; both parts count from 1. Written "D14".</summary>
public readonly record struct AlamatSel(int Baris, int Kolom)
{
    /// <summary>What a sheet can have.</summary>
    public const int BarisTerakhir = 1_048_576;

    public const int KolomTerakhir = 16_384;

    public override string ToString() => NamaKolom(Kolom) + Baris.ToString(CultureInfo.InvariantCulture);

    /// <summary>1 is A, 27 is AA.</summary>
    public static string NamaKolom(int kolom)
    {
        Span<char> huruf = stackalloc char[8];
        var awal = huruf.Length;
        for (; kolom > 0; kolom = (kolom - 1) / 26)
        {
            huruf[--awal] = (char)('A' + ((kolom - 1) % 26));
        }

        return new string(huruf[awal..]);
    }

    /// <summary>Reads "D14" or "$D$14"; false for anything a sheet does not have.</summary>
    public static bool CobaBaca([NotNullWhen(true)] string? teks, out AlamatSel alamat)
    {
        alamat = default;
        var (kolom, baris) = (0, 0);
        foreach (var c in teks ?? "")
        {
            if (c == '$')
            {
                continue;
            }

            if (char.IsAsciiLetter(c) && baris == 0)
            {
                kolom = (kolom * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            }
            else if (char.IsAsciiDigit(c) && kolom > 0)
            {
                baris = (baris * 10) + (c - '0');
            }
            else
            {
                return false;
            }

            if (kolom > KolomTerakhir || baris > BarisTerakhir)
            {
                return false;
            }
        }

        alamat = new(baris, kolom);
        return baris > 0;
    }
}

/// <summary>A rectangle of cells, as merged ones are; written "B4:C4".</summary>
public readonly record struct DaerahSel(AlamatSel Awal, AlamatSel Akhir)
{
    public bool Memuat(AlamatSel sel) =>
        sel.Baris >= Awal.Baris && sel.Baris <= Akhir.Baris && sel.Kolom >= Awal.Kolom && sel.Kolom <= Akhir.Kolom;

    public bool Menimpa(DaerahSel lain) =>
        Awal.Baris <= lain.Akhir.Baris && lain.Awal.Baris <= Akhir.Baris && Awal.Kolom <= lain.Akhir.Kolom && lain.Awal.Kolom <= Akhir.Kolom;

    public override string ToString() => $"{Awal}:{Akhir}";

    public static bool CobaBaca(string? teks, out DaerahSel daerah)
    {
        daerah = default;
        var bagian = (teks ?? "").Split(':');
        if (bagian.Length > 2 || !AlamatSel.CobaBaca(bagian[0], out var awal) || !AlamatSel.CobaBaca(bagian[^1], out var akhir))
        {
            return false;
        }

        daerah = new(awal, akhir);
        return true;
    }
}
