namespace PengumpulanDataKinerja.Domain;

/// <summary>Whether a unit delivered in time: the calendar date of the forwarding that was accepted decides, not the receipt.</summary>
public enum KetepatanUnit
{
    /// <summary>Its data do not lie with Kasubbag PKP yet.</summary>
    Belum,

    /// <summary>Forwarded by the fourth Friday.</summary>
    TepatWaktu,

    /// <summary>Forwarded after it.</summary>
    Terlambat,

    /// <summary>The collection was closed without its data.</summary>
    TidakMenyampaikan,
}

/// <summary>What became of one indicator.</summary>
public enum KeadaanIsian
{
    /// <summary>Reported and forwarded.</summary>
    Terisi,

    /// <summary>Asked for, and not reported or not forwarded.</summary>
    Belum,

    /// <summary>Sent back with a fault, and neither changed nor answered since.</summary>
    Dikembalikan,

    /// <summary>The quarter has no target: nothing was asked; neither terisi nor belum.</summary>
    TidakDirencanakan,

    /// <summary>Its unit was closed as tidak menyampaikan; what was typed stays readable and counts nowhere.</summary>
    TidakDisampaikan,
}

/// <summary>One signed surat peringatan to a unit.</summary>
/// <param name="SuratId">The letter.</param>
/// <param name="Ke">I, II, III as 1, 2, 3.</param>
/// <param name="Nomor">As printed.</param>
/// <param name="Tanggal">Date of the letter.</param>
public sealed record RekapPeringatan(Guid SuratId, int Ke, string Nomor, DateOnly Tanggal)
{
    /// <summary>"000.8.6.3/428/DISHUB/2026 tanggal 1 Oktober 2026".</summary>
    public override string ToString() => $"{Nomor} tanggal {Waktu.Tanggal(Tanggal)}";
}

/// <summary>One indicator in the recap.</summary>
/// <param name="Isian">The row itself.</param>
/// <param name="NamaUnit">Its unit; "Dinas" for the office's own indicators.</param>
/// <param name="UnitId">The unit whose people may read it.</param>
/// <param name="NamaSeksi">Who answers for it.</param>
/// <param name="Keadaan">What became of it.</param>
/// <param name="Capaian">The three figures; none when the row does not count.</param>
/// <param name="Dasar">The figure that carries predikat and averages.</param>
/// <param name="Predikat">Grade of <paramref name="Dasar"/> under the cap; null when there is no figure.</param>
public sealed record RekapIndikator(Isian Isian, string NamaUnit, Guid UnitId, string NamaSeksi, KeadaanIsian Keadaan, TigaCapaian? Capaian, NilaiCapaian Dasar, Predikat? Predikat)
{
    /// <summary>The corrections that were granted after the receipt, in their order; what the row said before stays readable in them.</summary>
    public IReadOnlyList<Koreksi> Koreksi { get; init; } = [];

    /// <summary>The mark of the last of them; empty when the row stands as it was received.</summary>
    public string TandaKoreksi => Koreksi is [.., var terakhir] ? terakhir.Tanda : "";

    /// <summary>When its seksi forwarded it, against the date that decides.</summary>
    public KetepatanData Ketepatan { get; init; } = KetepatanData.BelumAda;

    /// <summary>Below 100%: somebody has to explain it.</summary>
    public bool DiBawahSeratus => Dasar.Nilai < 100;

    /// <summary>Why there is no predikat, in words: "target 0", "NIHIL", "tidak disampaikan"; empty when there is one.</summary>
    public string AlasanTanpaPredikat => Keadaan switch
    {
        KeadaanIsian.TidakDisampaikan => "tidak disampaikan",
        KeadaanIsian.Belum => "belum disampaikan",
        KeadaanIsian.Dikembalikan => "dikembalikan",
        KeadaanIsian.Terisi or KeadaanIsian.TidakDirencanakan => Dasar.Keterangan,
    };
}

/// <summary>One unit in the recap; its rows without those of the block "Dinas".</summary>
public sealed record RekapUnitKerja(PengumpulanUnit Unit, KetepatanData Penyampaian, IReadOnlyList<RekapPeringatan> Peringatan, IReadOnlyList<RekapIndikator> Indikator, RataRataCapaian RataRata)
{
    public KetepatanUnit Ketepatan => Penyampaian.Keadaan;

    /// <summary>Working days.</summary>
    public int HariTerlambat => Penyampaian.HariKerja;

    /// <summary>The paper record of the forwarding that decides <see cref="Ketepatan"/>; null when it was done on the screen.</summary>
    public CatatanKertas? Kertas { get; init; }

