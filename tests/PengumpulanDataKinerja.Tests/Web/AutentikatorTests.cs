using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

public sealed partial class AutentikatorTests : IAsyncLifetime
{
    private readonly WebHost host = WebHost.Dengan(("Keamanan:WajibTotp", "true"));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await host.DisposeAsync();

    // RFC 6238, appendix B, the SHA-1 rows shortened to six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long detik, string kode) =>
        Assert.Equal(kode, KodeTotp.Hitung("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", detik / KodeTotp.Detik));

    [Theory]
    [InlineData(Peran.KepalaDinas)]
    [InlineData(Peran.Sekretaris)]
    [InlineData(Peran.KasubbagPkp)]
    [InlineData(Peran.AdministratorSistem)]
    public async Task Who_signs_or_administers_sets_an_authenticator_before_anything_else(Peran peran)
    {
        await host.BuatOrangAsync("wajib", peran);
        using var peramban = await host.MasukAsync("wajib");
        Assert.Equal("/akun/autentikator", (await peramban.BukaAsync("/triwulan")).Alamat);
        await PasangAsync(peramban);
        Assert.Equal("/", (await peramban.BukaBaikAsync("/")).Alamat);
    }

    [Fact]
    public async Task Others_may_work_without_one()
    {
        await host.BuatOrangAsync("bebas", Peran.StafPkp);
        using var peramban = await host.MasukAsync("bebas");
        Assert.Equal("/triwulan", (await peramban.BukaBaikAsync("/triwulan")).Alamat);
    }

    [Fact]
    public async Task The_next_sign_in_asks_for_a_code_and_takes_each_code_once()
    {
        await host.BuatOrangAsync("kadis", Peran.KepalaDinas);
        using var peramban = await host.MasukAsync("kadis");
        var (kunci, _) = await PasangAsync(peramban);

        using var baru = host.Peramban();
        var kedua = await baru.MasukAsync("kadis", WebHost.Sandi, "/triwulan");
        Assert.StartsWith("/masuk/kode", kedua.Alamat, StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await baru.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);

        // The one that set it up is used up, although its half minute is not over.
        Assert.Single((await kedua.Formulir("/masuk/kode").Isi("Kode", KodeTotp.Hitung(kunci, await LangkahAsync("kadis"))).KirimAsync()).Masalah);
        var kode = KodeTotp.Hitung(kunci, await LangkahAsync("kadis") + 1);
        Assert.Equal("/triwulan", (await kedua.Formulir("/masuk/kode").Isi("Kode", kode).KirimAsync()).Alamat);

        using var lain = host.Peramban();
        var lagi = await lain.MasukAsync("kadis", WebHost.Sandi);
        Assert.Contains("sudah dipakai", Assert.Single((await lagi.Formulir("/masuk/kode").Isi("Kode", kode).KirimAsync()).Masalah), StringComparison.Ordinal);
        Assert.Equal(
            [JenisAkses.Masuk, JenisAkses.UlangSandi, JenisAkses.Autentikator, JenisAkses.KodeKedua, JenisAkses.KodeKedua, JenisAkses.KodeKedua],
            await host.DalamAsync(db => db.CatatanAkses.OrderBy(c => c.Urut).Select(c => c.Jenis).ToListAsync()));
    }

    [Fact]
    public async Task A_code_is_taken_once_also_when_the_clock_was_put_back_to_it()
    {
        await host.BuatOrangAsync("mundur", Peran.KepalaDinas);
        using var peramban = await host.MasukAsync("mundur");
        var (kunci, _) = await PasangAsync(peramban);
        var langkah = await LangkahAsync("mundur");
        using var baru = host.Peramban();
        var kedua = await baru.MasukAsync("mundur", WebHost.Sandi);

        host.JamNyata.Geseran = TimeSpan.FromSeconds(-KodeTotp.Detik);
        Assert.Single((await kedua.Formulir("/masuk/kode").Isi("Kode", KodeTotp.Hitung(kunci, langkah)).KirimAsync()).Masalah);
        host.JamNyata.Geseran = TimeSpan.FromSeconds(KodeTotp.Detik);
        Assert.Equal("/akun", (await kedua.Formulir("/masuk/kode").Isi("Kode", KodeTotp.Hitung(kunci, langkah + 1)).KirimAsync()).Alamat);
    }

