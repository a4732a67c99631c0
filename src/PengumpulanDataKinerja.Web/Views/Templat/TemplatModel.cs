using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>A kind of letter as the pages of its templat name it.</summary>
/// <param name="Jenis">The kind.</param>
/// <param name="Nama">Name on screen.</param>
/// <param name="Alamat">Address of its page.</param>
/// <param name="Dipakai">When a letter is made from it.</param>
public sealed record JenisTemplat(JenisSurat Jenis, string Nama, string Alamat, string Dipakai)
{
    /// <summary>Inside a sentence.</summary>
    public string Sebutan => char.ToLowerInvariant(Nama[0]) + Nama[1..];

    public static IReadOnlyList<JenisTemplat> Semua { get; } =
    [
        new(JenisSurat.Permintaan, "Surat permintaan", "/templat/permintaan", "Konsep tersusun ketika langkah 2 selesai."),
        new(JenisSurat.Peringatan, "Surat peringatan I, II, dan III", "/templat/peringatan", "Konsep tersusun ketika Kasubbag PKP menyusun surat peringatan."),
        new(JenisSurat.NotaDinasRekap, "Nota dinas rekapitulasi", "/templat/nota-dinas", "Konsep tersusun ketika Kasubbag PKP menyiapkan nota dinas langkah 11."),
    ];

    public static JenisTemplat Untuk(JenisSurat jenis) => Semua.First(j => j.Jenis == jenis);

    /// <summary>The kind of an address, or null.</summary>
    public static JenisTemplat? Dari(string alamat) => Semua.FirstOrDefault(j => j.Alamat == $"/templat/{alamat}");
}

/// <summary>The list of templat.</summary>
public sealed record DaftarTemplatModel(IReadOnlyList<(JenisTemplat Jenis, TemplatSurat? Tersimpan)> Baris);

/// <summary>A variable with what it would say in the present quarter.</summary>
public sealed record VariabelContoh(VariabelNaskah Variabel, string Contoh);

/// <summary>The page of a templat: its form, or its text for those who only read it.</summary>
public sealed class TemplatModel
{
    [Display(Name = "Hal")]
    [Teks(NaskahSurat.HalTerpanjang)]
    public string? Hal { get; set; }

    [Display(Name = "Sifat")]
    [Teks(50)]
    public string? Sifat { get; set; }

    [Display(Name = "Lampiran")]
    [Teks(100)]
    public string? Lampiran { get; set; }

    [Display(Name = "Naskah")]
    [Teks(TemplatNaskah.IsiTerpanjang, Baris = true)]
    public string? Isi { get; set; }

    [Display(Name = "Tembusan")]
    [Teks(2000, Baris = true)]
    public string? Tembusan { get; set; }

    /// <summary>The version that the form was filled from.</summary>
    public int Versi { get; set; }

    [BindNever, ValidateNever]
    public JenisTemplat Jenis { get; set; } = null!;

    [BindNever, ValidateNever]
    public TemplatSurat Kini { get; set; } = null!;

    [BindNever]
    public bool BolehUbah { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<VariabelContoh> Variabel { get; set; } = [];

    [BindNever, ValidateNever]
    public SuratModel? Pratinjau { get; set; }

    /// <summary>Why there is no preview.</summary>
    [BindNever]
    public string? PratinjauGagal { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever, ValidateNever]
    public NaskahSurat? Tersimpan { get; set; }

    public NaskahSurat Naskah() => new(Hal ?? "", Sifat ?? "", Lampiran ?? "", Isi ?? "", Tembusan ?? "");

    public static TemplatModel Dari(TemplatSurat templat) => new()
    {
        Hal = templat.Naskah.Hal,
        Sifat = templat.Naskah.Sifat,
        Lampiran = templat.Naskah.Lampiran,
        Isi = templat.Naskah.Isi,
        Tembusan = templat.Naskah.Tembusan,
        Versi = templat.Versi,
    };
}
