using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What a bidang types to have the targets of an indicator changed.</summary>
public sealed class RevisiInput : TargetInput
{
    [Display(Name = "Alasan"), Wajib("Tulis alasan target direvisi."), Teks(RevisiTarget.PanjangAlasan, Baris = true)]
    public string? Alasan { get; set; }

    [Display(Name = "Nama dokumen"), Wajib("Isi nama dokumen dasarnya, misalnya Perjanjian Kinerja Perubahan."), Teks(RevisiTarget.PanjangDokumen)]
    public string? NamaDokumen { get; set; }

    [Display(Name = "Nomor dokumen"), Wajib("Isi nomor dokumen."), Teks(RevisiTarget.PanjangNomor)]
    public string? NomorDokumen { get; set; }

    [Display(Name = "Tanggal dokumen"), Wajib("Isi tanggal dokumen."), TanggalWajar(TahunPertama = 2000)]
    public DateOnly? TanggalDokumen { get; set; }

    [Display(Name = "Pindaian dokumen")]
    public IFormFile? Berkas { get; set; }

    /// <summary>The indicator's version on the page.</summary>
    public int Versi { get; set; }

    /// <summary>What the page shows around the form.</summary>
    [BindNever]
    [ValidateNever]
    public RevisiHalaman Halaman { get; set; } = null!;

    public static RevisiInput Dari(Indikator indikator)
    {
        var isian = new RevisiInput { NamaDokumen = "Perjanjian Kinerja Perubahan", Versi = indikator.Versi };
        isian.PakaiTarget(indikator.DaftarTarget());
        return isian;
    }

    /// <summary>The same as the domain takes it, of a form without faults.</summary>
    public IsiRevisi Isi(TipeData tipe, BerkasBukti? pindaian) => new(BacaTarget(tipe), Alasan!, NamaDokumen!, NomorDokumen!, TanggalDokumen!.Value, Versi) { Pindaian = pindaian };
}

/// <summary>Why a request is refused.</summary>
public sealed class TolakInput
{
    [Display(Name = "Alasan menolak"), Wajib("Tulis alasan menolak, supaya bidang tahu apa yang perlu diperbaiki."), Teks(RevisiTarget.PanjangAlasan, Baris = true)]
    public string? Alasan { get; set; }
}
