using System.Text;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// A small uploaded CSV as rows of cells, with the addresses that a spreadsheet shows for it. Comma, semicolon or tab, as the first row
/// has it; UTF-8, or the old Windows letters when it is none.
/// </summary>
public static class CsvMasuk
{
    private const int Terbesar = 1024 * 1024;
    private const int KolomTerbanyak = 50;
    private static readonly char[] pemisah = [';', ',', '\t'];

    /// <summary>Whether a file is text of rows and cells, and nothing that merely begins like text. The stream stands at its beginning again.</summary>
    public static bool Mirip(Stream berkas)
    {
        var awal = new byte[4096];
        var banyak = berkas.ReadAtLeast(awal, awal.Length, throwOnEndOfStream: false);
        berkas.Position = 0;
        var teks = Encoding.Latin1.GetString(awal, 0, banyak);
        var baris = teks.Split('\n', 2)[0].TrimStart('\u00EF', '\u00BB', '\u00BF').Trim();
        return baris.Length > 0 && !baris.StartsWith('<') && !baris.StartsWith('%') && baris.IndexOfAny(pemisah) >= 0 && !teks.Any(c => c < ' ' && c is not ('\r' or '\n' or '\t'));
    }

    /// <summary>The rows that hold anything.</summary>
    /// <param name="berkas">The file.</param>
    /// <param name="barisTerbanyak">After so many rows the rest is left unread, but for one more that tells of it.</param>
    /// <exception cref="AturanDilanggarException">It is too large, has no end to a quoted cell, or too many columns.</exception>
    public static IReadOnlyList<IReadOnlyList<SelMasuk>> Baca(Stream berkas, int barisTerbanyak)
    {
        if (berkas.Length > Terbesar)
        {
            throw new AturanDilanggarException("Berkas CSV ini lebih besar dari 1 MB. Unggah daftar hari libur saja.", "unggahan");
        }

        var isi = new byte[berkas.Length];
        berkas.ReadExactly(isi);
        var teks = Teks(isi);
        var awal = teks.Split('\n', 2)[0];
        var pisah = pemisah.MaxBy(p => awal.Count(c => c == p));
        return [.. Urai(teks, pisah).Where(b => b.Any(s => s.Jenis != JenisSel.Kosong)).Take(barisTerbanyak + 1)];
    }

    private static string Teks(byte[] isi)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(isi).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(isi);
        }
    }

    private static IEnumerable<IReadOnlyList<SelMasuk>> Urai(string teks, char pisah)
    {
        var (nomor, baris, sel, kutip) = (1, new List<SelMasuk>(), new StringBuilder(), false);
        for (var i = 0; i < teks.Length; i++)
        {
            var c = teks[i];
            if (c == '"' && (kutip || sel.Length == 0))
            {
                // Two inside a quoted cell are one of its own.
                if (kutip && i + 1 < teks.Length && teks[i + 1] == '"')
                {
                    sel.Append('"');
                    i++;
                }
                else
                {
                    kutip = !kutip;
                }
            }
            else if (!kutip && c == pisah)
            {
                Tutup();
            }
            else if (!kutip && c == '\n')
            {
                Tutup();
                yield return baris;
                (nomor, baris) = (nomor + 1, []);
            }
            else if (kutip || c != '\r')
            {
                sel.Append(c);
            }
        }

        if (kutip)
        {
            throw new AturanDilanggarException($"Tanda kutip pada baris {nomor} tidak ditutup. Perbaiki baris itu, lalu unggah lagi.", "unggahan");
        }

        Tutup();
        yield return baris;

        void Tutup()
        {
            if (baris.Count >= KolomTerbanyak)
            {
                throw new AturanDilanggarException($"Baris {nomor} memuat lebih dari {KolomTerbanyak} kolom. Pakai berkas contoh.", "unggahan");
            }

            var isi = sel.ToString().Trim();
            baris.Add(new(new(nomor, baris.Count + 1), isi.Length == 0 ? JenisSel.Kosong : JenisSel.Teks, isi));
            sel.Clear();
        }
    }
}
