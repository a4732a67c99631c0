using System.Globalization;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// How many backups are kept: the newest of each of the last days, weeks and months that have one. Days without a backup do not count,
/// so a server that was off for a month loses none.
/// </summary>
public sealed record LamaSimpan(int Harian, int Mingguan, int Bulanan)
{
    public static LamaSimpan Dari(IConfiguration pengaturan) => new(
        pengaturan.GetValue("Cadangan:SimpanHarian", 14),
        pengaturan.GetValue("Cadangan:SimpanMingguan", 8),
        pengaturan.GetValue("Cadangan:SimpanBulanan", 12));

    /// <summary>Those that none of the three keeps. The newest stays in any case.</summary>
    public IReadOnlyList<SatuCadangan> YangDibuang(IReadOnlyList<SatuCadangan> semua)
    {
        var terbaruDahulu = semua.OrderByDescending(c => c.Wib).ToList();
        var disimpan = terbaruDahulu.Take(1)
            .Concat(Terakhir(terbaruDahulu, Harian, w => w.Date))
            .Concat(Terakhir(terbaruDahulu, Mingguan, w => (ISOWeek.GetYear(w), ISOWeek.GetWeekOfYear(w))))
            .Concat(Terakhir(terbaruDahulu, Bulanan, w => (w.Year, w.Month)))
            .ToHashSet();
        return terbaruDahulu.FindAll(c => !disimpan.Contains(c));
    }

    private static IEnumerable<SatuCadangan> Terakhir<T>(IEnumerable<SatuCadangan> terbaruDahulu, int banyak, Func<DateTime, T> masa) =>
        terbaruDahulu.GroupBy(c => masa(c.Wib)).Take(banyak).Select(g => g.First());
}
