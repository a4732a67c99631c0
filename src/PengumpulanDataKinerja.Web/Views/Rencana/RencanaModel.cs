using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>The plan of one year as a tree with the indicators on it.</summary>
/// <param name="Tahun">The year shown.</param>
/// <param name="Pohon">The tree.</param>
/// <param name="Indikator">Active indicators by node; those without a node under the empty id.</param>
/// <param name="BolehPagu">Whether the reader may see the money.</param>
/// <param name="BolehUbah">Whether the reader keeps the plan (Staf PKP).</param>
public sealed record RencanaModel(int Tahun, PohonRencana Pohon, ILookup<Guid, IndikatorPohon> Indikator, bool BolehPagu, bool BolehUbah);

/// <summary>An indicator in the tree.</summary>
public sealed record IndikatorPohon(Guid Id, Guid UnsurId, string Nama, string Seksi);

/// <summary>The form of one node.</summary>
/// <param name="Judul">Heading.</param>
/// <param name="Tombol">Words of the button.</param>
/// <param name="Isian">What is typed.</param>
/// <param name="Tahun">Year of the plan.</param>
/// <param name="Induk">Nodes that it can hang on.</param>
/// <param name="Milik">The node that is changed; null when it is new.</param>
/// <param name="SebabTetap">Why it cannot be removed; null when it can.</param>
public sealed record FormulirUnsur(string Judul, string Tombol, UnsurInput Isian, int Tahun, IReadOnlyList<SelectListItem> Induk, UnsurRencana? Milik = null, string? SebabTetap = null);

/// <summary>What Staf PKP types about a node of the plan.</summary>
public sealed class UnsurInput
{
    [Display(Name = "Tahun"), Wajib("Isi tahun."), Range(2000, 2100, ErrorMessage = "Tahun harus antara 2000 dan 2100.")]
    public int? Tahun { get; set; }

    [Display(Name = "Tingkat"), Wajib("Pilih tingkat."), EnumDataType(typeof(LevelIndikator), ErrorMessage = "Pilih tingkat dari daftar.")]
    public LevelIndikator? Level { get; set; }

    [Display(Name = "Kode"), Teks(UnsurRencana.PanjangKode)]
    public string? Kode { get; set; }

    [Display(Name = "Uraian"), Wajib("Isi uraian."), Teks(UnsurRencana.PanjangNama)]
    public string? Nama { get; set; }

    [Display(Name = "Berada di bawah")]
    public Guid? IndukId { get; set; }

    [Display(Name = "Pagu"), TulisanRupiah]
    public string? Pagu { get; set; }

    public int Versi { get; set; }

    public static UnsurInput Dari(UnsurRencana unsur) => new()
    {
        Tahun = unsur.Tahun,
        Level = unsur.Level,
        Kode = unsur.Kode,
        Nama = unsur.Nama,
        IndukId = unsur.IndukId,
        Pagu = Angka.TulisIsian(unsur.Pagu),
        Versi = unsur.Versi,
    };

    /// <summary>The node as the domain takes it.</summary>
    public IsiUnsur KeIsi() => new(Level!.Value, Kode, Nama!, Angka.Baca(Pagu, AturanAngka.Rupiah));
}

/// <summary>Money typed as text: what <see cref="Angka"/> cannot read is refused with its sentence at the field.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TulisanRupiahAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string teks && !Angka.CobaBaca(teks, AturanAngka.Rupiah, out _, out var kekeliruan)
            ? new($"{validationContext.DisplayName}: {kekeliruan}", validationContext.MemberName is { } nama ? [nama] : null)
            : ValidationResult.Success;
}
