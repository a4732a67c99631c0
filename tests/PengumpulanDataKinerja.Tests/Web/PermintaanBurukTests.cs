using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests;

/// <summary>
/// Requests that no page of ours sends, to every form: other bodies, thousands of keys, tokens that do not hold, properties that nobody
/// offers, the same once more. One row per form and case.
/// </summary>
public sealed partial class PermintaanBurukTests(KantorMasukan kantor) : IClassFixture<KantorMasukan>
{
    // Shown to whoever has it, asked of nobody: the public check reads its one file from the wire and changes nothing.
    private static readonly string[] tanpaToken = ["verifikasi"];

    // A switch that is pressed twice stands where it stood; a new specimen or a note once more is meant.
    private static readonly string[] bolehDuaKali = ["akun/spesimen"];

    private static readonly string[] kasus =
    [
        "JSON", "teks polos", "XML", "multipart tanpa batas", "multipart rusak", "tanpa isi", "10.000 kunci", "2.000 nilai satu kunci", "2.000 baris", "kunci 10.000 huruf", "kunci bersarang", "koleksi rusak", "setiap bidang dua kali",
        "tanpa token", "token basi", "token orang lain", "sifat entitas diselundupkan", "dikirim dua kali",
    ];

    public static TheoryData<string, string> Baris()
    {
        var baris = new TheoryData<string, string>();
        foreach (var tempat in TempatMasukan.Semua.Values)
        {
            foreach (var satu in kasus.Where(k => !(k.Contains("token", StringComparison.Ordinal) && tanpaToken.Contains(tempat.Rute)) && !(k == "dikirim dua kali" && bolehDuaKali.Contains(tempat.Rute))))
            {
                baris.Add(tempat.Tujuan, satu);
            }
        }

        return baris;
    }

    [Theory]
    [MemberData(nameof(Baris))]
    public async Task A_request_that_no_page_sends_breaks_nothing_and_writes_nothing(string tempat, string kasus)
    {
        var tempatnya = TempatMasukan.Semua[tempat];
        var dasar = await PengirimMasukan.DasarAsync(kantor, tempatnya);
        try
        {
            await (kasus switch
            {
                "tanpa token" or "token basi" or "token orang lain" => TanpaTokenAsync(tempatnya, dasar, kasus),
                "sifat entitas diselundupkan" => SelundupkanAsync(tempatnya, dasar),
                "dikirim dua kali" => DuaKaliAsync(tempatnya, dasar),
                _ => AnehAsync(tempatnya, dasar, kasus),
            });
        }
        finally
        {
            if (kantor.Berubah)
            {
                kantor.Pulihkan();
            }
        }
    }

    [Fact]
    public async Task Nothing_of_all_this_leaves_a_finding() => await kantor.TanpaTemuanAsync();

    private async Task AnehAsync(TempatMasukan tempat, DasarMasukan dasar, string kasus)
    {
        var token = dasar.Isian.Nilai(PengirimMasukan.Token)!;
        var (isian, isi) = kasus switch
        {
            "JSON" => (dasar.Isian, new StringContent("{\"Nama\":\"x\",\"Versi\":1}", Encoding.UTF8, "application/json")),
            "teks polos" => (dasar.Isian, new StringContent("Nama=x", Encoding.UTF8, "text/plain")),
            "XML" => (dasar.Isian, new StringContent("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", Encoding.UTF8, "application/xml")),
            "multipart tanpa batas" => (dasar.Isian, Mentah("--x\r\nContent-Disposition: form-data; name=\"Nama\"\r\n\r\nx\r\n--x--", "multipart/form-data")),
            "multipart rusak" => (dasar.Isian, Mentah("--x\r\nContent-Disposition: form-data; name=\"Nama\"\r\n\r\nterpotong", "multipart/form-data; boundary=x")),
            "tanpa isi" => (dasar.Isian, Mentah("", "application/x-www-form-urlencoded")),
            "10.000 kunci" => (dasar.Isian.Tambah(Enumerable.Range(0, 10_000).Select(n => ($"k{n}", "1"))), null),
            "2.000 nilai satu kunci" => (dasar.Isian.Tambah(tempat.Bidang.Select(b => b.Nama).Append("x").SelectMany(n => Enumerable.Repeat((n, "1"), 1_500)).Take(5_000)), null),
            "2.000 baris" => (dasar.Isian.Tambah(Enumerable.Range(0, 2_000).Select(n => ($"{tempat.Bidang.DefaultIfEmpty().First()?.Nama.Split('[')[0]}[{n}].Versi", "1"))), null),
            "kunci 10.000 huruf" => (dasar.Isian.Tambah([(new string('k', 10_000), "1")]), null),
            "kunci bersarang" => (dasar.Isian.Tambah(tempat.Bidang.Take(5).Select(b => (b.Nama + string.Concat(Enumerable.Repeat("[0].A", 300)), "1"))), null),
            "koleksi rusak" => (dasar.Isian.Tambah(tempat.Bidang.SelectMany(b => Koleksi(b.Nama))), null),
            _ => (dasar.Isian.Tambah(dasar.Isian.Teks), (HttpContent?)null),
        };
        var jawaban = await PengirimMasukan.KirimAsync(kantor, tempat, isian, isi);
        Assert.NotNull(token);
        PastikanHalaman(jawaban);
        Assert.True((int)jawaban.Kode < 400 || SebagianDisimpan(tempat) || await kantor.UtuhAsync(), $"{(int)jawaban.Kode}, and something was written");

        if (isi is not null && !tanpaToken.Contains(tempat.Rute))
        {
            Assert.InRange((int)jawaban.Kode, 400, 499);
            Assert.True(await kantor.UtuhAsync());
        }
    }

