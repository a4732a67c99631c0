using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
/// The public check of a letter: by its code, by its number and date, or by the file itself. It tells number, date, hal and signer, never
/// the content; a file lies beside the files on their way while the request lasts, nothing of it is kept.
/// </summary>
[AllowAnonymous]
[Batas(KelompokBatas.Verifikasi)]
public sealed class VerifikasiController(AppDb db, OtoritasKantor otoritas, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam) : Controller
{
    private const long BatasBerkas = 32 * 1024 * 1024;
    private const int BatasKolom = 200;
    private const int BatasMemori = 64 * 1024;

    // Two files at a time are taken apart: each may need the memory of a whole one. Taken only when all of it is here, so that nobody who
    // sends slowly keeps others waiting.
    private static readonly SemaphoreSlim tempat = new(2, 2);

    private bool terlaluBesar;

    [HttpGet("/v")]
    public IActionResult Pendek() => RedirectToAction(nameof(Index));

    [HttpGet("/verifikasi")]
    public async Task<IActionResult> Index(string? kode, string? nomor, DateOnly? tanggal, CancellationToken batal)
    {
        if (Request.Query.ContainsKey("nomor"))
        {
            return await DenganNomorAsync(nomor, tanggal, batal);
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
        return View("Hasil", await ModelAsync(surat is null ? HasilVerifikasi.TidakDitemukan : Keadaan(surat), surat, batal) with { Kode = KodeVerifikasi.Tulis(baku) });
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

        if (await CariAsync(s => s.TandaTangan!.PdfSha256 == berkas.Sha256, batal) is { } sama)
        {
            return View("Hasil", await ModelAsync(Keadaan(sama), sama, batal) with { Berkas = berkas });
        }

        var (dirujuk, perubahan) = await TelusuriAsync(await UraikanAsync(berkas, batal), kodeDiketik, batal);
        var hasil = dirujuk is null ? HasilVerifikasi.TidakCocok : HasilVerifikasi.Berubah;
        return View("Hasil", await ModelAsync(hasil, dirujuk, batal) with { Berkas = berkas, Perubahan = perubahan, Kode = dirujuk?.Kode is { } kode ? KodeVerifikasi.Tulis(kode) : null });
    }

    /// <summary>The certificate of the office's authority, for readers that check signatures themselves.</summary>
    [HttpGet("/verifikasi/sertifikat-kantor.crt")]
    [TanpaCatatan]
    public async Task<IActionResult> SertifikatKantor(CancellationToken batal)
    {
        using var sertifikat = await otoritas.SertifikatAsync(batal);
        return sertifikat is null ? NotFound() : File(sertifikat.RawData, "application/pkix-cert", "sertifikat-kantor.crt");
    }

    // Which letter a changed file was, from the surest trace to the weakest: its untouched beginning, the signature's value, the code.
    private async Task<(SuratTercatat? Surat, string? Perubahan)> TelusuriAsync(IsiPdf isi, string? kodeDiketik, CancellationToken batal)
    {
        foreach (var tanda in isi.TandaTangan)
        {
            if (await CariAsync(s => s.TandaTangan!.PdfSha256 == tanda.SidikSampaiAkhir, batal) is { } utuh)
            {
                return (utuh, $"Bagian yang ditandatangani masih utuh, tetapi {Angka.Tulis(tanda.SesudahAkhir)} bita ditambahkan sesudahnya. Yang tampak pada berkas ini dapat lain dari surat aslinya.");
            }

            if (await CariAsync(s => s.TandaTangan!.SidikNilai == tanda.SidikNilai, batal) is { } diubah)
            {
                return (diubah, "Isinya bukan lagi yang ditandatangani: tanda tangan di dalam berkas ini tidak cocok dengan isi berkasnya.");
            }
        }

        foreach (var tertulis in isi.Kode.Append(kodeDiketik))
        {
            if (KodeVerifikasi.Baca(tertulis, out var baku) && await CariAsync(s => s.KodeVerifikasi == baku, batal) is { } disebut)
            {
                return (disebut, isi.TandaTangan.Count == 0 ? null : "Tanda tangan di dalam berkas ini rusak atau diganti.");
            }
        }

        return (null, null);
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

    // Number and date together, as both stand on the paper: a number alone is guessed by counting.
    private async Task<IActionResult> DenganNomorAsync(string? nomor, DateOnly? tanggal, CancellationToken batal)
    {
        var bersih = string.Concat((nomor ?? "").Where(h => !char.IsWhiteSpace(h)));
        if (bersih.Length == 0)
        {
            ModelState.AddModelError("nomor", "Masukkan nomor surat.");
        }

        if (tanggal is null && ModelState["tanggal"]?.Errors.Count is null or 0)
        {
            ModelState.AddModelError("tanggal", "Masukkan tanggal surat, seperti tertulis di kanan atas.");
        }

        if (ModelState.IsValid)
        {
            var surat = bersih.Length <= 120 ? await CariAsync(s => s.Nomor!.Teks == bersih && s.Tanggal == tanggal, batal) : null;
            if (surat is not null)
            {
                return View("Hasil", await ModelAsync(Keadaan(surat), surat, batal));
            }

            ModelState.AddModelError("nomor", "Tidak ada surat dengan nomor dan tanggal ini. Periksa lagi keduanya, termasuk garis miring pada nomor.");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), new VerifikasiModel { NomorDiketik = nomor, TanggalDiketik = ModelState["tanggal"]?.AttemptedValue });
    }

    private static HasilVerifikasi Keadaan(SuratTercatat surat) => surat.DicabutPada is null ? HasilVerifikasi.Sah : HasilVerifikasi.Dicabut;

    private async Task<VerifikasiModel> ModelAsync(HasilVerifikasi hasil, SuratTercatat? surat, CancellationToken batal) => new()
    {
        Hasil = hasil,
        Surat = surat,
        Sertifikat = surat?.SertifikatId is { } id ? await db.SertifikatPenanda.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, batal) : null,
        DiperiksaPada = jam.GetUtcNow().UtcDateTime,
    };

