namespace PengumpulanDataKinerja.Domain;

// Rows 9 and 10 sent back: which data rows are at fault, how they stood, and what became of them since.
public sealed partial class Permintaan
{
    /// <summary>
    /// What the reviewer of a turn sees first: rows that changed since the data were sent back, and those that were named whatever became
    /// of them. Kasubbag PKP compares with what he himself sent back, the Kabid with the last return; empty when there was none.
    /// </summary>
    public IReadOnlyList<PerubahanIsian> YangBerubah(Giliran giliran) => giliran.Langkah is not (Langkah.MeneruskanKabid or Langkah.MenerimaKasubbag)
        ? []
        : [.. UnitUntuk(giliran).DaftarSeksi.Where(s => s.SudahDiteruskan).OrderBy(s => s.Urutan)
            .SelectMany(s => s.DaftarIsian.OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan).ThenBy(i => i.Id).Select(i => (Seksi: s, Isian: i)))
            .Select(x => Bandingan(x.Isian, giliran) is { } kembali ? x.Isian.PerubahanSejak(kembali, x.Seksi) : null)
            .OfType<PerubahanIsian>()
            .Where(p => p.Berubah || p.Sejak.Ditandai)];

    private static PengembalianIsian? Bandingan(Isian isian, Giliran giliran) =>
        isian.DaftarPengembalian.Where(p => giliran.Langkah == Langkah.MeneruskanKabid || p.Langkah == giliran.Langkah).MaxBy(p => p.Pada);

    private List<(PengumpulanSeksi Seksi, Isian Isian, string Kesalahan)> BarisKeliru(Giliran giliran, IEnumerable<KesalahanBaris> kesalahan)
    {
        var keliru = new List<(PengumpulanSeksi, Isian, string)>();
        foreach (var baris in kesalahan.Where(k => !string.IsNullOrWhiteSpace(k.Kesalahan)).DistinctBy(k => k.IsianId))
        {
            if (giliran.Langkah is not (Langkah.MeneruskanKabid or Langkah.MenerimaKasubbag))
            {
                throw new AturanDilanggarException("Pada langkah ini tidak ada baris data yang dapat ditandai.");
            }

            var seksi = UnitUntuk(giliran).DaftarSeksi.FirstOrDefault(s => s.DaftarIsian.Any(i => i.Id == baris.IsianId)) ?? throw new AturanDilanggarException("Baris yang ditandai bukan data unit ini.");
            if (!seksi.SudahDiteruskan)
            {
                throw new AturanDilanggarException($"{seksi.NamaSeksi} belum meneruskan datanya, jadi belum ada baris yang dikembalikan.");
            }

            keliru.Add((seksi, seksi.IsianUntuk(baris.IsianId), baris.Kesalahan!.Trim()));
        }

        return keliru;
    }

    // Kasubbag PKP sends back the unit's data as a whole: whichever row the Kabid opens afterwards, he will want to see what it was. A
    // Kabid's return concerns the seksi that it opens.
    private void SimpanYangDikembalikan(Giliran giliran, List<PengumpulanSeksi> seksi, List<(PengumpulanSeksi Seksi, Isian Isian, string Kesalahan)> keliru, Pelaku pelaku, DateTime pada)
    {
        if (giliran.Jalur != Jalur.Unit)
        {
            return;
        }

        foreach (var isian in (giliran.Langkah == Langkah.MenerimaKasubbag ? UnitUntuk(giliran).DaftarSeksi : seksi).Where(s => s.SudahDiteruskan).SelectMany(s => s.DaftarIsian))
        {
            isian.Kembalikan(giliran, keliru.FirstOrDefault(k => k.Isian == isian).Kesalahan ?? "", pelaku, pada);
        }
    }

    // History keeps the faults too: its chain proves what was asked for.
    private static string Rangkum(string? catatan, IEnumerable<(PengumpulanSeksi Seksi, Isian Isian, string Kesalahan)> keliru) =>
        string.Join("\n", new[] { catatan?.Trim() ?? "" }.Concat(keliru.Select(k => $"{k.Isian.NamaIndikator}: {k.Kesalahan}")).Where(b => b.Length > 0));
}
