using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Controllers;

/// <summary>
/// How many notices the reader has, live: server-sent events for whoever accepts them, one answer for whoever asks from time to time. It ends
/// by itself after some minutes, so that the browser comes back through the sign-in's checks, at once with the session and with the server.
/// </summary>
[Route("pemberitahuan/alir")]
public sealed class AlirPemberitahuanController(AppDb db, SiaranKabar siaran, IHostApplicationLifetime hidup, TimeProvider jam, IConfiguration pengaturan) : Controller
{
    private const string TipeAlir = "text/event-stream";

    // Another node's news, a session that ended elsewhere, and a word now and then for proxies that close what is silent.
    private static readonly TimeSpan Selang = TimeSpan.FromSeconds(15);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken batal)
    {
        var (orangId, sesiId) = (User.OrangId()!.Value, User.SesiId()!.Value);
        if (!Request.GetTypedHeaders().Accept.Any(a => a.MediaType == TipeAlir))
        {
            return Json(await LihatAsync(orangId, sesiId, batal));
        }

        using var pendengar = siaran.Dengarkan(orangId);
        if (pendengar is null)
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        using var akhir = CancellationTokenSource.CreateLinkedTokenSource(batal, hidup.ApplicationStopping);
        try
        {
            await AlirkanAsync(orangId, sesiId, pendengar, akhir.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the server stops.
        }

        return new EmptyResult();
    }

    private async Task AlirkanAsync(Guid orangId, Guid sesiId, Pendengar pendengar, CancellationToken batal)
    {
        Response.ContentType = TipeAlir;
        Response.Headers["X-Accel-Buffering"] = "no";
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await Response.WriteAsync("retry: 3000\n\n", batal);
        var sampai = jam.GetTimestamp();
        var lama = TimeSpan.FromMinutes(pengaturan.GetValue("Pemberitahuan:AlirMenit", 5.0));
        KabarKini? terkirim = null;
        while (jam.GetElapsedTime(sampai) < lama && await LihatAsync(orangId, sesiId, batal) is { } kini)
        {
            await Response.WriteAsync(kini == terkirim ? ":\n\n" : $"data: {JsonSerializer.Serialize(kini, JsonSerializerOptions.Web)}\n\n", batal);
            await Response.Body.FlushAsync(batal);
            terkirim = kini;
            await pendengar.TungguAsync(Selang, batal);
        }
    }

    // Null once the session is over.
    private Task<KabarKini?> LihatAsync(Guid orangId, Guid sesiId, CancellationToken batal)
    {
        var belum = KotakPemberitahuan.BelumDibaca(db, orangId);
        return (
            from s in db.Sesi.AsNoTracking()
            join o in db.Orang.AsNoTracking() on s.OrangId equals o.Id
            where s.Id == sesiId && o.Id == orangId && s.BerakhirPada == null && o.Aktif
            select new KabarKini(belum.Count(), belum.OrderByDescending(p => p.DibuatPada).ThenByDescending(p => p.Id).Select(p => p.Judul).FirstOrDefault())).SingleOrDefaultAsync(batal);
    }
}

/// <summary>All that is told: how many, and the title of the newest.</summary>
public sealed record KabarKini(int Jumlah, string? Judul);
