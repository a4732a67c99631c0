using Microsoft.AspNetCore.Builder;
using Microsoft.Data.SqlClient;
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
    private readonly FolderSementara? folder;

    private DataHost(WebApplication app, FolderSementara? folder)
    {
        this.app = app;
        this.folder = folder;
    }

    public IServiceProvider Layanan => app.Services;

    public LokasiData Lokasi => Layanan.GetRequiredService<LokasiData>();

    /// <summary>Starts on one of the two engines (see <see cref="MesinAttribute"/>), in a folder of its own or one that stays.</summary>
    public static async Task<DataHost> MulaiAsync(string penyedia = Mesin.Sqlite, FolderSementara? folder = null)
    {
        var sendiri = folder is null ? new FolderSementara() : null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FolderData"] = (sendiri ?? folder)!.Jalur,
            ["Demo:Aktif"] = "true",
            ["BasisData:Penyedia"] = penyedia,
            ["BasisData:Sambungan"] = penyedia == Mesin.SqlServer ? BasisDataSendiri() : null,
        });
        builder.Logging.ClearProviders();
        builder.AddData();
        var host = new DataHost(builder.Build(), sendiri);
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
        if (!app.Configuration.PakaiSqlite())
        {
            await DalamAsync(db => db.Database.EnsureDeletedAsync());
        }

        await app.DisposeAsync();
        folder?.Dispose();
    }

    private static string BasisDataSendiri() =>
        new SqlConnectionStringBuilder(Mesin.SambunganSqlServer) { InitialCatalog = $"pdk_uji_{Guid.NewGuid():N}" }.ToString();
}
