using PengumpulanDataKinerja.Web.Data;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();
builder.Services.AddControllersWithViews();

var app = builder.Build();
await app.SiapkanDataAsync();
app.MapDefaultControllerRoute();
app.Run();
