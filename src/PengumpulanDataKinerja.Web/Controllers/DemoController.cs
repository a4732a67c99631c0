using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The demo's clock, which only moves forward. Outside the demo these addresses do not exist.</summary>
[Route("demo/jam")]
public sealed class DemoController(IConfiguration pengaturan, JamKantor jam, KonteksKantor kantor, AlurKerja alur, SapuanPemberitahuan sapuan, AppDb db) : Controller
{
    // A year ahead is further than any run lasts; a slip of the finger must not end the demo.
    private const int HariTerjauh = 366;

    [HttpGet("")]
    public IActionResult Index(string? kembali) => pengaturan.AdalahDemo() ? View(new MajukanJam { Majukan = LangkahJam.Sampai, Kembali = kembali }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Majukan(MajukanJam isi, CancellationToken batal)
    {
        if (!pengaturan.AdalahDemo())
        {
            return NotFound();
        }

        var sekarang = jam.GetUtcNow().UtcDateTime;
        var tujuan = ModelState.IsValid ? Tujuan(isi, await kantor.KalenderAsync(batal), sekarang) : null;
        if (tujuan is not { } saat)
        {
            return View(nameof(Index), isi);
        }

        await jam.SetelAsync(db, saat, batal);
        await alur.BukaTriwulanAsync(batal);
        await sapuan.SusunAsync(batal);
        TempData["Pesan"] = $"Jam demo maju ke {Waktu.HariTanggalJam(saat)}.";
        return LocalRedirect(Url.IsLocalUrl(isi.Kembali) ? isi.Kembali : "/");
    }

    private DateTime? Tujuan(MajukanJam isi, KalenderKerja kalender, DateTime sekarang)
    {
        var hari = Waktu.HariWib(sekarang);
        switch (isi.Majukan)
        {
            case LangkahJam.SatuJam:
                return sekarang.AddHours(1);
            case LangkahJam.SatuMinggu:
                return sekarang.AddDays(7);
            case LangkahJam.HariKerjaBerikut:
                return Waktu.KeUtc(kalender.HariKerjaBerikut(hari), new TimeOnly(8, 0));
            case LangkahJam.AkhirHariKerja:
                var pulang = Pulang(kalender, kalender.HariKerjaMulai(hari));
                return pulang > sekarang ? pulang : Pulang(kalender, kalender.HariKerjaBerikut(hari));
            default:
                return Dipilih(isi, sekarang);
        }
    }

    private DateTime? Dipilih(MajukanJam isi, DateTime sekarang)
    {
        if (isi.Tanggal is not { } tanggal)
        {
            ModelState.AddModelError(nameof(isi.Tanggal), "Pilih tanggal tujuan.");
            return null;
        }

        if (tanggal.DayNumber - Waktu.HariWib(sekarang).DayNumber > HariTerjauh)
        {
            ModelState.AddModelError(nameof(isi.Tanggal), "Paling jauh satu tahun dari jam demo sekarang.");
            return null;
        }

        var saat = tanggal.Year < TriwulanTahun.TahunPertama ? default : Waktu.KeUtc(tanggal, isi.Jam);
        if (saat <= sekarang)
        {
            ModelState.AddModelError(nameof(isi.Tanggal), $"Jam demo hanya dapat dimajukan; sekarang {Waktu.HariTanggalJam(sekarang)}.");
            return null;
        }

        return saat;
    }

    private static DateTime Pulang(KalenderKerja kalender, DateOnly hari) => Waktu.KeUtc(hari, kalender.Jam.Pada(hari).Pulang);
}

/// <summary>How far the demo's clock moves.</summary>
public enum LangkahJam
{
    SatuJam,
    AkhirHariKerja,
    HariKerjaBerikut,
    SatuMinggu,
    Sampai,
}

/// <summary>The form that moves the demo's clock.</summary>
public sealed class MajukanJam
{
    public LangkahJam Majukan { get; set; }

    [Display(Name = "Tanggal")]
    public DateOnly? Tanggal { get; set; }

    [Display(Name = "Jam")]
    public TimeOnly Jam { get; set; } = new(8, 0);

    /// <summary>Local address to go back to.</summary>
    public string? Kembali { get; set; }
}