    /// <summary>Indicators asked for this quarter.</summary>
    public int Diminta => Indikator.Count(i => i.Keadaan != KeadaanIsian.TidakDirencanakan);

    public int Terisi => Indikator.Count(i => i.Keadaan == KeadaanIsian.Terisi);

    public int Belum => Diminta - Terisi;

    public int DiBawahSeratus => Indikator.Count(i => i.DiBawahSeratus);

    /// <summary>Money of its rows that count.</summary>
    public RekapAnggaran Anggaran { get; } = RekapAnggaran.Dari(Indikator.Where(i => i.Capaian is not null).Select(i => i.Isian));

    /// <summary>"tepat waktu", "terlambat 4 hari kerja", "tidak menyampaikan", "belum menyampaikan".</summary>
    public string SebutanKetepatan => Ketepatan == KetepatanUnit.Belum ? "belum menyampaikan" : Penyampaian.Sebutan;
}

/// <summary>Completeness of some rows, from their content: a figure, NIHIL with its reason, nothing yet, returned, or never delivered.</summary>
public sealed record HitunganIsian(int Angka, int Nihil, int Belum, int Dikembalikan, int TidakDisampaikan)
{
    public int Diminta => Angka + Nihil + Belum + Dikembalikan + TidakDisampaikan;

    /// <summary>NIHIL counts as terisi.</summary>
    public int Terisi => Angka + Nihil;

    /// <summary>Counts rows; those that the quarter does not ask for are left out.</summary>
    public static HitunganIsian Dari(IReadOnlyCollection<RekapIndikator> baris) => new(
        baris.Count(i => i is { Keadaan: KeadaanIsian.Terisi, Isian.Nihil: false }),
        baris.Count(i => i is { Keadaan: KeadaanIsian.Terisi, Isian.Nihil: true }),
        baris.Count(i => i.Keadaan == KeadaanIsian.Belum),
        baris.Count(i => i.Keadaan == KeadaanIsian.Dikembalikan),
        baris.Count(i => i.Keadaan == KeadaanIsian.TidakDisampaikan));
}

/// <summary>One seksi in the recap: how complete its rows are, and whether it forwarded in time.</summary>
public sealed record RekapSeksi(PengumpulanSeksi Seksi, HitunganIsian Hitungan, KetepatanData Ketepatan);

/// <summary>The means of a unit, or of the office, along the year.</summary>
/// <param name="Triwulan">From triwulan I to the one of the recap; an earlier one from the realisasi known when the letter went out.</param>
/// <param name="Tahun">Realisasi so far against the targets of the year.</param>
public sealed record RekapTahun(IReadOnlyList<RataRataCapaian> Triwulan, RataRataCapaian Tahun)
{
    /// <summary>Points more (or less) than the triwulan before; null when one of the two has no mean.</summary>
    public decimal? Selisih => Triwulan.Count > 1 ? Triwulan[^1].Nilai - Triwulan[^2].Nilai : null;
}

/// <summary>
/// The recap of one triwulan (SOP row 11): completeness, punctuality and capaian, worked out from the permintaan alone.
/// </summary>
/// <remarks>
/// A row counts from the moment its seksi has forwarded it: what is still being typed is nobody's figure. Rows of a seksi that the
/// Kabid left out are "belum"; rows of a unit closed as tidak menyampaikan are read-only and outside every average.
/// <para>
/// A unit's mean takes its own rows that can be computed. The <see cref="RataRata"/> of the office takes every such row of all units
/// <em>and</em> of the block "Dinas" once, each with the same weight; it is not the mean of the units' means, which would let a unit of
/// three indicators weigh as much as one of fourteen. Which of the three capaian is taken, and under which cap, are settings.
/// </para>
/// </remarks>
public sealed class Rekap
{
    private const string NamaDinas = "Dinas";

    private readonly AturanCapaian aturan;
    private readonly KalenderKerja kalender;

