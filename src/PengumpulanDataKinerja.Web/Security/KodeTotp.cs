using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// Identity's authenticator provider with two rules of its own: a code holds for its half minute and the one beside it, not for
/// five, and no code is accepted twice (RFC 6238, 5.2).
/// </summary>
public sealed class KodeTotp(TimeProvider jam) : AuthenticatorTokenProvider<Orang>
{
    private const string Huruf = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Length of one step in seconds.</summary>
    public const int Detik = 30;

    // One step either way: clocks of telephones differ.
    private const int Selisih = 1;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Orang> manager, Orang user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } kunci || Cocok(kunci, token) is not { } langkah || langkah <= user.LangkahTotp)
        {
            return false;
        }

        // Of two who send the same code at once the account's concurrency stamp lets one through.
        user.LangkahTotp = langkah;
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    /// <summary>The step whose code this is; null when the code is of no step around now.</summary>
    public long? Cocok(string kunci, string? kode)
    {
        var rapi = string.Concat((kode ?? "").Where(h => !char.IsWhiteSpace(h)));
        var kini = jam.GetUtcNow().ToUnixTimeSeconds() / Detik;
        long? cocok = null;
        for (var langkah = kini - Selisih; langkah <= kini + Selisih; langkah++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(rapi), Encoding.UTF8.GetBytes(Hitung(kunci, langkah))))
            {
                cocok = langkah;
            }
        }

        return cocok;
    }

    /// <summary>A new secret of 160 bits, base32.</summary>
    public static string KunciBaru() => RandomNumberGenerator.GetString(Huruf, 32);

    /// <summary>Six digits of a step (RFC 6238 with SHA-1, which is what authenticator apps know).</summary>
    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA-1 is what the standard and the apps use; as HMAC it is not broken.")]
    public static string Hitung(string kunci, long langkah)
    {
        var waktu = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(waktu, langkah);
        var hash = HMACSHA1.HashData(DariBase32(kunci), waktu);
        var angka = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, 4)) & 0x7fffffff;
        return (angka % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] DariBase32(string teks)
    {
        var hasil = new List<byte>();
        var (sisa, bit) = (0, 0);
        foreach (var huruf in teks)
        {
            sisa = (sisa << 5) | Huruf.IndexOf(huruf, StringComparison.Ordinal);
            bit += 5;
            if (bit >= 8)
            {
                bit -= 8;
                hasil.Add((byte)(sisa >> bit));
                sisa &= (1 << bit) - 1;
            }
        }

        return [.. hasil];
    }
}
