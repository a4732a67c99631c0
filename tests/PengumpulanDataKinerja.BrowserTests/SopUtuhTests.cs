using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Playwright;
using PengumpulanDataKinerja.BrowserTests.Support;

namespace PengumpulanDataKinerja.BrowserTests;

/// <summary>
/// One triwulan from the Sekretaris's order to the closed berkas, by every pelaksana in a real browser: a returned draft, a returned seksi, a
/// late unit with a signed surat peringatan, a unit that never delivers.
/// </summary>
public sealed class SopUtuhTests
{
    private static readonly string[] SeksiLain =
    [
        "kasi-mrll:Seksi Manajemen dan Rekayasa Lalu Lintas", "kasi-perlengkapan:Seksi Perlengkapan Jalan", "kasi-pengendalian:Seksi Pengendalian dan Ketertiban",
        "kasi-pkb:Seksi Pengujian Kendaraan Bermotor",
    ];

    private readonly Dictionary<string, PelakuUji> orang = [];
    private Peladen peladen = null!;
    private bool skrip;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_sop_runs_from_the_order_to_the_closed_berkas_with_the_mouse_and_by_keyboard_without_script(bool denganSkrip)
    {
        skrip = denganSkrip;
        await using (peladen = await Peladen.MulaiAsync("2026-09-14T08:00:00+07:00", riwayat: false))
        {
            if (!skrip)
            {
                await (await SebagaiAsync("kadis")).SimpanSpesimenAsync("spesimen-kepala-dinas.png");
                await (await SebagaiAsync("kasubbag-pkp")).SimpanSpesimenAsync("spesimen-kasubbag-pkp.png");
            }

            await SusunanAsync();

            await SuratPermintaanAsync();
            await PengumpulanAsync();
            await PeringatanAsync();
            await RekapDanArsipAsync();
            await PaketUtuhAsync();
            await (await SebagaiAsync("auditor")).PotretHalamanAsync("/triwulan/2026/3/riwayat", "91-riwayat");
            var (kode, keluaran) = await peladen.PerintahAsync("periksa");
            Assert.True(kode == 0, keluaran);
        }
    }

    private async Task SusunanAsync()
    {
        await (await SebagaiAsync("kadis")).PotretHalamanAsync("/akun/spesimen", "05-spesimen");
        await (await SebagaiAsync("admin")).PotretHalamanAsync("/administrasi/penugasan", "90-penugasan");
        await SertifikatAsync();
    }

    // Another passphrase is asked for and the request refused: the certificate in force stays as it is.
    private async Task SertifikatAsync()
    {
        var kadis = await SebagaiAsync("kadis");
        await kadis.Halaman.GotoAsync("/akun/sertifikat");
        foreach (var (bidang, isi) in new[] { ("Frasa", "perahu senja kayu manis"), ("Ulangan", "perahu senja kayu manis"), ("KataSandi", Peladen.Sandi) })
        {
            await kadis.TulisAsync(kadis.Halaman.Locator($"[name={bidang}]"), isi);
        }

        await kadis.TekanAsync("Ajukan sertifikat baru");
        await kadis.PotretAsync("05-sertifikat");

        var admin = await SebagaiAsync("admin");
        await admin.Halaman.GotoAsync("/administrasi/sertifikat");
        await admin.KlikAsync(admin.Halaman.Locator("summary").Filter(new() { HasText = "Setujui" }));
        await admin.PotretAsync("90-sertifikat", "section[aria-labelledby=menunggu]");
        await admin.KlikAsync(admin.Halaman.Locator("summary").Filter(new() { HasText = "Tolak" }));
        await admin.TulisAsync(admin.Halaman.Locator("details[open] [name=Alasan]"), "Belum hadir di hadapan Administrator.");
        await admin.KirimAsync(admin.Halaman.Locator("details[open] form[action$='/cabut'] button"));
        await Assertions.Expect(admin.Halaman.Locator("main")).ToContainTextAsync("sudah ditolak");
    }

