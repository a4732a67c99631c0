namespace PengumpulanDataKinerja.Web.Security;

/// <summary>One signed-in browser. Its id travels in the cookie; once the row is ended, the cookie opens nothing.</summary>
public sealed class Sesi
{
    private Sesi()
    {
    }

    public Sesi(Guid orangId, DateTime mulai, string alamat, string perangkat)
    {
        Id = Guid.CreateVersion7();
        OrangId = orangId;
        Mulai = TerakhirTampak = mulai;
        Alamat = alamat;
        Perangkat = perangkat;
    }

    public Guid Id { get; private set; }

    public Guid OrangId { get; private set; }

    /// <summary>Sign-in, UTC by the real clock.</summary>
    public DateTime Mulai { get; private set; }

    /// <summary>Last request, to within five minutes.</summary>
    public DateTime TerakhirTampak { get; private set; }

    /// <summary>Network address at sign-in.</summary>
    public string Alamat { get; private set; } = "";

    /// <summary>Browser and system in words.</summary>
    public string Perangkat { get; private set; } = "";

    /// <summary>When it was ended; null while it lives or only ran out.</summary>
    public DateTime? BerakhirPada { get; private set; }
}
