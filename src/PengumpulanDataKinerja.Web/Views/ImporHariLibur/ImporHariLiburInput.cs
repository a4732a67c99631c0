using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>Which file, already kept, is imported.</summary>
public sealed class ImporHariLiburInput
{
    /// <summary>The file that was looked through in the preview.</summary>
    [Display(Name = "Berkas"), RegularExpression("^[0-9a-f]{64}$", ErrorMessage = "Berkas yang diperiksa tidak dikenal. Unggah sekali lagi.")]
    public string? Sha256 { get; set; }
}

/// <summary>What an import of holidays would do, or why it cannot.</summary>
/// <param name="Sha256">The file.</param>
/// <param name="Impor">Its days and faults.</param>
public sealed record PratinjauHariLibur(string Sha256, ImporHariLibur Impor);
