namespace PengumpulanDataKinerja.Domain;

/// <summary>What became of a request. Stored as text.</summary>
public enum PutusanRevisi
{
    /// <summary>Waits for Kasubbag PKP.</summary>
    Menunggu,

    /// <summary>Approved: the targets were written.</summary>
    Disetujui,

    /// <summary>Refused with a reason.</summary>
    Ditolak,

    /// <summary>Withdrawn by the bidang.</summary>
    Ditarik,
}

/// <summary>
/// A request to change the targets of one indicator (settled questions, "Data": Kabid requests, Kasubbag PKP approves), with the document
/// it rests on. It keeps the targets as they were when it was made; it is never changed after its decision.
/// </summary>
public sealed class RevisiTarget
{
    public const int PanjangAlasan = 2000;

    public const int PanjangDokumen = 200;

    public const int PanjangNomor = 100;

    private RevisiTarget()
    {
    }

    private RevisiTarget(Indikator indikator, IsiRevisi isi, TargetIndikator baru, Pelaku pelaku, DateTime sekarang)
    {
        Id = Guid.CreateVersion7();
        IndikatorId = indikator.Id;
        VersiIndikator = indikator.Versi;
        Tipe = indikator.Tipe;
        Lama = indikator.DaftarTarget();
        Baru = baru;
        Alasan = isi.Alasan.Trim();
        NamaDokumen = isi.NamaDokumen.Trim();
        NomorDokumen = isi.NomorDokumen.Trim();
        TanggalDokumen = isi.TanggalDokumen;
        PindaianNama = isi.Pindaian?.Nama;
        PindaianTipe = isi.Pindaian?.Tipe;
        PindaianSha256 = isi.Pindaian?.Sha256;
        PindaianUkuran = isi.Pindaian?.Ukuran;
        DiajukanOleh = pelaku;
        DiajukanPada = sekarang;
    }

    public Guid Id { get; private set; }

    public Guid IndikatorId { get; private set; }

    /// <summary>The indicator's version when it was made; another one since means that somebody has changed the indicator meanwhile.</summary>
    public int VersiIndikator { get; private set; }

    /// <summary>What the targets are, as it was then.</summary>
    public TipeData Tipe { get; private set; }

    /// <summary>The targets when it was made.</summary>
    public TargetIndikator Lama { get; private set; } = new();

    /// <summary>The targets asked for.</summary>
    public TargetIndikator Baru { get; private set; } = new();

    public string Alasan { get; private set; } = "";

    /// <summary>What the document is called, e.g. "Perjanjian Kinerja Perubahan".</summary>
    public string NamaDokumen { get; private set; } = "";

    public string NomorDokumen { get; private set; } = "";

    public DateOnly TanggalDokumen { get; private set; }

    /// <summary>Name of its scan as shown, cleaned; null when there is none.</summary>
    public string? PindaianNama { get; private set; }

    /// <summary>MIME type as found in its content.</summary>
    public string? PindaianTipe { get; private set; }

    /// <summary>Its name in the store, hex.</summary>
    public string? PindaianSha256 { get; private set; }

    /// <summary>Bytes.</summary>
    public long? PindaianUkuran { get; private set; }

    public Pelaku DiajukanOleh { get; private set; } = Pelaku.Sistem;

    /// <summary>UTC.</summary>
    public DateTime DiajukanPada { get; private set; }

    public PutusanRevisi Putusan { get; private set; }

