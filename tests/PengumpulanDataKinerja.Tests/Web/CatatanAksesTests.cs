using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

public sealed class CatatanAksesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Peramban = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0";

    [Fact]
    public async Task Signing_in_and_out_is_noted_with_who_as_what_from_where()
    {
        var orang = await host.BuatOrangAsync("tercatat", Peran.Sekretaris, ubah: o => o.Nama = "Dewi Tercatat");
        using var peramban = host.Peramban();
        peramban.Klien.DefaultRequestHeaders.UserAgent.ParseAdd(Peramban);
        await peramban.MasukAsync("tercatat", "sandi yang keliru");
        await peramban.MasukAsync("tercatat", WebHost.Sandi);
        await (await peramban.BukaBaikAsync("/akun")).Formulir("/keluar").KirimAsync();

        var baris = await BarisAsync(orang.Id);
        Assert.Equal([(JenisAkses.Masuk, HasilAkses.Gagal), (JenisAkses.Masuk, HasilAkses.Berhasil), (JenisAkses.Keluar, HasilAkses.Berhasil)], baris.Select(b => (b.Jenis, b.Hasil)));
        Assert.All(baris, b => Assert.Equal(("Dewi Tercatat", "Firefox di Windows"), (b.Nama, b.Perangkat)));
        Assert.Equal("Sekretaris", baris[1].Sebagai);
        Assert.All(baris, b => Assert.NotEmpty(b.Korelasi));
    }

    [Fact]
    public async Task What_is_typed_into_the_wrong_field_is_not_kept()
    {
        using var peramban = host.Peramban();
        await peramban.MasukAsync("rahasia-yang-salah-kolom", WebHost.Sandi);
        var baris = await host.DalamAsync(db => db.CatatanAkses.AsNoTracking().OrderByDescending(c => c.Urut).Select(c => c.Nama).FirstAsync());
        Assert.Equal("akun tidak dikenal: rah…", baris);
        Assert.DoesNotContain(await host.DalamAsync(db => db.CatatanAkses.Select(c => c.Nama + c.Objek + c.Sebagai).ToListAsync()), t => t.Contains(WebHost.Sandi, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusals_are_noted_and_an_address_that_never_existed_is_not()
    {
        var orang = await host.BuatOrangAsync("ditolak", Peran.StafPkp);
        using var peramban = await host.MasukAsync("ditolak");
        var bukti = $"/bukti/{Guid.NewGuid()}";
        Assert.Equal(HttpStatusCode.Forbidden, (await peramban.BukaAsync("/administrasi/orang")).Kode);
        Assert.Equal(HttpStatusCode.Forbidden, (await peramban.BukaAsync("/uji/wewenang")).Kode);
        Assert.Equal(HttpStatusCode.NotFound, (await peramban.BukaAsync(bukti)).Kode);
        Assert.Equal(HttpStatusCode.NotFound, (await peramban.BukaAsync("/tidak-ada")).Kode);

        var ditolak = (await BarisAsync(orang.Id)).Where(b => b.Jenis == JenisAkses.Penolakan).ToList();
        Assert.Equal(["GET /administrasi/orang", "GET /uji/wewenang", $"GET {bukti}"], ditolak.Select(b => b.Objek));
        Assert.All(ditolak, b => Assert.Equal((HasilAkses.Ditolak, "Staf PKP"), (b.Hasil, b.Sebagai)));
    }

    [Fact]
    public async Task A_file_is_noted_before_it_is_handed_out_and_once_when_its_download_goes_on()
    {
        var orang = await host.BuatOrangAsync("pengunduh", Peran.Auditor);
        using var peramban = await host.MasukAsync("pengunduh");
        Assert.Equal(HttpStatusCode.OK, (await peramban.BukaAsync("/uji/berkas")).Kode);
        peramban.Klien.DefaultRequestHeaders.Range = new(3, null);
        await peramban.MintaAsync(HttpMethod.Get, "/uji/berkas");
        peramban.Klien.DefaultRequestHeaders.Range = null;
        await peramban.BukaAsync("/panduan/gambar/04-paraf.png");

        var dibuka = Assert.Single(await BarisAsync(orang.Id), b => b.Jenis == JenisAkses.BukaBerkas);
        Assert.Equal("surat.pdf /uji/berkas", dibuka.Objek);
    }

    [Fact]
    public async Task A_changed_password_is_noted()
    {
        var orang = await host.BuatOrangAsync("pengganti");
        using var peramban = await host.MasukAsync("pengganti");
        await (await peramban.BukaBaikAsync("/akun/sandi")).Formulir().Isi("SandiLama", WebHost.Sandi).Isi("SandiBaru", "tujuh-pohon-di-tepi-kali").Isi("Ulangan", "tujuh-pohon-di-tepi-kali").KirimAsync();
        Assert.Contains(await BarisAsync(orang.Id), b => b is { Jenis: JenisAkses.GantiSandi, Hasil: HasilAkses.Berhasil });
    }

    [Theory]
    [InlineData("dewi\r\n2026-11-22 Masuk berhasil admin", "dewi  2026-11-22 Masuk berhasil admin")]
    [InlineData("a\u2028b\u2029c\u0085d\u0000e\u001b[31mf", "a b c d e [31mf")]
    [InlineData("lap\u202Efdp.exe", "lap fdp.exe")]
    [InlineData("  \t ", "")]
    public void No_text_from_outside_can_begin_a_line_of_its_own(string teks, string satuBaris) => Assert.Equal(satuBaris, CatatanAkses.SatuBaris(teks, 100));

    [Fact]
    public void A_long_text_is_cut_at_a_whole_character()
    {
        var teks = CatatanAkses.SatuBaris(string.Concat(Enumerable.Repeat("🚦", 100)), 20);
        Assert.True(teks.Length <= 20);
        Assert.EndsWith("🚦…", teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_with_line_breaks_stays_one_line_in_the_log()
    {
        await host.BuatOrangAsync("pemalsu", Peran.StafPkp);
        using var peramban = await host.MasukAsync("pemalsu");
        await peramban.BukaAsync("/panduan/x%0d%0aAkses%20999%20Masuk%20Berhasil");
        var objek = await host.DalamAsync(db => db.CatatanAkses.AsNoTracking().OrderByDescending(c => c.Urut).Select(c => c.Objek).FirstAsync());
        Assert.StartsWith("GET /panduan/x", objek, StringComparison.Ordinal);
        Assert.DoesNotContain(objek, h => char.IsControl(h));
    }

    [Theory]
    [InlineData("UPDATE CatatanAkses SET Hasil = 'Berhasil' WHERE Urut = 1", "isi baris 1 sudah diubah")]
    [InlineData("UPDATE CatatanAkses SET HashSebelum = Hash WHERE Urut = 2", "baris 2 tidak menyambung")]
    [InlineData("DELETE FROM CatatanAkses WHERE Urut = 2", "baris 2 tidak ada")]
    public async Task Periksa_names_a_row_that_was_changed_or_taken_out(string sql, string kalimat)
    {
        await using var sendiri = new WebHost();
        await sendiri.BuatOrangAsync("siapa");
        using var peramban = sendiri.Peramban();
        await peramban.MasukAsync("siapa", "sandi yang keliru");
        await peramban.MasukAsync("bukan", WebHost.Sandi);
        await peramban.MasukAsync("siapa", WebHost.Sandi);
        await (await peramban.BukaBaikAsync("/akun")).Formulir("/keluar").KirimAsync();
        Assert.DoesNotContain(await PeriksaAsync(sendiri), t => t.Aturan == Aturan.Rantai);

        await sendiri.DalamAsync(db => db.TulisAsync(async () => await db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Contains(await PeriksaAsync(sendiri), t => t.Aturan == Aturan.Rantai && t.Kalimat.Contains(kalimat, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_are_only_added()
    {
        await host.BuatOrangAsync("tetap");
        using var peramban = await host.MasukAsync("tetap");
        await host.DalamAsync(async db =>
        {
            db.Remove(await db.CatatanAkses.FirstAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task Many_at_once_leave_one_unbroken_chain()
    {
        await using var sendiri = new WebHost();
        using var peramban = sendiri.Peramban();
        var halaman = await peramban.BukaBaikAsync("/masuk");
        var token = halaman.Formulir("/masuk").Nilai("__RequestVerificationToken")!;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(i => peramban.MintaAsync(HttpMethod.Post, "/masuk", new FormUrlEncodedContent(
            [new("Akun", $"siapa{i}"), new("Sandi", "sandi yang keliru"), new("__RequestVerificationToken", token)]))));
        Assert.Equal(32, await sendiri.DalamAsync(db => db.CatatanAkses.CountAsync()));
        Assert.DoesNotContain(await PeriksaAsync(sendiri), t => t.Aturan == Aturan.Rantai);
    }

    [Fact]
    public async Task Administrator_and_auditor_find_a_row_by_person_kind_and_date()
    {
        await host.BuatOrangAsync("pembaca", Peran.Auditor, ubah: o => o.Nama = "Auditor Pembaca");
        await host.BuatOrangAsync("dicari", ubah: o => o.Nama = "Orang Dicari 100%");
        using (await host.MasukAsync("dicari"))
        {
            using var auditor = await host.MasukAsync("pembaca");
            var semua = await (await auditor.BukaBaikAsync("/")).KlikAsync("Administrasi");
            Assert.Contains("Orang Dicari 100%", semua.Teks, StringComparison.Ordinal);
            Assert.DoesNotContain("Ringkasan", semua.Dokumen.QuerySelector(".menu-samping")!.TextContent, StringComparison.Ordinal);

            var hasil = await semua.Formulir("/administrasi/catatan-akses").Isi("nama", "100%").Pilih("jenis", "Masuk").KirimAsync();
            Assert.Equal(["Orang Dicari 100%"], hasil.Dokumen.QuerySelectorAll("tbody th").Select(t => t.FirstChild!.TextContent.Trim()).Distinct());
            Assert.Contains("Tidak ada catatan yang cocok", (await auditor.BukaBaikAsync("/administrasi/catatan-akses?sampai=2020-01-01")).Teks, StringComparison.Ordinal);
            Assert.Contains("Tidak ada catatan yang cocok", (await auditor.BukaBaikAsync("/administrasi/catatan-akses?nama=%25%25_%5B")).Teks, StringComparison.Ordinal);
            await auditor.BukaBaikAsync("/administrasi/catatan-akses?dari=0001-01-01&sampai=9999-12-31&halaman=99999");
        }
    }

    private Task<List<CatatanAkses>> BarisAsync(Guid orangId) => host.DalamAsync(db => db.CatatanAkses.AsNoTracking().Where(c => c.OrangId == orangId).OrderBy(c => c.Urut).ToListAsync());

    private static async Task<IReadOnlyList<Temuan>> PeriksaAsync(WebHost tempat) =>
        await tempat.DalamAsync(db => new Periksa(db, tempat.Services.GetService(typeof(FileStore)) as FileStore ?? throw new InvalidOperationException()).JalankanAsync());
}
