using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>How capaian is counted and graded, since when, and who put it in. Rules are added, never changed (ADR 13).</summary>
[Route("administrasi/aturan-capaian")]
[HanyaPeran(Peran.AdministratorSistem, Peran.KasubbagPkp)]
public sealed class AturanCapaianController(AppDb db, PetugasHariIni petugas, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam, PerubahanAdministrasi perubahan) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => await HalamanAsync(null);

    [HttpPost("")]
    public async Task<IActionResult> Index(AturanCapaianInput isian)
    {
        var konteks = await petugas.KonteksAsync();
        var pelaku = konteks.Organisasi.Pelaku(konteks.Petugas) ?? Pelaku.Sistem;
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var aturan = new AturanCapaian(isian.BerlakuMulai!.Value, isian.Isi(), pelaku, jam.GetUtcNow().UtcDateTime);

            // Pressed twice: the first press counted.
            if ((await db.AturanCapaian.AsNoTracking().Where(a => a.BerlakuMulai == aturan.BerlakuMulai).OrderBy(a => a.DibuatPada).LastOrDefaultAsync())?.Mengulang(aturan) == true)
            {
                return null;
            }

            db.Add(aturan);
            return $"Aturan capaian baru berlaku mulai {Waktu.Tanggal(aturan.BerlakuMulai)}: {string.Join("; ", UraianAturan.Baris(aturan).Select(b => $"{b.Nama} {b.Isi}"))}. Dasar: {aturan.DasarHukum}.";
        });
        if (!tersimpan)
        {
            return await HalamanAsync(isian);
        }

        TempData["Pesan"] = $"Aturan capaian berlaku mulai {Waktu.Tanggal(isian.BerlakuMulai!.Value)}. Triwulan yang suratnya sudah dibagikan tidak berubah.";
        return RedirectToAction(nameof(Index));
    }

    private async Task<ViewResult> HalamanAsync(AturanCapaianInput? isian)
    {
        var semua = await db.AturanCapaian.AsNoTracking().ToListAsync();
        var berlaku = AturanCapaian.Berlaku(semua, petugas.Hari);
        var dipakai = await db.Permintaan.AsNoTracking().IgnoreAutoIncludes().Where(p => p.DibatalkanPada == null && p.DaftarUnit.Count > 0)
            .OrderBy(p => p.Tahun).ThenBy(p => p.Triwulan)
            .Select(p => new { AturanId = EF.Property<Guid?>(p, "AturanId"), p.Tahun, p.Triwulan })
            .ToListAsync();
        ViewData["Daftar"] = new DaftarAturanCapaian(
            berlaku ?? AturanCapaian.Bawaan,
            berlaku is null,
            [.. semua.OrderByDescending(a => a.BerlakuMulai).ThenByDescending(a => a.DibuatPada)],
            dipakai.ToLookup(p => p.AturanId, p => new TriwulanTahun(p.Tahun, p.Triwulan).Sebutan),
            petugas.Hari);
        return View("Index", isian ?? AturanCapaianInput.Dari(berlaku ?? AturanCapaian.Bawaan));
    }
}
