using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class AdministrasiHariLiburTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_holiday_is_added_moved_and_removed()
    {
        using var peramban = await MasukAsync();
        var tahun = await TambahAsync(peramban, "2031-03-25", "Nyepi");
        Assert.Equal("/administrasi/hari-libur/2031", tahun.Alamat);
        Assert.Contains("Selasa, 25 Maret 2031", tahun.Teks, StringComparison.Ordinal);

        var id = await host.DalamAsync(db => db.HariLibur.Where(l => l.Nama == "Nyepi").Select(l => l.Id).SingleAsync());
        await (await peramban.BukaBaikAsync($"/administrasi/hari-libur/{id}/ubah")).Formulir().Isi("Tanggal", "2031-03-26").Isi("Nama", "Hari Suci Nyepi").KirimAsync();
        var libur = await host.DalamAsync(db => db.HariLibur.AsNoTracking().SingleAsync(l => l.Nama == "Hari Suci Nyepi"));
        Assert.Equal(new DateOnly(2031, 3, 26), libur.Tanggal);

        var kosong = await (await peramban.BukaBaikAsync($"/administrasi/hari-libur/{libur.Id}/hapus")).Formulir().KirimAsync();
        Assert.Contains("Belum ada hari libur 2031", kosong.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_its_decree_says_so()
    {
        using var peramban = await MasukAsync();
        Assert.Contains("Hari libur 2048 belum ditetapkan.", (await peramban.BukaBaikAsync("/administrasi/hari-libur/2048")).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await peramban.BukaAsync("/administrasi/hari-libur/1999")).Kode);
    }

    [Fact]
    public async Task The_year_stands_on_one_page_with_holidays_Ramadan_and_the_dates_of_the_SOP()
    {
        using var peramban = await MasukAsync();
        var halaman = await peramban.BukaBaikAsync("/administrasi/hari-libur/2026/kalender");
        Assert.Equal(12, halaman.Dokumen.QuerySelectorAll(".kalender-bulan table").Length);
        var maret = halaman.Dokumen.QuerySelectorAll(".kalender-bulan")[2];
        Assert.Equal(31, maret.QuerySelectorAll("td").Count(s => s.TextContent.Trim().Length > 0));
        Assert.Equal("17T", maret.QuerySelectorAll("td").Single(s => s.TextContent.StartsWith("17", StringComparison.Ordinal)).TextContent);
        foreach (var kata in new[] { "1–20 Ramadan", "16 buka permintaan Triwulan I 2026", "17 tenggat langkah 6–7 Triwulan I 2026", "27 tenggat langkah 8–10 Triwulan I 2026" })
        {
            Assert.Contains(maret.QuerySelectorAll("li"), l => l.TextContent.Trim() == kata);
        }

        Assert.Contains(halaman.Dokumen.QuerySelectorAll(".kalender-bulan")[0].QuerySelectorAll("li"), l => l.TextContent.Contains("tenggat langkah 11–14 Triwulan IV 2025", StringComparison.Ordinal));
        Assert.Contains("Hanya 3 hari kerja tersedia", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_is_one_holiday_only()
    {
        using var peramban = await MasukAsync();
        await TambahAsync(peramban, "2032-01-01", "Tahun Baru");
        var kedua = await TambahAsync(peramban, "2032-01-01", "Tahun Baru lagi");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kedua.Kode);
        Assert.Equal(["1 Januari 2032 sudah tercatat sebagai Tahun Baru."], kedua.Masalah);
    }

    [Theory]
    [InlineData("31/02/2026", "x")]
    [InlineData("", "x")]
    [InlineData("1999-12-31", "x")]
    [InlineData("2033-01-01", "")]
    public async Task Bad_input_is_answered_at_the_field(string tanggal, string nama)
    {
        using var peramban = await MasukAsync();
        var halaman = await TambahAsync(peramban, tanggal, nama);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Single(halaman.Masalah);
        Assert.Equal((tanggal, nama), (halaman.Formulir().Nilai("Tanggal"), halaman.Formulir().Nilai("Nama")));
    }

    private static async Task<HalamanUji> TambahAsync(PerambanUji peramban, string tanggal, string nama) =>
        await (await peramban.BukaBaikAsync("/administrasi/hari-libur/tambah")).Formulir().Isi("Tanggal", tanggal).Isi("Nama", nama).Pilih("Jenis", "LiburNasional").KirimAsync();

    private async Task<PerambanUji> MasukAsync()
    {
        var akun = $"k{Guid.NewGuid():N}"[..12];
        await host.BuatOrangAsync(akun, Peran.KasubbagPkp);
        return await host.MasukAsync(akun);
    }
}
