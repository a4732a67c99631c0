using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Rate limits per account and per address.</summary>
public sealed class BatasPermintaanTests
{
    [Fact]
    public async Task Too_many_sign_ins_from_one_address_are_held_back_with_a_time_to_come_again()
    {
        await using var host = WebHost.Dengan(("Keamanan:MasukPerMenit", "3"));
        using var peramban = host.Peramban();
        HalamanUji? halaman = null;
        for (var kali = 0; kali < 4; kali++)
        {
            halaman = await peramban.MasukAsync($"siapa{kali}", "sandi yang keliru");
        }

        PeriksaTertahan(halaman!);
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("tiada")]
    public async Task Too_many_sign_ins_to_one_account_are_held_back_whether_it_exists_or_not(string akun)
    {
        await using var host = WebHost.Dengan(("Keamanan:MasukAkunPerMenit", "3"));
        await host.BuatOrangAsync("ada");
        using var peramban = host.Peramban();
        for (var kali = 0; kali < 3; kali++)
        {
            Assert.Equal(HttpStatusCode.OK, (await peramban.MasukAsync(kali % 2 == 0 ? akun : akun.ToUpperInvariant(), "sandi yang keliru")).Kode);
        }

        PeriksaTertahan(await peramban.MasukAsync(akun, WebHost.Sandi));
        Assert.Equal(HttpStatusCode.OK, (await peramban.MasukAsync("orang.lain", "sandi yang keliru")).Kode);
    }

    [Fact]
    public async Task Pdfs_and_uploads_are_counted_for_each_account()
    {
        await using var host = WebHost.Dengan(("Keamanan:PdfPerMenit", "2"), ("Keamanan:UnggahPerMenit", "2"));
        await host.BuatOrangAsync("satu");
        await host.BuatOrangAsync("dua");
        using var satu = await host.MasukAsync("satu");
        using var dua = await host.MasukAsync("dua");
        Assert.Equal(HttpStatusCode.OK, (await satu.BukaAsync("/uji/pdf")).Kode);
        Assert.Equal(HttpStatusCode.OK, (await satu.BukaAsync("/uji/pdf")).Kode);
        PeriksaTertahan(await satu.BukaAsync("/uji/pdf"));
        Assert.Equal(HttpStatusCode.OK, (await dua.BukaAsync("/uji/pdf")).Kode);

        var token = await KantorAkses.TokenAsync(satu);
        Assert.Equal(HttpStatusCode.OK, (await KantorAkses.KirimAsync(satu, token, "/uji/unggah")).Kode);
        Assert.Equal(HttpStatusCode.OK, (await KantorAkses.KirimAsync(satu, token, "/uji/unggah")).Kode);
        PeriksaTertahan(await KantorAkses.KirimAsync(satu, token, "/uji/unggah"));
        Assert.Equal("/akun", (await satu.BukaBaikAsync("/akun")).Alamat);
    }

    [Fact]
    public async Task Verification_is_counted_for_each_address_and_errors_are_never_held_back()
    {
        await using var host = WebHost.Dengan(("Keamanan:VerifikasiPerMenit", "2"));
        using var tamu = host.Peramban();
        await tamu.BukaBaikAsync("/verifikasi");
        await tamu.BukaBaikAsync("/verifikasi");
        PeriksaTertahan(await tamu.BukaAsync("/verifikasi"));
        PeriksaTertahan(await tamu.BukaAsync("/v/ABCD"));
        await tamu.BukaBaikAsync("/masuk");
    }

    [Fact]
    public void An_address_may_do_what_five_accounts_may_and_no_more()
    {
        using var batas = new BatasPermintaan(new ConfigurationBuilder().AddInMemoryCollection([new("Keamanan:PdfPerMenit", "2")]).Build(), NullLogger<BatasPermintaan>.Instance);
        var pilihan = new RateLimiterOptions();
        batas.Pasang(pilihan);
        Assert.Equal(10, Enumerable.Range(0, 50).Count(_ => Boleh(pilihan, "10.0.0.7", Guid.NewGuid())));
        Assert.True(Boleh(pilihan, "10.0.0.8", Guid.NewGuid()));
    }

    [Fact]
    public void Addresses_of_one_ipv6_network_count_as_one()
    {
        using var batas = new BatasPermintaan(new ConfigurationBuilder().AddInMemoryCollection([new("Keamanan:PdfPerMenit", "1")]).Build(), NullLogger<BatasPermintaan>.Instance);
        var pilihan = new RateLimiterOptions();
        batas.Pasang(pilihan);
        Assert.Equal(5, Enumerable.Range(1, 30).Count(i => Boleh(pilihan, $"2001:db8:1:2::{i:x}", Guid.NewGuid())));
        Assert.True(Boleh(pilihan, "2001:db8:1:3::1", Guid.NewGuid()));
    }

    private static bool Boleh(RateLimiterOptions pilihan, string alamat, Guid orang)
    {
        var konteks = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, orang.ToString())], "uji")) };
        konteks.Connection.RemoteIpAddress = IPAddress.Parse(alamat);
        konteks.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new BatasAttribute(KelompokBatas.Pdf)), "uji"));
        using var izin = pilihan.GlobalLimiter!.AttemptAcquire(konteks);
        return izin.IsAcquired;
    }

    private static void PeriksaTertahan(HalamanUji halaman)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, halaman.Kode);
        Assert.Contains("Tunggu satu menit", halaman.Teks, StringComparison.Ordinal);
        Assert.InRange(halaman.Jawaban.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }
}
