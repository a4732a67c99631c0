namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// Money of some rows rolled up by plain sums, sub kegiatan → kegiatan → program (domain paper, pengukuran-kinerja section 6). A node that
/// states its own amount counts with that; one that does not, with the sum of those below it. What lies below a counted node is not
/// counted again.
/// </summary>
public sealed class RekapAnggaran
{
    private RekapAnggaran(IReadOnlyList<Isian> berpagu)
    {
        // One row per node: the budget stands on the first of its indicators.
        var simpul = berpagu.ToDictionary(i => i.JalurUnsur, i => new Simpul(i));
        var puncak = simpul.Values.ToList();
        foreach (var anak in simpul.Values)
        {
            if (Atas(anak.Isian.JalurUnsur).Select(j => simpul.GetValueOrDefault(j)).FirstOrDefault(s => s is not null) is { } induk)
            {
                induk.Anak.Add(anak);
                puncak.Remove(anak);
            }
        }

        Pagu = puncak.Count == 0 ? null : puncak.Sum(s => s.Isian.Pagu);
        Realisasi = puncak.Any(s => s.Jumlah is not null) ? puncak.Sum(s => s.Jumlah ?? 0) : null;
        BelumDiisi = simpul.Values.Count(s => s.Jumlah is null);
        Selisih = [.. simpul.Values
            .Where(s => s is { Isian.AnggaranSampai: not null, JumlahAnak: not null } && s.Isian.AnggaranSampai != s.JumlahAnak)
            .OrderBy(s => s.Isian.KodeUnsur, StringComparer.Ordinal)
            .Select(s => new SelisihAnggaran($"{s.Isian.KodeUnsur} {s.Isian.NamaUnsur}".Trim(), s.Isian.AnggaranSampai!.Value, s.JumlahAnak!.Value))];
    }

    /// <summary>Budget of the year in rupiah; null when no row has one.</summary>
    public decimal? Pagu { get; }

    /// <summary>Realisasi anggaran s.d. triwulan ini in rupiah; null while nobody has reported any.</summary>
    public decimal? Realisasi { get; }

    /// <summary>Nodes with a budget of which no amount is known.</summary>
    public int BelumDiisi { get; }

    /// <summary>Realisasi against budget.</summary>
    public NilaiCapaian Serapan => Capaian.Serapan(Realisasi, Pagu);

    /// <summary>Nodes whose own amount differs from the sum of those below them.</summary>
    public IReadOnlyList<SelisihAnggaran> Selisih { get; }

    /// <summary>Rolls up the rows that count.</summary>
    public static RekapAnggaran Dari(IEnumerable<Isian> isian) => new([.. isian.Where(i => i.MintaAnggaran)]);

    private static IEnumerable<string> Atas(string jalur)
    {
        for (var batas = jalur.LastIndexOf('/'); batas > 0; batas = jalur.LastIndexOf('/', batas - 1))
        {
            yield return jalur[..batas];
        }
    }

    private sealed record Simpul(Isian Isian)
    {
        public List<Simpul> Anak { get; } = [];

        public decimal? Jumlah => Isian.AnggaranSampai ?? JumlahAnak;

        public decimal? JumlahAnak => Anak.Any(a => a.Jumlah is not null) ? Anak.Sum(a => a.Jumlah ?? 0) : null;
    }
}
