using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PengumpulanDataKinerja.BrowserTests.Support;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.BrowserTests;

/// <summary>
/// Every page that can be reached by links, as several people, at 1366 and 390 pixels. Pages of tasks that the demo office does not show
/// are looked at while the SOP is played.
/// </summary>
[Collection(nameof(KantorDemo))]
public sealed partial class AksesibilitasTests(KantorDemo kantor)
{
    private static readonly string[] Akun = ["staf-pkp", "kasubbag-pkp", "admin", "kasi-mrll", "sekretaris", "kabid-teknik", "kasi-keselamatan", "kadis", "auditor"];

    // Not linked from anywhere, or only at another time.
    private static readonly string[] Tambahan =
    [
        "/tidak-ada", "/administrasi/orang", "/verifikasi", "/v/TIDAK-ADA-KODE", "/demo/jam", "/akun/sandi", "/akun/spesimen", "/akun/sesi", "/panduan/akun", "/tentang-sop", "/triwulan/2026/3/batalkan", "/triwulan/2026/3/geser",
        "/triwulan/2026/3/peringatan", "/triwulan/2026/3/tutup", "/rekap/2026/3", "/rekap/2026/2", "/triwulan/2026/2", "/triwulan/2026/3/kertas",
    ];

    // The crawl must have come by at least these.
    private static readonly string[] Wajib =
    [
        "/", "/triwulan", "/triwulan/2026/3", "/triwulan/2026/2", "/mutu-baku/2026/3", "/mutu-baku/2026", "/triwulan/2026/3/riwayat", "/triwulan/2026/3/unit/{id}", "/tugas/{id}", "/isian/{id}", "/isian/{id}/periksa", "/bukti/{id}/lihat", "/surat/{id}", "/surat/{id}/versi", "/templat", "/templat/permintaan", "/templat/nota-dinas",
        "/disposisi/{id}", "/rekap/2026/2", "/arsip", "/arsip/{id}", "/data-kinerja", "/data-kinerja/tambah", "/data-kinerja/{id}", "/data-kinerja/{id}/ubah", "/data-kinerja/revisi", "/data-kinerja/revisi/{id}", "/data-kinerja/rencana", "/data-kinerja/rencana/tambah", "/data-kinerja/rencana/{id}/ubah", "/data-kinerja/salin", "/data-kinerja/impor", "/tentang-sop", "/panduan", "/akun", "/akun/sandi", "/akun/sesi", "/akun/autentikator",
        "/akun/spesimen", "/administrasi/catatan-akses", "/panduan/akun", "/administrasi", "/administrasi/unit", "/administrasi/unit/tambah", "/administrasi/unit/{id}/ubah", "/administrasi/unit/{id}/tutup", "/administrasi/unit/{id}/seksi/tambah",
        "/administrasi/seksi/{id}/ubah", "/administrasi/seksi/{id}/tutup", "/administrasi/orang", "/administrasi/orang/tambah", "/administrasi/orang/{id}", "/administrasi/orang/{id}/ubah",
        "/administrasi/penugasan", "/administrasi/penugasan/tambah", "/administrasi/penugasan/{id}/akhiri", "/administrasi/pengaturan", "/administrasi/hari-libur/2026", "/administrasi/hari-libur/tambah",
        "/administrasi/hari-libur/{id}/ubah", "/administrasi/hari-libur/{id}/hapus", "/administrasi/nomor-pertama",
        "/buku/surat-keluar/2026", "/buku/nota-dinas/2026", "/buku/ekspedisi/2026", "/buku/disposisi/2026", "/ekspedisi/{id}", "/disposisi/{id}/teruskan", "/demo/jam", "/triwulan/2026/3/batalkan", "/triwulan/2026/3/geser", "/triwulan/2026/3/peringatan", "/triwulan/2026/3/tutup", "403", "404",
    ];

    private readonly Dictionary<string, int> dikunjungi = [];
    private readonly List<string> masalah = [];

    [Fact]
    public async Task Every_page_is_accessible_and_fits_its_window()
    {
        foreach (var akun in Akun)
        {
            var halaman = await kantor.Peladen.MasukAsync(akun);
            await JelajahAsync(halaman);
            await halaman.Context.CloseAsync();
        }

        Assert.True(masalah.Count == 0, string.Join('\n', masalah.Distinct()));
        Assert.Empty(Wajib.Except(dikunjungi.Keys));
    }

    [Fact]
    public async Task Pages_for_everybody_and_pages_with_faults_are_accessible()
    {
        var tamu = await kantor.Peladen.HalamanAsync();
        foreach (var alamat in new[] { "/masuk", "/verifikasi", "/v/TIDAK-ADA-KODE", "/tidak-ada" })
        {
            await tamu.GotoAsync(alamat);
            await PeriksaAsync(tamu);
        }

        await tamu.GotoAsync("/masuk");
        await tamu.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(tamu.Locator(".ada-masalah")).ToBeVisibleAsync();
        await PeriksaAsync(tamu);

        foreach (var (akun, alamat) in new[] { ("staf-pkp", "/data-kinerja/tambah"), ("admin", "/administrasi/orang/tambah"), ("admin", "/administrasi/penugasan/tambah"), ("admin", "/administrasi/unit/tambah"), ("kasubbag-pkp", "/triwulan/2026/3/geser") })
        {
            var halaman = await kantor.Peladen.MasukAsync(akun);
            Assert.True((await halaman.GotoAsync(alamat))!.Ok, $"{akun} {alamat}");
            await halaman.Locator("main form button[type=submit]").Last.ClickAsync();
            await Assertions.Expect(halaman.Locator(".ada-masalah")).ToBeVisibleAsync();
            await PeriksaAsync(halaman);
            await halaman.Context.CloseAsync();
        }

        Assert.True(masalah.Count == 0, string.Join('\n', masalah.Distinct()));
    }

