namespace PengumpulanDataKinerja.Domain;

/// <summary>A paraf: who, as which jabatan, when, on which file. It lapses when the text changes or the draft is returned.</summary>
public sealed class Paraf
{
    private Paraf()
    {
    }

    internal Paraf(Guid suratId, Peran peran, Pelaku pelaku, DateTime waktu, int versiTeks, string sha256)
    {
        Id = Guid.CreateVersion7();
        SuratId = suratId;
        Peran = peran;
        Pelaku = pelaku;
        Waktu = waktu;
        VersiTeks = versiTeks;
        Sha256 = sha256;
    }

    public Guid Id { get; private set; }

    public Guid SuratId { get; private set; }

    /// <summary>As what it was given: the Sekretaris at row 4, before him whoever the office asks for.</summary>
    public Peran Peran { get; private set; }

    public Pelaku Pelaku { get; private set; } = Pelaku.Sistem;

    public DateTime Waktu { get; private set; }

    public int VersiTeks { get; private set; }

    /// <summary>SHA-256 of the draft that was initialled.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When it lapsed, UTC; null while it holds.</summary>
    public DateTime? GugurPada { get; private set; }

    internal void Gugurkan(DateTime sekarang) => GugurPada ??= sekarang;
}
