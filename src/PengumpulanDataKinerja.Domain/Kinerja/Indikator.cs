namespace PengumpulanDataKinerja.Domain;

/// <summary>Four figures, one per triwulan; null where none was planned or reported.</summary>
/// <param name="I">Triwulan I.</param>
/// <param name="II">Triwulan II.</param>
/// <param name="III">Triwulan III.</param>
/// <param name="IV">Triwulan IV.</param>
public sealed record EmpatTriwulan(decimal? I, decimal? II, decimal? III, decimal? IV)
{
    /// <summary>No figure at all.</summary>
    public static EmpatTriwulan Kosong { get; } = new(null, null, null, null);

    /// <summary>The figure of a triwulan, 1–4.</summary>
    public decimal? this[int triwulan] => triwulan switch { 1 => I, 2 => II, 3 => III, 4 => IV, _ => throw new ArgumentOutOfRangeException(nameof(triwulan)) };

    /// <summary>The same with one figure replaced.</summary>
    public EmpatTriwulan Dengan(int triwulan, decimal? nilai) => triwulan switch
    {
        1 => this with { I = nilai },
        2 => this with { II = nilai },
        3 => this with { III = nilai },
        4 => this with { IV = nilai },
        _ => throw new ArgumentOutOfRangeException(nameof(triwulan)),
    };

    /// <summary>The four in order.</summary>
    public decimal?[] Larik() => [I, II, III, IV];
}

/// <summary>One indicator of the office's dictionary for one year.</summary>
public sealed class Indikator
{
    private Indikator()
    {
    }

    /// <summary>Creates an indicator.</summary>
    /// <param name="tahun">Year it is valid for.</param>
    /// <param name="seksiId">Seksi or subbagian that answers for it; indicators "Dinas" belong to Subbagian PKP.</param>
    /// <param name="blokDinas">Whether it is an indicator of the whole office, outside every unit's average.</param>
    /// <param name="urutan">Place in its list, from 1.</param>
    /// <param name="isi">Everything else.</param>
    public Indikator(int tahun, Guid seksiId, bool blokDinas, int urutan, IsiIndikator isi)
    {
        Id = Guid.CreateVersion7();
        Tahun = tahun;
        SeksiId = seksiId;
        BlokDinas = blokDinas;
        Urutan = urutan;
        Ubah(isi);
    }

    public Guid Id { get; private set; }

    public int Tahun { get; private set; }

    public Guid SeksiId { get; private set; }

    public bool BlokDinas { get; private set; }

    public int Urutan { get; set; }

    /// <summary>Node of the plan that it measures; null while it has no place in the tree.</summary>
    public Guid? UnsurId { get; private set; }

    public LevelIndikator Level { get; private set; }

    public string Nama { get; private set; } = "";

    public string Satuan { get; private set; } = "";

    public TipeData Tipe { get; private set; }

    public Arah Arah { get; private set; }

    public Agregasi Agregasi { get; private set; }

    public RumusTurun RumusTurun { get; private set; }

    /// <summary>Yearly target as a number; null when not planned or a predikat.</summary>
    public decimal? TargetTahun { get; private set; }

    /// <summary>Yearly target of a predikat row, e.g. "BB".</summary>
    public string TargetTeks { get; private set; } = "";

    /// <summary>Targets per triwulan; null means tidak direncanakan.</summary>
    public EmpatTriwulan Target { get; private set; } = EmpatTriwulan.Kosong;

    /// <summary>How the targets are written where a number alone does not say it.</summary>
    public TulisanTarget TulisanTarget { get; private set; } = TulisanTarget.Kosong;

    /// <summary>Predikat targets: the triwulan in which the predikat is due, 1–4 (0 = none).</summary>
    public int TriwulanPredikat { get; private set; }

    /// <summary>Realisasi of quarters that ran before the product was in use.</summary>
    public EmpatTriwulan RealisasiLampau { get; private set; } = EmpatTriwulan.Kosong;

    /// <summary>Where the indicator and its targets come from.</summary>
    public string Sumber { get; private set; } = "";

    /// <summary>Definition, formula, source of the data, IKU, required evidence.</summary>
    public KeteranganIndikator Keterangan { get; private set; } = KeteranganIndikator.Kosong;

