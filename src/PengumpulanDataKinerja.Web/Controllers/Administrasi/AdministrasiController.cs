using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>Front page of the administration: where to go and what is missing.</summary>
[Route("administrasi")]
[HanyaPeran(Peran.AdministratorSistem, Peran.KasubbagPkp)]
public sealed class AdministrasiController(AppDb db, PetugasHariIni petugas) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var unit = await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).ToListAsync();
        var penugasan = await db.Penugasan.AsNoTracking().ToListAsync();
        var libur = await db.HariLibur.AsNoTracking().ToListAsync();
        var hari = petugas.Hari;
        var kosong = SusunanPenugasan.Dari(unit, penugasan, new Dictionary<Guid, string>(), hari).JumlahKosong;
        var kalender = new KalenderKerja(libur);
        return View(new RingkasanAdministrasi(
            await petugas.MemegangAsync(Peran.AdministratorSistem),
            unit.Count(u => u.BerlakuPada(hari)),
            unit.SelectMany(u => u.DaftarSeksi).Count(s => s.BerlakuPada(hari)),
            await db.Orang.CountAsync(o => o.Aktif),
            kosong,
            kalender.TagihanTahunLibur(hari),
            libur.Count(l => l.Tanggal.Year == hari.Year),
            hari.Year)
        {
            SertifikatMenunggu = await db.SertifikatPenanda.CountAsync(s => s.DisetujuiPada == null && s.DicabutPada == null),
            AdaOtoritas = await db.OtoritasSertifikat.AnyAsync(),
        });
    }
}
