using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>Addresses that a mail may be sent to: one, bare, in the letters of the alphabet.</summary>
public static class AlamatSurel
{
    /// <summary>The longest there are (RFC 5321).</summary>
    public const int Terpanjang = 254;

    public static bool Sah(string? alamat) => alamat is { Length: > 0 and <= Terpanjang }
        && alamat.All(h => h is > ' ' and < '\u007f' && !"<>(),;:\\\"[]".Contains(h, StringComparison.Ordinal))
        && MailAddress.TryCreate(alamat, out var terbaca) && terbaca.Address == alamat;
}

/// <summary>An address that a mail may be sent to, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AlamatSurelAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string { Length: > 0 } teks || string.IsNullOrWhiteSpace(teks) || AlamatSurel.Sah(teks.Trim())
            ? ValidationResult.Success
            : new ValidationResult("Tulis satu alamat surel, misalnya nama@contoh.go.id.", [validationContext.MemberName!]);
}
