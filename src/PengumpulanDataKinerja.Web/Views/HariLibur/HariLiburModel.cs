using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What may be typed about a holiday.</summary>
public sealed class HariLiburInput
{
    [Display(Name = "Tanggal"), Wajib("Isi tanggal hari libur."), TanggalWajar(TahunPertama = TriwulanTahun.TahunPertama)]
    public DateOnly? Tanggal { get; set; }

    [Display(Name = "Nama"), Wajib("Isi nama hari libur seperti dalam SKB."), Teks(HariLibur.PanjangNama)]
    public string? Nama { get; set; }

    [Display(Name = "Jenis"), Wajib("Pilih jenis hari libur."), EnumDataType(typeof(JenisHariLibur), ErrorMessage = "Pilih jenis hari libur dari daftar.")]
    public JenisHariLibur? Jenis { get; set; }

    public int Versi { get; set; }

    public static HariLiburInput Dari(HariLibur libur) => new() { Tanggal = libur.Tanggal, Nama = libur.Nama, Jenis = libur.Jenis, Versi = libur.Versi };
}

/// <summary>The holidays of one year.</summary>
/// <param name="Tahun">The year shown.</param>
/// <param name="HariIni">Today.</param>
/// <param name="Libur">Its holidays in order.</param>
/// <param name="Catatan">"hari libur 2028 belum ditetapkan", or null.</param>
/// <param name="HariKerja">Working days of each month.</param>
/// <param name="BolehSebelumnya">A year before is shown.</param>
/// <param name="BolehBerikutnya">A year after is shown.</param>
public sealed record TahunLibur(int Tahun, DateOnly HariIni, IReadOnlyList<HariLibur> Libur, string? Catatan, IReadOnlyList<int> HariKerja, bool BolehSebelumnya, bool BolehBerikutnya);
