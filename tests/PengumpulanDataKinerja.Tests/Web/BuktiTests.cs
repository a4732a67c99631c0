using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Evidence: what is taken, what is refused and how, who may fetch it.</summary>
public sealed class BuktiTests(KantorMenghimpun isian) : IClassFixture<KantorMenghimpun>
{
    private const string Bidang = "Baris[1].Berkas";
    private readonly WebHost host = isian.Host;

    private string Alamat => $"/isian/{isian.Manajemen.Id}";

    [Fact]
    public async Task Evidence_is_uploaded_listed_fetched_as_attachment_and_removed_and_history_tells_it()
    {
        using var mukhlis = await isian.MasukAsync("mukhlis");
        var halaman = await mukhlis.BukaBaikAsync(Alamat);
        var isi = ContohBerkas.Pdf("satu");

        var terunggah = await halaman.Formulir(Alamat).Isi("Baris[1].Nilai", "3").Lampirkan(Bidang, "../../laporan\u202Efdp.pdf", isi, "text/html").KirimAsync("Unggah");

        Assert.Empty(terunggah.Masalah);
        var bukti = Assert.Single((await isian.BarisAsync(isian.Manajemen)).BuktiBerlaku, b => b.Ukuran == isi.Length);
        Assert.Equal(("laporanfdp.pdf", "application/pdf"), (bukti.Nama, bukti.Tipe));
        Assert.Equal(3m, (await isian.BarisAsync(isian.Manajemen)).Nilai);
        var unduhan = await mukhlis.BukaBaikAsync($"/bukti/{bukti.Id}");
        Assert.Equal(isi, unduhan.IsiBerkas);
        Assert.Equal(("attachment", "laporanfdp.pdf"), (unduhan.Jawaban.Content.Headers.ContentDisposition!.DispositionType, unduhan.Jawaban.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", unduhan.Jawaban.Headers.GetValues("X-Content-Type-Options").Single());

        using var hendra = await isian.MasukAsync("hendra");
        Assert.Equal(HttpStatusCode.NotFound, (await hendra.BukaAsync($"/bukti/{bukti.Id}")).Kode);
        using var lestari = await isian.MasukAsync("lestari");
        Assert.Equal(HttpStatusCode.OK, (await lestari.BukaAsync($"/bukti/{bukti.Id}")).Kode);

        var kembar = await terunggah.Formulir(Alamat).Lampirkan(Bidang, "lain.pdf", isi).KirimAsync("Unggah");
        Assert.Contains("Berkas yang sama sudah diunggah", Assert.Single(kembar.Masalah), StringComparison.Ordinal);

        var dihapus = await (await mukhlis.BukaBaikAsync(Alamat)).Formulir(Alamat).KirimAsync("hapus:" + bukti.Id);
        Assert.Contains("Bukti dukung dihapus", dihapus.Dokumen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mukhlis.BukaAsync($"/bukti/{bukti.Id}")).Kode);
        var riwayat = await host.DalamAsync(db => db.Riwayat.AsNoTracking().Where(r => r.Rantai == isian.Kantor.Permintaan.Id.ToString()).OrderBy(r => r.Urut).ToListAsync());
        Assert.Equal([Tindakan.MengunggahBukti, Tindakan.MenghapusBukti], riwayat.TakeLast(2).Select(r => r.Tindakan));
        Assert.All(riwayat.TakeLast(2), r => Assert.Equal("Mukhlis Daulay", r.Pelaku.Nama));
    }

    [Theory]
    [InlineData("dewi")]
    [InlineData("hendra")]
    public async Task Nobody_else_adds_or_removes_evidence(string akun)
    {
        using var orang = await isian.MasukAsync(akun);
        var baris = await isian.BarisAsync(isian.Manajemen);
        using var jawaban = await KantorMenghimpun.KirimLangsungAsync(orang, Alamat, ("Tindakan", $"hapus:{Guid.NewGuid()}"), ("Baris[1].Id", baris.Id.ToString()));
        Assert.Equal(akun == "dewi" ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, jawaban.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_its_sentence_and_what_was_typed_is_saved()
    {
        using var mukhlis = await isian.MasukAsync("mukhlis");
        var besar = new byte[(10 * 1024 * 1024) + 1];
        ContohBerkas.Pdf("besar").CopyTo(besar, 0);

        var jawaban = await (await mukhlis.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[1].Keterangan", "Tetap tersimpan").Lampirkan(Bidang, "besar.pdf", besar).KirimAsync("Unggah");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.Kode);
        Assert.Contains("paling besar 10 MB", Assert.Single(jawaban.Masalah), StringComparison.Ordinal);
        Assert.Equal("Tetap tersimpan", jawaban.Formulir(Alamat).Nilai("Baris[1].Keterangan"));
        Assert.DoesNotContain((await isian.BarisAsync(isian.Manajemen)).DaftarBukti, b => b.Nama == "besar.pdf");
    }

    [Fact]
    public async Task A_refused_file_leaves_neither_row_nor_file()
    {
        using var mukhlis = await isian.MasukAsync("mukhlis");
        var sebelum = Directory.GetFiles(host.Lokasi.Berkas, "*", SearchOption.AllDirectories).Length;

        var jawaban = await (await mukhlis.BukaBaikAsync(Alamat)).Formulir(Alamat).Lampirkan(Bidang, "gambar.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")).KirimAsync("Unggah");

        Assert.Contains("bukan jenis berkas yang diterima", Assert.Single(jawaban.Masalah), StringComparison.Ordinal);
        Assert.Equal(sebelum, Directory.GetFiles(host.Lokasi.Berkas, "*", SearchOption.AllDirectories).Length);
    }
}

/// <summary>Kinds of evidence and names of files, told without a host.</summary>
public sealed class JenisBuktiTests
{
    public static TheoryData<string, string, string> Diterima => new()
    {
        { "pdf", "a.pdf", "application/pdf" },
        { "png", "a.PNG", "image/png" },
        { "jpeg", "foto.jpeg", "image/jpeg" },
        { "jpeg-samsung", "foto.jpg", "image/jpeg" },
        { "xlsx", "a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "docx", "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "pdf", "tanpa akhiran", "application/pdf" },
    };

    public static TheoryData<string, string, string> Ditolak => new()
    {
        { "kosong", "a.pdf", "kosong (0 byte)" },
        { "pdf-terpotong", "a.pdf", "tidak utuh" },
        { "pdf-terkunci", "a.pdf", "kata sandi" },
        { "png-terpotong", "a.png", "tidak utuh" },
        { "jpeg-terpotong", "a.jpg", "tidak utuh" },
        { "xlsx-terpotong", "a.xlsx", "tidak utuh" },
        { "program", "laporan.pdf", "program" },
        { "svg", "a.png", "bukan jenis berkas yang diterima" },
        { "html", "a.pdf", "bukan jenis berkas yang diterima" },
        { "xlsm", "a.xlsx", "makro" },
        { "xlsm-tanpa-bin", "a.xlsx", "makro" },
        { "ole", "a.xlsx", "kata sandi" },
        { "zip", "a.xlsx", "bukan jenis berkas yang diterima" },
        { "zip-terkunci", "a.xlsx", "kata sandi" },
        { "xxe", "a.xlsx", "tidak utuh" },
        { "bagian-banyak", "a.xlsx", "bagian" },
        { "pdf", "a.xlsx", "isinya PDF" },
        { "xlsx", "a.pdf", "isinya Excel" },
    };

    [Theory]
    [MemberData(nameof(Diterima))]
    public void A_whole_file_is_known_by_its_content(string contoh, string nama, string tipe)
    {
        using var isi = new MemoryStream(ContohBerkas.Buat(contoh));
        var (jenis, hasil) = JenisBukti.Kenali(isi, nama);
        Assert.Equal((tipe, 0L), (jenis.Tipe, isi.Position));
        Assert.Equal(NamaKiriman.Akhiran(nama).Length > 0 ? nama : nama + ".pdf", hasil);
    }

    [Theory]
    [MemberData(nameof(Ditolak))]
    public void Anything_else_is_refused_with_the_reason(string contoh, string nama, string kalimat)
    {
        using var isi = new MemoryStream(ContohBerkas.Buat(contoh));
        var galat = Assert.Throws<AturanDilanggarException>(() => JenisBukti.Kenali(isi, nama));
        Assert.Contains(kalimat, galat.Message, StringComparison.Ordinal);
        Assert.Contains(nama, galat.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../x.pdf", "x.pdf")]
    [InlineData(@"C:\folder\x.pdf", "x.pdf")]
    [InlineData("laporan\u202Efdp.exe.pdf", "laporanfdp.exe.pdf")]
    [InlineData("a\r\nb\0c.pdf", "abc.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("lpt1.tar.pdf", "_lpt1.tar.pdf")]
    [InlineData("  spasi . ", "spasi")]
    [InlineData("...", "berkas")]
    [InlineData(".pdf", "berkas.pdf")]
    [InlineData(null, "berkas")]
    [InlineData("a<b>:\"c|d?*.pdf", "a_b___c_d__.pdf")]
    [InlineData("Foto kegiatan 🚦 é.jpg", "Foto kegiatan 🚦 é.jpg")]
    public void Names_are_cleaned(string? nama, string bersih) => Assert.Equal(bersih, NamaKiriman.Bersihkan(nama));

    [Fact]
    public void A_name_of_300_characters_keeps_its_ending_and_no_half_character()
    {
        var nama = NamaKiriman.Bersihkan(string.Concat(Enumerable.Repeat("🚦", 150)) + ".pdf");
        Assert.True(nama.Length <= 120 && nama.EndsWith(".pdf", StringComparison.Ordinal), nama);
        Assert.Equal(nama, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(nama)));
    }
}

/// <summary>Files made for the tests.</summary>
internal static class ContohBerkas
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Pdf(string isi) => Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% {isi}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    public static byte[] Buat(string contoh) => contoh switch
    {
        "kosong" => [],
        "pdf" => Pdf("uji"),
        "pdf-terpotong" => Pdf("uji")[..40],
        "pdf-terkunci" => Encoding.Latin1.GetBytes("%PDF-1.7\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\nstartxref\n9\n%%EOF"),
        "png" => Png(),
        "png-terpotong" => Png()[..^10],
        "jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 4, 1, 2, 9, 9, 9, 0xFF, 0xD9],
        "jpeg-samsung" => [.. Buat("jpeg"), .. Encoding.ASCII.GetBytes("SEFT trailer of a phone")],
        "jpeg-terpotong" => Buat("jpeg")[..^2],
        "xlsx" => Paket(Xlsx, "xl/workbook.xml"),
        "docx" => Paket(Docx, "word/document.xml"),
        "xlsx-terpotong" => Paket(Xlsx, "xl/workbook.xml")[..^40],
        "xlsm" => Paket(Xlsx, "xl/workbook.xml", "xl/vbaProject.bin"),
        "xlsm-tanpa-bin" => Paket("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml"),
        "zip" => Paket("text/plain", "catatan.txt"),
        "zip-terkunci" => Terkunci(Paket(Xlsx, "xl/workbook.xml")),
        "bagian-banyak" => Paket(Xlsx, ["xl/workbook.xml", .. Enumerable.Range(0, 10_000).Select(n => $"x/{n}")]),
        "xxe" => PaketDengan(Xlsx, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "xl/workbook.xml"),
        "program" => [.. "MZ"u8, .. new byte[200]],
        "ole" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]],
        "svg" => Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        "html" => Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>"),
        _ => throw new ArgumentOutOfRangeException(nameof(contoh)),
    };

    private static byte[] Png() =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
        0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89,
        0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82,
    ];

    private static byte[] Paket(string tipe, params string[] bagian) => PaketDengan(tipe, "", bagian);

    private static byte[] PaketDengan(string tipe, string awalXml, params string[] bagian)
    {
        using var isi = new MemoryStream();
        using (var paket = new ZipArchive(isi, ZipArchiveMode.Create, leaveOpen: true))
        {
            Tulis(paket, "[Content_Types].xml", $"<?xml version=\"1.0\"?>{awalXml}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/{bagian[0]}\" ContentType=\"{tipe}\"/></Types>");
            foreach (var nama in bagian)
            {
                Tulis(paket, nama, "<x/>");
            }
        }

        return isi.ToArray();
    }

    private static void Tulis(ZipArchive paket, string nama, string teks)
    {
        using var tulis = new StreamWriter(paket.CreateEntry(nama).Open());
        tulis.Write(teks);
    }

    // Sets the flag "encrypted" of every entry in the central directory.
    private static byte[] Terkunci(byte[] paket)
    {
        for (var i = 0; i < paket.Length - 10; i++)
        {
            if (paket.AsSpan(i, 4).SequenceEqual("PK\x01\x02"u8))
            {
                paket[i + 8] |= 1;
            }
        }

        return paket;
    }
}
