using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The mutu baku board: standard against actual of a triwulan and of a year. It names units, never people.</summary>
[Route("mutu-baku/{tahun:int:range(2000,2100)}")]
public sealed class MutuBakuController(AppDb db, AlurKerja alur, PetugasHariIni hariIni, LembarBerkas lembar) : Controller
{
    /// <summary>The medians of the year, triwulan beside triwulan.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Tahun(int tahun, CancellationToken batal)
    {
        var konteks = await KonteksAsync();
        var ada = await db.Permintaan.AsNoTracking().Where(p => p.Tahun == tahun && p.DibatalkanPada == null).OrderBy(p => p.Triwulan).Select(p => p.Id).ToListAsync(batal);
        var papan = new List<PapanMutuBaku>();
        foreach (var id in ada)
        {
            papan.Add(Ukur(await alur.LihatAsync(id, batal: batal), konteks));
        }

        var semua = await db.Permintaan.AsNoTracking().Select(p => p.Tahun).Distinct().ToListAsync(batal);
        return View(new MutuBakuTahunModel(tahun, papan, [.. semua.Append(tahun).Distinct().OrderDescending()]));
    }

    [HttpGet("{tw:int:range(1,4)}")]
    public async Task<IActionResult> Index(int tahun, int tw, CancellationToken batal)
    {
        if (await MuatAsync(tahun, tw, batal) is not { Permintaan: var permintaan, Konteks: var konteks, Model: var model })
        {
            return NotFound();
        }

        // A turn that still waits is asked on the form that completes it.
        var terlambat = permintaan.DaftarGiliran
            .Where(g => !g.Terbuka && permintaan.BolehMencatatSebab(g, konteks) && (g.UnitId is not { } unit || konteks.Organisasi.BolehMelihatData(konteks.Petugas!, unit)))
            .OrderBy(g => g.Langkah).ThenBy(g => g.DibukaPada)
            .Select(g => new GiliranTerlambat(g.Id, permintaan.JudulTugas(g), g.Tenggat, g.Sebab));
        return View(new MutuBakuHalamanModel(model, [.. terlambat]));
    }

    [HttpGet("{tw:int:range(1,4)}/pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Pdf(int tahun, int tw, CancellationToken batal) => await MuatAsync(tahun, tw, batal) is { Model: var model }
        ? File(await lembar.MendatarAsync(model, $"Mutu baku {model.Triwulan.Sebutan}", batal), "application/pdf", $"mutu-baku-{tahun}-tw{tw}.pdf")
        : NotFound();

    [HttpGet("{tw:int:range(1,4)}/excel")]
    public async Task<IActionResult> Excel(int tahun, int tw, CancellationToken batal) => await MuatAsync(tahun, tw, batal) is { Model: var model }
        ? this.Buku($"mutu-baku-{tahun}-tw{tw}.xlsx", isi => MutuBakuExcel.Tulis(isi, model))
        : NotFound();

    private async Task<(Permintaan Permintaan, Konteks Konteks, MutuBakuModel Model)?> MuatAsync(int tahun, int tw, CancellationToken batal)
    {
        var konteks = await KonteksAsync();
        if (await alur.CariPermintaanAsync(tahun, tw, batal: batal) is not { } id)
        {
            return null;
        }

        var permintaan = await alur.LihatAsync(id, batal: batal);
        var sebelum = permintaan.TriwulanTahun.Sebelumnya;
        var lalu = await db.Permintaan.AsNoTracking().Where(p => p.Tahun == sebelum.Tahun && p.Triwulan == sebelum.Triwulan && p.DibatalkanPada == null).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(batal) is { } laluId
            ? Ukur(await alur.LihatAsync(laluId, batal: batal), konteks)
            : null;
        return (permintaan, konteks, new MutuBakuModel(Ukur(permintaan, konteks), lalu, konteks.Kalender, konteks.Sekarang) { Berhenti = permintaan.DibatalkanPada is not null });
    }

    private static PapanMutuBaku Ukur(Permintaan permintaan, Konteks konteks) => new(permintaan, konteks.Kalender, konteks.Sekarang);

    private async Task<Konteks> KonteksAsync()
    {
        var konteks = await hariIni.KonteksAsync();
        return konteks.Petugas is { } petugas && Organisasi.BolehMelihatAlur(petugas)
            ? konteks
            : throw new BukanWewenangException("Papan mutu baku hanya dapat dilihat oleh pelaksana SOP dan Auditor.");
    }
}
