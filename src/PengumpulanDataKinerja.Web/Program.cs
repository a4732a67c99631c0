using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();
builder.Services.AddDokumen(builder.Configuration);
builder.Services.AddControllersWithViews();

var app = builder.Build();
await app.SiapkanDataAsync();
app.MapDefaultControllerRoute();
app.Run();
