using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Notifications;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class PemberitahuanHalamanTests : IAsyncLifetime
{
    private readonly WebHost host = WebHost.Dengan(("Peraga:Panaskan", "false"));
    private KantorNyata kantor = null!;

    public async Task InitializeAsync()
    {
        kantor = await KantorNyata.DalamAsync(host, Langkah.PerintahKasubbag);
        await SapuanPemberitahuanTests.SapuAsync(kantor);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_bell_counts_and_opening_a_notice_marks_it_and_leads_to_the_task()
    {
        using var kasubbag = await host.MasukAsync("kasubbag");
        var halaman = await kasubbag.BukaBaikAsync("/pemberitahuan");
        Assert.Equal("1 belum dibaca", Lonceng(halaman));
        Assert.Contains("Tugas baru Belum dibaca", halaman.Teks, StringComparison.Ordinal);
        var aksi = halaman.Dokumen.QuerySelector("main .kabar form")!.GetAttribute("action")!;
        var tugas = await halaman.Formulir(aksi).KirimAsync();
        Assert.Equal($"/tugas/{(await kantor.PermintaanAsync()).GiliranKini!.Id}", tugas.Alamat);
        Assert.Null(Lonceng(tugas));
        Assert.Contains("Sudah dibaca", (await kasubbag.BukaBaikAsync("/pemberitahuan")).Teks, StringComparison.Ordinal);
        Assert.Contains("Semua sudah dibaca", (await kasubbag.BukaBaikAsync("/pemberitahuan?saring=belum")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_marked_at_once_and_only_ones_own()
    {
        using var kasubbag = await host.MasukAsync("kasubbag");
        using var staf = await host.MasukAsync("staf");
        await (await staf.BukaBaikAsync("/pemberitahuan")).Formulir("/keluar").KirimAsync();
        Assert.Equal("1 belum dibaca", Lonceng(await kasubbag.BukaBaikAsync("/")));
        var sesudah = await (await kasubbag.BukaBaikAsync("/pemberitahuan")).Formulir("/pemberitahuan/baca").KirimAsync();
        Assert.Null(Lonceng(sesudah));
        Assert.Contains("Tidak ada yang belum dibaca.", sesudah.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_notice_does_not_exist()
    {
        var milikKasubbag = await host.DalamAsync(db => db.Pemberitahuan.Where(p => p.OrangId == kantor.Orang("kasubbag").Id).Select(p => p.Id).FirstAsync());
        using var staf = await host.MasukAsync("staf");
        var token = await KantorAkses.TokenAsync(staf);
        Assert.Equal(HttpStatusCode.NotFound, (await KantorAkses.KirimAsync(staf, token, $"/pemberitahuan/{milikKasubbag}/buka")).Kode);
        Assert.Null(await host.DalamAsync(db => db.Pemberitahuan.Where(p => p.Id == milikKasubbag).Select(p => p.DibacaPada).SingleAsync()));
    }

    [Fact]
    public async Task An_act_is_told_to_the_next_one_without_a_job_and_leaves_the_own_counter()
    {
        using var kasubbag = await host.MasukAsync("kasubbag");
        using var staf = await host.MasukAsync("staf");
        await kantor.SelesaikanAsync(Langkah.PerintahKasubbag);
        Assert.Null(Lonceng(await kasubbag.BukaBaikAsync("/")));
        for (var i = 0; Lonceng(await staf.BukaBaikAsync("/")) is null; i++)
        {
            Assert.True(i < 100, "The staf was not told.");
            await Task.Delay(100);
        }
    }

    private static string? Lonceng(HalamanUji halaman) =>
        halaman.Dokumen.QuerySelector("#hitung-kabar") is { } hitung && !hitung.HasAttribute("hidden") ? HalamanUji.TeksDari(hitung) : null;
}
