using System.Globalization;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// The dictionary of one PDF object, its values kept as they are written: enough to add entries to a page or the catalogue without
/// understanding the rest. Made for PDFs that the product printed itself.
/// </summary>
internal sealed class PdfKamus
{
    private readonly List<(string Kunci, string Nilai)> entri = [];

    private PdfKamus()
    {
    }

    /// <summary>The written value of a name without its slash, or null.</summary>
    public string? this[string kunci]
    {
        get => entri.Where(e => e.Kunci == kunci).Select(e => e.Nilai).FirstOrDefault();
        set
        {
            var i = entri.FindIndex(e => e.Kunci == kunci);
            entri.RemoveAll(e => e.Kunci == kunci);
            entri.Insert(i < 0 ? entri.Count : i, (kunci, value ?? throw new ArgumentNullException(nameof(value))));
        }
    }

    /// <summary>Reads the dictionary that begins at a place.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static PdfKamus Baca(string teks, int mulai = 0)
    {
        var i = LewatiSpasi(teks, mulai);
        if (string.CompareOrdinal(teks, i, "<<", 0, 2) != 0)
        {
            throw new InvalidDataException("No dictionary where one must be.");
        }

        var hasil = new PdfKamus();
        for (i = LewatiSpasi(teks, i + 2); string.CompareOrdinal(teks, i, ">>", 0, 2) != 0; i = LewatiSpasi(teks, i))
        {
            var kunci = AmbilNilai(teks, ref i);
            if (kunci is not ['/', ..])
            {
                throw new InvalidDataException("A dictionary whose key is no name.");
            }

            i = LewatiSpasi(teks, i);
            hasil.entri.Add((kunci[1..], AmbilNilai(teks, ref i)));
        }

        return hasil;
    }

    /// <summary>Number of the object that a value "12 0 R" refers to; null when the value is something else.</summary>
    public static int? Rujukan(string? nilai) =>
        nilai?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var nomor, "0", "R"] ? int.Parse(nomor, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The members of an array as they are written.</summary>
    public static IReadOnlyList<string> Larik(string nilai)
    {
        var hasil = new List<string>();
        for (var i = LewatiSpasi(nilai, nilai.IndexOf('[', StringComparison.Ordinal) + 1); nilai[i] != ']'; i = LewatiSpasi(nilai, i))
        {
            hasil.Add(AmbilNilai(nilai, ref i));
        }

        return hasil;
    }

    public override string ToString() => $"<<{string.Join('\n', entri.Select(e => $"/{e.Kunci} {e.Nilai}"))}>>";

    private static string AmbilNilai(string teks, ref int i)
    {
        var awal = i;
        i = teks[i] switch
        {
            '<' when teks[i + 1] == '<' => SesudahBerpasangan(teks, i, "<<", ">>"),
            '<' => teks.IndexOf('>', i) + 1,
            '[' => SesudahBerpasangan(teks, i, "[", "]"),
            '(' => SesudahString(teks, i),
            _ => SesudahKata(teks, i),
        };

        // "12 0 R" is one value of three words.
        if (char.IsAsciiDigit(teks[awal]))
        {
            var (kedua, ketiga) = (LewatiSpasi(teks, i), 0);
            if (char.IsAsciiDigit(teks[kedua]) && (ketiga = LewatiSpasi(teks, SesudahKata(teks, kedua))) < teks.Length && teks[ketiga] == 'R')
            {
                i = ketiga + 1;
            }
        }

        return teks[awal..i];
    }

    private static int SesudahBerpasangan(string teks, int i, string buka, string tutup)
    {
        for (i = LewatiSpasi(teks, i + buka.Length); string.CompareOrdinal(teks, i, tutup, 0, tutup.Length) != 0; i = LewatiSpasi(teks, i))
        {
            _ = AmbilNilai(teks, ref i);
        }

        return i + tutup.Length;
    }

    private static int SesudahString(string teks, int i)
    {
        for (var dalam = 0; ; i++)
        {
            dalam += teks[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (dalam == 0)
            {
                return i + 1;
            }

            i += teks[i] == '\\' ? 1 : 0;
        }
    }

    private static int SesudahKata(string teks, int i)
    {
        do
        {
            i++;
        }
        while (i < teks.Length && !char.IsWhiteSpace(teks[i]) && "<>[]()/".IndexOf(teks[i], StringComparison.Ordinal) < 0);
        return i;
    }

    private static int LewatiSpasi(string teks, int i)
    {
        while (i < teks.Length && (char.IsWhiteSpace(teks[i]) || teks[i] == '\0'))
        {
            i++;
        }

        return i;
    }
}
