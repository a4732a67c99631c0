using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>The form with which the draft is edited.</summary>
public sealed class UbahSuratModel : NaskahInput
{
    [BindNever, ValidateNever]
    public SuratTerbuka Terbuka { get; set; } = null!;

    public static UbahSuratModel Dari(Surat surat)
    {
        var model = new UbahSuratModel();
        model.Isikan(surat.Naskah, surat.VersiTeks);
        return model;
    }
}
