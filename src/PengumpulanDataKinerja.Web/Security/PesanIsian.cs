using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>The framework's sentences about fields in Indonesian; an attribute with its own sentence keeps it.</summary>
public sealed class PesanIsian : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var aturan in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (aturan.ErrorMessage is null && aturan.ErrorMessageResourceName is null && Kalimat(aturan) is { } kalimat)
            {
                aturan.ErrorMessage = kalimat;
            }
        }
    }

    public static void Pasang(DefaultModelBindingMessageProvider pesan)
    {
        pesan.SetAttemptedValueIsInvalidAccessor((nilai, bidang) => $"\"{Tampil.Kutip(nilai)}\" bukan isian yang sah untuk {bidang}.");
        pesan.SetMissingBindRequiredValueAccessor(bidang => $"{bidang} wajib diisi.");
        pesan.SetMissingKeyOrValueAccessor(() => "Isian ini wajib diisi.");
        pesan.SetMissingRequestBodyRequiredValueAccessor(() => "Permintaan ini tidak berisi apa-apa.");
        pesan.SetNonPropertyAttemptedValueIsInvalidAccessor(nilai => $"\"{Tampil.Kutip(nilai)}\" bukan isian yang sah.");
        pesan.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Isian ini tidak sah.");
        pesan.SetNonPropertyValueMustBeANumberAccessor(() => "Isian ini harus berupa angka, misalnya 1234,5.");
        pesan.SetUnknownValueIsInvalidAccessor(bidang => $"Isian {bidang} tidak sah.");
        pesan.SetValueIsInvalidAccessor(nilai => $"\"{Tampil.Kutip(nilai)}\" bukan isian yang sah.");
        pesan.SetValueMustBeANumberAccessor(bidang => $"{bidang} harus berupa angka, misalnya 1234,5.");
        pesan.SetValueMustNotBeNullAccessor(_ => "Isian ini wajib diisi.");
    }

    private static string? Kalimat(ValidationAttribute aturan) => aturan switch
    {
        RequiredAttribute => "{0} wajib diisi.",
        StringLengthAttribute { MinimumLength: > 0 } => "{0} harus antara {2} dan {1} karakter.",
        StringLengthAttribute or MaxLengthAttribute => "{0} paling banyak {1} karakter.",
        MinLengthAttribute => "{0} paling sedikit {1} karakter.",
        RangeAttribute => "{0} harus antara {1} dan {2}.",
        EmailAddressAttribute => "{0} bukan alamat pos-el yang sah.",
        CompareAttribute => "{0} tidak sama dengan {1}.",
        RegularExpressionAttribute => "{0} tidak sesuai dengan bentuk yang diminta.",
        UrlAttribute => "{0} bukan alamat laman yang sah.",
        PhoneAttribute => "{0} bukan nomor telepon yang sah.",
        _ => null,
    };
}
