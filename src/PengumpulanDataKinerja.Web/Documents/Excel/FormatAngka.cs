namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What a number format makes of a number.</summary>
internal static class FormatAngka
{
    /// <param name="nomor">Number of the format; below 164 those of the standard.</param>
    /// <param name="kode">Its code; null for one of the standard.</param>
    public static JenisSel Jenis(int nomor, string? kode) => kode is not null ? DariKode(kode) : nomor switch
    {
        9 or 10 => JenisSel.Persen,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => JenisSel.Tanggal,
        _ => JenisSel.Angka,
    };

    // Letters in quotes, in brackets and behind \ _ * are no format. Of several parts the first is that of positive numbers.
    private static JenisSel DariKode(string kode)
    {
        var jenis = JenisSel.Angka;
        for (var i = 0; i < kode.Length && kode[i] != ';'; i++)
        {
            switch (kode[i])
            {
                case '"':
                    i = Penutup(kode, i, '"');
                    break;
                case '[':
                    // [h] counts hours; [$-421], [Red] and [>=1] say nothing of the kind.
                    var tutup = Penutup(kode, i, ']');
                    jenis = tutup - i is 2 or 3 && "hHmMsS".Contains(kode[i + 1], StringComparison.Ordinal) ? JenisSel.Tanggal : jenis;
                    i = tutup;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '%':
                    return JenisSel.Persen;
                case 'G' or 'g' when kode.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                    jenis = JenisSel.Tanggal;
                    break;
            }
        }

        return jenis;
    }

    private static int Penutup(string kode, int dari, char tanda) => kode.IndexOf(tanda, dari + 1) is >= 0 and var i ? i : kode.Length;
}
