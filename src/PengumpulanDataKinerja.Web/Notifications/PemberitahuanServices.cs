using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>Registers what tells people about their tasks.</summary>
public static class PemberitahuanServices
{
    public static WebApplicationBuilder AddPemberitahuan(this WebApplicationBuilder builder)
    {
        var layanan = builder.Services;
        layanan.AddSingleton(new AturanPengingat(Hari(builder.Configuration, "TitikPengingat", "-1 0 1 2 4"), Hari(builder.Configuration, "TitikAtasan", "2 4")));
        layanan.AddSingleton<SusunanTerakhir>();
        layanan.AddSingleton<SiaranKabar>();
        layanan.AddScoped<BahanPemberitahuan>();
        layanan.AddScoped<SapuanPemberitahuan>();
        layanan.AddScoped<KotakPemberitahuan>();
        layanan.AddSingleton(Surel(builder.Configuration));
        layanan.AddSingleton<PengirimSmtp>();
        layanan.AddScoped<AntreanSurel>();
        layanan.AddScoped<PengantarSurel>();
        layanan.AddHostedService<PendengarPerubahan>();
        return builder;
    }

    private static SetelanSurel Surel(ConfigurationManager pengaturan)
    {
        var setelan = pengaturan.GetSection(SetelanSurel.Bagian).Get<SetelanSurel>() ?? new();
        return setelan.Kekeliruan is { } kalimat ? throw new InvalidOperationException(kalimat) : setelan;
    }

    // One text, so that an installation can replace the list as a whole.
    private static int[] Hari(ConfigurationManager pengaturan, string nama, string bawaan)
    {
        var teks = pengaturan[$"Pemberitahuan:{nama}"] ?? bawaan;
        try
        {
            return [.. teks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
        }
        catch (Exception galat) when (galat is FormatException or OverflowException)
        {
            throw new InvalidOperationException($"Pemberitahuan:{nama} \"{teks}\" bukan daftar hari; contoh: {bawaan}.", galat);
        }
    }
}
