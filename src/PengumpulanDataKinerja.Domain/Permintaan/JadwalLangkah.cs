namespace PengumpulanDataKinerja.Domain;

/// <summary>The calendar window of one row in one permintaan: as computed, and as chosen by Kasubbag PKP with a reason.</summary>
public sealed class JadwalLangkah
{
    private JadwalLangkah()
    {
    }

    internal JadwalLangkah(Guid permintaanId, Langkah langkah, DateOnly buka, DateOnly tenggat)
    {
        Id = Guid.CreateVersion7();
        PermintaanId = permintaanId;
        Langkah = langkah;
        BukaHitungan = Buka = buka;
        TenggatHitungan = Tenggat = tenggat;
    }

    public Guid Id { get; private set; }

    public Guid PermintaanId { get; private set; }

    public Langkah Langkah { get; private set; }

    /// <summary>First day of the window by the calendar rule.</summary>
    public DateOnly BukaHitungan { get; private set; }

    /// <summary>Due date by the calendar rule.</summary>
    public DateOnly TenggatHitungan { get; private set; }

    /// <summary>First day in force.</summary>
    public DateOnly Buka { get; private set; }

    /// <summary>Due date in force.</summary>
    public DateOnly Tenggat { get; private set; }

    /// <summary>Why the dates in force differ from the computed ones.</summary>
    public string? Alasan { get; private set; }

    internal void Geser(DateOnly buka, DateOnly tenggat, string alasan)
    {
        if (tenggat < buka)
        {
            throw new AturanDilanggarException($"Tenggat langkah {(int)Langkah} tidak boleh mendahului tanggal bukanya.", $"tenggat-{(int)Langkah}");
        }

        Buka = buka;
        Tenggat = tenggat;
        Alasan = alasan;
    }
}
