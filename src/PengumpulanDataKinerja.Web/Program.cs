using PengumpulanDataKinerja.Web;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Halaman.AkarIsi() });
builder.AddAplikasi();
var app = builder.Build();

if (Perintah.Diminta(args))
{
    return await Perintah.JalankanAsync(app, args);
}

if (!await app.SiapkanDataAsync())
{
    return KunciProses.KodeKeluar;
}

app.UseSecurity();
app.MapHalaman();
app.SambutDemo();
await app.RunAsync();
return 0;
