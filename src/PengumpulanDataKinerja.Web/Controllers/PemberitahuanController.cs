using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>What the reader was told: read, opened, marked. Nobody sees anybody else's.</summary>
[Route("pemberitahuan")]
public sealed class PemberitahuanController(AppDb db, KotakPemberitahuan kotak) : Controller
{
    private const int SebanyakSehalaman = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(string? saring, int halaman = 1, CancellationToken batal = default)
    {
        var orangId = User.OrangId()!.Value;
        var hanyaBelum = saring == "belum";
        var baris = hanyaBelum ? kotak.BelumDibaca(orangId).OrderByDescending(p => p.DibuatPada).ThenByDescending(p => p.Id) : kotak.Semua(orangId);
        var jumlah = await baris.CountAsync(batal);
        var jumlahHalaman = Math.Max(1, (jumlah + SebanyakSehalaman - 1) / SebanyakSehalaman);
        halaman = Math.Clamp(halaman, 1, jumlahHalaman);
        var isi = await baris.Skip((halaman - 1) * SebanyakSehalaman).Take(SebanyakSehalaman)
            .Select(p => new PemberitahuanTampil(p, p.BerakhirPada == null && (p.GiliranId == null || db.Giliran.Any(g => g.Id == p.GiliranId && g.SelesaiPada == null))))
            .ToListAsync(batal);
        return View(new DaftarPemberitahuan(isi, await kotak.JumlahAsync(orangId, batal), hanyaBelum, halaman, jumlahHalaman, jumlah));
    }

    /// <summary>Marks one as read and goes where it leads.</summary>
    [HttpPost("{id:guid}/buka")]
    public async Task<IActionResult> Buka(Guid id, CancellationToken batal)
    {
        var orangId = User.OrangId()!.Value;
        if (await db.Pemberitahuan.AsNoTracking().Where(p => p.Id == id && p.OrangId == orangId).Select(p => p.Tautan).SingleOrDefaultAsync(batal) is not { } tautan)
        {
            return NotFound();
        }

        await kotak.TandaiDibacaAsync(orangId, id, batal);
        return LocalRedirect(Url.IsLocalUrl(tautan) ? tautan : "/pemberitahuan");
    }

    /// <summary>Marks all as read.</summary>
    [HttpPost("baca")]
    public async Task<IActionResult> BacaSemua(CancellationToken batal)
    {
        await kotak.TandaiDibacaAsync(User.OrangId()!.Value, null, batal);
        TempData["Pesan"] = "Semua pemberitahuan sudah ditandai dibaca.";
        return RedirectToAction(nameof(Index));
    }
}

/// <summary>One notice, and whether its matter is still open.</summary>
public sealed record PemberitahuanTampil(Pemberitahuan Isi, bool Berlaku)
{
    /// <summary>It counts in the header.</summary>
    public bool Belum => Berlaku && Isi.DibacaPada is null;

    /// <summary>How it stands, in words.</summary>
    public string Keadaan => Belum ? "Belum dibaca" : Berlaku ? "Sudah dibaca" : "Sudah selesai atau dialihkan";
}

/// <summary>One page of notices, newest first.</summary>
public sealed record DaftarPemberitahuan(IReadOnlyList<PemberitahuanTampil> Baris, int BelumDibaca, bool HanyaBelum, int Halaman, int JumlahHalaman, int Jumlah);
