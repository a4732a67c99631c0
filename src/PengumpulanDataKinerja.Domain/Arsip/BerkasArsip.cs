namespace PengumpulanDataKinerja.Domain;

/// <summary>The berkas of one triwulan: what it is called, where its paper lies, and the package that holds its softcopy.</summary>
public sealed class BerkasArsip
{
    private BerkasArsip()
    {
    }

    internal BerkasArsip(Guid permintaanId)
    {
        Id = Guid.CreateVersion7();
        PermintaanId = permintaanId;
    }

    public Guid Id { get; private set; }

    public Guid PermintaanId { get; private set; }

    /// <summary>Number of the berkas within its classification code.</summary>
    public string NomorBerkas { get; private set; } = "";

    public string KodeKlasifikasi { get; private set; } = "";

    public string Indeks { get; private set; } = "";

    /// <summary>Period covered, e.g. "Juli–Oktober 2026".</summary>
    public string KurunWaktu { get; private set; } = "";

    public string Ruang { get; private set; } = "";

    /// <summary>Filing cabinet.</summary>
    public string Lemari { get; private set; } = "";

    public string Laci { get; private set; } = "";

    /// <summary>Folder or box.</summary>
    public string Boks { get; private set; } = "";

    /// <summary>What is not on paper, and why.</summary>
    public string CatatanHardcopy { get; private set; } = "";

    /// <summary>SHA-256 of the ZIP package.</summary>
    public string? PaketSha256 { get; private set; }

    /// <summary>Size of the package in bytes.</summary>
    public long PaketUkuran { get; private set; }

    public DateTime? DitutupPada { get; private set; }

    public Pelaku? DitutupOleh { get; private set; }

    internal void Isi(IsiBerkas isi)
    {
        NomorBerkas = Wajib(isi.NomorBerkas, "Isi nomor berkas.", nameof(isi.NomorBerkas));
        KodeKlasifikasi = Wajib(isi.KodeKlasifikasi, "Isi kode klasifikasi.", nameof(isi.KodeKlasifikasi));
        Indeks = Wajib(isi.Indeks, "Isi indeks.", nameof(isi.Indeks));
        KurunWaktu = Wajib(isi.KurunWaktu, "Isi kurun waktu.", nameof(isi.KurunWaktu));
        Ruang = Wajib(isi.Ruang, "Isi ruang tempat hardcopy disimpan.", nameof(isi.Ruang));
        Lemari = Wajib(isi.Lemari, "Isi lemari tempat hardcopy disimpan.", nameof(isi.Lemari));
        Laci = isi.Laci?.Trim() ?? "";
        Boks = Wajib(isi.Boks, "Isi folder atau boks tempat hardcopy disimpan.", nameof(isi.Boks));
        CatatanHardcopy = isi.CatatanHardcopy?.Trim() ?? "";
    }

    internal void CatatPaket(string sha256, long ukuran)
    {
        PaketSha256 = sha256;
        PaketUkuran = ukuran;
    }

    internal void Tutup(Pelaku pelaku, DateTime sekarang)
    {
        DitutupPada = sekarang;
        DitutupOleh = pelaku;
    }

    private static string Wajib(string? nilai, string kalimat, string bidang)
    {
        if (string.IsNullOrWhiteSpace(nilai))
        {
            throw new AturanDilanggarException(kalimat, bidang);
        }

        return nilai.Trim().Length <= 200 ? nilai.Trim() : throw new AturanDilanggarException("Paling panjang 200 huruf.", bidang);
    }
}

/// <summary>What the Staf fills in before the berkas is closed.</summary>
public sealed record IsiBerkas(string? NomorBerkas, string? KodeKlasifikasi, string? Indeks, string? KurunWaktu, string? Ruang, string? Lemari, string? Laci, string? Boks, string? CatatanHardcopy);
