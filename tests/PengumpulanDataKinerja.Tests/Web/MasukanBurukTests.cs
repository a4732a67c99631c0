using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>
/// Bad input in every field of every form. One row per form and case; each row sends the case to every field of that kind, one at a time,
/// the others filled so that they would be taken. It is either stored exactly and shown as text, or refused at its field with everything
/// typed still there and nothing written. The fields come from the actions themselves, so none can be forgotten.
/// </summary>
public sealed class MasukanBurukTests(KantorMasukan kantor) : IClassFixture<KantorMasukan>
{
    // What the framework says when nobody has put it into Indonesian.
    private static readonly string[] kataInggris = ["The value", "The field", "is not valid", "is required", "must be", "is invalid", "could not", "maximum number", "supplied value", "exceed"];

    // Fields that carry no text of people: a token, a version, a button.
    private static readonly HashSet<string> bukanTulisan = new(StringComparer.OrdinalIgnoreCase) { "Versi", "Tindakan", "Asal", "KonsepSha256", "Gambar", "Kembali", "Jabatan", "kode", "TargetTeks", "BuktiWajib" };

    public static TheoryData<string, string, string> Baris()
    {
        var baris = new TheoryData<string, string, string>();
        foreach (var tempat in TempatMasukan.Semua.Values)
        {
            foreach (var jenis in tempat.Bidang.Select(b => b.Jenis).Where(j => j != JenisBidang.Berkas).Distinct().Order())
            {
                foreach (var kasus in KasusBuruk.Untuk(jenis).Keys)
                {
                    baris.Add(tempat.Tujuan, jenis.ToString(), kasus);
                }
            }
        }

        return baris;
    }

