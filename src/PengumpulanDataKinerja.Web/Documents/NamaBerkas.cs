using System.Globalization;
using System.Text;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Names that we give to files, in a package or for a download: readable for people, harmless on every system. No folder tricks, no reserved names or signs, no
/// turned text, not too long, and no two alike where letter case does not count.
/// </summary>
public sealed class NamaBerkas
{
    private const int PalingPanjang = 60;

    // Below data/; with the folder it unpacks into it stays under what Windows takes.
    private const int PanjangJalur = 190;

    // Devices of Windows: a file of that name cannot be saved there, whatever its ending.
    private static readonly HashSet<string> perangkat = new(["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> dipakai = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A path below a folder that no earlier call has given: "03-data/Bidang A/laporan (2).pdf".</summary>
    /// <param name="folder">Parts that are names already.</param>
    /// <param name="nama">The name as somebody wrote it, with its extension.</param>
    public string Beri(string folder, string nama)
    {
        var bersih = Bersih(nama, Math.Clamp(PanjangJalur - folder.Length, 40, 100));
        var akhiran = Akhiran(bersih);
        var pokok = bersih[..^akhiran.Length];
        for (var ke = 1; ; ke++)
        {
            var jalur = $"{folder}/{pokok}{(ke == 1 ? "" : $" ({ke.ToString(CultureInfo.InvariantCulture)})")}{akhiran}";
            if (dipakai.Add(jalur))
            {
                return jalur;
            }
        }
    }

    /// <summary>One part of a path, made of anything.</summary>
    /// <param name="nama">As somebody wrote it.</param>
    /// <param name="panjang">Longest result in UTF-16 units.</param>
    public static string Bersih(string nama, int panjang = PalingPanjang)
    {
        var hasil = new StringBuilder(nama.Length);
        foreach (var huruf in Normal(nama).EnumerateRunes())
        {
            // Percent signs would have to be encoded in a BagIt manifest; the rest no system takes or the eye cannot see.
            var jenis = Rune.GetUnicodeCategory(huruf);
            var buang = jenis is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;
            hasil.Append(buang ? "" : huruf.Value < 128 && "/\\:*?\"<>|%".Contains((char)huruf.Value, StringComparison.Ordinal) ? "-" : Rune.IsWhiteSpace(huruf) ? " " : huruf.ToString());
        }

        var rapi = string.Join(' ', hasil.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        rapi = string.Join('.', rapi.Split('.', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ', '-');
        var akhiran = Akhiran(rapi);
        rapi = Potong(rapi[..^akhiran.Length], panjang - akhiran.Length).TrimEnd('.', ' ') + akhiran;
        return rapi.Length == 0 ? "tanpa nama" : AdalahPerangkat(rapi) ? "_" + rapi : rapi;
    }

    /// <summary>Whether Windows takes a name for one of its devices.</summary>
    public static bool AdalahPerangkat(string nama) => perangkat.Contains(nama.Split('.')[0].Trim());

    private static string Normal(string nama)
    {
        try
        {
            return nama.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair; EnumerateRunes turns it into the replacement sign.
            return nama;
        }
    }

    private static string Akhiran(string nama)
    {
        var akhiran = Path.GetExtension(nama);
        return akhiran.Length is > 1 and <= 6 && akhiran.Length < nama.Length && akhiran.Skip(1).All(char.IsAsciiLetterOrDigit) ? akhiran : "";
    }

    private static string Potong(string teks, int panjang)
    {
        if (teks.Length <= panjang)
        {
            return teks;
        }

        // At a word's end where there is one not too far back; never through a pair.
        var spasi = teks.LastIndexOf(' ', panjang - 1);
        return spasi > panjang / 2 ? teks[..spasi] : char.IsHighSurrogate(teks[panjang - 1]) ? teks[..(panjang - 1)] : teks[..panjang];
    }
}
