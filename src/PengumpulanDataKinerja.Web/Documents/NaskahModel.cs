namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// What a naskah shows, free of entities: plain values, already chosen and, where it is text, already worded.
/// A page shows one with <c>&lt;partial name="@Model.Naskah.Tampilan" model="Model.Naskah" /&gt;</c>.
/// </summary>
public abstract record NaskahModel
{
    /// <summary>Path of its partial view, the same on screen and on paper.</summary>
    public abstract string Tampilan { get; }

    /// <summary>Text at the foot of every printed page; null for none.</summary>
    public virtual string? Kaki => null;

    /// <summary>The texts that signing fills in or replaces: the only ones in which draft and signed PDF may differ.</summary>
    public virtual IEnumerable<string> BagianSaatTandaTangan => [];
}

/// <summary>Model of the print layout.</summary>
public sealed record NaskahCetakModel(NaskahModel Naskah, CetakOpsi Opsi, string Gaya);
