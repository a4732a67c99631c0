using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The templat of the letters: read by whoever sees drafts, edited by Staf PKP and Kasubbag PKP.</summary>
[Route("templat")]
public sealed class TemplatController(AppDb db, AlurTemplat templat, PetugasHariIni hariIni, SuratPrinter pencetak) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal)
    {
        await BukaAsync();
        var tersimpan = await db.TemplatTerakhirAsync(batal);
        return View(new DaftarTemplatModel([.. JenisTemplat.Semua.Select(j => (j, tersimpan.FirstOrDefault(t => t.Jenis == j.Jenis)))]));
    }

    [HttpGet("{surat}")]
    public async Task<IActionResult> Ubah(string surat, CancellationToken batal)
    {
        var konteks = await BukaAsync();
        return JenisTemplat.Dari(surat) is { } j ? View(await LengkapiAsync(null, j, konteks, batal)) : NotFound();
    }

    [HttpPost("{surat}")]
    public async Task<IActionResult> Ubah(string surat, TemplatModel model, CancellationToken batal)
    {
        var konteks = await BukaAsync(mengubah: true);
        if (JenisTemplat.Dari(surat) is not { } j)
        {
            return NotFound();
        }

        var kini = await templat.KiniAsync(j.Jenis, konteks.Sekarang, batal);
        if (model.Versi != kini.Versi)
        {
            model.TunjukkanKeduanya(ModelState, "templat", kini.Naskah, kini.Versi);
        }

        if (ModelState.IsValid && await this.CobaAsync(() => SimpanAsync(j, model, batal)))
        {
            TempData["Pesan"] = "Templat sudah disimpan. Berlaku bagi surat yang disusun sesudah ini; surat yang sedang berjalan tidak berubah.";
            return Redirect(j.Alamat);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(await LengkapiAsync(model, j, konteks, batal));
    }

    /// <summary>A letter from the templat being typed: the sheet alone for the script, the whole page without it.</summary>
    [HttpPost("{surat}/pratinjau")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Pratinjau(string surat, TemplatModel model, CancellationToken batal)
    {
        var konteks = await BukaAsync(mengubah: true);
        if (JenisTemplat.Dari(surat) is not { } j)
        {
            return NotFound();
        }

        await LengkapiAsync(model, j, konteks, batal);
        return Request.Headers.ContainsKey("X-Pratinjau") ? PartialView("_PratinjauNaskah", model) : View(nameof(Ubah), model);
    }

    [HttpPost("{surat}/bawaan")]
    public async Task<IActionResult> Bawaan(string surat, int versi, CancellationToken batal)
    {
        var konteks = await BukaAsync(mengubah: true);
        if (JenisTemplat.Dari(surat) is not { } j)
        {
            return NotFound();
        }

        if (await this.CobaAsync(() => templat.UbahAsync(j.Jenis, versi, TeksNaskah.Bawaan(j.Jenis), User.OrangId(), batal)))
        {
            TempData["Pesan"] = "Templat dikembalikan ke bawaan. Naskah sebelumnya tetap ada pada daftar versi.";
            return Redirect(j.Alamat);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ModelState.Remove(nameof(versi));
        return View(nameof(Ubah), await LengkapiAsync(null, j, konteks, batal));
    }

    [HttpGet("{surat}/versi")]
    public async Task<IActionResult> Versi(string surat, int? lama, int? baru, CancellationToken batal)
    {
        await BukaAsync();
        if (JenisTemplat.Dari(surat) is not { } j || await db.TemplatSurat.AsNoTracking().Where(t => t.Jenis == j.Jenis).OrderByDescending(t => t.Versi).ToListAsync(batal) is not { Count: > 0 } semua)
        {
            return NotFound();
        }

        ViewData["Jenis"] = j;
        var (l, b) = VersiModel.Pilih(lama, baru, semua[0].Versi);
        var beda = BedaNaskah.Susun(semua.Single(t => t.Versi == l).Naskah, semua.Single(t => t.Versi == b).Naskah);
        return View(new VersiModel($"{j.Alamat}/versi", [.. semua.Select(t => new VersiRingkas(t.Versi, t.Penulis, t.Waktu))], l, b, beda));
    }

    private async Task<Konteks> BukaAsync(bool mengubah = false)
    {
        var konteks = await hariIni.KonteksAsync();
        return konteks.Petugas is { } petugas && (mengubah ? TemplatSurat.BolehDiubah(petugas) : Surat.BolehMelihatKonsep(petugas))
            ? konteks
            : throw new BukanWewenangException(mengubah
                ? "Templat surat hanya dapat diubah oleh Staf PKP atau Kasubbag PKP."
                : "Templat surat dibaca oleh mereka yang menyusun, memaraf, menandatangani, dan mengaudit surat: Staf PKP, Kasubbag PKP, Sekretaris, Kepala Dinas, dan Auditor.");
    }

    private async Task SimpanAsync(JenisTemplat jenis, TemplatModel model, CancellationToken batal)
    {
        var naskah = model.Naskah();
        NaskahMarkup.Periksa(naskah.Isi, nameof(model.Isi));
        await templat.UbahAsync(jenis.Jenis, model.Versi, naskah, User.OrangId(), batal);
    }

    private async Task<TemplatModel> LengkapiAsync(TemplatModel? diketik, JenisTemplat jenis, Konteks konteks, CancellationToken batal)
    {
        var kini = await templat.KiniAsync(jenis.Jenis, konteks.Sekarang, batal);
        var model = diketik ?? TemplatModel.Dari(kini);
        model.Jenis = jenis;
        model.Kini = kini;
        model.BolehUbah = TemplatSurat.BolehDiubah(konteks.Petugas!);
        model.Variabel = [.. TemplatNaskah.Variabel(jenis.Jenis).Select(v => new VariabelContoh(v, Contoh(jenis, v, konteks)))];
        try
        {
            var naskah = model.Naskah().Rapi();
            TemplatNaskah.Periksa(jenis.Jenis, naskah);
            NaskahMarkup.Periksa(naskah.Isi, nameof(model.Isi));
            model.Pratinjau = await pencetak.ContohAsync(jenis.Jenis, TeksNaskah.Contoh(jenis.Jenis, naskah, konteks), konteks, batal);
        }
        catch (AturanDilanggarException galat)
        {
            model.PratinjauGagal = galat.Message;
        }

        return model;
    }

    private static string Contoh(JenisTemplat jenis, VariabelNaskah variabel, Konteks konteks) =>
        Surat.IsiTercetak(TeksNaskah.Contoh(jenis.Jenis, new NaskahSurat("", "", "", variabel.Tulisan, ""), konteks).Isi, null);
}
