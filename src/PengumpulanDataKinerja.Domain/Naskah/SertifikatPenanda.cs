using System.Globalization;
using System.Security.Cryptography;

namespace PengumpulanDataKinerja.Domain;

/// <summary>How it stands with a signer's certificate.</summary>
public enum KeadaanSertifikat
{
    /// <summary>Asked for; the administrator has not yet met the signer.</summary>
    Menunggu,

    /// <summary>May sign.</summary>
    Berlaku,

    /// <summary>Its time is over; what it signed stays valid.</summary>
    Kedaluwarsa,

    /// <summary>Revoked; what it signed before stays valid.</summary>
    Dicabut,

    /// <summary>Never approved.</summary>
    Ditolak,
}

/// <summary>
/// A signer's key pair and its certificate (domain paper "tanda tangan", mode A): the private key stands here encrypted by a passphrase
/// that only the signer knows. A new passphrase is a new key.
/// </summary>
public sealed class SertifikatPenanda
{
    public const int PanjangAlasan = 300;

    private SertifikatPenanda()
    {
    }

    /// <summary>A request.</summary>
    /// <param name="orangId">Whose.</param>
    /// <param name="nama">His name.</param>
    /// <param name="kunciPublik">SubjectPublicKeyInfo, DER.</param>
    /// <param name="kunciTersandi">PKCS #8, encrypted.</param>
    /// <param name="sekarang">UTC.</param>
    public SertifikatPenanda(Guid orangId, string nama, byte[] kunciPublik, byte[] kunciTersandi, DateTime sekarang)
    {
        Id = Guid.CreateVersion7();
        OrangId = orangId;
        Nama = nama;
        KunciPublik = kunciPublik;
        KunciTersandi = kunciTersandi;
        DiajukanPada = sekarang;
    }

    public Guid Id { get; private set; }

    public Guid OrangId { get; private set; }

    /// <summary>The person's name when he asked.</summary>
    public string Nama { get; private set; } = "";

    public byte[] KunciPublik { get; private set; } = [];

    public byte[] KunciTersandi { get; private set; } = [];

    /// <summary>UTC, by the real clock like every moment here.</summary>
    public DateTime DiajukanPada { get; private set; }

    public DateTime? DisetujuiPada { get; private set; }

    /// <summary>The administrator who met the signer.</summary>
    public string? DisetujuiOleh { get; private set; }

    /// <summary>The certificate, DER; null before the approval.</summary>
    public byte[]? Sertifikat { get; private set; }

    /// <summary>Its serial number in hex.</summary>
    public string? NomorSeri { get; private set; }

    public DateTime? BerlakuMulai { get; private set; }

    public DateTime? BerlakuSampai { get; private set; }

    public DateTime? DicabutPada { get; private set; }

    public string? DicabutOleh { get; private set; }

    public string? AlasanDicabut { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Versi { get; private set; }

    /// <summary>First 64 bits of the key's SHA-256 in groups: signer and administrator compare it before the approval.</summary>
    public string SidikCetak => string.Join('-', Convert.ToHexString(SHA256.HashData(KunciPublik))[..16].Chunk(4).Select(k => new string(k)));

    /// <summary>How it stands at a moment.</summary>
    /// <param name="sekarang">UTC.</param>
    public KeadaanSertifikat Keadaan(DateTime sekarang) =>
        DicabutPada is not null ? (DisetujuiPada is null ? KeadaanSertifikat.Ditolak : KeadaanSertifikat.Dicabut)
        : DisetujuiPada is null ? KeadaanSertifikat.Menunggu
        : BerlakuSampai > sekarang ? KeadaanSertifikat.Berlaku
        : KeadaanSertifikat.Kedaluwarsa;

    /// <summary>Takes the certificate that the office's authority has issued for the key.</summary>
    /// <param name="sertifikat">DER.</param>
    /// <param name="nomorSeri">Hex.</param>
    /// <param name="mulai">UTC.</param>
    /// <param name="sampai">UTC.</param>
    /// <param name="oleh">The administrator.</param>
    /// <param name="sekarang">UTC.</param>
    /// <exception cref="AturanDilanggarException">It no longer waits.</exception>
    public void Setujui(byte[] sertifikat, string nomorSeri, DateTime mulai, DateTime sampai, string oleh, DateTime sekarang)
    {
        if (Keadaan(sekarang) != KeadaanSertifikat.Menunggu)
        {
            throw new AturanDilanggarException($"Pengajuan ini sudah {(DisetujuiPada is { } pada ? $"disetujui {DisetujuiOleh} pada {Waktu.TanggalJam(pada)}" : "ditolak atau diganti")}.");
        }

        (Sertifikat, NomorSeri, BerlakuMulai, BerlakuSampai) = (sertifikat, nomorSeri, mulai, sampai);
        (DisetujuiPada, DisetujuiOleh) = (sekarang, oleh);
    }

    /// <summary>Revokes the certificate, or refuses the request, with the reason.</summary>
    /// <exception cref="AturanDilanggarException">No reason, or over already.</exception>
    public void Cabut(string? alasan, string oleh, DateTime sekarang)
    {
        if (string.IsNullOrWhiteSpace(alasan) || alasan.Trim().Length > PanjangAlasan)
        {
            throw new AturanDilanggarException($"Tulis alasannya, paling panjang {PanjangAlasan.ToString(CultureInfo.InvariantCulture)} huruf.", "Alasan");
        }

        if (DicabutPada is not null)
        {
            throw new AturanDilanggarException($"Sertifikat ini sudah {(DisetujuiPada is null ? "ditolak" : "dicabut")} {DicabutOleh}.");
        }

        (DicabutPada, DicabutOleh, AlasanDicabut) = (sekarang, oleh, alasan.Trim());
    }
}
