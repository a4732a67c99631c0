using Microsoft.Playwright;
using PengumpulanDataKinerja.BrowserTests.Support;

namespace PengumpulanDataKinerja.BrowserTests;

/// <summary>A return that names rows, as the Kabid and the Kasi see it: the fault at the row, the change first on resubmission.</summary>
[Collection(nameof(KantorDemo))]
public sealed class PengembalianTests(KantorDemo kantor)
{
    private const string TugasKabid = "Periksa dan teruskan data kinerja Bidang Teknik";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_return_names_rows_and_the_reviewer_sees_first_what_changed(bool skrip)
    {
        var kabid = await PelakuUji.MasukAsync(kantor.Peladen, "kabid-teknik", skrip);
        var halaman = kabid.Halaman;
        await kabid.BukaTugasAsync(TugasKabid);
        var keselamatan = halaman.Locator("section.panel").Filter(new() { Has = halaman.GetByRole(AriaRole.Heading, new() { Name = "Seksi Keselamatan" }) });
        var (satu, dua) = (keselamatan.Locator("details.tandai").Nth(0), keselamatan.Locator("details.tandai").Nth(1));
        foreach (var (baris, kata) in new[] { (satu, "Tidak sesuai berita acara."), (dua, "Periksa lagi laporannya.") })
        {
            await baris.Locator("summary").ClickAsync();
            await baris.Locator("textarea").FillAsync(kata);
        }

        await halaman.Locator("summary").Filter(new() { HasText = "Kembalikan dengan catatan" }).ClickAsync();
        await kabid.PotretAsync("09-kembalikan");
        await kabid.TekanAsync("Kembalikan");

        var kasi = await PelakuUji.MasukAsync(kantor.Peladen, "kasi-keselamatan", skrip);
        await kasi.BukaIsianAsync("Seksi Keselamatan");
        var isian = kasi.Halaman;
        await Assertions.Expect(isian.Locator("main")).ToContainTextAsync("2 baris dikembalikan.");
        await Assertions.Expect(isian.Locator("#kemajuan")).ToContainTextAsync("2 dikembalikan");
        await Assertions.Expect(isian.Locator("#baris-1")).ToContainTextAsync("Tidak sesuai berita acara.");
        await kasi.PotretAsync("08-dikembalikan");
        var semula = await isian.Locator("#baris-1 [data-nilai]").InputValueAsync();
        await isian.Locator("#baris-1 [data-nilai]").FillAsync(skrip ? "1,95" : "1,96");
        await isian.Locator("#baris-2").GetByLabel("Jawaban").FillAsync("Sudah sesuai laporan bulanan.");
        await kasi.TeruskanAsync("Teruskan ke Kabid");

        await kabid.BukaTugasAsync(TugasKabid);
        var ubah = halaman.GetByRole(AriaRole.Region, new() { Name = "Yang berubah sejak dikembalikan" });
        await Assertions.Expect(ubah).ToContainTextAsync("1 baris berubah; 2 baris ditandai keliru, 1 tidak diubah");
        Assert.Equal(["Realisasi", semula, skrip ? "1,95" : "1,96"], await ubah.Locator("tbody").First.Locator("tr").Nth(1).Locator("th, td").AllInnerTextsAsync());
        await Assertions.Expect(ubah).ToContainTextAsync("“Sudah sesuai laporan bulanan.”");
        await kabid.PotretAsync("09-perubahan");
        await halaman.Context.CloseAsync();
        await isian.Context.CloseAsync();
    }
}
