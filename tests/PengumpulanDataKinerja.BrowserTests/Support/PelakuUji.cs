using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PengumpulanDataKinerja.BrowserTests.Support;

/// <summary>
/// One person at one browser: finds the task on "Tugas saya", does it, and is seen doing it. With the mouse or with the keyboard alone,
/// with script or without.
/// </summary>
public sealed partial class PelakuUji(Peladen peladen, string akun, IPage halaman, bool skrip = true, bool papanKetik = false)
{
    public IPage Halaman => halaman;

    public static async Task<PelakuUji> MasukAsync(Peladen peladen, string akun, bool skrip = true, bool papanKetik = false) =>
        new(peladen, akun, await peladen.MasukAsync(akun, skrip: skrip), skrip, papanKetik);

    /// <summary>Opens the task of that title from the inbox.</summary>
    public async Task BukaTugasAsync(string judul)
    {
        await halaman.GotoAsync("/");
        await KirimAsync(halaman.Locator(".tugas h3 a").Filter(new() { HasText = judul }).First);
    }

    /// <summary>Presses a button and waits for the answer; the page must not be one of refusal.</summary>
    public async Task TekanAsync(string tombol)
    {
        await KirimAsync(halaman.GetByRole(AriaRole.Button, new() { Name = tombol, Exact = true }).First);
        await TanpaMasalahAsync();
    }

