using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The mails that wait, were sent or could not be; one more try; a test.</summary>
[Route("administrasi/surel")]
[HanyaPeran(Peran.AdministratorSistem)]
public sealed class SurelController(AppDb db, SetelanSurel setelan, AntreanSurel antrean, TimeProvider jam) : Controller
{
    private const int SebanyakSehalaman = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal) => View(await ModelAsync(new(), batal));

    /// <summary>Tries a mail that waits or was given up as if it were new.</summary>
    [HttpPost("{id:guid}/ulang")]
    public async Task<IActionResult> Ulang(Guid id, CancellationToken batal)
    {
        if (!await db.SuratElektronik.AnyAsync(s => s.Id == id, batal))
        {
            return NotFound();
        }

        var kini = jam.GetUtcNow().UtcDateTime;
        var ada = await db.TulisAsync(
            async () =>
            {
                if (await db.SuratElektronik.SingleOrDefaultAsync(s => s.Id == id && s.TerkirimPada == null && s.TidakPerluPada == null, batal) is not { } surat)
                {
                    return false;
                }

                surat.Ulangi(kini);
                return true;
            },
            batal);
        TempData["Pesan"] = ada ? "Surel itu dicoba lagi dalam satu menit." : "Surel itu sudah terkirim atau tidak diperlukan lagi.";
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("uji")]
    public async Task<IActionResult> Uji(SurelUjiInput isian, CancellationToken batal)
    {
        var alamat = isian.Alamat?.Trim();
        if (!setelan.Aktif)
        {
            ModelState.AddModelError(nameof(isian.Alamat), "Pengiriman surel belum diatur (Surel:Peladen).");
        }
        else if (!AlamatSurel.Sah(alamat))
        {
            ModelState.AddModelError(nameof(isian.Alamat), "Tulis satu alamat surel, misalnya nama@contoh.go.id.");
        }

        if (!ModelState.IsValid)
        {
            return View(nameof(Index), await ModelAsync(isian, batal));
        }

        await antrean.UjiAsync(User.OrangId()!.Value, alamat!, batal);
        TempData["Pesan"] = "Surel uji menunggu dikirim; hasilnya tampak di bawah dalam satu menit.";
        return RedirectToAction(nameof(Index));
    }

    private async Task<HalamanSurel> ModelAsync(SurelUjiInput isian, CancellationToken batal)
    {
        var id = User.OrangId();
        isian.Alamat ??= await db.Orang.AsNoTracking().Where(o => o.Id == id).Select(o => o.Email).SingleAsync(batal);
        var belum = await db.SuratElektronik.AsNoTracking().Where(s => s.TerkirimPada == null && s.TidakPerluPada == null).OrderBy(s => s.CobaLagiPada).Take(SebanyakSehalaman).ToListAsync(batal);
        var terakhir = await db.SuratElektronik.AsNoTracking().Where(s => s.TerkirimPada != null || s.TidakPerluPada != null).OrderByDescending(s => s.DibuatPada).Take(SebanyakSehalaman / 2).ToListAsync(batal);
        return new(setelan, belum, await PengantarSurel.Menunggu(db).CountAsync(batal), terakhir) { Alamat = isian.Alamat };
    }
}

/// <summary>The form of the test mail.</summary>
public class SurelUjiInput
{
    [Display(Name = "Kirim surel uji ke")]
    [StringLength(AlamatSurel.Terpanjang)]
    public string? Alamat { get; set; }
}

/// <summary>The page of the outbox.</summary>
public sealed class HalamanSurel(SetelanSurel setelan, IReadOnlyList<SuratElektronik> belum, int menunggu, IReadOnlyList<SuratElektronik> terakhir) : SurelUjiInput
{
    [BindNever]
    public SetelanSurel Setelan => setelan;

    /// <summary>Waiting and given up, the next one first.</summary>
    public IReadOnlyList<SuratElektronik> Belum => belum;

    public int Menunggu => menunggu;

    /// <summary>Sent or needless, newest first.</summary>
    public IReadOnlyList<SuratElektronik> Terakhir => terakhir;
}