    private Task<SuratTercatat?> CariAsync(System.Linq.Expressions.Expression<Func<Surat, bool>> yang, CancellationToken batal) =>
        db.Surat.AsNoTracking().Where(s => s.Tanggal != null).Where(yang)
            .Select(s => new SuratTercatat(s.Nomor!.Teks, s.Tanggal!.Value, s.Hal, s.TandaTangan!.Pelaku.Jabatan, s.TandaTangan.Pelaku.Nama, s.TandaTangan.Waktu, s.TandaTangan.PdfSha256, s.KodeVerifikasi, s.DicabutPada, s.TandaTangan.SertifikatId))
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
        var tampung = new FileBufferingReadStream(isi, BatasMemori);
        HttpContext.Response.RegisterForDisposeAsync(tampung);
        using var sidik = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var penampung = new byte[81920];
        long ukuran = 0;
        var pdf = false;
        for (int n; (n = await tampung.ReadAsync(penampung, batal)) > 0; ukuran += n)
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

        return new BerkasDiperiksa(NamaKiriman.Bersihkan(nama), ukuran, Convert.ToHexStringLower(sidik.GetHashAndReset()), tampung);
    }

    // Only a file that is no letter as it was signed is taken apart.
    private static async Task<IsiPdf> UraikanAsync(BerkasDiperiksa berkas, CancellationToken batal)
    {
        await tempat.WaitAsync(batal);
        try
        {
            var isi = new byte[berkas.Ukuran];
            berkas.Isi.Position = 0;
            await berkas.Isi.ReadExactlyAsync(isi, batal);
            return PemeriksaPdf.Baca(isi);
        }
        finally
        {
            tempat.Release();
        }
    }

    private static async Task<string> BacaKolomAsync(Stream isi, CancellationToken batal)
    {
        var penampung = new char[BatasKolom];
        using var pembaca = new StreamReader(isi);
        return new string(penampung, 0, await pembaca.ReadBlockAsync(penampung, batal));
    }
}
