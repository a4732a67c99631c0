using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>Why a turn was late, said after it was done.</summary>
public sealed class SebabInput
{
    [Display(Name = "Sebab keterlambatan")]
    [Required(ErrorMessage = "Tulis sebab keterlambatan.")]
    [Teks(Giliran.PanjangSebab)]
    public string? Sebab { get; set; }
}

/// <summary>The field that asks for it on the form of a task.</summary>
/// <param name="Diminta">Only when the task is late.</param>
/// <param name="Sebab">What stands in it.</param>
public sealed record BidangSebab(bool Diminta, string? Sebab)
{
    public const string Petunjuk = "Satu kalimat. Terbaca oleh semua pelaksana pada papan mutu baku: tanpa nama orang.";

    /// <summary>For a turn that waits; empty for one that does not.</summary>
    public static BidangSebab Untuk(Giliran? giliran, Konteks konteks, string? ketikan = null) => new(giliran is { DapatDikerjakan: true } g && g.Lewat(konteks.Hari), ketikan ?? giliran?.Sebab);
}
