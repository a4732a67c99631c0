namespace PengumpulanDataKinerja.Web;

/// <summary>Figures of the administration's front page.</summary>
public sealed record RingkasanAdministrasi(bool Administrator, int JumlahUnit, int JumlahSeksi, int JumlahOrang, int JabatanKosong, string? CatatanLibur, int JumlahLibur, int Tahun)
{
    /// <summary>Requests for a signing certificate that wait.</summary>
    public int SertifikatMenunggu { get; init; }

    /// <summary>Whether letters are signed with certificates.</summary>
    public bool AdaOtoritas { get; init; }
}
