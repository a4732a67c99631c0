using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What the check found.</summary>
public enum HasilVerifikasi
{
    /// <summary>On record and in force.</summary>
    Sah,

    /// <summary>On record, but withdrawn.</summary>
    Dicabut,

    /// <summary>The file differs from the letter whose code was given.</summary>
    Berubah,

    /// <summary>The file is no letter of this office.</summary>
    TidakCocok,

    /// <summary>No letter has this code.</summary>
    TidakDitemukan,
}

/// <summary>What the public may know of a letter; one signed with ink has no code.</summary>
public sealed record SuratTercatat(string Nomor, DateOnly Tanggal, string Hal, string Jabatan, string Nama, DateTime WaktuTandaTangan, string PdfSha256, string? Kode, DateTime? DicabutPada, Guid? SertifikatId);

/// <summary>A file that somebody holds; its content can be read as long as the request lasts.</summary>
public sealed record BerkasDiperiksa(string Nama, long Ukuran, string Sha256, Stream Isi);

/// <summary>The pages of the public check.</summary>
public sealed record VerifikasiModel
{
    public HasilVerifikasi Hasil { get; init; }

    public SuratTercatat? Surat { get; init; }

    public BerkasDiperiksa? Berkas { get; init; }

    /// <summary>The code in groups.</summary>
    public string? Kode { get; init; }

    public string? KodeDiketik { get; init; }

    public string? NomorDiketik { get; init; }

    public string? TanggalDiketik { get; init; }

    /// <summary>What became of a changed file, in one sentence.</summary>
    public string? Perubahan { get; init; }

    /// <summary>The certificate that signed the letter; null for ink, and before the office had certificates.</summary>
    public SertifikatPenanda? Sertifikat { get; init; }

    public DateTime DiperiksaPada { get; init; }
}
