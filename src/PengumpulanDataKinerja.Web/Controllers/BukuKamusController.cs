using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The dictionary of a year as a workbook: out, and back in after a preview. All of it is taken or nothing.</summary>
[HanyaPeran(Peran.StafPkp)]
[Route("data-kinerja")]
public sealed class BukuKamusController(AppDb db, PetugasHariIni petugas, PerubahanAdministrasi perubahan, FileStore berkas) : Controller
{
    private const string Preview = "Pratinjau";

    [HttpGet("{tahun:int:range(2000,2100)}/kamus.xlsx")]
    public async Task<IActionResult> Ekspor(int tahun, CancellationToken batal)
    {
        var pohon = new PohonRencana(await db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == tahun).ToListAsync(batal));
        var indikator = await db.Indikator.AsNoTracking().Where(i => i.Tahun == tahun).ToListAsync(batal);
        var pemilik = indikator.Select(i => i.SeksiId).ToHashSet();
        var seksi = (await db.Seksi.AsNoTracking().ToListAsync(batal)).Where(s => pemilik.Contains(s.Id) || s.BerlakuPada(petugas.Hari)).ToDictionary(s => s.Id, s => s.Nama);
        return this.Buku($"kamus-indikator-{tahun}.xlsx", isi => BukuKamus.Tulis(isi, tahun, pohon, indikator, seksi));
    }

    [HttpGet("impor")]
    public IActionResult Impor(int? tahun) => View(new ImporKamusInput { Tahun = tahun is >= 2000 and <= 2100 ? tahun.Value : petugas.Hari.Year });

    [HttpPost("impor")]
    [Batas(KelompokBatas.Unggah)]
    public async Task<IActionResult> Impor(ImporKamusInput isian, IFormFile? unggahan, CancellationToken batal)
    {
        if (ModelState.IsValid && await this.CobaAsync(async () => await SimpanAsync(isian, unggahan, batal)) && isian.Sha256 is { } sha256)
        {
            ImporKamus impor = null!;
            if (await this.CobaAsync(async () => impor = await BacaAsync(isian.Tahun!.Value, sha256, lacak: false, batal)))
            {
                return Pratinjau(isian, impor);
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(isian);
    }

    [HttpPost("impor/terapkan")]
    public async Task<IActionResult> Terapkan(ImporKamusInput isian, CancellationToken batal)
    {
        ImporKamus? impor = null;
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            if (isian.Sha256 is not { } sha256 || !berkas.Ada(sha256))
            {
                throw new AturanDilanggarException("Berkas yang diperiksa tidak ada lagi. Unggah sekali lagi.");
            }

            impor = await BacaAsync(isian.Tahun!.Value, sha256, lacak: true, batal);
            if (impor.Kekeliruan.Count > 0)
            {
                throw new AturanDilanggarException("Kamus berubah sejak pratinjau dibuat, jadi belum ada yang disimpan. Periksa daftar di bawah.");
            }

            db.AddRange(impor.Baru);
            return impor.Perubahan.Count == 0 ? null : $"Kamus {isian.Tahun} diimpor dari buku kerja: {impor.Perubahan.Count} perubahan (SHA-256 {sha256}).";
        });
        if (tersimpan)
        {
            TempData["Pesan"] = impor!.Perubahan.Count == 0 ? $"Kamus {isian.Tahun} sudah sama dengan isi berkas; tidak ada yang berubah." : $"Kamus {isian.Tahun} diperbarui: {impor.Perubahan.Count} perubahan.";
            return RedirectToAction(nameof(DataKinerjaController.Index), "DataKinerja", new { tahun = isian.Tahun });
        }

        return impor is { Kekeliruan.Count: > 0 } ? Pratinjau(isian, impor) : View(nameof(Impor), isian);
    }

    private ViewResult Pratinjau(ImporKamusInput isian, ImporKamus impor)
    {
        if (impor.Kekeliruan.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return View(Preview, new PratinjauImpor(isian.Tahun!.Value, isian.Sha256!, impor));
    }

    private async Task SimpanAsync(ImporKamusInput isian, IFormFile? unggahan, CancellationToken batal)
    {
        if (unggahan is null)
        {
            throw new AturanDilanggarException("Pilih buku kerja (.xlsx) yang akan diimpor.", nameof(unggahan));
        }

        // Looked at before it is kept: what is no workbook leaves nothing behind.
        await using var isi = unggahan.OpenReadStream();
        using (BukuMasuk.Buka(isi))
        {
            isi.Position = 0;
        }

        isian.Sha256 = (await berkas.SimpanAsync(isi, BatasBuku.Bawaan.Berkas, batal)).Sha256;
    }

    // The preview works on copies; the import on what the transaction saves.
    private async Task<ImporKamus> BacaAsync(int tahun, string sha256, bool lacak, CancellationToken batal)
    {
        var (unsur, indikator) = (db.UnsurRencana.Where(u => u.Tahun == tahun), db.Indikator.Where(i => i.Tahun == tahun));
        var impor = new ImporKamus(
            tahun,
            await (lacak ? unsur : unsur.AsNoTracking()).ToListAsync(batal),
            await (lacak ? indikator : indikator.AsNoTracking()).ToListAsync(batal),
            await SeksiAsync(tahun, batal));
        await using var isi = berkas.Buka(sha256);
        impor.Baca(isi);
        return impor;
    }

    private async Task<List<Seksi>> SeksiAsync(int tahun, CancellationToken batal)
    {
        var pemilik = await db.Indikator.Where(i => i.Tahun == tahun).Select(i => i.SeksiId).Distinct().ToListAsync(batal);
        return [.. (await db.Seksi.AsNoTracking().ToListAsync(batal)).Where(s => s.BerlakuPada(petugas.Hari) || pemilik.Contains(s.Id))];
    }
}
