using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

public sealed class KeamananTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("/masuk", 200)]
    [InlineData("/", 302)]
    [InlineData("/tidak-ada", 302)]
    [InlineData("/sehat", 200)]
    [InlineData("/css/situs.css", 200)]
    [InlineData("/galat/500", 404)]
    public async Task Every_answer_to_a_stranger_carries_the_security_headers(string alamat, int kode)
    {
        using var peramban = host.Peramban();
        await PeriksaAsync(peramban, alamat, kode);
    }

    [Theory]
    [InlineData("/tidak-ada", 404)]
    [InlineData("/uji/keliru", 400)]
    [InlineData("/uji/dilarang", 403)]
    [InlineData("/uji/wewenang", 403)]
    [InlineData("/uji/aturan", 422)]
    [InlineData("/uji/selesai", 409)]
    [InlineData("/uji/bersamaan", 409)]
    [InlineData("/uji/rusak", 500)]
    [InlineData("/uji/penuh", 503)]
    public async Task Every_failure_carries_the_security_headers(string alamat, int kode)
    {
        using var peramban = await MasukAsync($"kepala{alamat.Replace('/', '-')}");
        var halaman = await PeriksaAsync(peramban, alamat, kode);
        Assert.Equal("id", halaman.Dokumen.DocumentElement.GetAttribute("lang"));
        Assert.True(halaman.Jawaban.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_refusal_is_a_page_with_its_sentence()
    {
        using var peramban = await MasukAsync("penolakan");
        Assert.Contains("Surat ini belum bernomor.", (await peramban.BukaAsync("/uji/aturan")).Teks, StringComparison.Ordinal);
        Assert.Contains("Langkah ini dikerjakan oleh Sekretaris.", (await peramban.BukaAsync("/uji/wewenang")).Teks, StringComparison.Ordinal);
        Assert.Contains("sudah diselesaikan oleh Marlina Suryani", (await peramban.BukaAsync("/uji/selesai")).Teks, StringComparison.Ordinal);
        Assert.Contains("sudah diubah orang lain", (await peramban.BukaAsync("/uji/bersamaan")).Teks, StringComparison.Ordinal);
        Assert.Contains("penyimpanan peladen penuh", (await peramban.BukaAsync("/uji/penuh")).Teks, StringComparison.Ordinal);
        Assert.Contains("tidak ada, atau bukan untuk Anda", (await peramban.BukaAsync("/tidak-ada")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_tells_a_number_and_no_secret_of_ours()
    {
        using var peramban = await MasukAsync("kegagalan");
        var halaman = await peramban.BukaAsync("/uji/rusak");
        Assert.Contains("Terjadi kesalahan pada aplikasi", halaman.Teks, StringComparison.Ordinal);
        Assert.NotEmpty(halaman.Dokumen.QuerySelector("main .kode")!.TextContent);
        Assert.DoesNotContain("rahasia dapur", await halaman.Jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(host.Catatan.Baris, b => b.Contains("rahasia dapur", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_number_on_the_page_of_a_failure_or_a_refusal_is_the_one_in_the_log()
    {
        using var peramban = await MasukAsync("nomor");
        foreach (var alamat in new[] { "/uji/rusak", "/uji/penuh" })
        {
            var nomor = (await peramban.BukaAsync(alamat)).Dokumen.QuerySelector("main .kode")!.TextContent.Trim();
            Assert.Contains(host.Catatan.Baris, b => b.Contains($"Request {nomor} by", StringComparison.Ordinal));
        }

        var ditolak = (await peramban.BukaAsync("/uji/wewenang")).Dokumen.QuerySelector("main .kode")!.TextContent.Trim();
        Assert.True(await host.DalamAsync(db => db.CatatanAkses.AnyAsync(c => c.Korelasi == ditolak)));
    }

    [Fact]
    public async Task A_form_without_its_token_leaves_a_line_in_the_log()
    {
        using var peramban = await MasukAsync("tanpatoken");
        await peramban.MintaAsync(HttpMethod.Post, "/uji/terima", new FormUrlEncodedContent([new("catatan", "palsu")]));
        Assert.Contains(host.Catatan.Baris, b => b.Contains("without a valid token: POST /uji/terima", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_and_letters_are_never_kept_by_the_browser()
    {
        using var peramban = await MasukAsync("tembolok");
        foreach (var alamat in new[] { "/akun", "/akun/sesi", "/akun/autentikator", "/uji/berkas", "/masuk", "/" })
        {
            Assert.True((await peramban.MintaAsync(HttpMethod.Get, alamat)).Headers.CacheControl!.NoStore, alamat);
        }
    }

    [Fact]
    public async Task The_emblem_is_asked_for_again_each_time_and_sent_only_when_it_changed()
    {
        await host.BuatOrangAsync("pengurus.lambang", Peran.AdministratorSistem);
        using var peramban = await host.MasukAsync("pengurus.lambang");
        await host.DalamAsync(async db =>
        {
            var simpan = await host.Services.GetRequiredService<FileStore>().SimpanAsync(PngUji.KertasPutih());
            var kantor = db.PengaturanKantor.Single();
            (kantor.LambangSha256, kantor.LambangTipe) = (simpan.Sha256, "image/png");
            await db.SaveChangesAsync();
        });
        var pertama = await peramban.MintaAsync(HttpMethod.Get, "/administrasi/pengaturan/lambang");
        Assert.Equal((HttpStatusCode.OK, "no-cache, private"), (pertama.StatusCode, pertama.Headers.CacheControl!.ToString()));
        var lagi = new HttpRequestMessage(HttpMethod.Get, "/administrasi/pengaturan/lambang");
        lagi.Headers.IfNoneMatch.Add(pertama.Headers.ETag!);
        var kedua = await peramban.Klien.SendAsync(lagi);
        Assert.Equal(HttpStatusCode.NotModified, kedua.StatusCode);
        Assert.Empty(await kedua.Content.ReadAsByteArrayAsync());
        Assert.Contains("frame-ancestors 'none'", string.Join(';', kedua.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_held_to_the_strictest_rules()
    {
        await host.BuatOrangAsync("kuki");
        using var peramban = host.Peramban();
        var halaman = await peramban.BukaBaikAsync("/masuk");
        var formulir = halaman.Jawaban.Headers.GetValues("Set-Cookie").Single(k => k.Contains("pdk-formulir", StringComparison.Ordinal));
        Assert.StartsWith("__Host-pdk-formulir=", formulir, StringComparison.Ordinal);
        Assert.All(["secure", "httponly", "samesite=strict", "path=/"], a => Assert.Contains(a, formulir, StringComparison.OrdinalIgnoreCase));

        var jawaban = await peramban.MintaAsync(HttpMethod.Post, "/masuk", new FormUrlEncodedContent(
        [
            new("Akun", "kuki"), new("Sandi", WebHost.Sandi), new("__RequestVerificationToken", halaman.Formulir("/masuk").Nilai("__RequestVerificationToken")!),
        ]));
        var sesi = jawaban.Headers.GetValues("Set-Cookie").Single(k => k.Contains("pdk-sesi", StringComparison.Ordinal));
        Assert.StartsWith("__Host-pdk-sesi=", sesi, StringComparison.Ordinal);
        Assert.All(["secure", "httponly", "samesite=lax"], a => Assert.Contains(a, sesi, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_stale_form_is_shown_again_with_what_was_typed_and_can_be_sent_once_more()
    {
        using var peramban = await MasukAsync("basi");
        var asal = await peramban.BukaBaikAsync("/akun/sandi");
        var basi = await asal.Formulir().Buang("__RequestVerificationToken").Selundupkan("__RequestVerificationToken", "basi").Selundupkan("catatan", "Tiga <rambu> & satu marka").KirimAsync();

        Assert.Equal(HttpStatusCode.BadRequest, basi.Kode);
        var formulir = basi.Formulir();
        Assert.Equal("Tiga <rambu> & satu marka", formulir.Nilai("catatan"));
        Assert.DoesNotContain(formulir.Bidang, b => b.Contains("Sandi", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await formulir.KirimAsync()).Kode);
    }

    [Fact]
    public async Task A_form_of_a_foreign_page_is_refused_and_not_offered_again()
    {
        using var peramban = await MasukAsync("asing");
        var permintaan = new HttpRequestMessage(HttpMethod.Post, "/uji/terima") { Content = new FormUrlEncodedContent([new("catatan", "palsu")]) };
        permintaan.Headers.Referrer = new Uri("https://jahat.example/");
        var jawaban = await peramban.Klien.SendAsync(permintaan);
        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.DoesNotContain("palsu", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_past_the_limit_is_told_so()
    {
        // The test server has no limit of its own; Kestrel's is asked for through the feature.
        using var peramban = await MasukAsync("besar");
        var halaman = await peramban.BukaAsync("/uji/besar");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, halaman.Kode);
        Assert.Contains("terlalu besar", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_and_numbers_are_Indonesian_whatever_the_browser_asks_for()
    {
        using var peramban = host.Peramban();
        peramban.Klien.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US");
        Assert.Equal("1.234,5 17 Juni 2026", await peramban.Klien.GetStringAsync("/uji/budaya?culture=en-US"));
    }

    [Fact]
    public async Task The_frameworks_own_sentences_are_Indonesian()
    {
        using var peramban = await MasukAsync("kalimat");
        var halaman = await (await peramban.BukaBaikAsync("/uji/formulir")).Formulir().Isi("Realisasi", "abc").Isi("Nama", "").Isi("Tahun", "1999").KirimAsync();
        var kalimat = System.Text.Encoding.UTF8.GetString(halaman.IsiBerkas).Split('|');
        Assert.Contains("Realisasi: “abc” bukan angka. Tulis dengan angka; contoh: 1.234,5.", kalimat);
        Assert.Contains("Nama wajib diisi.", kalimat);
        Assert.Contains("Tahun harus antara 2000 dan 2100.", kalimat);
    }

    [Fact]
    public async Task A_script_without_a_session_gets_a_status_and_not_the_sign_in_page()
    {
        using var peramban = host.Peramban();
        peramban.Klien.DefaultRequestHeaders.Add("HX-Request", "true");
        Assert.Equal(HttpStatusCode.Unauthorized, (await peramban.MintaAsync(HttpMethod.Get, "/akun")).StatusCode);
    }

    [Fact]
    public async Task Production_answers_plain_http_only_with_the_way_to_https()
    {
        using var peramban = host.Peramban();
        var jawaban = await peramban.MintaAsync(HttpMethod.Get, "http://localhost/masuk?kembali=%2Fakun");
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "https://localhost/masuk?kembali=%2Fakun"), (jawaban.StatusCode, jawaban.Headers.Location!.ToString()));
        Assert.Equal("sehat", await peramban.Klien.GetStringAsync("http://localhost/sehat"));
    }

    [Fact]
    public async Task A_file_with_its_fingerprint_is_kept_for_a_year_and_sent_compressed()
    {
        using var peramban = host.Peramban();
        var gaya = (await peramban.BukaBaikAsync("/masuk")).Dokumen.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).First(h => h.Contains("situs", StringComparison.Ordinal));
        var permintaan = new HttpRequestMessage(HttpMethod.Get, gaya);
        permintaan.Headers.AcceptEncoding.ParseAdd("gzip");
        var jawaban = await peramban.Klien.SendAsync(permintaan);
        Assert.Contains("immutable", jawaban.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("gzip", jawaban.Content.Headers.ContentEncoding);
    }

    private static async Task<HalamanUji> PeriksaAsync(PerambanUji peramban, string alamat, int kode)
    {
        var jawaban = await peramban.MintaAsync(HttpMethod.Get, alamat);
        Assert.Equal(kode, (int)jawaban.StatusCode);
        string Header(string nama) => string.Join(",", jawaban.Headers.TryGetValues(nama, out var nilai) ? nilai : []);
        var csp = Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'", csp, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", csp, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", csp, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("max-age=31536000; includeSubDomains", Header("Strict-Transport-Security"));
        Assert.Empty(Header("Server"));
        return await HalamanUji.BacaAsync(peramban, jawaban);
    }

    private async Task<PerambanUji> MasukAsync(string akun)
    {
        await host.BuatOrangAsync(akun);
        return await host.MasukAsync(akun);
    }
}