    private Rekap(Permintaan permintaan, KalenderKerja kalender)
    {
        aturan = permintaan.AturanCapaian;
        this.kalender = kalender;
        Triwulan = permintaan.TriwulanTahun;
        Tenggat = permintaan.TenggatData;
        Unit = [.. permintaan.DaftarUnit
            .OrderBy(u => u.Jenis == JenisUnit.Sekretariat).ThenBy(u => u.Urutan).ThenBy(u => u.NamaUnit, StringComparer.Ordinal)
            .Select(u => Susun(permintaan, u))];
        Dinas = [.. permintaan.DaftarUnit.SelectMany(u => u.DaftarSeksi.SelectMany(s => s.DaftarIsian.Where(i => i.BlokDinas).Select(i => Susun(permintaan, u, s, i))))
            .OrderBy(i => i.Isian.Urutan)];
        RataRataDinas = Rata(Dinas);
        Anggaran = RekapAnggaran.Dari(SemuaIndikator.Where(i => i.Capaian is not null).Select(i => i.Isian));
        RataRata = Rata(SemuaIndikator);
        Koreksi = [.. permintaan.DaftarKoreksi.Where(k => k.Disetujui).OrderBy(k => k.DiputusPada)];
        Sebaran = Enum.GetValues<Predikat>().ToDictionary(p => p, p => SemuaIndikator.Count(i => i.Predikat == p));
        PosisiTanggal = SemuaIndikator.Where(i => i.Keadaan == KeadaanIsian.Terisi).Max(i => i.Isian.PosisiPerTanggal);
    }

    public TriwulanTahun Triwulan { get; }

    /// <summary>The date that decides tepat or terlambat.</summary>
    public DateOnly Tenggat { get; }

    public DasarPredikat DasarPredikat => aturan.DasarPredikat;

    public SkalaPredikat Skala => aturan.Skala;

    /// <summary>Cap of averages and predikat in percent; null for none.</summary>
    public decimal? BatasCapaian => aturan.BatasCapaian;

    /// <summary>The corrections granted after the receipt, in their order.</summary>
    public IReadOnlyList<Koreksi> Koreksi { get; }

    /// <summary>The units as letters list them: bidang first, the sekretariat last.</summary>
    public IReadOnlyList<RekapUnitKerja> Unit { get; }

    /// <summary>Indicators of the whole office, entered by Subbagian PKP, in no unit's average.</summary>
    public IReadOnlyList<RekapIndikator> Dinas { get; }

    public RataRataCapaian RataRataDinas { get; }

    /// <summary>Mean of the office, see the remarks.</summary>
    public RataRataCapaian RataRata { get; }

    /// <summary>Money of every row that counts.</summary>
    public RekapAnggaran Anggaran { get; }

    /// <summary>How many rows have each grade; the rest has none.</summary>
    public IReadOnlyDictionary<Predikat, int> Sebaran { get; }

    /// <summary>The latest day that one of the reported figures speaks for; null while nothing is reported.</summary>
    public DateOnly? PosisiTanggal { get; }

    /// <summary>Every row: the block "Dinas", then the units.</summary>
    public IEnumerable<RekapIndikator> SemuaIndikator => Dinas.Concat(Unit.SelectMany(u => u.Indikator));

    public int Diminta => SemuaIndikator.Count(i => i.Keadaan != KeadaanIsian.TidakDirencanakan);

    public int Terisi => SemuaIndikator.Count(i => i.Keadaan == KeadaanIsian.Terisi);

    /// <summary>Rows without a grade.</summary>
    public int TanpaCapaian => SemuaIndikator.Count(i => i.Predikat is null);

    /// <summary>Rows with a figure below 100%.</summary>
    public int DiBawahSeratus => SemuaIndikator.Count(i => i.DiBawahSeratus);

    /// <summary>"capaian s.d. Triwulan III" or "capaian Triwulan III": what averages and predikat rest on.</summary>
    public string SebutanDasar => DasarPredikat == DasarPredikat.SampaiDengan ? $"capaian s.d. Triwulan {Triwulan.Romawi}" : $"capaian Triwulan {Triwulan.Romawi}";

    /// <summary>
    /// What the money brought, by the threshold in force: the mean against the targets of the year beside serapan of the budget of the year,
    /// so that like stands beside like. Null when the mean or the money is missing.
    /// </summary>
    public Efisiensi? Efisiensi(RataRataCapaian rataTahun, RekapAnggaran anggaran) =>
        rataTahun.Nilai is { } nilai ? Domain.Efisiensi.Dari(NilaiCapaian.Dari(nilai), anggaran.Serapan, aturan.AmbangEfisiensi) : null;

    /// <summary>The seksi of a unit in order, the rows of the block "Dinas" with the one that enters them.</summary>
    public IEnumerable<RekapSeksi> Seksi(RekapUnitKerja unit) => unit.Unit.DaftarSeksi.OrderBy(s => s.Urutan).Select(s => new RekapSeksi(
        s,
        HitunganIsian.Dari([.. unit.Indikator.Concat(Dinas).Where(i => i.Isian.PengumpulanSeksiId == s.Id)]),
        Penyampaian(unit.Unit, s.DiteruskanPada)));

