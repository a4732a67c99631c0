using System.Globalization;

namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// Moments are kept in UTC and shown in WIB (UTC+7, no daylight saving: domain paper, kalender section 1). The words
/// are written here and not taken from the culture of the thread, so that a job and a page print the same date.
/// </summary>
public static class Waktu
{
    /// <summary>WIB minus UTC.</summary>
    public static readonly TimeSpan SelisihWib = TimeSpan.FromHours(7);

    private static readonly string[] bulan =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] hari = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    /// <summary>The wall clock in WIB of a moment (Kind Unspecified).</summary>
    /// <exception cref="ArgumentException">The moment is not of Kind Utc.</exception>
    public static DateTime KeWib(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? DateTime.SpecifyKind(utc + SelisihWib, DateTimeKind.Unspecified)
        : throw new ArgumentException("A moment must be of Kind Utc.", nameof(utc));

    /// <summary>The day in WIB of a moment; a day begins at midnight WIB, 17.00 UTC.</summary>
    /// <exception cref="ArgumentException">The moment is not of Kind Utc.</exception>
    public static DateOnly HariWib(DateTime utc) => DateOnly.FromDateTime(KeWib(utc));

    /// <summary>The moment (Kind Utc) of a day and a time read off a clock in WIB.</summary>
    public static DateTime KeUtc(DateOnly hariWib, TimeOnly jamWib) => DateTime.SpecifyKind(hariWib.ToDateTime(jamWib) - SelisihWib, DateTimeKind.Utc);

    /// <summary>"Januari" to "Desember" of 1 to 12.</summary>
    public static string NamaBulan(int nomor) => bulan[nomor - 1];

    /// <summary>"Senin" to "Minggu".</summary>
    public static string NamaHari(DateOnly tanggal) => hari[(int)tanggal.DayOfWeek];

    /// <summary>"17 Juni 2026".</summary>
    public static string Tanggal(DateOnly tanggal) => string.Create(CultureInfo.InvariantCulture, $"{tanggal.Day} {NamaBulan(tanggal.Month)} {tanggal.Year}");

    /// <summary>"17 Juni 2026", the day in WIB of a moment.</summary>
    public static string Tanggal(DateTime utc) => Tanggal(HariWib(utc));

    /// <summary>"Rabu, 17 Juni 2026".</summary>
    public static string HariTanggal(DateOnly tanggal) => $"{NamaHari(tanggal)}, {Tanggal(tanggal)}";

    /// <summary>"Rabu, 17 Juni 2026", the day in WIB of a moment.</summary>
    public static string HariTanggal(DateTime utc) => HariTanggal(HariWib(utc));

    /// <summary>"17 Jun 2026", for narrow columns.</summary>
    public static string TanggalPendek(DateOnly tanggal) => string.Create(CultureInfo.InvariantCulture, $"{tanggal.Day} {NamaBulan(tanggal.Month).AsSpan(0, 3)} {tanggal.Year}");

    /// <summary>"09.15 WIB".</summary>
    public static string Jam(DateTime utc) => $"{Jam(TimeOnly.FromDateTime(KeWib(utc)))} WIB";

    /// <summary>"09.15", without the zone.</summary>
    public static string Jam(TimeOnly jamWib) => jamWib.ToString("HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary>"17 Juni 2026, 09.15 WIB".</summary>
    public static string TanggalJam(DateTime utc) => $"{Tanggal(utc)}, {Jam(utc)}";

    /// <summary>"Rabu, 17 Juni 2026, 09.15 WIB".</summary>
    public static string HariTanggalJam(DateTime utc) => $"{HariTanggal(utc)}, {Jam(utc)}";
}
