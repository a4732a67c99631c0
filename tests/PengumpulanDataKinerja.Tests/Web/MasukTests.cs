using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class MasukTests(WebHost host) : IClassFixture<WebHost>
{
    private const string SandiBaru = "tujuh-pohon-di-tepi-kali";

    [Fact]
    public async Task A_person_signs_in_sees_the_own_penugasan_and_signs_out()
    {
        await host.BuatOrangAsync("dewi", Peran.Sekretaris, ubah: o => o.Nama = "Dewi Anggraini");
        using var peramban = host.Peramban();

        var akun = await peramban.MasukAsync("dewi", WebHost.Sandi);
        Assert.Equal("/akun", akun.Alamat);
        Assert.Contains("Dewi Anggraini", akun.Teks, StringComparison.Ordinal);
        Assert.Contains("Sekretaris", akun.Teks, StringComparison.Ordinal);

        Assert.Equal("/masuk", (await akun.Formulir("/keluar").KirimAsync()).Alamat);
        Assert.Equal("/masuk?kembali=%2Fakun", (await peramban.BukaAsync("/akun")).Alamat);
    }

    [Fact]
    public async Task An_unknown_a_disabled_a_locked_account_and_a_wrong_password_get_the_same_answer()
    {
        await host.BuatOrangAsync("benar");
        await host.BuatOrangAsync("nonaktif", ubah: o => o.Aktif = false);
        await host.BuatOrangAsync("terkunci", ubah: o => o.LockoutEnd = DateTimeOffset.MaxValue);
        var jawaban = new List<string>();
        foreach (var (akun, sandi) in new[] { ("tiada", WebHost.Sandi), ("benar", "sandi yang keliru"), ("nonaktif", WebHost.Sandi), ("terkunci", WebHost.Sandi) })
        {
            using var peramban = host.Peramban();
            var halaman = await peramban.MasukAsync(akun, sandi);
            Assert.Equal((HttpStatusCode.OK, "/masuk"), (halaman.Kode, halaman.Alamat));
            Assert.Equal((akun, ""), (halaman.Formulir("/masuk").Nilai("Akun"), halaman.Formulir("/masuk").Nilai("Sandi")));
            jawaban.Add(Assert.Single(halaman.Masalah));
        }

        Assert.Single(jawaban.Distinct());
    }

    [Fact]
    public async Task An_empty_form_is_refused_field_by_field()
    {
        using var peramban = host.Peramban();
        var halaman = await (await peramban.BukaBaikAsync("/masuk")).Formulir("/masuk").KirimAsync();
        Assert.Equal(["Nama akun wajib diisi.", "Kata sandi wajib diisi."], halaman.Masalah);
        Assert.StartsWith("Kesalahan:", halaman.Judul, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_given_password_must_be_replaced_before_anything_else()
    {
        await host.BuatOrangAsync("baru", ubah: o => o.WajibGantiSandi = true);
        using var peramban = host.Peramban();
        var wajib = await peramban.MasukAsync("baru", WebHost.Sandi, "/akun");
        Assert.Equal("/akun/sandi", wajib.Alamat);
        Assert.Equal("/akun/sandi", (await peramban.BukaAsync("/administrasi")).Alamat);

        var lemah = await wajib.Formulir().Isi("SandiLama", WebHost.Sandi).Isi("SandiBaru", "dishub123456").Isi("Ulangan", "dishub123456").KirimAsync();
        Assert.Contains("mudah ditebak", Assert.Single(lemah.Masalah), StringComparison.Ordinal);

        await lemah.Formulir().Isi("SandiLama", WebHost.Sandi).Isi("SandiBaru", SandiBaru).Isi("Ulangan", SandiBaru).KirimAsync();
        Assert.Equal("/akun", (await peramban.BukaBaikAsync("/akun")).Alamat);
        Assert.False(await host.DalamAsync(db => db.Orang.Where(o => o.UserName == "baru").Select(o => o.WajibGantiSandi).SingleAsync()));
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions()
    {
        await host.BuatOrangAsync("dua");
        using var sini = await host.MasukAsync("dua");
        using var sana = await host.MasukAsync("dua");
        var formulir = (await sini.BukaBaikAsync("/akun/sandi")).Formulir();
        await formulir.Isi("SandiLama", WebHost.Sandi).Isi("SandiBaru", SandiBaru).Isi("Ulangan", SandiBaru).KirimAsync();

        Assert.Equal("/akun", (await sini.BukaBaikAsync("/akun")).Alamat);
        Assert.StartsWith("/masuk", (await sana.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_session_at_once()
    {
        await host.BuatOrangAsync("pindah");
        using var peramban = await host.MasukAsync("pindah");
        await host.DalamAsync(async db =>
        {
            (await db.Orang.SingleAsync(o => o.UserName == "pindah")).Aktif = false;
            await db.SaveChangesAsync();
        });
        Assert.StartsWith("/masuk", (await peramban.BukaAsync("/akun")).Alamat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example/")]
    [InlineData("/\\jahat.example/")]
    [InlineData("\\\\jahat.example/")]
    [InlineData("/\t/jahat.example/")]
    [InlineData("\t//jahat.example/")]
    [InlineData("https:jahat.example")]
    [InlineData("///jahat.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("jahat.example")]
    [InlineData("%2F%2Fjahat.example")]
    [InlineData("http:/\\jahat.example")]
    public async Task Signing_in_never_leads_elsewhere(string kembali)
    {
        var akun = $"arah{Math.Abs(kembali.GetHashCode(StringComparison.Ordinal))}";
        await host.BuatOrangAsync(akun);
        using var peramban = host.Peramban();
        var halaman = await peramban.BukaBaikAsync("/masuk?kembali=" + Uri.EscapeDataString(kembali));
        var token = halaman.Formulir("/masuk").Nilai("__RequestVerificationToken")!;
        var jawaban = await peramban.MintaAsync(HttpMethod.Post, "/masuk", new FormUrlEncodedContent(
            [new("Akun", akun), new("Sandi", WebHost.Sandi), new("Kembali", kembali), new("__RequestVerificationToken", token)]));
        Assert.Equal((HttpStatusCode.Found, "/"), (jawaban.StatusCode, jawaban.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Only_the_demo_shows_its_accounts()
    {
        await using var demo = WebHost.Dengan(("Demo:Aktif", "true"), ("Demo:Sandi", "rambu-hijau-lurus-7"), ("Demo:MulaiJam", "2026-09-23T10:00:00+07:00"));
        await demo.BuatOrangAsync("kadis", Peran.KepalaDinas);
        await host.BuatOrangAsync("kadis", Peran.KepalaDinas);
        using var tamu = demo.Peramban();
        using var luar = host.Peramban();

        Assert.Contains("kadis Orang kadis Kepala Dinas", (await tamu.BukaBaikAsync("/masuk")).Teks, StringComparison.Ordinal);
        Assert.Contains("Rabu, 23 September 2026, 10.0", (await tamu.BukaBaikAsync("/masuk")).Dokumen.QuerySelector(".jam-demo")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("kadis", (await luar.BukaBaikAsync("/masuk")).Teks, StringComparison.Ordinal);
    }
}
