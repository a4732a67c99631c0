namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// One indicator of one seksi in one permintaan: a snapshot of the dictionary's row as it was when the letter went out, and what the
/// seksi reports for it.
/// </summary>
public sealed partial class Isian
{
    /// <summary>Longest narrative, in characters.</summary>
    public const int PanjangNarasi = 4000;

    private readonly List<PengembalianIsian> daftarPengembalian = [];

    private Isian()
    {
    }

    internal Isian(PengumpulanSeksi seksi, Indikator indikator, int triwulan, KamusIndikator kamus)
    {
        Id = Guid.CreateVersion7();
        PengumpulanSeksiId = seksi.Id;
        IndikatorId = indikator.Id;
        Triwulan = triwulan;
        BlokDinas = indikator.BlokDinas;
        Urutan = indikator.Urutan;
        Level = indikator.Level;
        NamaIndikator = indikator.Nama;
        Satuan = indikator.Satuan;
        Tipe = indikator.Tipe;
        Arah = indikator.Arah;
        Agregasi = indikator.Agregasi;
        RumusTurun = indikator.RumusTurun;
        TargetTahun = indikator.TargetTahun;
        TargetTeks = indikator.TargetTeks;
        TriwulanPredikat = indikator.TriwulanPredikat;
        Target = indikator.Target;
        RealisasiLalu = kamus.Sebelum(indikator, triwulan);
        TargetNol = (kamus.Aturan ?? AturanCapaian.Bawaan).TargetNol;
        RumusPredikat = (kamus.Aturan ?? AturanCapaian.Bawaan).RumusPredikat;
        var unsur = kamus.Unsur(indikator);
        KodeUnsur = unsur?.Kode ?? "";
        NamaUnsur = unsur?.Nama ?? "";
        Pagu = kamus.Pagu(indikator);
        JalurUnsur = unsur is null ? "" : kamus.Rencana.TulisJalur(unsur);
        AnggaranLalu = Pagu is null ? EmpatTriwulan.Kosong : kamus.AnggaranSebelum(unsur!, triwulan);
        TulisanTarget = indikator.TulisanTarget;
        KeteranganIndikator = indikator.Keterangan;
    }

    public Guid Id { get; private set; }

    public Guid PengumpulanSeksiId { get; private set; }

    public Guid IndikatorId { get; private set; }

    /// <summary>The triwulan that is reported, 1–4.</summary>
    public int Triwulan { get; private set; }

    public bool BlokDinas { get; private set; }

    public int Urutan { get; private set; }

    public LevelIndikator Level { get; private set; }

    /// <summary>Code of the node of the plan that the indicator measures; empty when it has none.</summary>
    public string KodeUnsur { get; private set; } = "";

    /// <summary>Name of that node: the tujuan, sasaran, program, kegiatan or sub kegiatan.</summary>
    public string NamaUnsur { get; private set; } = "";

    /// <summary>Budget of that node in rupiah, on the first of its indicators only: summing up the rows counts no money twice. Kegiatan and program have their own.</summary>
    public decimal? Pagu { get; private set; }

    /// <summary>Where that node stood in the plan: the ids from the top down to it, so that money can be rolled up; empty when it has none.</summary>
    public string JalurUnsur { get; private set; } = "";

    public string NamaIndikator { get; private set; } = "";

    public string Satuan { get; private set; } = "";

    public TipeData Tipe { get; private set; }

    public Arah Arah { get; private set; }

    public Agregasi Agregasi { get; private set; }

    public RumusTurun RumusTurun { get; private set; }

    /// <summary>Formula options of the rules in force when the letter went out.</summary>
    public RumusTargetNol TargetNol { get; private set; }

    public RumusPredikat RumusPredikat { get; private set; }

    public decimal? TargetTahun { get; private set; }

    public string TargetTeks { get; private set; } = "";

    public int TriwulanPredikat { get; private set; }

    public EmpatTriwulan Target { get; private set; } = EmpatTriwulan.Kosong;

