using Microsoft.Data.SqlClient;
using PengumpulanDataKinerja.Web.Data;
using Quartz;

namespace PengumpulanDataKinerja.Web.Jobs;

/// <summary>One line of the schedule.</summary>
/// <param name="Nama">Its key; kept in the database on SQL Server.</param>
/// <param name="Uraian">What it does, in the words of the health page.</param>
/// <param name="Jenis">The job: it calls one method that works out by itself what is due now, and may be called twice.</param>
/// <param name="Selang">How often it looks.</param>
/// <param name="Tunda">How long after the start it looks first.</param>
/// <param name="HanyaSqlite">True when it tends the embedded database.</param>
public sealed record BarisJadwal(string Nama, string Uraian, Type Jenis, TimeSpan Selang, TimeSpan Tunda, bool HanyaSqlite = false)
{
    public JobKey Kunci => new(Nama);

    public TriggerKey Pemicu => new(Nama);
}

/// <summary>
/// The one list of what the product does by itself. Every job is a sweep: it does not rely on having been called at a certain moment, so
/// it loses nothing when the server was off. Dates of the domain go by the office's clock, when to look goes by the real one.
/// </summary>
public static class Jadwal
{
    /// <summary>Name of the scheduler; the nodes of one SQL Server recognise each other by it.</summary>
    public const string NamaPenjadwal = "PengumpulanDataKinerja";

    private static readonly BarisJadwal[] semua =
    [
        new("buka-triwulan", "Merencanakan triwulan dan membukanya pada harinya", typeof(PembukaTriwulan), TimeSpan.FromMinutes(1), TimeSpan.Zero),
        new("pemberitahuan", "Menyusun pemberitahuan dan pengingat tenggat", typeof(PenyusunPemberitahuan), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5)),
        new("susun-peringatan", "Menyusun konsep surat peringatan pada hari kerja pertama triwulan berikutnya", typeof(PenyusunPeringatan), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1)),
        new("surel", "Menyusun ringkasan pagi dan mengirim surel yang menunggu", typeof(PengirimSurel), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(20)),
        new("pemeliharaan-malam", "Menyalin basis data setiap malam dan memeriksa salinannya", typeof(PemeliharaanMalam), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(2), HanyaSqlite: true),
        new(PemeriksaKeutuhan.Nama, "Memeriksa keutuhan basis data, berkas, dan riwayat setiap malam", typeof(PemeriksaKeutuhan), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5)),
        new("bersih-bersih", "Membuang berkas yang tidak dirujuk apa pun, serta sesi, pemberitahuan, dan surel yang sudah lama berakhir", typeof(Pembersih), TimeSpan.FromHours(6), TimeSpan.FromMinutes(10)),
    ];

    /// <summary>The lines that hold on this installation.</summary>
    public static IReadOnlyList<BarisJadwal> Untuk(IConfiguration pengaturan) => [.. semua.Where(b => !b.HanyaSqlite || pengaturan.PakaiSqlite())];

    /// <summary>
    /// Quartz with these jobs. SQLite: one process, the schedule in memory. SQL Server: the schedule in the database, shared by the nodes;
    /// each runs under an id of its own that stays over restarts, since under a new one a run that was cut off would be lost silently.
    /// </summary>
    public static WebApplicationBuilder AddJadwal(this WebApplicationBuilder builder)
    {
        var pengaturan = builder.Configuration;
        builder.Services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = NamaPenjadwal;
                o.InstanceId = pengaturan["Jadwal:Node"] is { Length: > 0 } node ? node : Environment.MachineName;
            });
            Simpan(quartz, pengaturan);
            quartz.AddJobListener<PencatatPekerjaan>();
            foreach (var baris in Untuk(pengaturan))
            {
                quartz.AddJob(baris.Jenis, j => j.WithIdentity(baris.Kunci).WithDescription(baris.Uraian).DisallowConcurrentExecution());
                quartz.AddTrigger((layanan, t) => t.ForJob(baris.Kunci).WithIdentity(baris.Pemicu)
                    .StartAt(layanan.GetRequiredService<TimeProvider>().GetUtcNow() + baris.Tunda)
                    .WithSimpleSchedule(s => s.WithInterval(baris.Selang).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
            }
        });
        builder.Services.AddQuartzExecutionHistory(o =>
        {
            o.Retention = TimeSpan.FromDays(30);
            o.RetentionByResult[JobRunResult.Skipped] = TimeSpan.FromHours(1);
        });
        builder.Services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        builder.Services.AddHostedService<PengawasJam>();
        return builder;
    }

    /// <summary>The triggers as the scheduler has them now, by the name of their line.</summary>
    public static async Task<IReadOnlyDictionary<string, TriggerHeader>> PemicuAsync(IScheduler penjadwal, CancellationToken batal) =>
        (await penjadwal.QueryTriggers(new TriggerQuery(), batal)).Items.ToDictionary(p => p.Key.Name);

    private static void Simpan(IQuartzBuilder quartz, ConfigurationManager pengaturan)
    {
        // Without a connection string the server says so and does not start; a command that needs none runs without a schedule.
        if (pengaturan.PakaiSqlite() || pengaturan["BasisData:Sambungan"] is not { Length: > 0 } sambungan)
        {
            quartz.UseInMemoryStore();
            return;
        }

        quartz.UsePersistentStore(simpanan => simpanan
            .UseSqlServer(SqlClientFactory.Instance, sambungan)
            .UseClustering()
            .UseExecutionHistory()
            .ProvisionSchema());
    }
}
