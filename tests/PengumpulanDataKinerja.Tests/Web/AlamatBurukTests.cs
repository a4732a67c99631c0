using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

/// <summary>What stands in an address or a header: return addresses, names of hosts, search words, page numbers.</summary>
public sealed class AlamatBurukTests(KantorMasukan kantor) : IClassFixture<KantorMasukan>
{
    private const string Jahat = "jahat.example";

    // Every GET route that reads something besides its path, and who opens it.
    private const string Tabel = """
        administrasi/catatan-akses              | administrasi/catatan-akses                    | AD
        administrasi/orang                      | administrasi/orang                            | AD
        administrasi/hari-libur/tambah          | administrasi/hari-libur/tambah                | AD
        administrasi/penugasan/tambah           | administrasi/penugasan/tambah                 | AD
        buku/{jenis}/{tahun:int:range(2000,2100)} | buku/surat-keluar/2026                      | ST
        data-kinerja                            | data-kinerja                                  | ST
        data-kinerja/tambah                     | data-kinerja/tambah                           | ST
        data-kinerja/impor                      | data-kinerja/impor                            | ST
        data-kinerja/salin                      | data-kinerja/salin                            | ST
        data-kinerja/revisi                     | data-kinerja/revisi                           | KP
        data-kinerja/rencana                    | data-kinerja/rencana                          | ST
        data-kinerja/rencana/tambah             | data-kinerja/rencana/tambah                   | ST
        demo/jam                                | demo/jam                                      | AD
        isian/{id:guid}/excel                   | isian/{isian-manajemen}/excel                 | SM
        masuk                                   | masuk                                         | -
        masuk/kode                              | masuk/kode                                    | -
        pemberitahuan                           | pemberitahuan                                 | SM
        rekap/{tahun:int}/{tw:int:range(1,4)}   | rekap/2026/3                                  | KP
        surat/{id:guid}/konsep.pdf              | surat/{konsep-peringatan-lalin}/konsep.pdf    | ST
        surat/{id:guid}/versi                   | surat/{konsep-peringatan-lalin}/versi         | ST
        templat/{surat}/versi                   | templat/permintaan/versi                      | ST
        triwulan/{tahun:int}/{tw:int}           | triwulan/2026/3                               | KP
        triwulan/{tahun:int}/{tw:int}/riwayat   | triwulan/2026/3/riwayat                       | KP
        triwulan/{tahun:int}/{tw:int}/alur      | triwulan/2026/3/alur                          | KP
        triwulan/{tahun:int}/{tw:int}/geser     | triwulan/2026/3/geser                         | KP
        verifikasi                              | verifikasi                                    | -
        """;

    private static readonly string[] kembali =
    [
        "https://jahat.example/", "http://jahat.example", "//jahat.example", "///jahat.example", "////jahat.example/%2e%2e", "/\\jahat.example", "\\\\jahat.example", "\\/jahat.example", "https:jahat.example", "https:/jahat.example",
        "/\t/jahat.example", "/\n/jahat.example", "\t//jahat.example", "javascript:alert(document.domain)", "data:text/html,<script>alert(1)</script>", "jahat.example", "~//jahat.example", "@jahat.example", "/%09/jahat.example", "http://localhost@jahat.example/",
    ];

    private static readonly (string Nama, string Nilai)[] nilai =
    [
        ("tanda LIKE", "%_[]^\\'\""), ("persen", "%"), ("kutip", "' OR '1'='1"), ("SQL", "1; DROP TABLE Orang;--"), ("skrip", $"\"'><{KasusBuruk.UnsurUji}></{KasusBuruk.UnsurUji}><script>alert('{KasusBuruk.UnsurUji}')</script>"),
        ("emoji dan arah", "🚦\u202Ex"), ("U+0000", "a\0b"), ("6.000 huruf", new string('a', 6000)), ("halaman jauh", "2147483647"), ("halaman minus", "-2147483648"), ("melimpah", "99999999999999999999"), ("nol", "0"), ("desimal", "1.5"),
        ("Guid asing", "01a2b3c4-0000-7000-8000-000000000000"), ("kosong", ""), ("baris baru", "a\r\nSet-Cookie: x=y"), ("jalur", "../../../../etc/passwd"),
    ];

    public static TheoryData<string, string> Pertanyaan()
    {
        var baris = new TheoryData<string, string>();
        foreach (var (_, alamat, _) in Baca(Tabel))
        {
            foreach (var (nama, _) in nilai)
            {
                baris.Add(alamat, nama);
            }
        }

        return baris;
    }

    public static TheoryData<int, string> Kembali()
    {
        var baris = new TheoryData<int, string>();
        foreach (var (urut, alamat) in kembali.Index())
        {
            baris.Add(urut, new string([.. alamat.Select(h => char.IsControl(h) ? '·' : h)]));
        }

        return baris;
    }

