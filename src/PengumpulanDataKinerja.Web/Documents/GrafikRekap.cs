using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Charts of the recap, drawn here so that screen and paper show the same picture. Every bar has its figure and its name as text beside it,
/// and parts differ by pattern, not by colour alone. A table with the same figures stands beside them.
/// </summary>
public static class GrafikRekap
{
    private const int Lebar = 480;
    private const int Kiri = 52;
    private const int Panjang = 340;
    private const int Tinggi = 12;
    private const decimal Ujung = 120;
    private const string Tua = "#0b5561";
    private const string Garis = "#5c6b70";

    private static readonly (string Nama, string Isi)[] bagian = [("terisi", Tua), ("NIHIL", "#fff"), ("belum", "url(#arsir)"), ("tidak disampaikan", "url(#silang)")];

    /// <summary>Mean capaian per unit, this triwulan and the ones before, on a scale of 0–120 % with a line at 100.</summary>
    /// <param name="baris">The units.</param>
    /// <param name="tahun">Of which year.</param>
    public static IHtmlContent Capaian(IReadOnlyList<RekapBanding> baris, int tahun)
    {
        var (isi, y) = (new StringBuilder(), 0);
        foreach (var unit in baris)
        {
            isi.Append(Teks(0, y + 15, unit.Nama, tebal: true));
            y += 20;
            foreach (var (urut, nilai) in unit.Triwulan.Index())
            {
                var kini = urut == unit.Triwulan.Count - 1;
                isi.Append(Teks(0, y + 11, $"TW {TriwulanTahun.RomawiUntuk(urut + 1)}"));
                isi.Append(Kotak(Kiri, y, Panjang, Tinggi, "#eef2f2", null));
                if (nilai is { } n)
                {
                    isi.Append(Kotak(Kiri, y, Math.Clamp(n, 0, Ujung) / Ujung * Panjang, Tinggi, kini ? Tua : "#fff", Tua));
                }

                isi.Append(Teks(Lebar, y + 11, nilai is null ? "–" : Angka.Persen(nilai.Value), kanan: true, tebal: kini));
                y += 16;
            }

            y += 5;
        }

        var seratus = Kiri + (Panjang * 100 / Ujung);
        isi.Append(CultureInfo.InvariantCulture, $"<path d=\"M{seratus:0.#} 20V{y}\" stroke=\"#000\" stroke-width=\"1\" stroke-dasharray=\"3 3\"/>");
        isi.Append(Teks(Kiri, y + 14, "0%")).Append(Teks((int)seratus, y + 14, "100%", tengah: true));
        return Svg("grafik-capaian", $"Rata-rata capaian per unit, {tahun}", string.Join("; ", baris.Select(u => $"{u.Nama}: {string.Join(", ", u.Triwulan.Select((n, i) => $"TW {TriwulanTahun.RomawiUntuk(i + 1)} {(n is null ? "tidak ada" : Angka.Persen(n.Value))}"))}")), y + 20, isi);
    }

    /// <summary>How many of the indicators asked for were reported, per unit.</summary>
    public static IHtmlContent Kelengkapan(IReadOnlyList<RekapBanding> baris)
    {
        var (isi, y) = (new StringBuilder(), 0);
        isi.Append($"<defs><pattern id=\"arsir\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M0 6L6 0\" stroke=\"{Tua}\" stroke-width=\"1.2\"/></pattern><pattern id=\"silang\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M0 6L6 0M0 0L6 6\" stroke=\"#7a2e00\" stroke-width=\"1.2\"/></pattern></defs>");
        foreach (var unit in baris)
        {
            isi.Append(Teks(0, y + 15, unit.Nama, tebal: true));
            isi.Append(Teks(Lebar, y + 33, $"{unit.Angka + unit.Nihil} dari {unit.Diminta}", kanan: true));
            var x = 0m;
            foreach (var (urut, banyak) in Bagian(unit).Index())
            {
                var panjang = unit.Diminta == 0 ? 0 : (decimal)(Kiri + Panjang) * banyak / unit.Diminta;
                if (panjang > 0)
                {
                    isi.Append(Kotak(x, y + 22, panjang, Tinggi, bagian[urut].Isi, Garis));
                }

                x += panjang;
            }

            y += 46;
        }

        foreach (var (urut, (nama, pola)) in bagian.Index())
        {
            isi.Append(Kotak((urut * 90) + 1, y + 3, 12, 12, pola, Garis)).Append(Teks((urut * 90) + 18, y + 13, nama));
        }

        return Svg("grafik-kelengkapan", "Kelengkapan data per unit", string.Join("; ", baris.Select(u => $"{u.Nama}: {string.Join(", ", Bagian(u).Select((n, i) => $"{n} {bagian[i].Nama}"))}")), y + 20, isi);
    }

    private static int[] Bagian(RekapBanding unit) => [unit.Angka, unit.Nihil, unit.Belum + unit.Dikembalikan, unit.TidakDisampaikan];

    private static string Kotak(decimal x, int y, decimal lebar, int tinggi, string isi, string? garis) =>
        string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y}\" width=\"{lebar:0.##}\" height=\"{tinggi}\" fill=\"{isi}\"{(garis is null ? "" : $" stroke=\"{garis}\" stroke-width=\"1\"")}/>");

    private static string Teks(int x, int y, string teks, bool tebal = false, bool kanan = false, bool tengah = false) =>
        string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"13\" fill=\"#182225\"{(tebal ? " font-weight=\"700\"" : "")}{(kanan ? " text-anchor=\"end\"" : tengah ? " text-anchor=\"middle\"" : "")}>{HtmlEncoder.Default.Encode(teks)}</text>");

    private static HtmlString Svg(string id, string judul, string uraian, int tinggi, StringBuilder isi) => new(
        $"<svg class=\"grafik\" viewBox=\"0 0 {Lebar} {tinggi}\" preserveAspectRatio=\"xMinYMin meet\" role=\"img\" aria-labelledby=\"{id}-j {id}-u\"><title id=\"{id}-j\">{HtmlEncoder.Default.Encode(judul)}</title><desc id=\"{id}-u\">{HtmlEncoder.Default.Encode(uraian)}.</desc>{isi}</svg>");
}
