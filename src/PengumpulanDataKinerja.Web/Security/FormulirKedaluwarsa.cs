using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PengumpulanDataKinerja.Web.Controllers;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>What was typed into a form whose anti-forgery token no longer holds, ready to be sent once more.</summary>
/// <param name="Tujuan">Where the form went.</param>
/// <param name="Isian">Name and value of each field; no file, no password, no token.</param>
/// <param name="Kembali">Local address of the page the form stood on.</param>
public sealed record FormulirKedaluwarsa(string Tujuan, IReadOnlyList<(string Nama, string Nilai)> Isian, string? Kembali);

/// <summary>Shows a stale form again with what was typed and a fresh token, instead of a bare 400.</summary>
public sealed class SaringanFormulirKedaluwarsa(IModelMetadataProvider metadata, ILogger<SaringanFormulirKedaluwarsa> log) : IAsyncAlwaysRunResultFilter
{
    // As many as the largest form of ours may have (the entry page): a part of a form must not be offered as the whole.
    private const int IsianTerbanyak = 8192;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var konteks = context.HttpContext;
            log.LogWarning(
                "A form without a valid token: {Objek} from {Alamat} by {Orang}, {Korelasi}",
                CatatanAkses.SatuBaris($"{konteks.Request.Method} {konteks.Request.Path}", 200), konteks.Alamat(), konteks.User.OrangId(), konteks.TraceIdentifier);
            var kembali = konteks.Request.AlamatAsal();
            context.Result = TerlaluBesar(konteks) ? SaringanGalat.Halaman(metadata, "TerlaluBesar", StatusCodes.Status413PayloadTooLarge, new Galat(Kembali: kembali))
                : await GangguanAsync(konteks.Request) is { } galat ? SaringanGalat.Halaman(metadata, "Kesalahan", StatusCodes.Status503ServiceUnavailable, new Galat(GalatController.Gangguan(galat), konteks.TraceIdentifier, kembali))
                : await BacaAsync(konteks.Request, kembali) is { } basi ? SaringanGalat.Halaman(metadata, "FormulirKedaluwarsa", StatusCodes.Status400BadRequest, basi)
                : SaringanGalat.Halaman(metadata, "PermintaanKeliru", StatusCodes.Status400BadRequest, new Galat(Kembali: kembali));
        }

        await next();
    }

    // The token is the first thing read from a form: a body that is too large fails there.
    private static bool TerlaluBesar(HttpContext konteks) =>
        konteks.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } batas && konteks.Request.ContentLength > batas;

    // And one that the disk would not take. The framework keeps the failure and gives it again.
    private static async Task<Exception?> GangguanAsync(HttpRequest permintaan)
    {
        try
        {
            if (permintaan.HasFormContentType)
            {
                await permintaan.ReadFormAsync();
            }

            return null;
        }
        catch (Exception galat)
        {
            return galat.KarenaGangguan() ? galat : null;
        }
    }

    // Null when the body is no form that can be read: then it was not the token that failed.
    private static async Task<FormulirKedaluwarsa?> BacaAsync(HttpRequest permintaan, string? kembali)
    {
        var tujuan = permintaan.PathBase + permintaan.Path + permintaan.QueryString;

        // Only a form of our own is offered again: a foreign page must not borrow the button.
        if (kembali is null || permintaan.Headers["Sec-Fetch-Site"] is { Count: > 0 } asal && asal != "same-origin")
        {
            return new(tujuan, [], kembali);
        }

        try
        {
            var formulir = await permintaan.ReadFormAsync();
            return new(tujuan, [.. formulir.Where(i => !Rahasia(i.Key)).SelectMany(i => i.Value.Select(v => (i.Key, v ?? ""))).Take(IsianTerbanyak)], kembali);
        }
        catch (Exception galat) when (galat is InvalidDataException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Rahasia(string nama) =>
        nama.StartsWith("__", StringComparison.Ordinal) || nama.Contains("sandi", StringComparison.OrdinalIgnoreCase) || nama.Contains("password", StringComparison.OrdinalIgnoreCase);
}