    /// <summary>How the targets are written where a number alone does not say it.</summary>
    public TulisanTarget TulisanTarget { get; private set; } = TulisanTarget.Kosong;

    /// <summary>Definition, formula, source of the data, IKU and required evidence, as they were when the letter went out.</summary>
    public KeteranganIndikator KeteranganIndikator { get; private set; } = KeteranganIndikator.Kosong;

    /// <summary>Realisasi of the quarters before this one, as they stood when the letter went out.</summary>
    public EmpatTriwulan RealisasiLalu { get; private set; } = EmpatTriwulan.Kosong;

    /// <summary>Realisasi anggaran of the quarters before this one in rupiah, as it stood when the letter went out.</summary>
    public EmpatTriwulan AnggaranLalu { get; private set; } = EmpatTriwulan.Kosong;

    /// <summary>Realisasi pada triwulan ini (for kumulatif rows: s.d. triwulan ini); null while empty. Zero is a value.</summary>
    public decimal? Nilai { get; private set; }

    /// <summary>Realisasi of a predikat row.</summary>
    public string NilaiTeks { get; private set; } = "";

    /// <summary>Nothing to measure this quarter; neither zero nor empty.</summary>
    public bool Nihil { get; private set; }

    public string AlasanNihil { get; private set; } = "";

    /// <summary>Money spent on the node pada triwulan ini, in rupiah; null while empty. Asked only where a <see cref="Pagu"/> stands.</summary>
    public decimal? RealisasiAnggaran { get; private set; }

    public string Keterangan { get; private set; } = "";

    public string FaktorPendorong { get; private set; } = "";

    public string FaktorPenghambat { get; private set; } = "";

    public string TindakLanjut { get; private set; } = "";

    /// <summary>The day the figure speaks for; data are due before the quarter ends.</summary>
    public DateOnly? PosisiPerTanggal { get; private set; }

    public DateTime? DiubahPada { get; private set; }

    public Pelaku? DiubahOleh { get; private set; }

    /// <summary>What was striking about the row when whoever forwarded it confirmed that its figures are right; empty when nothing was confirmed.</summary>
    public string Dipastikan { get; private set; } = "";

    /// <summary>Whether what is striking now is just what was confirmed.</summary>
    public bool SudahDipastikan => Dipastikan.Length > 0 && Dipastikan == PeringatanIsian.Kalimat(this);

    /// <summary>Concurrency token of this row.</summary>
    public int Versi { get; private set; }

    /// <summary>The row as it stood at each return.</summary>
    public IReadOnlyList<PengembalianIsian> DaftarPengembalian => daftarPengembalian;

    /// <summary>The last return of the data that it belongs to; null before the first.</summary>
    public PengembalianIsian? PengembalianTerakhir => daftarPengembalian.MaxBy(p => p.Pada);

    /// <summary>What the row says now.</summary>
    public IsiBaris IsiKini => new(Nilai, NilaiTeks, Nihil, AlasanNihil, Keterangan, FaktorPendorong, FaktorPenghambat, TindakLanjut) { RealisasiAnggaran = RealisasiAnggaran };

    /// <summary>Named by the last return, and neither changed nor answered since.</summary>
    public bool BelumDiperbaiki => PengembalianTerakhir is { Ditandai: true, Jawaban: "" } terakhir && !BerubahSejak(terakhir);

    /// <summary>Whether the quarter asks for a figure: an empty target means "tidak direncanakan", a target of zero is asked.</summary>
    public bool Direncanakan => Tipe == TipeData.Predikat ? TriwulanPredikat == Triwulan : Target[Triwulan] is not null;

    /// <summary>A target as it is shown: its own words, else the number or predikat; a dash when none is planned.</summary>
    public string SebutTarget(int triwulan) =>
        Tipe == TipeData.Predikat ? (TriwulanPredikat == triwulan ? TargetTeks : "–") : TulisanTarget[triwulan] is { Length: > 0 } tulisan ? tulisan : Angka.Tulis(Target[triwulan]);

