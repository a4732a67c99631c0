using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What may be typed about a penugasan; the jabatan is one of <see cref="Security.JabatanKantor"/>.</summary>
public sealed class PenugasanInput
{
    [Display(Name = "Orang"), Wajib("Pilih orangnya.")]
    public Guid? OrangId { get; set; }

    [Display(Name = "Jabatan"), Wajib("Pilih jabatannya.")]
    public string? Jabatan { get; set; }

    [Display(Name = "Cara memegang jabatan"), Wajib("Pilih definitif, Plt., atau Plh."), EnumDataType(typeof(JenisPenugasan), ErrorMessage = "Pilih definitif, Plt., atau Plh.")]
    public JenisPenugasan? Jenis { get; set; }

    [Display(Name = "Mulai"), Wajib("Isi hari pertama penugasan."), TanggalWajar]
    public DateOnly? Mulai { get; set; }

    [Display(Name = "Sampai"), TanggalWajar]
    public DateOnly? Sampai { get; set; }

    [Display(Name = "Nomor surat keputusan"), Teks(300)]
    public string? Dasar { get; set; }

    [Display(Name = "Tanggal surat keputusan"), TanggalWajar]
    public DateOnly? TanggalDasar { get; set; }
}

/// <summary>The form of a new penugasan with its choices.</summary>
public sealed record FormulirPenugasan(PenugasanInput Isian, IReadOnlyList<SelectListItem> Orang, IReadOnlyList<SelectListItem> Jabatan);

/// <summary>The page that ends a penugasan.</summary>
public sealed record FormulirAkhiri(Penugasan Penugasan, string Jabatan, string Nama, HariTerakhirInput Isian, string? Akibat);
