using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Marks an action whose file says nothing about anybody: it is handed out without a row in the access log.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TanpaCatatanAttribute : Attribute;

/// <summary>
/// Notes every file that is handed out and every refusal, before the answer leaves. A file whose row cannot be written is not
/// handed out; a refusal stays one, and that its row is missing stands in the log.
/// </summary>
public sealed class HasilDicatat(PencatatAkses catatan, ILogger<HasilDicatat> log) : IAsyncAlwaysRunResultFilter
{
    private static readonly TimeSpan BatasTunggu = TimeSpan.FromSeconds(5);

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var konteks = context.HttpContext;

        // A stranger's wrong address is nobody's act, and a page of Galat only shows what was noted before.
        if (konteks.User.OrangId() is not null && konteks.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            if (context.Result is FileResult berkas && AwalBerkas(konteks.Request) && konteks.GetEndpoint()?.Metadata.GetMetadata<TanpaCatatanAttribute>() is null)
            {
                await catatan.CatatAsync(JenisAkses.BukaBerkas, HasilAkses.Berhasil, $"{Nama(berkas, konteks.Response)} {konteks.Request.Path}", konteks.RequestAborted);
            }
            else if (Kode(context.Result) is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound)
            {
                await CatatPenolakanAsync(konteks);
            }
        }

        await next();
    }

    private static int? Kode(IActionResult hasil) => hasil switch
    {
        ForbidResult => StatusCodes.Status403Forbidden,
        IStatusCodeActionResult kode => kode.StatusCode,
        _ => null,
    };

    // What is shown within a page is named by the answer itself.
    private static string? Nama(FileResult berkas, HttpResponse jawaban) => berkas.FileDownloadName.Length > 0 ? berkas.FileDownloadName
        : ContentDispositionHeaderValue.TryParse(jawaban.Headers.ContentDisposition.ToString(), out var letak) ? (letak.FileNameStar.Value ?? letak.FileName.Value)?.Trim('"')
        : null;

    // A broken download that goes on is the same one.
    private static bool AwalBerkas(HttpRequest permintaan) =>
        permintaan.Headers.Range.ToString() is "" or ['b', 'y', 't', 'e', 's', '=', '0', '-', ..];

    private async Task CatatPenolakanAsync(HttpContext konteks)
    {
        try
        {
            using var batas = new CancellationTokenSource(BatasTunggu);
            await catatan.CatatAsync(JenisAkses.Penolakan, HasilAkses.Ditolak, $"{konteks.Request.Method} {konteks.Request.Path}", batas.Token);
        }
        catch (Exception galat)
        {
            log.LogError(galat, "A refusal could not be noted in the access log, {Korelasi}", konteks.TraceIdentifier);
        }
    }
}
