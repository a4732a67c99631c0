using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Office hours, Ramadan, and how the SOP's words become dates.</summary>
[Route("administrasi/jam-kerja")]
[HanyaPeran(Peran.AdministratorSistem, Peran.KasubbagPkp)]
public sealed class JamKerjaController(AppDb db, PetugasHariIni petugas, PerubahanAdministrasi perubahan) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => Halaman(JamKerjaInput.Dari(await db.PengaturanKalenderAsync()));

    [HttpPost("")]
    public async Task<IActionResult> Index(JamKerjaInput isian)
    {
        PeriksaRamadan(isian);
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            // A form of the defaults is at 0, so that it is old as soon as somebody has set anything.
            var ada = await db.PengaturanKalender.SingleOrDefaultAsync();
            var pengaturan = ada ?? db.Add(new PengaturanKalender { Versi = 1 }).Entity;
            var versi = ada?.Versi ?? 0;
            var (jam, jendela) = (isian.Jam(), isian.Jendela());
            var lama = UraianJamKerja.Baris(pengaturan).ToList();
            pengaturan.Ubah(jam, jendela);
            var beda = UraianJamKerja.Baris(pengaturan).Zip(lama).Where(b => b.First != b.Second).Select(b => $"{b.First.Nama} dari {b.Second.Isi} menjadi {b.First.Isi}").ToList();

            // Pressed twice: what the first press saved stands so already.
            if (beda.Count == 0)
            {
                return null;
            }

            return versi == isian.Versi ? $"Jam kerja dan jendela SOP diubah: {string.Join("; ", beda)}." : throw new SudahBerubahException(JamKerjaInput.Dari(await db.PengaturanKalenderAsync()));
        });
        if (!tersimpan)
        {
            await SebutRamadanTersimpanAsync(isian);
            return Halaman(isian);
        }

        TempData["Pesan"] = "Jam kerja dan jendela SOP sudah disimpan. Triwulan yang sudah direncanakan memakai tanggalnya sendiri.";
        return RedirectToAction(nameof(Index));
    }

    // Of a row somebody else changed meanwhile, the list cannot be compared field by field.
    private async Task SebutRamadanTersimpanAsync(JamKerjaInput isian)
    {
        var kini = await db.PengaturanKalenderAsync();
        if (Response.StatusCode == StatusCodes.Status409Conflict && !kini.Ramadan.SequenceEqual(isian.Jam().Ramadan))
        {
            ModelState.AddModelError(nameof(JamKerjaInput.Ramadan), $"Ramadan sekarang: {UraianJamKerja.Ramadan(kini.Ramadan)}.");
        }
    }

    private void PeriksaRamadan(JamKerjaInput isian)
    {
        foreach (var (urut, baris) in isian.Ramadan.Index())
        {
            if (baris.Mulai is null != baris.Sampai is null)
            {
                var bidang = $"Ramadan[{urut}].{(baris.Mulai is null ? nameof(RamadanInput.Mulai) : nameof(RamadanInput.Sampai))}";
                if (!ModelState.TryGetValue(bidang, out var keadaan) || keadaan.Errors.Count == 0)
                {
                    ModelState.AddModelError(bidang, "Isi kedua tanggal Ramadan, atau kosongkan keduanya untuk menghapus baris ini.");
                }
            }
        }
    }

    private ViewResult Halaman(JamKerjaInput isian)
    {
        // Always one empty row to add.
        if (isian.Ramadan.Count == 0 || isian.Ramadan[^1] is not { Mulai: null, Sampai: null })
        {
            isian.Ramadan.Add(new());
        }

        ViewData["Tahun"] = petugas.Hari.Year;
        return View("Index", isian);
    }
}
