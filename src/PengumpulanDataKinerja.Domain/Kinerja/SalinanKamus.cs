namespace PengumpulanDataKinerja.Domain;

/// <summary>A year's plan and indicators taken over into another year, targets and pagu included: there they are the proposal to be corrected.</summary>
/// <param name="Unsur">The new nodes, parents first.</param>
/// <param name="Indikator">The new indicators.</param>
public sealed record SalinanKamus(IReadOnlyList<UnsurRencana> Unsur, IReadOnlyList<Indikator> Indikator)
{
    /// <summary>Copies what is still asked for. Realisasi of quarters before the product was in use stays behind.</summary>
    /// <param name="ke">The new year.</param>
    /// <param name="pohon">The plan of the old year.</param>
    /// <param name="indikator">Indicators of the old year; inactive ones are left out.</param>
    public static SalinanKamus Susun(int ke, PohonRencana pohon, IEnumerable<Indikator> indikator)
    {
        var baru = new Dictionary<Guid, UnsurRencana>();
        foreach (var (unsur, _) in pohon.Baris)
        {
            baru.Add(unsur.Id, new UnsurRencana(ke, unsur.Urutan, unsur.Isi(), unsur.IndukId is { } induk ? baru[induk] : null));
        }

        var salinan = indikator.Where(i => i.Aktif).Select(i => new Indikator(ke, i.SeksiId, i.BlokDinas, i.Urutan, i.Isi() with
        {
            UnsurId = i.UnsurId is { } id && baru.TryGetValue(id, out var unsur) ? unsur.Id : null,
            RealisasiLampau = EmpatTriwulan.Kosong,
        }));
        return new([.. baru.Values], [.. salinan]);
    }
}
