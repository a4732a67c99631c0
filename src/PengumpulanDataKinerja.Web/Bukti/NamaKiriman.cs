using System.Globalization;
using System.Text;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>Names of files as strangers send them, made fit to be shown and offered for download.</summary>
public static class NamaKiriman
{
    private const int Terpanjang = 120;
    private const string TanpaNama = "berkas";
    private const string TidakBoleh = "<>:\"|?*";

    /// <summary>
    /// The last part of a path, without control characters, marks that turn the direction of writing, and characters that
    /// a file system refuses; at most 120 characters with its ending kept.
    /// </summary>
    public static string Bersihkan(string? nama)
    {
        var akhir = (nama ?? "").Split('/', '\\')[^1];
        var bersih = new StringBuilder();
        foreach (var huruf in akhir.EnumerateRunes())
        {
            var jenis = Rune.GetUnicodeCategory(huruf);
            if (jenis is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                && huruf != Rune.ReplacementChar)
            {
                bersih.Append(huruf.IsAscii && TidakBoleh.Contains((char)huruf.Value, StringComparison.Ordinal) ? "_" : huruf.ToString());
            }
        }

        var hasil = bersih.ToString().Normalize(NormalizationForm.FormC).TrimStart(' ').TrimEnd(' ', '.');
        var akhiran = Akhiran(hasil);
        var batang = hasil[..^akhiran.Length].Trim(' ', '.');
        batang = batang.Length == 0 ? TanpaNama : Potong(batang, Terpanjang - akhiran.Length);
        return (NamaBerkas.AdalahPerangkat(batang) ? "_" : "") + batang + akhiran;
    }

    /// <summary>".pdf" as written; empty when there is none that could be one.</summary>
    public static string Akhiran(string nama)
    {
        var titik = nama.LastIndexOf('.');
        return titik >= 0 && nama.Length - titik is > 1 and <= 6 && nama.AsSpan(titik + 1).IndexOfAnyExcept(System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")) < 0
            ? nama[titik..]
            : "";
    }

    private static string Potong(string teks, int paling)
    {
        if (teks.Length <= paling)
        {
            return teks;
        }

        // Never in the middle of a character of two halves.
        return teks[..(char.IsHighSurrogate(teks[paling - 1]) ? paling - 1 : paling)].TrimEnd(' ', '.');
    }
}
