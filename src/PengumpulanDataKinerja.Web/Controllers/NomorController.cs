using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Signing on paper (mode C): the print that books a number, its PDF, and giving the number up. The scan is entered at <see cref="KertasController"/>.</summary>
public sealed class NomorController(AppDb db, AlurKerja alur, PetugasHariIni hariIni, PemesananNomor pemesanan, FileStore berkas) : Controller
{
    [HttpGet("/tugas/{id:guid}/nomor")]
    public async Task<IActionResult> Index(Guid id, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } tugas)
        {
            return NotFound();
        }

        return tugas.Giliran.Terbuka ? View(new BatalNomorInput { Halaman = tugas }) : Redirect($"/tugas/{id}");
    }

    [HttpPost("/tugas/{id:guid}/nomor")]
    [Batas(KelompokBatas.Pdf)]
    public Task<IActionResult> Pesan(Guid id, CancellationToken batal) =>
        JalankanAsync(id, new BatalNomorInput(), giliran => pemesanan.PesanAsync(giliran.Id, User.OrangId()!.Value, batal), batal);

    [HttpPost("/tugas/{id:guid}/nomor/batalkan")]
    public Task<IActionResult> Batalkan(Guid id, BatalNomorInput isian, CancellationToken batal) =>
        JalankanAsync(
            id,
            isian,
            async giliran =>
            {
                await pemesanan.BatalkanAsync(giliran, User.OrangId()!.Value, isian.NomorId!.Value, isian.Alasan, batal);
                TempData["Pesan"] = "Pemesanan nomor dibatalkan. Nomor itu tetap tercatat batal pada register dan tidak dipakai lagi; surat dapat ditandatangani di layar atau dipesankan nomor berikutnya.";
            },
            batal);

    /// <summary>The print that bears a booked number.</summary>
    [HttpGet("/nomor/{id:guid}.pdf")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Cetakan(Guid id, CancellationToken batal)
    {
        var baris = await db.BarisRegister.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id && b.CetakanSha256 != null, batal);
        if (baris is null || (await hariIni.KonteksAsync()).Petugas is not { } petugas || !Surat.BolehMelihatKonsep(petugas))
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = $"inline; filename=untuk-tanda-tangan-basah-{baris.Urut}-{baris.Tahun}.pdf";
        return File(berkas.Buka(baris.CetakanSha256!), "application/pdf");
    }

    private async Task<IActionResult> JalankanAsync(Guid id, BatalNomorInput isian, Func<Giliran, Task> tindakan, CancellationToken batal)
    {
        if (await BukaAsync(id, batal) is not { } tugas)
        {
            return NotFound();
        }

        // Over already, or booked already: the page tells by whom, also to the one who pressed twice.
        if (!tugas.Giliran.Terbuka || (ModelState.IsValid && await DicobaAsync(() => tindakan(tugas.Giliran))))
        {
            return Redirect($"/tugas/{id}/nomor");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        isian.Halaman = (await BukaAsync(id, batal))!;
        return View(nameof(Index), isian);
    }

    private async Task<bool> DicobaAsync(Func<Task> tindakan)
    {
        try
        {
            return await this.CobaAsync(tindakan);
        }
        catch (SudahSelesaiException)
        {
            return true;
        }
    }

    // The right comes before the form's own complaints; a turn that is over goes on to its page.
    private async Task<TugasModel?> BukaAsync(Guid id, CancellationToken batal)
    {
        var konteks = await hariIni.KonteksAsync();
        if (konteks.Petugas is not { } petugas || !Organisasi.BolehMelihatAlur(petugas))
        {
            throw new BukanWewenangException("Langkah SOP hanya dapat dilihat oleh pelaksana SOP dan Auditor yang penugasannya berlaku hari ini.");
        }

        var letak = await db.Giliran.AsNoTracking().Where(g => g.Id == id).Select(g => new { g.PermintaanId, g.UnitId }).FirstOrDefaultAsync(batal);
        if (letak is null || (letak.UnitId is { } unitId && !konteks.Organisasi.BolehMelihatData(petugas, unitId)))
        {
            return null;
        }

        var permintaan = await alur.LihatAsync(letak.PermintaanId, batal: batal);
        var giliran = permintaan.Giliran(id);
        if (giliran.Terbuka)
        {
            Permintaan.WewenangMencatat(giliran, konteks);
            Permintaan.PastikanMenandatangani(giliran);
        }

        return new TugasModel(permintaan, giliran, konteks) { Pengaturan = await db.PengaturanAsync(batal) };
    }
}

/// <summary>The form that gives a booked number up.</summary>
public sealed class BatalNomorInput
{
    [Wajib("Nomor tidak disebut. Muat ulang halaman ini.")]
    public Guid? NomorId { get; set; }

    [Display(Name = "Alasan membatalkan nomor")]
    [Wajib("Tulis alasan membatalkan nomor.")]
    [Teks(500, Baris = true)]
    public string? Alasan { get; set; }

    /// <summary>What the page shows around the form.</summary>
    [BindNever]
    [ValidateNever]
    public TugasModel Halaman { get; set; } = null!;

    /// <summary>What is to be done first; null when the letter can be printed.</summary>
    public string? Dahulu => Halaman switch
    {
        { Giliran.DapatDikerjakan: false } tugas => tugas.Menunggu,
        { Baris.Bentuk: Bentuk.Rekap, Permintaan.NotaDinasBerjalan: not { KonsepMutakhir: true, TandaTangan: null } } => "Susun nota dinas di layar dahulu: rekap pada kertas harus sama dengan rekap yang tercatat.",
        _ => null,
    };
}
