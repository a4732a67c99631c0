using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The recap of a triwulan as page and as table (SOP row 11).</summary>
[Route("rekap/{tahun:int}/{tw:int:range(1,4)}")]
public sealed class RekapController(AppDb db, RekapService rekap, PetugasHariIni hariIni, NotaDinasRekap notaDinas, LembarBerkas lembar) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int tahun, int tw, string? saring, CancellationToken batal) =>
        await MuatAsync(tahun, tw, Enum.TryParse<SaringRekap>(saring, ignoreCase: true, out var pilihan) && Enum.IsDefined(pilihan) ? pilihan : SaringRekap.Semua, batal) is { } model
            ? View(model)
            : NotFound();

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(int tahun, int tw, CancellationToken batal)
    {
        if (await MuatAsync(tahun, tw, SaringRekap.Semua, batal) is not { } model)
        {
            return NotFound();
        }

        var isi = new MemoryStream();
        await RekapCsv.TulisAsync(isi, model.Rekap, i => model.BolehRinci(i.UnitId), batal);
        isi.Position = 0;
        return File(isi, CsvAman.Tipe, $"rekap-{tahun}-tw{tw}.csv");
    }

    [HttpGet("excel")]
    public async Task<IActionResult> Excel(int tahun, int tw, CancellationToken batal) =>
        await MuatAsync(tahun, tw, SaringRekap.Semua, batal) is { } model
            ? this.Buku($"rekap-{tahun}-tw{tw}.xlsx", isi => RekapExcel.Tulis(isi, model.Kantor, model.BolehRinci))
            : NotFound();

    [HttpGet("pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Pdf(int tahun, int tw, CancellationToken batal) =>
        await MuatAsync(tahun, tw, SaringRekap.Semua, batal) is { } model
            ? File(await lembar.MendatarAsync(model.Kantor.Lembar(model.BolehRinci), $"Rekapitulasi {model.Rekap.Triwulan.Sebutan}", batal), "application/pdf", $"rekap-{tahun}-tw{tw}.pdf")
            : NotFound();

    /// <summary>Form "Pengukuran Kinerja Triwulan" of one unit, on paper.</summary>
    [HttpGet("unit/{unitId:guid}/pengukuran.pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> PengukuranPdf(int tahun, int tw, Guid unitId, CancellationToken batal) =>
        await PengukuranAsync(tahun, tw, unitId, batal) is { } model
            ? File(await lembar.MendatarAsync(model, model.Judul, batal), "application/pdf", NamaBerkas.Bersih($"pengukuran-{tahun}-tw{tw}-{model.Unit}.pdf", 120))
            : NotFound();

    /// <summary>The same as a workbook.</summary>
    [HttpGet("unit/{unitId:guid}/pengukuran.xlsx")]
    public async Task<IActionResult> PengukuranExcel(int tahun, int tw, Guid unitId, CancellationToken batal) =>
        await PengukuranAsync(tahun, tw, unitId, batal) is { } model
            ? this.Buku($"pengukuran-{tahun}-tw{tw}-{model.Unit}.xlsx", isi => Documents.PengukuranExcel.Tulis(isi, model))
            : NotFound();

    /// <summary>Prints the nota dinas of row 11 anew, so that it can be signed on the task's page.</summary>
    [HttpPost("nota-dinas")]
    public async Task<IActionResult> NotaDinas(int tahun, int tw, Guid giliranId, bool narasiBaru, CancellationToken batal)
    {
        var giliran = await db.Giliran.AsNoTracking().FirstOrDefaultAsync(g => g.Id == giliranId && g.Langkah == Langkah.Rekapitulasi, batal);
        if (giliran is null || !await db.Permintaan.AnyAsync(p => p.Id == giliran.PermintaanId && p.Tahun == tahun && p.Triwulan == tw, batal))
        {
            return NotFound();
        }

        await notaDinas.SiapkanAsync(giliranId, User.OrangId()!.Value, narasiBaru, batal);
        return Redirect($"/tugas/{giliranId}");
    }

    // Somebody else's figures do not exist for this reader.
    private async Task<PengukuranModel?> PengukuranAsync(int tahun, int tw, Guid unitId, CancellationToken batal)
    {
        var model = await MuatAsync(tahun, tw, SaringRekap.Semua, batal);
        return model is not null && model.BolehRinci(unitId) && model.Rekap.Unit.FirstOrDefault(u => u.Unit.UnitId == unitId) is { } unit
            ? PengukuranModel.Dari(model.Kantor, unit, (await hariIni.KonteksAsync()).Organisasi)
            : null;
    }

    private async Task<RekapHalamanModel?> MuatAsync(int tahun, int tw, SaringRekap saring, CancellationToken batal)
    {
        var konteks = await hariIni.KonteksAsync();
        if (konteks.Petugas is not { } petugas || !Organisasi.BolehMelihatAlur(petugas))
        {
            throw new BukanWewenangException("Rekapitulasi dapat dilihat pelaksana SOP dan Auditor.");
        }

        var id = await db.Permintaan.AsNoTracking().Where(p => p.Tahun == tahun && p.Triwulan == tw && p.DibatalkanPada == null).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(batal);
        return id is { } permintaanId ? new RekapHalamanModel(await rekap.HitungAsync(permintaanId, batal), petugas, konteks.Organisasi, saring) : null;
    }
}
