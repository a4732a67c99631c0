using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Gangguan;

/// <summary>The computer's clock is put right, or wrong, while the SOP runs.</summary>
[Collection(Peraga.Koleksi)]
public sealed class JamTests
{
    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_clock_that_goes_back_an_hour_stops_nobody_and_no_act_comes_before_the_one_it_follows(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.TandaTanganKepalaDinas, penyedia);
        foreach (var langkah in new[] { Langkah.TandaTanganKepalaDinas, Langkah.Distribusi })
        {
            await GeserAsync(kantor, TimeSpan.FromHours(-1));
            await kantor.SelesaikanAsync(langkah);
            await kantor.TanpaTemuanAsync();
        }

        await kantor.MajuKeAsync((Langkah)15);
        await kantor.TanpaTemuanAsync();
        var permintaan = await kantor.PermintaanAsync();
        Assert.NotNull(permintaan.SelesaiPada);
        Assert.All(permintaan.DaftarGiliran, g => Assert.True(g.SelesaiPada > g.DibukaPada, $"{g.Langkah} ended before it began."));
        await RiwayatMajuAsync(kantor);
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_clock_that_goes_forward_a_day_and_back_again_leaves_every_invariant_through_every_return(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.ParafSekretaris, penyedia);
        await GeserAsync(kantor, TimeSpan.FromDays(1));
        await KembalikanAsync(kantor, "sekretaris");
        await GeserAsync(kantor, TimeSpan.FromDays(-1));
        await kantor.SelesaikanAsync(Langkah.KonsepSurat);
        await KembalikanAsync(kantor, "sekretaris");
        await kantor.MajuKeAsync(Langkah.MeneruskanKabid);
        await kantor.LakukanAsync("kabid.lalin", (p, o) => p.Kembalikan(p.GiliranUnit(kantor.Lalin.Id)!.Id, Langkah.Menghimpun, [kantor.Lalin.DaftarSeksi[1].Id], "Bukti kurang.", o));
        await kantor.MajuKeAsync(Langkah.TerimaLaporan);
        await KembalikanAsync(kantor, "sekretaris");
        await kantor.MajuKeAsync((Langkah)15);

