using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>Registers the workflow service, what it reads of the office, the list of tasks.</summary>
public static class AlurServices
{
    public static WebApplicationBuilder AddAlur(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(typeof(PotretTerakhir<>));
        builder.Services.AddScoped<KonteksKantor>();
        builder.Services.AddScoped<AlurKerja>();
        builder.Services.AddScoped<PelaksanaanTugas>();
        builder.Services.AddScoped<PencatatanKertas>();
        builder.Services.AddScoped<DaftarTugas>();
        builder.Services.AddScoped<AlurRevisi>();
        builder.Services.AddScoped<RekapService>();
        builder.Services.AddScoped<NotaDinasRekap>();
        builder.Services.AddScoped<LembarBerkas>();
        builder.Services.AddScoped<BukuRegister>();
        builder.Services.AddScoped<BukuEkspedisi>();
        builder.Services.AddScoped<BukuDisposisi>();
        builder.Services.AddScoped<IsiPaket>();
        builder.Services.AddScoped<PaketArsip>();
        return builder;
    }
}
