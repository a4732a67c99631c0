using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>One evidence file: to download, to look at within a page of ours, to replace, and the notes of those who check.</summary>
[Route("bukti/{id:guid}")]
public sealed class BuktiController(PemuatBukti pemuat, AlurKerja alur, PenerimaBukti penerima, FileStore berkas) : Controller
{
    /// <summary>The file as attachment: what somebody uploaded never runs as a page of ours.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal) =>
        await pemuat.LetakAsync(id, batal) is { } letak ? this.Terkurung(File(berkas.Buka(letak.Sha256), letak.Tipe, letak.Nama)) : NotFound();

    /// <summary>The bytes behind the preview. Only what its content proved to be a PDF or a picture, and in a sandbox all the same.</summary>
    [HttpGet("isi")]
    public async Task<IActionResult> Isi(Guid id, CancellationToken batal)
    {
        if (await pemuat.LetakAsync(id, batal) is not { } letak || !JenisBukti.DapatDilihat(letak.Tipe))
        {
            return NotFound();
        }

        var letakIsi = new ContentDispositionHeaderValue("inline");
        letakIsi.SetHttpFileName(letak.Nama);
        Response.Headers.ContentDisposition = letakIsi.ToString();
        return this.Terkurung(File(berkas.Buka(letak.Sha256), letak.Tipe));
    }

    [HttpGet("lihat")]
    public async Task<IActionResult> Lihat(Guid id, CancellationToken batal) => await pemuat.MuatAsync(id, batal) is { } model ? View(model) : NotFound();

    /// <summary>A new version, another piece of the required list, or both.</summary>
    [HttpPost("ubah")]
    [Batas(KelompokBatas.Unggah)]
    public async Task<IActionResult> Ubah(Guid id, UbahBuktiInput isian, CancellationToken batal)
    {
        if (await pemuat.MuatAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        // The right comes before the form's own complaints, and before a file is taken.
        model.Permintaan.BukaIsian(model.Seksi.SeksiId, model.Konteks);
        var kini = id;
        if (ModelState.IsValid && await this.CobaAsync(async () => kini = await UbahAsync(model, isian, batal)))
        {
            return RedirectToAction(nameof(Lihat), new { id = kini });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Lihat), await pemuat.MuatAsync(id, batal, ubah: isian));
    }

    [HttpPost("catatan")]
    public async Task<IActionResult> Catatan(Guid id, CatatanBuktiInput isian, CancellationToken batal)
    {
        if (await pemuat.MuatAsync(id, batal) is not { } model)
        {
            return NotFound();
        }

        model.Permintaan.WewenangPemeriksa(model.Seksi, model.Konteks);
        if (ModelState.IsValid && await this.CobaAsync(() => LakukanAsync(model, (p, k) => p.CatatPadaBukti(model.Seksi.SeksiId, id, isian.Teks, k))))
        {
            TempData["Pesan"] = $"Catatan tersimpan. {model.Seksi.NamaSeksi} melihatnya pada berkas ini.";
            return RedirectToAction(nameof(Lihat), new { id });
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Lihat), await pemuat.MuatAsync(id, batal, catatan: isian));
    }

    // The version that counts afterwards.
    private async Task<Guid> UbahAsync(BuktiModel model, UbahBuktiInput isian, CancellationToken batal)
    {
        var (seksiId, id) = (model.Seksi.SeksiId, model.Bukti.Id);
        if (isian.Berkas is null && model.ButirWajib.Count == 0)
        {
            throw new AturanDilanggarException("Pilih berkas penggantinya.", nameof(isian.Berkas));
        }

        if (isian.Berkas is null)
        {
            TempData["Pesan"] = await LakukanAsync(model, (p, k) => p.TandaiBukti(seksiId, id, isian.Untuk, k)) ? "Peruntukan berkas disimpan." : "Tidak ada perubahan.";
            return id;
        }

        var diterima = await penerima.TerimaAsync(isian.Berkas, model.BatasMb, batal);
        var baru = await LakukanAsync(model, (p, k) => p.GantiBukti(seksiId, id, diterima, isian.Untuk, k));
        TempData["Pesan"] = $"Versi {baru.VersiKe} berlaku. Versi sebelumnya tetap tersimpan.";
        return baru.Id;
    }

    // Not cancelled when the browser goes away: what was sent is saved.
    private Task<T> LakukanAsync<T>(BuktiModel model, Func<Permintaan, Konteks, T> tindakan) =>
        alur.LakukanAsync(model.Permintaan.Id, User.OrangId(), tindakan, Muatan.Seksi(model.Unit.UnitId, model.Seksi.SeksiId));
}
