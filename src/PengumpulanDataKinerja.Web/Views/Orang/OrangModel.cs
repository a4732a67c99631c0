using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>What may be typed about a person.</summary>
public class OrangInput
{
    [Display(Name = "Nama lengkap"), Wajib("Isi nama lengkap beserta gelarnya."), Teks(150)]
    public string? Nama { get; set; }

    [Display(Name = "NIP"), RegularExpression(@"\s*([0-9]\s*){18}", ErrorMessage = "NIP harus 18 angka, misalnya 198501012010011001.")]
    public string? Nip { get; set; }

    [Display(Name = "Pangkat dan golongan"), Teks(100)]
    public string? Pangkat { get; set; }

    [Display(Name = "Alamat surel"), AlamatSurel]
    public string? AlamatSurel { get; set; }

    public string? Versi { get; set; }

    /// <summary>The NIP without the spaces of its printed form 8-6-1-3; null when there is none.</summary>
    public string? NipRapi() => Nip is null ? null : string.Concat(Nip.Where(char.IsAsciiDigit)) is { Length: > 0 } angka ? angka : null;

    public static OrangInput Dari(Orang orang) => new() { Nama = orang.Nama, Nip = orang.Nip, Pangkat = orang.Pangkat, AlamatSurel = orang.Email, Versi = orang.ConcurrencyStamp };
}

/// <summary>A new person: the account's name is chosen once.</summary>
public sealed class OrangBaruInput : OrangInput
{
    [Display(Name = "Nama akun"), Wajib("Isi nama akun untuk masuk."), RegularExpression("[a-z0-9][a-z0-9._-]{2,49}", ErrorMessage = "Nama akun 3 sampai 50 huruf kecil, angka, titik, atau garis; misalnya rahmi.oktaviana.")]
    public string? NamaAkun { get; set; }
}

/// <summary>One line of the list of people.</summary>
public sealed record BarisOrang(Guid Id, string Nama, string? NamaAkun, string? Nip, bool Aktif, bool WajibGantiSandi, string? Jabatan);

/// <summary>One page of the list of people.</summary>
public sealed record DaftarOrang(IReadOnlyList<BarisOrang> Baris, string? Cari, bool Semua, int Halaman, int JumlahHalaman, int Jumlah);

/// <summary>The page of one person.</summary>
/// <param name="Orang">The account.</param>
/// <param name="Penugasan">Penugasan in words, the running ones first.</param>
/// <param name="Sendiri">True when it is the reader's own account.</param>
/// <param name="SandiSekali">A password just made, shown this once.</param>
/// <param name="JumlahSesi">Browsers on which the person is signed in.</param>
public sealed record RincianOrang(Orang Orang, IReadOnlyList<(string Jabatan, string Masa, bool Berlaku)> Penugasan, bool Sendiri, string? SandiSekali, int JumlahSesi);
