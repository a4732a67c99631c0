using Microsoft.Playwright;
using PengumpulanDataKinerja.BrowserTests.Support;

namespace PengumpulanDataKinerja.BrowserTests;

/// <summary>The toolbar of a letter's text: it writes the markup at the cursor, one undo takes it back, and the preview follows.</summary>
[Collection(nameof(KantorDemo))]
public sealed class AlatNaskahTests(KantorDemo kantor)
{
    [Fact]
    public async Task The_toolbar_writes_the_markup_by_mouse_and_keyboard_and_undo_takes_it_back()
    {
        var staf = await PelakuUji.MasukAsync(kantor.Peladen, "staf-pkp", true);
        var halaman = staf.Halaman;
        await halaman.GotoAsync("/templat/permintaan");
        var isi = halaman.Locator("textarea[name=Isi]");
        await isi.FillAsync("Satu\nDua {tenggat}");

        await PilihAsync(isi, 0, 4);
        await Alat(halaman, "Tebal").ClickAsync();
        await Assertions.Expect(isi).ToHaveValueAsync("**Satu**\nDua {tenggat}");
        await Assertions.Expect(halaman.Locator("#pratinjau strong").First).ToHaveTextAsync("Satu");
        await Alat(halaman, "Tebal").ClickAsync();
        await Assertions.Expect(isi).ToHaveValueAsync("Satu\nDua {tenggat}");

        await PilihAsync(isi, 0, 18);
        await Alat(halaman, "Daftar bernomor").FocusAsync();
        await halaman.Keyboard.PressAsync("Enter");
        await Assertions.Expect(isi).ToHaveValueAsync("1. Satu\n2. Dua {tenggat}");
        await halaman.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(isi).ToHaveValueAsync("Satu\nDua {tenggat}");

        await PilihAsync(isi, 4, 4);
        await halaman.GetByLabel("Baris", new() { Exact = true }).FillAsync("1");
        await halaman.GetByLabel("Kolom", new() { Exact = true }).FillAsync("2");
        await Alat(halaman, "Sisipkan tabel").ClickAsync();
        await Assertions.Expect(isi).ToHaveValueAsync("Satu\n\n| Judul 1 | Judul 2 |\n| --- | --- |\n| … | … |\n\nDua {tenggat}");
        await Assertions.Expect(halaman.Locator("#pratinjau .isi-surat th").First).ToHaveTextAsync("Judul 1");

        var hal = halaman.Locator("input[name=Hal]");
        await hal.FillAsync("Data ");
        await halaman.GetByRole(AriaRole.Combobox, new() { Name = "Variabel", Exact = true }).SelectOptionAsync("{tahun}");
        await Alat(halaman, "Sisipkan variabel").ClickAsync();
        await Assertions.Expect(hal).ToHaveValueAsync("Data {tahun}");
        await halaman.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_there_is_no_toolbar_and_the_help_of_the_markup_stays()
    {
        var staf = await PelakuUji.MasukAsync(kantor.Peladen, "staf-pkp", false);
        await staf.Halaman.GotoAsync("/templat/permintaan");
        await Assertions.Expect(staf.Halaman.Locator("[data-alat-naskah]")).ToBeHiddenAsync();
        await Assertions.Expect(staf.Halaman.Locator("main")).ToContainTextAsync("Baris yang diawali 1. menjadi daftar bernomor.");
        await staf.Halaman.Context.CloseAsync();
    }

    private static ILocator Alat(IPage halaman, string nama) => halaman.GetByRole(AriaRole.Button, new() { Name = nama, Exact = true });

    private static async Task PilihAsync(ILocator isi, int dari, int sampai) =>
        await isi.EvaluateAsync("(e, [a, b]) => { e.focus(); e.setSelectionRange(a, b); }", new[] { dari, sampai });
}
