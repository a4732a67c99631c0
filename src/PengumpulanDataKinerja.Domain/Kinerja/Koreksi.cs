namespace PengumpulanDataKinerja.Domain;

/// <summary>Why a row that was received is to say something else. Stored as text.</summary>
public enum JenisKoreksi
{
    /// <summary>The row was wrong.</summary>
    Koreksi,

    /// <summary>The row was right on its day; the quarter has ended since and the figure has grown. Both positions stay.</summary>
    Pemutakhiran,
}

/// <summary>How a request for a correction ended. Stored as text.</summary>
public enum HasilKoreksi
{
    /// <summary>The row was changed.</summary>
    Disetujui,

    /// <summary>The row stays.</summary>
    Ditolak,

    /// <summary>Taken back by those who asked.</summary>
    Ditarik,
}

/// <summary>
/// A request to change one row after its receipt: what it says, what it is to say, why, on what evidence, and who decided. Nothing of it
/// is ever overwritten, so that the row as it was received can be read for ever.
/// </summary>
public sealed class Koreksi
{
    /// <summary>Longest reason and note, in characters.</summary>
    public const int PanjangAlasan = 2000;

    private Koreksi()
    {
    }

    internal Koreksi(Guid permintaanId, PengumpulanSeksi seksi, Isian isian, IsiBaris baru, IsiKoreksi isi, Pelaku pelaku, DateTime pada)
    {
        Id = Guid.CreateVersion7();
        PermintaanId = permintaanId;
        IsianId = isian.Id;
        UnitId = seksi.UnitId;
        SeksiId = seksi.SeksiId;
        NamaIndikator = isian.NamaIndikator;
        Jenis = isi.Jenis;
        Alasan = isi.Alasan!.Trim();
        Lama = isian.IsiKini;
        PosisiLama = isian.PosisiPerTanggal;
        Baru = baru;
        PosisiBaru = isi.Jenis == JenisKoreksi.Pemutakhiran ? isi.PosisiPerTanggal : isian.PosisiPerTanggal;
        (BuktiNama, BuktiTipe, BuktiSha256) = (isi.Bukti?.Nama, isi.Bukti?.Tipe, isi.Bukti?.Sha256);
        DimintaOleh = pelaku;
        DimintaPada = pada;
    }

    public Guid Id { get; private set; }

    public Guid PermintaanId { get; private set; }

    public Guid IsianId { get; private set; }

    /// <summary>The unit by the organisation's id.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The seksi by the organisation's id.</summary>
    public Guid SeksiId { get; private set; }

    public string NamaIndikator { get; private set; } = "";

    public JenisKoreksi Jenis { get; private set; }

    public string Alasan { get; private set; } = "";

    /// <summary>What the row said when the request was made.</summary>
    public IsiBaris Lama { get; private set; } = IsiBaris.Kosong;

    /// <summary>The day for which the former figure speaks.</summary>
    public DateOnly? PosisiLama { get; private set; }

    /// <summary>What it is to say.</summary>
    public IsiBaris Baru { get; private set; } = IsiBaris.Kosong;

    /// <summary>The day for which the new figure speaks; a plain correction speaks for the same one.</summary>
    public DateOnly? PosisiBaru { get; private set; }

    /// <summary>Name of the evidence as shown; null without one.</summary>
    public string? BuktiNama { get; private set; }

    /// <summary>Its MIME type.</summary>
    public string? BuktiTipe { get; private set; }

    /// <summary>Its name in the store, hex.</summary>
    public string? BuktiSha256 { get; private set; }

    public Pelaku DimintaOleh { get; private set; } = Pelaku.Sistem;

    /// <summary>UTC.</summary>
    public DateTime DimintaPada { get; private set; }

    public HasilKoreksi? Hasil { get; private set; }

    /// <summary>Who decided, or took it back.</summary>
    public Pelaku? DiputusOleh { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? DiputusPada { get; private set; }

    /// <summary>Words of the decision.</summary>
    public string CatatanPutusan { get; private set; } = "";

    public bool Menunggu => DiputusPada is null;

    public bool Disetujui => Hasil == HasilKoreksi.Disetujui;

    /// <summary>The same person asked and decided: Kasubbag PKP for his own subbagian.</summary>
    public bool PemohonPemutusSama => Hasil is HasilKoreksi.Disetujui or HasilKoreksi.Ditolak && DiputusOleh?.OrangId == DimintaOleh.OrangId;

    /// <summary>The fields that differ.</summary>
    public IReadOnlyList<PerubahanBidang> Beda => Lama.BedaDengan(Baru);

    /// <summary>"koreksi" or "pemutakhiran".</summary>
    public string Sebutan => Jenis == JenisKoreksi.Koreksi ? "koreksi" : "pemutakhiran";

    /// <summary>The mark that follows the figure wherever it is shown: "pemutakhiran per 30 September 2026, semula 28 per 24 September 2026".</summary>
    public string Tanda => Jenis == JenisKoreksi.Pemutakhiran
        ? $"pemutakhiran per {Waktu.Tanggal(PosisiBaru!.Value)}, semula {Lama.Realisasi}{(PosisiLama is { } lama ? $" per {Waktu.Tanggal(lama)}" : "")}"
        : Lama.Realisasi == Baru.Realisasi ? $"keterangan dikoreksi {Waktu.Tanggal(Waktu.HariWib(DiputusPada ?? DimintaPada))}"
        : $"dikoreksi {Waktu.Tanggal(Waktu.HariWib(DiputusPada ?? DimintaPada))}, semula {Lama.Realisasi}";

    internal void Putuskan(HasilKoreksi hasil, string? catatan, Pelaku pelaku, DateTime pada)
    {
        Hasil = hasil;
        CatatanPutusan = catatan?.Trim() ?? "";
        DiputusOleh = pelaku;
        DiputusPada = pada;
    }
}

/// <summary>What is asked for.</summary>
/// <param name="Jenis">Whether the row was wrong, or has grown.</param>
/// <param name="Isi">The row as it is to be, over the version that the page showed.</param>
/// <param name="Alasan">Why; required.</param>
/// <param name="PosisiPerTanggal">A pemutakhiran: the day for which the new figure speaks.</param>
/// <param name="Bukti">Evidence already in the store; null without one.</param>
public sealed record IsiKoreksi(JenisKoreksi Jenis, IsiIsian Isi, string? Alasan, DateOnly? PosisiPerTanggal, BerkasBukti? Bukti);
