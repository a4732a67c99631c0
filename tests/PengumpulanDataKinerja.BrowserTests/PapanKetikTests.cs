using Microsoft.Playwright;
using PengumpulanDataKinerja.BrowserTests.Support;

namespace PengumpulanDataKinerja.BrowserTests;

/// <summary>The keyboard alone, with script; <see cref="SopUtuhTests"/> plays the whole SOP by keyboard without it.</summary>
[Collection(nameof(KantorDemo))]
public sealed class PapanKetikTests(KantorDemo kantor)
{
    [Fact]
    public async Task A_letter_is_ordered_written_returned_initialled_signed_and_sent_by_keyboard()
    {
        await using var peladen = await Peladen.MulaiAsync("2026-09-14T08:00:00+07:00", riwayat: false);
        var sekretaris = new PelakuUji(peladen, "sekretaris", await peladen.HalamanAsync(), papanKetik: true);
        await sekretaris.Halaman.GotoAsync("/masuk");
        await sekretaris.TulisAsync(sekretaris.Halaman.Locator("[name=Akun]"), "sekretaris");
        await sekretaris.TulisAsync(sekretaris.Halaman.Locator("[name=Sandi]"), Peladen.Sandi);
        await sekretaris.Halaman.Keyboard.PressAsync("Enter");
        await sekretaris.Halaman.WaitForURLAsync(peladen.Alamat + "/");
        await sekretaris.SelesaikanAsync("Perintahkan pembuatan surat permintaan", "Perintahkan Kasubbag PKP");
        var kasubbag = await PelakuUji.MasukAsync(peladen, "kasubbag-pkp", papanKetik: true);
        await kasubbag.SelesaikanAsync("Perintahkan penyiapan surat permintaan", "Perintahkan Staf PKP");
        var staf = await PelakuUji.MasukAsync(peladen, "staf-pkp", papanKetik: true);
        await staf.SelesaikanAsync("Susun surat permintaan", "Ajukan ke Sekretaris");
        await sekretaris.KembalikanAsync("Paraf surat permintaan", "Perjelas batas waktunya.");
        await staf.SelesaikanAsync("Susun surat permintaan", "Ajukan ke Sekretaris");
        await sekretaris.SelesaikanAsync("Paraf surat permintaan", "Paraf dan teruskan ke Kepala Dinas");
        var kadis = await PelakuUji.MasukAsync(peladen, "kadis", papanKetik: true);
        await kadis.SimpanSpesimenAsync("spesimen-kepala-dinas.png");
        await kadis.TandatanganiAsync("Tanda tangani surat permintaan", "Tanda tangani dan serahkan ke Kasubbag PKP");
        await kasubbag.SelesaikanAsync("Distribusikan surat permintaan", "Distribusikan surat");
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 700)]
    public async Task Focus_is_seen_wherever_it_goes(int lebar, int tinggi)
    {
        var halaman = await kantor.Peladen.MasukAsync("kasi-pengendalian", lebar, tinggi);
        await new PelakuUji(kantor.Peladen, "kasi-pengendalian", halaman).BukaIsianAsync("Seksi Pengendalian dan Ketertiban");
        await halaman.Locator("details.rinci summary").First.ClickAsync();
        foreach (var alamat in new[] { halaman.Url, "/triwulan/2026/3", "/data-kinerja", "/" })
        {
            if (halaman.Url != alamat)
            {
                await halaman.GotoAsync(alamat);
            }

            foreach (var tombol in new[] { "Tab", "Shift+Tab" })
            {
                // Until the focus leaves the page at its end.
                for (var i = 0; i < 150; i++)
                {
                    await halaman.Keyboard.PressAsync(tombol);
                    Assert.Equal("", await Layar.FokusTertutupAsync(halaman));
                    if (await halaman.EvaluateAsync<bool>("() => document.activeElement === document.body"))
                    {
                        break;
                    }
                }
            }
        }

        await halaman.Context.CloseAsync();
    }
}
