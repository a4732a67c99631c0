using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The yearly list of holidays from a file, after a preview. All of it is taken or nothing; nothing is removed.</summary>
[Route("administrasi/hari-libur")]
[HanyaPeran(Peran.AdministratorSistem, Peran.KasubbagPkp)]
public sealed class ImporHariLiburController(AppDb db, FileStore berkas, PetugasHariIni petugas, PerubahanAdministrasi perubahan) : Controller
{
    private const string Contoh = "contoh-hari-libur";

    [HttpGet("impor")]
    public IActionResult Impor() => View(new ImporHariLiburInput());

    [HttpPost("impor")]
    [Batas(KelompokBatas.Unggah)]
    public async Task<IActionResult> Impor(ImporHariLiburInput isian, IFormFile? unggahan, CancellationToken batal)
    {
        ImporHariLibur? impor = null;
        if (ModelState.IsValid && await this.CobaAsync(async () => impor = await PeriksaAsync(isian, unggahan, batal)))
        {
            return Pratinjau(isian, impor!);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(isian);
    }

    [HttpPost("impor/terapkan")]
    public async Task<IActionResult> Terapkan(ImporHariLiburInput isian, CancellationToken batal)
    {
        ImporHariLibur? impor = null;
        var (baru, berubah) = (0, 0);
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            if (isian.Sha256 is not { } sha256 || !berkas.Ada(sha256))
            {
                throw new AturanDilanggarException("Berkas yang diperiksa tidak ada lagi. Unggah sekali lagi.");
            }

            await using var isi = berkas.Buka(sha256);
            impor = Baca(isi, await db.HariLibur.ToListAsync(batal));
            if (impor.Kekeliruan.Count > 0)
            {
                throw new AturanDilanggarException("Berkas ini masih memuat sel yang perlu diperbaiki, jadi belum ada yang disimpan.");
            }

            (baru, berubah) = (impor.Baru.Count, impor.Berubah.Count);
            db.AddRange(impor.Terapkan());
            return baru + berubah == 0 ? null : $"Hari libur {string.Join(", ", impor.Tahun)} diimpor: {baru} ditambahkan, {berubah} diubah (SHA-256 {sha256}).";
        });
        if (!tersimpan)
        {
            return impor is { Kekeliruan.Count: > 0 } ? Pratinjau(isian, impor) : View(nameof(Impor), isian);
        }

        TempData["Pesan"] = baru + berubah == 0 ? "Hari libur sudah sama dengan isi berkas; tidak ada yang berubah." : $"Hari libur {string.Join(", ", impor!.Tahun)} diimpor: {baru} ditambahkan, {berubah} diubah.";
        return Redirect($"/administrasi/hari-libur/{impor!.Tahun[0]}");
    }

    [HttpGet("contoh.csv")]
    [TanpaCatatan]
    public async Task<IActionResult> ContohCsv(CancellationToken batal)
    {
        var isi = new MemoryStream();
        await CsvAman.TulisAsync(isi, ImporHariLibur.Kepala, BarisContoh(), batal);
        isi.Position = 0;
        return File(isi, CsvAman.Tipe, $"{Contoh}.csv");
    }

    [HttpGet("contoh.xlsx")]
    [TanpaCatatan]
    public IActionResult ContohXlsx() => this.Buku($"{Contoh}.xlsx", tujuan => BukuKerja.Tulis(tujuan, "Contoh daftar hari libur", null, buku =>
        buku.Lembar(
            new SusunanLembar(ImporHariLibur.Lembar, [new("tanggal", 16, GayaSel.Tanggal), new("nama", 50), new("jenis", 18) { Validasi = ValidasiSel.Pilihan([.. Enum.GetValues<JenisHariLibur>().Select(Tampil.Sebutan)]) }]),
            lembar =>
            {
                foreach (var baris in BarisContoh())
                {
                    lembar.Baris(baris);
                }
            })));

    private IEnumerable<IReadOnlyList<object?>> BarisContoh()
    {
        var tahun = petugas.Hari.Year + 1;
        yield return [new DateOnly(tahun, 1, 1), "Tahun Baru Masehi", Tampil.Sebutan(JenisHariLibur.LiburNasional)];
        yield return [new DateOnly(tahun, 12, 24), "Kelahiran Yesus Kristus", Tampil.Sebutan(JenisHariLibur.CutiBersama)];
        yield return [new DateOnly(tahun, 12, 25), "Kelahiran Yesus Kristus", Tampil.Sebutan(JenisHariLibur.LiburNasional)];
    }

    private ViewResult Pratinjau(ImporHariLiburInput isian, ImporHariLibur impor)
    {
        if (impor.Kekeliruan.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return View("Pratinjau", new PratinjauHariLibur(isian.Sha256!, impor));
    }

    // Looked at whole before it is kept: what cannot be read leaves nothing behind.
    private async Task<ImporHariLibur> PeriksaAsync(ImporHariLiburInput isian, IFormFile? unggahan, CancellationToken batal)
    {
        if (unggahan is null)
        {
            throw new AturanDilanggarException("Pilih berkas CSV atau buku kerja (.xlsx) yang akan diimpor.", nameof(unggahan));
        }

        await using var isi = unggahan.OpenReadStream();
        var impor = Baca(isi, await db.HariLibur.AsNoTracking().ToListAsync(batal));
        isi.Position = 0;
        isian.Sha256 = (await berkas.SimpanAsync(isi, BatasBuku.Bawaan.Berkas, batal)).Sha256;
        return impor;
    }

    private static ImporHariLibur Baca(Stream isi, IEnumerable<HariLibur> tersimpan)
    {
        var impor = new ImporHariLibur(tersimpan);
        impor.Baca(isi);
        return impor;
    }
}
