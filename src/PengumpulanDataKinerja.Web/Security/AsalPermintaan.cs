using System.Net;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Where a request comes from, in words that fit on a line.</summary>
public static class AsalPermintaan
{
    private static readonly (string Tanda, string Nama)[] Peramban =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl")];

    private static readonly (string Tanda, string Nama)[] Sistem =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>Network address; "" when there is none.</summary>
    public static string Alamat(this HttpContext konteks) => konteks.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } alamat => alamat.MapToIPv4().ToString(),
        var alamat => alamat.ToString(),
    };

    /// <summary>What is counted as one neighbour: an IPv4 address, or the network of an IPv6 address, of which one subscriber has very many.</summary>
    public static string Jaringan(this HttpContext konteks)
    {
        if (konteks.Connection.RemoteIpAddress is not { IsIPv4MappedToIPv6: false, AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } alamat)
        {
            return konteks.Alamat();
        }

        var bita = alamat.GetAddressBytes();
        bita.AsSpan(8).Clear();
        return new IPAddress(bita) + "/64";
    }

    /// <summary>"Firefox di Windows"; the header itself can say anything and is not kept.</summary>
    public static string Perangkat(this HttpContext konteks)
    {
        var agen = konteks.Request.Headers.UserAgent.ToString();
        if (agen.Length == 0)
        {
            return "tidak menyebut diri";
        }

        var peramban = Peramban.FirstOrDefault(p => agen.Contains(p.Tanda, StringComparison.Ordinal)).Nama ?? "Peramban lain";
        var sistem = Sistem.FirstOrDefault(s => agen.Contains(s.Tanda, StringComparison.Ordinal)).Nama;
        return sistem is null ? peramban : $"{peramban} di {sistem}";
    }
}