    /// <summary>How many units are in a state.</summary>
    public int Banyak(KetepatanUnit ketepatan) => Unit.Count(u => u.Ketepatan == ketepatan);

    /// <summary>Works the recap out.</summary>
    /// <param name="permintaan">With every isian loaded; it names the rules that it is counted by.</param>
    /// <param name="kalender">Counts the days of lateness.</param>
    public static Rekap Susun(Permintaan permintaan, KalenderKerja kalender) => new(permintaan, kalender);

    /// <summary>The means of some rows along the year, by the same rule.</summary>
    public RekapTahun SepanjangTahun(IEnumerable<RekapIndikator> indikator)
    {
        var baris = indikator.ToList();
        var lampau = Enumerable.Range(1, Triwulan.Triwulan - 1).Select(tw => Rata(baris.Select(i => i.Isian.HitungCapaian(tw).Dasar(DasarPredikat))));
        return new([.. lampau, Rata(baris)], TerhadapTahun(baris));
    }

    /// <summary>The mean of some rows against the targets of the year.</summary>
    public RataRataCapaian TerhadapTahun(IEnumerable<RekapIndikator> indikator) => Rata(indikator.Select(i => i.Capaian?.Tahun ?? NilaiCapaian.Tanpa(AlasanTanpaCapaian.BelumDiisi)));

    private RekapUnitKerja Susun(Permintaan permintaan, PengumpulanUnit unit)
    {
        List<RekapIndikator> indikator = [.. unit.DaftarSeksi.OrderBy(s => s.Urutan)
            .SelectMany(s => s.DaftarIsian.Where(i => !i.BlokDinas).OrderBy(i => i.Urutan).Select(i => Susun(permintaan, unit, s, i)))];
        List<RekapPeringatan> peringatan = [.. permintaan.PeringatanUnit(unit.UnitId).Where(s => s.Nomor is not null)
            .Select(s => new RekapPeringatan(s.Id, s.Ke, s.Nomor!.Teks, s.Tanggal!.Value))];
        return new(unit, Penyampaian(unit, unit.DiteruskanPada), peringatan, indikator, Rata(indikator)) { Kertas = permintaan.KertasPenerusan(unit) };
    }

    private RekapIndikator Susun(Permintaan permintaan, PengumpulanUnit unit, PengumpulanSeksi seksi, Isian isian)
    {
        // Data of a unit that did not deliver come in later as corrections, row by row.
        List<Koreksi> koreksi = [.. permintaan.KoreksiBerlaku(isian.Id)];
        var masuk = koreksi.Count > 0 || (seksi.SudahDiteruskan && unit.Hasil != HasilUnit.TidakMenyampaikan);
        var keadaan = isian switch
        {
            { Direncanakan: false } => KeadaanIsian.TidakDirencanakan,
            _ when unit.Hasil == HasilUnit.TidakMenyampaikan && koreksi.Count == 0 => KeadaanIsian.TidakDisampaikan,
            { BelumDiperbaiki: true } when unit.Hasil is null => KeadaanIsian.Dikembalikan,
            _ => masuk && isian.SudahTerisi ? KeadaanIsian.Terisi : KeadaanIsian.Belum,
        };
        var capaian = masuk ? isian.HitungCapaian() : null;
        var dasar = capaian?.Dasar(DasarPredikat) ?? NilaiCapaian.Tanpa(isian.Direncanakan ? AlasanTanpaCapaian.BelumDiisi : AlasanTanpaCapaian.TidakDirencanakan);
        return new(isian, isian.BlokDinas ? NamaDinas : unit.NamaUnit, unit.UnitId, seksi.NamaSeksi, keadaan, capaian, dasar, Skala.Nilai(dasar, BatasCapaian)) { Koreksi = koreksi, Ketepatan = KetepatanData.Dari(seksi.DiteruskanPada, Tenggat, kalender) };
    }

    private RataRataCapaian Rata(IEnumerable<RekapIndikator> indikator) => Rata(indikator.Select(i => i.Dasar));

    private RataRataCapaian Rata(IEnumerable<NilaiCapaian> capaian) => RataRataCapaian.Dari(capaian, BatasCapaian, Skala);

    private KetepatanData Penyampaian(PengumpulanUnit unit, DateTime? diteruskan) =>
        unit.Hasil == HasilUnit.TidakMenyampaikan ? new(KetepatanUnit.TidakMenyampaikan, 0) : KetepatanData.Dari(diteruskan, Tenggat, kalender);
}
