using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;

namespace PengumpulanDataKinerja.Web;

/// <summary>A field that must be filled; the sentence says what to do, e.g. "Isi nama unit.".</summary>
public sealed class WajibAttribute : RequiredAttribute
{
    // The framework formats it; what stands in braces is meant as it is written.
    public WajibAttribute(string kalimat) => ErrorMessage = kalimat.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}

/// <summary>
/// Text that people type: a length, no control characters, no marks that turn the direction of writing (they make a name
/// look like another one), no half characters. Everything else, emoji included, is allowed.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TeksAttribute(int terpanjang) : ValidationAttribute
{
    public int Terpanjang { get; } = terpanjang;

    /// <summary>Allows line breaks.</summary>
    public bool Baris { get; set; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string teks)
        {
            return ValidationResult.Success;
        }

        var nama = validationContext.DisplayName;
        return teks.Trim().Length > Terpanjang
            ? Salah($"{nama} terlalu panjang: {Tampil.Angka(teks.Trim().Length, 0)} huruf, paling banyak {Tampil.Angka(Terpanjang, 0)}.", validationContext)
            : teks.EnumerateRunes().Any(Terlarang)
                ? Salah($"{nama} memuat tanda yang tidak terlihat. Ketik ulang isian ini.", validationContext)
                : ValidationResult.Success;
    }

    private static ValidationResult Salah(string kalimat, ValidationContext konteks) => new(kalimat, konteks.MemberName is { } nama ? [nama] : null);

    private bool Terlarang(Rune huruf) =>
        (Rune.GetUnicodeCategory(huruf) == UnicodeCategory.Control && !(Baris && huruf.Value is '\n' or '\r' or '\t'))
        || huruf == Rune.ReplacementChar
        || huruf.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x2028 or 0x2029;
}

/// <summary>A day that an office can mean: 2000 to 2100, or closer bounds.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TanggalWajarAttribute : ValidationAttribute
{
    public int TahunPertama { get; set; } = 1950;

    public int TahunTerakhir { get; set; } = 2100;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is DateOnly hari && (hari.Year < TahunPertama || hari.Year > TahunTerakhir)
            ? new($"{validationContext.DisplayName} harus di antara tahun {TahunPertama} dan {TahunTerakhir}.", validationContext.MemberName is { } nama ? [nama] : null)
            : ValidationResult.Success;
}
