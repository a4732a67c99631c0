namespace PengumpulanDataKinerja.Domain;

/// <summary>How the picture of a signature came about. Stored as text.</summary>
public enum AsalGambar
{
    /// <summary>Drawn on the screen in the act.</summary>
    Digambar,

    /// <summary>The stored specimen was used.</summary>
    Spesimen,
}

/// <summary>A signature: who, as which jabatan, when, what was shown and what came out.</summary>
public sealed record TandaTangan
{
    private TandaTangan()
    {
    }

    internal TandaTangan(Pelaku pelaku, DateTime waktu, HasilTandaTangan hasil)
    {
        Pelaku = pelaku;
        Waktu = waktu;
        KonsepSha256 = hasil.KonsepSha256;
        PdfSha256 = hasil.PdfSha256;
        Cara = hasil.Cara;
        GambarSha256 = hasil.GambarSha256;
        AlamatIp = hasil.AlamatIp;
        SertifikatId = hasil.SertifikatId;
        SidikNilai = hasil.SidikNilai;
    }

    /// <summary>The signer as of that day.</summary>
    public Pelaku Pelaku { get; private set; } = Pelaku.Sistem;

    /// <summary>Moment by the office's clock, UTC.</summary>
    public DateTime Waktu { get; private set; }

    /// <summary>The PDF that the signer saw.</summary>
    public string KonsepSha256 { get; private set; } = "";

    /// <summary>The signed PDF, or the scan of the paper; nothing touches it afterwards.</summary>
    public string PdfSha256 { get; private set; } = "";

    /// <summary>Drawn or specimen; null where it was signed with ink.</summary>
    public AsalGambar? Cara { get; private set; }

    /// <summary>The picture of the signature; null where it was signed with ink.</summary>
    public string? GambarSha256 { get; private set; }

    /// <summary>Signed with ink on paper: neither picture nor code nor QR, a scan instead of the PDF.</summary>
    public bool Basah => Cara is null;

    /// <summary>Where from; empty for paper.</summary>
    public string AlamatIp { get; private set; } = "";

    /// <summary>The certificate whose key signed the PDF; null for paper, and before the office had certificates.</summary>
    public Guid? SertifikatId { get; private set; }

    /// <summary>SHA-256 of the signature's value inside the PDF: a copy that was changed elsewhere is still known by it.</summary>
    public string? SidikNilai { get; private set; }
}

/// <summary>What the act of signing has produced and stored before it is recorded.</summary>
public sealed record HasilTandaTangan(NomorSurat Nomor, string? KodeVerifikasi, string KonsepSha256, string PdfSha256, AsalGambar? Cara, string? GambarSha256, string AlamatIp)
{
    /// <summary>The certificate whose key signed the PDF; null for paper, and before the office had certificates.</summary>
    public Guid? SertifikatId { get; init; }

    /// <summary>SHA-256 of the signature's value inside the PDF.</summary>
    public string? SidikNilai { get; init; }

    /// <summary>Signed with ink on paper.</summary>
    public bool Basah => Cara is null;

    /// <summary>A signature on paper: the number written on it and its scan.</summary>
    public static HasilTandaTangan DiKertas(NomorSurat nomor, string konsepSha256, string pindaianSha256) => new(nomor, null, konsepSha256, pindaianSha256, null, null, "");
}
