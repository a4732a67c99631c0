using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Requests for other targets: the Kabid asks and may withdraw, Kasubbag PKP approves or refuses.</summary>
[Route("data-kinerja")]
public sealed class RevisiTargetController(AppDb db, PetugasHariIni petugas, AlurRevisi alur, PenerimaBukti penerima, FileStore berkas) : Controller
{
    [HttpGet("revisi")]
    public async Task<IActionResult> Index(int? tahun, CancellationToken batal)
    {
        var konteks = await KonteksAsync();
        var pilih = tahun ?? petugas.Hari.Year;
        var semua = await (from r in db.RevisiTarget.AsNoTracking() join i in db.Indikator.AsNoTracking() on r.IndikatorId equals i.Id select new { Revisi = r, Indikator = i }).ToListAsync(batal);
        var terlihat = semua.Where(r => BolehMelihat(r.Indikator, konteks)).Select(r => new BarisRevisi(r.Revisi, r.Indikator.Nama, r.Indikator.Tahun, RevisiModel.Sebut(r.Indikator, konteks.Organisasi))).ToList();
        var diputus = terlihat.Where(r => !r.Revisi.Menunggu).ToLookup(r => r.Tahun);
        return View(new DaftarRevisi(
            pilih,
            [.. diputus.Select(d => d.Key).Where(t => t != pilih).OrderDescending()],
            [.. terlihat.Where(r => r.Revisi.Menunggu).OrderBy(r => r.Revisi.DiajukanPada)],
            [.. diputus[pilih].OrderByDescending(r => r.Revisi.DiputusPada)]));
    }

    [HttpGet("{id:guid}/revisi")]
    public async Task<IActionResult> Ajukan(Guid id, CancellationToken batal)
    {
        if (await IndikatorAsync(id, batal) is not { } indikator)
        {
            return NotFound();
        }

        var isian = RevisiInput.Dari(indikator);
        isian.Halaman = await HalamanAsync(indikator, batal);
        return View(isian);
    }

    [HttpPost("{id:guid}/revisi")]
    [Batas(KelompokBatas.Unggah)]
    public async Task<IActionResult> Ajukan(Guid id, RevisiInput isian, CancellationToken batal)
    {
        if (await IndikatorAsync(id, batal) is not { } indikator)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            RevisiTarget? revisi = null;
            if (await this.CobaAsync(async () => revisi = await AjukanAsync(indikator, isian, batal)))
            {
                TempData["Pesan"] = "Revisi target diajukan kepada Kasubbag PKP.";
                return RedirectToAction(nameof(Rincian), new { id = revisi!.Id });
            }

            // The domain compared it: the next press is against what the page shows now.
            indikator = await db.Indikator.AsNoTracking().SingleAsync(i => i.Id == id, batal);
            isian.Versi = indikator.Versi;
            ModelState.Remove(nameof(isian.Versi));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        isian.Halaman = await HalamanAsync(indikator, batal);
        return View(isian);
    }

    [HttpGet("revisi/{id:guid}")]
    public async Task<IActionResult> Rincian(Guid id, CancellationToken batal) => await BukaAsync(id, batal) is { } model ? View(model) : NotFound();

    [HttpPost("revisi/{id:guid}/setujui")]
    public Task<IActionResult> Setujui(Guid id, int versi, CancellationToken batal) =>
        PutuskanAsync(id, k => RevisiTarget.PastikanPemutus(k.Konteks), () => alur.SetujuiAsync(id, versi, User.OrangId(), batal), "Revisi disetujui; target pada kamus sudah diganti.", batal);

    [HttpPost("revisi/{id:guid}/tolak")]
    public Task<IActionResult> Tolak(Guid id, TolakInput isian, CancellationToken batal) =>
        PutuskanAsync(id, k => RevisiTarget.PastikanPemutus(k.Konteks), () => alur.TolakAsync(id, isian.Alasan, User.OrangId(), batal), "Revisi ditolak; target pada kamus tidak berubah.", batal);

