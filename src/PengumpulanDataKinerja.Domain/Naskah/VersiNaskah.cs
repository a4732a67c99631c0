namespace PengumpulanDataKinerja.Domain;

/// <summary>The text of a letter as somebody once saved it; kept beside every later one, also after the signature.</summary>
public sealed class VersiNaskah
{
    private VersiNaskah()
    {
    }

    internal VersiNaskah(Guid suratId, int versi, NaskahSurat naskah, Pelaku penulis, DateTime waktu)
    {
        Id = Guid.CreateVersion7();
        SuratId = suratId;
        Versi = versi;
        Naskah = naskah;
        Penulis = penulis;
        Waktu = waktu;
    }

    public Guid Id { get; private set; }

    public Guid SuratId { get; private set; }

    /// <summary>The <see cref="Surat.VersiTeks"/> that the letter had with it, from 1.</summary>
    public int Versi { get; private set; }

    public NaskahSurat Naskah { get; private set; } = new("", "", "", "", "");

    /// <summary>Who saved it; <see cref="Pelaku.Sistem"/> for the first wording of a letter.</summary>
    public Pelaku Penulis { get; private set; } = Pelaku.Sistem;

    /// <summary>When, by the office's clock, UTC.</summary>
    public DateTime Waktu { get; private set; }
}
