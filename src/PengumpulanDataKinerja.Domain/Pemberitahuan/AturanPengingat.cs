namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// On which days a task is called to mind, in working days from its tenggat (negative: before it), and on which of them those above are
/// told: settings of the issue "The clock". Nothing is sent on a day off; what was missed then, or while the server was off, is made up
/// on the next working day, and of several only the latest.
/// </summary>
public sealed class AturanPengingat
{
    /// <summary>More often than this nobody is reminded of one task.</summary>
    public const int PalingBanyak = 5;

    /// <summary>Not before this hour (WIB), so that nothing rings at midnight and the digest of the morning has it all.</summary>
    public static readonly TimeOnly MulaiPukul = new(7, 0);

    private readonly int[] titik;
    private readonly int[] eskalasi;

    /// <summary>Builds the rules.</summary>
    /// <param name="titik">Days of the reminders.</param>
    /// <param name="eskalasi">Days on which those above are told: the first the next superior, the second the one above.</param>
    /// <exception cref="AturanDilanggarException">More than <see cref="PalingBanyak"/> reminders, or an escalation before the tenggat has passed.</exception>
    public AturanPengingat(IEnumerable<int> titik, IEnumerable<int> eskalasi)
    {
        this.titik = [.. titik.Distinct().OrderDescending()];
        this.eskalasi = [.. eskalasi.Distinct().Order()];
        if (this.titik.Length > PalingBanyak)
        {
            throw new AturanDilanggarException($"Pengingat paling banyak {PalingBanyak} kali untuk satu tugas.");
        }

        if (this.eskalasi.Any(n => n < 1))
        {
            throw new AturanDilanggarException("Atasan hanya diberi tahu sesudah tenggat lewat.");
        }
    }

    /// <summary>A working day before, on the day, and one, two and four working days after; superiors at two and four.</summary>
    public static AturanPengingat Bawaan { get; } = new([-1, 0, 1, 2, 4], [2, 4]);

    /// <summary>Whether anything may be sent at this moment.</summary>
    public static bool SaatMengirim(KalenderKerja kalender, DateTime sekarang) =>
        kalender.HariKerja(Waktu.HariWib(sekarang)) && TimeOnly.FromDateTime(Waktu.KeWib(sekarang)) >= MulaiPukul;

    /// <summary>The day of the latest reminder that is due; null when none is. What fell before or on the day the task came is not due: its coming said as much.</summary>
    public int? Jatuh(KalenderKerja kalender, DateOnly tenggat, DateTime sejak, DateTime sekarang) => JatuhDari(titik, kalender, tenggat, sejak, sekarang).Cast<int?>().FirstOrDefault();

    /// <summary>How many levels up are to be told by now; 0 for nobody.</summary>
    public int TingkatAtasan(KalenderKerja kalender, DateOnly tenggat, DateTime sejak, DateTime sekarang) => JatuhDari(eskalasi, kalender, tenggat, sejak, sekarang).Count();

    private static IEnumerable<int> JatuhDari(int[] titik, KalenderKerja kalender, DateOnly tenggat, DateTime sejak, DateTime sekarang)
    {
        var (mulai, hari) = (Waktu.HariWib(sejak), Waktu.HariWib(sekarang));
        return titik.Where(n => kalender.TambahHariKerja(tenggat, n) is var saat && saat <= hari && saat > mulai);
    }
}
