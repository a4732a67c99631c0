using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>Pages that only fail, each in its own way.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "An action is an instance method.")]
[Route("uji")]
public sealed class UjiController : Controller
{
    [HttpGet("aturan")]
    public IActionResult Aturan() => throw new AturanDilanggarException("Surat ini belum bernomor.");

    [HttpGet("wewenang")]
    public IActionResult Wewenang() => throw new BukanWewenangException("Langkah ini dikerjakan oleh Sekretaris.");

    [HttpGet("selesai")]
    public IActionResult Selesai() => throw new SudahSelesaiException("Langkah ini sudah diselesaikan oleh Marlina Suryani pada 17 Juni 2026, 09.15 WIB.", null);

    [HttpGet("bersamaan")]
    public IActionResult Bersamaan() => throw new DbUpdateConcurrencyException();

    [HttpGet("rusak")]
    public IActionResult Rusak() => throw new InvalidOperationException("rahasia dapur");

    [HttpGet("penuh")]
    public IActionResult Penuh() => throw new IOException("No space left on device", 28);

    [HttpGet("keliru")]
    public IActionResult Keliru() => BadRequest();

    [HttpGet("dilarang")]
    public IActionResult Dilarang() => Forbid();

    [HttpGet("besar")]
    public IActionResult Besar() => throw new BadHttpRequestException("Request body too large.", StatusCodes.Status413PayloadTooLarge);

    [HttpGet("formulir")]
    public IActionResult Formulir([FromServices] IAntiforgery token) => Content(
        $"""
        <main><form method="post" action="/uji/angka"><input name="Realisasi"><input name="Nama"><input name="Tahun">
        <input type="hidden" name="__RequestVerificationToken" value="{token.GetAndStoreTokens(HttpContext).RequestToken}"><button>Kirim</button></form></main>
        """,
        "text/html");

    [HttpPost("angka")]
    public IActionResult Angka(AngkaUji model) => Content(string.Join("|", ModelState.SelectMany(i => i.Value!.Errors).Select(g => g.ErrorMessage)));

    [HttpPost("terima")]
    public IActionResult Terima(string catatan) => Content($"diterima: {catatan}");

    [HttpGet("berkas")]
    public IActionResult Berkas() => File("%PDF-1.4 contoh"u8.ToArray(), "application/pdf", "surat.pdf", enableRangeProcessing: true);

    [Batas(KelompokBatas.Pdf)]
    [HttpGet("pdf")]
    public IActionResult Pdf() => Content("pdf");

    [Batas(KelompokBatas.Unggah)]
    [HttpPost("unggah")]
    public IActionResult Unggah() => Content("diterima");

    [AllowAnonymous]
    [Batas(KelompokBatas.Verifikasi)]
    [HttpGet("verifikasi")]
    public IActionResult Verifikasi() => Content("verifikasi");

    [AllowAnonymous]
    [HttpGet("budaya")]
    public IActionResult Budaya() => Content(string.Create(System.Globalization.CultureInfo.CurrentCulture, $"{1234.5m:N1} {new DateOnly(2026, 6, 17):d MMMM yyyy}"));
}

/// <summary>A form with fields of each kind.</summary>
public sealed class AngkaUji
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Realisasi")]
    public decimal? Realisasi { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Nama")]
    public string Nama { get; set; } = "";

    [System.ComponentModel.DataAnnotations.Display(Name = "Tahun")]
    [System.ComponentModel.DataAnnotations.Range(2000, 2100)]
    public int Tahun { get; set; }
}
