using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Name and rules of the cookie that marks a device.</summary>
public sealed class PerangkatOptions
{
    public CookieBuilder Kuki { get; } = new();
}

/// <summary>
/// Marks a browser on which an account has signed in, so that wrong passwords typed elsewhere do not shut its owner out. The
/// mark opens nothing by itself: the password is asked as ever.
/// </summary>
public sealed class PerangkatDikenal(IDataProtectionProvider pelindung, IOptions<PerangkatOptions> pilihan, IHttpContextAccessor akses, TimeProvider jam)
{
    // People who share one office computer.
    private const int OrangTerbanyak = 12;

    private readonly IDataProtector cap = pelindung.CreateProtector("PengumpulanDataKinerja.Perangkat");

    private HttpContext Konteks => akses.HttpContext!;

    /// <summary>Mark of this browser when the account has signed in on it; null otherwise.</summary>
    public Guid? Kenal(Guid? orangId) => Baca() is { } tanda && orangId is { } id && tanda.Orang.Contains(id) ? tanda.Id : null;

    /// <summary>Remembers the account on this browser.</summary>
    public void Ingat(Guid orangId)
    {
        var (id, orang) = Baca() ?? (Guid.NewGuid(), []);
        List<Guid> daftar = [orangId, .. orang.Where(o => o != orangId).Take(OrangTerbanyak - 1)];
        var kuki = pilihan.Value.Kuki.Build(Konteks, jam.GetUtcNow());
        Konteks.Response.Cookies.Append(pilihan.Value.Kuki.Name!, cap.Protect($"{id:N}:{string.Join(',', daftar.Select(o => o.ToString("N", CultureInfo.InvariantCulture)))}"), kuki);
    }

    private (Guid Id, List<Guid> Orang)? Baca()
    {
        if (Konteks.Request.Cookies[pilihan.Value.Kuki.Name!] is not { Length: > 0 and < 4000 } isi)
        {
            return null;
        }

        try
        {
            var bagian = cap.Unprotect(isi).Split(':');
            return (Guid.Parse(bagian[0]), [.. bagian[1].Split(',').Select(Guid.Parse)]);
        }
        catch (CryptographicException)
        {
            // Forged, or of an installation that had other keys.
            return null;
        }
    }
}
