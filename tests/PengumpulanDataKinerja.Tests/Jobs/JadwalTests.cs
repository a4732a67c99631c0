using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Jobs;
using Quartz;

namespace PengumpulanDataKinerja.Tests;

public sealed class JadwalTests
{
    private static readonly JobKey BukaTriwulan = new("buka-triwulan");

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task The_triwulan_is_opened_by_the_job_and_a_second_call_changes_nothing(string penyedia)
    {
        await using var host = WebHost.Di(penyedia);
        await host.SetelJamAsync(new DateTime(2026, 9, 14, 8, 0, 0));
        await host.DalamAsync(db => db.TulisAsync(() => Task.FromResult(db.Add(new Unit("Bidang Uji", JenisUnit.Bidang, "Kepala", 1, new(2024, 1, 1))))));

        Assert.Null(await JalankanAsync(host, BukaTriwulan));
        var pertama = await host.DalamAsync(db => db.Permintaan.AsNoTracking().SingleAsync());
        Assert.Equal((2026, 3), (pertama.Tahun, pertama.Triwulan));
        Assert.NotNull(pertama.DibukaPada);

        Assert.Null(await JalankanAsync(host, BukaTriwulan));
        var kedua = await host.DalamAsync(db => db.Permintaan.AsNoTracking().SingleAsync());
        Assert.Equal((pertama.Versi, pertama.RiwayatUrut), (kedua.Versi, kedua.RiwayatUrut));
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_server_that_was_off_on_the_day_opens_the_triwulan_once_when_it_is_back_and_plans_the_next_one(string penyedia)
    {
        await using var host = WebHost.Di(penyedia);
        await host.SetelJamAsync(new DateTime(2026, 9, 1, 8, 0, 0));
        await host.DalamAsync(db => db.TulisAsync(() => Task.FromResult(db.Add(new Unit("Bidang Uji", JenisUnit.Bidang, "Kepala", 1, new(2024, 1, 1))))));
        Assert.Null(await JalankanAsync(host, BukaTriwulan));
        Assert.Null((await host.DalamAsync(db => db.Permintaan.AsNoTracking().SingleAsync())).DibukaPada);

        // Off over the opening day and the weekend after it, then over the end of the quarter.
        await host.SetelJamAsync(new DateTime(2026, 9, 21, 9, 0, 0));
        Assert.Null(await JalankanAsync(host, BukaTriwulan));
        Assert.Null(await JalankanAsync(host, BukaTriwulan));
        var dibuka = (await host.DalamAsync(db => db.Permintaan.AsNoTracking().SingleAsync())).DibukaPada!.Value;
        Assert.Equal(new DateOnly(2026, 9, 21), Waktu.HariWib(dibuka));
        Assert.Equal(1, await host.DalamAsync(db => db.Riwayat.CountAsync(r => r.Tindakan == Tindakan.Membuka)));
        Assert.Equal(1, await host.DalamAsync(db => db.Giliran.CountAsync()));

        await host.SetelJamAsync(new DateTime(2026, 10, 12, 9, 0, 0));
        Assert.Null(await JalankanAsync(host, BukaTriwulan));
        Assert.Null(await JalankanAsync(host, BukaTriwulan));
        var semua = await host.DalamAsync(db => db.Permintaan.AsNoTracking().OrderBy(p => p.Triwulan).ToListAsync());
        Assert.Equal([(3, dibuka), (4, null)], semua.Select(p => (p.Triwulan, p.DibukaPada)));
        Assert.Empty(await host.DalamAsync(db => new Periksa(db, host.Services.GetRequiredService<FileStore>()).JalankanAsync()));
    }

    [Fact]
    public async Task A_clock_put_back_a_day_does_not_keep_the_jobs_waiting_until_it_has_caught_up()
    {
        await using var host = new WebHost();
        host.JamNyata.Geseran = TimeSpan.FromDays(1);
        var penjadwal = await PenjadwalAsync(host);
        var pengawas = ActivatorUtilities.CreateInstance<PengawasJam>(host.Services);
        async Task<DateTimeOffset[]> BerikutAsync() => [.. (await Jadwal.PemicuAsync(penjadwal, default)).Values.Select(p => p.NextFireTimeUtc!.Value)];
        await pengawas.LuruskanAsync();
        Assert.Empty(host.Catatan.Baris);

        host.JamNyata.Geseran = TimeSpan.Zero;
        await pengawas.LuruskanAsync();
        Assert.All(await BerikutAsync(), b => Assert.True(b < TimeProvider.System.GetUtcNow().AddMinutes(13), $"{b} is far off."));
        Assert.Contains(host.Catatan.Baris, b => b.Contains("buka-triwulan", StringComparison.Ordinal) && b.Contains("put back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_has_to_start_the_jobs()
    {
        await using var host = new WebHost();
        var penjadwal = await PenjadwalAsync(host);
        using var batas = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await Jadwal.PemicuAsync(penjadwal, batas.Token))[BukaTriwulan.Name].PreviousFireTimeUtc is null)
        {
            await Task.Delay(50, batas.Token);
        }
    }

    [Fact]
    public async Task A_job_that_fails_is_logged_and_called_again_and_the_server_goes_on()
    {
        await using var host = new WebHost();
        using var peramban = host.Peramban();
        await host.DalamAsync(db => db.TulisAsync(() => db.Database.ExecuteSqlAsync($"ALTER TABLE Permintaan RENAME TO PermintaanRusak")));
        Assert.NotNull(await JalankanAsync(host, BukaTriwulan));
        Assert.Contains(host.Catatan.Baris, b => b.StartsWith("Error Quartz", StringComparison.Ordinal) && b.Contains("no such table: Permintaan", StringComparison.Ordinal));
        await peramban.BukaBaikAsync("/sehat");

        await host.DalamAsync(db => db.TulisAsync(() => db.Database.ExecuteSqlAsync($"ALTER TABLE PermintaanRusak RENAME TO Permintaan")));
        Assert.Null(await JalankanAsync(host, BukaTriwulan));
    }

    [Fact]
    public async Task The_nightly_copy_is_made_once_a_night_and_made_up_for_when_the_server_was_off()
    {
        await using var host = await DataHost.MulaiAsync();
        var jam = new JamTetap(new DateTimeOffset(2026, 9, 14, 0, 59, 0, Waktu.SelisihWib));
        using var pemeliharaan = ActivatorUtilities.CreateInstance<PemeliharaanSqlite>(host.Layanan, jam);
        string[] Salinan() => Directory.Exists(host.Lokasi.Cadangan) ? [.. Directory.GetFiles(host.Lokasi.Cadangan).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)] : [];

        await pemeliharaan.MalamAsync();
        Assert.Empty(Salinan());

        jam.Kini = new(2026, 9, 14, 1, 0, 0, Waktu.SelisihWib);
        await pemeliharaan.MalamAsync();
        Assert.Equal(["basisdata-2026-09-14.db"], Salinan());
        var berkas = Path.Combine(host.Lokasi.Cadangan, Salinan()[0]);
        await File.WriteAllTextAsync(berkas, "tetap");
        await pemeliharaan.MalamAsync();
        Assert.Equal("tetap", await File.ReadAllTextAsync(berkas));

        // Off for two nights, on again in the afternoon.
        jam.Kini = new(2026, 9, 16, 14, 0, 0, Waktu.SelisihWib);
        await pemeliharaan.MalamAsync();
        Assert.Equal(["basisdata-2026-09-14.db", "basisdata-2026-09-16.db"], Salinan());

        // Put back by a year: the newest copy bears the oldest date, and is kept.
        for (var hari = 17; hari < 30; hari++)
        {
            await File.WriteAllTextAsync(Path.Combine(host.Lokasi.Cadangan, $"basisdata-2026-09-{hari}.db"), "");
        }

        jam.Kini = jam.Kini.AddYears(-1);
        await pemeliharaan.MalamAsync();
        Assert.Contains("basisdata-2025-09-16.db", Salinan());
    }

    [Fact]
    public async Task On_SQLite_the_schedule_is_in_memory_with_every_line_of_the_list()
    {
        await using var host = new WebHost();
        var penjadwal = await PenjadwalAsync(host);
        var meta = await penjadwal.GetMetadata();
        Assert.False(meta.JobStoreClustered);
        Assert.Equal(["bersih-bersih", "buka-triwulan", "pemberitahuan", "pemeliharaan-malam", "periksa-keutuhan", "surel", "susun-peringatan"], (await Jadwal.PemicuAsync(penjadwal, default)).Keys.Order());
    }

    [Fact]
    public async Task On_SQL_Server_it_is_in_the_database_clustered_under_a_node_id_that_stays()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["BasisData:Penyedia"] = Mesin.SqlServer;
        builder.Configuration["BasisData:Sambungan"] = "Server=tiada";
        builder.Configuration["Jadwal:Node"] = "web-2";
        builder.AddData();
        builder.AddJadwal();
        await using var app = builder.Build();
        T Pilihan<T>()
            where T : class => app.Services.GetRequiredService<IOptionsMonitor<T>>().Get(Options.DefaultName);

        var penjadwal = Pilihan<QuartzSchedulerOptions>();
        Assert.Equal((Jadwal.NamaPenjadwal, "web-2", false), (penjadwal.InstanceName, penjadwal.InstanceId, penjadwal.GenerateInstanceId));
        Assert.Equal(SchemaProvisioning.CreateIfMissing, Pilihan<AdoJobStoreOptions>().SchemaProvisioning);
        Assert.True(Pilihan<AdoJobStoreOptions>().UseDbLocks);
        Assert.True(Pilihan<ClusteringOptions>().Enabled);
        Assert.True(Pilihan<QuartzHostedServiceOptions>().WaitForJobsToComplete);
        Assert.Equal(["buka-triwulan", "pemberitahuan", "susun-peringatan", "surel", "periksa-keutuhan", "bersih-bersih"], Jadwal.Untuk(app.Configuration).Select(b => b.Nama));
    }

