using Microsoft.AspNetCore.Identity;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// Refuses passwords that anybody would try first: what remains of a password when common words, the office's words, the
/// person's own name and runs of keys are taken out must still hold something.
/// </summary>
public sealed class SandiMudahDitebak : IPasswordValidator<Orang>
{
    private const int SisaPalingSedikit = 6;

    private static readonly string[] KataUmum =
    [
        "password", "passw0rd", "katasandi", "kata sandi", "sandi", "rahasia", "admin", "administrator", "welcome", "selamat", "datang", "masuk", "login",
        "letmein", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm", "1q2w3e4r5t", "1q2w3e4r", "q1w2e3r4", "iloveyou", "sayangku", "sayang", "cinta",
        "bismillah", "alhamdulillah", "indonesia", "merdeka", "pancasila", "jakarta", "garuda", "monkey", "dragon", "football", "sepakbola", "princess", "master",
        "sunshine", "superman", "batman", "computer", "komputer", "internet", "default", "changeme", "gantisandi", "test", "coba", "user", "pengguna", "bukittinggi",
        "dishub", "dinas", "perhubungan", "pesisir", "selatan", "pessel", "painan", "sumbar", "sumatera", "barat", "kabupaten", "kinerja", "pengumpulan", "data",
        "kepala", "sekretaris", "kabid", "kasubbag", "kasi", "pkp", "pns", "asn",
    ];

    private static readonly string[] Deret = ["01234567890123456789", "09876543210987654321", "abcdefghijklmnopqrstuvwxyz"];

    public Task<IdentityResult> ValidateAsync(UserManager<Orang> manager, Orang user, string? password)
    {
        var sisa = (password ?? "").ToLowerInvariant();
        foreach (var kata in KataUmum.Concat(KataSendiri(user)).OrderByDescending(k => k.Length))
        {
            sisa = sisa.Replace(kata, "", StringComparison.Ordinal);
        }

        var lolos = TanpaDeret(sisa).Distinct().Count() >= SisaPalingSedikit;
        return Task.FromResult(lolos ? IdentityResult.Success : IdentityResult.Failed(new IdentityError
        {
            Code = "SandiMudahDitebak",
            Description = "Kata sandi ini terlalu mudah ditebak: jangan memakai kata sandi yang umum, deret angka, nama Anda, atau nama kantor. Beberapa kata yang tidak berhubungan lebih baik.",
        }));
    }

    private static IEnumerable<string> KataSendiri(Orang orang) =>
        $"{orang.UserName} {orang.Nama} {orang.Nip}".ToLowerInvariant().Split([' ', '.', ',', '-', '_', '@'], StringSplitOptions.RemoveEmptyEntries).Where(k => k.Length >= 3);

    // Takes runs of three and more out: 123, 4321, abcd, aaaa.
    private static string TanpaDeret(string teks)
    {
        for (var panjang = teks.Length; panjang >= 3; panjang--)
        {
            for (var awal = 0; awal + panjang <= teks.Length; awal++)
            {
                var bagian = teks.Substring(awal, panjang);
                if (bagian.Distinct().Count() == 1 || Deret.Any(d => d.Contains(bagian, StringComparison.Ordinal)))
                {
                    return TanpaDeret(teks.Remove(awal, panjang));
                }
            }
        }

        return teks;
    }
}
