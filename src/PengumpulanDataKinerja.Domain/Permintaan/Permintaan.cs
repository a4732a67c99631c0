namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// One quarter's run of the SOP: the machine over the 14 rows. Two moves, <see cref="Lanjutkan"/> and <see cref="Kembalikan"/>; the named
/// exits <see cref="Batalkan"/> and <see cref="TutupPengumpulan"/>; one edit, <see cref="GeserTanggal"/>. Every act writes its history row here,
/// and an illegal one throws the sentence that the user reads.
/// </summary>
public sealed partial class Permintaan
{
    private readonly List<Giliran> daftarGiliran = [];
    private readonly List<JadwalLangkah> jadwal = [];
    private readonly List<PengumpulanUnit> daftarUnit = [];
    private readonly List<Surat> daftarSurat = [];
    private readonly List<Disposisi> daftarDisposisi = [];
    private readonly List<CatatanKertas> daftarKertas = [];
    private readonly List<Koreksi> daftarKoreksi = [];
    private readonly List<Riwayat> riwayatBaru = [];

    private Permintaan()
    {
    }

    public Guid Id { get; private set; }

    public int Tahun { get; private set; }

    public int Triwulan { get; private set; }

    public TriwulanTahun TriwulanTahun => new(Tahun, Triwulan);

    /// <summary>The SOP that this run follows.</summary>
    public string VersiSop { get; private set; } = "";

    public DateTime DirencanakanPada { get; private set; }

    /// <summary>When row 1 came to wait, UTC; null while only planned.</summary>
    public DateTime? DibukaPada { get; private set; }

    /// <summary>When the berkas was closed, UTC.</summary>
    public DateTime? SelesaiPada { get; private set; }

    public DateTime? DibatalkanPada { get; private set; }

    public string? AlasanBatal { get; private set; }

    /// <summary>When the collection was closed without every unit, UTC.</summary>
    public DateTime? DitutupPada { get; private set; }

    public string? AlasanTutup { get; private set; }

    /// <summary>First working day of the next quarter: from then on a surat peringatan may be drafted.</summary>
    public DateOnly HariPeringatan { get; private set; }

    /// <summary>The rules that were in force when the letter went out; null before, and while the office uses the defaults.</summary>
    public AturanCapaian? Aturan { get; private set; }

    /// <summary>How this triwulan is counted and graded, now and for ever.</summary>
    public AturanCapaian AturanCapaian => Aturan ?? AturanCapaian.Bawaan;

    /// <summary>Number of the last history row.</summary>
    public int RiwayatUrut { get; private set; }

    /// <summary>Hash of the last history row: the head of the chain.</summary>
    public string RiwayatHash { get; private set; } = Riwayat.HashAwal;

    /// <summary>Moment of the last act, UTC; the moments of a run only grow.</summary>
    public DateTime TerakhirPada { get; private set; }

    /// <summary>Concurrency token; grows with every act.</summary>
    public int Versi { get; private set; }

    /// <summary>All turns, ended ones included.</summary>
    public IReadOnlyList<Giliran> DaftarGiliran => daftarGiliran;

    public IReadOnlyList<JadwalLangkah> Jadwal => jadwal;

    /// <summary>The units collected from; empty until row 6 is done.</summary>
    public IReadOnlyList<PengumpulanUnit> DaftarUnit => daftarUnit;

    public IReadOnlyList<Surat> DaftarSurat => daftarSurat;

    public IReadOnlyList<Disposisi> DaftarDisposisi => daftarDisposisi;

    /// <summary>The steps that were done on paper and entered afterwards.</summary>
    public IReadOnlyList<CatatanKertas> DaftarKertas => daftarKertas;

    public BerkasArsip? Berkas { get; private set; }

    /// <summary>History rows written since loading; the store keeps them all.</summary>
    public IReadOnlyList<Riwayat> RiwayatBaru => riwayatBaru;

    /// <summary>The turn that the permintaan itself waits at; null when planned, finished or cancelled.</summary>
    public Giliran? GiliranKini => daftarGiliran.SingleOrDefault(g => g.Terbuka && g.Jalur == Jalur.Permintaan);

    /// <summary>The request letter, from row 3 on.</summary>
    public Surat? SuratPermintaan => daftarSurat.FirstOrDefault(s => s.Jenis == JenisSurat.Permintaan);

    /// <summary>The nota dinas of the present recap round.</summary>
    public Surat? NotaDinasBerjalan => daftarSurat.Where(s => s is { Jenis: JenisSurat.NotaDinasRekap, DicabutPada: null }).MaxBy(s => s.DibuatPada);

    /// <summary>Whether row 6 is done, so that the run can no longer be cancelled.</summary>
    public bool SudahDidistribusikan => SuratPermintaan?.DikirimPada is not null;