    private async Task SuratPermintaanAsync()
    {
        await (await SebagaiAsync("sekretaris")).PotretHalamanAsync("/", "01-tugas-saya-sekretaris");
        await (await SebagaiAsync("sekretaris")).SelesaikanAsync("Perintahkan pembuatan surat permintaan", "Perintahkan Kasubbag PKP", "01-disposisi-sekretaris");
        await (await SebagaiAsync("kasubbag-pkp")).SelesaikanAsync("Perintahkan penyiapan surat permintaan", "Perintahkan Staf PKP");
        var staf = await SebagaiAsync("staf-pkp");
        await staf.PotretHalamanAsync("/templat/permintaan", "03-templat");
        await staf.SelesaikanAsync("Susun surat permintaan", "Ajukan ke Sekretaris", "03-konsep");
        await (await SebagaiAsync("sekretaris")).KembalikanAsync("Paraf surat permintaan", "Tambahkan kalimat tentang bukti dukung.");

        await staf.BukaTugasAsync("Susun surat permintaan");
        Assert.Contains("Tambahkan kalimat tentang bukti dukung.", await staf.Halaman.InnerTextAsync("main"), StringComparison.Ordinal);
        await staf.KlikAsync(staf.Halaman.GetByRole(AriaRole.Link, new() { Name = "Ubah naskah" }));
        var naskah = staf.Halaman.Locator("textarea[name=Isi]");
        await staf.TulisAsync(naskah, (await naskah.InputValueAsync()).Replace("disertai bukti dukung.", "disertai bukti dukung yang sah.", StringComparison.Ordinal));
        await staf.PotretAsync("03-ubah-naskah");
        if (!skrip)
        {
            await staf.TekanAsync("Perbarui pratinjau");
            await Assertions.Expect(staf.Halaman.GetByLabel("Pratinjau surat")).ToContainTextAsync("disertai bukti dukung yang sah.");
        }

        await staf.TekanAsync("Simpan naskah");
        await staf.SelesaikanAsync("Susun surat permintaan", "Ajukan ke Sekretaris");

        // Only looked at: what was really done on paper would bear another time.
        await staf.Halaman.GotoAsync("/triwulan/2026/3/kertas");
        await staf.KlikAsync(staf.Halaman.GetByRole(AriaRole.Link, new() { Name = "Paraf surat permintaan" }));
        await staf.PotretAsync("04-kertas");
        await (await SebagaiAsync("sekretaris")).SelesaikanAsync("Paraf surat permintaan", "Paraf dan teruskan ke Kepala Dinas", "04-paraf");
        await (await SebagaiAsync("kadis")).TandatanganiAsync("Tanda tangani surat permintaan", "Tanda tangani dan serahkan ke Kasubbag PKP", "05-tanda-tangan");
        await (await SebagaiAsync("kasubbag-pkp")).SelesaikanAsync("Distribusikan surat permintaan", "Distribusikan surat", "06-distribusi");
    }

    private async Task PengumpulanAsync()
    {
        await MajukanAsync("2026-09-21", "08:00");
        foreach (var (akun, unit) in new[] { ("kabid-lalin", "Bidang Lalu Lintas"), ("kabid-angkutan", "Bidang Angkutan"), ("kabid-teknik", "Bidang Teknik Sarana dan Keselamatan"), ("kabid-pelayaran", "Bidang Pelayaran") })
        {
            await (await SebagaiAsync(akun)).SelesaikanAsync($"Perintahkan pengumpulan data kinerja {unit}", "Perintahkan Kasi/PPTK", akun == "kabid-lalin" ? "07-disposisi-kabid" : null);
        }

        foreach (var pasangan in SeksiLain)
        {
            var (akun, seksi) = (pasangan.Split(':')[0], pasangan.Split(':')[1]);
            await IsiDanTeruskanAsync(akun, seksi, "Teruskan ke Kabid", akun == "kasi-pkb");
        }

        await IsiDanTeruskanAsync("kasi-keselamatan", "Seksi Keselamatan", "Teruskan ke Kabid");
        await IsiDanTeruskanAsync("kasubbag-umum", "Subbagian Umum dan Kepegawaian", "Teruskan ke Kasubbag PKP");
        await IsiDanTeruskanAsync("kasubbag-pkp", "Subbagian Perencanaan, Keuangan dan Pelaporan", "Teruskan ke Kasubbag PKP");

        var teknik = await SebagaiAsync("kabid-teknik");
        await teknik.KembalikanAsync("Periksa dan teruskan data kinerja Bidang Teknik", "Angka inspeksi belum sesuai laporan.", "Seksi Keselamatan");
        var keselamatan = await SebagaiAsync("kasi-keselamatan");
        await keselamatan.BukaTugasAsync("Isi dan teruskan data kinerja Seksi Keselamatan");
        Assert.Contains("Angka inspeksi belum sesuai laporan.", await keselamatan.Halaman.InnerTextAsync("main"), StringComparison.Ordinal);
        await IsiDanTeruskanAsync("kasi-keselamatan", "Seksi Keselamatan", "Teruskan ke Kabid");
        await teknik.SelesaikanAsync("Periksa dan teruskan data kinerja Bidang Teknik", "Teruskan ke Kasubbag PKP", "09-teruskan");
        await (await SebagaiAsync("kabid-lalin")).SelesaikanAsync("Periksa dan teruskan data kinerja Bidang Lalu Lintas", "Teruskan ke Kasubbag PKP");
        var kasubbag = await SebagaiAsync("kasubbag-pkp");
        await kasubbag.SelesaikanAsync("Terima data kinerja Sekretariat", "Terima data");
        await kasubbag.SelesaikanAsync("Terima data kinerja Bidang Lalu Lintas", "Terima data", "10-terima");
        await kasubbag.SelesaikanAsync("Terima data kinerja Bidang Teknik", "Terima data");
    }

