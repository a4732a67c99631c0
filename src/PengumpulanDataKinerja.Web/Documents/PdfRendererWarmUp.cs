using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Starts Chromium a moment after the application serves its first pages, so that neither waits for the other.</summary>
internal sealed class PdfRendererWarmUp(PdfRenderer renderer, IOptions<PeragaOptions> opsi, IHostApplicationLifetime umur, ILogger<PdfRendererWarmUp> log) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "An exception that leaves a background service stops the server.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!opsi.Value.Panaskan)
        {
            return;
        }

        var mulai = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var pendaftaran = umur.ApplicationStarted.Register(mulai.SetResult);
        try
        {
            await mulai.Task.WaitAsync(stoppingToken);
            await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            await renderer.PanaskanAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The application stops before the renderer was wanted.
        }
        catch (AturanDilanggarException e)
        {
            log.LogError("Letters cannot be printed yet: {Kalimat}", e.Message);
        }
        catch (Exception e)
        {
            // Whatever the driver or the machine throws here: an office without a printer of letters is still an office.
            log.LogWarning(e, "Chromium did not start; the first letter tries again");
        }
    }
}