    /// <summary>"Triwulan III 2026".</summary>
    public string Sebutan => TriwulanTahun.Sebutan;

    /// <summary>Plans the run of a quarter: dates only, no row waits yet.</summary>
    public static Permintaan Rencanakan(TriwulanTahun triwulan, KalenderKerja kalender, DateTime sekarang) =>
        Rencanakan(triwulan, kalender, sekarang, Pelaku.Sistem, null);

    private static Permintaan Rencanakan(TriwulanTahun triwulan, KalenderKerja kalender, DateTime sekarang, Pelaku pelaku, string? alasan)
    {
        var permintaan = new Permintaan
        {
            Id = Guid.CreateVersion7(),
            Tahun = triwulan.Tahun,
            Triwulan = triwulan.Triwulan,
            VersiSop = Sop.Versi,
            DirencanakanPada = sekarang,
            HariPeringatan = kalender.HariPeringatanPertama(triwulan),
        };
        foreach (var baris in Sop.Baris)
        {
            var (buka, tenggat) = kalender.Jendela(triwulan, baris.Jendela);
            permintaan.jadwal.Add(new JadwalLangkah(permintaan.Id, baris.Langkah, buka, tenggat));
        }

        permintaan.Catat(Tindakan.Merencanakan, pelaku, sekarang, $"{permintaan.Sebutan} direncanakan, dibuka {Waktu.Tanggal(permintaan.TanggalBuka)}.", catatan: alasan);
        return permintaan;
    }

    /// <summary>Plans the quarter of a cancelled run once more, as a run of its own; it opens at once when its day has come.</summary>
    /// <returns>The new run; that a quarter has only one that is not cancelled is for the store to guard.</returns>
    /// <exception cref="BukanWewenangException">Not the Sekretaris, who cancelled it.</exception>
    /// <exception cref="AturanDilanggarException">This run is not cancelled, or no reason is given.</exception>
    public Permintaan RencanakanUlang(string? alasan, Konteks konteks)
    {
        var pelaku = Wajib(konteks, Peran.Sekretaris, "Triwulan yang dibatalkan hanya dapat direncanakan lagi oleh Sekretaris.");
        if (DibatalkanPada is null)
        {
            throw new AturanDilanggarException($"{Sebutan} tidak dibatalkan.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan merencanakan lagi.", "Alasan");
        }

        var baru = Rencanakan(TriwulanTahun, konteks.Kalender, konteks.Sekarang, pelaku, alasan.Trim());
        baru.Buka(konteks.Sekarang);
        Catat(Tindakan.Merencanakan, pelaku, konteks.Sekarang, $"{Sebutan} direncanakan lagi sebagai permintaan baru.", catatan: alasan.Trim());
        return baru;
    }

    /// <summary>The day on which row 1 comes to wait.</summary>
    public DateOnly TanggalBuka => JadwalUntuk(Langkah.PerintahSekretaris).Buka;

    /// <summary>The due date that decides tepat or terlambat of a unit: the fourth Friday.</summary>
    public DateOnly TenggatData => JadwalUntuk(Langkah.MeneruskanKabid).Tenggat;

    /// <summary>The window of a row.</summary>
    public JadwalLangkah JadwalUntuk(Langkah langkah) => jadwal.Single(j => j.Langkah == langkah);

    /// <summary>Lets row 1 wait for the Sekretaris when its day has come. Calling it early or twice changes nothing.</summary>
    /// <returns>Whether it was opened by this call.</returns>
    public bool Buka(DateTime sekarang)
    {
        if (DibukaPada is not null || DibatalkanPada is not null || Waktu.HariWib(sekarang) < TanggalBuka)
        {
            return false;
        }

        DibukaPada = sekarang;
        BukaGiliran(Jalur.Permintaan, Langkah.PerintahSekretaris, sekarang);
        Catat(Tindakan.Membuka, Pelaku.Sistem, sekarang, $"{Sebutan} dibuka: langkah 1 menunggu Sekretaris.", Langkah.PerintahSekretaris);
        return true;
    }

    /// <summary>What a turn is about, for titles: the letter, a unit, a seksi.</summary>
    public string Perihal(Giliran giliran) => giliran.Jalur switch
    {
        Jalur.Permintaan => "surat permintaan",
        Jalur.Unit => UnitUntuk(giliran).NamaUnit,
        Jalur.Seksi => SeksiUntuk(giliran).NamaSeksi,
        Jalur.Peringatan => $"{SuratUntuk(giliran).Sebutan} untuk {daftarUnit.First(u => u.UnitId == giliran.UnitId).NamaUnit}",
    };

    /// <summary>Title of the task of a turn, verb first.</summary>
    public string JudulTugas(Giliran giliran) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Sop.Untuk(giliran.Langkah).JudulTugas, Perihal(giliran));
}
