using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>The second step of an account: set, taken away, and its recovery codes.</summary>
public sealed class Autentikator(UserManager<Orang> akun, IUserStore<Orang> penyimpanan, IDataProtectionProvider pelindung, KodeTotp totp)
{
    /// <summary>Recovery codes made at a time.</summary>
    public const int JumlahKode = 10;

    private const string Tempat = "PengumpulanDataKinerja";
    private const string NamaKode = "KodePemulihan";
    private const string Huruf = "abcdefghjkmnpqrstuvwxyz23456789";

    // A secret waits here between the page that shows it and the first code: the account keeps its old one until then.
    private readonly ITimeLimitedDataProtector tunggu = pelindung.CreateProtector("PengumpulanDataKinerja.KunciTotp").ToTimeLimitedDataProtector();

    /// <summary>A new secret for this person, and the sealed form that a page carries back within twenty minutes.</summary>
    public (string Kunci, string Tersegel) Tawarkan(Guid orangId)
    {
        var kunci = KodeTotp.KunciBaru();
        return (kunci, tunggu.Protect($"{orangId:N}:{kunci}", TimeSpan.FromMinutes(20)));
    }

    /// <summary>The secret that was offered to this person; null when the seal is not ours, another person's, or too old.</summary>
    public string? Buka(Guid orangId, string? tersegel)
    {
        try
        {
            return tersegel is not null && tunggu.Unprotect(tersegel).Split(':') is [var milik, var kunci] && milik == orangId.ToString("N") ? kunci : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Address that an authenticator app reads from the QR code.</summary>
    public static string AlamatQr(string kantor, string akun, string kunci) =>
        $"otpauth://totp/{Uri.EscapeDataString(kantor)}:{Uri.EscapeDataString(akun)}?secret={kunci}&issuer={Uri.EscapeDataString(kantor)}&digits=6&period={KodeTotp.Detik}";

    /// <summary>Sets the secret when the code proves that the app has it; returns the recovery codes, null when the code does not fit.</summary>
    public async Task<IReadOnlyList<string>?> PasangAsync(Orang orang, string kunci, string? kode)
    {
        if (totp.Cocok(kunci, kode) is not { } langkah)
        {
            return null;
        }

        orang.LangkahTotp = langkah;
        await ((IUserAuthenticatorKeyStore<Orang>)penyimpanan).SetAuthenticatorKeyAsync(orang, kunci, CancellationToken.None);
        Wajib(await akun.SetTwoFactorEnabledAsync(orang, true));
        return await KodeBaruAsync(orang);
    }

    /// <summary>Takes secret and recovery codes away.</summary>
    public async Task LepasAsync(Orang orang)
    {
        orang.LangkahTotp = 0;
        await ((IUserAuthenticatorKeyStore<Orang>)penyimpanan).SetAuthenticatorKeyAsync(orang, "", CancellationToken.None);
        Wajib(await akun.RemoveAuthenticationTokenAsync(orang, Tempat, NamaKode));
        Wajib(await akun.SetTwoFactorEnabledAsync(orang, false));
    }

    /// <summary>Makes recovery codes anew; those before hold no longer. They are kept as digests: 119 bits need no salt.</summary>
    public async Task<IReadOnlyList<string>> KodeBaruAsync(Orang orang)
    {
        List<string> kode = [.. Enumerable.Range(0, JumlahKode).Select(_ => string.Join('-', Enumerable.Range(0, 6).Select(_ => RandomNumberGenerator.GetString(Huruf, 4))))];
        Wajib(await akun.SetAuthenticationTokenAsync(orang, Tempat, NamaKode, string.Join(' ', kode.Select(Sidik))));
        return kode;
    }

    /// <summary>How many recovery codes are left.</summary>
    public async Task<int> SisaKodeAsync(Orang orang) => (await SidikKodeAsync(orang)).Length;

    /// <summary>Uses a code of the app or a recovery code; each opens once.</summary>
    public async Task<bool> PakaiAsync(Orang orang, string kode) =>
        kode.Count(char.IsAsciiLetterOrDigit) > 6 ? await PakaiPemulihanAsync(orang, kode) : await akun.VerifyTwoFactorTokenAsync(orang, akun.Options.Tokens.AuthenticatorTokenProvider, kode);

    private async Task<bool> PakaiPemulihanAsync(Orang orang, string kode)
    {
        var sidik = Sidik(kode);
        var daftar = await SidikKodeAsync(orang);
        return daftar.Contains(sidik)
            && (await akun.SetAuthenticationTokenAsync(orang, Tempat, NamaKode, string.Join(' ', daftar.Where(s => s != sidik)))).Succeeded;
    }

    private async Task<string[]> SidikKodeAsync(Orang orang) =>
        (await akun.GetAuthenticationTokenAsync(orang, Tempat, NamaKode) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Sidik(string kode) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(kode.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)))));

    private static void Wajib(IdentityResult hasil)
    {
        if (!hasil.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", hasil.Errors.Select(e => e.Description)));
        }
    }
}
