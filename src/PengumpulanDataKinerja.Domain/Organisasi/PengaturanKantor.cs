namespace PengumpulanDataKinerja.Domain;

/// <summary>Paper of letters. Stored as text.</summary>
public enum UkuranKertas
{
    /// <summary>210 x 297 mm.</summary>
    A4,

    /// <summary>215 x 330 mm (folio).</summary>
    F4,
}

/// <summary>Typeface of letters: those for which Debian has one of the same measures that ends up in a PDF as a font. Stored as text.</summary>
public enum HurufNaskah
{
    /// <summary>The rule's for surat dinas and nota dinas (Permendagri 1/2023 Ps. 32).</summary>
    Arial,

    TimesNewRoman,
}

/// <summary>
/// The office's settings: one row. Everything the domain papers mark "(perlu konfirmasi)" is here with its default, so that
/// the office can confirm or change it without a programmer.
/// </summary>
public sealed class PengaturanKantor
{
    /// <summary>Key of the only row.</summary>
    public const int IdTunggal = 1;

    public int Id { get; private set; } = IdTunggal;

    /// <summary>Concurrency token.</summary>
    public int Versi { get; set; }

    /// <summary>First line of the kop.</summary>
    public string NamaPemda { get; set; } = "PEMERINTAH KABUPATEN PESISIR SELATAN";

    /// <summary>Second line of the kop, bold.</summary>
    public string NamaKantor { get; set; } = "DINAS PERHUBUNGAN";

    /// <summary>Name of the office inside sentences.</summary>
    public string NamaKantorKalimat { get; set; } = "Dinas Perhubungan Kabupaten Pesisir Selatan";

    /// <summary>Token {unit} of number patterns.</summary>
    public string KodeKantor { get; set; } = "DISHUB";

    public string Alamat { get; set; } = "";

    public string Kota { get; set; } = "Painan";

    public string KodePos { get; set; } = "";

    public string Telepon { get; set; } = "";

    public string Laman { get; set; } = "";

    public string PosEl { get; set; } = "";

    /// <summary>SHA-256 (hex) of the emblem's picture in the file store; null prints the kop without one.</summary>
    public string? LambangSha256 { get; set; }

    /// <summary>"image/png" or "image/svg+xml".</summary>
    public string? LambangTipe { get; set; }

    /// <summary>Place written before the date of a letter.</summary>
    public string TempatTandaTangan { get; set; } = "Painan";

    public UkuranKertas Kertas { get; set; } = UkuranKertas.A4;

    /// <summary>Typeface of letters; where it is not installed one of the same measures stands in.</summary>
    public HurufNaskah Huruf { get; set; }

    /// <summary>Margins of letters in millimetres.</summary>
    public int MarginAtas { get; set; } = 20;

    public int MarginBawah { get; set; } = 25;

    public int MarginKiri { get; set; } = 30;

    public int MarginKanan { get; set; } = 20;

    /// <summary>Number pattern of register "surat keluar".</summary>
    public string PolaSuratKeluar { get; set; } = "{kode}/{urut}/DISHUB/{tahun}";

    /// <summary>Number pattern of register "nota dinas".</summary>
    public string PolaNotaDinas { get; set; } = "{kode}/{urut}/ND/DISHUB/{tahun}";

    /// <summary>Classification code of the SOP's letters and berkas (Permendagri 83/2022).</summary>
    public string KodeKlasifikasi { get; set; } = "000.8.6.3";

    /// <summary>Address printed in letters for verification, without a trailing slash; null takes the address of the request.</summary>
    public string? AlamatVerifikasi { get; set; }

    /// <summary>Kasubbag PKP initials letters to be signed by the Kepala Dinas before the Sekretaris does. Applies to the next draft.</summary>
    public bool ParafKasubbag { get; set; }

    /// <summary>Largest evidence file in megabytes.</summary>
    public int BatasUnggahMb { get; set; } = 10;
}
