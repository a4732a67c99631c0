using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// Refuses passwords that anybody would try first: the common ones, and those that hold nothing more when the office's words, the
/// person's own name and runs of keys are taken out.
/// </summary>
public sealed class SandiMudahDitebak(AppDb db) : IPasswordValidator<Orang>
{
    private const int SisaPalingSedikit = 6;

    // What this office and this application are made of, whatever its settings say.
    private static readonly string[] KataKantor =
    [
        "password", "passw0rd", "katasandi", "kata sandi", "sandi", "rahasia", "admin", "administrator", "welcome", "selamat", "datang", "masuk", "login", "qwertyuiop", "qwerty", "asdfghjkl",
        "asdfgh", "zxcvbnm", "1q2w3e4r5t", "1q2w3e4r", "q1w2e3r4", "bismillah", "indonesia", "merdeka", "pancasila", "garuda", "sayang", "komputer", "gantisandi", "pengguna", "dishub", "dinas",
        "perhubungan", "pesisir", "selatan", "pessel", "painan", "sumbar", "sumatera", "barat", "kabupaten", "kinerja", "pengumpulan", "data", "triwulan", "laporan", "kepala", "sekretaris",
        "kabid", "kadis", "kasubbag", "kasi", "staf", "pkp", "pns", "asn", "pemda", "bupati",
    ];

    private static readonly string[] Deret = ["01234567890123456789", "09876543210987654321", "abcdefghijklmnopqrstuvwxyz"];

    public async Task<IdentityResult> ValidateAsync(UserManager<Orang> manager, Orang user, string? password)
    {
        var sandi = password ?? "";
        var kata = KataKantor.Concat(await KataPengaturanAsync()).Concat(KataSendiri(user));
        return !SandiUmum.Memuat(sandi) && Sisa(sandi, kata) >= SisaPalingSedikit ? IdentityResult.Success : IdentityResult.Failed(new IdentityError
        {
            Code = "SandiMudahDitebak",
            Description = "Kata sandi ini terlalu mudah ditebak: jangan memakai kata sandi yang umum, deret angka, nama Anda, atau nama kantor. Beberapa kata yang tidak berhubungan lebih baik.",
        });
    }

    // Different characters that are left when every such word and run is taken out.
    private static int Sisa(string sandi, IEnumerable<string> daftar)
    {
        var sisa = sandi.ToLowerInvariant();
        foreach (var kata in daftar.Distinct().OrderByDescending(k => k.Length))
        {
            sisa = sisa.Replace(kata, "", StringComparison.Ordinal);
        }

        return TanpaDeret(sisa).Distinct().Count();
    }

    private async Task<IEnumerable<string>> KataPengaturanAsync()
    {
        var kantor = await db.PengaturanAsync();
        return Kata($"{kantor.NamaPemda} {kantor.NamaKantor} {kantor.NamaKantorKalimat} {kantor.KodeKantor} {kantor.Alamat} {kantor.Kota} {kantor.Laman} {kantor.PosEl} {kantor.TempatTandaTangan}", 4);
    }

    private static IEnumerable<string> KataSendiri(Orang orang) => Kata($"{orang.UserName} {orang.Nama} {orang.Nip}", 3);

    private static IEnumerable<string> Kata(string teks, int terpendek) =>
        teks.ToLowerInvariant().Split([' ', '.', ',', '-', '_', '@', '/', '(', ')', '\''], StringSplitOptions.RemoveEmptyEntries).Where(k => k.Length >= terpendek);

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
