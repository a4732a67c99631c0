using System.Diagnostics;
using System.Globalization;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>Closed-loop load: each client sends its next request when the last answer is whole.</summary>
public static class Beban
{
    /// <summary>The machine's load of the last minute: a figure taken on a busy machine says little.</summary>
    public static string Mesin() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";

    /// <summary>Latencies in milliseconds of one page under some clients for a while.</summary>
    /// <exception cref="InvalidOperationException">An answer was not the page: a redirect or an error is not measured as one.</exception>
    public static async Task<List<double>> JalankanAsync(Sasaran sasaran, int klien, TimeSpan lama)
    {
        var hasil = await Task.WhenAll(Enumerable.Range(0, klien).Select(_ => Task.Run(() => SatuAsync(sasaran, lama))));
        return [.. hasil.SelectMany(h => h)];
    }

    /// <summary>Several pages, interleaved in rounds after a warm-up, so that the machine's moods meet all alike.</summary>
    public static async Task<IReadOnlyList<List<double>>> BerselangAsync(IReadOnlyList<Sasaran> sasaran, int klien, int putaran, TimeSpan lama)
    {
        foreach (var s in sasaran)
        {
            await JalankanAsync(s, klien, TimeSpan.FromSeconds(3));
        }

        var hasil = sasaran.Select(_ => new List<double>()).ToList();
        for (var i = 0; i < putaran; i++)
        {
            for (var j = 0; j < sasaran.Count; j++)
            {
                // The order turns with the rounds.
                var k = i % 2 == 0 ? j : sasaran.Count - 1 - j;
                hasil[k].AddRange(await JalankanAsync(sasaran[k], klien, lama));
            }
        }

        return hasil;
    }

    public static double Persentil(IEnumerable<double> nilai, double persen)
    {
        var urut = nilai.Order().ToList();
        return urut[Math.Min(urut.Count - 1, (int)Math.Ceiling(urut.Count * persen / 100) - 1)];
    }

    public static double Median(IEnumerable<double> nilai) => Persentil(nilai, 50);

    public static string Ringkas(IReadOnlyCollection<double> nilai) => string.Create(CultureInfo.InvariantCulture, $"n {nilai.Count}, p50 {Median(nilai):0.0}, p99 {Persentil(nilai, 99):0.0} ms");

    private static async Task<List<double>> SatuAsync(Sasaran sasaran, TimeSpan lama)
    {
        var hasil = new List<double>();
        var akhir = Stopwatch.GetTimestamp() + (long)(lama.TotalSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < akhir)
        {
            var mulai = Stopwatch.GetTimestamp();
            using var jawaban = await sasaran.Klien.GetAsync(sasaran.Alamat);
            var isi = await jawaban.Content.ReadAsByteArrayAsync();
            hasil.Add(Stopwatch.GetElapsedTime(mulai).TotalMilliseconds);
            if ((int)jawaban.StatusCode != 200 || isi.Length < sasaran.PalingKecil)
            {
                throw new InvalidOperationException($"{sasaran.Alamat}: {(int)jawaban.StatusCode}, {isi.Length} byte, bukan halaman yang diukur.");
            }
        }

        return hasil;
    }
}

/// <summary>A page to ask for.</summary>
/// <param name="Klien">Signed in.</param>
/// <param name="Alamat">Path on the client's server.</param>
/// <param name="PalingKecil">Bytes that the whole page has at least.</param>
public sealed record Sasaran(HttpClient Klien, string Alamat, int PalingKecil);
