namespace PengumpulanDataKinerja.Domain;

/// <summary>How the collection from a unit ended. Stored as text.</summary>
public enum HasilUnit
{
    /// <summary>Kasubbag PKP received its data.</summary>
    Diterima,

    /// <summary>The collection was closed without its data.</summary>
    TidakMenyampaikan,
}

/// <summary>The collection from one unit: child machine of rows 7, 9 and 10, with its seksi below it. A snapshot of the unit's name and path.</summary>
public sealed class PengumpulanUnit
{
    private readonly List<PengumpulanSeksi> daftarSeksi = [];

    private PengumpulanUnit()
    {
    }

    internal PengumpulanUnit(Guid permintaanId, Unit unit, DateOnly hari)
    {
        Id = Guid.CreateVersion7();
        PermintaanId = permintaanId;
        UnitId = unit.Id;
        NamaUnit = unit.Nama;
        Jenis = unit.Jenis;
        SebutanKepala = unit.SebutanKepala;
        Urutan = unit.Urutan;
        daftarSeksi.AddRange(unit.DaftarSeksi.Where(s => s.BerlakuPada(hari)).OrderBy(s => s.Urutan).Select(s => new PengumpulanSeksi(Id, s)));
    }

    public Guid Id { get; private set; }

    public Guid PermintaanId { get; private set; }

    public Guid UnitId { get; private set; }

    public string NamaUnit { get; private set; } = "";

    public JenisUnit Jenis { get; private set; }

    public string SebutanKepala { get; private set; } = "";

    public int Urutan { get; private set; }

    /// <summary>The first forwarding to Kasubbag PKP, UTC; stays visible after returns.</summary>
    public DateTime? DiteruskanPertamaPada { get; private set; }

    /// <summary>The forwarding of the last round, UTC: it decides tepat or terlambat.</summary>
    public DateTime? DiteruskanPada { get; private set; }

    /// <summary>Receipt by Kasubbag PKP, UTC; row 10's own date.</summary>
    public DateTime? DiterimaPada { get; private set; }

    public HasilUnit? Hasil { get; private set; }

    /// <summary>Why the collection was closed without the unit's data.</summary>
    public string? AlasanTutup { get; private set; }

    /// <summary>Why it was closed without a sent surat peringatan.</summary>
    public string? AlasanTanpaPeringatan { get; private set; }

    /// <summary>Whether the same person forwarded and received (Kasubbag PKP's own subbagian).</summary>
    public bool PengirimPenerimaSama { get; private set; }

    public IReadOnlyList<PengumpulanSeksi> DaftarSeksi => daftarSeksi;

    /// <summary>The unit's rows in order.</summary>
    public IReadOnlyList<Langkah> Urutan7Sampai10 => Jenis == JenisUnit.Sekretariat ? Sop.UrutanSekretariat : Sop.UrutanBidang;

    /// <summary>Whether its data lie with Kasubbag PKP: forwarded and not returned since, or received.</summary>
    public bool AdaPadaKasubbag => Hasil == HasilUnit.Diterima || (Hasil is null && DiteruskanPada is not null);

    /// <summary>Working days late: forwarding of the accepted round against the due date; 0 when in time, null when nothing was forwarded.</summary>
    public int? HariTerlambat(KalenderKerja kalender, DateOnly tenggat) =>
        DiteruskanPada is { } saat ? Math.Max(0, kalender.SelisihHariKerja(tenggat, Waktu.HariWib(saat))) : null;

    /// <summary>Why nobody may type for a seksi of this unit while its row 8 does not wait, as a sentence.</summary>
    public string SebabTerkunci(PengumpulanSeksi seksi) => seksi switch
    {
        { DiteruskanPada: { } saat } => $"Data {seksi.NamaSeksi} sudah diteruskan oleh {seksi.DiteruskanOleh} pada {Waktu.TanggalJam(saat)}.",
        { AlasanDilewati: { } alasan } => $"Data {NamaUnit} diteruskan tanpa {seksi.NamaSeksi}: {alasan}",
        _ when Hasil == HasilUnit.TidakMenyampaikan => $"Pengumpulan data {NamaUnit} sudah ditutup: {AlasanTutup}",
        _ => $"Data {seksi.NamaSeksi} belum dapat diisi: menunggu perintah Kabid (langkah 7).",
    };

