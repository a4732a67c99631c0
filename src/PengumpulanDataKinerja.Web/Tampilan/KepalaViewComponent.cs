using Microsoft.AspNetCore.Mvc;

namespace PengumpulanDataKinerja.Web;

/// <summary>What the header of every page behind the sign-in shows.</summary>
/// <param name="Menu">Which entry is the present one: tugas, triwulan, data, arsip, administrasi.</param>
/// <param name="Nama">Name of the signed-in person; null when nobody is.</param>
/// <param name="Jabatan">Jabatan of today in words.</param>
/// <param name="JumlahTugas">Open tasks of this person.</param>
/// <param name="Administrator">True when the entry Administrasi is shown.</param>
public sealed record KepalaHalaman(string? Menu, string? Nama, string? Jabatan, int JumlahTugas, bool Administrator);

/// <summary>Header with the navigation, the counter of tasks, the person and the sign-out.</summary>
public sealed class KepalaViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(string? menu) => View(new KepalaHalaman(menu, User.Identity?.Name, null, 0, false));
}
