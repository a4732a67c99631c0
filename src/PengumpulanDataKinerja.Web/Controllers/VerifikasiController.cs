using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>
/// The public check of a letter: by its code, or by the file itself. It tells number, date, hal and signer, never the content;
/// a file is only hashed while it comes in, nothing of it is kept.
/// </summary>
[AllowAnonymous]
[Batas(KelompokBatas.Verifikasi)]
public sealed class VerifikasiController(AppDb db, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam) : Controller
{
    private const long BatasBerkas = 32 * 1024 * 1024;
    private const int BatasKolom = 200;

    private bool terlaluBesar;

    [HttpGet("/v")]
    public IActionResult Pendek() => RedirectToAction(nameof(Index));

    [HttpGet("/verifikasi")]
    public async Task<IActionResult> Index(string? kode, string? nomor, CancellationToken batal)
    {
        if (Request.Query.ContainsKey("nomor"))
        {
            return await DenganNomorAsync(nomor, batal);
        }

        return Request.Query.ContainsKey("kode") ? DenganKode(kode) : View(new VerifikasiModel());
    }

    [HttpGet("/v/{kode}")]
    public async Task<IActionResult> Kode(string kode, CancellationToken batal)
    {
        if (!KodeVerifikasi.Baca(kode, out var baku))
        {
            return DenganKode(kode);
        }

        var surat = await CariAsync(s => s.KodeVerifikasi == baku, batal);
        Response.StatusCode = surat is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return View("Hasil", Model(surat is null ? HasilVerifikasi.TidakDitemukan : Keadaan(surat), surat) with { Kode = KodeVerifikasi.Tulis(baku) });
    }

    /// <summary>Compares a file. The form has no token: it changes nothing, and reading one would store the file first.</summary>
    [HttpPost("/verifikasi")]
    [IgnoreAntiforgeryToken]
    [FormulirMentah]
    [RequestSizeLimit(BatasBerkas + (64 * 1024))]
    public async Task<IActionResult> Cocokkan(CancellationToken batal)
    {
        var (kodeDiketik, berkas) = await BacaAsync(batal);
        if (berkas is null || !ModelState.IsValid)
        {
            if (ModelState.IsValid)
            {
                ModelState.AddModelError("berkas", "Pilih berkas PDF yang akan dicocokkan.");
            }

            Response.StatusCode = terlaluBesar ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity;
            return View("Index", new VerifikasiModel { KodeDiketik = kodeDiketik });
        }

        var sama = await CariAsync(s => s.TandaTangan!.PdfSha256 == berkas.Sha256, batal);
        if (sama is not null)
        {
            return View("Hasil", Model(Keadaan(sama), sama) with { Berkas = berkas });
        }

        var dirujuk = KodeVerifikasi.Baca(kodeDiketik, out var baku) ? await CariAsync(s => s.KodeVerifikasi == baku, batal) : null;
        var hasil = dirujuk is null ? HasilVerifikasi.TidakCocok : HasilVerifikasi.Berubah;
        return View("Hasil", Model(hasil, dirujuk) with { Berkas = berkas, Kode = dirujuk is null ? null : KodeVerifikasi.Tulis(dirujuk.Kode!) });
    }

