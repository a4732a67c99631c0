using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>The form in which the text of a letter, or of a templat, is typed, with its preview.</summary>
public abstract class NaskahInput
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
    public SuratModel? Pratinjau { get; set; }

    /// <summary>Why there is no preview.</summary>
    [BindNever]
    public string? PratinjauGagal { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever, ValidateNever]
    public NaskahSurat? Tersimpan { get; set; }

    public NaskahSurat Naskah() => new(Hal ?? "", Sifat ?? "", Lampiran ?? "", Isi ?? "", Tembusan ?? "");

    /// <summary>Fills the form with what is stored.</summary>
    protected void Isikan(NaskahSurat naskah, int versi) =>
        (Hal, Sifat, Lampiran, Isi, Tembusan, Versi) = (naskah.Hal, naskah.Sifat, naskah.Lampiran, naskah.Isi, naskah.Tembusan, versi);

    /// <summary>
    /// Somebody else saved meanwhile: nobody's words are lost. The stored text is shown beside the typed one, and saving again takes the
    /// typed one knowingly.
    /// </summary>
    /// <param name="keadaan">Takes the sentence.</param>
    /// <param name="sebutan">"naskah" or "templat".</param>
    /// <param name="tersimpan">What is stored now.</param>
    /// <param name="versi">Its version.</param>
    public void TunjukkanKeduanya(ModelStateDictionary keadaan, string sebutan, NaskahSurat tersimpan, int versi)
    {
        keadaan.Clear();
        keadaan.AddModelError("", $"{char.ToUpperInvariant(sebutan[0])}{sebutan[1..]} ini sudah diubah orang lain sejak Anda membukanya. Tulisan Anda belum disimpan dan masih ada di bawah; {sebutan} yang tersimpan tampil sesudahnya. Sesuaikan, lalu simpan lagi.");
        Versi = versi;
        Tersimpan = tersimpan;
    }
}
