using Microsoft.AspNetCore.Mvc;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Jobs;
using PengumpulanDataKinerja.Web.Security;
using Quartz;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>What stands behind the yes or no of <c>/sehat/siap</c>, and the jobs with their times.</summary>
[Route("administrasi/kesehatan")]
[HanyaPeran(Peran.AdministratorSistem)]
public sealed class KesehatanController(Kesehatan kesehatan, ISchedulerFactory pabrik, IConfiguration pengaturan) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal)
    {
        var laporan = await kesehatan.PeriksaAsync(batal);
        var bagian = Kesehatan.Bagian.Select(b => new BagianKesehatan(b.Nama, laporan.Entries[b.Kunci])).ToList();
        var semua = await Jadwal.PemicuAsync(await pabrik.GetScheduler(batal), batal);
        var pekerjaan = Jadwal.Untuk(pengaturan).Select(b => (b.Uraian, Pemicu: semua.GetValueOrDefault(b.Nama)))
            .Select(b => new PekerjaanTerjadwal(b.Uraian, b.Pemicu?.PreviousFireTimeUtc?.UtcDateTime, b.Pemicu?.NextFireTimeUtc?.UtcDateTime));
        return View(new HalamanKesehatan(bagian, [.. pekerjaan]));
    }
}
