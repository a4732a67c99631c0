using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Where the numbers of a register begin in a year in which the office gave some by hand before it used the product.</summary>
[Route("administrasi/nomor-pertama")]
[HanyaPeran(Peran.AdministratorSistem, Peran.KasubbagPkp)]
public sealed class NomorPertamaController(AppDb db, PetugasHariIni petugas, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam, PerubahanAdministrasi perubahan) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => await HalamanAsync(new NomorPertamaInput { Tahun = petugas.Hari.Year });

    [HttpPost("")]
    public async Task<IActionResult> Index(NomorPertamaInput isian)
    {
        var konteks = await petugas.KonteksAsync();
        var pelaku = konteks.Organisasi.Pelaku(konteks.Petugas) ?? Pelaku.Sistem;
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var (register, tahun, nomor) = (isian.Register!.Value, isian.Tahun!.Value, isian.NomorPertama!.Value);
            var awal = await db.AwalRegister.SingleOrDefaultAsync(a => a.Register == register && a.Tahun == tahun) ?? db.Add(new AwalRegister(register, tahun)).Entity;

            // Pressed twice: the first press counted.
            if (awal.NomorPertama == nomor && awal.Alasan == isian.Alasan?.Trim())
            {
                return null;
            }

            var terakhir = await db.BarisRegister.Where(b => b.Register == register && b.Tahun == tahun).MaxAsync(b => (int?)b.Urut);
            awal.Naikkan(nomor, isian.Alasan, terakhir, pelaku, jam.GetUtcNow().UtcDateTime);
            return $"Nomor pertama register {Tampil.Sebutan(register).ToLowerInvariant()} tahun {tahun} ditetapkan {nomor}: {awal.Alasan}.";
        });
        if (!tersimpan)
        {
            return await HalamanAsync(isian);
        }

        TempData["Pesan"] = $"Nomor {Tampil.Sebutan(isian.Register!.Value).ToLowerInvariant()} tahun {isian.Tahun} dimulai dari {isian.NomorPertama}.";
        return RedirectToAction(nameof(Index));
    }

    private async Task<ViewResult> HalamanAsync(NomorPertamaInput isian)
    {
        isian.Daftar = await db.AwalRegister.AsNoTracking().OrderByDescending(a => a.Tahun).ThenBy(a => a.Register).ToListAsync();
        return View("Index", isian);
    }
}

/// <summary>What may be typed about where a register begins.</summary>
public sealed class NomorPertamaInput
{
    [Display(Name = "Register"), Wajib("Pilih register."), EnumDataType(typeof(RegisterSurat), ErrorMessage = "Pilih register dari daftar.")]
    public RegisterSurat? Register { get; set; }

    [Display(Name = "Tahun"), Wajib("Isi tahun."), Range(2020, 2100, ErrorMessage = "Tahun harus 2020 sampai 2100.")]
    public int? Tahun { get; set; }

    [Display(Name = "Nomor pertama"), Wajib("Isi nomor pertama.")]
    public int? NomorPertama { get; set; }

    [Display(Name = "Dasar"), Wajib("Tulis dari mana nomor itu diketahui, misalnya buku agenda."), Teks(AwalRegister.PanjangAlasan)]
    public string? Alasan { get; set; }

    /// <summary>What was set, latest year first.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    [Microsoft.AspNetCore.Mvc.ModelBinding.Validation.ValidateNever]
    public IReadOnlyList<AwalRegister> Daftar { get; set; } = [];
}
