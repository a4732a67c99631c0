using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PengumpulanDataKinerja.BrowserTests.Support;

/// <summary>One person at one browser: finds the task on "Tugas saya", does it, and is seen doing it.</summary>
public sealed partial class PelakuUji(Peladen peladen, string akun, IPage halaman)
{
    public IPage Halaman => halaman;

    public static async Task<PelakuUji> MasukAsync(Peladen peladen, string akun, bool skrip = true) => new(peladen, akun, await peladen.MasukAsync(akun, skrip: skrip));

    /// <summary>Opens the task of that title from the inbox.</summary>
    public async Task BukaTugasAsync(string judul)
    {
        await halaman.GotoAsync("/");
        await halaman.Locator(".tugas h3 a").Filter(new() { HasText = judul }).First.ClickAsync();
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Presses a button and waits for the answer; the page must not be one of refusal.</summary>
    public async Task TekanAsync(string tombol)
    {
        await KirimAsync(halaman.GetByRole(AriaRole.Button, new() { Name = tombol, Exact = true }).First);
        await TanpaMasalahAsync();
    }

    /// <summary>Completes the task of that title by its one button and sees the confirmation.</summary>
    public async Task SelesaikanAsync(string judul, string tombol, string? gambar = null)
    {
        await BukaTugasAsync(judul);
        if (gambar is not null)
        {
            await PotretAsync(gambar);
        }

        await TekanAsync(tombol);
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("selesai");
    }

    /// <summary>Sends the task of that title back with a note.</summary>
    public async Task KembalikanAsync(string judul, string catatan, string? seksi = null)
    {
        await BukaTugasAsync(judul);
        await halaman.GetByText("Kembalikan dengan catatan").First.ClickAsync();
        if (seksi is not null)
        {
            await halaman.GetByRole(AriaRole.Checkbox, new() { Name = seksi }).CheckAsync();
        }

        await halaman.GetByLabel("Catatan: apa yang perlu diperbaiki").FillAsync(catatan);
        await TekanAsync("Kembalikan");
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Dikembalikan");
    }

    /// <summary>Signs by drawing on the screen.</summary>
    public async Task TandatanganiAsync(string judul, string tombol, string? gambar = null)
    {
        await BukaTugasAsync(judul);
        await CoretAsync();
        await halaman.GetByLabel("Kata sandi Anda").FillAsync(Peladen.Sandi);
        if (gambar is not null)
        {
            await PotretAsync(gambar);
        }

        await TekanAsync(tombol);
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("selesai");
    }

    /// <summary>Draws with the mouse in the signature field.</summary>
    public async Task CoretAsync()
    {
        await halaman.GetByLabel("Gambar di layar").CheckAsync();
        var bidang = halaman.Locator("canvas#Gambar");
        await bidang.ScrollIntoViewIfNeededAsync();
        var kotak = (await bidang.BoundingBoxAsync())!;
        await halaman.Mouse.MoveAsync(kotak.X + 40, kotak.Y + 70);
        await halaman.Mouse.DownAsync();
        for (var i = 1; i <= 14; i++)
        {
            await halaman.Mouse.MoveAsync(kotak.X + 40 + (i * 14), kotak.Y + 70 + ((i % 4) * 12) - ((i % 3) * 16), new() { Steps = 4 });
        }

        await halaman.Mouse.UpAsync();
    }

    /// <summary>Fills and saves the data of the person's seksi.</summary>
    /// <param name="data">Value by the indicator's name.</param>
    /// <param name="seksi">Name of the seksi, as the task names it.</param>
    public async Task IsiAsync(string seksi, IReadOnlyDictionary<string, string> data, string? gambar = null)
    {
        await BukaTugasAsync($"Isi dan teruskan data kinerja {seksi}");
        if (!halaman.Url.Contains("/isian/", StringComparison.Ordinal))
        {
            await halaman.Locator("a[href*='/isian/']:not([href*=periksa])").First.ClickAsync();
        }

        foreach (var baris in await halaman.Locator("tbody[data-baris]").AllAsync())
        {
            var nama = (await baris.Locator("th").First.InnerTextAsync()).Trim();
            if (data.TryGetValue(nama, out var nilai))
            {
                await baris.Locator("[data-nilai]").FillAsync(nilai);
            }
        }

        await SimpanDrafAsync();
        foreach (var baris in await halaman.Locator("tbody[data-baris]").AllAsync())
        {
            var kurang = await baris.Locator("summary").InnerTextAsync();
            if (!Kurang().IsMatch(kurang))
            {
                continue;
            }

            await baris.Locator("summary").ClickAsync();
            foreach (var (bidang, isi) in new[] { ("faktor penghambat", "Sebagian pekerjaan bergeser karena cuaca."), ("tindak lanjut", "Dijadwalkan ulang pada triwulan berikutnya."), ("faktor pendorong", "Jadwal ditepati dan anggaran tersedia.") })
            {
                if (kurang.Contains(bidang, StringComparison.OrdinalIgnoreCase))
                {
                    await baris.GetByLabel(char.ToUpperInvariant(bidang[0]) + bidang[1..]).FillAsync(isi);
                }
            }
        }

        if (gambar is not null)
        {
            await PotretAsync(gambar);
        }

        await SimpanDrafAsync();
    }

    /// <summary>Checks the data and forwards them.</summary>
    public async Task TeruskanAsync(string tombol, string? gambar = null)
    {
        await KirimAsync(halaman.Locator("button[value=periksa]"));
        await Assertions.Expect(halaman).ToHaveURLAsync(new Regex("/periksa$"));
        if (gambar is not null)
        {
            await PotretAsync(gambar);
        }

        await TekanAsync(tombol);
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("selesai");
    }

    /// <summary>A picture of the inbox.</summary>
    public async Task PotretBerandaAsync(string nama)
    {
        await halaman.GotoAsync("/");
        await PotretAsync(nama);
    }

    /// <summary>A picture for the manual, when its folder is asked for.</summary>
    public async Task PotretAsync(string nama)
    {
        if (Environment.GetEnvironmentVariable("PDK_GAMBAR") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await halaman.ScreenshotAsync(new() { Path = Path.Combine(folder, nama + ".png"), FullPage = true });
        }
    }

    public override string ToString() => $"{akun} di {peladen.Alamat}";

    // A button may wait for a row that is saving itself; only a new document is the answer.
    private async Task KirimAsync(ILocator tombol)
    {
        await halaman.EvaluateAsync("() => { window.lama = true; }");
        await tombol.ClickAsync();
        await halaman.WaitForFunctionAsync("() => !window.lama && document.readyState === 'complete'", null, new() { Timeout = 60_000 });
    }

    private async Task TanpaMasalahAsync()
    {
        var masalah = string.Join('\n', await halaman.Locator(".ada-masalah:visible").AllInnerTextsAsync());
        Assert.True(masalah.Length == 0, $"{akun}: {masalah}");
    }

    private async Task SimpanDrafAsync()
    {
        await KirimAsync(halaman.Locator("button[value=simpan]:visible").Filter(new() { HasText = "Simpan draf" }).Last);
        await TanpaMasalahAsync();
    }

    [GeneratedRegex("kurang", RegexOptions.IgnoreCase)]
    private static partial Regex Kurang();
}
