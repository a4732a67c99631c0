using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Jobs;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>All that the product is made of, room by room; whoever hosts it takes it whole.</summary>
public static class Aplikasi
{
    public static WebApplicationBuilder AddAplikasi(this WebApplicationBuilder builder)
    {
        builder.AddData();
        builder.AddSecurity();
        builder.AddHalaman();
        builder.AddPetugas();
        builder.AddAlur();
        builder.AddPemberitahuan();
        builder.Services.AddDokumen(builder.Configuration);
        builder.AddSurat();
        builder.AddJadwal();
        builder.AddKesehatan();
        return builder;
    }
}
