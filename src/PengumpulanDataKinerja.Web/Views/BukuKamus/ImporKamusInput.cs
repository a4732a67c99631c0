using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>Which dictionary is imported, and from which file already kept.</summary>
public sealed class ImporKamusInput
{
    [Display(Name = "Tahun"), Wajib("Isi tahun."), Range(2000, 2100, ErrorMessage = "Tahun harus antara 2000 dan 2100.")]
    public int? Tahun { get; set; }

    /// <summary>The file that was looked through in the preview.</summary>
    [Display(Name = "Berkas"), RegularExpression("^[0-9a-f]{64}$", ErrorMessage = "Berkas yang diperiksa tidak dikenal. Unggah sekali lagi.")]
    public string? Sha256 { get; set; }
}

/// <summary>What an import would do, or why it cannot.</summary>
/// <param name="Tahun">Year of the dictionary.</param>
/// <param name="Sha256">The file.</param>
/// <param name="Impor">Its changes and faults.</param>
public sealed record PratinjauImpor(int Tahun, string Sha256, ImporKamus Impor)
{
    /// <summary>Most lines that are shown of either.</summary>
    public const int BarisTerlihat = 200;
}
