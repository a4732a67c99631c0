namespace PengumpulanDataKinerja.Domain;

/// <summary>What differs in one field of a letter's text.</summary>
/// <param name="Bidang">Name of the field as on screen.</param>
/// <param name="Potongan">Its text in pieces.</param>
public sealed record BedaNaskah(string Bidang, IReadOnlyList<PotonganTeks> Potongan)
{
    public bool Berubah => Potongan.Any(p => p.Nasib != NasibTeks.Sama);

    /// <summary>The five fields of two texts, in the order in which they are edited.</summary>
    public static IReadOnlyList<BedaNaskah> Susun(NaskahSurat lama, NaskahSurat baru) =>
    [
        new("Hal", BedaTeks.Susun(lama.Hal, baru.Hal)),
        new("Sifat", BedaTeks.Susun(lama.Sifat, baru.Sifat)),
        new("Lampiran", BedaTeks.Susun(lama.Lampiran, baru.Lampiran)),
        new("Naskah", BedaTeks.Susun(lama.Isi, baru.Isi)),
        new("Tembusan", BedaTeks.Susun(lama.Tembusan, baru.Tembusan)),
    ];
}
