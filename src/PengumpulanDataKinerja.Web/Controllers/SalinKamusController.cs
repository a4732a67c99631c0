using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Takes a year's plan and indicators over into an empty year.</summary>
[HanyaPeran(Peran.StafPkp)]
[Route("data-kinerja/salin")]
public sealed class SalinKamusController(AppDb db, PetugasHariIni petugas, PerubahanAdministrasi perubahan) : Controller
{
    [HttpGet("")]
    public IActionResult Index(int? tahun)
    {
        var dari = tahun is >= 2000 and < 2100 ? tahun.Value : petugas.Hari.Year;
        return View(new SalinKamusInput { Dari = dari, Ke = dari + 1 });
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(SalinKamusInput isian)
    {
        var tertinggal = new List<string>();
        var banyak = 0;
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var (dari, ke) = (isian.Dari!.Value, isian.Ke!.Value);
            var indikator = await db.Indikator.AsNoTracking().Where(i => i.Tahun == dari && i.Aktif).ToListAsync();
            var pohon = new PohonRencana(await db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == dari).ToListAsync());
            if (indikator.Count + pohon.Baris.Count == 0)
            {
                throw new AturanDilanggarException($"Kamus tahun {dari} kosong, jadi tidak ada yang disalin.", nameof(isian.Dari));
            }

            if (await db.Indikator.AnyAsync(i => i.Tahun == ke) || await db.UnsurRencana.AnyAsync(u => u.Tahun == ke))
            {
                throw new AturanDilanggarException($"Kamus tahun {ke} sudah berisi. Salinan hanya masuk ke tahun yang masih kosong.", nameof(isian.Ke));
            }

            // A seksi that was closed answers for nothing any more.
            var seksi = (await db.Seksi.AsNoTracking().ToListAsync()).Where(s => s.BerlakuPada(new DateOnly(ke, 1, 1)) || s.BerlakuDari.Year == ke).Select(s => s.Id).ToHashSet();
            tertinggal.AddRange(indikator.Where(i => !seksi.Contains(i.SeksiId)).Select(i => i.Nama));
            var salinan = SalinanKamus.Susun(ke, pohon, indikator.Where(i => seksi.Contains(i.SeksiId)));
            banyak = salinan.Indikator.Count;
            db.AddRange(salinan.Unsur);
            db.AddRange(salinan.Indikator);
            return $"Kamus {dari} disalin ke {ke}: {salinan.Unsur.Count} bagian rencana, {salinan.Indikator.Count} indikator.";
        });
        if (!tersimpan)
        {
            return View(isian);
        }

        TempData["Pesan"] = $"{banyak} indikator disalin dari {isian.Dari} ke {isian.Ke}. Perbarui target dan pagunya."
            + (tertinggal.Count == 0 ? "" : $" Tidak disalin karena seksinya sudah ditutup: {string.Join("; ", tertinggal.Take(5))}{(tertinggal.Count > 5 ? $"; dan {tertinggal.Count - 5} lagi" : "")}.");
        return RedirectToAction(nameof(DataKinerjaController.Index), "DataKinerja", new { tahun = isian.Ke });
    }
}
