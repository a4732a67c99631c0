using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>
/// One task, one page: whichever of the 14 rows it is, it is shown, completed and sent back here. What the pelaksana fills in is the
/// partial of the row's <see cref="Bentuk"/>.
/// </summary>
[Route("tugas/{id:guid}")]
public sealed class TugasController(AppDb db, AlurKerja alur, DaftarTugas daftar, PetugasHariIni hariIni, PelaksanaanTugas pelaksanaan) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { Giliran: var giliran, Konteks: var konteks })
        {
            return NotFound();
        }

        var model = await MuatAsync(giliran, konteks, new LanjutkanInput(), batal);
        if (!model.Giliran.Terbuka)
        {
            return View("Selesai", await SelesaiAsync(model, batal));
        }

        // Whoever may not complete it reads who may.
        Permintaan.Wewenang(model.Giliran, model.Konteks);
        return View(model);
    }

    [HttpPost("lanjutkan")]
    public Task<IActionResult> Lanjutkan(Guid id, LanjutkanInput isian, CancellationToken batal) => JalankanAsync(
        id,
        isian,
        giliran => pelaksanaan.LanjutkanAsync(giliran, User.OrangId()!.Value, isian, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", batal),
        batal);

    [HttpPost("kembalikan")]
    public Task<IActionResult> Kembalikan(Guid id, KembalikanInput isian, CancellationToken batal)
    {
        ViewData["Kembalikan"] = isian;
        return JalankanAsync(id, new LanjutkanInput { Catatan = isian.Catatan }, _ => alur.KembalikanAsync(id, User.OrangId(), isian.Ke, isian.Seksi, isian.Catatan, isian.Kesalahan(), batal), batal);
    }

    [HttpPost("lewati")]
    public Task<IActionResult> Lewati(Guid id, LewatiInput isian, CancellationToken batal)
    {
        ViewData["Lewati"] = isian;
        return JalankanAsync(
            id,
            new LanjutkanInput(),
            giliran => alur.LakukanAsync(
                giliran.PermintaanId,
                User.OrangId(),
                (permintaan, konteks) =>
                {
                    permintaan.LewatiSeksi(id, isian.Seksi, isian.Alasan, konteks);
                    return true;
                },
                batal: batal),
            batal);
    }

    /// <summary>Why the turn was late, also after it was done.</summary>
    [HttpPost("sebab")]
    public async Task<IActionResult> Sebab(Guid id, SebabInput isian, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { Giliran: var giliran, Konteks: var konteks })
        {
            return NotFound();
        }

        Permintaan.WewenangSebab(giliran, konteks);
        if (ModelState.IsValid && await this.CobaAsync(() => alur.LakukanAsync(giliran.PermintaanId, User.OrangId(), (p, k) => p.CatatSebab(id, isian.Sebab, k), batal: batal)))
        {
            TempData["Pesan"] = "Sebab keterlambatan disimpan.";
            return RedirectToAction(nameof(Index), new { id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var model = await MuatAsync(giliran, konteks, new LanjutkanInput { Sebab = isian.Sebab }, batal);
        return giliran.Terbuka ? View(nameof(Index), model) : View("Selesai", await SelesaiAsync(model, batal));
    }

    // What the page shows is loaded only when it is shown again.
    private async Task<IActionResult> JalankanAsync(Guid id, LanjutkanInput isian, Func<Giliran, Task> tindakan, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { Giliran: var giliran, Konteks: var konteks })
        {
            return NotFound();
        }

        if (giliran.Terbuka)
        {
            // The right comes before the form's own complaints.
            Permintaan.Wewenang(giliran, konteks);
        }
        else if (!ModelState.IsValid)
        {
            // Nothing is left to mend: the page tells who completed it.
            return RedirectToAction(nameof(Index), new { id });
        }

        var berhasil = false;
        try
        {
            berhasil = ModelState.IsValid && await this.CobaAsync(() => tindakan(giliran));
        }
        catch (SudahSelesaiException galat) when (galat.OlehOrangId == User.OrangId())
        {
            // The same person pressed twice: the first press counted, its confirmation is the answer.
            berhasil = true;
        }

        if (berhasil)
        {
            return RedirectToAction(nameof(Index), new { id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), await MuatAsync(giliran, konteks, isian, batal));
    }

    // The turn, when the signed-in person may see it.
    private async Task<(Giliran Giliran, Konteks Konteks)?> BukaAsync(Guid id, CancellationToken batal)
    {
        var konteks = await hariIni.KonteksAsync();
        if (konteks.Petugas is not { } petugas || !Organisasi.BolehMelihatAlur(petugas))
        {
            // Said before looking for the turn: whose penugasan ended while the page was open must not be told that it is gone.
            throw new BukanWewenangException("Langkah SOP hanya dapat dikerjakan oleh pelaksana yang penugasannya berlaku hari ini.");
        }

        var giliran = await db.Giliran.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, batal);
        return giliran is null || (giliran.UnitId is { } unitId && !konteks.Organisasi.BolehMelihatData(petugas, unitId)) ? null : (giliran, konteks);
    }

    private async Task<TugasModel> MuatAsync(Giliran giliran, Konteks konteks, LanjutkanInput isian, CancellationToken batal)
    {
        var permintaan = await alur.LihatAsync(giliran.PermintaanId, giliran.UnitId is { } unit ? Muatan.DataUnit(unit) : default, batal);
        return new TugasModel(permintaan, permintaan.Giliran(giliran.Id), konteks)
        {
            Isian = isian,
            Pengaturan = await db.PengaturanAsync(batal),
            Dikembalikan = giliran.Putaran > 1 ? await CatatanKembaliAsync(giliran, batal) : null,
        };
    }

    // The last words that came back to this row. A return from the row itself was its pelaksana's own and is for the rows before it.
    private async Task<Riwayat?> CatatanKembaliAsync(Giliran giliran, CancellationToken batal)
    {
        var rantai = giliran.PermintaanId.ToString();
        var terakhir = await db.Riwayat.AsNoTracking()
            .Where(r => r.Rantai == rantai && r.Tindakan == Tindakan.Mengembalikan && (r.DikerjakanPada ?? r.Waktu) <= giliran.DibukaPada
                && (giliran.UnitId == null || r.UnitId == giliran.UnitId) && (giliran.SuratId == null || r.SuratId == giliran.SuratId))
            .OrderByDescending(r => r.Urut).FirstOrDefaultAsync(batal);
        return terakhir?.Langkah > giliran.Langkah ? terakhir : null;
    }

    private async Task<TugasSelesaiModel> SelesaiAsync(TugasModel model, CancellationToken batal)
    {
        var tugas = (await daftar.UntukAsync(model.Konteks, batal)).Milik.FirstOrDefault(t => t is { DapatDikerjakan: true, HanyaMengisi: false });
        return new TugasSelesaiModel(model, User.OrangId(), tugas is null ? null : (tugas.GiliranId, tugas.Judul));
    }
}
