using Microsoft.Playwright;
using PengumpulanDataKinerja.BrowserTests.Support;

namespace PengumpulanDataKinerja.BrowserTests;

/// <summary>Signing on a phone, with a finger, and what can go wrong on the way. Mouse and keyboard are in <see cref="SopUtuhTests"/> and <see cref="PapanKetikTests"/>.</summary>
public sealed class TandaTanganTests
{
    [Fact]
    public async Task A_letter_is_signed_with_a_finger_after_a_wrong_passphrase_and_an_ended_session()
    {
        await using var peladen = await Peladen.MulaiAsync("2026-09-14T08:00:00+07:00", riwayat: false);
        foreach (var (akun, judul, tombol) in new[]
        {
            ("sekretaris", "Perintahkan pembuatan surat permintaan", "Perintahkan Kasubbag PKP"),
            ("kasubbag-pkp", "Perintahkan penyiapan surat permintaan", "Perintahkan Staf PKP"),
            ("staf-pkp", "Susun surat permintaan", "Ajukan ke Sekretaris"),
            ("sekretaris", "Paraf surat permintaan", "Paraf dan teruskan ke Kepala Dinas"),
        })
        {
            await (await PelakuUji.MasukAsync(peladen, akun)).SelesaikanAsync(judul, tombol);
        }

        var halaman = await peladen.MasukAsync("kadis", 390, 844, sentuh: true);
        var kadis = new PelakuUji(peladen, "kadis", halaman);
        var frasa = halaman.GetByLabel("Frasa sandi tanda tangan Anda");
        var tanda = halaman.GetByRole(AriaRole.Button, new() { Name = "Tanda tangani dan serahkan ke Kasubbag PKP" });
        await kadis.BukaTugasAsync("Tanda tangani surat permintaan");
        await kadis.CoretSentuhAsync();
        var coretan = await halaman.Locator("input[name=Gambar]").InputValueAsync();
        Assert.StartsWith("data:image/png;base64,", coretan, StringComparison.Ordinal);

        // Wrong: said at the field, the drawing is still there, the passphrase is not.
        await frasa.FillAsync("jalan lurus laut ramai");
        await kadis.KirimAsync(tanda);
        await Assertions.Expect(halaman.Locator("#Frasa-salah")).ToContainTextAsync("Frasa sandi tidak cocok");
        Assert.Equal(coretan, await halaman.Locator("input[name=Gambar]").InputValueAsync());
        await Assertions.Expect(frasa).ToHaveValueAsync("");
        Assert.True(await halaman.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));

        // The session ends while he draws: he signs in again and stands before the same letter, unsigned.
        await halaman.Context.ClearCookiesAsync();
        await frasa.FillAsync(Peladen.Frasa);
        await kadis.KirimAsync(tanda);
        await Assertions.Expect(halaman.Locator("[name=Sandi]")).ToBeVisibleAsync();
        await Peladen.IsiMasukAsync(halaman, "kadis");
        await kadis.BukaTugasAsync("Tanda tangani surat permintaan");
        await kadis.CoretSentuhAsync();
        await frasa.FillAsync(Peladen.Frasa);
        await kadis.TekanAsync("Tanda tangani dan serahkan ke Kasubbag PKP");
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("selesai");
        Assert.Equal(0, (await peladen.PerintahAsync("periksa")).Kode);
    }
}
