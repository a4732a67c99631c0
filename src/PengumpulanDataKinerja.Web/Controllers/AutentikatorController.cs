using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The second step of one's own account: set an authenticator app, its recovery codes, take it away.</summary>
[Route("akun/autentikator")]
public sealed class AutentikatorController(AppDb db, UserManager<Orang> akun, Autentikator autentikator, SandiUlang sandi, PintuMasuk pintu) : Controller
{
    private const string KunciKode = "KodePemulihan";

    private static readonly Peran[] YangWajib = [Peran.KepalaDinas, Peran.Sekretaris, Peran.KasubbagPkp, Peran.AdministratorSistem];

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var orang = await OrangAsync();
        return orang.TwoFactorEnabled ? View(await KeadaanAsync(orang)) : View("Pasang", Tawaran(orang));
    }

    [HttpGet("pasang")]
    public async Task<IActionResult> Pasang() => View(Tawaran(await OrangAsync()));

    [HttpPost("pasang")]
    public async Task<IActionResult> Pasang(PasangModel model)
    {
        var orang = await OrangAsync();
        if (autentikator.Buka(orang.Id, model.Tersegel) is not { } kunci)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "Halaman ini dibuka terlalu lama. Pindai kode QR yang baru di bawah ini.");
            return View(Tawaran(orang));
        }

        if (ModelState.IsValid && await this.CobaAsync(() => sandi.PastikanAsync(orang.Id, model.KataSandi, nameof(model.KataSandi), "Memasang autentikator")))
        {
            if (await UbahAsync(orang, "Dipasang", () => autentikator.PasangAsync(orang, kunci, model.Kode)) is { } kode)
            {
                return DenganKode(kode);
            }

            ModelState.AddModelError(nameof(model.Kode), "Kode tidak cocok. Periksa jam telepon Anda, lalu masukkan kode yang sedang tampak.");
        }

        model.KataSandi = model.Kode = "";
        return View(model.Lengkapi(orang.UserName!, kunci));
    }

    [HttpPost("kode")]
    public async Task<IActionResult> KodeBaru(SandiUlangModel model)
    {
        var orang = await OrangAsync();
        if (ModelState.IsValid && orang.TwoFactorEnabled && await this.CobaAsync(() => sandi.PastikanAsync(orang.Id, model.KataSandi, nameof(model.KataSandi), "Membuat kode pemulihan")))
        {
            return DenganKode((await UbahAsync(orang, "Kode pemulihan dibuat baru", async () => await autentikator.KodeBaruAsync(orang)))!);
        }

        return orang.TwoFactorEnabled ? View(nameof(Index), await KeadaanAsync(orang)) : RedirectToAction(nameof(Index));
    }

    /// <summary>The recovery codes just made, this once.</summary>
    [HttpGet("kode")]
    public IActionResult Kode() => TempData[KunciKode] is string kode ? View(new KodePemulihanModel(kode.Split(' '))) : RedirectToAction(nameof(Index));

    [HttpPost("lepas")]
    public async Task<IActionResult> Lepas(SandiUlangModel model)
    {
        var orang = await OrangAsync();
        var keadaan = await KeadaanAsync(orang);
        if (keadaan.Wajib)
        {
            throw new AturanDilanggarException("Jabatan Anda mewajibkan autentikator, maka tidak dapat dilepas.");
        }

        if (ModelState.IsValid && await this.CobaAsync(() => sandi.PastikanAsync(orang.Id, model.KataSandi, nameof(model.KataSandi), "Melepas autentikator")))
        {
            await UbahAsync(orang, "Dilepas", async () =>
            {
                await autentikator.LepasAsync(orang);
                return [];
            });
            TempData["Pesan"] = "Autentikator sudah dilepas. Sesi Anda di perangkat lain sudah berakhir.";
            return Redirect("/akun");
        }

        return View(nameof(Index), keadaan);
    }

    private async Task<Orang> OrangAsync() => (await akun.GetUserAsync(User))!;

    // The change and its row in the access log are one write.
    private async Task<IReadOnlyList<string>?> UbahAsync(Orang orang, string uraian, Func<Task<IReadOnlyList<string>?>> ubah)
    {
        var catatan = HttpContext.RequestServices.GetRequiredService<PencatatAkses>();
        var kode = await db.TulisAsync(async () =>
        {
            var hasil = await ubah();
            if (hasil is not null)
            {
                await catatan.CatatAsync(JenisAkses.Autentikator, HasilAkses.Berhasil, uraian);
            }

            return hasil;
        });
        if (kode is not null)
        {
            await pintu.GantiSesiAsync(orang);
        }

        return kode;
    }

    private RedirectToActionResult DenganKode(IReadOnlyList<string> kode)
    {
        TempData[KunciKode] = string.Join(' ', kode);
        return RedirectToAction(nameof(Kode));
    }

    private PasangModel Tawaran(Orang orang)
    {
        var (kunci, tersegel) = autentikator.Tawarkan(orang.Id);
        return new PasangModel { Tersegel = tersegel, Diwajibkan = SesiOrang.Tertunda(HttpContext) is not null, Mengganti = orang.TwoFactorEnabled }.Lengkapi(orang.UserName!, kunci);
    }

    private async Task<AutentikatorModel> KeadaanAsync(Orang orang)
    {
        var layanan = HttpContext.RequestServices;
        var wajib = layanan.GetRequiredService<IConfiguration>().WajibTotp() && await layanan.GetRequiredService<PetugasHariIni>().MemegangAsync(YangWajib);
        return new AutentikatorModel { SisaKode = await autentikator.SisaKodeAsync(orang), Wajib = wajib };
    }
}

/// <summary>A form that only asks for the password once more.</summary>
public class SandiUlangModel
{
    [Display(Name = "Kata sandi Anda")]
    [StringLength(200)]
    public string KataSandi { get; set; } = "";
}

/// <summary>How it stands with the authenticator.</summary>
public sealed class AutentikatorModel : SandiUlangModel
{
    [BindNever]
    public int SisaKode { get; set; }

    /// <summary>The jabatan demands it.</summary>
    [BindNever]
    public bool Wajib { get; set; }
}

/// <summary>The form that sets an authenticator.</summary>
public sealed class PasangModel : SandiUlangModel
{
    [Display(Name = "Kode dari aplikasi")]
    [StringLength(20)]
    public string Kode { get; set; } = "";

    /// <summary>The secret, sealed.</summary>
    public string Tersegel { get; set; } = "";

    /// <summary>The secret in groups, to type.</summary>
    [BindNever]
    public string Kunci { get; set; } = "";

    /// <summary>The QR code as SVG.</summary>
    [BindNever]
    public string Qr { get; set; } = "";

    /// <summary>Nothing else opens before it is done.</summary>
    [BindNever]
    public bool Diwajibkan { get; set; }

    /// <summary>Another one is in use.</summary>
    [BindNever]
    public bool Mengganti { get; set; }

    public PasangModel Lengkapi(string akun, string kunci)
    {
        Kunci = string.Join(' ', kunci.Chunk(4).Select(k => new string(k)));
        Qr = Documents.QrKode.Svg(Autentikator.AlamatQr("Data Kinerja Dishub", akun, kunci), "Kode QR untuk aplikasi autentikator");
        return this;
    }
}

/// <summary>Recovery codes, shown once.</summary>
public sealed record KodePemulihanModel(IReadOnlyList<string> Kode);
