using PengumpulanDataKinerja.Web;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Jobs;
using PengumpulanDataKinerja.Web.Security;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Halaman.AkarIsi() });
builder.AddData();
builder.AddSecurity();
builder.AddHalaman();
builder.AddPetugas();
builder.AddAlur();
builder.Services.AddDokumen(builder.Configuration);
builder.AddSurat();
builder.AddJadwal();
builder.AddKesehatan();
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
