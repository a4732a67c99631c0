using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Jobs;
using PengumpulanDataKinerja.Web.Security;
using Quartz;
using Quartz.Extensibility;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>What the product does by itself: when last, with which result, when next; and now, when asked to.</summary>
[Route("administrasi/pekerjaan")]
[HanyaPeran(Peran.AdministratorSistem, Peran.Auditor)]
public sealed class PekerjaanController(AppDb db, PetugasHariIni petugas, ISchedulerFactory pabrik, IExecutionHistoryStore riwayat, IConfiguration pengaturan, TimeProvider jam) : Controller
{
    private const int CatatanTerakhir = 25;

    private static readonly TimeSpan Sabar = TimeSpan.FromSeconds(10);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal)
    {
        var penjadwal = await pabrik.GetScheduler(batal);
        var pemicu = await Jadwal.PemicuAsync(penjadwal, batal);
        var keadaan = (await riwayat.QueryJobRunStatuses(new JobRunStatusQuery { SchedulerName = Jadwal.NamaPenjadwal, Take = 100 }, batal)).Items.ToDictionary(k => k.Job.Name);
        return View(new HalamanPekerjaan(
            [.. Jadwal.Untuk(pengaturan).Select(b => new PekerjaanTerjadwal(b.Nama, b.Uraian, pemicu.GetValueOrDefault(b.Nama)?.NextFireTimeUtc?.UtcDateTime, keadaan.GetValueOrDefault(b.Nama)))],
            await db.CatatanAkses.AsNoTracking().Where(c => c.Jenis == JenisAkses.Pekerjaan).OrderByDescending(c => c.Urut).Take(CatatanTerakhir).ToListAsync(batal),
            await petugas.MemegangAsync(Peran.AdministratorSistem)));
    }

    /// <summary>Runs one now, beside its schedule, and waits a while for what becomes of it.</summary>
    [HttpPost("{pekerjaan}/jalankan")]
    [HanyaPeran(Peran.AdministratorSistem)]
    [Batas(KelompokBatas.Pdf)]
    public async Task<IActionResult> Jalankan(string pekerjaan, CancellationToken batal)
    {
        if (Jadwal.Untuk(pengaturan).FirstOrDefault(b => b.Nama == pekerjaan) is not { } baris)
        {
            return NotFound();
        }

        var diminta = jam.GetUtcNow();
        await (await pabrik.GetScheduler(batal)).TriggerJob(baris.Kunci, PencatatPekerjaan.Untuk(User.OrangId()!.Value), batal);
        TempData["Pesan"] = await HasilAsync(baris, diminta, batal) switch
        {
            null => $"\"{baris.Uraian}\" masih berjalan. Muat ulang halaman ini untuk melihat hasilnya.",
            { EffectiveResult: JobRunResult.Failed } => $"\"{baris.Uraian}\" gagal. Alasannya ada pada catatan di bawah.",
            { Summary: { Length: > 0 } hasil } => $"\"{baris.Uraian}\" selesai. {hasil}",
            _ => $"\"{baris.Uraian}\" selesai.",
        };
        return RedirectToAction(nameof(Index));
    }

    // On several servers it may run on another one: the history is where all of them write.
    private async Task<ExecutionHistoryEntry?> HasilAsync(BarisJadwal baris, DateTimeOffset diminta, CancellationToken batal)
    {
        var kueri = new ExecutionHistoryQuery { SchedulerName = Jadwal.NamaPenjadwal, Job = baris.Kunci, FiredFrom = diminta, Take = 20 };
        for (var batas = jam.GetTimestamp(); jam.GetElapsedTime(batas) < Sabar; await Task.Delay(TimeSpan.FromMilliseconds(50), jam, batal))
        {
            if ((await riwayat.QueryExecutions(kueri, batal)).Items.FirstOrDefault(e => e.Manual) is { } hasil)
            {
                return hasil;
            }
        }

        return null;
    }
}
