using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Guessing is held back, and guessing at a colleague's account does not shut the colleague out.</summary>
public sealed class KunciPintuTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Keliru = "sandi yang keliru";

    private static readonly Guid Meja = Guid.NewGuid();

    [Fact]
    public async Task Five_wrong_passwords_hold_back_the_right_one_too()
    {
        await host.BuatOrangAsync("lupa");
        using var peramban = host.Peramban();
        await SalahAsync(peramban, "lupa", 5);
        Assert.Single((await peramban.MasukAsync("lupa", WebHost.Sandi)).Masalah);
        Assert.Equal(HasilAkses.Tertahan, (await TerakhirAsync("lupa")).Hasil);
    }

    [Fact]
    public async Task A_colleague_who_guesses_elsewhere_cannot_shut_the_owner_out_of_the_own_device()
    {
        await host.BuatOrangAsync("korban");
        using var milik = await host.MasukAsync("korban");
        await (await milik.BukaBaikAsync("/akun")).Formulir("/keluar").KirimAsync();
        using var penebak = host.Peramban();
        await SalahAsync(penebak, "korban", 25);

        Assert.Single((await penebak.MasukAsync("korban", WebHost.Sandi)).Masalah);
        Assert.Equal("/akun", (await milik.MasukAsync("korban", WebHost.Sandi)).Alamat);
    }

    [Fact]
    public async Task The_owner_who_fails_five_times_on_the_own_device_waits_as_well()
    {
        await host.BuatOrangAsync("pelupa");
        using var milik = await host.MasukAsync("pelupa");
        await (await milik.BukaBaikAsync("/akun")).Formulir("/keluar").KirimAsync();
        await SalahAsync(milik, "pelupa", 5);
        Assert.Single((await milik.MasukAsync("pelupa", WebHost.Sandi)).Masalah);
    }

    [Fact]
    public async Task Tries_that_are_held_back_do_not_make_the_wait_longer()
    {
        var orang = await host.BuatOrangAsync("sabar");
        using var peramban = host.Peramban();
        await SalahAsync(peramban, "sabar", 5);
        await SalahAsync(peramban, "sabar", 3);
        var hasil = await host.DalamAsync(db => db.CatatanAkses.Where(c => c.OrangId == orang.Id).OrderBy(c => c.Urut).Select(c => c.Hasil).ToListAsync());
        Assert.Equal([.. Enumerable.Repeat(HasilAkses.Gagal, 5), .. Enumerable.Repeat(HasilAkses.Tertahan, 3)], hasil);
    }

    [Fact]
    public async Task A_made_up_mark_of_a_device_is_not_believed()
    {
        await host.BuatOrangAsync("palsu");
        using var peramban = host.Peramban();
        await SalahAsync(peramban, "palsu", 5);
        peramban.Klien.DefaultRequestHeaders.Add("Cookie", "__Host-pdk-perangkat=CfDJ8palsu");
        Assert.Single((await peramban.MasukAsync("palsu", WebHost.Sandi)).Masalah);
    }

    [Fact]
    public async Task The_password_asked_again_is_held_back_by_itself_and_not_by_those_at_the_door()
    {
        var orang = await host.BuatOrangAsync("penanda");
        using var penanda = await host.MasukAsync("penanda");
        using var penebak = host.Peramban();
        await SalahAsync(penebak, "penanda", 8);
        Task<HalamanUji> GantiAsync(string lama) => UbahAsync(penanda, lama);
        for (var i = 0; i < 5; i++)
        {
            Assert.Contains("tidak cocok", Assert.Single((await GantiAsync(Keliru)).Masalah), StringComparison.Ordinal);
        }

        Assert.Contains("Tunggu 15 menit", Assert.Single((await GantiAsync(WebHost.Sandi)).Masalah), StringComparison.Ordinal);
        Assert.Equal("/akun", (await penanda.BukaBaikAsync("/akun")).Alamat);
        Assert.Equal(6, await host.DalamAsync(db => db.CatatanAkses.CountAsync(c => c.OrangId == orang.Id && c.Jenis == JenisAkses.UlangSandi)));
    }

    [Fact]
    public void Failures_on_a_known_device_count_only_there()
    {
        var lain = Berulang(5, new(false, Guid.NewGuid(), "10.0.0.1"));
        Assert.False(KunciPintu.Tertahan(lain, Meja, "10.0.0.1"));
        Assert.False(KunciPintu.Tertahan(lain, null, "10.0.0.1"));
        Assert.True(KunciPintu.Tertahan(Berulang(5, new(false, Meja, "10.0.0.1")), Meja, "10.0.0.9"));
        Assert.False(KunciPintu.Tertahan(Berulang(4, new(false, Meja, "10.0.0.1")), Meja, "10.0.0.1"));
    }

    [Fact]
    public void A_success_ends_the_count_of_its_own_address_and_not_the_count_of_all()
    {
        PercobaanMasuk gagal = new(false, null, "10.0.0.1"), masuk = new(true, null, "10.0.0.1");
        Assert.True(KunciPintu.Tertahan(Berulang(5, gagal), null, "10.0.0.1"));
        Assert.False(KunciPintu.Tertahan([.. Berulang(4, gagal), masuk, .. Berulang(4, gagal)], null, "10.0.0.1"));
        Assert.False(KunciPintu.Tertahan(Berulang(19, gagal), null, "10.0.0.2"));
        Assert.True(KunciPintu.Tertahan(Berulang(20, gagal), null, "10.0.0.2"));
        Assert.False(KunciPintu.Tertahan(Berulang(200, gagal), Meja, "10.0.0.2"));
    }

    private static async Task<HalamanUji> UbahAsync(PerambanUji peramban, string lama) => await (await peramban.BukaBaikAsync("/akun/sandi")).Formulir()
        .Isi("SandiLama", lama).Isi("SandiBaru", "tujuh-pohon-di-tepi-kali").Isi("Ulangan", "tujuh-pohon-di-tepi-kali").KirimAsync();

    private static List<PercobaanMasuk> Berulang(int kali, PercobaanMasuk percobaan) => [.. Enumerable.Repeat(percobaan, kali)];

    private static async Task SalahAsync(PerambanUji peramban, string akun, int kali)
    {
        for (var i = 0; i < kali; i++)
        {
            Assert.Single((await peramban.MasukAsync(akun, Keliru)).Masalah);
        }
    }

    private Task<CatatanAkses> TerakhirAsync(string akun) => host.DalamAsync(db =>
        db.CatatanAkses.AsNoTracking().Where(c => c.OrangId == db.Orang.Single(o => o.UserName == akun).Id).OrderByDescending(c => c.Urut).FirstAsync());
}
