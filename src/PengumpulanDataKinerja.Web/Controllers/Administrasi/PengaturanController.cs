using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Settings of the office: everything that a decree may change without a programmer.</summary>
[Route("administrasi/pengaturan")]
[HanyaPeran(Peran.AdministratorSistem, Peran.KasubbagPkp)]
public sealed class PengaturanController(AppDb db, FileStore berkas, PetugasHariIni petugas, PerubahanAdministrasi perubahan) : Controller
{
    private const int UrutContoh = 412;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var pengaturan = await db.PengaturanAsync();
        return Halaman(pengaturan, PengaturanInput.Dari(pengaturan));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(PengaturanInput isian)
    {
        PeriksaPola(isian);
        PeriksaAlamatVerifikasi(isian);
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            var pengaturan = await TerkunciAsync(isian.Versi);
            var lama = PengaturanInput.Dari(pengaturan);
            isian.Terapkan(pengaturan);
            return Perbedaan(lama, PengaturanInput.Dari(pengaturan));
        });
        return tersimpan ? Selesai("Pengaturan kantor sudah disimpan. Surat yang sudah ditandatangani tidak berubah.") : Halaman(await db.PengaturanAsync(), isian);
    }

    [HttpGet("lambang")]
    [TanpaCatatan]
    public async Task<IActionResult> Lambang()
    {
        var pengaturan = await db.PengaturanAsync();
        if (pengaturan is not { LambangSha256: { } sha, LambangTipe: { } tipe } || !berkas.Ada(sha))
        {
            return NotFound();
        }

        // Opened by itself, a picture may do nothing at all.
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-cache";
        return File(berkas.Buka(sha), tipe, lastModified: null, entityTag: new EntityTagHeaderValue($"\"{sha}\""));
    }

    [HttpPost("lambang")]
    [Batas(KelompokBatas.Unggah)]
    public async Task<IActionResult> Lambang(LambangInput isian)
    {
        var tersimpan = await perubahan.SimpanAsync(this, isian, async () =>
        {
            if (isian.Berkas!.Length > GambarLambang.Terbesar)
            {
                throw new AturanDilanggarException($"Berkas lambang terlalu besar: paling besar {Tampil.Ukuran(GambarLambang.Terbesar)}.", nameof(LambangInput.Berkas));
            }

            await using var aliran = isian.Berkas.OpenReadStream();
            using var isi = new MemoryStream();
            await aliran.CopyToAsync(isi);
            var tipe = GambarLambang.Periksa(isi.ToArray());
            var pengaturan = await TerkunciAsync(isian.Versi);
            var simpanan = await berkas.SimpanAsync(isi.ToArray());
            pengaturan.LambangSha256 = simpanan.Sha256;
            pengaturan.LambangTipe = tipe;
            return $"Lambang kop diganti ({tipe}, {Tampil.Ukuran(simpanan.Ukuran)}, SHA-256 {simpanan.Sha256}).";
        });
        return tersimpan ? Selesai("Lambang kop sudah diganti.") : await HalamanLagiAsync();
    }

    [HttpPost("lambang/hapus")]
    public async Task<IActionResult> HapusLambang(int versi)
    {
        var tersimpan = await perubahan.SimpanAsync(this, new LambangInput { Versi = versi }, async () =>
        {
            var pengaturan = await TerkunciAsync(versi);
            pengaturan.LambangSha256 = null;
            pengaturan.LambangTipe = null;
            return "Lambang kop dihapus; kop dicetak tanpa lambang.";
        });
        return tersimpan ? Selesai("Lambang kop sudah dihapus. Kop dicetak tanpa lambang.") : await HalamanLagiAsync();
    }

    private static string Perbedaan(PengaturanInput lama, PengaturanInput baru)
    {
        var beda = typeof(PengaturanInput).GetProperties()
            .Where(p => p.Name != nameof(PengaturanInput.Versi) && !Equals(p.GetValue(lama), p.GetValue(baru)))
            .Select(p => $"{p.GetCustomAttribute<DisplayAttribute>()?.Name ?? p.Name} dari {Tampil.Nilai(p.GetValue(lama))} menjadi {Tampil.Nilai(p.GetValue(baru))}")
            .ToList();
        return beda.Count == 0 ? "Pengaturan kantor disimpan tanpa perubahan." : $"Pengaturan kantor diubah: {string.Join("; ", beda)}.";
    }

    private void PeriksaPola(PengaturanInput isian)
    {
        foreach (var (bidang, pola) in new[] { (nameof(PengaturanInput.PolaSuratKeluar), isian.PolaSuratKeluar), (nameof(PengaturanInput.PolaNotaDinas), isian.PolaNotaDinas) })
        {
            if (pola is not null && ContohNomor(pola.Trim(), isian) is (null, { } salah))
            {
                ModelState.AddModelError(bidang, salah);
            }
        }

        // Each register counts by itself: with one pattern two letters would bear the same number.
        if (isian.PolaSuratKeluar is not null && isian.PolaSuratKeluar.Trim() == isian.PolaNotaDinas?.Trim())
        {
            ModelState.AddModelError(nameof(PengaturanInput.PolaNotaDinas), "Pola nota dinas harus berbeda dari pola surat keluar, supaya tidak ada dua surat bernomor sama.");
        }
    }

    private void PeriksaAlamatVerifikasi(PengaturanInput isian)
    {
        if (!string.IsNullOrWhiteSpace(isian.AlamatVerifikasi)
            && !(Uri.TryCreate(isian.AlamatVerifikasi.Trim(), UriKind.Absolute, out var alamat) && alamat.Scheme is "https" or "http" && alamat.UserInfo.Length == 0 && alamat.Query.Length == 0 && alamat.Fragment.Length == 0))
        {
            ModelState.AddModelError(nameof(PengaturanInput.AlamatVerifikasi), "Alamat verifikasi harus seperti https://kinerja.contoh.go.id.");
        }
    }

    private (string? Contoh, string? Salah) ContohNomor(string pola, PengaturanInput isian)
    {
        try
        {
            return (NomorSurat.Susun(pola, RegisterSurat.SuratKeluar, UrutContoh, isian.KodeKlasifikasi?.Trim() ?? "", isian.KodeKantor?.Trim() ?? "", petugas.Hari).Teks, null);
        }
        catch (AturanDilanggarException galat)
        {
            return (null, galat.Message);
        }
    }

    private async Task<PengaturanKantor> TerkunciAsync(int versi)
    {
        var pengaturan = await db.PengaturanKantor.SingleOrDefaultAsync() ?? db.Add(new PengaturanKantor()).Entity;
        return pengaturan.Versi == versi ? pengaturan : throw new SudahBerubahException(PengaturanInput.Dari(pengaturan));
    }

    private ViewResult Halaman(PengaturanKantor pengaturan, PengaturanInput isian)
    {
        ViewData["Pengaturan"] = pengaturan;
        ViewData["ContohSuratKeluar"] = ContohNomor(isian.PolaSuratKeluar?.Trim() ?? "", isian).Contoh;
        ViewData["ContohNotaDinas"] = ContohNomor(isian.PolaNotaDinas?.Trim() ?? "", isian).Contoh;
        ViewData["Urut"] = UrutContoh;
        ViewData["Hari"] = petugas.Hari;
        return View("Index", isian);
    }

    private async Task<IActionResult> HalamanLagiAsync()
    {
        // The version shown by this form is its own, not the other form's.
        ModelState.Remove(nameof(PengaturanInput.Versi));
        db.ChangeTracker.Clear();
        var pengaturan = await db.PengaturanAsync();
        return Halaman(pengaturan, PengaturanInput.Dari(pengaturan));
    }

    private RedirectToActionResult Selesai(string kalimat)
    {
        TempData["Pesan"] = kalimat;
        return RedirectToAction(nameof(Index));
    }
}
