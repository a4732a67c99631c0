using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Web;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>Offices of a given size, made once per run in a folder that goes away with it.</summary>
public sealed class Bengkel : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pdk-ukur-");
    private readonly ConcurrentDictionary<string, Task<KantorUkur>> kantor = new();

    /// <summary>The folder of a filled office; a later call with the same size gets the same one, untouched by servers that changed their copy.</summary>
    public async Task<KantorUkur> KantorAsync(UkuranKantor ukuran)
    {
        var induk = await kantor.GetOrAdd(ukuran.ToString(), _ => BuatAsync(ukuran));
        var salinan = Directory.CreateDirectory(Path.Combine(folder.FullName, Guid.NewGuid().ToString("N")));
        foreach (var berkas in new DirectoryInfo(induk.Folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var tujuan = Path.Combine(salinan.FullName, Path.GetRelativePath(induk.Folder, berkas.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(tujuan)!);
            berkas.CopyTo(tujuan);
        }

        return induk with { Folder = salinan.FullName };
    }

    /// <summary>The product composed in this process over a folder, with its database ready.</summary>
    public static async Task<WebApplication> AplikasiAsync(string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(AppDb).Assembly.GetName().Name,
            ContentRootPath = Peladen.AkarWeb(),
            EnvironmentName = "Demo",
            Args = [$"--FolderData={folder}", "--Demo:MulaiJam=2026-09-23T10:00:00+07:00", "--Logging:LogLevel:Default=Error"],
        });
        builder.AddAplikasi();
        var app = builder.Build();
        return await app.SiapkanDataAsync() ? app : throw new InvalidOperationException("Basis data tidak siap.");
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<KantorUkur> BuatAsync(UkuranKantor ukuran)
    {
        var tempat = folder.CreateSubdirectory("induk-" + kantor.Count + "-" + Guid.NewGuid().ToString("N")[..6]).FullName;
        await using var app = await AplikasiAsync(tempat);
        var hasil = await new PengisiKantor(app.Services, ukuran).IsiAsync(tempat);

        // As a server leaves it that was stopped: nothing is read from the log of writes any more.
        await app.Services.GetRequiredService<PemeliharaanSqlite>().CheckpointAsync(potong: true);
        return hasil;
    }
}