    /// <summary>False once it is no longer asked for.</summary>
    public bool Aktif { get; set; } = true;

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    /// <summary>Replaces what the indicator says; runs already opened keep their snapshot.</summary>
    /// <exception cref="AturanDilanggarException">Name or satuan missing, or a predikat without its target.</exception>
    public void Ubah(IsiIndikator isi)
    {
        if (string.IsNullOrWhiteSpace(isi.Nama))
        {
            throw new AturanDilanggarException("Isi nama indikator.", nameof(isi.Nama));
        }

        if (string.IsNullOrWhiteSpace(isi.Satuan))
        {
            throw new AturanDilanggarException("Isi satuan.", nameof(isi.Satuan));
        }

        var target = isi.DaftarTarget().Rapi(isi.Tipe);
        Keterangan = isi.Keterangan.Rapi();
        UnsurId = isi.UnsurId;
        Level = isi.Level;
        Nama = isi.Nama.Trim();
        Satuan = isi.Satuan.Trim();
        Tipe = isi.Tipe;
        Arah = isi.Arah;
        Agregasi = isi.Agregasi;
        RumusTurun = isi.RumusTurun;
        RealisasiLampau = isi.RealisasiLampau;
        Sumber = isi.Sumber?.Trim() ?? "";
        PakaiTarget(target);
    }

    /// <summary>Replaces the targets alone, under the same rules; runs already opened keep their snapshot.</summary>
    public void UbahTarget(TargetIndikator target) => PakaiTarget(target.Rapi(Tipe));

    /// <summary>The targets by themselves.</summary>
    public TargetIndikator DaftarTarget() => Isi().DaftarTarget();

    /// <summary>All that it says, to be compared or taken over into another year.</summary>
    public IsiIndikator Isi() => new(Level, Nama, Satuan, Tipe, Arah, Agregasi, RumusTurun, TargetTahun, TargetTeks, Target, TriwulanPredikat, RealisasiLampau, Sumber)
    {
        UnsurId = UnsurId,
        TulisanTarget = TulisanTarget,
        Keterangan = Keterangan,
    };

    /// <summary>Hangs it on a node of the plan, at whose level it stands.</summary>
    public void Gantungkan(UnsurRencana unsur)
    {
        UnsurId = unsur.Id;
        Level = unsur.Level;
    }

    /// <summary>A target as it is shown: its own words, else the number; a dash when none is planned.</summary>
    public string SebutTarget(int triwulan) => DaftarTarget().Sebut(Tipe, triwulan);

    /// <summary>The year's target as it is shown.</summary>
    public string SebutTargetTahun() => DaftarTarget().SebutTahun(Tipe);

    /// <summary>A warning when the quarters of a `jumlah` row do not add up to the year; null when they do.</summary>
    public string? PeringatanTarget() => Capaian.PeringatanTarget(Agregasi, Target.Larik(), TargetTahun);

    private void PakaiTarget(TargetIndikator target)
    {
        TargetTahun = target.Tahun;
        TargetTeks = target.Teks;
        Target = target.Triwulan;
        TulisanTarget = target.Tulisan;
        TriwulanPredikat = target.TriwulanPredikat;
    }
}

/// <summary>What an indicator says, as typed or imported.</summary>
public sealed record IsiIndikator(
    LevelIndikator Level,
    string Nama,
    string Satuan,
    TipeData Tipe,
    Arah Arah,
    Agregasi Agregasi,
    RumusTurun RumusTurun,
    decimal? TargetTahun,
    string? TargetTeks,
    EmpatTriwulan Target,
    int TriwulanPredikat,
    EmpatTriwulan RealisasiLampau,
    string? Sumber)
{
    /// <summary>Node of the plan that it measures.</summary>
    public Guid? UnsurId { get; init; }

    /// <summary>How the targets are written.</summary>
    public TulisanTarget TulisanTarget { get; init; } = TulisanTarget.Kosong;

    /// <summary>What it means and what proves it.</summary>
    public KeteranganIndikator Keterangan { get; init; } = KeteranganIndikator.Kosong;

    /// <summary>The targets by themselves.</summary>
    public TargetIndikator DaftarTarget() => new() { Tahun = TargetTahun, Triwulan = Target, Tulisan = TulisanTarget, Teks = TargetTeks ?? "", TriwulanPredikat = TriwulanPredikat };
}
