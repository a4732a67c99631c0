using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The pages of refused and failed requests; only reached from within.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[Route("galat")]
public sealed class GalatController(ILogger<GalatController> log) : Controller
{
    [Route("{kode:int}")]
    public IActionResult Index(int kode)
    {
        var galat = HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Error;
        if (galat is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            return NotFound();
        }

        // With an exception the handler has chosen the code already.
        kode = galat is null ? kode : Response.StatusCode;
        var (asal, korelasi) = (Request.AlamatAsal(), HttpContext.TraceIdentifier);
        if (kode >= 500)
        {
            // The number that the page shows, beside the failure that the framework has logged in full.
            log.LogError("Request {Korelasi} by {Orang} failed with {Kode}: {Galat}", korelasi, User.OrangId(), kode, galat?.GetType().Name);
        }

        return kode switch
        {
            400 => Halaman("PermintaanKeliru", kode, new Galat(null, korelasi, asal)),
            401 => Halaman("Dilarang", kode, new Galat("Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi.", Kembali: "/masuk")),
            403 => Halaman("Dilarang", kode, new Galat(null, korelasi, asal)),
            404 or 405 => Halaman("TidakDitemukan", kode, new Galat()),
            413 => Halaman("TerlaluBesar", kode, new Galat(Kembali: asal)),
            429 => Halaman("TerlaluSering", kode, new Galat(null, korelasi, asal)),
            503 => Halaman("Kesalahan", kode, new Galat(Gangguan(galat), korelasi, asal)),
            >= 500 => Halaman("Kesalahan", kode, new Galat(null, korelasi, asal)),
            _ => Halaman("PermintaanKeliru", kode, new Galat(null, korelasi, asal)),
        };
    }

    /// <summary>The sentence of a 503: what is out of order, and that nothing was saved.</summary>
    public static string Gangguan(Exception? galat) => galat switch
    {
        not null when galat.TempatPenuh() => "Ruang penyimpanan peladen penuh. Tidak ada yang tersimpan setengah jadi; hubungi Administrator sistem, lalu ulangi.",
        not null when galat.TidakDapatDitulisi() => "Penyimpanan berkas di peladen tidak dapat ditulisi. Tidak ada yang tersimpan setengah jadi; hubungi Administrator sistem, lalu ulangi.",
        _ => "Basis data sedang sibuk atau tidak dapat dihubungi. Data Anda belum tersimpan; coba lagi sebentar lagi.",
    };

    private ViewResult Halaman(string nama, int kode, Galat model)
    {
        var halaman = View(nama, model);
        halaman.StatusCode = kode;
        return halaman;
    }
}
