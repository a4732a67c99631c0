using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What may be typed about a unit.</summary>
public sealed class UnitInput
{
    [Display(Name = "Nama unit"), Wajib("Isi nama unit, misalnya Bidang Lalu Lintas."), Teks(200)]
    public string? Nama { get; set; }

    [Display(Name = "Jenis"), Wajib("Pilih jenis unit."), EnumDataType(typeof(JenisUnit), ErrorMessage = "Pilih jenis unit dari daftar.")]
    public JenisUnit? Jenis { get; set; }

    [Display(Name = "Sebutan kepala"), Wajib("Isi sebutan kepala, misalnya Kepala Bidang Lalu Lintas."), Teks(200)]
    public string? SebutanKepala { get; set; }

    [Display(Name = "Urutan"), Wajib("Isi urutan dalam daftar dan surat."), Range(1, 999, ErrorMessage = "Urutan harus angka 1 sampai 999.")]
    public int? Urutan { get; set; }

    [Display(Name = "Berlaku dari"), Wajib("Isi tanggal unit mulai berlaku."), TanggalWajar]
    public DateOnly? BerlakuDari { get; set; }

    public int Versi { get; set; }

    public static UnitInput Dari(Unit unit) => new()
    {
        Nama = unit.Nama,
        Jenis = unit.Jenis,
        SebutanKepala = unit.SebutanKepala,
        Urutan = unit.Urutan,
        BerlakuDari = unit.BerlakuDari,
        Versi = unit.Versi,
    };
}

/// <summary>What may be typed about a seksi or subbagian.</summary>
public sealed class SeksiInput
{
    [Display(Name = "Nama"), Wajib("Isi nama, misalnya Seksi Perlengkapan Jalan."), Teks(200)]
    public string? Nama { get; set; }

    [Display(Name = "Sebutan kepala"), Wajib("Isi sebutan kepala, misalnya Kepala Seksi Perlengkapan Jalan."), Teks(200)]
    public string? SebutanKepala { get; set; }

    [Display(Name = "Urutan"), Wajib("Isi urutan dalam unit."), Range(1, 999, ErrorMessage = "Urutan harus angka 1 sampai 999.")]
    public int? Urutan { get; set; }

    [Display(Name = "Subbagian Perencanaan, Keuangan dan Pelaporan (PKP)")]
    public bool AdalahPkp { get; set; }

    [Display(Name = "Berlaku dari"), Wajib("Isi tanggal mulai berlaku."), TanggalWajar]
    public DateOnly? BerlakuDari { get; set; }

    public int Versi { get; set; }

    public static SeksiInput Dari(Seksi seksi) => new()
    {
        Nama = seksi.Nama,
        SebutanKepala = seksi.SebutanKepala,
        Urutan = seksi.Urutan,
        AdalahPkp = seksi.AdalahPkp,
        BerlakuDari = seksi.BerlakuDari,
        Versi = seksi.Versi,
    };
}

/// <summary>The last day of a unit, a seksi or a penugasan.</summary>
public sealed class HariTerakhirInput
{
    [Display(Name = "Hari terakhir"), Wajib("Isi hari terakhir berlaku."), TanggalWajar]
    public DateOnly? HariTerakhir { get; set; }

    public int Versi { get; set; }
}

/// <summary>A form page of a unit or a seksi.</summary>
/// <param name="Judul">Title of the page.</param>
/// <param name="Isian">What was typed.</param>
/// <param name="Unit">The unit it belongs to; null for a new unit.</param>
/// <param name="Tombol">Words of the button.</param>
public sealed record FormulirUnit<T>(string Judul, T Isian, Unit? Unit, string Tombol);

/// <summary>The page that closes a unit or a seksi, or opens it again.</summary>
/// <param name="Nama">Which one.</param>
/// <param name="Isian">What was typed.</param>
/// <param name="TertutupPer">Its last day, when it is closed already.</param>
/// <param name="Akibat">What else will happen, one sentence each.</param>
public sealed record FormulirTutup(string Nama, HariTerakhirInput Isian, DateOnly? TertutupPer, IReadOnlyList<string> Akibat);

/// <summary>The list of units.</summary>
/// <param name="Hari">Today.</param>
/// <param name="Berlaku">Units of today and of later.</param>
/// <param name="Tertutup">Closed units.</param>
/// <param name="Pemegang">Who holds which unit or seksi today, by its id.</param>
public sealed record DaftarUnit(DateOnly Hari, IReadOnlyList<Unit> Berlaku, IReadOnlyList<Unit> Tertutup, IReadOnlyDictionary<Guid, string> Pemegang);
