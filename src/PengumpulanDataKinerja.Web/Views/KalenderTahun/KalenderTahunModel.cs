using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>The SOP's dates of one triwulan.</summary>
/// <param name="Triwulan">Which.</param>
/// <param name="Tanggal">The window of every group of rows.</param>
/// <param name="HariPeringatan">From when a surat peringatan may be written.</param>
/// <param name="HariKerja">Working days for row 8.</param>
/// <param name="Sempit">The planner's warning; null when there is time enough.</param>
/// <param name="Ditetapkan">Whether a run has these dates; else they are worked out.</param>
public sealed record TanggalSop(TriwulanTahun Triwulan, IReadOnlyDictionary<JendelaSop, RentangJendela> Tanggal, DateOnly HariPeringatan, int HariKerja, string? Sempit, bool Ditetapkan)
{
    /// <summary>The rows of a window: "1–3".</summary>
    public static string Langkah(JendelaSop jendela)
    {
        var baris = Sop.Baris.Where(b => b.Jendela == jendela).Select(b => (int)b.Langkah).ToList();
        return $"{baris.Min()}–{baris.Max()}";
    }

    /// <summary>Worked out by the calendar, unless the quarter's run has dates of its own.</summary>
    public static TanggalSop Dari(TriwulanTahun triwulan, IReadOnlyList<JadwalLangkah> jadwal, DateOnly? hariPeringatan, KalenderKerja kalender)
    {
        var tanggal = Enum.GetValues<JendelaSop>().ToDictionary(j => j, j =>
        {
            var milik = jadwal.Where(l => Sop.Untuk(l.Langkah).Jendela == j).ToList();
            return milik.Count == 0 ? kalender.Jendela(triwulan, j) : new(milik.Min(l => l.Buka), milik.Max(l => l.Tenggat));
        });
        return new(triwulan, tanggal, hariPeringatan ?? kalender.HariPeringatanPertama(triwulan), kalender.HariKerjaUntukLangkah8(triwulan), kalender.PeringatanWaktuSempit(triwulan), jadwal.Count > 0);
    }

    /// <summary>What happens when, in the words under the months.</summary>
    public IEnumerable<(DateOnly Hari, string Tanda, string Kata)> Kejadian()
    {
        yield return (Tanggal[JendelaSop.AwalMingguKetiga].Buka, "B", $"buka permintaan {Triwulan.Sebutan}");
        foreach (var (jendela, rentang) in Tanggal.OrderBy(t => t.Key))
        {
            yield return (rentang.Tenggat, "T", $"tenggat langkah {Langkah(jendela)} {Triwulan.Sebutan}");
        }

        yield return (HariPeringatan, "P", $"surat peringatan {Triwulan.Sebutan} dapat disusun");
    }
}

/// <summary>A day of the year view.</summary>
/// <param name="Hari">The day.</param>
/// <param name="Libur">Its holiday.</param>
/// <param name="Ramadan">Whether it lies in Ramadan.</param>
/// <param name="Kejadian">What the SOP has on it.</param>
public sealed record HariKalender(DateOnly Hari, HariLibur? Libur, bool Ramadan, IReadOnlyList<(string Tanda, string Kata)> Kejadian)
{
    public bool AkhirPekan => Hari.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Letters of the legend: L, C, D for a free day, then B, T, P.</summary>
    public string Tanda => TandaLibur + string.Concat(Kejadian.Select(k => k.Tanda).Distinct());

    private string TandaLibur => Libur is null ? "" : Libur.Jenis switch
    {
        JenisHariLibur.LiburNasional => "L",
        JenisHariLibur.CutiBersama => "C",
        JenisHariLibur.LiburDaerah => "D",
    };

    public string Kelas => Libur is not null ? "libur" : AkhirPekan ? "pekan" : Kejadian.Count > 0 ? "sop" : "";
}

/// <summary>A year on one page.</summary>
public sealed class KalenderTahunModel
{
    private readonly KalenderKerja kalender;
    private readonly ILookup<DateOnly, (string Tanda, string Kata)> kejadian;

    /// <param name="tahun">The year.</param>
    /// <param name="kalender">The office's calendar.</param>
    /// <param name="triwulan">Its four triwulan.</param>
    /// <param name="sebelumnya">The last triwulan of the year before: its end lies in January.</param>
    public KalenderTahunModel(int tahun, KalenderKerja kalender, IReadOnlyList<TanggalSop> triwulan, TanggalSop? sebelumnya)
    {
        this.kalender = kalender;
        (Tahun, Triwulan) = (tahun, triwulan);
        kejadian = triwulan.Concat(sebelumnya is null ? [] : [sebelumnya]).SelectMany(t => t.Kejadian()).Where(k => k.Hari.Year == tahun)
            .ToLookup(k => k.Hari, k => (k.Tanda, k.Kata));
    }

    public int Tahun { get; }

    public IReadOnlyList<TanggalSop> Triwulan { get; }

    /// <summary>"hari libur 2028 belum ditetapkan", or null.</summary>
    public string? Catatan => kalender.CatatanTahunLibur(Tahun);

    /// <summary>The days of a month.</summary>
    public IReadOnlyList<HariKalender> Bulan(int bulan) => [.. Enumerable.Range(1, DateTime.DaysInMonth(Tahun, bulan)).Select(h => Hari(new(Tahun, bulan, h)))];

    /// <summary>The weeks of a month from Senin on; null where a day belongs to another month.</summary>
    public static IEnumerable<HariKalender?[]> Minggu(IReadOnlyList<HariKalender> bulan)
    {
        var kosong = ((int)bulan[0].Hari.DayOfWeek + 6) % 7;
        return Enumerable.Repeat<HariKalender?>(null, kosong).Concat(bulan).Chunk(7).Select(m => m.Length == 7 ? m : [.. m, .. Enumerable.Repeat<HariKalender?>(null, 7 - m.Length)]);
    }

    /// <summary>Ramadan, holidays and the SOP's days of a month in words.</summary>
    public IEnumerable<(string Hari, string Kata)> Kata(IReadOnlyList<HariKalender> bulan)
    {
        if (bulan.Where(h => h.Ramadan).Select(h => h.Hari.Day).ToList() is { Count: > 0 } ramadan)
        {
            yield return (ramadan.Count == 1 ? $"{ramadan[0]}" : $"{ramadan[0]}–{ramadan[^1]}", "Ramadan");
        }

        foreach (var h in bulan)
        {
            if (h.Libur is { } libur)
            {
                yield return ($"{h.Hari.Day}", $"{libur.Nama} ({Tampil.Sebutan(libur.Jenis).ToLowerInvariant()})");
            }

            foreach (var (_, kata) in h.Kejadian)
            {
                yield return ($"{h.Hari.Day}", kata);
            }
        }
    }

    private HariKalender Hari(DateOnly hari) => new(hari, kalender.LiburPada(hari), kalender.Jam.Ramadan.Any(r => r.Memuat(hari)), [.. kejadian[hari]]);
}