    private IActionResult DenganKode(string? kode)
    {
        if (KodeVerifikasi.Baca(kode, out var baku))
        {
            return RedirectToAction(nameof(Kode), new { kode = KodeVerifikasi.Tulis(baku) });
        }

        ModelState.AddModelError("kode", string.IsNullOrWhiteSpace(kode)
            ? "Masukkan kode verifikasi."
            : "Kode verifikasi terdiri atas 26 huruf dan angka, misalnya 7QF2-K9XM-4RT8-W3HB-6N2D-V5PC-XY. Periksa lagi kode pada surat.");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), new VerifikasiModel { KodeDiketik = kode });
    }

    // A letter signed with ink bears no code; whoever holds it reads its number. Letters with a code are not told by number.
    private async Task<IActionResult> DenganNomorAsync(string? nomor, CancellationToken batal)
    {
        var bersih = string.Concat((nomor ?? "").Where(h => !char.IsWhiteSpace(h)));
        var surat = bersih.Length is > 0 and <= 120 ? await CariAsync(s => s.Nomor!.Teks == bersih, batal) : null;
        if (surat is { Kode: null })
        {
            return View("Hasil", Model(Keadaan(surat), surat));
        }

        ModelState.AddModelError("nomor", bersih.Length == 0
            ? "Masukkan nomor surat."
            : surat is null
                ? "Tidak ada surat yang ditandatangani basah dengan nomor ini. Periksa lagi nomornya, termasuk garis miringnya."
                : "Surat bernomor ini ditandatangani secara elektronik: periksa dengan kode verifikasi di kaki suratnya.");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), new VerifikasiModel { NomorDiketik = nomor });
    }

    private static HasilVerifikasi Keadaan(SuratTercatat surat) => surat.DicabutPada is null ? HasilVerifikasi.Sah : HasilVerifikasi.Dicabut;

    private VerifikasiModel Model(HasilVerifikasi hasil, SuratTercatat? surat) => new() { Hasil = hasil, Surat = surat, DiperiksaPada = jam.GetUtcNow().UtcDateTime };

    private Task<SuratTercatat?> CariAsync(System.Linq.Expressions.Expression<Func<Surat, bool>> yang, CancellationToken batal) =>
        db.Surat.AsNoTracking().Where(s => s.Tanggal != null).Where(yang)
            .Select(s => new SuratTercatat(s.Nomor!.Teks, s.Tanggal!.Value, s.Hal, s.TandaTangan!.Pelaku.Jabatan, s.TandaTangan.Pelaku.Nama, s.TandaTangan.Waktu, s.TandaTangan.PdfSha256, s.KodeVerifikasi, s.DicabutPada))
            .FirstOrDefaultAsync(batal);

    private async Task<(string? Kode, BerkasDiperiksa? Berkas)> BacaAsync(CancellationToken batal)
    {
        string? kode = null;
        BerkasDiperiksa? berkas = null;
        if (!MediaTypeHeaderValue.TryParse(Request.ContentType, out var jenis) || HeaderUtilities.RemoveQuotes(jenis.Boundary).Value is not { Length: > 0 and < 200 } batas)
        {
            return (null, null);
        }

        try
        {
            var pembaca = new MultipartReader(batas, Request.Body);
            while (await pembaca.ReadNextSectionAsync(batal) is { } bagian)
            {
                if (!ContentDispositionHeaderValue.TryParse(bagian.ContentDisposition, out var letak))
                {
                    continue;
                }

                if (letak.FileName.HasValue || letak.FileNameStar.HasValue)
                {
                    berkas ??= await SidikAsync(bagian.Body, HeaderUtilities.RemoveQuotes(letak.FileNameStar.HasValue ? letak.FileNameStar : letak.FileName).Value ?? "", batal);
                }
                else if (HeaderUtilities.RemoveQuotes(letak.Name) == "kode")
                {
                    kode = await BacaKolomAsync(bagian.Body, batal);
                }
            }
        }
        catch (Exception galat) when (galat is IOException or InvalidDataException)
        {
            terlaluBesar = galat is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };
            ModelState.AddModelError("berkas", $"Berkas tidak dapat dibaca sampai selesai, atau lebih besar dari {Tampil.Ukuran(BatasBerkas)}.");
        }

        return (kode, berkas);
    }

    private async Task<BerkasDiperiksa?> SidikAsync(Stream isi, string nama, CancellationToken batal)
    {
        using var sidik = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var penampung = new byte[81920];
        long ukuran = 0;
        var pdf = false;
        for (int n; (n = await isi.ReadAsync(penampung, batal)) > 0; ukuran += n)
        {
            pdf |= ukuran == 0 && penampung.AsSpan(0, n).StartsWith("%PDF-"u8);
            sidik.AppendData(penampung, 0, n);
        }

        if (ukuran == 0)
        {
            return null;
        }

        if (!pdf)
        {
            ModelState.AddModelError("berkas", "Berkas ini bukan PDF. Pilih berkas PDF surat yang Anda terima.");
        }

        return new BerkasDiperiksa(NamaKiriman.Bersihkan(nama), ukuran, Convert.ToHexStringLower(sidik.GetHashAndReset()));
    }

    private static async Task<string> BacaKolomAsync(Stream isi, CancellationToken batal)
    {
        var penampung = new char[BatasKolom];
        using var pembaca = new StreamReader(isi);
        return new string(penampung, 0, await pembaca.ReadBlockAsync(penampung, batal));
    }
}

/// <summary>Leaves the form unread, so that the action itself takes it from the wire.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FormulirMentahAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

/// <summary>What the check found.</summary>
public enum HasilVerifikasi
{
    /// <summary>On record and in force.</summary>
    Sah,

    /// <summary>On record, but withdrawn.</summary>
    Dicabut,

    /// <summary>The file differs from the letter whose code was given.</summary>
    Berubah,

    /// <summary>The file is no letter of this office.</summary>
    TidakCocok,

    /// <summary>No letter has this code.</summary>
    TidakDitemukan,
}

/// <summary>What the public may know of a letter; one signed with ink has no code.</summary>
public sealed record SuratTercatat(string Nomor, DateOnly Tanggal, string Hal, string Jabatan, string Nama, DateTime WaktuTandaTangan, string PdfSha256, string? Kode, DateTime? DicabutPada);

/// <summary>A file that was hashed as it came in.</summary>
public sealed record BerkasDiperiksa(string Nama, long Ukuran, string Sha256);

/// <summary>The pages of the public check.</summary>
public sealed record VerifikasiModel
{
    public HasilVerifikasi Hasil { get; init; }

    public SuratTercatat? Surat { get; init; }

    public BerkasDiperiksa? Berkas { get; init; }

    /// <summary>The code in groups.</summary>
    public string? Kode { get; init; }

    public string? KodeDiketik { get; init; }

    public string? NomorDiketik { get; init; }

    public DateTime DiperiksaPada { get; init; }
}
