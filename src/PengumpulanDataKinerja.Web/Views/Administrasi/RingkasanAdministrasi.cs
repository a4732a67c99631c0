namespace PengumpulanDataKinerja.Web;

/// <summary>Figures of the administration's front page.</summary>
public sealed record RingkasanAdministrasi(bool Administrator, int JumlahUnit, int JumlahSeksi, int JumlahOrang, int JabatanKosong, string? CatatanLibur, int JumlahLibur, int Tahun);
