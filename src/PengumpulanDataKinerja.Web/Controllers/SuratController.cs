using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>One letter: to read, to edit while it is a draft, as PDF, and the receipt of those it went to.</summary>
[Route("surat/{id:guid}")]
public sealed partial class SuratController(AppDb db, AlurKerja alur, PetugasHariIni hariIni, SuratPrinter pencetak, FileStore berkas) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal) =>
        await BukaAsync(id, batal) is { } b ? View(await HalamanAsync(b, batal)) : NotFound();

    [HttpPost("baca")]
    public async Task<IActionResult> Baca(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b)
        {
            return NotFound();
        }

        var dibaca = await alur.LakukanAsync(b.Permintaan.Id, User.OrangId(), (p, k) => p.BacaSurat(id, k), batal: batal);
        TempData["Pesan"] = dibaca ? "Tanda terima Anda sudah dicatat." : "Tanda terima surat ini sudah tercatat sebelumnya.";
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("ubah")]
    public async Task<IActionResult> Ubah(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b)
        {
            return NotFound();
        }

        WajibBolehUbah(b);
        return View(await LengkapiAsync(UbahSuratModel.Dari(b.Surat), b, batal));
    }

    [HttpPost("ubah")]
    public async Task<IActionResult> Ubah(Guid id, UbahSuratModel model, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b)
        {
            return NotFound();
        }

        WajibBolehUbah(b);
        if (model.Versi != b.Surat.VersiTeks)
        {
            model.TunjukkanKeduanya(ModelState, "naskah", b.Surat.Naskah, b.Surat.VersiTeks);
        }

        if (ModelState.IsValid && await this.CobaAsync(() => SimpanAsync(b, model, batal)))
        {
            TempData["Pesan"] = $"Naskah surat sudah disimpan sebagai versi {b.Surat.VersiTeks + 1}.{SesudahPerubahan(b.Surat)}";
            return Redirect(b.Permintaan.GiliranSurat(b.Surat) is { } giliran ? $"/tugas/{giliran.Id}" : $"/surat/{id}");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(await LengkapiAsync(model, b, batal));
    }

    /// <summary>The letter with the text being typed: the sheet alone for the script, the whole page without it.</summary>
    [HttpPost("pratinjau")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Pratinjau(Guid id, UbahSuratModel model, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b)
        {
            return NotFound();
        }

        WajibBolehUbah(b);
        await LengkapiAsync(model, b, batal);
        return Request.Headers.ContainsKey("X-Pratinjau") ? PartialView("_PratinjauNaskah", model) : View("Ubah", model);
    }

    /// <summary>The draft: the one on record (or an older one that was initialled), else printed now.</summary>
    [HttpGet("konsep.pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Konsep(Guid id, string? sidik, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } b || !b.KonsepTerlihat)
        {
            return NotFound();
        }

        if (sidik is not null)
        {
            string?[] tercatat = [b.Surat.KonsepSha256, b.Surat.TandaTangan?.KonsepSha256, .. b.Surat.DaftarParaf.Select(p => p.Sha256)];
            return tercatat.Contains(sidik) && berkas.Ada(sidik) ? Pdf(berkas.Buka(sidik), $"konsep-{b.NamaBerkas}") : NotFound();
        }

        return b.Surat is { KonsepMutakhir: true, KonsepSha256: { } sha } && berkas.Ada(sha)
            ? Pdf(berkas.Buka(sha), $"konsep-{b.NamaBerkas}")
            : Pdf(new MemoryStream(await pencetak.CetakAsync(await pencetak.ModelAsync(b.Permintaan, b.Surat, b.Konteks, batal: batal), batal)), $"konsep-{b.NamaBerkas}");
    }

    /// <summary>The signed PDF, byte for byte as it was signed.</summary>
    [HttpGet("/surat/{id:guid}.pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Ditandatangani(Guid id, CancellationToken batal) =>
        await BukaAsync(id, batal) is { Surat.TandaTangan: { } ttd } b ? Pdf(berkas.Buka(ttd.PdfSha256), b.NamaBerkas) : NotFound();

    private async Task<SuratTerbuka?> BukaAsync(Guid id, CancellationToken batal)
    {
        var letak = await db.Surat.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.PermintaanId, s.Jenis }).FirstOrDefaultAsync(batal);
        var konteks = await hariIni.KonteksAsync();
        if (letak is null || konteks.Petugas is not { } petugas)
        {
            return null;
        }

        // The list of what is missing, lampiran of a surat peringatan, is made from the data rows.
        var permintaan = await alur.LihatAsync(letak.PermintaanId, letak.Jenis == JenisSurat.Peringatan ? Muatan.Seluruhnya : default, batal);
        var surat = permintaan.Surat(id);
        return surat.BolehDilihat(petugas, konteks.Organisasi) ? new SuratTerbuka(permintaan, surat, konteks) : null;
    }

    private async Task<SuratHalamanModel> HalamanAsync(SuratTerbuka b, CancellationToken batal) =>
        new(b, await pencetak.ModelAsync(b.Permintaan, b.Surat, b.Konteks, batal: batal))
        {
            Versi = b.KonsepTerlihat
                ? await db.VersiNaskah.AsNoTracking().Where(v => v.SuratId == b.Surat.Id).OrderByDescending(v => v.Versi).Take(5).Select(v => new VersiRingkas(v.Versi, v.Penulis, v.Waktu)).ToListAsync(batal)
                : [],
        };

    private static void WajibBolehUbah(SuratTerbuka b)
    {
        var giliran = b.Permintaan.GiliranSurat(b.Surat) ?? throw new AturanDilanggarException("Surat ini sudah tidak dapat diubah.");
        if (giliran.Langkah is not (Langkah.KonsepSurat or Langkah.Rekapitulasi))
        {
            throw new AturanDilanggarException($"Surat sedang menunggu langkah {(int)giliran.Langkah} ({Sop.Untuk(giliran.Langkah).Judul}). Naskah dapat diubah setelah surat dikembalikan ke langkah 3.");
        }

        Permintaan.Wewenang(giliran, b.Konteks);
        if (b.Surat.TandaTangan is not null)
        {
            throw new AturanDilanggarException("Surat sudah ditandatangani, isinya tidak dapat diubah lagi.");
        }
    }

    private async Task SimpanAsync(SuratTerbuka b, UbahSuratModel model, CancellationToken batal)
    {
        var naskah = model.Naskah();
        NaskahMarkup.Periksa(naskah.Isi, nameof(model.Isi));
        await alur.LakukanAsync(
            b.Permintaan.Id,
            User.OrangId(),
            (p, k) =>
            {
                p.UbahNaskah(b.Surat.Id, model.Versi, naskah, k);
                return true;
            },
            batal: batal);
    }

    // Who gave a paraf on an earlier text is told by name: it does not stand on this one.
    private static string SesudahPerubahan(Surat surat) => surat.DaftarParaf.Count == 0
        ? ""
        : $" Paraf pada versi sebelumnya tidak berlaku lagi: {string.Join("; ", surat.DaftarParaf.Select(p => $"{p.Pelaku.Nama} ({p.Pelaku.Jabatan})").Distinct())}.";

    private async Task<UbahSuratModel> LengkapiAsync(UbahSuratModel model, SuratTerbuka b, CancellationToken batal)
    {
        model.Terbuka = b;
        try
        {
            var naskah = model.Naskah();
            NaskahMarkup.Periksa(naskah.Isi, nameof(model.Isi));
            model.Pratinjau = await pencetak.ModelAsync(b.Permintaan, b.Surat, b.Konteks, naskah, batal);
        }
        catch (AturanDilanggarException galat)
        {
            model.PratinjauGagal = galat.Message;
        }

        return model;
    }

    private FileStreamResult Pdf(Stream isi, string nama)
    {
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline") { FileName = nama + ".pdf" }.ToString();
        return File(isi, "application/pdf");
    }
}
