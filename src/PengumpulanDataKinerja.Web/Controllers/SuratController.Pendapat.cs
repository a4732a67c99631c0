using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

// What Kasubbag PKP does beside the rows on a draft: comments, and where the office asks for it a paraf before that of the Sekretaris.
public sealed partial class SuratController
{
    [HttpPost("komentar")]
    public async Task<IActionResult> Komentar(Guid id, KomentarInput isian, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { KonsepTerlihat: true } b)
        {
            return NotFound();
        }

        Permintaan.WewenangKomentar(b.Konteks);
        if (ModelState.IsValid && await this.CobaAsync(() => KomentariAsync(b, isian, batal)))
        {
            TempData["Pesan"] = "Komentar Anda tercatat dan tampil bagi Staf PKP pada halaman surat ini.";
            return Redirect($"/surat/{id}");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), await HalamanAsync(b, batal) with { Isian = isian });
    }

    [HttpPost("paraf")]
    public async Task<IActionResult> Paraf(Guid id, string? sidik, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { KonsepTerlihat: true } b)
        {
            return NotFound();
        }

        await alur.LakukanAsync(
            b.Permintaan.Id,
            User.OrangId(),
            (p, k) =>
            {
                p.ParafSebelumSekretaris(id, sidik, k);
                return true;
            },
            batal: batal);
        TempData["Pesan"] = "Paraf Anda tercatat. Surat sekarang menunggu paraf Sekretaris (langkah 4).";
        return Redirect($"/surat/{id}");
    }

    // The same words sent twice by one press are one comment.
    private Task<bool> KomentariAsync(SuratTerbuka b, KomentarInput isian, CancellationToken batal) => alur.LakukanAsync(
        b.Permintaan.Id,
        User.OrangId(),
        async (p, k) =>
        {
            var terakhir = await db.KomentarNaskah(p.Id, b.Surat.Id).OrderByDescending(r => r.Urut).Select(r => new { r.Catatan, r.Pelaku.OrangId }).FirstOrDefaultAsync(batal);
            if (terakhir is null || terakhir.OrangId != k.Petugas?.OrangId || terakhir.Catatan != isian.Komentar?.Trim())
            {
                p.KomentariNaskah(b.Surat.Id, isian.Komentar, k);
            }

            return true;
        },
        default,
        batal);
}
