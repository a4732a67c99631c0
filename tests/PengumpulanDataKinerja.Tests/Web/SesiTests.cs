using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

public sealed class SesiTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_person_sees_the_own_sessions_and_ends_one_of_them()
    {
        await host.BuatOrangAsync("dua.peramban");
        using var sini = await host.MasukAsync("dua.peramban");
        using var sana = await host.MasukAsync("dua.peramban");
        var halaman = await (await sini.BukaBaikAsync("/akun")).KlikAsync("Sesi saya");
        Assert.Equal(2, halaman.Dokumen.QuerySelectorAll("tbody tr").Length);
        var lain = halaman.Dokumen.QuerySelector("button[name=hanya]")!.GetAttribute("value")!;
        var tanpa = await halaman.Formulir("/akun/sesi").Selundupkan("hanya", lain).KirimAsync();
        Assert.Single(tanpa.Masalah);
        Assert.Equal("/akun", (await sana.BukaBaikAsync("/akun")).Alamat);

        var sesudah = await tanpa.Formulir("/akun/sesi").Isi("KataSandi", WebHost.Sandi).Selundupkan("hanya", lain).KirimAsync();
        Assert.Single(sesudah.Dokumen.QuerySelectorAll("tbody tr"));
        Assert.StartsWith("/masuk", (await sana.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_everywhere_ends_every_session_at_once()
    {
        await host.BuatOrangAsync("semua");
        using var sini = await host.MasukAsync("semua");
        using var sana = await host.MasukAsync("semua");
        Assert.Equal("/masuk", (await (await sini.BukaBaikAsync("/akun/sesi")).Formulir("/akun/sesi").Isi("KataSandi", WebHost.Sandi).KirimAsync()).Alamat);
        Assert.StartsWith("/masuk", (await sini.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await sana.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_kept_from_before_the_sign_out_opens_nothing()
    {
        await host.BuatOrangAsync("simpan");
        using var peramban = host.Peramban();
        var halaman = await peramban.BukaBaikAsync("/masuk");
        var jawaban = await peramban.MintaAsync(HttpMethod.Post, "/masuk", new FormUrlEncodedContent(
            [new("Akun", "simpan"), new("Sandi", WebHost.Sandi), new("__RequestVerificationToken", halaman.Formulir("/masuk").Nilai("__RequestVerificationToken")!)]));
        var kuki = jawaban.Headers.GetValues("Set-Cookie").Single(k => k.StartsWith("__Host-pdk-sesi", StringComparison.Ordinal)).Split(';')[0];
        using var pencuri = host.Peramban();
        pencuri.Klien.DefaultRequestHeaders.Add("Cookie", kuki);
        Assert.Equal("/akun", (await pencuri.BukaBaikAsync("/akun")).Alamat);

        await (await peramban.BukaBaikAsync("/akun")).Formulir("/keluar").KirimAsync();
        Assert.StartsWith("/masuk", (await pencuri.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        await host.BuatOrangAsync("sasaran");
        await host.BuatOrangAsync("jahil");
        using var sasaran = await host.MasukAsync("sasaran");
        using var jahil = await host.MasukAsync("jahil");
        var id = await host.DalamAsync(db => db.Sesi.Where(s => s.OrangId == db.Orang.Single(o => o.UserName == "sasaran").Id).Select(s => s.Id).SingleAsync());
        var halaman = await KantorAkses.KirimAsync(jahil, await KantorAkses.TokenAsync(jahil), "/akun/sesi", ("hanya", id.ToString()), ("KataSandi", WebHost.Sandi));
        Assert.Equal(HttpStatusCode.NotFound, halaman.Kode);
        Assert.Equal("/akun", (await sasaran.BukaBaikAsync("/akun")).Alamat);
    }

    [Fact]
    public async Task An_administrator_ends_all_sessions_of_a_person()
    {
        await host.BuatOrangAsync("pengurus", Peran.AdministratorSistem);
        var orang = await host.BuatOrangAsync("diakhiri");
        using var korban = await host.MasukAsync("diakhiri");
        using var pengurus = await host.MasukAsync("pengurus");
        var rincian = await pengurus.BukaBaikAsync($"/administrasi/orang/{orang.Id}");
        Assert.Contains("masuk di 1 peramban", rincian.Teks, StringComparison.Ordinal);
        rincian = await rincian.Formulir($"/administrasi/orang/{orang.Id}/akhiri-sesi").KirimAsync();
        Assert.Contains("tidak sedang masuk", rincian.Teks, StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await korban.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE Sesi SET Mulai = datetime('now', '-10 hours') WHERE OrangId = (SELECT Id FROM Orang WHERE UserName = {0})")]
    [InlineData("UPDATE Sesi SET TerakhirTampak = datetime('now', '-130 minutes') WHERE OrangId = (SELECT Id FROM Orang WHERE UserName = {0})")]
    public async Task A_session_ends_with_the_working_day_and_when_nobody_was_seen_for_two_hours(string sql)
    {
        var akun = $"lama{Math.Abs(sql.GetHashCode(StringComparison.Ordinal))}";
        await host.BuatOrangAsync(akun);
        using var peramban = await host.MasukAsync(akun);
        await host.DalamAsync(db => db.TulisAsync(async () => await db.Database.ExecuteSqlRawAsync(sql, akun)));
        Assert.StartsWith("/masuk", (await peramban.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_seen_is_written_once_in_five_minutes()
    {
        await host.BuatOrangAsync("tampak");
        using var peramban = await host.MasukAsync("tampak");
        Task<DateTime> TampakAsync() => host.DalamAsync(db => db.Sesi.Where(s => s.OrangId == db.Orang.Single(o => o.UserName == "tampak").Id).Select(s => s.TerakhirTampak).SingleAsync());
        var awal = await TampakAsync();
        await peramban.BukaBaikAsync("/akun");
        Assert.Equal(awal, await TampakAsync());

        await host.DalamAsync(db => db.TulisAsync(async () => await db.Database.ExecuteSqlRawAsync("UPDATE Sesi SET TerakhirTampak = datetime('now', '-6 minutes')")));
        await peramban.BukaBaikAsync("/akun");
        Assert.True(await TampakAsync() >= awal);
    }

    [Fact]
    public async Task Changing_the_password_leaves_this_session_alone_in_the_list()
    {
        await host.BuatOrangAsync("ganti.sesi");
        using var sini = await host.MasukAsync("ganti.sesi");
        using var sana = await host.MasukAsync("ganti.sesi");
        await (await sini.BukaBaikAsync("/akun/sandi")).Formulir().Isi("SandiLama", WebHost.Sandi).Isi("SandiBaru", "tujuh-pohon-di-tepi-kali").Isi("Ulangan", "tujuh-pohon-di-tepi-kali").KirimAsync();
        Assert.Single((await sini.BukaBaikAsync("/akun/sesi")).Dokumen.QuerySelectorAll("tbody tr"));
        Assert.StartsWith("/masuk", (await sana.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }
}