    /// <summary>Whether something was reported: a value, or NIHIL with its reason.</summary>
    public bool SudahTerisi => Nihil || Nilai is not null || NilaiTeks.Length > 0;

    /// <summary>Realisasi of all quarters so far, this one included.</summary>
    public EmpatTriwulan Realisasi => RealisasiLalu.Dengan(Triwulan, Nihil ? null : Nilai);

    /// <summary>Whether the seksi reports money on this row.</summary>
    public bool MintaAnggaran => Pagu is not null;

    /// <summary>Realisasi anggaran of each quarter so far in rupiah, this one included.</summary>
    public EmpatTriwulan Anggaran => AnggaranLalu.Dengan(Triwulan, RealisasiAnggaran);

    /// <summary>Their sum; null while none has any.</summary>
    public decimal? AnggaranSampai
    {
        get
        {
            var diisi = Anggaran.Larik().Where(n => n is not null).ToList();
            return diisi.Count == 0 ? null : diisi.Sum();
        }
    }

    /// <summary>Serapan s.d. triwulan ini against the node's budget of the year.</summary>
    public NilaiCapaian Serapan => Capaian.Serapan(AnggaranSampai, Pagu);

    /// <summary>The three figures of this row, by the one function that also the recap and the letters use.</summary>
    public TigaCapaian HitungCapaian() => HitungCapaian(Triwulan);

    /// <summary>The same for an earlier triwulan of the year, from what the letter brought along: like compared with like. Earlier grades are not kept.</summary>
    public TigaCapaian HitungCapaian(int triwulan)
    {
        var sampai = Enumerable.Range(1, triwulan);
        return Tipe == TipeData.Predikat
            ? CapaianPredikat.Hitung(triwulan, sampai.Select(tw => new TeksTriwulan(tw == TriwulanPredikat ? TargetTeks : null, tw == Triwulan ? NilaiTeks : null, tw == Triwulan && Nihil)).ToList(), TargetTeks, RumusPredikat == RumusPredikat.Skala ? SkalaMutu.Untuk(TargetTeks) : null)
            : Capaian.Hitung(new CaraHitung(Arah, Agregasi, RumusTurun, TargetNol), triwulan, sampai.Select(tw => new DataTriwulan(Target[tw], Realisasi[tw], tw == Triwulan && Nihil)).ToList(), TargetTahun);
    }

    /// <summary>What the seksi still owes for this row, in words; empty when nothing.</summary>
    public IReadOnlyList<string> Kekurangan() => BelumDiperbaiki ? ["dikembalikan, belum diperbaiki atau dijawab", .. KekuranganIsi()] : KekuranganIsi();

    /// <summary>The same, whatever a reviewer found.</summary>
    internal List<string> KekuranganIsi()
    {
        if (!Direncanakan && !SudahTerisi)
        {
            return [];
        }

        if (!SudahTerisi)
        {
            return ["realisasi belum diisi"];
        }

        var kurang = new List<string>();
        if (Nihil)
        {
            if (AlasanNihil.Length == 0)
            {
                kurang.Add("alasan nihil belum diisi");
            }

            return kurang;
        }

        switch (HitungCapaian().Triwulan.Nilai)
        {
            case < 100m:
                Tambah(FaktorPenghambat, "faktor penghambat belum diisi");
                Tambah(TindakLanjut, "tindak lanjut belum diisi");
                break;
            case not null:
                Tambah(FaktorPendorong, "faktor pendorong belum diisi");
                break;
        }

        return kurang;

        void Tambah(string nilai, string kalimat)
        {
            if (nilai.Length == 0)
            {
                kurang.Add(kalimat);
            }
        }
    }

    /// <summary>What is stored, in words: "1.234,5", "nihil", "kosong".</summary>
    public string NilaiTersimpan => IsiKini.Realisasi;
}
