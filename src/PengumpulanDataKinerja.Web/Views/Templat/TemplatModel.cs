using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PengumpulanDataKinerja.Domain;

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
public sealed class TemplatModel : NaskahInput
{
    [BindNever, ValidateNever]
    public JenisTemplat Jenis { get; set; } = null!;

    [BindNever, ValidateNever]
    public TemplatSurat Kini { get; set; } = null!;

    [BindNever]
    public bool BolehUbah { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<VariabelContoh> Variabel { get; set; } = [];

    public static TemplatModel Dari(TemplatSurat templat)
    {
        var model = new TemplatModel();
        model.Isikan(templat.Naskah, templat.Versi);
        return model;
    }
}
