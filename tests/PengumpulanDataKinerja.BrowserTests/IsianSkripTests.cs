using Microsoft.Playwright;
using PengumpulanDataKinerja.BrowserTests.Support;

namespace PengumpulanDataKinerja.BrowserTests;

/// <summary>What script adds to the entry page: rows save themselves, capaian follows, keys lead on, nothing typed is lost.</summary>
[Collection(nameof(KantorDemo))]
public sealed class IsianSkripTests(KantorDemo kantor)
{
    [Fact]
    public async Task A_row_saves_itself_and_keys_lead_to_the_next()
    {
        var halaman = await IsianAsync("kasi-terminal", "Seksi Terminal dan Perparkiran");
        var nilai = halaman.Locator("[data-nilai]");
        var capaian = halaman.Locator("#c1");
        await nilai.Nth(0).FillAsync("1");
        await nilai.Nth(0).PressAsync("Enter");
        await Assertions.Expect(nilai.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(halaman.Locator("#s1")).ToContainTextAsync("Tersimpan");
        var semula = await capaian.InnerTextAsync();
        await nilai.Nth(1).PressAsync("ArrowUp");
        await Assertions.Expect(nilai.Nth(0)).ToBeFocusedAsync();
        await halaman.Keyboard.InsertTextAsync("2");
        await nilai.Nth(0).PressAsync("ArrowDown");
        await Assertions.Expect(nilai.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(capaian).Not.ToHaveTextAsync(semula);
        await halaman.ReloadAsync();
        await Assertions.Expect(nilai.Nth(0)).ToHaveValueAsync("2");
        await nilai.Nth(0).FillAsync("dua");
        await nilai.Nth(0).PressAsync("Enter");
        await Assertions.Expect(nilai.Nth(0)).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(nilai.Nth(0)).ToHaveValueAsync("dua");
        Assert.Empty(await Layar.PeriksaAsync(halaman));
        await halaman.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_is_offered_again_after_a_lost_session()
    {
        var halaman = await IsianAsync("kasi-pelabuhan", "Seksi Kepelabuhanan");
        var alamat = halaman.Url;
        var nilai = halaman.Locator("[data-nilai]").First;
        await halaman.Context.ClearCookiesAsync();
        await nilai.FillAsync("7");
        await nilai.PressAsync("Enter");
        await Assertions.Expect(halaman.Locator("#s1")).ToContainTextAsync("Isian disimpan di peramban ini");
        await halaman.ReloadAsync();
        await halaman.Locator("[name=Akun]").FillAsync("kasi-pelabuhan");
        await halaman.Locator("[name=Sandi]").FillAsync(Peladen.Sandi);
        await halaman.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await halaman.WaitForURLAsync(alamat);
        await Assertions.Expect(halaman.Locator("#draf")).ToContainTextAsync("1 baris yang belum sempat tersimpan");
        Assert.Empty(await Layar.PeriksaAsync(halaman));
        await halaman.GetByRole(AriaRole.Button, new() { Name = "Pulihkan" }).ClickAsync();
        await Assertions.Expect(halaman.Locator("#s1")).ToContainTextAsync("Tersimpan");
        await Assertions.Expect(nilai).ToHaveValueAsync("7");
        await Assertions.Expect(halaman.Locator("#draf")).ToBeHiddenAsync();
        await halaman.Context.CloseAsync();
    }

    private async Task<IPage> IsianAsync(string akun, string seksi)
    {
        var kasi = await PelakuUji.MasukAsync(kantor.Peladen, akun);
        await kasi.BukaIsianAsync(seksi);
        return kasi.Halaman;
    }
}