    private async Task PeringatanAsync()
    {
        await MajukanAsync("2026-10-01", "08:00");
        var kasubbag = await SebagaiAsync("kasubbag-pkp");
        await kasubbag.Halaman.GotoAsync("/triwulan/2026/3/peringatan");
        await kasubbag.PotretAsync("10-susun-peringatan");
        await kasubbag.TekanAsync("Susun 2 surat peringatan I");
        foreach (var unit in new[] { "Bidang Angkutan", "Bidang Pelayaran" })
        {
            var judul = $"surat peringatan I untuk {unit}";
            await (await SebagaiAsync("staf-pkp")).SelesaikanAsync($"Susun {judul}", "Ajukan ke Sekretaris");
            await (await SebagaiAsync("sekretaris")).SelesaikanAsync($"Paraf {judul}", "Paraf dan teruskan ke Kepala Dinas");
            await (await SebagaiAsync("kadis")).TandatanganiAsync($"Tanda tangani {judul}", "Tanda tangani dan serahkan ke Kasubbag PKP");
            await kasubbag.SelesaikanAsync($"Distribusikan {judul}", "Distribusikan surat");
        }

        await MajukanAsync("2026-10-02", "09:00");
        await IsiDanTeruskanAsync("kasi-angkutan", "Seksi Angkutan Orang dan Barang", "Teruskan ke Kabid");
        await IsiDanTeruskanAsync("kasi-terminal", "Seksi Terminal dan Perparkiran", "Teruskan ke Kabid");
        await (await SebagaiAsync("kabid-angkutan")).SelesaikanAsync("Periksa dan teruskan data kinerja Bidang Angkutan", "Teruskan ke Kasubbag PKP");
        await kasubbag.SelesaikanAsync("Terima data kinerja Bidang Angkutan", "Terima data");
        await MajukanAsync("2026-10-06", "09:00");
        await kasubbag.Halaman.GotoAsync("/triwulan/2026/3/tutup");
        await kasubbag.TulisAsync(kasubbag.Halaman.GetByLabel("Alasan menutup pengumpulan"), "Batas peringatan sudah lewat, data pelabuhan belum direkap.");
        await kasubbag.PotretAsync("10-tutup");
        await kasubbag.TekanAsync("Tutup pengumpulan");
        await kasubbag.Halaman.GotoAsync("/triwulan/2026/3");
        await kasubbag.PotretAsync("10-triwulan");
    }

