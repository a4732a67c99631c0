using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The stored picture of one's signature: the way to sign without drawing.</summary>
[Route("akun/spesimen")]
public sealed class SpesimenController(GambarPenanda gambarPenanda) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal) => View(await ModelAsync(batal));

    [HttpPost("")]
    [Batas(KelompokBatas.Unggah)]
    public async Task<IActionResult> Index(string? gambar, IFormFile? berkas, CancellationToken batal)
    {
        if (ModelState.IsValid && await this.CobaAsync(async () => await gambarPenanda.SimpanSpesimenAsync(User.OrangId()!.Value, await BacaAsync(gambar, berkas, batal), batal)))
        {
            TempData["Pesan"] = "Spesimen tanda tangan Anda sudah disimpan.";
            return RedirectToAction(nameof(Index));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(await ModelAsync(batal));
    }

    private static async Task<byte[]> BacaAsync(string? gambar, IFormFile? berkas, CancellationToken batal)
    {
        if (berkas is not { Length: > 0 })
        {
            return GambarTandaTangan.DariDataUrl(gambar, nameof(gambar));
        }

        // One byte more than is taken, so that a longer file is told from a fitting one.
        using var isi = new MemoryStream();
        await using var sumber = berkas.OpenReadStream();
        var penampung = new byte[81920];
        for (int n; isi.Length <= GambarTandaTangan.UkuranTerbesar && (n = await sumber.ReadAsync(penampung, batal)) > 0;)
        {
            isi.Write(penampung, 0, n);
        }

        return GambarTandaTangan.DariPng(isi.ToArray(), nameof(berkas));
    }

    private async Task<SpesimenModel> ModelAsync(CancellationToken batal) =>
        new(await gambarPenanda.SpesimenAsync(User.OrangId()!.Value, batal) is { } g ? $"data:image/png;base64,{Convert.ToBase64String(g.Png)}" : null);
}

/// <summary>The stored specimen as a data address, or null.</summary>
public sealed record SpesimenModel(string? Gambar);
