using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Appends to a PDF (an incremental update): what stood before stays byte for byte, new and changed objects follow it with a table of
/// their own. Takes PDFs as Chromium prints them, with a classic cross-reference table and nothing encrypted.
/// </summary>
internal sealed class PdfLanjutan
{
    private readonly byte[] asal;
    private readonly string teks;
    private readonly long tabelAsal;
    private readonly PdfKamus penutup;
    private readonly Dictionary<int, int> letak = [];
    private readonly SortedDictionary<int, byte[]> baru = [];
    private int jumlah;

    /// <exception cref="InvalidDataException">Not a PDF of that kind.</exception>
    public PdfLanjutan(byte[] asal)
    {
        this.asal = asal;

        // One character per byte, so that places in the text are places in the file.
        teks = Encoding.Latin1.GetString(asal);
        var akhir = teks.LastIndexOf("startxref", StringComparison.Ordinal);
        tabelAsal = akhir < 0 ? 0 : long.Parse(teks[(akhir + 9)..].Split('\n', '\r').First(b => b.Trim().Length > 0).Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
        penutup = akhir < 0 || tabelAsal >= asal.Length ? throw new InvalidDataException("No end of a PDF.") : BacaTabel((int)tabelAsal);
        jumlah = int.Parse(penutup["Size"] ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
        Akar = PdfKamus.Rujukan(penutup["Root"]) ?? throw new InvalidDataException("A PDF without a catalogue.");
        if (penutup["Encrypt"] is not null || penutup["Prev"] is not null)
        {
            throw new InvalidDataException("Only a PDF as it was printed is taken, once.");
        }
    }

    /// <summary>Number of the catalogue.</summary>
    public int Akar { get; }

    /// <summary>The dictionary of an object as it stood.</summary>
    public PdfKamus Kamus(int nomor) => PdfKamus.Baca(Objek(nomor));

    /// <summary>What an object holds, as it is written.</summary>
    public string Objek(int nomor)
    {
        var awal = letak.TryGetValue(nomor, out var di) ? di : throw new InvalidDataException($"No object {nomor}.");
        var isi = teks.IndexOf("obj", awal, StringComparison.Ordinal) + 3;
        return teks[isi..teks.IndexOf("endobj", isi, StringComparison.Ordinal)];
    }

    /// <summary>Number of the first page.</summary>
    public int HalamanPertama()
    {
        var nomor = PdfKamus.Rujukan(Kamus(Akar)["Pages"]) ?? throw new InvalidDataException("A PDF without pages.");
        while (Kamus(nomor)["Kids"] is { } anak)
        {
            nomor = PdfKamus.Rujukan(PdfKamus.Larik(anak)[0]) ?? throw new InvalidDataException("A page that is no object.");
        }

        return nomor;
    }

    /// <summary>Adds an object; its number is known before it is written.</summary>
    public int Pesan() => jumlah++;

    public void Tulis(int nomor, string isi) => baru[nomor] = Encoding.Latin1.GetBytes(isi);

    public void TulisAliran(int nomor, string kamus, byte[] isi) =>
        baru[nomor] = [.. Encoding.Latin1.GetBytes($"<<{kamus} /Length {isi.Length}>>\nstream\n"), .. isi, .. "\nendstream"u8];

    /// <summary>A text value: UTF-16 in hex, whatever letters it has.</summary>
    public static string TulisTeks(string nilai) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(nilai))}>";

    /// <summary>The former bytes and all that was added.</summary>
    public byte[] Selesai()
    {
        using var hasil = new MemoryStream();
        hasil.Write(asal);
        var tempat = new SortedDictionary<int, long>();
        foreach (var (nomor, isi) in baru)
        {
            Baris(hasil, "");
            tempat[nomor] = hasil.Length;
            Baris(hasil, $"{nomor} 0 obj");
            hasil.Write(isi);
            Baris(hasil, "\nendobj");
        }

        var tabel = hasil.Length;
        Baris(hasil, "xref");
        foreach (var (nomor, di) in tempat)
        {
            Baris(hasil, $"{nomor} 1");
            Baris(hasil, string.Create(CultureInfo.InvariantCulture, $"{di:0000000000} 00000 n "));
        }

        var sidik = Convert.ToHexString(SHA256.HashData(asal))[..32];
        penutup["Size"] = jumlah.ToString(CultureInfo.InvariantCulture);
        penutup["Prev"] = tabelAsal.ToString(CultureInfo.InvariantCulture);
        penutup["ID"] = $"[<{sidik}><{Convert.ToHexString(SHA256.HashData(hasil.ToArray()))[..32]}>]";
        Baris(hasil, $"trailer\n{penutup}\nstartxref\n{tabel}\n%%EOF");
        return hasil.ToArray();
    }

    private PdfKamus BacaTabel(int awal)
    {
        if (string.CompareOrdinal(teks, awal, "xref", 0, 4) != 0)
        {
            throw new InvalidDataException("No classic cross-reference table.");
        }

        var i = awal + 4;
        for (int[] bagian; (bagian = Angka(ref i)).Length == 2;)
        {
            for (var n = 0; n < bagian[1]; n++)
            {
                // Twenty bytes each: place, generation, in use or free.
                var entri = teks.Substring(i, 20);
                if (entri[17] == 'n')
                {
                    letak[bagian[0] + n] = int.Parse(entri.AsSpan(0, 10), NumberStyles.None, CultureInfo.InvariantCulture);
                }

                i += 20;
            }
        }

        return PdfKamus.Baca(teks, teks.IndexOf("trailer", i, StringComparison.Ordinal) + 7);
    }

    // The two numbers of a section's head; nothing when the trailer comes.
    private int[] Angka(ref int i)
    {
        while (char.IsWhiteSpace(teks[i]))
        {
            i++;
        }

        if (!char.IsAsciiDigit(teks[i]))
        {
            return [];
        }

        var akhir = teks.IndexOfAny(['\n', '\r'], i);
        var hasil = teks[i..akhir].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => int.Parse(k, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        for (i = akhir; char.IsWhiteSpace(teks[i]); i++)
        {
        }

        return hasil;
    }

    private static void Baris(MemoryStream ke, string isi) => ke.Write(Encoding.Latin1.GetBytes(isi + "\n"));
}
