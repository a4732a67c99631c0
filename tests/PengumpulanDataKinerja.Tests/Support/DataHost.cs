using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>The database as the application registers it, on a real engine, without the web.</summary>
public sealed class DataHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<IDisposable> milik;

    private DataHost(WebApplication app, List<IDisposable> milik)
    {
        this.app = app;
        this.milik = milik;
    }

    public IServiceProvider Layanan => app.Services;

    public LokasiData Lokasi => Layanan.GetRequiredService<LokasiData>();

    /// <summary>Starts on one of the two engines (see <see cref="MesinAttribute"/>), with a database and a folder of its own.</summary>
    public static Task<DataHost> MulaiAsync(string penyedia = Mesin.Sqlite)
    {
        var (basisData, folder) = (BasisDataUji.Buat(penyedia), new FolderSementara());
        return MulaiAsync(basisData, folder, [basisData, folder]);
    }

    /// <summary>Starts on a database and a folder that stay when it ends.</summary>
    public static Task<DataHost> MulaiAsync(BasisDataUji basisData, FolderSementara folder) => MulaiAsync(basisData, folder, []);

    private static async Task<DataHost> MulaiAsync(BasisDataUji basisData, FolderSementara folder, List<IDisposable> milik)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FolderData"] = folder.Jalur,
            ["Demo:Aktif"] = "true",
        });
        builder.Configuration.AddInMemoryCollection(basisData.Pengaturan.Select(p => KeyValuePair.Create(p.Kunci, (string?)p.Nilai)));
        builder.Logging.ClearProviders();
        builder.AddData();
        builder.Services.ConfigureDbContext<AppDbSqlite>(o => o.AddInterceptors(new LebarKolom()));
        var host = new DataHost(builder.Build(), milik);
        if (!await host.app.SiapkanDataAsync())
        {
            throw new InvalidOperationException("The database is in use.");
        }

        return host;
    }

    public async Task<T> DalamAsync<T>(Func<AppDb, Task<T>> kerja)
    {
        await using var lingkup = Layanan.CreateAsyncScope();
        return await kerja(lingkup.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task DalamAsync(Func<AppDb, Task> kerja) => DalamAsync(async db =>
    {
        await kerja(db);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        milik.ForEach(m => m.Dispose());
    }
}