    [Fact]
    public async Task A_request_for_other_targets_is_accessible_from_the_indicator_to_its_decision()
    {
        var kabid = await kantor.Peladen.MasukAsync("kabid-teknik");
        await kabid.GotoAsync("/data-kinerja/revisi");
        await kabid.Locator("[aria-labelledby=menunggu] tbody a").First.ClickAsync();
        await PeriksaAsync(kabid);
        await kabid.Locator("main .judul a").ClickAsync();
        await Assertions.Expect(kabid.Locator("main .catatan")).ToContainTextAsync("menunggu putusan Kasubbag PKP");
        await PeriksaAsync(kabid);

        await kabid.GotoAsync("/data-kinerja");
        await kabid.GetByRole(AriaRole.Link, new() { Name = "Rata-rata lama layanan uji berkala per kendaraan" }).ClickAsync();
        await PeriksaAsync(kabid);
        await kabid.GetByRole(AriaRole.Link, new() { Name = "Minta revisi target" }).ClickAsync();
        await PeriksaAsync(kabid);
        await kabid.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(kabid.Locator(".ada-masalah")).ToBeVisibleAsync();
        await PeriksaAsync(kabid);
        Assert.True(masalah.Count == 0, string.Join('\n', masalah.Distinct()));
    }

    [Fact]
    public async Task The_second_step_is_accessible_from_its_first_page_to_its_last()
    {
        var halaman = await kantor.Peladen.MasukAsync("kasubbag-umum");
        await halaman.GotoAsync("/akun/autentikator");
        var kunci = (await halaman.Locator("main strong.kode").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await halaman.Locator("[name=Kode]").FillAsync(KodeTotp.Hitung(kunci, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / KodeTotp.Detik));
        await halaman.Locator("[name=KataSandi]").FillAsync(Peladen.Sandi);
        await halaman.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(halaman.Locator(".daftar-kode li")).ToHaveCountAsync(10);
        await PeriksaAsync(halaman);
        var pemulihan = await halaman.Locator(".daftar-kode li").First.InnerTextAsync();
        await halaman.GotoAsync("/akun/autentikator");
        await PeriksaAsync(halaman);

        var baru = await kantor.Peladen.MasukAsync("kasubbag-umum");
        await baru.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(baru.Locator(".ada-masalah")).ToBeVisibleAsync();
        await PeriksaAsync(baru);
        await baru.Locator("[name=Kode]").FillAsync(pemulihan);
        await baru.Locator("main button[type=submit]").ClickAsync();
        await Assertions.Expect(baru.Locator(".pengguna")).ToBeVisibleAsync();

        // As it was, for the other tests of this office.
        await baru.GotoAsync("/akun/autentikator");
        await baru.Locator("summary").ClickAsync();
        await baru.Locator("#sandi-lepas").FillAsync(Peladen.Sandi);
        await baru.Locator("form[action='/akun/autentikator/lepas'] button").ClickAsync();
        await Assertions.Expect(baru.Locator("main")).ToContainTextAsync("belum terpasang");
        Assert.True(masalah.Count == 0, string.Join('\n', masalah.Distinct()));
    }

    private async Task JelajahAsync(IPage halaman)
    {
        var antrean = new Queue<string>(["/", .. Tambahan]);
        var dilihat = new HashSet<string>();
        while (antrean.TryDequeue(out var alamat))
        {
            var pola = Pola(alamat);
            if (!dilihat.Add(alamat) || dikunjungi.GetValueOrDefault(pola) >= Kunjungan(pola))
            {
                continue;
            }

            // A page of refusal says nothing about the page that was asked for.
            var jawaban = await halaman.GotoAsync(alamat);
            pola = jawaban!.Ok ? pola : $"{jawaban.Status}";
            dikunjungi[pola] = dikunjungi.GetValueOrDefault(pola) + 1;
            if (dikunjungi[pola] > 1 && !jawaban.Ok)
            {
                continue;
            }

            await PeriksaAsync(halaman);
            foreach (var tautan in await halaman.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => new URL(a.href).pathname)"))
            {
                if (!Berkas().IsMatch(tautan))
                {
                    antrean.Enqueue(tautan);
                    if (Pola(tautan) == "/isian/{id}")
                    {
                        antrean.Enqueue($"{tautan}/periksa");
                    }
                }
            }
        }
    }

    private async Task PeriksaAsync(IPage halaman) => masalah.AddRange(await Layar.PeriksaAsync(halaman));

    // Pages that differ from person to person are looked at more than once.
    private static int Kunjungan(string pola) => pola switch
    {
        "/" or "/tugas/{id}" => 5,
        "/disposisi/{id}" => 26,
        "/data-kinerja/revisi/{id}" => 4,
        "/triwulan/2026/3" or "/isian/{id}" or "/surat/{id}" => 2,
        _ => 1,
    };

    private static string Pola(string alamat) => TahunAkhir().Replace(Id().Replace(alamat, "{id}"), "/2026");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex("(?<=hari-libur)/20[0-9]{2}(?=$|/kalender$)")]
    private static partial Regex TahunAkhir();

    [GeneratedRegex(@"\.(pdf|png|zip|csv|xlsx|crt)$|/paket$|/csv$|/excel$|/pdf$|^/bukti/[^/]+$|^/bukti/.+/isi$|^/kertas/|/dokumen$|^/koreksi/.*/bukti$")]
    private static partial Regex Berkas();
}
