using System.ComponentModel.DataAnnotations;

namespace PengumpulanDataKinerja.Web;

/// <summary>From which year into which the dictionary is copied.</summary>
public sealed class SalinKamusInput
{
    [Display(Name = "Dari tahun"), Wajib("Isi tahun asal."), Range(2000, 2100, ErrorMessage = "Tahun asal harus antara 2000 dan 2100.")]
    public int? Dari { get; set; }

    [Display(Name = "Ke tahun"), Wajib("Isi tahun tujuan."), Range(2000, 2100, ErrorMessage = "Tahun tujuan harus antara 2000 dan 2100.")]
    public int? Ke { get; set; }
}
