namespace PengumpulanDataKinerja.Domain;

/// <summary>Text of a letter, or of the templat of one, as typed.</summary>
public sealed record NaskahSurat(string Hal, string Sifat, string Lampiran, string Isi, string Tembusan)
{
    public const int HalTerpanjang = 300;

    /// <summary>The five texts by the names of their fields.</summary>
    public IEnumerable<(string Bidang, string Teks)> Bidang => [(nameof(Hal), Hal), (nameof(Sifat), Sifat), (nameof(Lampiran), Lampiran), (nameof(Isi), Isi), (nameof(Tembusan), Tembusan)];

    /// <summary>The same as it is kept: without spaces around it, lines ended alike, a dash for no lampiran.</summary>
    /// <exception cref="AturanDilanggarException">A field is empty or too long.</exception>
    public NaskahSurat Rapi()
    {
        Wajib(Hal, "Isi hal surat.", nameof(Hal), HalTerpanjang);
        Wajib(Isi, "Isi naskah surat.", nameof(Isi), 20_000);
        Wajib(Sifat, "Pilih sifat surat.", nameof(Sifat), 50);
        return new(Hal.Trim(), Sifat, string.IsNullOrWhiteSpace(Lampiran) ? "-" : Lampiran.Trim(), Isi.ReplaceLineEndings("\n").Trim(), Tembusan.ReplaceLineEndings("\n").Trim());
    }

    private static void Wajib(string nilai, string kalimat, string bidang, int paling)
    {
        if (string.IsNullOrWhiteSpace(nilai))
        {
            throw new AturanDilanggarException(kalimat, bidang);
        }

        if (nilai.Length > paling)
        {
            throw new AturanDilanggarException($"Paling panjang {paling} huruf; tulisan Anda {nilai.Length} huruf.", bidang);
        }
    }
}
