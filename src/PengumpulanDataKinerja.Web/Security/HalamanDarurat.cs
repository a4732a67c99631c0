using System.Net;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>The last net: when even the error page cannot be made (database gone), a page that needs nothing.</summary>
public sealed class HalamanDarurat(RequestDelegate lanjut, ILogger<HalamanDarurat> log)
{
    public async Task InvokeAsync(HttpContext konteks)
    {
        try
        {
            await lanjut(konteks);
        }
        catch (Exception galat) when (!konteks.Response.HasStarted && galat is not OperationCanceledException)
        {
            log.LogError(galat, "The error page failed for {Korelasi}", konteks.TraceIdentifier);
            await TulisAsync(konteks, galat);
        }
    }

    private static async Task TulisAsync(HttpContext konteks, Exception galat)
    {
        konteks.Response.Clear();
        konteks.Response.StatusCode = galat.KarenaGangguan() ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        konteks.Response.ContentType = "text/html; charset=utf-8";
        await konteks.Response.WriteAsync(
            $"""
            <!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Terjadi kesalahan pada aplikasi</title></head><body><main><h1>Terjadi kesalahan pada aplikasi</h1>
            <p>Permintaan Anda tidak dapat diselesaikan. Tidak ada langkah yang setengah jadi: ulangi beberapa saat lagi.</p>
            <p>Bila terulang, sampaikan nomor ini kepada Administrator sistem: <strong>{WebUtility.HtmlEncode(konteks.TraceIdentifier)}</strong></p>
            <p><a href="/">Ke Tugas saya</a></p></main></body></html>
            """);
    }
}