    [HttpPost("revisi/{id:guid}/tarik")]
    public Task<IActionResult> Tarik(Guid id, CancellationToken batal) =>
        PutuskanAsync(id, k => RevisiTarget.PastikanPemohon(k.Indikator, k.Konteks), () => alur.TarikAsync(id, User.OrangId(), batal), "Permintaan revisi ditarik.", batal);

    /// <summary>The scan, always as attachment: what somebody uploaded never runs as a page of ours.</summary>
    [HttpGet("revisi/{id:guid}/dokumen")]
    public async Task<IActionResult> Dokumen(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { Revisi.PindaianSha256: { } sha } model)
        {
            return NotFound();
        }

        return this.Terkurung(File(berkas.Buka(sha), model.Revisi.PindaianTipe!, model.Revisi.PindaianNama));
    }

    private static bool BolehMelihat(Indikator indikator, Konteks konteks) =>
        konteks.Organisasi.Seksi(indikator.SeksiId) is { } seksi && konteks.Organisasi.BolehMelihatData(konteks.Petugas!, seksi.UnitId);

    private async Task<RevisiTarget> AjukanAsync(Indikator indikator, RevisiInput isian, CancellationToken batal)
    {
        var pindaian = isian.Berkas is null ? null : await penerima.TerimaPindaianAsync(isian.Berkas, (await db.PengaturanAsync(batal)).BatasUnggahMb, batal);
        return await alur.AjukanAsync(indikator.Id, User.OrangId(), isian.Isi(indikator.Tipe, pindaian), batal);
    }

    // Whoever lacks the right learns nothing of the form; whoever presses twice is shown what his first press did.
    private async Task<IActionResult> PutuskanAsync(Guid id, Action<RevisiModel> wewenang, Func<Task> tindakan, string pesan, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        wewenang(model);
        try
        {
            if (ModelState.IsValid && await this.CobaAsync(tindakan))
            {
                TempData["Pesan"] = pesan;
                return RedirectToAction(nameof(Rincian), new { id });
            }
        }
        catch (SudahSelesaiException galat) when (galat.OlehOrangId == User.OrangId())
        {
            return RedirectToAction(nameof(Rincian), new { id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Rincian), await BukaAsync(id, batal));
    }

    private async Task<Konteks> KonteksAsync()
    {
        var konteks = await petugas.KonteksAsync();
        return konteks.Petugas is { } orang && Organisasi.BolehMelihatAlur(orang)
            ? konteks
            : throw new BukanWewenangException("Revisi target hanya dapat dilihat oleh pelaksana SOP dan auditor.");
    }

    // Null when there is none; whoever may not ask for another target is told who may.
    private async Task<Indikator?> IndikatorAsync(Guid id, CancellationToken batal)
    {
        var konteks = await KonteksAsync();
        var indikator = await db.Indikator.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, batal);
        if (indikator is not null)
        {
            RevisiTarget.PastikanPemohon(indikator, konteks);
        }

        return indikator;
    }

    private async Task<RevisiModel?> BukaAsync(Guid id, CancellationToken batal)
    {
        var konteks = await KonteksAsync();
        return await db.RevisiTarget.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, batal) is { } revisi
            && await db.Indikator.AsNoTracking().SingleAsync(i => i.Id == revisi.IndikatorId, batal) is var indikator
            && BolehMelihat(indikator, konteks) ? new(revisi, indikator, konteks) : null;
    }

    private async Task<RevisiHalaman> HalamanAsync(Indikator indikator, CancellationToken batal)
    {
        var organisasi = (await petugas.KonteksAsync()).Organisasi;
        var menunggu = await db.RevisiTarget.AsNoTracking().FirstOrDefaultAsync(r => r.IndikatorId == indikator.Id && r.DiputusPada == null, batal);
        return new(indikator, RevisiModel.Sebut(indikator, organisasi), menunggu, RevisiModel.Pemutus(organisasi), (await db.PengaturanAsync(batal)).BatasUnggahMb);
    }
}
