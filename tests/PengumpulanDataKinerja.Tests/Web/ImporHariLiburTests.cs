using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

/// <summary>The yearly list of holidays from a file: shown first, taken whole or not at all, nothing removed.</summary>
public sealed class ImporHariLiburTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Impor = "/administrasi/hari-libur/impor";
    private const string Terapkan = "/administrasi/hari-libur/impor/terapkan";

    [Fact]
    public async Task A_list_is_shown_first_and_then_taken_together_once()
    {
        await SimpanAsync(new HariLibur(new(2061, 1, 1), "Tahun Baru", JenisHariLibur.LiburNasional), new HariLibur(new(2061, 5, 1), "Hari Buruh", JenisHariLibur.LiburNasional), new HariLibur(new(2061, 6, 6), "Libur lama", JenisHariLibur.CutiBersama), new HariLibur(new(2061, 7, 7), "Pilkada", JenisHariLibur.LiburDaerah));
        using var peramban = await MasukAsync();
        var pratinjau = await UnggahAsync(peramban, "date,name,kind\n2061-01-01,Tahun Baru Masehi,libur_nasional\n2061-05-01,Hari Buruh,libur_nasional\n\"2061-12-25\",\"Natal, hari pertama\",libur_nasional\n");
        Assert.Equal(HttpStatusCode.OK, pratinjau.Kode);
        Assert.Contains("1 baru, 1 berubah, 1 sama.", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("6 Juni 2061: Libur lama", pratinjau.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Pilkada", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Equal(4, (await TahunAsync(2061)).Count);

        Assert.Equal("/administrasi/hari-libur/2061", (await pratinjau.Formulir(Terapkan).KirimAsync()).Alamat);
        var tersimpan = await TahunAsync(2061);
        Assert.Equal(["Tahun Baru Masehi", "Hari Buruh", "Libur lama", "Pilkada", "Natal, hari pertama"], tersimpan.Select(l => l.Nama));

        // The same button pressed once more finds it done.
        Assert.Contains("tidak ada yang berubah", (await pratinjau.Formulir(Terapkan).KirimAsync()).Teks, StringComparison.Ordinal);
        Assert.Equal(tersimpan.Select(l => (l.Id, l.Versi)), (await TahunAsync(2061)).Select(l => (l.Id, l.Versi)));
    }

    [Fact]
    public async Task The_samples_that_are_offered_can_be_read_again()
    {
        using var peramban = await MasukAsync();
        foreach (var nama in new[] { "contoh.csv", "contoh.xlsx" })
        {
            using var jawaban = await peramban.MintaAsync(HttpMethod.Get, "/administrasi/hari-libur/" + nama);
            var impor = new ImporHariLibur([]);
            impor.Baca(new MemoryStream(await jawaban.Content.ReadAsByteArrayAsync()));
            Assert.Empty(impor.Kekeliruan);
            Assert.Equal([JenisHariLibur.LiburNasional, JenisHariLibur.CutiBersama, JenisHariLibur.LiburNasional], impor.Baru.Select(b => b.Jenis));
        }
    }

    [Fact]
    public async Task Faults_are_named_by_cell_and_nothing_of_the_file_is_kept()
    {
        using var peramban = await MasukAsync();
        var halaman = await UnggahAsync(peramban, """
            tanggal;nama;jenis
            1/1/2062;Tahun Baru;libur nasional
            31/2/2062;Nyepi;libur nasional
            1/1/2062;Tahun Baru lagi;libur nasional
            2062-05-01;=HYPERLINK("http://x");libur nasional
            2062-05-02;;cuti bersama
            2062-05-03;Libur;hari raya
            1962-05-03;Libur;cuti bersama
            ;Libur;cuti bersama
            """);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        foreach (var (sel, kalimat) in new[] { ("A3", "bukan tanggal yang ada"), ("A4", "sudah ada pada baris 2"), ("B5", "dimulai seperti rumus"), ("B6", "nama kosong"), ("C7", "tidak dikenal"), ("A8", "harus di antara 2000 dan 2100"), ("A9", "tanggal kosong") })
        {
            Assert.Contains(halaman.Dokumen.QuerySelectorAll("tbody tr"), b => b.QuerySelector("th")!.TextContent == sel && b.TextContent.Contains(kalimat, StringComparison.Ordinal));
        }

        Assert.Empty(await TahunAsync(2062));
        Assert.Null(halaman.Dokumen.QuerySelector($"form[action='{Terapkan}']"));
    }

    [Fact]
    public void Text_that_looks_like_a_formula_is_not_taken_for_a_day()
    {
        using var isi = new MemoryStream();
        BukuKerja.Tulis(isi, "x", null, buku => buku.Lembar(new SusunanLembar("Lain", [new("tanggal", 16), new("nama", 20), new("jenis", 20)]), l => l.Baris(new object?[] { "=1+1", "Libur", "Cuti bersama" })));
        isi.Position = 0;
        var impor = new ImporHariLibur([]);
        impor.Baca(isi);
        Assert.Equal(["A2"], impor.Kekeliruan.Select(k => k.Alamat.ToString()));
        Assert.Empty(impor.Baris);
    }

    [Theory]
    [InlineData("kode,uraian\n1,2\n", "tidak memuat judul kolom")]
    [InlineData("tanggal,nama,jenis\n", "tidak memuat satu hari libur pun")]
    [InlineData("tanggal,nama,jenis\n2063-01-01,\"Tahun Baru,cuti bersama\n", "tidak ditutup")]
    [InlineData("tanggal nama jenis", "bukan .xlsx")]
    public async Task A_file_that_is_no_list_is_refused_with_a_sentence(string isi, string kalimat)
    {
        using var peramban = await MasukAsync();
        var halaman = await UnggahAsync(peramban, isi);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Contains(kalimat, halaman.Teks, StringComparison.Ordinal);
    }

    private Task<List<HariLibur>> TahunAsync(int tahun) => host.DalamAsync(db => db.HariLibur.AsNoTracking().Where(l => l.Tanggal >= new DateOnly(tahun, 1, 1) && l.Tanggal <= new DateOnly(tahun, 12, 31)).OrderBy(l => l.Tanggal).ToListAsync());

    private Task<int> SimpanAsync(params HariLibur[] libur) => host.DalamAsync(db =>
    {
        db.AddRange(libur);
        return db.SaveChangesAsync();
    });

    private static async Task<HalamanUji> UnggahAsync(PerambanUji peramban, string isi) =>
        await (await peramban.BukaBaikAsync(Impor)).Formulir(Impor).Lampirkan("unggahan", "libur.csv", Encoding.UTF8.GetBytes(isi)).KirimAsync();

    private async Task<PerambanUji> MasukAsync()
    {
        var akun = $"k{Guid.NewGuid():N}"[..12];
        await host.BuatOrangAsync(akun, Peran.KasubbagPkp);
        return await host.MasukAsync(akun);
    }
}
