using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Verification codes: 26 characters of Crockford's base32 (130 random bits). Its alphabet leaves out I, L, O and U, so that what a
/// person misreads can be put right: O is 0, I and L are 1.
/// </summary>
public static class KodeVerifikasi
{
    public const int Panjang = 26;

    private const string Abjad = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Kelompok = 4;

    public static string Baru() => RandomNumberGenerator.GetString(Abjad, Panjang);

    /// <summary>"7QF2-K9XM-…", as printed.</summary>
    public static string Tulis(string kode) => string.Join('-', kode.Chunk(Kelompok).Select(k => new string(k)));

    /// <summary>Reads a code as somebody types it: any case, spaces and dashes anywhere, O for 0 and I or L for 1.</summary>
    public static bool Baca([NotNullWhen(true)] string? teks, [NotNullWhen(true)] out string? kode)
    {
        kode = null;
        var hasil = new StringBuilder(Panjang);
        foreach (var huruf in (teks ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            var baku = huruf switch { 'O' => '0', 'I' or 'L' => '1', _ => huruf };
            if (Abjad.Contains(baku, StringComparison.Ordinal))
            {
                hasil.Append(baku);
            }
            else if (!char.IsWhiteSpace(huruf) && huruf is not ('-' or '.' or '_' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014'))
            {
                return false;
            }

            if (hasil.Length > Panjang)
            {
                return false;
            }
        }

        kode = hasil.Length == Panjang ? hasil.ToString() : null;
        return kode is not null;
    }
}
