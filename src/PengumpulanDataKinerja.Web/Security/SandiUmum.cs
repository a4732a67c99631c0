using System.Collections.Frozen;
using System.Text.Json;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Passwords that many people use, from lists of stolen ones; read when the first password is chosen.</summary>
public static class SandiUmum
{
    // Among the most used ones of Indonesian lists and missing from the international one.
    private static readonly string[] Indonesia =
    [
        "katasandi", "sandi", "rahasia", "rahasiaku", "sayang", "sayangku", "cinta", "cintaku", "bismillah", "bismillahirrahmanirrahim", "alhamdulillah", "subhanallah", "allahuakbar",
        "indonesia", "indonesiaraya", "merdeka", "pancasila", "bhinnekatunggalika", "garuda", "jakarta", "bandung", "surabaya", "padang", "bukittinggi", "sumbar", "minang", "minangkabau",
        "sepakbola", "persib", "semenpadang", "komputer", "gantisandi", "coba", "cobacoba", "selamatpagi", "selamatdatang", "terimakasih", "pengguna", "administrator", "keluarga", "bahagia",
        "doraemon", "kucing", "anjing", "jangkrik", "kampret", "bangsat", "anakmama", "sukses", "sukses selalu", "semangat", "semangatpagi", "hidupjokowi", "nkrihargamati",
    ];

    private static readonly Lazy<FrozenSet<string>> Daftar = new(Baca);

    /// <summary>How many are known.</summary>
    public static int Jumlah => Daftar.Value.Count;

    /// <summary>
    /// True when the password is one of them, or one or two of them with digits and marks around and between: what people make of a
    /// short one when a long one is asked.
    /// </summary>
    public static bool Memuat(string sandi)
    {
        var rapi = sandi.ToLowerInvariant();
        var huruf = string.Concat(rapi.Where(char.IsLetterOrDigit));
        var pangkal = huruf.Trim([.. "0123456789"]);
        return new[] { rapi, huruf, pangkal, Ejaan(pangkal) }.Any(s => s.Length == 0 || Daftar.Value.Contains(s) || Berangkai(s));
    }

    // Two of them one after the other, or the same one again and again.
    private static bool Berangkai(string teks) =>
        Enumerable.Range(4, Math.Max(0, teks.Length - 7)).Any(i => Daftar.Value.Contains(teks[..i]) && Daftar.Value.Contains(teks[i..]))
        || Enumerable.Range(1, teks.Length / 3).Any(i => teks.Length % i == 0 && string.Concat(Enumerable.Repeat(teks[..i], teks.Length / i)) == teks);

    // p4ssw0rd is password.
    private static string Ejaan(string teks) => teks.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't').Replace('8', 'b');

    private static FrozenSet<string> Baca()
    {
        using var isi = typeof(SandiUmum).Assembly.GetManifestResourceStream("sandi-umum.json")!;
        return JsonSerializer.Deserialize<List<string>>(isi)!.Concat(Indonesia).Select(s => s.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
    }
}