    private async Task RekapDanArsipAsync()
    {
        var kasubbag = await SebagaiAsync("kasubbag-pkp");
        await kasubbag.BukaTugasAsync("Susun dan sampaikan laporan rekapitulasi");
        await kasubbag.TekanAsync("Susun nota dinas");
        await kasubbag.TandatanganiAsync("Susun dan sampaikan laporan rekapitulasi", "Tanda tangani dan sampaikan ke Sekretaris", "11-rekap");
        var sekretaris = await SebagaiAsync("sekretaris");
        await sekretaris.BukaTugasAsync("Terima laporan rekapitulasi");
        var isi = await sekretaris.Halaman.InnerTextAsync("main");
        Assert.Contains("Bidang Pelayaran", isi, StringComparison.Ordinal);
        Assert.Contains("Tidak menyampaikan", isi, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("terlambat 5 hari kerja", isi, StringComparison.OrdinalIgnoreCase);
        await sekretaris.SelesaikanAsync("Terima laporan rekapitulasi", "Terima laporan", "12-terima-laporan");
        await kasubbag.SelesaikanAsync("Perintahkan pengarsipan", "Perintahkan Staf PKP");
        var staf = await SebagaiAsync("staf-pkp");
        await staf.BukaTugasAsync("Arsipkan hasil pengumpulan data kinerja");
        foreach (var (bidang, nilai) in new[] { ("Ruang", "Arsip lantai 1"), ("Lemari", "2"), ("Laci", "1"), ("Boks", "Folder TW III") })
        {
            await staf.TulisAsync(staf.Halaman.Locator($"[name='Berkas.{bidang}']"), nilai);
        }

        await staf.PotretAsync("14-arsip");
        await staf.TekanAsync("Tutup berkas");
        await Assertions.Expect(staf.Halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("selesai", new() { Timeout = 60_000 });
    }

    // The package is read without the product's code: unzip, then sha256sum's own format line by line.
    private async Task PaketUtuhAsync()
    {
        var staf = await SebagaiAsync("staf-pkp");
        await staf.Halaman.GotoAsync("/arsip");
        await staf.Halaman.Locator("main table a[href*='/arsip/']").First.ClickAsync();
        await staf.PotretAsync("14-berkas");
        await staf.PotretHalamanAsync("/buku/surat-keluar/2026", "14-register");
        await staf.Halaman.GoBackAsync();
        var unduhan = await staf.Halaman.RunAndWaitForDownloadAsync(() => staf.Halaman.Locator("main a[href$='/paket']").First.ClickAsync());
        var folder = Path.Combine(peladen.Folder, "paket");
        await ZipFile.ExtractToDirectoryAsync((await unduhan.PathAsync())!, folder);
        var manifes = Directory.GetFiles(folder, "manifest-sha256.txt", SearchOption.AllDirectories).Single();
        var akar = Path.GetDirectoryName(manifes)!;
        var baris = await File.ReadAllLinesAsync(manifes);
        Assert.True(baris.Length > 25, $"Hanya {baris.Length} berkas di dalam paket.");
        foreach (var satu in baris)
        {
            var bagian = satu.Split("  ", 2);
            Assert.Equal(bagian[0], Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(akar, bagian[1])))));
        }

        using var sha = Process.Start(new ProcessStartInfo("sha256sum", ["-c", "--quiet", manifes]) { WorkingDirectory = akar })!;
        await sha.WaitForExitAsync();
        Assert.Equal(0, sha.ExitCode);
    }

    private async Task IsiDanTeruskanAsync(string akun, string seksi, string tombol, bool potret = false)
    {
        var kasi = await SebagaiAsync(akun);
        await kasi.IsiAsync(seksi, DataContoh.TriwulanTiga, potret ? "08-isian" : null);
        await kasi.TeruskanAsync(tombol, potret ? "08-periksa" : null);
    }

    private async Task MajukanAsync(string tanggal, string saat)
    {
        var sekretaris = await SebagaiAsync("sekretaris");
        await sekretaris.Halaman.GotoAsync("/demo/jam");
        await sekretaris.Halaman.Locator("[name=Tanggal]").FillAsync(tanggal);
        await sekretaris.Halaman.Locator("[name=Jam]").FillAsync(saat);
        await sekretaris.KirimAsync(sekretaris.Halaman.Locator("main button[type=submit]").First);
        Assert.Equal(0, await sekretaris.Halaman.Locator(".ada-masalah").CountAsync());
    }

    private async Task<PelakuUji> SebagaiAsync(string akun) =>
        orang.TryGetValue(akun, out var ada) ? ada : orang[akun] = await PelakuUji.MasukAsync(peladen, akun, skrip, papanKetik: !skrip);
}
