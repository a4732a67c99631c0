using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

public sealed class AdministrasiPengaturanTests(WebHost host) : IClassFixture<WebHost>
{
    private const string LambangSvg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z" fill="#0b5561"/></svg>""";

    [Fact]
    public async Task Settings_are_kept_and_the_sample_number_follows_the_pattern()
    {
        using var peramban = await MasukSebagaiAsync(Peran.KasubbagPkp);
        await host.SetelJamAsync(new DateTime(2026, 9, 23, 10, 0, 0));
        var halaman = await (await peramban.BukaBaikAsync("/administrasi/pengaturan")).Formulir("/administrasi/pengaturan")
            .Isi("Alamat", "Jalan Contoh Nomor 1").Pilih("Kertas", "F4").Pilih("Huruf", "TimesNewRoman").Isi("MarginKiri", "25").Isi("PolaSuratKeluar", "{kode}/{urut:0000}/{unit}/{bulanRomawi}/{tahun}").KirimAsync();
        Assert.Contains("Pengaturan kantor sudah disimpan.", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("000.8.6.3/0412/DISHUB/IX/2026", halaman.Teks, StringComparison.Ordinal);
        var pengaturan = await PengaturanAsync();
        Assert.Equal(("Jalan Contoh Nomor 1", UkuranKertas.F4, HurufNaskah.TimesNewRoman, 25), (pengaturan.Alamat, pengaturan.Kertas, pengaturan.Huruf, pengaturan.MarginKiri));
    }

    [Theory]
    [InlineData("PolaSuratKeluar", "{kode}/{tahun}", "Pola nomor harus memuat {urut} dan {tahun}.")]
    [InlineData("PolaSuratKeluar", "{kode}/{urut}/DISHUB", "Pola nomor harus memuat {urut} dan {tahun}.")]
    [InlineData("PolaSuratKeluar", "{urut}/{entah}/{tahun}", "Pola nomor hanya mengenal")]
    [InlineData("MarginAtas", "5", "Margin harus 10 sampai 60 mm.")]
    [InlineData("MarginAtas", "1e400", "Atas")]
    [InlineData("BatasUnggahMb", "2048", "Batas unggahan harus 1 sampai 30 MB.")]
    [InlineData("KodePos", "ABC", "Kode pos harus 5 angka.")]
    [InlineData("KodeKlasifikasi", "000-8", "Kode klasifikasi harus seperti 000.8.6.3.")]
    [InlineData("AlamatVerifikasi", "javascript:alert(1)", "Alamat verifikasi harus seperti https://kinerja.contoh.go.id.")]
    [InlineData("PosEl", "bukan alamat", "Pos-el harus seperti dishub@contoh.go.id.")]
    [InlineData("NamaPemda", "", "Isi nama pemerintah daerah.")]
    public async Task Bad_settings_are_answered_at_the_field(string bidang, string nilai, string kalimat)
    {
        using var peramban = await MasukSebagaiAsync(Peran.AdministratorSistem);
        var halaman = await (await peramban.BukaBaikAsync("/administrasi/pengaturan")).Formulir("/administrasi/pengaturan").Isi(bidang, nilai).KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Contains(kalimat, Assert.Single(halaman.Masalah), StringComparison.Ordinal);
        Assert.Equal(nilai, halaman.Formulir("/administrasi/pengaturan").Nilai(bidang));
        Assert.NotNull(halaman.Dokumen.QuerySelector($".ada-masalah a[href='#{bidang}']"));
    }

    [Fact]
    public async Task Two_registers_may_not_share_a_pattern()
    {
        using var peramban = await MasukSebagaiAsync(Peran.AdministratorSistem);
        var halaman = await (await peramban.BukaBaikAsync("/administrasi/pengaturan")).Formulir("/administrasi/pengaturan")
            .Isi("PolaSuratKeluar", "{kode}/{urut}/{tahun}").Isi("PolaNotaDinas", " {kode}/{urut}/{tahun} ").KirimAsync();
        Assert.Equal(["Pola nota dinas harus berbeda dari pola surat keluar, supaya tidak ada dua surat bernomor sama."], halaman.Masalah);
    }

    [Fact]
    public async Task An_emblem_is_uploaded_shown_harmlessly_and_removed()
    {
        using var peramban = await MasukSebagaiAsync(Peran.AdministratorSistem);
        var halaman = await UnggahAsync(peramban, "lambang.svg", Encoding.UTF8.GetBytes(LambangSvg));
        Assert.Contains("Lambang kop sudah diganti.", halaman.Teks, StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", (await PengaturanAsync()).LambangTipe);

        var gambar = await peramban.BukaBaikAsync("/administrasi/pengaturan/lambang");
        Assert.Equal(LambangSvg, Encoding.UTF8.GetString(gambar.IsiBerkas));
        Assert.Contains("sandbox", string.Join(' ', gambar.Jawaban.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        await halaman.Formulir("/administrasi/pengaturan/lambang/hapus").KirimAsync();
        Assert.Null((await PengaturanAsync()).LambangSha256);
        Assert.Equal(HttpStatusCode.NotFound, (await peramban.BukaAsync("/administrasi/pengaturan/lambang")).Kode);
    }

    [Theory]
    [InlineData("skrip.svg", """<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>""")]
    [InlineData("teks.png", "bukan gambar")]
    [InlineData("kosong.png", "")]
    public async Task A_picture_that_is_none_or_not_harmless_is_refused(string nama, string isi)
    {
        using var peramban = await MasukSebagaiAsync(Peran.AdministratorSistem);
        var lama = (await PengaturanAsync()).LambangSha256;
        var halaman = await UnggahAsync(peramban, nama, Encoding.UTF8.GetBytes(isi));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Single(halaman.Masalah);
        Assert.Equal(lama, (await PengaturanAsync()).LambangSha256);
    }

    [Fact]
    public async Task Of_two_who_save_the_settings_the_second_sees_the_first()
    {
        using var peramban = await MasukSebagaiAsync(Peran.AdministratorSistem);
        var pertama = await peramban.BukaBaikAsync("/administrasi/pengaturan");
        var kedua = await peramban.BukaBaikAsync("/administrasi/pengaturan");
        await pertama.Formulir("/administrasi/pengaturan").Isi("Telepon", "(0756) 111").KirimAsync();
        var bentrok = await kedua.Formulir("/administrasi/pengaturan").Isi("Telepon", "(0756) 222").KirimAsync();
        Assert.Equal(HttpStatusCode.Conflict, bentrok.Kode);
        Assert.Contains("Telepon sekarang: (0756) 111.", bentrok.Masalah);
        await bentrok.Formulir("/administrasi/pengaturan").KirimAsync();
        Assert.Equal("(0756) 222", (await PengaturanAsync()).Telepon);
    }

    private static async Task<HalamanUji> UnggahAsync(PerambanUji peramban, string nama, byte[] isi) =>
        await (await peramban.BukaBaikAsync("/administrasi/pengaturan")).Formulir("/administrasi/pengaturan/lambang").Lampirkan("Berkas", nama, isi).KirimAsync();

    private async Task<PerambanUji> MasukSebagaiAsync(Peran peran)
    {
        var akun = $"p{Guid.NewGuid():N}"[..12];
        await host.BuatOrangAsync(akun, peran);
        return await host.MasukAsync(akun);
    }

    private Task<PengaturanKantor> PengaturanAsync() => host.DalamAsync(async db => await db.PengaturanKantor.AsNoTracking().FirstOrDefaultAsync() ?? new());
}
