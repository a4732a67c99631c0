namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// The office's hours, its Ramadan and how the SOP's words become dates: one row, set by the office. What a run has worked out stays
/// with it (<see cref="JadwalLangkah"/>); minutes of work are counted anew by whatever holds.
/// </summary>
public sealed class PengaturanKalender
{
    /// <summary>Key of the only row.</summary>
    public const int IdTunggal = 1;

    public int Id { get; private set; } = IdTunggal;

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    public JamSehari SeninKamis { get; private set; } = JamKerja.Bawaan.SeninKamis;

    public JamSehari Jumat { get; private set; } = JamKerja.Bawaan.Jumat;

    public JamSehari RamadanSeninKamis { get; private set; } = JamKerja.Bawaan.RamadanSeninKamis;

    public JamSehari RamadanJumat { get; private set; } = JamKerja.Bawaan.RamadanJumat;

    public IReadOnlyList<PeriodeRamadan> Ramadan { get; private set; } = JamKerja.Bawaan.Ramadan;

    /// <summary>How windows become dates.</summary>
    public AturanJendela Jendela { get; private set; } = AturanJendela.Bawaan;

    /// <summary>The hours as the calendar takes them.</summary>
    public JamKerja Jam => new()
    {
        SeninKamis = SeninKamis,
        Jumat = Jumat,
        RamadanSeninKamis = RamadanSeninKamis,
        RamadanJumat = RamadanJumat,
        Ramadan = Ramadan,
    };

    /// <summary>Sets all of it.</summary>
    /// <exception cref="AturanDilanggarException">Something of it cannot be used.</exception>
    public void Ubah(JamKerja jam, AturanJendela jendela)
    {
        jam.Periksa();
        jendela.Periksa();
        (SeninKamis, Jumat) = (jam.SeninKamis, jam.Jumat);
        (RamadanSeninKamis, RamadanJumat) = (jam.RamadanSeninKamis, jam.RamadanJumat);
        Ramadan = [.. jam.Ramadan.OrderBy(r => r.Mulai)];
        Jendela = jendela;
    }
}
