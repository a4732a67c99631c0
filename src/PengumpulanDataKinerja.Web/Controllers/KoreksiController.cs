using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>A row that was received is changed by request: asked for here, decided here, and readable here for ever.</summary>
[Route("koreksi")]
public sealed class KoreksiController(AppDb db, AlurKerja alur, PetugasHariIni hariIni, PenerimaBukti penerima, FileStore berkas) : Controller
{
    [HttpGet("baru/{id:guid}")]
    public async Task<IActionResult> Minta(Guid id, CancellationToken batal) => await BukaBarisAsync(id, batal) is { } halaman ? View(KoreksiInput.Dari(halaman)) : NotFound();

    [HttpPost("baru/{id:guid}")]
    [Batas(KelompokBatas.Unggah)]
    public async Task<IActionResult> Minta(Guid id, KoreksiInput isian, CancellationToken batal)
    {
        if (await BukaBarisAsync(id, batal) is not { } halaman)
        {
            return NotFound();
        }

        Koreksi? koreksi = null;
        if (ModelState.IsValid && await this.CobaAsync(async () => koreksi = await MintaAsync(halaman, isian, batal)))
        {
            TempData["Pesan"] = $"Permintaan {koreksi!.Sebutan} diajukan dan menunggu putusan {halaman.Permintaan.SebutanPemutusKoreksi}.";
            return RedirectToAction(nameof(Index), new { koreksi.Id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        isian.Halaman = halaman;
        return View(isian);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal) => await BukaAsync(id, batal) is { } halaman ? View(halaman) : NotFound();

    [HttpPost("{id:guid}/putuskan")]
    public async Task<IActionResult> Putuskan(Guid id, PutusanInput isian, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } halaman)
        {
            return NotFound();
        }

        // The right comes before the form's own complaints.
        if (halaman.Koreksi.Menunggu)
        {
            halaman.Permintaan.WewenangMemutusKoreksi(halaman.Konteks);
        }

        if (ModelState.IsValid && isian.Setuju is null)
        {
            ModelState.AddModelError(nameof(isian.Setuju), "Pilih putusan: setujui atau tolak.");
        }

        return await JalankanAsync(halaman, isian, (p, k) => p.PutuskanKoreksi(id, isian.Setuju == true, isian.Catatan, k), isian.Setuju == true ? "Koreksi disetujui; baris itu sekarang memuat nilai yang baru." : "Permintaan koreksi ditolak.", batal);
    }

    [HttpPost("{id:guid}/tarik")]
    public async Task<IActionResult> Tarik(Guid id, CancellationToken batal) => await BukaAsync(id, batal) is { } halaman
        ? await JalankanAsync(halaman, new PutusanInput(), (p, k) => p.TarikKoreksi(id, k), "Permintaan koreksi ditarik.", batal)
        : NotFound();

    /// <summary>The evidence, always as attachment: what somebody uploaded never runs as a page of ours.</summary>
    [HttpGet("{id:guid}/bukti")]
    public async Task<IActionResult> Bukti(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { Koreksi: { BuktiSha256: { } sidik } koreksi })
        {
            return NotFound();
        }

        return this.Terkurung(File(berkas.Buka(sidik), koreksi.BuktiTipe!, koreksi.BuktiNama));
    }

    private async Task<Koreksi> MintaAsync(KoreksiBaruModel halaman, KoreksiInput isian, CancellationToken batal)
    {
        var isi = isian.Isi(halaman.Isian, isian.Berkas is null ? null : await penerima.TerimaAsync(isian.Berkas, halaman.BatasUnggahMb, batal));
        return await alur.LakukanAsync(
            halaman.Permintaan.Id,
            User.OrangId(),
            (permintaan, konteks) => permintaan.MintaKoreksi(halaman.Seksi.SeksiId, halaman.Isian.Id, isi, konteks),
            Muatan.Seksi(halaman.Seksi.UnitId, halaman.Seksi.SeksiId),
            batal);
    }

    private async Task<IActionResult> JalankanAsync(KoreksiModel halaman, PutusanInput isian, Func<Permintaan, Konteks, Koreksi> tindakan, string pesan, CancellationToken batal)
    {
        var id = halaman.Koreksi.Id;
        try
        {
            if (ModelState.IsValid && await this.CobaAsync(() => alur.LakukanAsync(halaman.Permintaan.Id, User.OrangId(), tindakan, Muatan.DenganIsian(halaman.Koreksi.SeksiId), batal)))
            {
                TempData["Pesan"] = pesan;
                return RedirectToAction(nameof(Index), new { id });
            }
        }
        catch (SudahSelesaiException galat) when (galat.OlehOrangId == User.OrangId())
        {
            // The same person pressed twice: the first press counted.
            return RedirectToAction(nameof(Index), new { id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), (await BukaAsync(id, batal))! with { Putusan = isian });
    }

    private async Task<Konteks> KonteksAsync()
    {
        var konteks = await hariIni.KonteksAsync();
        return konteks.Petugas is { } petugas && Organisasi.BolehMelihatAlur(petugas)
            ? konteks
            : throw new BukanWewenangException("Koreksi hanya dapat dibuka oleh pelaksana SOP dan Auditor yang penugasannya berlaku hari ini.");
    }

    // Somebody else's unit does not exist for a stranger; whoever may look but not ask reads who may.
    private async Task<KoreksiBaruModel?> BukaBarisAsync(Guid isianId, CancellationToken batal)
    {
        var konteks = await KonteksAsync();
        var letak = await (
            from i in db.Isian.AsNoTracking()
            join s in db.PengumpulanSeksi on i.PengumpulanSeksiId equals s.Id
            join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id
            where i.Id == isianId
            select new { u.PermintaanId, s.UnitId, s.SeksiId }).FirstOrDefaultAsync(batal);
        if (letak is null || !konteks.Organisasi.BolehMelihatData(konteks.Petugas!, letak.UnitId))
        {
            return null;
        }

        var permintaan = await alur.LihatAsync(letak.PermintaanId, Muatan.Seksi(letak.UnitId, letak.SeksiId), batal);
        var seksi = permintaan.Unit(letak.UnitId).DaftarSeksi.Single(s => s.SeksiId == letak.SeksiId);
        Permintaan.WewenangMemintaKoreksi(seksi, konteks);
        return new(permintaan, seksi, seksi.IsianUntuk(isianId), konteks, (await db.PengaturanAsync(batal)).BatasUnggahMb);
    }

    private async Task<KoreksiModel?> BukaAsync(Guid id, CancellationToken batal)
    {
        var konteks = await KonteksAsync();
        var letak = await db.Koreksi.AsNoTracking().Where(k => k.Id == id).Select(k => new { k.PermintaanId, k.UnitId }).FirstOrDefaultAsync(batal);
        if (letak is null || !konteks.Organisasi.BolehMelihatData(konteks.Petugas!, letak.UnitId))
        {
            return null;
        }

        var permintaan = await alur.LihatAsync(letak.PermintaanId, batal: batal);
        return new(permintaan, permintaan.Koreksi(id), konteks);
    }
}