    internal void CatatDiteruskan(DateTime sekarang)
    {
        DiteruskanPertamaPada ??= sekarang;
        DiteruskanPada = sekarang;
    }

    internal void CatatDikembalikan() => DiteruskanPada = null;

    internal void Terima(DateTime sekarang, bool pengirimSama)
    {
        Hasil = HasilUnit.Diterima;
        DiterimaPada = sekarang;
        PengirimPenerimaSama = pengirimSama;
    }

    internal void Tutup(string alasan, string? alasanTanpaPeringatan)
    {
        Hasil = HasilUnit.TidakMenyampaikan;
        AlasanTutup = alasan;
        AlasanTanpaPeringatan = alasanTanpaPeringatan;
    }

    internal void BukaKembali()
    {
        Hasil = null;
        DiterimaPada = null;
        DiteruskanPada = null;
        AlasanTutup = null;
        AlasanTanpaPeringatan = null;
    }
}

/// <summary>The collection in one seksi or subbagian: child machine of row 8, with the data.</summary>
public sealed class PengumpulanSeksi
{
    private readonly List<Isian> daftarIsian = [];

    private PengumpulanSeksi()
    {
    }

    internal PengumpulanSeksi(Guid pengumpulanUnitId, Seksi seksi)
    {
        Id = Guid.CreateVersion7();
        PengumpulanUnitId = pengumpulanUnitId;
        UnitId = seksi.UnitId;
        SeksiId = seksi.Id;
        NamaSeksi = seksi.Nama;
        SebutanKepala = seksi.SebutanKepala;
        Urutan = seksi.Urutan;
        AdalahPkp = seksi.AdalahPkp;
    }

    public Guid Id { get; private set; }

    public Guid PengumpulanUnitId { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid SeksiId { get; private set; }

    public string NamaSeksi { get; private set; } = "";

    public string SebutanKepala { get; private set; } = "";

    public int Urutan { get; private set; }

    /// <summary>Whether it is the Subbagian PKP, which also carries the block "Dinas".</summary>
    public bool AdalahPkp { get; private set; }

    /// <summary>When its data were forwarded in the present round, UTC.</summary>
    public DateTime? DiteruskanPada { get; private set; }

    /// <summary>Who forwarded them.</summary>
    public Pelaku? DiteruskanOleh { get; private set; }

    /// <summary>Why the Kabid forwarded without this seksi.</summary>
    public string? AlasanDilewati { get; private set; }

    public IReadOnlyList<Isian> DaftarIsian => daftarIsian;

    public bool SudahDiteruskan => DiteruskanPada is not null;

    /// <summary>One row of this seksi.</summary>
    /// <exception cref="AturanDilanggarException">It belongs to another seksi.</exception>
    public Isian IsianUntuk(Guid isianId) => daftarIsian.FirstOrDefault(i => i.Id == isianId) ?? throw new AturanDilanggarException("Baris ini bukan bagian dari isian seksi ini.");

    internal void TambahIsian(Isian isian) => daftarIsian.Add(isian);

    internal void Teruskan(Pelaku pelaku, DateTime sekarang)
    {
        DiteruskanPada = sekarang;
        DiteruskanOleh = pelaku;
        AlasanDilewati = null;
        foreach (var isian in daftarIsian)
        {
            isian.Kunci(Waktu.HariWib(sekarang));
        }
    }

    internal void Kembalikan()
    {
        DiteruskanPada = null;
        DiteruskanOleh = null;
        AlasanDilewati = null;
    }

    internal void Lewati(string alasan) => AlasanDilewati = alasan;
}
