using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>The targets of an indicator as typed, in its own form and in a request for other ones; figures stay as typed until they are read.</summary>
public abstract class TargetInput
{
    [Display(Name = "Target tahun"), TulisanAngka]
    public string? TargetTahun { get; set; }

    [Display(Name = "Target TW I"), TulisanAngka]
    public string? Target1 { get; set; }

    [Display(Name = "Target TW II"), TulisanAngka]
    public string? Target2 { get; set; }

    [Display(Name = "Target TW III"), TulisanAngka]
    public string? Target3 { get; set; }

    [Display(Name = "Target TW IV"), TulisanAngka]
    public string? Target4 { get; set; }

    [Display(Name = "Tulisan target tahun"), Teks(TulisanTarget.Terpanjang)]
    public string? TulisanTahun { get; set; }

    [Display(Name = "Tulisan TW I"), Teks(TulisanTarget.Terpanjang)]
    public string? Tulisan1 { get; set; }

    [Display(Name = "Tulisan TW II"), Teks(TulisanTarget.Terpanjang)]
    public string? Tulisan2 { get; set; }

    [Display(Name = "Tulisan TW III"), Teks(TulisanTarget.Terpanjang)]
    public string? Tulisan3 { get; set; }

    [Display(Name = "Tulisan TW IV"), Teks(TulisanTarget.Terpanjang)]
    public string? Tulisan4 { get; set; }

    [Display(Name = "Target predikat"), Teks(20)]
    public string? TargetTeks { get; set; }

    [Display(Name = "Predikat diisi pada triwulan"), Range(0, 4, ErrorMessage = "Pilih triwulan 1 sampai 4.")]
    public int? TriwulanPredikat { get; set; }

    /// <summary>Fills the fields with targets that stand.</summary>
    public void PakaiTarget(TargetIndikator target)
    {
        (TargetTahun, Target1, Target2, Target3, Target4) = (Tulis(target.Tahun), Tulis(target.Triwulan.I), Tulis(target.Triwulan.II), Tulis(target.Triwulan.III), Tulis(target.Triwulan.IV));
        (TulisanTahun, Tulisan1, Tulisan2, Tulisan3, Tulisan4) = (target.Tulisan.Tahun, target.Tulisan.I, target.Tulisan.II, target.Tulisan.III, target.Tulisan.IV);
        (TargetTeks, TriwulanPredikat) = (target.Teks, target.TriwulanPredikat);
    }

    /// <summary>The targets as the domain takes them, of a form without faults; what the type does not use is left out.</summary>
    public TargetIndikator BacaTarget(TipeData tipe) => tipe == TipeData.Predikat
        ? new() { Teks = TargetTeks?.ToUpperInvariant() ?? "", TriwulanPredikat = TriwulanPredikat ?? 0 }
        : new()
        {
            Tahun = Angka.Baca(TargetTahun, bidang: nameof(TargetTahun)),
            Triwulan = new(Angka.Baca(Target1), Angka.Baca(Target2), Angka.Baca(Target3), Angka.Baca(Target4)),
            Tulisan = new(TulisanTahun ?? "", Tulisan1 ?? "", Tulisan2 ?? "", Tulisan3 ?? "", Tulisan4 ?? ""),
        };

    private static string Tulis(decimal? nilai) => Angka.TulisIsian(nilai);
}