    [Fact]
    public async Task A_recovery_code_opens_once_in_the_telephones_place()
    {
        await host.BuatOrangAsync("sekre", Peran.Sekretaris);
        using var peramban = await host.MasukAsync("sekre");
        var (_, kode) = await PasangAsync(peramban);
        Assert.Equal(Autentikator.JumlahKode, kode.Count);
        Assert.Equal("/akun/autentikator", (await peramban.BukaAsync("/akun/autentikator/kode")).Alamat);

        using var baru = host.Peramban();
        Assert.Equal("/akun", (await (await baru.MasukAsync("sekre", WebHost.Sandi)).Formulir("/masuk/kode").Isi("Kode", kode[0].ToUpperInvariant().Replace('-', ' ')).KirimAsync()).Alamat);
        Assert.Contains("Sisa 9 dari 10", (await baru.BukaBaikAsync("/akun/autentikator")).Teks, StringComparison.Ordinal);
        using var lain = host.Peramban();
        Assert.Single((await (await lain.MasukAsync("sekre", WebHost.Sandi)).Formulir("/masuk/kode").Isi("Kode", kode[0]).KirimAsync()).Masalah);
        Assert.DoesNotContain(await host.DalamAsync(db => db.UserTokens.Select(t => t.Value!).ToListAsync()), t => t.Contains(kode[1].Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal) || t.Contains(kode[1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_wrong_codes_hold_the_second_step_back()
    {
        await host.BuatOrangAsync("tebak", Peran.KasubbagPkp);
        using var peramban = await host.MasukAsync("tebak");
        var (kunci, _) = await PasangAsync(peramban);
        using var penebak = host.Peramban();
        var kedua = await penebak.MasukAsync("tebak", WebHost.Sandi);
        for (var i = 0; i < 5; i++)
        {
            Assert.Single((await kedua.Formulir("/masuk/kode").Isi("Kode", "12345").KirimAsync()).Masalah);
        }

        Assert.Single((await kedua.Formulir("/masuk/kode").Isi("Kode", KodeTotp.Hitung(kunci, await LangkahAsync("tebak") + 1)).KirimAsync()).Masalah);
        Assert.Equal(HasilAkses.Tertahan, await host.DalamAsync(db => db.CatatanAkses.OrderByDescending(c => c.Urut).Select(c => c.Hasil).FirstAsync()));
    }

    [Fact]
    public async Task Setting_one_needs_the_password_and_a_code_that_fits_and_the_old_one_holds_until_then()
    {
        await host.BuatOrangAsync("pindah", Peran.KepalaDinas);
        using var peramban = await host.MasukAsync("pindah");
        await PasangAsync(peramban);
        var lama = await KunciAsync("pindah");

        var ganti = await (await peramban.BukaBaikAsync("/akun/autentikator")).KlikAsync("Pindah ke telepon lain");
        var kunci = Kunci(ganti);
        var salahSandi = await ganti.Formulir().Isi("Kode", KodeTotp.Hitung(kunci, Kini())).Isi("KataSandi", "sandi yang keliru").KirimAsync();
        Assert.Contains("Kata sandi tidak cocok", Assert.Single(salahSandi.Masalah), StringComparison.Ordinal);
        Assert.Equal(kunci, Kunci(salahSandi));
        var salahKode = await salahSandi.Formulir().Isi("Kode", "000").Isi("KataSandi", WebHost.Sandi).KirimAsync();
        Assert.Contains("Kode tidak cocok", Assert.Single(salahKode.Masalah), StringComparison.Ordinal);
        Assert.Equal(lama, await KunciAsync("pindah"));

        await salahKode.Formulir().Isi("Kode", KodeTotp.Hitung(kunci, Kini())).Isi("KataSandi", WebHost.Sandi).KirimAsync();
        Assert.Equal(kunci, await KunciAsync("pindah"));
    }

    [Fact]
    public async Task A_seal_of_another_person_or_a_broken_one_sets_nothing()
    {
        await host.BuatOrangAsync("satu", Peran.KepalaDinas);
        await host.BuatOrangAsync("dua", Peran.KepalaDinas);
        using var satu = await host.MasukAsync("satu");
        using var dua = await host.MasukAsync("dua");
        var milikSatu = await satu.BukaBaikAsync("/akun/autentikator");
        foreach (var segel in new[] { milikSatu.Formulir().Nilai("Tersegel")!, "rusak" })
        {
            var halaman = await (await dua.BukaBaikAsync("/akun/autentikator")).Formulir().Isi("Tersegel", segel).Isi("Kode", KodeTotp.Hitung(Kunci(milikSatu), Kini())).Isi("KataSandi", WebHost.Sandi).KirimAsync();
            Assert.Contains("dibuka terlalu lama", Assert.Single(halaman.Masalah), StringComparison.Ordinal);
        }

        Assert.False(await host.DalamAsync(db => db.Orang.AnyAsync(o => o.TwoFactorEnabled)));
    }

    [Fact]
    public async Task An_administrator_resets_the_authenticator_of_another_and_the_person_sets_a_new_one()
    {
        var orang = await host.BuatOrangAsync("hilang", Peran.KepalaDinas);
        await host.BuatOrangAsync("admin", Peran.AdministratorSistem);
        using var korban = await host.MasukAsync("hilang");
        await PasangAsync(korban);
        using var admin = await host.MasukAsync("admin");
        await PasangAsync(admin);

        var rincian = await admin.BukaBaikAsync($"/administrasi/orang/{orang.Id}");
        rincian = await rincian.Formulir($"/administrasi/orang/{orang.Id}/autentikator").KirimAsync();
        Assert.Contains("belum terpasang", rincian.Teks, StringComparison.Ordinal);
        Assert.StartsWith("/masuk", (await korban.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
        Assert.Equal("/akun/autentikator", (await korban.MasukAsync("hilang", WebHost.Sandi)).Alamat);
        Assert.Contains("Autentikator akun hilang", await host.DalamAsync(db => db.Riwayat.Where(r => r.Rantai == Riwayat.RantaiKantor).OrderByDescending(r => r.Urut).Select(r => r.Uraian).FirstAsync()), StringComparison.Ordinal);
        Assert.Contains(await host.DalamAsync(db => db.CatatanAkses.Where(c => c.Jenis == JenisAkses.Autentikator).Select(c => c.Objek).ToListAsync()), o => o.Contains("Orang hilang diatur ulang", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_must_have_one_cannot_take_it_off_and_others_can()
    {
        await host.BuatOrangAsync("harus", Peran.Sekretaris);
        await host.BuatOrangAsync("boleh", Peran.StafPkp);
        using var harus = await host.MasukAsync("harus");
        await PasangAsync(harus);
        var halaman = await harus.BukaBaikAsync("/akun/autentikator");
        Assert.False(halaman.AdaFormulir("/akun/autentikator/lepas"));
        await KantorAkses.KirimAsync(harus, await KantorAkses.TokenAsync(harus), "/akun/autentikator/lepas", ("KataSandi", WebHost.Sandi));
        Assert.True(await host.DalamAsync(db => db.Orang.Where(o => o.UserName == "harus").Select(o => o.TwoFactorEnabled).SingleAsync()));

        using var boleh = await host.MasukAsync("boleh");
        await PasangAsync(boleh);
        var lepas = await (await boleh.BukaBaikAsync("/akun/autentikator")).Formulir("/akun/autentikator/lepas").Isi("KataSandi", WebHost.Sandi).KirimAsync();
        Assert.Contains("belum terpasang", lepas.Teks, StringComparison.Ordinal);
    }

    private static async Task<(string Kunci, List<string> Pemulihan)> PasangAsync(PerambanUji peramban)
    {
        var halaman = await peramban.BukaBaikAsync("/akun/autentikator");
        var kunci = Kunci(halaman);
        Assert.NotNull(halaman.Dokumen.QuerySelector(".qr-autentikator svg"));
        var hasil = await halaman.Formulir().Isi("Kode", KodeTotp.Hitung(kunci, Kini())).Isi("KataSandi", WebHost.Sandi).KirimAsync();
        Assert.True(hasil.Alamat == "/akun/autentikator/kode", string.Join(' ', hasil.Masalah));
        return (kunci, [.. hasil.Dokumen.QuerySelectorAll(".daftar-kode li").Select(l => l.TextContent.Trim())]);
    }

    private static string Kunci(HalamanUji halaman) => Spasi().Replace(halaman.Dokumen.QuerySelector("main strong.kode")!.TextContent, "");

    private static long Kini() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / KodeTotp.Detik;

    private Task<long> LangkahAsync(string akun) => host.DalamAsync(db => db.Orang.Where(o => o.UserName == akun).Select(o => o.LangkahTotp).SingleAsync());

    private Task<string?> KunciAsync(string akun) => host.DalamAsync(db => db.UserTokens.Where(t => t.UserId == db.Orang.Single(o => o.UserName == akun).Id && t.Name == "AuthenticatorKey").Select(t => t.Value).SingleAsync());

    [GeneratedRegex(@"\s")]
    private static partial Regex Spasi();
}