    /// <summary>Who decided or withdrew it; null while it waits.</summary>
    public Pelaku? DiputusOleh { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? DiputusPada { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? AlasanPutusan { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    public bool Menunggu => DiputusPada is null;

    /// <summary>"Perjanjian Kinerja Perubahan Nomor 12 tanggal 1 Agustus 2026".</summary>
    public string Dokumen => $"{NamaDokumen} Nomor {NomorDokumen} tanggal {Waktu.Tanggal(TanggalDokumen)}";

    /// <summary>"disetujui", "ditolak", "ditarik", "menunggu putusan".</summary>
    public string SebutanPutusan => Sebutan(Putusan);

    /// <summary>Asked for and decided by the same person, who held both jabatan.</summary>
    public bool PemohonMemutus => Putusan is PutusanRevisi.Disetujui or PutusanRevisi.Ditolak && DiputusOleh?.OrangId == DiajukanOleh.OrangId;

    /// <summary>What it changes, in words.</summary>
    public string Perubahan => TargetIndikator.Beda(Tipe, Lama, Baru);

    public static string Sebutan(PutusanRevisi putusan) => putusan switch
    {
        PutusanRevisi.Menunggu => "menunggu putusan",
        PutusanRevisi.Disetujui => "disetujui",
        PutusanRevisi.Ditolak => "ditolak",
        PutusanRevisi.Ditarik => "ditarik",
    };

    /// <summary>Asks for other targets.</summary>
    /// <param name="indikator">The indicator as it is now.</param>
    /// <param name="menunggu">Its request that waits, or null: there can be one.</param>
    /// <param name="isi">What is asked for, and why.</param>
    /// <param name="konteks">Who, when.</param>
    /// <returns>The new request; <paramref name="menunggu"/> when the same person sends the same once more.</returns>
    public static RevisiTarget Ajukan(Indikator indikator, RevisiTarget? menunggu, IsiRevisi isi, Konteks konteks)
    {
        var pelaku = PastikanPemohon(indikator, konteks);
        if (menunggu is not null)
        {
            return menunggu.Mengulang(indikator, isi, pelaku)
                ? menunggu
                : throw new AturanDilanggarException($"Revisi yang diajukan {menunggu.DiajukanOleh} pada {Waktu.TanggalJam(menunggu.DiajukanPada)} masih menunggu putusan. Tarik dahulu permintaan itu, atau tunggu putusannya.");
        }

        if (!indikator.Aktif)
        {
            throw new AturanDilanggarException("Indikator ini tidak aktif, jadi targetnya tidak direvisi.");
        }

        if (indikator.Versi != isi.VersiIndikator)
        {
            throw new AturanDilanggarException("Indikator ini diubah sejak Anda membuka halaman ini. Target sekarang tampak di samping isian; periksa lagi, lalu ajukan.");
        }

        isi.Periksa(konteks.Hari);
        var baru = isi.Target.Rapi(indikator.Tipe);
        return baru == indikator.DaftarTarget()
            ? throw new AturanDilanggarException("Target yang diminta sama dengan target sekarang. Ubah angka yang direvisi.", indikator.Tipe == TipeData.Angka ? "Target1" : nameof(IsiIndikator.TargetTeks))
            : new RevisiTarget(indikator, isi, baru, pelaku, konteks.Sekarang);
    }

    /// <summary>The record under which a person asks for another target.</summary>
    /// <exception cref="BukanWewenangException">He may not; the sentence says who may.</exception>
    public static Pelaku PastikanPemohon(Indikator indikator, Konteks konteks)
    {
        var pemohon = Pemohon(indikator, konteks.Organisasi);
        return konteks.Petugas?.Penugasan.Where(p => pemohon.Any(q => q.Id == p.Id)).OrderBy(p => p.Jenis).FirstOrDefault() is { } penugasan
            ? konteks.Organisasi.Pelaku(konteks.Petugas, penugasan)
            : throw new BukanWewenangException($"Revisi target ini hanya dapat diminta dan ditarik oleh {SebutanPejabat(pemohon, konteks.Organisasi)}.");
    }

    /// <summary>Whether a person may ask for another target of the indicator today.</summary>
    public static bool BolehMeminta(Indikator indikator, Konteks konteks) =>
        Pemohon(indikator, konteks.Organisasi) is var pemohon && konteks.Petugas?.Penugasan.Any(p => pemohon.Any(q => q.Id == p.Id)) == true;

    /// <summary>The record under which a person decides.</summary>
    /// <exception cref="BukanWewenangException">He may not; the sentence says who may.</exception>
    public static Pelaku PastikanPemutus(Konteks konteks) => konteks.Organisasi.Pelaku(konteks.Petugas, Peran.KasubbagPkp)
        ?? throw new BukanWewenangException($"Revisi target hanya dapat disetujui atau ditolak oleh {SebutanPejabat([.. konteks.Organisasi.Penugasan.Where(p => p.Peran == Peran.KasubbagPkp)], konteks.Organisasi)}.");

    /// <summary>Writes the targets asked for into the indicator; runs already opened keep their snapshot.</summary>
    /// <param name="indikator">The indicator as it is now.</param>
    /// <param name="versiDilihat">Its version on the page from which it was pressed: whoever changed it since is not overwritten unseen.</param>
    /// <param name="konteks">Who, when.</param>
    public void Setujui(Indikator indikator, int versiDilihat, Konteks konteks)
    {
        var pelaku = PastikanPemutus(konteks);
        PastikanMenunggu();
        if (Halangan(indikator) is { } halangan)
        {
            throw new AturanDilanggarException(halangan);
        }

        if (indikator.Versi != versiDilihat)
        {
            throw new AturanDilanggarException("Indikator ini diubah sejak Anda membuka halaman ini. Belum ada yang disetujui: bandingkan dahulu target sekarang dengan target yang diminta.");
        }

        indikator.UbahTarget(Baru);
        Putuskan(PutusanRevisi.Disetujui, pelaku, konteks);
    }

    /// <summary>Leaves the indicator as it is.</summary>
    public void Tolak(string? alasan, Konteks konteks)
    {
        var pelaku = PastikanPemutus(konteks);
        PastikanMenunggu();
        AlasanPutusan = IsiRevisi.Wajib(alasan, PanjangAlasan, "Tulis alasan menolak, supaya bidang tahu apa yang perlu diperbaiki.", nameof(Alasan));
        Putuskan(PutusanRevisi.Ditolak, pelaku, konteks);
    }

    /// <summary>Takes the request back before it is decided.</summary>
    public void Tarik(Indikator indikator, Konteks konteks)
    {
        var pelaku = PastikanPemohon(indikator, konteks);
        PastikanMenunggu();
        Putuskan(PutusanRevisi.Ditarik, pelaku, konteks);
    }

    /// <summary>Why it cannot be approved any more, whatever was seen; null when it can.</summary>
    public string? Halangan(Indikator indikator) =>
        indikator.Tipe != Tipe ? "Jenis isian indikator ini berubah sesudah permintaan diajukan, jadi target yang diminta tidak berlaku lagi. Tolak permintaan ini; bidang dapat mengajukan yang baru."
        : !indikator.Aktif ? "Indikator ini sudah tidak aktif, jadi targetnya tidak direvisi. Tolak permintaan ini."
        : null;

    // The sekretariat has no Kabid: there the head of the subbagian asks for his own indicators.
    private static IReadOnlyList<Penugasan> Pemohon(Indikator indikator, Organisasi organisasi)
    {
        var unit = organisasi.Unit(organisasi.Seksi(indikator.SeksiId)?.UnitId);
        return unit is { Jenis: JenisUnit.Sekretariat }
            ? organisasi.Pelaksana(Jalur.Seksi, Langkah.Menghimpun, unit.Id, indikator.SeksiId)
            : organisasi.Pelaksana(Jalur.Unit, Langkah.MeneruskanKabid, unit?.Id, null);
    }

    private static string SebutanPejabat(IReadOnlyList<Penugasan> pejabat, Organisasi organisasi) => pejabat.Count == 0
        ? "pejabat yang ditugaskan (belum ada penugasan yang berlaku hari ini)"
        : string.Join(" atau ", pejabat.Select(p => $"{organisasi.Singkatan(p)} ({organisasi.Nama(p.OrangId)})"));

    private bool Mengulang(Indikator indikator, IsiRevisi isi, Pelaku pelaku) =>
        DiajukanOleh == pelaku && Tipe == indikator.Tipe && isi.Target.Rapi(Tipe) == Baru
        && (isi.Alasan.Trim(), isi.NamaDokumen.Trim(), isi.NomorDokumen.Trim(), isi.TanggalDokumen, isi.Pindaian?.Sha256) == (Alasan, NamaDokumen, NomorDokumen, TanggalDokumen, PindaianSha256);

    private void PastikanMenunggu()
    {
        if (DiputusPada is { } saat)
        {
            throw new SudahSelesaiException($"Permintaan revisi ini sudah {SebutanPutusan} oleh {DiputusOleh} pada {Waktu.TanggalJam(saat)}.", DiputusOleh?.OrangId);
        }
    }

    private void Putuskan(PutusanRevisi putusan, Pelaku pelaku, Konteks konteks)
    {
        Putusan = putusan;
        DiputusOleh = pelaku;
        DiputusPada = konteks.Sekarang;
    }
}

/// <summary>What is asked for, and why.</summary>
/// <param name="Target">The targets.</param>
/// <param name="Alasan">Why they have to change.</param>
/// <param name="NamaDokumen">What the document is called.</param>
/// <param name="NomorDokumen">Its number.</param>
/// <param name="TanggalDokumen">Its date.</param>
/// <param name="VersiIndikator">The indicator's version on the page that was filled in.</param>
public sealed record IsiRevisi(TargetIndikator Target, string Alasan, string NamaDokumen, string NomorDokumen, DateOnly TanggalDokumen, int VersiIndikator)
{
    /// <summary>Its scan, already in the store.</summary>
    public BerkasBukti? Pindaian { get; init; }

    internal void Periksa(DateOnly hari)
    {
        Wajib(Alasan, RevisiTarget.PanjangAlasan, "Tulis alasan target direvisi.", nameof(Alasan));
        Wajib(NamaDokumen, RevisiTarget.PanjangDokumen, "Isi nama dokumen dasarnya, misalnya Perjanjian Kinerja Perubahan.", nameof(NamaDokumen));
        Wajib(NomorDokumen, RevisiTarget.PanjangNomor, "Isi nomor dokumen.", nameof(NomorDokumen));
        if (TanggalDokumen > hari)
        {
            throw new AturanDilanggarException($"Tanggal dokumen tidak boleh sesudah hari ini ({Waktu.Tanggal(hari)}).", nameof(TanggalDokumen));
        }
    }

    internal static string Wajib(string? teks, int terpanjang, string kalimat, string bidang) =>
        string.IsNullOrWhiteSpace(teks) ? throw new AturanDilanggarException(kalimat, bidang)
        : teks.Trim().Length > terpanjang ? throw new AturanDilanggarException($"Terlalu panjang: paling banyak {terpanjang} huruf.", bidang)
        : teks.Trim();
}
