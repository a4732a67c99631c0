using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>What time alone makes the product do: a look of the jobs in an old office and in a young one, and two years day by day.</summary>
public static class UkurJam
{
    private const int SepuluhTahun = 40;
    private const int DuaTahun = 730;

    public static async Task<IReadOnlyList<HasilUkur>> UkurAsync(Bengkel bengkel)
    {
        var waktu = new List<double>[] { [], [] };
        await using (var muda = await BukaAsync(bengkel, 0))
        await using (var tua = await BukaAsync(bengkel, SepuluhTahun))
        {
            // One after the other, so that whatever the machine does besides meets both.
            for (var i = 0; i < 60; i++)
            {
                foreach (var (k, app) in new[] { muda, tua }.Index())
                {
                    var mulai = Stopwatch.GetTimestamp();
                    await LihatAsync(app);
                    waktu[k].AddRange(i < 10 ? [] : [Stopwatch.GetElapsedTime(mulai).TotalMilliseconds]);
                }
            }
        }

        return
        [
            new("pekerjaan harian 10 tahun / 1 triwulan", Beban.Median(waktu[1]) / Beban.Median(waktu[0]), "kali", $"buka, peringatan, pemberitahuan dari awal: 1 triwulan {Beban.Ringkas(waktu[0])}; 10 tahun {Beban.Ringkas(waktu[1])}"),
            await PutarAsync(bengkel),
        ];
    }

    private static async Task<HasilUkur> PutarAsync(Bengkel bengkel)
    {
        await using var app = await BukaAsync(bengkel, 0);
        var jam = app.Services.GetRequiredService<JamKantor>();
        var mulai = Stopwatch.GetTimestamp();
        for (var i = 0; i < DuaTahun; i++)
        {
            await DenganAsync(app, async (AppDb db) => await jam.SetelAsync(db, jam.GetUtcNow().AddDays(1)));
            await LihatAsync(app);
        }

        return new("dua tahun hari demi hari", Stopwatch.GetElapsedTime(mulai).TotalSeconds, "detik", "60 unit yang tidak menyampaikan; jam dimajukan sehari, lalu ketiga sapuan dari awal");
    }

    private static async Task<WebApplication> BukaAsync(Bengkel bengkel, int lampau) =>
        await Bengkel.AplikasiAsync((await bengkel.KantorAsync(Ukuran.EnamPuluhUnit(lampau))).Folder);

    // As a server that has just been started: nothing is known from the look before.
    private static async Task LihatAsync(WebApplication app)
    {
        await DenganAsync(app, (AlurKerja a) => a.BukaTriwulanAsync());
        await DenganAsync(app, (AlurKerja a) => a.SusunPeringatanAsync());
        await DenganAsync(app, async (IServiceProvider sp) =>
        {
            using var terakhir = new SusunanTerakhir();
            await ActivatorUtilities.CreateInstance<SapuanPemberitahuan>(sp, terakhir).SusunAsync();
        });
    }

    private static async Task DenganAsync<T>(WebApplication app, Func<T, Task> kerja)
        where T : notnull
    {
        await using var lingkup = app.Services.CreateAsyncScope();
        await kerja(lingkup.ServiceProvider.GetRequiredService<T>());
    }
}