    [Fact]
    public void Every_page_that_reads_a_question_is_in_the_table()
    {
        var semua = RuteBertanya().Select(r => r.Rute).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(semua, Baca(Tabel).Select(b => b.Rute).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pertanyaan))]
    public async Task Whatever_stands_in_a_question_is_only_looked_for(string alamat, string kasus)
    {
        var (rute, _, siapa) = Baca(Tabel).Single(b => b.Alamat == alamat);
        foreach (var bidang in RuteBertanya().Where(r => r.Rute == rute).Select(r => r.Bidang))
        {
            var halaman = await kantor.Peramban(siapa).BukaAsync($"{kantor.Alamat(alamat)}?{bidang}={Uri.EscapeDataString(nilai.Single(n => n.Nama == kasus).Nilai)}");
            Assert.True((int)halaman.Kode is 200 or 400 or 404 or 422, $"{bidang}: {(int)halaman.Kode}");
            Assert.Equal("id", halaman.Dokumen.DocumentElement.GetAttribute("lang"));
            Assert.Null(halaman.Dokumen.QuerySelector(KasusBuruk.UnsurUji));
            Assert.DoesNotContain(halaman.Dokumen.QuerySelectorAll("script"), s => s.TextContent.Contains(KasusBuruk.UnsurUji, StringComparison.Ordinal));
            Assert.False(halaman.Jawaban.Headers.TryGetValues("Set-Cookie", out var kuki) && kuki.Any(k => k.StartsWith("x=", StringComparison.Ordinal)));
        }

        Assert.True(await kantor.UtuhAsync());
    }

    [Theory]
    [InlineData("triwulan/99999/3")]
    [InlineData("triwulan/2147483647/2147483647")]
    [InlineData("triwulan/-1/0")]
    [InlineData("triwulan/2026/0/riwayat")]
    [InlineData("triwulan/0/9/geser")]
    [InlineData("rekap/2147483647/4")]
    [InlineData("rekap/-5/1/csv")]
    [InlineData("administrasi/hari-libur/0")]
    [InlineData("administrasi/hari-libur/2147483647")]
    [InlineData("panduan/..%2f..%2fappsettings.json")]
    [InlineData("panduan/gambar/..%2f..%2f..%2fappsettings.json")]
    [InlineData("surat/00000000-0000-0000-0000-000000000000.pdf")]
    [InlineData("templat/Permintaan")]
    [InlineData("templat/0/versi")]
    [InlineData("v/..%2f..%2f")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("css/..%2f..%2fappsettings.json")]
    [InlineData("css%5c..%5cappsettings.json")]
    public async Task An_absurd_address_does_not_exist(string alamat)
    {
        var halaman = await kantor.Peramban("KP").BukaAsync("/" + alamat);
        Assert.True((int)halaman.Kode is 400 or 404 or 422, $"{(int)halaman.Kode}");
        Assert.DoesNotContain("FolderData", Encoding.UTF8.GetString(halaman.IsiBerkas), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("[a-z]", 0)]
    [InlineData("'", 0)]
    [InlineData("\"", 0)]
    [InlineData("\\", 0)]
    [InlineData("kasi.pelabuhan", 1)]
    public async Task A_search_takes_every_sign_for_itself(string kata, int banyak)
    {
        var halaman = await kantor.Peramban("AD").BukaBaikAsync("/administrasi/orang?semua=true&cari=" + Uri.EscapeDataString(kata));
        Assert.Equal(banyak, halaman.Dokumen.QuerySelectorAll("main table tbody tr").Length);
    }

    [Theory]
    [MemberData(nameof(Kembali))]
    public async Task No_spelling_of_a_return_address_leads_away(int urut, string tampak)
    {
        Assert.NotEmpty(tampak);
        var alamat = kembali[urut];

        // Signing in, being signed in already, and the links of the pages in between.
        using var baru = kantor.Host.Peramban();
        var formulir = await baru.BukaBaikAsync("/masuk?kembali=" + Uri.EscapeDataString(alamat));
        TanpaTautanKeluar(formulir);
        var masuk = await KantorAkses.KirimAsync(baru, await KantorAkses.TokenAsync(baru, "/masuk"), "/masuk", ("Akun", "auditor"), ("Sandi", WebHost.Sandi), ("Kembali", alamat));
        Tetap(masuk.Jawaban);
        using var sudah = await kantor.Peramban("AU").MintaAsync(HttpMethod.Get, "/masuk?kembali=" + Uri.EscapeDataString(alamat));
        Tetap(sudah);
        if (kantor.Berubah)
        {
            kantor.Pulihkan();
        }
    }

    [Theory]
    [InlineData("https://jahat.example/formulir")]
    [InlineData("https://localhost.jahat.example/")]
    [InlineData("https://localhost@jahat.example/")]
    [InlineData("https://localhost//jahat.example")]
    [InlineData("https://localhost/\\jahat.example")]
    [InlineData("javascript:alert(1)")]
    public async Task The_way_back_of_an_error_page_never_leads_away(string asal)
    {
        foreach (var siapa in new[] { "KP", "-" })
        {
            var permintaan = new HttpRequestMessage(HttpMethod.Post, "/akun/sandi") { Content = new FormUrlEncodedContent([new("x", "y")]) };
            permintaan.Headers.TryAddWithoutValidation("Referer", asal);
            var jawaban = await kantor.Peramban(siapa).Klien.SendAsync(permintaan);
            var halaman = await HalamanUji.BacaAsync(kantor.Peramban(siapa), jawaban);
            TanpaTautanKeluar(halaman);
            Assert.DoesNotContain(Jahat, jawaban.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("-", "masuk")]
    [InlineData("-", "akun")]
    [InlineData("-", "verifikasi")]
    [InlineData("-", "tidak-ada")]
    [InlineData("KP", "tidak-ada")]
    [InlineData("KP", "akun")]
    [InlineData("KP", "surat/{peringatan-pelayaran}")]
    [InlineData("ST", "surat/{konsep-peringatan-lalin}")]
    [InlineData("ST", "surat/{konsep-peringatan-lalin}/ubah")]
    [InlineData("ST", "tugas/{giliran-peringatan-lalin}")]
    [InlineData("AD", "administrasi/pengaturan")]
    public async Task A_forged_host_stands_on_no_page_letter_cookie_or_redirect(string siapa, string alamat)
    {
        foreach (var nama in new[] { "Host", "X-Forwarded-Host", "X-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Forwarded-For" })
        {
            var permintaan = new HttpRequestMessage(HttpMethod.Get, kantor.Alamat(alamat));
            permintaan.Headers.TryAddWithoutValidation(nama, nama switch { "Forwarded" => $"host={Jahat};proto=http", "X-Original-URL" or "X-Rewrite-URL" => "/administrasi", "X-Forwarded-Prefix" => "/" + Jahat, _ => Jahat });
            var jawaban = await kantor.Peramban(siapa).Klien.SendAsync(permintaan);
            Assert.DoesNotContain(Jahat, jawaban.Headers + Encoding.UTF8.GetString(await jawaban.Content.ReadAsByteArrayAsync()), StringComparison.OrdinalIgnoreCase);
            Assert.True((int)jawaban.StatusCode < 500);
        }
    }

    [Fact]
    public async Task Forwarded_headers_are_believed_of_nobody_who_is_not_named()
    {
        using var peramban = kantor.Host.Peramban();
        var permintaan = new HttpRequestMessage(HttpMethod.Get, "http://localhost/masuk");
        permintaan.Headers.Add("X-Forwarded-Proto", "https");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await peramban.Klien.SendAsync(permintaan)).StatusCode);
    }

    [Fact]
    public async Task With_the_names_of_the_server_set_no_other_name_is_answered()
    {
        using var ketat = WebHost.Dengan(("AllowedHosts", "kinerja.contoh.go.id"));
        using var peramban = ketat.Peramban();
        foreach (var (nama, kode) in new[] { ("kinerja.contoh.go.id", HttpStatusCode.OK), (Jahat, HttpStatusCode.BadRequest), ("kinerja.contoh.go.id." + Jahat, HttpStatusCode.BadRequest) })
        {
            var permintaan = new HttpRequestMessage(HttpMethod.Get, "/masuk");
            permintaan.Headers.Host = nama;
            Assert.Equal(kode, (await peramban.Klien.SendAsync(permintaan)).StatusCode);
        }
    }

    [Theory]
    [InlineData("jahat.example", "*", null, null)]
    [InlineData("192.168.1.5:5080", "*", null, null)]
    [InlineData("localhost:5080", "*", null, "https://localhost:5080")]
    [InlineData("127.0.0.1", "*", null, "https://127.0.0.1")]
    [InlineData("kinerja.contoh.go.id", "kinerja.contoh.go.id", null, "https://kinerja.contoh.go.id")]
    [InlineData("jahat.example", "*", "https://kinerja.contoh.go.id/", "https://kinerja.contoh.go.id")]
    public void A_letter_bears_only_an_address_that_somebody_has_set(string host, string boleh, string? pengaturan, string? tercetak)
    {
        var konfigurasi = new ConfigurationBuilder().AddInMemoryCollection([new("AllowedHosts", boleh)]).Build();
        var konteks = new DefaultHttpContext { Request = { Scheme = "https", Host = new HostString(host) } };
        var alamat = new AlamatVerifikasi(new HttpContextAccessor { HttpContext = konteks }, konfigurasi);
        var kantorIni = new PengaturanKantor { AlamatVerifikasi = pengaturan };
        if (tercetak is null)
        {
            Assert.Contains("Pengaturan kantor", Assert.Throws<AturanDilanggarException>(() => alamat.Pastikan(kantorIni)).Message, StringComparison.Ordinal);
            Assert.DoesNotContain(host, alamat.Dari(kantorIni), StringComparison.Ordinal);
        }
        else
        {
            alamat.Pastikan(kantorIni);
            Assert.Equal(tercetak, alamat.Dari(kantorIni));
        }
    }

    [Fact]
    public async Task The_clock_of_the_demo_takes_no_absurd_day_and_leads_nowhere_else()
    {
        using var demo = WebHost.Dengan(("Demo:Aktif", "true"), ("Demo:MulaiJam", "2026-09-23T10:00:00+07:00"));
        await demo.BuatOrangAsync("siapa", Peran.Auditor);
        using var peramban = await demo.MasukAsync("siapa");
        var token = await KantorAkses.TokenAsync(peramban);
        foreach (var hari in KasusBuruk.Tanggal.Values)
        {
            var isi = new IsianMentah([("Majukan", "Sampai"u8.ToArray()), ("Tanggal", hari), ("Jam", "08:00"u8.ToArray()), (PengirimMasukan.Token, Encoding.UTF8.GetBytes(token))], multipart: false);
            var halaman = await HalamanUji.BacaAsync(peramban, await TempatMasukan.KirimAsync(peramban, "/demo/jam", isi.Isi()));
            Assert.True((int)halaman.Kode is 200 or 400, $"{(int)halaman.Kode}");
            Assert.True(halaman.Kode == HttpStatusCode.BadRequest || halaman.Masalah.Count > 0, Encoding.UTF8.GetString(hari.AsSpan(0, Math.Min(20, hari.Length))));
        }

        foreach (var (nama, nilaiBuruk) in new[] { ("Jam", "25:99"), ("Jam", "-1"), ("Majukan", "99"), ("Majukan", "x") })
        {
            var jawaban = await KantorAkses.KirimAsync(peramban, token, "/demo/jam", ("Majukan", nama == "Majukan" ? nilaiBuruk : "Sampai"), ("Tanggal", "2026-09-30"), ("Jam", nama == "Jam" ? nilaiBuruk : "08:00"));
            Assert.Equal((HttpStatusCode.OK, true), (jawaban.Kode, jawaban.Masalah.Count > 0));
        }

        foreach (var alamat in kembali)
        {
            Tetap((await KantorAkses.KirimAsync(peramban, token, "/demo/jam", ("Majukan", "SatuJam"), ("Kembali", alamat))).Jawaban);
            TanpaTautanKeluar(await peramban.BukaBaikAsync("/demo/jam?kembali=" + Uri.EscapeDataString(alamat)));
        }
    }

    private static void Tetap(HttpResponseMessage jawaban)
    {
        Assert.Equal(HttpStatusCode.Redirect, jawaban.StatusCode);
        var tujuan = jawaban.Headers.Location!.OriginalString;
        Assert.True(tujuan.StartsWith('/') && tujuan is not ['/', '/' or '\\', ..] && !tujuan.Any(char.IsControl), tujuan);
    }

    private static void TanpaTautanKeluar(HalamanUji halaman) => Assert.DoesNotContain(
        halaman.Dokumen.QuerySelectorAll("a[href], form[action], [formaction]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action") ?? e.GetAttribute("formaction")!),
        t => !(t.StartsWith('#') || (t.StartsWith('/') && t is not ['/', '/' or '\\', ..] && !t.Any(char.IsControl))));

    private static IEnumerable<(string Rute, string Bidang)> RuteBertanya() => typeof(Program).Assembly.GetTypes()
        .Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract)
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .SelectMany(m => m.GetCustomAttributes<HttpGetAttribute>().Select(g => (Rute: BidangFormulir.Pola(m, g.Template), Cara: m)))
        .SelectMany(r => r.Cara.GetParameters().Where(p => p.ParameterType != typeof(CancellationToken) && !r.Rute.Contains($"{{{p.Name}", StringComparison.Ordinal)).Select(p => (r.Rute, p.Name!)));

    private static IEnumerable<(string Rute, string Alamat, string Siapa)> Baca(string tabel) => tabel.Split('\n').Select(b => b.Split('|', StringSplitOptions.TrimEntries)).Select(b => (b[0], b[1], b[2]));
}