    /// <summary>Presses a button or follows a link and waits for the new page.</summary>
    public async Task KirimAsync(ILocator tombol)
    {
        // A button may wait for a row that is saving itself; only a new document is the answer. Asked again and again from here, as a
        // page without script cannot wait by itself.
        await halaman.EvaluateAsync("() => { window.lama = true; }");
        await KlikAsync(tombol);
        for (var i = 0; i < 600; i++)
        {
            try
            {
                if (await halaman.EvaluateAsync<bool>("() => window.lama !== true && document.readyState === 'complete'"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // The page was just leaving.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"{akun}: tidak ada jawaban di {halaman.Url}");
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
        await KlikAsync(halaman.Locator("summary").Filter(new() { HasText = "Kembalikan dengan catatan" }).First);
        if (seksi is not null)
        {
            await CentangAsync(halaman.GetByRole(AriaRole.Checkbox, new() { Name = seksi }));
        }

        await TulisAsync(halaman.Locator("#Catatan"), catatan);
        await TekanAsync("Kembalikan");
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Dikembalikan");
    }

    /// <summary>Signs by drawing on the screen; without script or mouse by the stored specimen.</summary>
    public async Task TandatanganiAsync(string judul, string tombol, string? gambar = null)
    {
        await BukaTugasAsync(judul);
        if (skrip && !papanKetik)
        {
            await CoretAsync();
        }
        else
        {
            await CentangAsync(halaman.GetByLabel("Pakai spesimen tersimpan"));
        }

        await TulisAsync(halaman.GetByLabel("Frasa sandi tanda tangan Anda"), Peladen.Frasa);
        if (gambar is not null)
        {
            await PotretAsync(gambar);
        }

        await TekanAsync(tombol);
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("selesai");
    }

    /// <summary>Stores a specimen by uploading its picture.</summary>
    public async Task SimpanSpesimenAsync(string gambar)
    {
        using var isi = new MemoryStream();
        await typeof(Program).Assembly.GetManifestResourceStream($"Awal/{gambar}")!.CopyToAsync(isi);
        await halaman.GotoAsync("/akun/spesimen");
        await halaman.Locator("[name=berkas]").SetInputFilesAsync(new FilePayload { Name = gambar, MimeType = "image/png", Buffer = isi.ToArray() });
        await TekanAsync("Simpan spesimen");
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

    /// <summary>The same with a finger.</summary>
    public async Task CoretSentuhAsync()
    {
        await halaman.GetByLabel("Gambar di layar").CheckAsync();
        var bidang = halaman.Locator("canvas#Gambar");
        await bidang.ScrollIntoViewIfNeededAsync();
        var kotak = (await bidang.BoundingBoxAsync())!;
        var jari = await halaman.Context.NewCDPSessionAsync(halaman);
        Task Sentuh(string jenis, int i) => jari.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = jenis,
            ["touchPoints"] = jenis == "touchEnd" ? Array.Empty<object>() : new object[] { new Dictionary<string, object> { ["x"] = kotak.X + 30 + (i * 12), ["y"] = kotak.Y + 60 + ((i % 4) * 10) } },
        });
        await Sentuh("touchStart", 0);
        for (var i = 1; i <= 16; i++)
        {
            await Sentuh("touchMove", i);
        }

        await Sentuh("touchEnd", 16);
    }

    /// <summary>Opens the entry page of that seksi by way of its task.</summary>
    public async Task BukaIsianAsync(string seksi)
    {
        await BukaTugasAsync($"Isi dan teruskan data kinerja {seksi}");
        await KirimAsync(halaman.Locator("main a[href*='/isian/']:not([href*=periksa]):not([href*='#'])").First);
    }

    /// <summary>Fills and saves the data of the person's seksi.</summary>
    /// <param name="data">Value by the indicator's name.</param>
    /// <param name="seksi">Name of the seksi, as the task names it.</param>
    public async Task IsiAsync(string seksi, IReadOnlyDictionary<string, string> data, string? gambar = null)
    {
        await BukaIsianAsync(seksi);
        foreach (var baris in await halaman.Locator("tbody[data-baris]").AllAsync())
        {
            var nama = (await baris.Locator("th").First.InnerTextAsync()).Trim();
            if (data.TryGetValue(nama, out var nilai))
            {
                await TulisAsync(baris.Locator("[data-nilai]"), nilai);
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

            await KlikAsync(baris.Locator("summary"));
            foreach (var (bidang, isi) in new[] { ("faktor penghambat", "Sebagian pekerjaan bergeser karena cuaca."), ("tindak lanjut", "Dijadwalkan ulang pada triwulan berikutnya."), ("faktor pendorong", "Jadwal ditepati dan anggaran tersedia.") })
            {
                if (kurang.Contains(bidang, StringComparison.OrdinalIgnoreCase))
                {
                    await TulisAsync(baris.GetByLabel(char.ToUpperInvariant(bidang[0]) + bidang[1..]), isi);
                }
            }
        }

        if (gambar is not null)
        {
            await PotretAsync(gambar, "main .judul");
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

        // Figures that stand out are confirmed with a box.
        if (halaman.Locator("#Pastikan") is var pastikan && await pastikan.CountAsync() > 0)
        {
            await CentangAsync(pastikan);
        }

        await TekanAsync(tombol);
        await Assertions.Expect(halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("selesai");
    }

    /// <summary>Presses a button, follows a link, opens a fold.</summary>
    public async Task KlikAsync(ILocator apa)
    {
        if (!papanKetik)
        {
            await apa.ClickAsync();
            return;
        }

        await TabKeAsync(apa);
        await halaman.Keyboard.PressAsync("Enter");
    }

    /// <summary>Writes into a field in place of what is there.</summary>
    public async Task TulisAsync(ILocator bidang, string teks)
    {
        if (!papanKetik)
        {
            await bidang.FillAsync(teks);
            return;
        }

        await TabKeAsync(bidang);
        await halaman.Keyboard.PressAsync("Control+a");
        await halaman.Keyboard.InsertTextAsync(teks);
    }

    /// <summary>Chooses a box or one of several.</summary>
    public async Task CentangAsync(ILocator kotak)
    {
        if (!papanKetik)
        {
            await kotak.CheckAsync();
            return;
        }

        if (await kotak.IsCheckedAsync())
        {
            return;
        }

        // Of a group of radio buttons the Tab key finds one; arrows lead on.
        var satuKelompok = await kotak.GetAttributeAsync("type") == "radio" ? halaman.Locator($"[name='{await kotak.GetAttributeAsync("name")}']:checked") : kotak;
        await TabKeAsync(satuKelompok);
        for (var i = 0; i < 8 && !await kotak.IsCheckedAsync(); i++)
        {
            await halaman.Keyboard.PressAsync(satuKelompok == kotak ? "Space" : "ArrowDown");
        }

        Assert.True(await kotak.IsCheckedAsync(), $"{akun}: tidak dapat dipilih dengan papan ketik di {halaman.Url}");
    }

    /// <summary>Goes on with the Tab key until that element has the focus, which must then be in sight.</summary>
    public async Task TabKeAsync(ILocator tujuan)
    {
        await Assertions.Expect(tujuan).ToBeVisibleAsync();
        for (var i = 0; i < 400; i++)
        {
            if (await tujuan.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                Assert.Equal("", await Layar.FokusTertutupAsync(halaman));
                return;
            }

            await halaman.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{akun}: {tujuan} tidak tercapai dengan tombol Tab di {halaman.Url}");
    }

    /// <summary>A picture of the page at that address.</summary>
    public async Task PotretHalamanAsync(string alamat, string nama)
    {
        await halaman.GotoAsync(alamat);
        await PotretAsync(nama);
    }

    /// <summary>A screen of the manual: accessible at both widths, and its picture when a folder for them is asked for.</summary>
    /// <param name="mulai">Element from which the picture is taken; the top of the page if none.</param>
    public async Task PotretAsync(string nama, string? mulai = null)
    {
        if (!skrip)
        {
            return;
        }

        // A letter's page has its words beside it once it is drawn.
        if (await halaman.Locator("[data-pdf]").CountAsync() > 0)
        {
            await halaman.Locator("[data-pdf] .hanya-pembaca").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        if (Environment.GetEnvironmentVariable("PDK_GAMBAR") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await halaman.EvaluateAsync("(mulai) => window.scrollTo(0, mulai ? document.querySelector(mulai).getBoundingClientRect().top + window.scrollY - 24 : 0)", mulai);
            var layar = await halaman.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
            await File.WriteAllBytesAsync(Path.Combine(folder, nama + ".png"), await GambarPalet.KecilkanAsync(halaman, layar));
        }

        var masalah = await Layar.PeriksaAsync(halaman);
        Assert.True(masalah.Count == 0, $"{nama}: {string.Join('\n', masalah)}");
    }

    public override string ToString() => $"{akun} di {peladen.Alamat}";

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
