using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using Quartz;

namespace PengumpulanDataKinerja.Tests;

public sealed class KesehatanTests
{
    [Fact]
    public async Task A_healthy_server_says_so_to_strangers_in_one_word_and_to_the_administrator_part_by_part()
    {
        await using var host = new WebHost();
        Assert.Equal((HttpStatusCode.OK, "siap"), await SiapAsync(host));

        await host.BuatOrangAsync("bayu", Peran.AdministratorSistem);
        using var peramban = await host.MasukAsync("bayu");
        var halaman = await peramban.BukaBaikAsync("/administrasi/kesehatan");
        foreach (var (_, nama) in Kesehatan.Bagian)
        {
            Assert.Contains($"{nama} Bekerja", halaman.Teks, StringComparison.Ordinal);
        }

        Assert.Contains("SQLite, susunan", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("sisa ruang", halaman.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Tidak siap", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Monitors_inside_the_network_need_no_https()
    {
        await using var host = new WebHost();
        using var peramban = host.Peramban();
        Assert.Equal("siap", await peramban.Klien.GetStringAsync("http://localhost/sehat/siap"));
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Nanti', '99')", "bersusunan lebih baru")]
    [InlineData("DELETE FROM __EFMigrationsHistory", "belum diperbarui")]
    [InlineData("DELETE FROM PengaturanKantor", "pengaturan kantor tidak ada")]
    [InlineData("DROP TABLE PengaturanKantor", "Pemeriksaan gagal: SQLite Error 1")]
    public async Task A_database_that_does_not_fit_makes_it_not_ready(string sql, string kalimat)
    {
        await using var host = new WebHost();
        await host.BuatOrangAsync("bayu", Peran.AdministratorSistem);
        using var peramban = await host.MasukAsync("bayu");
        await host.DalamAsync(db => db.TulisAsync(() => db.Database.ExecuteSqlRawAsync(sql)));

        await TidakSiapAsync(host);
        Assert.Contains(kalimat, await KeteranganAsync(host, "basis-data"), StringComparison.Ordinal);

        // The process lives all the same: restarting it would help nobody.
        Assert.Equal("sehat", await peramban.Klien.GetStringAsync("/sehat"));
    }

    [Fact]
    public async Task A_disk_without_room_makes_it_not_ready()
    {
        await using var host = WebHost.Dengan(("Kesehatan:RuangMinimumMb", "1000000000"));
        await TidakSiapAsync(host);
        Assert.Contains("kurang dari", await KeteranganAsync(host, "disk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_store_that_cannot_be_written_makes_it_not_ready()
    {
        await using var host = new WebHost();
        _ = host.Services.GetRequiredService<FileStore>();
        Directory.Delete(host.Lokasi.Berkas, recursive: true);
        await File.WriteAllTextAsync(host.Lokasi.Berkas, "");
        await TidakSiapAsync(host);
        Assert.Equal($"Folder {host.Lokasi.Berkas} tidak dapat ditulisi.", await KeteranganAsync(host, "disk"));
    }

    [Fact]
    public async Task The_check_of_the_disk_leaves_nothing_behind()
    {
        await using var host = new WebHost();
        await SiapAsync(host);
        Assert.DoesNotContain(Directory.GetFiles(host.Lokasi.Folder, "*", SearchOption.AllDirectories), f => f.Contains(".coba-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_Chromium_it_is_not_ready_and_says_what_to_install()
    {
        await using var host = WebHost.Dengan(("Peraga:Chromium", "/tidak/ada/chromium"));
        await TidakSiapAsync(host);
        Assert.Contains("Peraga:Chromium", await KeteranganAsync(host, "peraga"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Chromium_that_hangs_is_not_ready_and_is_replaced()
    {
        await using var host = new WebHost();
        var renderer = host.Services.GetRequiredService<PdfRenderer>();
        await renderer.PanaskanAsync();
        using (var henti = Process.Start("kill", ["-STOP", .. Peramban.Proses(renderer.Tanda!).Select(id => $"{id}")]))
        {
            await henti.WaitForExitAsync();
        }

        Assert.Contains("Chromium tidak menjawab", await KeteranganAsync(host, "peraga"), StringComparison.Ordinal);
        Assert.Equal("Chromium menjawab.", await KeteranganAsync(host, "peraga"));
    }

    [Fact]
    public async Task A_scheduler_that_rests_or_has_lost_a_job_makes_it_not_ready()
    {
        await using var host = new WebHost();
        var penjadwal = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await penjadwal.UnscheduleJob(new TriggerKey("buka-triwulan"));
        await TidakSiapAsync(host);
        Assert.Equal("Pekerjaan \"buka-triwulan\" tidak terjadwal lagi.", await KeteranganAsync(host, "penjadwal"));
        await penjadwal.Standby();
        Assert.Equal("Penjadwal tidak berjalan.", await KeteranganAsync(host, "penjadwal"));
    }

    [Fact]
    public async Task Asking_often_is_one_check()
    {
        await using var host = new WebHost();
        Assert.Equal((HttpStatusCode.OK, "siap"), await SiapAsync(host));
        await host.DalamAsync(db => db.TulisAsync(() => db.Database.ExecuteSqlRawAsync("DELETE FROM PengaturanKantor")));
        Assert.Equal((HttpStatusCode.OK, "siap"), await SiapAsync(host));
    }

    private static async Task TidakSiapAsync(WebHost host) => Assert.Equal((HttpStatusCode.ServiceUnavailable, "tidak siap"), await SiapAsync(host));

    private static async Task<(HttpStatusCode Kode, string Isi)> SiapAsync(WebHost host)
    {
        using var peramban = host.Peramban();
        using var jawaban = await peramban.Klien.GetAsync(new Uri("/sehat/siap", UriKind.Relative));
        return (jawaban.StatusCode, await jawaban.Content.ReadAsStringAsync());
    }

    // As the page shows it, asked anew.
    private static async Task<string> KeteranganAsync(WebHost host, string bagian)
    {
        var laporan = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(b => b.Name == bagian);
        return new BagianKesehatan("", laporan.Entries[bagian]).Keterangan;
    }
}
