using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests;

/// <summary>The calendar of the holidays that the product is delivered with.</summary>
public static class ContohKalender
{
    public static IReadOnlyList<HariLibur> DaftarLibur { get; } = [.. Baris("hari-libur.csv").Select(BacaLibur)];

    public static KalenderKerja Kalender { get; } = new(DaftarLibur);

    /// <summary>A moment read off a clock in WIB.</summary>
    public static DateTime Wib(int tahun, int bulan, int hari, int jam, int menit = 0) => Waktu.KeUtc(new DateOnly(tahun, bulan, hari), new TimeOnly(jam, menit));

    public static KalenderKerja DenganLibur(params DateOnly[] hari) => new(hari.Select(tanggal => new HariLibur(tanggal, "Contoh", JenisHariLibur.LiburNasional)));

    private static List<string> Baris(string nama)
    {
        using var pembaca = new StreamReader(typeof(ContohKalender).Assembly.GetManifestResourceStream(nama)!);
        return pembaca.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).ToList();
    }

    private static HariLibur BacaLibur(string baris)
    {
        var sel = baris.Split(',');
        var jenis = sel[2] == "cuti_bersama" ? JenisHariLibur.CutiBersama : JenisHariLibur.LiburNasional;
        return new HariLibur(DateOnly.ParseExact(sel[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), sel[1], jenis);
    }
}
