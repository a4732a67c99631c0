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

    /// <summary>Number of the last history row.</summary>
    public int RiwayatUrut { get; private set; }

    /// <summary>Hash of the last history row: the head of the chain.</summary>
    public string RiwayatHash { get; private set; } = Riwayat.HashAwal;

    /// <summary>Concurrency token; grows with every act.</summary>
    public int Versi { get; private set; }

    /// <summary>All turns, ended ones included.</summary>
    public IReadOnlyList<Giliran> DaftarGiliran => daftarGiliran;

    public IReadOnlyList<JadwalLangkah> Jadwal => jadwal;

    /// <summary>The units collected from; empty until row 6 is done.</summary>
    public IReadOnlyList<PengumpulanUnit> DaftarUnit => daftarUnit;

    public IReadOnlyList<Surat> DaftarSurat => daftarSurat;

    public IReadOnlyList<Disposisi> DaftarDisposisi => daftarDisposisi;

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

    /// <summary>Hands over the history rows written since loading; the store saves them with the act.</summary>
    public IReadOnlyList<Riwayat> AmbilRiwayatBaru()
    {
        var baru = riwayatBaru.ToList();
        riwayatBaru.Clear();
        return baru;
    }

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

    /// <summary>Completes the row at which a turn waits.</summary>
    /// <param name="giliranId">The turn; its page carries it, so that a second press cannot complete the next row.</param>
    /// <param name="konteks">Who, when.</param>
    /// <param name="catatan">Optional words of the pelaksana.</param>
    /// <exception cref="SudahSelesaiException">The turn is over already.</exception>
    /// <exception cref="BukanWewenangException">The person may not complete this row.</exception>
    /// <exception cref="AturanDilanggarException">Something is still missing.</exception>
    public Giliran Lanjutkan(Guid giliranId, Konteks konteks, string? catatan = null)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        if (Sop.Untuk(giliran.Langkah).Halangan(this, giliran) is { } kalimat)
        {
            throw new AturanDilanggarException(kalimat);
        }

        CatatBukti(giliran, pelaku, konteks.Sekarang);
        giliran.Akhiri(HasilGiliran.Selesai, pelaku, konteks.Sekarang);
        Catat(Tindakan.Melanjutkan, pelaku, konteks.Sekarang, $"{Tentang(giliran)} selesai.", giliran, catatan);
        BukaBerikutnya(giliran, konteks);
        PeriksaPenghalang(konteks.Sekarang);
        return giliran;
    }

    /// <summary>Sends back to where the row's backward arrow leads, with a note.</summary>
    /// <param name="giliranId">The turn that is left.</param>
    /// <param name="ke">Where to; null takes the row's only arrow.</param>
    /// <param name="seksiId">The seksi whose data are sent back, when the arrow leads to row 8.</param>
    /// <param name="catatan">What is to be mended; required.</param>
    /// <param name="konteks">Who, when.</param>
    /// <exception cref="AturanDilanggarException">No note, no such arrow, or no seksi named.</exception>
    public Giliran Kembalikan(Guid giliranId, Langkah? ke, IReadOnlyCollection<Guid> seksiId, string? catatan, Konteks konteks)
    {
        var giliran = GiliranTerbuka(giliranId);
        var pelaku = Wewenang(giliran, konteks);
        var panah = PanahKembali(giliran);
        if (panah.Count == 0)
        {
            throw new AturanDilanggarException($"Langkah {(int)giliran.Langkah} tidak mempunyai jalan kembali.");
        }

        if (string.IsNullOrWhiteSpace(catatan))
        {
            throw new AturanDilanggarException("Tulis catatan: apa yang perlu diperbaiki.", "Catatan");
        }

        var tujuan = ke ?? panah[0];
        if (!panah.Contains(tujuan))
        {
            throw new AturanDilanggarException($"Langkah {(int)giliran.Langkah} tidak dapat dikembalikan ke langkah {(int)tujuan}.", "Ke");
        }

        if (!giliran.DapatDikerjakan && tujuan != Langkah.Menghimpun)
        {
            throw new AturanDilanggarException("Belum ada yang dapat dikembalikan: langkah ini masih menunggu.");
        }

        var seksi = tujuan == Langkah.Menghimpun ? SeksiYangDikembalikan(giliran, seksiId) : [];
        giliran.Akhiri(HasilGiliran.Dikembalikan, pelaku, konteks.Sekarang);
        var kepada = seksi.Count > 0 ? string.Join(", ", seksi.Select(s => s.NamaSeksi)) : Sop.Untuk(tujuan).Judul.ToLowerInvariant();
        Catat(Tindakan.Mengembalikan, pelaku, konteks.Sekarang, $"{Tentang(giliran)} dikembalikan ke langkah {(int)tujuan} ({kepada}).", giliran, catatan.Trim());
        Mundur(giliran, tujuan, seksi, catatan.Trim(), konteks);
        PeriksaPenghalang(konteks.Sekarang);
        return giliran;
    }

    /// <summary>Where the waiting turn may be sent back to.</summary>
    public IReadOnlyList<Langkah> PanahKembali(Giliran giliran)
    {
        var panah = Sop.Untuk(giliran.Langkah).KembaliKe;
        // The sekretariat has no row 9.
        return giliran.Jalur == Jalur.Unit && UnitUntuk(giliran).Jenis == JenisUnit.Sekretariat ? panah.Where(l => l != Langkah.MeneruskanKabid).ToList() : panah;
    }

    /// <summary>Cancels the run. The Sekretaris may, until row 6 is done; a signed letter becomes dicabut, its number stays used.</summary>
    public void Batalkan(string? alasan, Konteks konteks)
    {
        var pelaku = Wajib(konteks, Peran.Sekretaris, "Permintaan hanya dapat dibatalkan oleh Sekretaris.");
        PastikanBerjalan();
        if (SudahDidistribusikan)
        {
            throw new AturanDilanggarException("Surat sudah didistribusikan (langkah 6). Permintaan tidak dapat dibatalkan lagi, hanya dapat diselesaikan.");
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan pembatalan.", "Alasan");
        }

        DibatalkanPada = konteks.Sekarang;
        AlasanBatal = alasan.Trim();
        foreach (var giliran in daftarGiliran.Where(g => g.Terbuka))
        {
            giliran.Akhiri(HasilGiliran.Dihapus, pelaku, konteks.Sekarang);
        }

        foreach (var surat in daftarSurat.Where(s => s.TandaTangan is not null))
        {
            surat.Cabut($"Permintaan dibatalkan: {AlasanBatal}", konteks.Sekarang);
        }

        Catat(Tindakan.Membatalkan, pelaku, konteks.Sekarang, $"{Sebutan} dibatalkan.", catatan: AlasanBatal);
    }

    /// <summary>Changes the dates of rows that are not over yet; the computed dates are kept beside them.</summary>
    /// <exception cref="AturanDilanggarException">No reason, reversed dates, or nothing changed.</exception>
    public void GeserTanggal(IReadOnlyDictionary<Langkah, (DateOnly Buka, DateOnly Tenggat)> tanggal, string? alasan, Konteks konteks)
    {
        var pelaku = Wajib(konteks, Peran.KasubbagPkp, "Tanggal hanya dapat digeser oleh Kasubbag PKP.");
        PastikanBelumBerakhir();
        if (string.IsNullOrWhiteSpace(alasan))
        {
            throw new AturanDilanggarException("Tulis alasan penggeseran tanggal.", "Alasan");
        }

        var berubah = jadwal.Where(j => tanggal.TryGetValue(j.Langkah, out var t) && (t.Buka != j.Buka || t.Tenggat != j.Tenggat)).ToList();
        if (berubah.Count == 0)
        {
            throw new AturanDilanggarException("Belum ada tanggal yang diubah.");
        }

        foreach (var j in berubah)
        {
            if (DibukaPada is not null && j.Langkah == Langkah.PerintahSekretaris && tanggal[j.Langkah].Buka != j.Buka)
            {
                throw new AturanDilanggarException("Triwulan sudah dibuka; tanggal bukanya tidak dapat digeser lagi.", "buka-1");
            }

            j.Geser(tanggal[j.Langkah].Buka, tanggal[j.Langkah].Tenggat, alasan.Trim());
        }

        foreach (var giliran in daftarGiliran.Where(g => g.Terbuka))
        {
            giliran.Tenggat = TenggatGiliran(giliran.Jalur, giliran.Langkah, giliran.Tenggat);
        }

        var rincian = string.Join("; ", berubah.Select(j => $"langkah {(int)j.Langkah} {Waktu.Tanggal(j.Buka)} sampai {Waktu.Tanggal(j.Tenggat)}"));
        Catat(Tindakan.MenggeserTanggal, pelaku, konteks.Sekarang, $"Tanggal digeser: {rincian}.", catatan: alasan.Trim());
        Buka(konteks.Sekarang);
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

    /// <summary>A turn by its id, open or over.</summary>
    /// <exception cref="AturanDilanggarException">It is not of this permintaan.</exception>
    public Giliran Giliran(Guid giliranId) =>
        daftarGiliran.FirstOrDefault(g => g.Id == giliranId) ?? throw new AturanDilanggarException("Langkah ini tidak ditemukan pada permintaan.");

    /// <summary>The record under which a person may complete a turn that day.</summary>
    /// <exception cref="BukanWewenangException">He may not; the sentence says who may.</exception>
    public static Pelaku Wewenang(Giliran giliran, Konteks konteks)
    {
        var pelaksana = konteks.Organisasi.Pelaksana(giliran);
        var penugasan = konteks.Petugas?.Penugasan.Where(p => pelaksana.Any(q => q.Id == p.Id)).OrderBy(p => p.Jenis).FirstOrDefault();
        return penugasan is null
            ? throw new BukanWewenangException($"Langkah {(int)giliran.Langkah} ({Sop.Untuk(giliran.Langkah).Judul}) hanya dapat dikerjakan oleh {konteks.Organisasi.SebutanPelaksana(giliran)}.")
            : konteks.Organisasi.Pelaku(konteks.Petugas!, penugasan);
    }

    private static Pelaku Wajib(Konteks konteks, Peran peran, string kalimat) =>
        konteks.Organisasi.Pelaku(konteks.Petugas, peran) ?? throw new BukanWewenangException(kalimat);

    private void PastikanBelumBerakhir()
    {
        if (DibatalkanPada is not null)
        {
            throw new AturanDilanggarException($"{Sebutan} sudah dibatalkan.");
        }

        if (SelesaiPada is not null)
        {
            throw new AturanDilanggarException($"{Sebutan} sudah selesai dan diarsipkan.");
        }
    }

    private void PastikanBerjalan()
    {
        PastikanBelumBerakhir();
        if (DibukaPada is null)
        {
            throw new AturanDilanggarException($"{Sebutan} belum dibuka.");
        }
    }

    private Giliran GiliranTerbuka(Guid giliranId)
    {
        var giliran = Giliran(giliranId);
        if (giliran.Terbuka)
        {
            return giliran;
        }

        var kata = giliran.Hasil switch
        {
            HasilGiliran.Dikembalikan => "dikembalikan",
            HasilGiliran.Dihapus => "dihentikan",
            _ => "diselesaikan",
        };
        throw new SudahSelesaiException($"Langkah ini sudah {kata} oleh {giliran.Pelaku} pada {Waktu.TanggalJam(giliran.SelesaiPada!.Value)}.", giliran.Pelaku?.OrangId);
    }

    private Giliran BukaGiliran(Jalur jalur, Langkah langkah, DateTime sekarang, Guid? unitId = null, Guid? seksiId = null, Surat? surat = null)
    {
        var giliran = new Giliran(Id, jalur, unitId, seksiId, surat?.Id, langkah, 0, sekarang, TenggatGiliran(jalur, langkah, surat?.Batas ?? Waktu.HariWib(sekarang)));
        giliran = new Giliran(Id, jalur, unitId, seksiId, surat?.Id, langkah, 1 + daftarGiliran.Count(g => g.Mesin == giliran.Mesin && g.Langkah == langkah), sekarang, giliran.Tenggat);
        daftarGiliran.Add(giliran);
        if (Penghalang(giliran) is null)
        {
            giliran.Lepaskan(sekarang);
        }

        return giliran;
    }

    private DateOnly TenggatGiliran(Jalur jalur, Langkah langkah, DateOnly kini) =>
        jalur == Jalur.Peringatan ? kini : JadwalUntuk(langkah).Tenggat;

    // What others still have to do before the pelaksana can act; rows 9, 10 and 11 wait for their children.
    private string? Penghalang(Giliran giliran) => giliran.Langkah switch
    {
        Langkah.MeneruskanKabid or Langkah.MenerimaKasubbag => Halangan.SeksiBelumMeneruskan(this, giliran),
        Langkah.Rekapitulasi => Halangan.UnitBelumSelesai(this),
        _ => null,
    };

    private void PeriksaPenghalang(DateTime sekarang)
    {
        foreach (var giliran in daftarGiliran.Where(g => g.Terbuka))
        {
            if (Penghalang(giliran) is null)
            {
                giliran.Lepaskan(sekarang);
            }
            else
            {
                giliran.Tahan();
            }
        }
    }

    private string Tentang(Giliran giliran) => giliran.Jalur switch
    {
        Jalur.Permintaan => $"Langkah {(int)giliran.Langkah}, {Sop.Untuk(giliran.Langkah).Judul},",
        Jalur.Peringatan => $"{Sop.Untuk(giliran.Langkah).Judul} ({Perihal(giliran)})",
        _ => $"Langkah {(int)giliran.Langkah}, {Sop.Untuk(giliran.Langkah).Judul}, {Perihal(giliran)}",
    };

    private void Catat(Tindakan tindakan, Pelaku pelaku, DateTime sekarang, string uraian, Giliran giliran, string? catatan) =>
        Catat(tindakan, pelaku, sekarang, uraian, giliran.Langkah, giliran.UnitId, giliran.SeksiId, giliran.SuratId, catatan);

    private void Catat(Tindakan tindakan, Pelaku pelaku, DateTime sekarang, string uraian, Langkah? langkah = null, Guid? unitId = null, Guid? seksiId = null, Guid? suratId = null, string? catatan = null)
    {
        var baris = new Riwayat(Id.ToString(), RiwayatUrut + 1, RiwayatHash, sekarang, pelaku, tindakan, uraian, langkah, unitId, seksiId, suratId, string.IsNullOrWhiteSpace(catatan) ? null : catatan);
        riwayatBaru.Add(baris);
        RiwayatUrut = baris.Urut;
        RiwayatHash = baris.Hash;
        Versi++;
    }
}
