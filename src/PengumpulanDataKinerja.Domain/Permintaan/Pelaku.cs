namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// Who did something, as which jabatan, as of that day: a record kept beside the user's id so that it stays true when
/// the person moves on.
/// </summary>
/// <param name="OrangId">The account; null for the system itself.</param>
/// <param name="Nama">Name as printed.</param>
/// <param name="Nip">18 digits, or empty.</param>
/// <param name="Pangkat">Rank as printed, or empty.</param>
/// <param name="Jabatan">Title of that day as printed, with Plt. or Plh.</param>
public sealed record Pelaku(Guid? OrangId, string Nama, string Nip, string Pangkat, string Jabatan)
{
    /// <summary>Name of the holder for whom a Plh. or Plt. acts; null where nobody holds the jabatan. Goes into the history, not into the record.</summary>
    public string? Menggantikan { get; init; }

    /// <summary>The product acting by itself when time has come.</summary>
    public static Pelaku Sistem { get; } = new(null, "Sistem", "", "", "Aplikasi Pengumpulan Data Kinerja");

    /// <summary>"Nama, Jabatan" for sentences.</summary>
    public override string ToString() => OrangId is null ? Nama : $"{Nama}, {Jabatan}";
}

/// <summary>A person with the penugasan valid on the day of the act; whoever has none may only look at what is public.</summary>
/// <param name="OrangId">The account.</param>
/// <param name="Nama">Name as printed.</param>
/// <param name="Nip">18 digits, or empty.</param>
/// <param name="Pangkat">Rank as printed, or empty.</param>
/// <param name="Penugasan">The penugasan valid that day.</param>
public sealed record Petugas(Guid OrangId, string Nama, string Nip, string Pangkat, IReadOnlyList<Penugasan> Penugasan)
{
    /// <summary>Whether one of the person's penugasan of the day is in one of the given lanes.</summary>
    public bool Sebagai(params ReadOnlySpan<Peran> peran)
    {
        foreach (var tugas in Penugasan)
        {
            if (peran.Contains(tugas.Peran))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>All that an act needs from outside the permintaan: who, in which office, by which calendar, when.</summary>
/// <param name="Petugas">Who acts; null when the product acts by itself.</param>
/// <param name="Organisasi">The office on that day.</param>
/// <param name="Kalender">Working days and hours.</param>
/// <param name="Sekarang">Moment of the act by the office's clock, UTC.</param>
public sealed record Konteks(Petugas? Petugas, Organisasi Organisasi, KalenderKerja Kalender, DateTime Sekarang)
{
    /// <summary>Day of the act in WIB.</summary>
    public DateOnly Hari => Waktu.HariWib(Sekarang);

    /// <summary>Whether the person acts that day in one of the given lanes: holds it, and nobody stands in for him.</summary>
    public bool BertugasSebagai(params ReadOnlySpan<Peran> peran)
    {
        foreach (var tugas in Petugas?.Penugasan ?? [])
        {
            if (peran.Contains(tugas.Peran) && Organisasi.Bertugas(tugas))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When a step done on paper is entered, UTC: <see cref="Sekarang"/> is then the moment on the paper. Null on the screen.</summary>
    public DateTime? DicatatPada { get; init; }

    /// <summary>Whether the act was done on paper and is only entered now.</summary>
    public bool DiKertas => DicatatPada is not null;

    /// <summary>When the act comes into the product: now, also for what was done on paper earlier.</summary>
    public DateTime Dicatat => DicatatPada ?? Sekarang;

    /// <summary>The indicators of the year; only row 6, which opens the collection, needs them.</summary>
    public KamusIndikator? Kamus { get; init; }

    /// <summary>What the office has settled about its letters; only acts that draft one need it.</summary>
    public KetentuanSurat Ketentuan { get; init; } = KetentuanSurat.Bawaan;
}

/// <summary>The year's indicators and what earlier quarters reported, for the snapshot that row 6 takes.</summary>
/// <param name="Indikator">Active indicators of the year.</param>
/// <param name="RealisasiLalu">Realisasi of earlier quarters by indicator id, from closed runs of the same year.</param>
public sealed record KamusIndikator(IReadOnlyList<Indikator> Indikator, IReadOnlyDictionary<Guid, EmpatTriwulan> RealisasiLalu)
{
    /// <summary>The rules in force on the day; null when those are the defaults.</summary>
    public AturanCapaian? Aturan { get; init; }

    /// <summary>The plan of the year; empty when the office keeps none.</summary>
    public PohonRencana Rencana { get; init; } = new([]);

    /// <summary>Realisasi anggaran of earlier quarters in rupiah, by the id of the node of the plan, from closed runs of the same year.</summary>
    public IReadOnlyDictionary<Guid, EmpatTriwulan> AnggaranLalu { get; init; } = new Dictionary<Guid, EmpatTriwulan>();

    /// <summary>The node of the plan that an indicator measures, or null.</summary>
    public UnsurRencana? Unsur(Indikator indikator) => Rencana[indikator.UnsurId];

    /// <summary>The node's budget, on the first of its indicators; null on the others.</summary>
    public decimal? Pagu(Indikator indikator) =>
        Unsur(indikator) is { } unsur && Indikator.First(i => i.UnsurId == unsur.Id).Id == indikator.Id ? unsur.Pagu : null;

    /// <summary>What is known of the money of a node before <paramref name="triwulan"/>, in rupiah.</summary>
    public EmpatTriwulan AnggaranSebelum(UnsurRencana unsur, int triwulan) =>
        Enumerable.Range(1, triwulan - 1).Aggregate(EmpatTriwulan.Kosong, (hasil, tw) => hasil.Dengan(tw, AnggaranLalu.GetValueOrDefault(unsur.Id)?[tw]));

    /// <summary>What is known of an indicator's quarters before <paramref name="triwulan"/>: from earlier runs, else from the dictionary.</summary>
    public EmpatTriwulan Sebelum(Indikator indikator, int triwulan)
    {
        var hasil = EmpatTriwulan.Kosong;
        var lalu = RealisasiLalu.GetValueOrDefault(indikator.Id);
        for (var tw = 1; tw < triwulan; tw++)
        {
            hasil = hasil.Dengan(tw, lalu?[tw] ?? indikator.RealisasiLampau[tw]);
        }

        return hasil;
    }
}
