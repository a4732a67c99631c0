using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>A cell that could not be taken, in words.</summary>
/// <param name="Alamat">Where.</param>
/// <param name="Kalimat">Why, and what to do.</param>
public sealed record KekeliruanSel(AlamatSel Alamat, string Kalimat)
{
    public override string ToString() => $"Sel {Alamat}: {Kalimat}";
}

/// <summary>
/// Makes numbers, texts and days of cells by the rules of the forms (<see cref="Domain.Angka"/>), and gathers in words what could not be
/// taken. A cell with a formula or in a merged area is never taken: what it says is not what somebody entered there.
/// </summary>
public sealed class PembacaSel
{
    private const string Rumus = "berisi rumus. Ganti dengan nilainya: salin sel ini, lalu tempel sebagai nilai.";
    private const int DigitLembarKerja = 15;

    // 1 March 1900, before which the formats disagree by a day, to 31 December 9999.
    private const double HariPertama = 61;
    private const double HariTerakhir = 2_958_465;

    private readonly List<KekeliruanSel> kekeliruan = [];

    /// <summary>What was refused so far, in the order of reading.</summary>
    public IReadOnlyList<KekeliruanSel> Kekeliruan => kekeliruan;

    /// <summary>A number; null when blank (blank is not zero) or refused. What is shown as 21,90% is 21.9.</summary>
    public decimal? Angka(SelMasuk sel, AturanAngka? aturan = null)
    {
        if (!DapatDibaca(sel))
        {
            return null;
        }

        if (sel.Jenis is JenisSel.Tanggal or JenisSel.Logika)
        {
            Tolak(sel, sel.Jenis == JenisSel.Tanggal
                ? $"berisi tanggal ({Tampilan(sel)}), bukan angka. Lembar kerja dapat mengubah isian seperti 1/2 menjadi tanggal; tulis lagi angkanya."
                : $"berisi {Tampilan(sel)}, bukan angka.");
            return null;
        }

        if (Domain.Angka.CobaBaca(Tampilan(sel), aturan, out var nilai, out var keliru))
        {
            return nilai;
        }

        Tolak(sel, keliru);
        return null;
    }

    /// <summary>Text as a person sees it, without blanks around it; null when blank or refused.</summary>
    public string? Teks(SelMasuk sel, int maks)
    {
        if (!DapatDibaca(sel) || sel.Jenis == JenisSel.Kosong)
        {
            return null;
        }

        if (sel.Jenis == JenisSel.Galat)
        {
            Tolak(sel, $"berisi galat lembar kerja ({Tampil.Kutip(sel.Mentah)}). Tulis teksnya.");
            return null;
        }

        var teks = Tampilan(sel).ReplaceLineEndings("\n").Trim();
        if (teks.Length <= maks)
        {
            return teks;
        }

        Tolak(sel, $"memuat {Domain.Angka.Tulis(teks.Length)} huruf; paling banyak {Domain.Angka.Tulis(maks)}.");
        return null;
    }

    /// <summary>One of a list, as the list spells it (capitals do not matter); null when blank or refused.</summary>
    public string? Pilihan(SelMasuk sel, IReadOnlyList<string> daftar)
    {
        if (Teks(sel, TeksSel.MaksPanjang) is not { } teks)
        {
            return null;
        }

        var ada = daftar.FirstOrDefault(d => string.Equals(d, teks, StringComparison.OrdinalIgnoreCase));
        if (ada is null)
        {
            Tolak(sel, $"“{Tampil.Kutip(teks)}” tidak ada dalam daftar. Pilih salah satu: {string.Join(", ", daftar.Take(8))}{(daftar.Count > 8 ? ", …" : "")}.");
        }

        return ada;
    }

    /// <summary>A day, stored as one or typed like 17/6/2026; null when blank or refused.</summary>
    public DateOnly? Tanggal(SelMasuk sel)
    {
        if (!DapatDibaca(sel) || sel.Jenis == JenisSel.Kosong)
        {
            return null;
        }

        if (sel.Jenis == JenisSel.Tanggal && Hari(sel) is { } saat)
        {
            return DateOnly.FromDateTime(saat);
        }

        var (hari, keliru) = PembacaIsian.Hari(Tampilan(sel));
        if (keliru is not null)
        {
            Tolak(sel, keliru);
        }

        return (DateOnly?)hari;
    }

    /// <summary>Refuses a cell for a reason of the caller's.</summary>
    public void Tolak(SelMasuk sel, string kalimat) => kekeliruan.Add(new(sel.Alamat, kalimat));

    /// <summary>What the person sees in the cell, in the office's spelling.</summary>
    internal static string Tampilan(SelMasuk sel) => sel.Jenis switch
    {
        JenisSel.Kosong => "",
        JenisSel.Angka => Desimal(sel.Mentah, 1),
        JenisSel.Persen => Desimal(sel.Mentah, 100) + "%",
        JenisSel.Tanggal => Hari(sel) is { } saat ? saat.ToString(saat.TimeOfDay == default ? "d MMMM yyyy" : "d MMMM yyyy HH.mm", Halaman.Budaya) : sel.Mentah,
        JenisSel.Logika => sel.Mentah is "1" or "true" ? "BENAR" : "SALAH",
        JenisSel.Teks or JenisSel.Galat => sel.Mentah,
    };

    private bool DapatDibaca(SelMasuk sel)
    {
        if (sel.Gabungan is { } daerah)
        {
            Tolak(sel, $"digabung dengan sel lain ({daerah}). Pisahkan sel itu dahulu.");
            return false;
        }

        // An error that a formula worked out is named as what the person sees.
        if (sel.Rumus && sel.Jenis != JenisSel.Galat)
        {
            Tolak(sel, Rumus);
            return false;
        }

        return true;
    }

    // The file has the nearest binary number ("0.30000000000000004"); a spreadsheet itself shows and keeps 15 digits. Behind the tenth
    // decimal stands only what was left of a division.
    private static string Desimal(string mentah, int kali)
    {
        if (!double.TryParse(mentah, NumberStyles.Float, CultureInfo.InvariantCulture, out var angka) || double.IsNaN(angka))
        {
            return mentah;
        }

        // Larger than any number that is taken: so many digits that it is refused as such.
        return Math.Abs(angka) >= 1e16
            ? new string('9', Domain.Angka.MaksDigit + 1)
            : Domain.Angka.TulisIsian(Math.Round(decimal.Parse(angka.ToString("G" + DigitLembarKerja.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) * kali, 10, MidpointRounding.AwayFromZero));
    }

    private static DateTime? Hari(SelMasuk sel) =>
        double.TryParse(sel.Mentah, NumberStyles.Float, CultureInfo.InvariantCulture, out var hari) && hari is >= HariPertama and < HariTerakhir + 1
            ? DateTime.FromOADate(hari)
            : null;
}
