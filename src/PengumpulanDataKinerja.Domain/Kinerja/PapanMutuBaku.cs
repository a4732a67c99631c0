namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// The mutu baku board of a triwulan: for every row of the SOP standard against actual, and the calendar's verdict beside it, never mixed. Surat
/// peringatan are no part of the 14 rows and are left out. No names of people.
/// </summary>
public sealed class PapanMutuBaku
{
    /// <summary>How many of the slowest rows are named.</summary>
    public const int BanyakLambat = 5;

    /// <summary>Measures a run as it stands.</summary>
    public PapanMutuBaku(Permintaan permintaan, KalenderKerja kalender, DateTime sekarang)
    {
        Triwulan = permintaan.TriwulanTahun;
        var ukuran = Ukur(permintaan, kalender, sekarang).ToLookup(u => u.Langkah);
        Langkah = [.. Sop.Baris.Select(b => new LangkahMutuBaku(b, permintaan.JadwalUntuk(b.Langkah), [.. ukuran[b.Langkah]]))];
        Unit = [.. permintaan.DaftarUnit.OrderBy(u => u.Urutan).ThenBy(u => u.NamaUnit, StringComparer.Ordinal).Select(u => new UnitMutuBaku(u.NamaUnit, [.. ukuran.SelectMany(g => g).Where(g => g.UnitId == u.UnitId)]))];
    }

    public TriwulanTahun Triwulan { get; }

    /// <summary>The 14 rows in order.</summary>
    public IReadOnlyList<LangkahMutuBaku> Langkah { get; }

    /// <summary>Rows 7–10 by unit, in the office's order; empty before row 6.</summary>
    public IReadOnlyList<UnitMutuBaku> Unit { get; }

    /// <summary>
    /// The rows that went furthest past their mutu baku, each by its worst turn, the worst row first; minutes of office hours make rows of
    /// minutes and rows of days comparable.
    /// </summary>
    public IEnumerable<UkuranGiliran> PalingLambat => Langkah.Select(l => l.Giliran.MaxBy(g => g.MenitLewat)).OfType<UkuranGiliran>().Where(g => g.MenitLewat > 0).OrderByDescending(g => g.MenitLewat).Take(BanyakLambat);

    /// <summary>A row of the board.</summary>
    public LangkahMutuBaku Untuk(Langkah langkah) => Langkah[(int)langkah - 1];

    // A turn that nobody could ever act on has no service time, and one that became void never was.
    private static IEnumerable<UkuranGiliran> Ukur(Permintaan permintaan, KalenderKerja kalender, DateTime sekarang)
    {
        var milik = permintaan.DaftarGiliran.Where(g => g.Jalur != Jalur.Peringatan && g.Hasil != HasilGiliran.Dihapus).ToList();
        var terakhir = milik.GroupBy(g => (g.Mesin, g.Langkah)).ToDictionary(g => g.Key, g => g.Max(x => x.Putaran));
        var kini = permintaan.GiliranKini?.Langkah;
        foreach (var g in milik.Where(g => g.DapatDikerjakanSejak is not null).OrderBy(g => g.DapatDikerjakanSejak))
        {
            var baku = Sop.Untuk(g.Langkah).Waktu;
            var (sejak, sampai) = (g.DapatDikerjakanSejak!.Value, g.SelesaiPada ?? sekarang);
            var hari = Waktu.HariWib(sampai);
            yield return new(g.Langkah, g.Putaran, sejak, sampai, g.Tenggat)
            {
                Tempat = g.Jalur == Jalur.Permintaan ? null : permintaan.Perihal(g),
                UnitId = g.UnitId,
                Berjalan = g.Terbuka,
                Dikembalikan = g.Hasil == HasilGiliran.Dikembalikan,
                Menentukan = g.Hasil != HasilGiliran.Dikembalikan && terakhir[(g.Mesin, g.Langkah)] == g.Putaran && !(g.Jalur == Jalur.Permintaan && kini < g.Langkah),
                DiKertas = permintaan.KertasUntuk(g) is not null,
                Lama = kalender.Lama(baku.Satuan, sejak, sampai),
                MenitLewat = kalender.MenitLewatBaku(baku, sejak, sampai),
                HariTerlambat = Math.Max(0, kalender.SelisihHariKerja(g.Tenggat, hari)),
                SebutanKetepatan = kalender.SebutanKetepatan(g.Tenggat, hari),
                Sebab = g.Sebab,
            };
        }
    }
}

/// <summary>One row of the SOP on the board.</summary>
/// <param name="Baris">The row with its mutu baku.</param>
/// <param name="Jadwal">Its window in this triwulan.</param>
/// <param name="Giliran">Its turns, every round and every unit, in the order in which they could be done.</param>
public sealed record LangkahMutuBaku(BarisSop Baris, JadwalLangkah Jadwal, IReadOnlyList<UkuranGiliran> Giliran)
{
    /// <summary>Service times of the turns that are over; null when none is.</summary>
    public SebaranWaktu? Sebaran { get; } = SebaranWaktu.Dari(Giliran.Where(g => !g.Berjalan).Select(g => g.Lama));

    /// <summary>The slowest turn that is over.</summary>
    public UkuranGiliran? Terlama { get; } = Giliran.Where(g => !g.Berjalan).MaxBy(g => g.Lama);

    /// <summary>Turns that wait now.</summary>
    public IEnumerable<UkuranGiliran> Berjalan => Giliran.Where(g => g.Berjalan);

    /// <summary>Turns past the mutu baku.</summary>
    public int MelewatiBaku => Giliran.Count(g => g.MenitLewat > 0);

    /// <summary>The rounds that decide, one of each unit.</summary>
    public IEnumerable<UkuranGiliran> Menentukan => Giliran.Where(g => g.Menentukan);

    /// <summary>How many of those are late.</summary>
    public int Terlambat => Menentukan.Count(g => g.Terlambat);

    /// <summary>The latest of those, or null when all were in time.</summary>
    public UkuranGiliran? PalingTerlambat => Menentukan.Where(g => g.Terlambat).MaxBy(g => g.HariTerlambat);

    /// <summary>The most rounds that one place needed; 0 when the row has not begun.</summary>
    public int Putaran => Giliran.Select(g => g.Putaran).DefaultIfEmpty().Max();

    /// <summary>Whether it runs once per unit.</summary>
    public bool PerUnit => Baris.No is >= 7 and <= 10;
}

/// <summary>Rows 7–10 of one unit.</summary>
/// <param name="Nama">Name of the unit.</param>
/// <param name="Giliran">Its turns, those of its seksi included.</param>
public sealed record UnitMutuBaku(string Nama, IReadOnlyList<UkuranGiliran> Giliran)
{
    /// <summary>The slowest turn of a row; null when the unit has none.</summary>
    public UkuranGiliran? Terlama(Langkah langkah) => Giliran.Where(g => g.Langkah == langkah).MaxBy(g => g.Lama);

    /// <summary>Of the rounds of a row that decide the latest; null when none was late.</summary>
    public UkuranGiliran? Terlambat(Langkah langkah) => Giliran.Where(g => g.Langkah == langkah && g is { Menentukan: true, Terlambat: true }).MaxBy(g => g.HariTerlambat);

    /// <summary>The most rounds of a row.</summary>
    public int Putaran(Langkah langkah) => Giliran.Where(g => g.Langkah == langkah).Select(g => g.Putaran).DefaultIfEmpty().Max();
}
