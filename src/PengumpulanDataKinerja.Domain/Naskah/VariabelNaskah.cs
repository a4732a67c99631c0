namespace PengumpulanDataKinerja.Domain;

/// <summary>A variable of a templat, written {nama}.</summary>
/// <param name="Nama">Its name, without braces.</param>
/// <param name="Arti">What stands for it in the letter.</param>
/// <param name="Terpanjang">How long its value may become: no letter made from a templat may outgrow its fields.</param>
public sealed record VariabelNaskah(string Nama, string Arti, int Terpanjang)
{
    /// <summary>The letter does not fulfil its purpose without it.</summary>
    public bool Wajib { get; init; }

    /// <summary>Stands in the text only, not in hal, lampiran or tembusan.</summary>
    public bool HanyaIsi { get; init; }

    /// <summary>As typed.</summary>
    public string Tulisan => $"{{{Nama}}}";
}
