using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>What the header of every page behind the sign-in shows.</summary>
/// <param name="Menu">Which entry is the present one: tugas, triwulan, data, arsip, administrasi, pemberitahuan.</param>
/// <param name="Nama">Name of the signed-in person; null when nobody is.</param>
/// <param name="Jabatan">Jabatan of today in words.</param>
/// <param name="JumlahTugas">Open tasks of this person.</param>
/// <param name="JumlahKabar">Notices that this person has not read.</param>
/// <param name="Administrasi">Where the entry Administrasi leads; null when there is none.</param>
public sealed record KepalaHalaman(string? Menu, string? Nama, string? Jabatan, int JumlahTugas, int JumlahKabar, string? Administrasi);

/// <summary>Header with the navigation, the counter of tasks, the person and the sign-out.</summary>
public sealed class KepalaViewComponent(PetugasHariIni petugas, DaftarTugas tugas, KotakPemberitahuan kotak) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string? menu)
    {
        var konteks = await petugas.KonteksAsync();
        return View(new KepalaHalaman(
            menu,
            konteks.Petugas?.Nama,
            await petugas.JabatanAsync(),
            await tugas.JumlahAsync(konteks),
            konteks.Petugas is { } orang ? await kotak.JumlahAsync(orang.OrangId) : 0,
            await petugas.MemegangAsync(Peran.AdministratorSistem, Peran.KasubbagPkp) ? "/administrasi"
                : await petugas.MemegangAsync(Peran.Auditor) ? "/administrasi/catatan-akses" : null));
    }
}
