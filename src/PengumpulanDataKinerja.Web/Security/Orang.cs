using Microsoft.AspNetCore.Identity;
using PengumpulanDataKinerja.Web.Notifications;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>A person with an account. What the person may do comes from penugasan, never from the account.</summary>
public sealed class Orang : IdentityUser<Guid>
{
    public Orang() => Id = Guid.CreateVersion7();

    /// <summary>Full name with titles, as printed under letters.</summary>
    public string Nama { get; set; } = "";

    /// <summary>18 digits; null for somebody who has none.</summary>
    public string? Nip { get; set; }

    /// <summary>Rank and grade as printed, e.g. "Pembina (IV/a)".</summary>
    public string? Pangkat { get; set; }

    /// <summary>The password was given by somebody else and must be replaced at the next sign-in.</summary>
    public bool WajibGantiSandi { get; set; }

    /// <summary>False ends every session at once and refuses sign-in; accounts are never deleted.</summary>
    public bool Aktif { get; set; } = true;

    /// <summary>Time step of the authenticator's last accepted code: it and all before it are used up.</summary>
    public long LangkahTotp { get; set; }

    /// <summary>Whether and when mail goes to <see cref="IdentityUser{TKey}.Email"/>, when it is known.</summary>
    public PilihanSurel Surel { get; set; }

    /// <summary>SHA-256 (hex) of the stored signature specimen; null when none.</summary>
    public string? SpesimenSha256 { get; set; }
}
