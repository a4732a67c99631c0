namespace PengumpulanDataKinerja.Domain;

/// <summary>How a turn ended. Stored as text.</summary>
public enum HasilGiliran
{
    /// <summary>The row was completed.</summary>
    Selesai,

    /// <summary>Sent back with a note.</summary>
    Dikembalikan,

    /// <summary>Became void: cancelled, closed, or its letter no longer needed.</summary>
    Dihapus,
}

/// <summary>
/// One turn of one row. The open turn of a machine <em>is</em> that machine's state: there is no other vocabulary of
/// statuses. A return opens a new turn of its own round; both clocks are kept per turn.
/// </summary>
public sealed class Giliran
{
    /// <summary>Longest cause of a delay, in characters.</summary>
    public const int PanjangSebab = 200;

    private Giliran()
    {
    }

    internal Giliran(Guid permintaanId, Jalur jalur, Guid? unitId, Guid? seksiId, Guid? suratId, Langkah langkah, int putaran, DateTime sekarang, DateOnly tenggat)
    {
        Id = Guid.CreateVersion7();
        PermintaanId = permintaanId;
        Jalur = jalur;
        UnitId = unitId;
        SeksiId = seksiId;
        SuratId = suratId;
        Mesin = jalur switch
        {
            Jalur.Permintaan => "permintaan",
            Jalur.Unit => $"unit:{unitId}",
            Jalur.Seksi => $"seksi:{seksiId}",
            Jalur.Peringatan => $"surat:{suratId}",
        };
        Langkah = langkah;
        Putaran = putaran;
        DibukaPada = sekarang;
        Tenggat = tenggat;
    }

    public Guid Id { get; private set; }

    public Guid PermintaanId { get; private set; }

    public Jalur Jalur { get; private set; }

    /// <summary>Name of the machine within its permintaan; at most one open turn exists per machine (unique index).</summary>
    public string Mesin { get; private set; } = "";

    public Langkah Langkah { get; private set; }

    /// <summary>Round, from 1; grows with every return to the same row of the same machine.</summary>
    public int Putaran { get; private set; }

    /// <summary>The unit (organisation's id) of rows 7–10 and of a surat peringatan.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The seksi (organisation's id) of row 8.</summary>
    public Guid? SeksiId { get; private set; }

    /// <summary>The surat peringatan of this machine.</summary>
    public Guid? SuratId { get; private set; }

    /// <summary>When the machine came to wait here, UTC.</summary>
    public DateTime DibukaPada { get; private set; }

    /// <summary>When its pelaksana could act, UTC: the first clock starts here. Null while it waits for others.</summary>
    public DateTime? DapatDikerjakanSejak { get; private set; }

    /// <summary>The calendar's due date: the second clock, which decides tepat or terlambat.</summary>
    public DateOnly Tenggat { get; internal set; }

    /// <summary>When the turn ended, UTC; null while it waits.</summary>
    public DateTime? SelesaiPada { get; private set; }

    public HasilGiliran? Hasil { get; private set; }

    /// <summary>Who ended it.</summary>
    public Pelaku? Pelaku { get; private set; }

    /// <summary>Why it was late, in its pelaksana's own words; null when nobody said.</summary>
    public string? Sebab { get; private set; }

    /// <summary>Who said so.</summary>
    public Pelaku? SebabOleh { get; private set; }

    /// <summary>When it was said, UTC.</summary>
    public DateTime? SebabPada { get; private set; }

    /// <summary>Whether the machine still waits here.</summary>
    public bool Terbuka => SelesaiPada is null;

    /// <summary>Whether its pelaksana can act now; false while it waits for others.</summary>
    public bool DapatDikerjakan => Terbuka && DapatDikerjakanSejak is not null;

    /// <summary>Whether it was ended after its tenggat, or waits past it; never of a turn that became void.</summary>
    public bool Lewat(DateOnly hariIni) =>
        Hasil != HasilGiliran.Dihapus && KalenderKerja.Ketepatan(Tenggat, SelesaiPada is { } saat ? Waktu.HariWib(saat) : hariIni) == Ketepatan.Terlambat;

    internal void CatatSebab(string sebab, Pelaku pelaku, DateTime sekarang)
    {
        Sebab = sebab;
        SebabOleh = pelaku;
        SebabPada = sekarang;
    }

    internal void Lepaskan(DateTime sekarang) => DapatDikerjakanSejak ??= sekarang;

    /// <summary>Row 1 came to wait late because the product was down on its day.</summary>
    internal void Mundurkan(DateTime saat)
    {
        DibukaPada = saat;
        DapatDikerjakanSejak = saat;
    }

    internal void Tahan() => DapatDikerjakanSejak = null;

    internal void Akhiri(HasilGiliran hasil, Pelaku pelaku, DateTime sekarang)
    {
        Hasil = hasil;
        Pelaku = pelaku;
        SelesaiPada = sekarang;
    }
}
