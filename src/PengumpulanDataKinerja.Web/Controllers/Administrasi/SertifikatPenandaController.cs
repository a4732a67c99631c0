using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>The signing certificates of the office: requests, those in force, those that are over.</summary>
[Route("administrasi/sertifikat")]
[HanyaPeran(Peran.AdministratorSistem)]
public sealed class SertifikatPenandaController(AppDb db, PetugasHariIni petugas, PengurusSertifikat pengurus, OtoritasKantor otoritas, TimeProvider jam) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal) => View(await ModelAsync(batal));

    [HttpPost("{id:guid}/setujui")]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Setujui(Guid id, SetujuiSertifikatInput isian, CancellationToken batal)
    {
        if (!await AdaAsync(id, batal))
        {
            return NotFound();
        }

        SertifikatPenanda? disetujui = null;
        if (ModelState.IsValid && await this.CobaAsync(async () => disetujui = await pengurus.SetujuiAsync(id, isian.Sidik, isian.Frasa, (await petugas.PetugasAsync())!, batal)))
        {
            return Selesai($"Sertifikat {disetujui!.Nama} sudah diterbitkan. Penanda tangan sudah dapat memakai frasa sandinya.");
        }

        return await LagiAsync(id, batal);
    }

    [HttpPost("{id:guid}/cabut")]
    public async Task<IActionResult> Cabut(Guid id, CabutSertifikatInput isian, CancellationToken batal)
    {
        if (!await AdaAsync(id, batal))
        {
            return NotFound();
        }

        SertifikatPenanda? dicabut = null;
        if (ModelState.IsValid && await this.CobaAsync(async () => dicabut = await pengurus.CabutAsync(id, isian.Alasan, (await petugas.PetugasAsync())!, batal)))
        {
            return Selesai(dicabut!.DisetujuiPada is null ? $"Pengajuan {dicabut.Nama} sudah ditolak." : $"Sertifikat {dicabut.Nama} sudah dicabut. Surat yang ditandatangani sebelumnya tetap sah.");
        }

        return await LagiAsync(id, batal);
    }

    private Task<bool> AdaAsync(Guid id, CancellationToken batal) => db.SertifikatPenanda.AnyAsync(s => s.Id == id, batal);

    private RedirectToActionResult Selesai(string kalimat)
    {
        TempData["Pesan"] = kalimat;
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> LagiAsync(Guid id, CancellationToken batal)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), await ModelAsync(batal) with { Dibuka = id });
    }

    private async Task<DaftarSertifikat> ModelAsync(CancellationToken batal)
    {
        using var akar = await otoritas.SertifikatAsync(batal);
        return new(
            await db.SertifikatPenanda.AsNoTracking().OrderByDescending(s => s.DiajukanPada).Take(200).ToListAsync(batal),
            jam.GetUtcNow().UtcDateTime,
            akar is null ? null : new(akar.GetNameInfo(X509NameType.SimpleName, forIssuer: false), Waktu.HariWib(akar.NotAfter.ToUniversalTime()), string.Join(' ', Convert.ToHexString(akar.GetCertHash(System.Security.Cryptography.HashAlgorithmName.SHA256)).Chunk(4).Select(k => new string(k)))));
    }
}

/// <summary>The page.</summary>
/// <param name="Semua">Newest first.</param>
/// <param name="Kini">UTC, real clock.</param>
/// <param name="Otoritas">Null as long as there is none.</param>
public sealed record DaftarSertifikat(IReadOnlyList<SertifikatPenanda> Semua, DateTime Kini, FaktaOtoritas? Otoritas)
{
    /// <summary>The row whose form was refused.</summary>
    public Guid? Dibuka { get; init; }

    public IEnumerable<SertifikatPenanda> Dalam(params KeadaanSertifikat[] keadaan) => Semua.Where(s => keadaan.Contains(s.Keadaan(Kini)));
}

/// <summary>What the page says of the authority.</summary>
public sealed record FaktaOtoritas(string Nama, DateOnly Sampai, string Sidik);

/// <summary>The approval of a request.</summary>
public sealed class SetujuiSertifikatInput
{
    [Display(Name = "Sidik kunci di layar penanda tangan")]
    [StringLength(40)]
    public string? Sidik { get; set; }

    [Display(Name = "Frasa sandi otoritas")]
    [StringLength(FrasaSandi.Terpanjang)]
    public string? Frasa { get; set; }
}

/// <summary>A refusal or revocation.</summary>
public sealed class CabutSertifikatInput
{
    [Display(Name = "Alasan")]
    [Teks(SertifikatPenanda.PanjangAlasan)]
    public string? Alasan { get; set; }
}

/// <summary>One field of one row's form.</summary>
public sealed record BidangSertifikat(Guid Id, string Nama, string Label, bool Dibuka, string Jenis = "text");
