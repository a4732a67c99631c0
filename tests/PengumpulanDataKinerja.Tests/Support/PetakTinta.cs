using System.Globalization;
using System.Text;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// The picture of a printed page as rows of digits, how dark each small square of it is: 0 white, 9 black with letters. Coarse enough to
/// stay the same where another machine smooths its letters otherwise, fine enough that a line that moves, vanishes or grows is seen.
/// </summary>
internal static class PetakTinta
{
    private const int Kolom = 42;
    private const int Titik = 40;

    // A square full of text is a third ink.
    private const double Penuh = 0.33;

    /// <summary>All pages, parted by an empty line.</summary>
    public static async Task<string> DariAsync(byte[] pdf)
    {
        var halaman = new List<string>();
        var banyak = int.Parse((await ProgramLuar.JalankanAsync("pdfinfo", pdf)).Split('\n').Single(b => b.StartsWith("Pages:", StringComparison.Ordinal))[6..], CultureInfo.InvariantCulture);
        for (var n = 1; n <= banyak; n++)
        {
            // Letters as text survive the pipe: a plain (ASCII) picture of grey values.
            halaman.Add(Petak(await ProgramLuar.JalankanAsync("sh", pdf, "-c", $"pdftoppm -gray -r {Titik} -f {n} -l {n} \"$0\" | od -An -v -tu1 -w65536")));
        }

        return string.Join("\n\n", halaman);
    }

    /// <summary>Where two pictures differ by more than the smoothing of letters does; empty when nowhere.</summary>
    public static IReadOnlyList<string> Beda(string acuan, string kini)
    {
        var (a, b) = (acuan.Split('\n'), kini.Split('\n'));
        return a.Length != b.Length || a.Zip(b).Any(z => z.First.Length != z.Second.Length)
            ? [$"{a.Length} rows became {b.Length}"]
            : [.. a.Zip(b).SelectMany((z, y) => z.First.Zip(z.Second).Select((s, x) => (s, x)).Where(s => Math.Abs(s.s.First - s.s.Second) > 1).Select(s => $"row {y + 1}, column {s.x + 1}: {s.s.First} became {s.s.Second}"))];
    }

    private static string Petak(string od)
    {
        var bita = od.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(n => byte.Parse(n, CultureInfo.InvariantCulture)).ToArray();

        // "P5", width, height, 255, then one byte per point.
        var kepala = Encoding.ASCII.GetString(bita, 0, 20).Split(['\n', ' ']);
        var (lebar, tinggi) = (int.Parse(kepala[1], CultureInfo.InvariantCulture), int.Parse(kepala[2], CultureInfo.InvariantCulture));
        var isi = bita.AsSpan(bita.Length - (lebar * tinggi)).ToArray();
        var sisi = (double)lebar / Kolom;
        var baris = (int)Math.Ceiling(tinggi / sisi);
        return string.Join('\n', Enumerable.Range(0, baris).Select(y => string.Concat(Enumerable.Range(0, Kolom).Select(x => Tingkat(isi, lebar, tinggi, sisi, x, y)))));
    }

    private static char Tingkat(byte[] isi, int lebar, int tinggi, double sisi, int x, int y)
    {
        var (jumlah, banyak) = (0.0, 0);
        for (var v = (int)(y * sisi); v < Math.Min(tinggi, (int)((y + 1) * sisi)); v++)
        {
            for (var u = (int)(x * sisi); u < Math.Min(lebar, (int)((x + 1) * sisi)); u++, banyak++)
            {
                jumlah += 255 - isi[(v * lebar) + u];
            }
        }

        return (char)('0' + Math.Min(9, (int)Math.Round(banyak == 0 ? 0 : jumlah / banyak / 255 / Penuh * 9)));
    }
}
