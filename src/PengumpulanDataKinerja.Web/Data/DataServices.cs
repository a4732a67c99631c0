using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Registers the database, the file store and the two clocks, and readies them at start.</summary>
public static class DataServices
{
    public static WebApplicationBuilder AddData(this WebApplicationBuilder builder)
    {
        var layanan = builder.Services;
        layanan.AddSingleton(LokasiData.Dari(builder.Configuration, builder.Environment.ContentRootPath));
        layanan.AddSingleton<WriteGate>();
        layanan.AddSingleton<SinyalPerubahan>();
        if (PakaiSqlite(builder.Configuration))
        {
            layanan.AddSingleton(sp => KunciProses.Ambil(sp.GetRequiredService<LokasiData>()));
            layanan.AddSingleton<PemeliharaanSqlite>();
            layanan.AddHostedService(sp => sp.GetRequiredService<PemeliharaanSqlite>());
            layanan.AddDbContextPool<AppDb, AppDbSqlite>(Sqlite);
        }
        else
        {
            layanan.AddDbContextPool<AppDb, AppDbSqlServer>(SqlServer);
        }

        layanan.AddSingleton<FileStore>();
        layanan.AddSingleton(TimeProvider.System);
        layanan.AddSingleton(sp => new JamKantor(sp.GetRequiredService<TimeProvider>(), builder.Configuration.AdalahDemo()));
        layanan.AddKeyedSingleton<TimeProvider>(JamKantor.Kunci, (sp, _) => sp.GetRequiredService<JamKantor>());

        layanan.AddDataProtection();
        layanan.AddSingleton<KunciProteksiStore>();
        layanan.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = sp.GetRequiredService<KunciProteksiStore>()));
        return builder;
    }

    /// <summary>True when this installation shows itself: demo office, settable clock, accounts on the sign-in page.</summary>
    public static bool AdalahDemo(this IConfiguration pengaturan) => pengaturan.GetValue("Demo:Aktif", false);

    public static bool PakaiSqlite(this IConfiguration pengaturan) => pengaturan["BasisData:Penyedia"] switch
    {
        null or "" or "Sqlite" => true,
        "SqlServer" => false,
        var lain => throw new InvalidOperationException($"BasisData:Penyedia \"{lain}\" tidak dikenal; yang ada: Sqlite, SqlServer."),
    };

    /// <summary>
    /// Takes the process lock (SQLite), sees to the schema and sets the office's clock; before anything else may touch the database.
    /// SQLite is brought up to date here, SQL Server by the command <c>migrasi</c> only. False when the database cannot be worked
    /// with; the reason is on standard error.
    /// </summary>
    public static async Task<bool> SiapkanDataAsync(this WebApplication app)
    {
        try
        {
            if (app.Configuration.PakaiSqlite())
            {
                _ = app.Services.GetRequiredService<KunciProses>();
                app.Services.GetRequiredService<FileStore>().BersihkanSementara();
            }

            app.Services.GetRequiredService<FileStore>().TampungKirimanBesar();
            await using var lingkup = app.Services.CreateAsyncScope();
            var db = lingkup.ServiceProvider.GetRequiredService<AppDb>();
            await SusunanBasisData.TolakYangLebihBaruAsync(db);
            if (app.Configuration.PakaiSqlite())
            {
                await db.MigrasiAsync();
            }
            else
            {
                await SusunanBasisData.TolakYangTertinggalAsync(db);
            }

            await DataAwal.LengkapiAsync(db);
            await app.Services.GetRequiredService<JamKantor>().MuatAsync(db, app.Configuration.GetValue<DateTimeOffset?>("Demo:MulaiJam"));
            return true;
        }
        catch (BasisDataTidakSiapException galat)
        {
            await Console.Error.WriteLineAsync(galat.Message);
            return false;
        }
    }

    private static void Sqlite(IServiceProvider sp, DbContextOptionsBuilder pilihan)
    {
        var lokasi = sp.GetRequiredService<LokasiData>();
        Directory.CreateDirectory(lokasi.Folder);
        var sambungan = new SqliteConnectionStringBuilder { DataSource = lokasi.BasisData, DefaultTimeout = 10 };
        pilihan
            .UseSqlite(sambungan.ToString(), o => o.MaxBatchSize(UkuranBatch(sp)))
            .AddInterceptors(new SqlitePragma(), new WriteGuard());
    }

    private static void SqlServer(IServiceProvider sp, DbContextOptionsBuilder pilihan)
    {
        var sambungan = sp.GetRequiredService<IConfiguration>()["BasisData:Sambungan"];
        pilihan.UseSqlServer(sambungan, o => o.MaxBatchSize(UkuranBatch(sp))).AddInterceptors(new WriteGuard());
    }

    // Not every server that speaks TDS knows MERGE, which batches of more than one row use.
    private static int UkuranBatch(IServiceProvider sp) => sp.GetRequiredService<IConfiguration>().GetValue("BasisData:UkuranBatch", 42);
}
