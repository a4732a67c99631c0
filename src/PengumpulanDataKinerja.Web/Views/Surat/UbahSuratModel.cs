using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>The form with which the draft is edited.</summary>
public sealed class UbahSuratModel
{
    [Display(Name = "Hal")]
    [Teks(300)]
    public string? Hal { get; set; }

    [Display(Name = "Sifat")]
    [Teks(50)]
    public string? Sifat { get; set; }

    [Display(Name = "Lampiran")]
    [Teks(100)]
    public string? Lampiran { get; set; }

    [Display(Name = "Naskah")]
    [Teks(NaskahMarkup.PanjangTerbanyak, Baris = true)]
    public string? Isi { get; set; }

    [Display(Name = "Tembusan")]
    [Teks(2000, Baris = true)]
    public string? Tembusan { get; set; }

    /// <summary>The text version that the form was filled from.</summary>
    public int VersiTeks { get; set; }

    [BindNever]
    [ValidateNever]
    public SuratTerbuka Terbuka { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public SuratModel? Pratinjau { get; set; }

    /// <summary>Why there is no preview.</summary>
    [BindNever]
    public string? PratinjauGagal { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever]
    [ValidateNever]
    public NaskahSurat? Tersimpan { get; set; }

    public static UbahSuratModel Dari(Surat surat) => new()
    {
        Hal = surat.Hal,
        Sifat = surat.Sifat,
        Lampiran = surat.Lampiran,
        Isi = surat.Isi,
        Tembusan = surat.Tembusan,
        VersiTeks = surat.VersiTeks,
    };

    public NaskahSurat Naskah() => new(Hal ?? "", Sifat ?? "", Lampiran ?? "", Isi ?? "", Tembusan ?? "");
}