        await kantor.TanpaTemuanAsync();
        Assert.NotNull((await kantor.PermintaanAsync()).SelesaiPada);
        await RiwayatMajuAsync(kantor);
    }

    [Fact]
    public async Task What_is_printed_bears_the_day_of_the_act_also_when_the_clock_was_put_back_before_it()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.KonsepSurat);
        await GeserAsync(kantor, TimeSpan.FromDays(1));
        await kantor.DenganAsync<KonsepSurat, Giliran>(async k => await k.AjukanAsync((await kantor.PermintaanAsync()).GiliranKini!.Id, kantor.Orang("staf").Id));
        await GeserAsync(kantor, TimeSpan.FromDays(-1));
        await kantor.SelesaikanAsync(Langkah.ParafSekretaris);
        await kantor.DenganAsync<Penandatanganan, Giliran>(async p =>
        {
            var permintaan = await kantor.PermintaanAsync();
            return await p.TandatanganiAsync(permintaan.GiliranKini!.Id, kantor.Orang("kepala").Id, new IsianTandaTangan(AsalGambar.Digambar, PngUji.DataUrl(PngUji.Coretan()), WebHost.Sandi, permintaan.SuratPermintaan!.KonsepSha256), "127.0.0.1");
        });

        var surat = (await kantor.PermintaanAsync()).SuratPermintaan!;
        Assert.Equal(new DateOnly(2026, 9, 15), surat.Tanggal);
        await kantor.MajuKeAsync(Langkah.Pengarsipan);
        await kantor.DenganAsync<PaketArsip, Giliran>(async p => await p.TutupAsync((await kantor.PermintaanAsync()).GiliranKini!.Id, kantor.Orang("staf").Id, KantorNyata.IsiBerkas));
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_step_on_paper_cannot_bear_a_moment_before_its_turn_and_is_then_done_on_the_screen()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.ParafSekretaris);
        await GeserAsync(kantor, TimeSpan.FromHours(-1));
        var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => kantor.CatatKertasAsync(Langkah.ParafSekretaris, null, kantor.Jam.GetUtcNow().UtcDateTime));
        Assert.Contains("baru dapat dikerjakan sejak", galat.Message, StringComparison.Ordinal);

        await kantor.SelesaikanAsync(Langkah.ParafSekretaris);
        await kantor.CatatKertasAsync(Langkah.TandaTanganKepalaDinas, null, (await kantor.PermintaanAsync()).TerakhirPada);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_server_whose_clock_was_put_back_says_so_in_its_log_and_a_right_one_does_not()
    {
        await using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host);
        await kantor.SelesaikanAsync(Langkah.PerintahSekretaris);
        Assert.DoesNotContain(host.Catatan.Baris, b => b.Contains("clock", StringComparison.Ordinal));

        host.JamNyata.Geseran = TimeSpan.FromHours(-1);
        await kantor.SelesaikanAsync(Langkah.PerintahKasubbag);
        Assert.Contains(host.Catatan.Baris, b => b.Contains("clock", StringComparison.Ordinal) && b.Contains("Triwulan III 2026", StringComparison.Ordinal));
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task Every_page_of_a_run_is_read_and_its_button_pressed_while_the_clock_is_a_day_behind_it()
    {
        await using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host, Langkah.PerintahKasubbag);
        host.JamNyata.Geseran = TimeSpan.FromDays(-1);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        using var kasubbag = await host.MasukAsync("kasubbag");
        foreach (var alamat in new[] { "/", "/triwulan", "/triwulan/2026/3", "/triwulan/2026/3/riwayat", "/rekap/2026/3", $"/tugas/{giliran.Id}/kertas" })
        {
            Assert.Equal(HttpStatusCode.OK, (await kasubbag.BukaAsync(alamat)).Kode);
        }

        var tugas = await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}");
        await tugas.Formulir($"/tugas/{giliran.Id}/lanjutkan").Isi("Instruksi", "Siapkan surat.").Centang("Penerima", nilai: "0").KirimAsync();
        Assert.Equal(Langkah.KonsepSurat, (await kantor.PermintaanAsync()).GiliranKini!.Langkah);
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task A_session_seen_while_the_clock_was_an_hour_ahead_goes_on_and_still_runs_out_when_left_alone()
    {
        await using var host = new WebHost();
        await host.BuatOrangAsync("diam");
        host.JamNyata.Geseran = TimeSpan.FromHours(1);
        using var peramban = await host.MasukAsync("diam");
        host.JamNyata.Geseran = TimeSpan.Zero;
        Assert.Equal("/akun", (await peramban.BukaAsync("/akun")).Alamat);

        host.JamNyata.Geseran = TimeSpan.FromMinutes(121);
        Assert.StartsWith("/masuk", (await peramban.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_begun_while_the_clock_was_ahead_lasts_no_longer_than_others()
    {
        await using var host = new WebHost();
        await host.BuatOrangAsync("rajin");
        host.JamNyata.Geseran = TimeSpan.FromHours(1);
        using var peramban = await host.MasukAsync("rajin");
        for (var menit = 0; menit < 9 * 60; menit += 60)
        {
            host.JamNyata.Geseran = TimeSpan.FromMinutes(menit);
            Assert.Equal("/akun", (await peramban.BukaAsync("/akun")).Alamat);
        }

        host.JamNyata.Geseran = TimeSpan.FromMinutes((9 * 60) + 1);
        Assert.StartsWith("/masuk", (await peramban.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_a_clock_that_was_a_day_ahead_is_over_when_the_clock_is_put_right()
    {
        await using var host = new WebHost();
        await host.BuatOrangAsync("esok");
        host.JamNyata.Geseran = TimeSpan.FromDays(1);
        using var peramban = await host.MasukAsync("esok");
        host.JamNyata.Geseran = TimeSpan.Zero;
        Assert.StartsWith("/masuk", (await peramban.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_passwords_of_a_clock_that_was_ahead_shut_nobody_out_for_longer_than_the_window()
    {
        await using var host = new WebHost();
        await host.BuatOrangAsync("terkunci");
        host.JamNyata.Geseran = TimeSpan.FromDays(1);
        using var peramban = host.Peramban();
        for (var i = 0; i < 5; i++)
        {
            await peramban.MasukAsync("terkunci", "sandi yang keliru");
        }

        Assert.Single((await peramban.MasukAsync("terkunci", WebHost.Sandi)).Masalah);
        host.JamNyata.Geseran = TimeSpan.Zero;
        Assert.Equal("/akun", (await peramban.MasukAsync("terkunci", WebHost.Sandi)).Alamat);

        // The log's order is its own numbers, not its times.
        Assert.Empty(await host.DalamAsync(db => new Periksa(db, new FileStore(host.Lokasi)).JalankanAsync()));
    }

    private static Task<Giliran> KembalikanAsync(KantorNyata kantor, string akun) =>
        kantor.LakukanAsync(akun, (p, o) => p.Kembalikan(p.GiliranKini!.Id, null, [], "Perbaiki.", o));

    // Read as the timeline shows it: every row later than the one before.
    private static async Task RiwayatMajuAsync(KantorNyata kantor)
    {
        var waktu = await kantor.DenganAsync<AppDb, List<DateTime>>(db => db.Riwayat.Where(r => r.Rantai == kantor.PermintaanId.ToString()).OrderBy(r => r.Urut).Select(r => r.Waktu).ToListAsync());
        Assert.Equal(waktu.Order(), waktu);
    }

    private static Task<bool> GeserAsync(KantorNyata kantor, TimeSpan selisih) => kantor.DenganAsync<AppDb, bool>(async db =>
    {
        await kantor.Jam.SetelAsync(db, kantor.Jam.GetUtcNow() + selisih);
        return true;
    });
}
