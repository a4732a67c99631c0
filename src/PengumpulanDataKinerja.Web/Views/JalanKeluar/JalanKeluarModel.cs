using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>A page that asks before an exit is taken: what will happen and to whom, and why.</summary>
public class AlasanModel
{
    [Display(Name = "Alasan")]
    [Teks(2000, Baris = true)]
    public string? Alasan { get; set; }

    [BindNever]
    public TriwulanTahun Triwulan { get; set; }

    /// <summary>What will happen, one sentence each.</summary>
    [BindNever]
    public IReadOnlyList<string> Akibat { get; set; } = [];

    /// <summary>Why it cannot be done now; the form is then left out.</summary>
    [BindNever]
    public string? Halangan { get; set; }

    public string Alamat => $"/triwulan/{Triwulan.Tahun}/{Triwulan.Triwulan}";
}

/// <summary>Opens one unit's collection again.</summary>
public sealed class BukaKembaliModel : AlasanModel
{
    [BindNever]
    public string NamaUnit { get; set; } = "";
}

/// <summary>Drafts surat peringatan.</summary>
public sealed class PeringatanModel : AlasanModel
{
    /// <summary>One line per missing unit.</summary>
    [BindNever]
    public IReadOnlyList<PeringatanUnit> Unit { get; set; } = [];
}

/// <summary>What a missing unit has been sent, and which letter would come next.</summary>
/// <param name="Berikut">"surat peringatan II"; null when none can be drafted today.</param>
/// <param name="Sebab">Why none can be drafted.</param>
public sealed record PeringatanUnit(Guid UnitId, string Nama, IReadOnlyList<string> Sudah, string? Berikut, string? Sebab)
{
    /// <summary>The first letter goes to all at once; II and III unit by unit.</summary>
    public bool Pertama => Sudah.Count == 0;
}

/// <summary>Closes the collection without the missing units.</summary>
public sealed class TutupModel : AlasanModel
{
    public List<TanpaPeringatan> Tanpa { get; set => field = [.. value.OfType<TanpaPeringatan>()]; } = [];
}

/// <summary>One missing unit on the closing page.</summary>
public sealed class TanpaPeringatan
{
    public Guid UnitId { get; set; }

    [Display(Name = "Alasan tanpa surat peringatan")]
    [Teks(2000, Baris = true)]
    public string? Alasan { get; set; }

    [BindNever]
    public string Nama { get; set; } = "";

    /// <summary>Sent letters, in words; empty asks for the reason.</summary>
    [BindNever]
    public IReadOnlyList<string> Peringatan { get; set; } = [];
}

/// <summary>Shifts the dates of rows that are not over.</summary>
public sealed class GeserModel : AlasanModel
{
    public List<GeserBaris> Baris { get; set => field = [.. value.OfType<GeserBaris>()]; } = [];

    /// <summary>The planner's proposal is filled in.</summary>
    [BindNever]
    public string? Usul { get; set; }

    /// <summary>Not open yet: the page is about the day of opening.</summary>
    [BindNever]
    public bool BelumDibuka { get; set; }
}

/// <summary>Computed and chosen dates of one row, side by side.</summary>
public sealed class GeserBaris
{
    public int No { get; set; }

    [Display(Name = "Buka")]
    public DateOnly? Buka { get; set; }

    [Display(Name = "Tenggat")]
    public DateOnly? Tenggat { get; set; }

    [BindNever]
    public string Judul { get; set; } = "";

    [BindNever]
    public DateOnly BukaHitungan { get; set; }

    [BindNever]
    public DateOnly TenggatHitungan { get; set; }

    /// <summary>Its opening can no longer be moved.</summary>
    [BindNever]
    public bool BukaTerkunci { get; set; }
}
