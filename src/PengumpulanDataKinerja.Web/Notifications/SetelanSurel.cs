using System.Net;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>The settings <c>Surel:*</c>. Without a server there is no e-mail: nothing is queued, and the pages say so.</summary>
public sealed class SetelanSurel
{
    public const string Bagian = "Surel";

    /// <summary>Name of the SMTP server; empty switches e-mail off.</summary>
    public string Peladen { get; set; } = "";

    public int Porta { get; set; } = 587;

    /// <summary>STARTTLS is required: without it nothing is said to the server, least of all a password.</summary>
    public bool Starttls { get; set; } = true;

    public string Pengguna { get; set; } = "";

    public string Sandi { get; set; } = "";

    /// <summary>Address under which it is sent.</summary>
    public string Pengirim { get; set; } = "";

    /// <summary>How long one message may take in all.</summary>
    public int BatasDetik { get; set; } = 30;

    public bool Aktif => Peladen.Length > 0;

    /// <summary>Why these settings cannot be used, as a sentence; null when they can.</summary>
    public string? Kekeliruan => !Aktif ? null
        : !AlamatSurel.Sah(Pengirim) ? "Surel:Pengirim harus alamat surel yang sah."
        : Porta is < 1 or > 65535 || BatasDetik < 1 ? "Surel:Porta dan Surel:BatasDetik harus angka yang wajar."
        : Pengguna.Length > 0 && !Starttls && !Lokal ? "Surel:Pengguna hanya boleh dipakai dengan Surel:Starttls, kecuali pada komputer yang sama."
        : null;

    private bool Lokal => Peladen == "localhost" || (IPAddress.TryParse(Peladen, out var alamat) && IPAddress.IsLoopback(alamat));
}