    [Fact]
    public void Every_form_of_the_product_is_in_the_table()
    {
        // Pages of failures are reached from within only; the demo's clock has a host of its own, in AlamatBurukTests.
        string[] lain = ["galat/{kode:int}", "demo/jam"];
        Assert.Equal(kantor.RutePost, TempatMasukan.Semua.Values.Select(t => t.Rute).Concat(lain).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(kantor.RutePost.Except(lain).Except(BidangFormulir.Semua.Keys));
    }

    [Theory]
    [MemberData(nameof(Baris))]
    public async Task Bad_input_is_stored_exactly_or_refused_at_its_field_and_nothing_is_half_done(string tempat, string jenis, string kasus)
    {
        var tempatnya = TempatMasukan.Semua[tempat];
        var salah = new List<string>();
        var dasar = await PengirimMasukan.DasarAsync(kantor, tempatnya);
        var nilai = KasusBuruk.Untuk(Enum.Parse<JenisBidang>(jenis))[kasus];
        foreach (var bidang in tempatnya.Bidang.Where(b => b.Jenis.ToString() == jenis))
        {
            await PeriksaAsync(tempatnya, dasar, bidang, nilai, k => salah.Add($"{bidang.Nama}: {k}"));
        }

        Assert.True(salah.Count == 0, $"POST {tempat}, {kasus}:{Environment.NewLine}{string.Join(Environment.NewLine, salah)}");
    }

    private async Task PeriksaAsync(TempatMasukan tempat, DasarMasukan dasar, BidangFormulir bidang, byte[] nilai, Action<string> catat)
    {
        var kiriman = dasar.Isian.Dengan(bidang.Nama, nilai);
        var jawaban = await PengirimMasukan.KirimAsync(kantor, tempat, kiriman);
        var teks = kiriman.Terbaca(bidang.Nama);
        if ((int)jawaban.Kode >= 500)
        {
            catat($"{(int)jawaban.Kode} {string.Join(" ", kantor.Host.Catatan.Baris.TakeLast(1).Select(b => b[..Math.Min(600, b.Length)]))}");
        }
        else if ((int)jawaban.Kode is >= 300 and < 400)
        {
            await PeriksaDiterimaAsync(tempat, dasar, bidang, teks, jawaban, catat);
        }
        else
        {
            await PeriksaDitolakAsync(tempat, dasar, bidang, teks, kiriman, jawaban, catat);
        }

        TanpaUnsur(jawaban, catat);
        if (kantor.Berubah)
        {
            kantor.Pulihkan();
        }
    }

    private async Task PeriksaDiterimaAsync(TempatMasukan tempat, DasarMasukan dasar, BidangFormulir bidang, string teks, HalamanUji jawaban, Action<string> catat)
    {
        var tujuan = jawaban.Jawaban.Headers.Location!.ToString();
        if (!tujuan.StartsWith('/') || tujuan.StartsWith("//", StringComparison.Ordinal))
        {
            catat($"leads to {tujuan}");
            return;
        }

        var peramban = kantor.Peramban(tempat.Siapa);
        foreach (var alamat in bidang.Jenis == JenisBidang.Teks ? new[] { tujuan, kantor.Alamat(tempat.Halaman) }.Distinct() : [])
        {
            var halaman = await peramban.BukaAsync(alamat);
            TanpaUnsur(halaman, catat);
            if ((int)halaman.Kode >= 500)
            {
                catat($"{alamat} cannot be opened any more: {(int)halaman.Kode}");
            }
        }

        if (bidang.Jenis == JenisBidang.Tanggal || (bidang.Jenis == JenisBidang.Angka && !KasusBuruk.Terbaca(teks, bidang.Bulat) && !TidakDipakai(tempat, bidang)))
        {
            catat("was taken");
        }
        else if (bidang.Jenis == JenisBidang.Teks && dasar.Terlihat.Contains(bidang.Nama) && !bukanTulisan.Contains(bidang.Nama.Split('.')[^1]) && Rata(teks).Length > 0
            && !Rata(await kantor.IsiAsync()).Contains(Rata(teks), StringComparison.OrdinalIgnoreCase))
        {
            catat("was taken, and is not stored as it was typed");
        }
    }

    private async Task PeriksaDitolakAsync(TempatMasukan tempat, DasarMasukan dasar, BidangFormulir bidang, string teks, IsianMentah kiriman, HalamanUji jawaban, Action<string> catat)
    {
        if (!await kantor.UtuhAsync())
        {
            catat($"{(int)jawaban.Kode}, and something was written");
        }

        var isi = jawaban.Dokumen.Body?.TextContent ?? "";
        if (jawaban.Dokumen.DocumentElement?.GetAttribute("lang") != "id" || jawaban.Dokumen.QuerySelector("h1") is null)
        {
            catat($"{(int)jawaban.Kode} is no page: {isi[..Math.Min(200, isi.Length)]}");
            return;
        }

        foreach (var kalimat in jawaban.Masalah.Concat(jawaban.Dokumen.QuerySelectorAll(".pesan-salah").Select(p => p.TextContent)))
        {
            if (kataInggris.Any(k => kalimat.Contains(k, StringComparison.Ordinal)))
            {
                catat($"speaks English: {kalimat}");
            }

            if (kalimat.Length > 700 || kalimat.EnumerateRunes().Any(r => r.Value is 0 or 0x202E))
            {
                catat($"quotes what was typed without bounds ({kalimat.Length} characters)");
            }
        }

        // A body with U+0000 is no form for the framework: nothing of it can be shown again, and no browser lets it be typed.
        if (!(teks.Contains('\0', StringComparison.Ordinal) && jawaban.Judul.StartsWith("Permintaan tidak dapat dibaca", StringComparison.Ordinal)))
        {
            PeriksaFormulir(tempat, dasar, bidang, kiriman, jawaban, catat);
        }
    }

    // The form is there again with all that was typed, and says at the field what is wrong.
    private void PeriksaFormulir(TempatMasukan tempat, DasarMasukan dasar, BidangFormulir bidang, IsianMentah kiriman, HalamanUji jawaban, Action<string> catat)
    {
        if (dasar.Terlihat.Count == 0)
        {
            return;
        }

        if (PengirimMasukan.Formulir(jawaban, kantor.Alamat(tempat.Tujuan)) is not { } formulir)
        {
            catat($"{(int)jawaban.Kode} {jawaban.Judul}: the form is gone with what was typed");
            return;
        }

        // With a hidden choice forged the page no longer knows which of its forms was sent.
        var dipalsukan = bidang.Jenis == JenisBidang.Pilihan && !dasar.Terlihat.Contains(bidang.Nama);
        foreach (var (nama, nilai) in kiriman.Teks.Where(i => !dipalsukan).Select(i => (i.Nama, kiriman.Terbaca(i.Nama))).Where(i => dasar.Diketik.Contains(i.Nama)))
        {
            var ada = PengirimMasukan.Tertulis(formulir, nama);
            if (ada is not null && Rata(ada) != Rata(nilai) && !nama.Contains("sandi", StringComparison.OrdinalIgnoreCase) && nama is not ("Ulangan" or "Kode"))
            {
                catat($"typed {Ringkas(nilai)} in {nama}, and finds {Ringkas(ada)}");
            }
        }

        if (jawaban.Masalah.Count == 0 && jawaban.Dokumen.QuerySelector(".pesan-salah:not([hidden])") is null && !tempat.Rute.EndsWith("/pratinjau", StringComparison.Ordinal))
        {
            catat($"{(int)jawaban.Kode} without a sentence");
        }
        else if (dasar.Diterima && dasar.Terlihat.Contains(bidang.Nama) && formulir.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") == bidang.Nama).All(e => e.GetAttribute("aria-invalid") != "true" && e.Closest("fieldset[aria-describedby]") is null))
        {
            catat($"nothing at the field: {string.Join(" ", jawaban.Masalah)}");
        }
    }

    // Year, seksi and block of an indicator are settled when it is made: its page does not send them, and the act does not read them.
    private static bool TidakDipakai(TempatMasukan tempat, BidangFormulir bidang) => tempat.Rute is "data-kinerja/{id:guid}/ubah" or "data-kinerja/rencana/{id:guid}/ubah" && bidang.Nama is "Tahun";

    private static void TanpaUnsur(HalamanUji halaman, Action<string> catat)
    {
        if (halaman.Dokumen.QuerySelector(KasusBuruk.UnsurUji) is not null || halaman.Dokumen.QuerySelectorAll("script").Any(s => s.TextContent.Contains(KasusBuruk.UnsurUji, StringComparison.Ordinal)))
        {
            catat($"{halaman.Alamat} holds what was typed as markup");
        }
    }

    // Line ends are the browser's, U+0000 cannot stand in a page; outer blanks are cut off.
    private static string Rata(string teks) => teks.Replace("\r", "", StringComparison.Ordinal).Replace('\0', '\uFFFD').Trim();

    private static string Ringkas(string teks) => teks.Length > 40 ? $"{teks[..40]}… ({teks.Length})" : $"\"{teks}\"";
}
