using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Which passwords are taken.</summary>
public sealed class SandiTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly Orang Pemilik = new() { UserName = "rahmi.oktaviana", Nama = "Rahmi Oktaviana, S.E.", Nip = "198501012010012001" };

    [Theory]
    [InlineData("kuda-hijau-makan-awan")]
    [InlineData("tujuh-pohon-di-tepi-kali")]
    [InlineData("rambu-hijau-lurus-7")]
    [InlineData("empat lampu kuning di bukit")]
    [InlineData("кошка сидит на крыше")]
    [InlineData("🚦🛶🏔️🌾🐃🥥 enam lambang")]
    [InlineData("Xk7-pq2v-Wm9r-tb4n")]
    public async Task Words_that_have_nothing_to_do_with_each_other_are_taken(string sandi) => Assert.Empty(await MasalahAsync(sandi));

    [Fact]
    public async Task A_long_one_is_taken_whole()
    {
        var panjang = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"kata{i * 37}"));
        Assert.True(panjang.Length > 128);
        Assert.Empty(await MasalahAsync(panjang));
    }

    [Theory]
    [InlineData("sebelas-kar")]
    [InlineData("")]
    public async Task Less_than_twelve_characters_are_too_short(string sandi) => Assert.Contains(await MasalahAsync(sandi), k => k.Contains("paling sedikit 12 karakter", StringComparison.Ordinal));

    [Theory]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("passwordpassword")]
    [InlineData("123456789qwerty")]
    [InlineData("iloveyou!!!2026")]
    [InlineData("Football-Michael-99")]
    [InlineData("P4ssw0rd!!!!2026")]
    [InlineData("sunshine1234567")]
    [InlineData("dragondragondragon")]
    [InlineData("bismillahirrahmanirrahim")]
    [InlineData("bhinnekatunggalika")]
    [InlineData("terimakasih2026")]
    [InlineData("abcabcabcabcabc")]
    public async Task Common_ones_are_refused_however_they_are_dressed(string sandi) => Assert.Contains(await MasalahAsync(sandi), k => k.Contains("mudah ditebak", StringComparison.Ordinal));

    [Theory]
    [InlineData("dishub-pessel-2026")]
    [InlineData("PerhubunganPainan1")]
    [InlineData("datakinerja202609")]
    [InlineData("rahmi.oktaviana85")]
    [InlineData("198501012010012001")]
    [InlineData("Kasubbag-PKP-12345")]
    public async Task The_offices_words_and_the_own_name_are_no_password(string sandi) => Assert.Contains(await MasalahAsync(sandi), k => k.Contains("mudah ditebak", StringComparison.Ordinal));

    [Fact]
    public async Task What_the_office_writes_into_its_settings_counts_as_its_words()
    {
        await using var lain = new WebHost();
        Assert.Empty(await MasalahAsync("tarandam-sawahlunto", lain));
        await lain.DalamAsync(async db =>
        {
            var kantor = db.PengaturanKantor.Single();
            (kantor.Alamat, kantor.Kota) = ("Jalan Tarandam", "Sawahlunto");
            await db.SaveChangesAsync();
        });
        Assert.NotEmpty(await MasalahAsync("tarandam-sawahlunto", lain));
    }

    [Fact]
    public void The_list_is_long_enough() => Assert.InRange(SandiUmum.Jumlah, 40_000, 200_000);

    private Task<List<string>> MasalahAsync(string sandi) => MasalahAsync(sandi, host);

    private static async Task<List<string>> MasalahAsync(string sandi, WebHost tempat)
    {
        await using var lingkup = tempat.Services.CreateAsyncScope();
        var akun = lingkup.ServiceProvider.GetRequiredService<UserManager<Orang>>();
        var masalah = new List<string>();
        foreach (var pemeriksa in akun.PasswordValidators)
        {
            masalah.AddRange((await pemeriksa.ValidateAsync(akun, Pemilik, sandi)).Errors.Select(e => e.Description));
        }

        return masalah;
    }
}
