using System.Globalization;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>One figure that was measured, and what belongs beside it.</summary>
/// <param name="Ukuran">Its name in harapan.csv, or one that has no expectation.</param>
/// <param name="Nilai">The figure.</param>
/// <param name="Satuan">"ms", "kali", "MB", "buah".</param>
/// <param name="Keterangan">What it was measured on.</param>
public sealed record HasilUkur(string Ukuran, double Nilai, string Satuan, string Keterangan);

/// <summary>Runs the measurements, prints them beside the kept expectations, and says whether all are met.</summary>
public sealed class Papan(string[] pilihan)
{
    private readonly List<HasilUkur> angka = [];

    public async Task UkurAsync(string nama, Func<Task<IReadOnlyList<HasilUkur>>> ukur)
    {
        if (pilihan.Length > 0 && !pilihan.Contains(nama))
        {
            return;
        }

        Console.WriteLine($"{nama} ... beban mesin {Beban.Mesin()}");
        angka.AddRange(await ukur());
    }

    /// <returns>Exit code: 0 when every expectation that was measured is met.</returns>
    public int Laporkan()
    {
        var harapan = Harapan();
        var buruk = 0;
        Console.WriteLine($"{Environment.NewLine}{"ukuran",-46}{"nilai",12}  {"harapan",-14}{"",-7}keterangan");
        foreach (var a in angka)
        {
            var (batas, tercapai) = harapan.TryGetValue(a.Ukuran, out var h) ? ($"{h.Banding} {Tulis(h.Batas)} {h.Satuan}", h.Tercapai(a.Nilai)) : ("", true);
            buruk += tercapai ? 0 : 1;
            Console.WriteLine($"{a.Ukuran,-46}{Tulis(a.Nilai) + " " + a.Satuan,12}  {batas,-14}{(batas.Length == 0 ? "" : tercapai ? "baik" : "KURANG"),-7}{a.Keterangan}");
        }

        var takTerukur = pilihan.Length > 0 ? [] : harapan.Keys.Except(angka.Select(a => a.Ukuran)).ToList();
        foreach (var nama in takTerukur)
        {
            Console.WriteLine($"{nama,-46}{"tidak diukur",12}");
        }

        Console.WriteLine($"{angka.Count} angka, {buruk} di bawah harapan, {takTerukur.Count} tidak diukur");
        return buruk + takTerukur.Count == 0 ? 0 : 1;
    }

    private static Dictionary<string, Harap> Harapan()
    {
        using var baca = new StreamReader(typeof(Papan).Assembly.GetManifestResourceStream("harapan.csv")!);
        return baca.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(b => b.TrimEnd('\r').Split(','))
            .ToDictionary(b => b[0], b => new Harap(b[1], double.Parse(b[2], CultureInfo.InvariantCulture), b[3]));
    }

    private static string Tulis(double nilai) => nilai.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed record Harap(string Banding, double Batas, string Satuan)
    {
        public bool Tercapai(double nilai) => Banding == ">=" ? nilai >= Batas : nilai <= Batas;
    }
}
