using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The access log, to read.</summary>
[Route("administrasi/catatan-akses")]
[HanyaPeran(Peran.AdministratorSistem, Peran.Auditor)]
public sealed class CatatanAksesController(AppDb db) : Controller
{
    private const int SebanyakSehalaman = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(SaringAkses saring, int halaman = 1)
    {
        var baris = Saring(saring);
        var jumlah = await baris.CountAsync();
        var jumlahHalaman = Math.Max(1, (jumlah + SebanyakSehalaman - 1) / SebanyakSehalaman);
        halaman = Math.Clamp(halaman, 1, jumlahHalaman);
        var isi = await baris.OrderByDescending(c => c.Urut).Skip((halaman - 1) * SebanyakSehalaman).Take(SebanyakSehalaman).ToListAsync();
        return View(new DaftarAkses(isi, saring, halaman, jumlahHalaman, jumlah));
    }

    private IQueryable<CatatanAkses> Saring(SaringAkses saring)
    {
        var baris = db.CatatanAkses.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(saring.Nama))
        {
            var pola = "%" + saring.Nama.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[") + "%";
            baris = baris.Where(c => EF.Functions.Like(c.Nama, pola, "\\"));
        }

        if (saring.Jenis is { } jenis)
        {
            baris = baris.Where(c => c.Jenis == jenis);
        }

        if (saring.Dari is { } dari)
        {
            var sejak = AwalHari(dari);
            baris = baris.Where(c => c.Waktu >= sejak);
        }

        if (saring.Sampai is { } sampai && sampai < DateOnly.MaxValue)
        {
            var sebelum = AwalHari(sampai.AddDays(1));
            baris = baris.Where(c => c.Waktu < sebelum);
        }

        return baris;
    }

    // Midnight WIB; years that no calendar of ours has are taken as the nearest one that does.
    private static DateTime AwalHari(DateOnly hari) =>
        new DateTimeOffset(hari.Year < 2000 ? new DateOnly(2000, 1, 1) : hari, TimeOnly.MinValue, Waktu.SelisihWib).UtcDateTime;
}

/// <summary>What is looked for in the access log.</summary>
public sealed class SaringAkses
{
    public string? Nama { get; set; }

    public JenisAkses? Jenis { get; set; }

    public DateOnly? Dari { get; set; }

    public DateOnly? Sampai { get; set; }

    /// <summary>As part of an address.</summary>
    public string Kueri() => $"nama={Uri.EscapeDataString(Nama ?? "")}&jenis={Jenis}&dari={Dari:yyyy-MM-dd}&sampai={Sampai:yyyy-MM-dd}";
}

/// <summary>One page of the access log, newest first.</summary>
public sealed record DaftarAkses(IReadOnlyList<CatatanAkses> Baris, SaringAkses Saring, int Halaman, int JumlahHalaman, int Jumlah);
