using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PengumpulanDataKinerja.Web.Controllers;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>The pages: MVC in Indonesian, static files, health.</summary>
public static class Halaman
{
    /// <summary>The only culture, whatever browser or server say.</summary>
    public static readonly CultureInfo Budaya = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>Answers while the process lives; below it whether it can work.</summary>
    public const string AlamatSehat = "/sehat";

    /// <summary>
    /// Where settings and pages lie: the working folder when it holds them (a source tree), else the program's own folder, from wherever a
    /// command is typed. Null leaves it to the framework.
    /// </summary>
    public static string? AkarIsi() => File.Exists("appsettings.json") ? null : AppContext.BaseDirectory;

    public static WebApplicationBuilder AddHalaman(this WebApplicationBuilder builder)
    {
        // Also from a build's output, which knows the files only by its manifest; a published one has them in place.
        builder.WebHost.UseStaticWebAssets();
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Budaya;
        builder.Services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new(Budaya);
            o.SupportedCultures = o.SupportedUICultures = [Budaya];
            o.RequestCultureProviders.Clear();
        });
        builder.Services.AddControllersWithViews(o =>
        {
            o.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            o.Filters.Add<SaringanGalat>();
            o.Filters.Add<SaringanFormulirKedaluwarsa>();
            o.Filters.Add<HasilDicatat>();
            o.ModelMetadataDetailsProviders.Add(new PesanIsian());
            o.ModelBinderProviders.Insert(0, new PembacaIsian());
            AturSumber(o.ValueProviderFactories);
            PesanIsian.Pasang(o.ModelBindingMessageProvider);
        }).AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        builder.Services.AddScoped<PenerimaBukti>();
        builder.Services.AddScoped<PemuatIsian>();
        builder.Services.AddScoped<PemuatBukti>();
        builder.Services.AddScoped<BerkasKembar>();
        builder.Services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = SecurityServices.UkuranPermintaan(builder.Configuration));
        return builder;
    }

    public static WebApplication MapHalaman(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapKesehatan();
        app.MapControllers().WithStaticAssets();
        return app;
    }

    /// <summary>Tells the console of a demo where to sign in and as whom, once the pages can be opened.</summary>
    public static WebApplication SambutDemo(this WebApplication app)
    {
        if (app.Configuration.AdalahDemo())
        {
            app.Lifetime.ApplicationStarted.Register(() => _ = TulisSambutanAsync(app));
        }

        return app;
    }

    // The address says what an act is about: a field "id" of the form must not lead it elsewhere. Keys as jQuery writes them are not
    // ours, and their reader answers a key like "Nama[" with an exception.
    private static void AturSumber(IList<IValueProviderFactory> sumber)
    {
        sumber.RemoveType<JQueryFormValueProviderFactory>();
        sumber.RemoveType<JQueryQueryStringValueProviderFactory>();
        sumber.RemoveType<RouteValueProviderFactory>();
        sumber.Insert(0, new RouteValueProviderFactory());
    }

    private static async Task TulisSambutanAsync(WebApplication app)
    {
        await using var lingkup = app.Services.CreateAsyncScope();
        var akun = await AkunDemo.SemuaAsync(lingkup.ServiceProvider.GetRequiredService<AppDb>());
        var baris = akun.Select(a => $"    {a.Akun,-20} {a.Nama}{(a.Peran is { } peran ? $", {Tampil.Sebutan(peran)}" : "")}");
        Console.WriteLine($"""

            Demo siap: buka {app.Urls.FirstOrDefault()}/masuk
            Kata sandi semua akun: {app.Configuration["Demo:Sandi"]}
            {string.Join(Environment.NewLine, baris)}
            Ctrl+C menghentikan; ./run.sh --ulang memulai demo dari awal.

            """);
    }
}
