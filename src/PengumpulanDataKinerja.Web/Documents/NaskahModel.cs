using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// What a naskah shows, free of entities: plain values, already chosen and, where it is text, already worded.
/// A page shows one with <c>&lt;partial name="@Model.Naskah.Tampilan" model="Model.Naskah" /&gt;</c> and css/naskah.css.
/// </summary>
public abstract record NaskahModel
{
    /// <summary>Path of its partial view, the same on screen and on paper: one or more elements of class "lembar".</summary>
    public abstract string Tampilan { get; }

    /// <summary>Text at the foot of every printed page; null for none.</summary>
    public virtual string? Kaki => null;

    /// <summary>Typeface on the screen; a print takes that of its options.</summary>
    public HurufNaskah Huruf { get; init; }

    /// <summary>Class of the element around the sheet.</summary>
    public string KelasHuruf => HalamanCss.Kelas(Huruf);

    /// <summary>The texts that signing fills in or replaces: the only ones in which draft and signed PDF may differ.</summary>
    public virtual IEnumerable<string> BagianSaatTandaTangan => [];
}

/// <summary>A naskah that is a sheet of its own or, without kop, a lampiran of a letter: mostly a table.</summary>
public abstract record LembarIsiModel : NaskahModel
{
    public sealed override string Tampilan => "~/Views/Naskah/_Lembar.cshtml";

    /// <summary>Path of the partial view of what stands on the sheet.</summary>
    public abstract string TampilanIsi { get; }

    /// <summary>The sheet lies.</summary>
    public virtual bool Mendatar => true;

    public KopModel? Kop { get; init; }

    /// <summary>"Painan, 8 April 2026" above the signature block; null for none.</summary>
    public string? TempatTanggal { get; init; }

    public BlokTandaTanganModel? TandaTangan { get; init; }
}

/// <summary>Model of the print layout.</summary>
public sealed record NaskahCetakModel(NaskahModel Naskah, CetakOpsi Opsi, string Gaya);

/// <summary>Head of a letter: the region, the office (sizes 3 : 4), address, emblem when the office has uploaded one.</summary>
/// <param name="NamaPemda">Line of size 3.</param>
/// <param name="NamaKantor">Line of size 4, bold.</param>
/// <param name="BarisAlamat">Lines of address and contact.</param>
/// <param name="Lambang">Source of the emblem's picture: a data: address (paper takes no other), or null.</param>
public sealed record KopModel(string NamaPemda, string NamaKantor, IReadOnlyList<string> BarisAlamat, string? Lambang = null)
{
    public static KopModel Dari(PengaturanKantor kantor, string? lambang)
    {
        string[] tempat = [kantor.Alamat, $"{kantor.Kota} {kantor.KodePos}".Trim()];
        string[] hubungan =
        [
            kantor.Telepon.Length > 0 ? $"Telepon {kantor.Telepon}" : "",
            kantor.Laman.Length > 0 ? $"Laman {kantor.Laman}" : "",
            kantor.PosEl.Length > 0 ? $"Pos-el {kantor.PosEl}" : "",
        ];
        string[] baris = [string.Join(", ", tempat.Where(t => t.Length > 0)), string.Join(", ", hubungan.Where(t => t.Length > 0))];
        return new KopModel(kantor.NamaPemda, kantor.NamaKantor, baris.Where(b => b.Length > 0).ToList(), lambang);
    }
}
