using System.Net.Mail;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>Addresses that a mail may be sent to: one, bare, in the letters of the alphabet.</summary>
public static class AlamatSurel
{
    /// <summary>The longest there are (RFC 5321).</summary>
    public const int Terpanjang = 254;

    public static bool Sah(string? alamat) => alamat is { Length: > 0 and <= Terpanjang }
        && alamat.All(h => h is > ' ' and < '\u007f' && !"<>(),;:\\\"[]".Contains(h, StringComparison.Ordinal))
        && MailAddress.TryCreate(alamat, out var terbaca) && terbaca.Address == alamat;
}
