using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Turns a refusal into the page with its sentence. An action that can show its form again uses <c>CobaAsync</c> instead.</summary>
public sealed class SaringanGalat(IModelMetadataProvider metadata) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        var (kode, halaman, kalimat) = context.Exception switch
        {
            BukanWewenangException g => (StatusCodes.Status403Forbidden, "Dilarang", g.Message),
            SudahSelesaiException g => (StatusCodes.Status409Conflict, "SudahBerubah", g.Message),
            AturanDilanggarException g => (StatusCodes.Status422UnprocessableEntity, "Ditolak", g.Message),
            DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, "SudahBerubah", null),
            _ => (0, "", (string?)null),
        };
        if (kode == 0)
        {
            return;
        }

        context.Result = Halaman(metadata, halaman, kode, new Galat(kalimat, context.HttpContext.TraceIdentifier, context.HttpContext.Request.AlamatAsal()));
        context.ExceptionHandled = true;
    }

    /// <summary>A page of Views/Galat as a result, with an empty ModelState: it is no form.</summary>
    public static ViewResult Halaman(IModelMetadataProvider metadata, string nama, int kode, object model) => new()
    {
        ViewName = $"~/Views/Galat/{nama}.cshtml",
        StatusCode = kode,
        ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()) { Model = model },
    };
}

public static class SaringanGalatExtensions
{
    /// <summary>
    /// Runs an act whose refusal belongs on the form: false when a rule refused, with its sentence at the field in ModelState.
    /// A missing right or a step already completed is not the form's business and passes on.
    /// </summary>
    public static async Task<bool> CobaAsync(this ControllerBase controller, Func<Task> tindakan)
    {
        try
        {
            await tindakan();
            return true;
        }
        catch (AturanDilanggarException galat) when (galat is not (BukanWewenangException or SudahSelesaiException))
        {
            controller.ModelState.AddModelError(galat.Bidang ?? "", galat.Message);
            return false;
        }
    }
}