    [Theory]
    [Mesin(Mesin.SqlServer)]
    public async Task The_tables_of_the_cluster_are_made_and_the_node_signs_in_under_its_name(string penyedia)
    {
        await using var host = WebHost.Di(penyedia, ("Jadwal:Node", "web-2"));
        var penjadwal = await PenjadwalAsync(host);
        Assert.Null(await JalankanAsync(host, BukaTriwulan));
        Assert.True((await penjadwal.GetMetadata()).JobStoreClustered);
        Assert.Contains(await penjadwal.QueryClusterNodes(), n => n.InstanceId == "web-2");
    }

    private static async Task<IScheduler> PenjadwalAsync(WebHost host) => await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

    /// <summary>Calls the job as its trigger would, waits for its end, and tells how it ended.</summary>
    private static async Task<Exception?> JalankanAsync(WebHost host, JobKey pekerjaan)
    {
        var penjadwal = await PenjadwalAsync(host);
        var penunggu = new Penunggu();
        penjadwal.ListenerManager.AddJobListener(penunggu);
        await penjadwal.TriggerJob(pekerjaan, new JobDataMap { ["dari"] = "pengujian" });
        return await penunggu.Selesai.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private sealed class Penunggu : IJobListener
    {
        public TaskCompletionSource<Exception?> Selesai { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name { get; } = Guid.NewGuid().ToString();

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            if (context.MergedJobDataMap.ContainsKey("dari"))
            {
                Selesai.TrySetResult(jobException);
            }

            return ValueTask.CompletedTask;
        }
    }

    private sealed class JamTetap(DateTimeOffset kini) : TimeProvider
    {
        public DateTimeOffset Kini { get; set; } = kini;

        public override DateTimeOffset GetUtcNow() => Kini.ToUniversalTime();
    }
}
