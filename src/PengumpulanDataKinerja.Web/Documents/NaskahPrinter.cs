using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Puts a naskah on paper: the partial view that the screen shows, inside the print layout with its style sheet inlined,
/// through <see cref="PdfRenderer"/>. Works without a request, so that jobs can print too.
/// </summary>
public sealed class NaskahPrinter(PdfRenderer renderer, IRazorViewEngine mesin, IServiceScopeFactory lingkup, IWebHostEnvironment lingkungan)
{
    private const string TataLetak = "~/Views/Naskah/_NaskahCetak.cshtml";

    private readonly Lazy<string> gaya = new(() =>
    {
        using var berkas = new StreamReader(lingkungan.WebRootFileProvider.GetFileInfo("css/naskah.css").CreateReadStream());
        return berkas.ReadToEnd();
    });

    /// <summary>The naskah as PDF.</summary>
    public async Task<byte[]> CetakAsync(NaskahModel naskah, CetakOpsi opsi, CancellationToken batal = default) =>
        await renderer.CetakAsync(await HtmlAsync(naskah, opsi), opsi, batal);

    /// <summary>The whole HTML document that is printed.</summary>
    public async Task<string> HtmlAsync(NaskahModel naskah, CetakOpsi opsi)
    {
        await using var ruang = lingkup.CreateAsyncScope();
        var konteks = new ActionContext(new DefaultHttpContext { RequestServices = ruang.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var tampilan = mesin.GetView(executingFilePath: null, TataLetak, isMainPage: true);
        tampilan.EnsureSuccessful([]);
        await using var hasil = new StringWriter();
        var data = new ViewDataDictionary<NaskahCetakModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = new NaskahCetakModel(naskah, opsi, gaya.Value),
        };
        var sementara = ruang.ServiceProvider.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(konteks.HttpContext);
        await tampilan.View.RenderAsync(new ViewContext(konteks, tampilan.View, data, sementara, hasil, new HtmlHelperOptions()));
        return hasil.ToString();
    }
}