    private async Task TanpaTokenAsync(TempatMasukan tempat, DasarMasukan dasar, string kasus)
    {
        var isian = kasus switch
        {
            "tanpa token" => dasar.Isian.Tanpa(PengirimMasukan.Token),
            "token basi" => dasar.Isian.Dengan(PengirimMasukan.Token, "basi"),
            _ => dasar.Isian.Dengan(PengirimMasukan.Token, await TokenLainAsync(tempat)),
        };
        var jawaban = await PengirimMasukan.KirimAsync(kantor, tempat, tempat.Rute == "keluar" && kasus == "token orang lain" ? isian.Dengan(PengirimMasukan.Token, "lain") : isian);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Kode);
        Assert.Contains("kedaluwarsa", jawaban.Judul, StringComparison.Ordinal);
        Assert.True(await kantor.UtuhAsync());
        var diketik = dasar.Isian.Teks.Where(i => !i.Nama.StartsWith("__", StringComparison.Ordinal) && !i.Nama.Contains("sandi", StringComparison.OrdinalIgnoreCase)).ToList();
        if (diketik.Count > 0)
        {
            var lagi = PengirimMasukan.Formulir(jawaban, kantor.Alamat(tempat.Tujuan));
            Assert.True(lagi is not null, "The form is not offered again: " + jawaban.Teks);
            Assert.Equal(diketik.Select(i => (i.Nama, Rata(i.Nilai))), new FormulirUji(jawaban, lagi!).Kiriman().Where(i => i.Key != PengirimMasukan.Token).Select(i => (i.Key, Rata(i.Value))));
        }
    }

    // Whatever is offered to the binder besides the form: the same is written as without it.
    private async Task SelundupkanAsync(TempatMasukan tempat, DasarMasukan dasar)
    {
        var milik = tempat.Bidang.Select(b => b.Nama.Split('[', '.')[0]).Concat(dasar.Isian.Teks.Select(i => i.Nama.Split('[', '.')[0])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sebelum = (await PengirimMasukan.KirimAsync(kantor, tempat, dasar.Isian)).Kode;
        var harapan = Bentuk(await kantor.IsiAsync());
        kantor.Pulihkan();

        var jawaban = await PengirimMasukan.KirimAsync(kantor, tempat, dasar.Isian.Tambah(SifatEntitas().Where(s => !milik.Contains(s.Nama.Split('.')[0]))));

        PastikanHalaman(jawaban);
        Assert.Equal(sebelum, jawaban.Kode);
        var isi = await kantor.IsiAsync();
        Assert.DoesNotContain("SELUNDUP", isi, StringComparison.Ordinal);
        Assert.Equal(harapan, Bentuk(isi));
    }

    private async Task DuaKaliAsync(TempatMasukan tempat, DasarMasukan dasar)
    {
        var pertama = await PengirimMasukan.KirimAsync(kantor, tempat, dasar.Isian);
        PastikanHalaman(pertama);
        var sesudah = await kantor.IsiAsync();

        var kedua = await PengirimMasukan.KirimAsync(kantor, tempat, dasar.Isian);

        PastikanHalaman(kedua);
        Assert.Equal(sesudah, await kantor.IsiAsync());
        await kantor.TanpaTemuanAsync();
    }

    private void PastikanHalaman(HalamanUji jawaban)
    {
        Assert.True((int)jawaban.Kode < 500, $"{(int)jawaban.Kode} {kantor.Host.Catatan.Baris.LastOrDefault()}");
        if ((int)jawaban.Kode is >= 300 and < 400)
        {
            Assert.StartsWith("/", jawaban.Jawaban.Headers.Location!.ToString(), StringComparison.Ordinal);
            return;
        }

        Assert.Equal("id", jawaban.Dokumen.DocumentElement?.GetAttribute("lang"));
        Assert.NotNull(jawaban.Dokumen.QuerySelector("h1"));
        Assert.DoesNotContain("maximum", jawaban.Teks, StringComparison.Ordinal);
    }

    // The entry page saves the rows that can be saved and names the others.
    private static bool SebagianDisimpan(TempatMasukan tempat) => tempat.Rute == "isian/{id:guid}";

    private async Task<string> TokenLainAsync(TempatMasukan tempat)
    {
        var lain = tempat.Siapa == "AU" ? "AD" : "AU";
        return (await kantor.Peramban(lain).BukaBaikAsync("/akun")).Dokumen.QuerySelector($"input[name={PengirimMasukan.Token}]")!.GetAttribute("value")!;
    }

    private static IEnumerable<(string Nama, string Nilai)> Koleksi(string nama)
    {
        var akar = nama.Split('[', '.')[0];
        return [(akar + ".index", "q"), (akar + "[0]", "x"), (akar + "[-1]", "x"), (akar + "[999999999].Alasan", "x"), (akar + "[99999999999999]", "x"), (akar + "[].Id", "x"), (akar + "[q].Nilai", "1"), (akar + "[7]", "x"), (nama + "[", "x"), ("[0]", "x"), (".", "x"), ("", "x")];
    }

    // Every property of every entity, by itself and below its entity's name.
    private static IEnumerable<(string Nama, string Nilai)> SifatEntitas() => typeof(Permintaan).Assembly.GetTypes().Append(typeof(Orang))
        .Where(t => t is { IsClass: true, IsAbstract: false, IsNested: false } && t.GetProperty("Id") is not null)
        .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(p => new[] { (p.Name, Palsu(p.PropertyType)), ($"{t.Name}.{p.Name}", Palsu(p.PropertyType)) }))

        // Names of parameters are the framework's own prefixes: they only hide the form behind them.
        .Where(s => !s.Item1.StartsWith("Isian.", StringComparison.Ordinal) && s.Item1 != "Isi")
        .Concat([("Peran", "AdministratorSistem"), ("Penugasan[0].Peran", "AdministratorSistem"), ("id", "01a2b3c4-0000-7000-8000-000000000000"), ("giliran", "x")])
        .DistinctBy(s => s.Item1).Take(900);

    private static string Palsu(Type tipe)
    {
        tipe = Nullable.GetUnderlyingType(tipe) ?? tipe;
        return tipe == typeof(Guid) ? "01a2b3c4-0000-7000-8000-000000000000"
            : tipe == typeof(DateTime) || tipe == typeof(DateTimeOffset) ? "2099-12-31T00:00:00"
            : tipe == typeof(DateOnly) ? "2099-12-31"
            : tipe == typeof(bool) ? "true"
            : tipe == typeof(int) || tipe == typeof(decimal) ? "987654"
            : tipe.IsEnum ? Enum.GetNames(tipe)[^1]
            : "SELUNDUP";
    }

    // What differs from one act to the next by itself: ids, moments, fingerprints.
    private static string Bentuk(string isi) => string.Join('\n', Sendirinya().Replace(isi, "*").Split('\u001e').Order(StringComparer.Ordinal));

    private static string Rata(string teks) => teks.Replace("\r", "", StringComparison.Ordinal).Trim('\n');

    private static StringContent Mentah(string isi, string tipe)
    {
        var hasil = new StringContent(isi);
        hasil.Headers.Remove("Content-Type");
        hasil.Headers.TryAddWithoutValidation("Content-Type", tipe);
        return hasil;
    }

    [GeneratedRegex("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.]+|[0-9a-f]{64}|AQAAAA[A-Za-z0-9+/=]+|SecurityStamp=[A-Z0-9a-z-]+")]
    private static partial Regex Sendirinya();
}
