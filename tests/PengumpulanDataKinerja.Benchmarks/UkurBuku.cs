using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>
/// A workbook of 10,000 rows and 20 columns: written, and read to decimals and texts, beside a bare XmlReader that only goes over the same sheet.
/// Each reading is a process of its own, so that the peak of its memory is nobody else's.
/// </summary>
public static class UkurBuku
{
    private const int Baris = 10_000;
    private const int Kolom = 20;
    private const int Putaran = 5;

    public static async Task<IReadOnlyList<HasilUkur>> UkurAsync()
    {
        var berkas = Path.Combine(Path.GetTempPath(), $"ukur-{Guid.NewGuid():N}.xlsx");
        try
        {
            var tulis = new List<double>();
            for (var i = -1; i < Putaran; i++)
            {
                var mulai = Stopwatch.GetTimestamp();
                Tulis(berkas);
                if (i >= 0)
                {
                    tulis.Add(Stopwatch.GetElapsedTime(mulai).TotalMilliseconds);
                }
            }

            var (milik, polos) = (await AnakAsync(berkas, "baca"), await AnakAsync(berkas, "polos"));
            var keterangan = $"{Baris} x {Kolom}, {new FileInfo(berkas).Length / 1024} KB";
            return
            [
                new("tulis buku kerja", Baris / Beban.Median(tulis) * 1000, "baris/d", $"{keterangan}; {Beban.Ringkas(tulis)}"),
                new("baca buku kerja", Baris / milik.Ms * 1000, "baris/d", $"{keterangan}; {milik.Ms:0} ms; dua kali lewat, sampai desimal dan teks"),
                new("baca 10.000 baris", milik.Ms, "ms", keterangan),
                new("baca buku kerja; memori puncak", milik.Mb, "MB", $"proses sendiri; XmlReader polos {polos.Mb:0} MB"),
                new("baca buku kerja / XmlReader polos", milik.Ms / polos.Ms, "kali", $"polos sekali lewat {polos.Ms:0} ms"),
            ];
        }
        finally
        {
            File.Delete(berkas);
        }
    }

    /// <summary>In the process of its own: reads and says how long it took and how much memory it used at most.</summary>
    public static void Anak(string berkas, string cara)
    {
        var lama = new List<double>();
        for (var i = -1; i < Putaran; i++)
        {
            var mulai = Stopwatch.GetTimestamp();
            var sel = cara == "polos" ? Polos(berkas) : Baca(berkas);
            if (sel != Baris * Kolom)
            {
                throw new InvalidOperationException($"{sel} sel terbaca.");
            }

            if (i >= 0)
            {
                lama.Add(Stopwatch.GetElapsedTime(mulai).TotalMilliseconds);
            }
        }

        using var proses = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Beban.Median(lama)} {proses.PeakWorkingSet64 / 1024.0 / 1024.0}"));
    }

    private static void Tulis(string berkas)
    {
        using var tujuan = File.Create(berkas);
        var kolom = Enumerable.Range(1, Kolom).Select(i => new KolomLembar($"Kolom {i}", 12, i % 2 == 0 ? GayaSel.Angka : GayaSel.Teks)).ToList();
        BukuKerja.Tulis(tujuan, "Ukur", null, buku => buku.Lembar(new("Isian", kolom), lembar =>
        {
            var nilai = new object?[Kolom];
            for (var i = 1; i <= Baris; i++)
            {
                for (var j = 0; j < Kolom; j++)
                {
                    nilai[j] = j % 2 == 1 ? (i * 100m) + (j / 8m) : $"Keterangan indikator {i} pada kolom {j}";
                }

                lembar.Baris(nilai);
            }
        }));
    }

    private static int Baca(string berkas)
    {
        using var sumber = File.OpenRead(berkas);
        using var buku = BukuMasuk.Buka(sumber);
        var pembaca = new PembacaSel();
        var terbaca = 0;
        foreach (var baris in buku.Lembar("Isian").Baris().Skip(1))
        {
            for (var j = 1; j <= Kolom; j++)
            {
                terbaca += j % 2 == 0 ? pembaca.Angka(baris[j], AturanAngka.Bawaan) is null ? 0 : 1 : pembaca.Teks(baris[j], 500) is null ? 0 : 1;
            }
        }

        return terbaca;
    }

    private static int Polos(string berkas)
    {
        using var zip = ZipFile.OpenRead(berkas);
        using var aliran = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        using var xml = XmlReader.Create(aliran);
        var sel = 0;
        while (xml.Read())
        {
            sel += xml is { NodeType: XmlNodeType.Element, LocalName: "c" } ? 1 : 0;
        }

        return sel - Kolom;
    }

    private static async Task<(double Ms, double Mb)> AnakAsync(string berkas, string cara)
    {
        using var proses = Process.Start(new ProcessStartInfo("dotnet", [typeof(UkurBuku).Assembly.Location, "buku", berkas, cara]) { RedirectStandardOutput = true })!;
        var keluaran = await proses.StandardOutput.ReadToEndAsync();
        await proses.WaitForExitAsync();
        var angka = keluaran.Split(' ').Select(a => double.Parse(a, CultureInfo.InvariantCulture)).ToList();
        return (angka[0], angka[1]);
    }
}
