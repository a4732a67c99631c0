using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// What kind of evidence a file is, told from its content and never from its name or from what the browser claims. Reads the
/// structure only as far as is needed to know the kind and that the file is whole; nothing is unpacked.
/// </summary>
/// <param name="Nama">"PDF".</param>
/// <param name="Tipe">MIME type.</param>
/// <param name="Akhiran">Endings that a name of this kind may have; the first is added where there is none.</param>
public sealed partial record JenisBukti(string Nama, string Tipe, params string[] Akhiran)
{
    /// <summary>What is taken, for the hint at the field.</summary>
    public const string Diterima = "PDF, gambar PNG atau JPEG, Excel (.xlsx), atau Word (.docx)";

    /// <summary>What a scan of paper may be.</summary>
    public const string DiterimaPindaian = "PDF, gambar PNG, atau JPEG";

    private const int PalingBanyakBagian = 10_000;
    private const int PotonganBaca = 81920;

    private static readonly JenisBukti pdf = new("PDF", "application/pdf", ".pdf");
    private static readonly JenisBukti png = new("gambar PNG", "image/png", ".png");
    private static readonly JenisBukti jpeg = new("gambar JPEG", "image/jpeg", ".jpg", ".jpeg", ".jfif");
    private static readonly JenisBukti xlsx = new("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    private static readonly JenisBukti docx = new("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    /// <summary>Whether a file of a type can be looked at within a page: only what its content proved to be a PDF or a picture.</summary>
    public static bool DapatDilihat(string tipe) => tipe == pdf.Tipe || AdalahGambar(tipe);

    public static bool AdalahGambar(string tipe) => tipe == png.Tipe || tipe == jpeg.Tipe;

    /// <summary>"PDF" of a MIME type.</summary>
    public static string NamaJenis(string tipe) => new[] { pdf, png, jpeg, xlsx, docx }.FirstOrDefault(j => j.Tipe == tipe)?.Nama ?? "berkas";

    /// <summary>Whether it may be the scan of a paper.</summary>
    public bool DapatPindaian => this == pdf || this == png || this == jpeg;

    /// <summary>Looks at a file.</summary>
    /// <param name="isi">Its content, seekable; left at its beginning.</param>
    /// <param name="nama">Its cleaned name.</param>
    /// <returns>The kind, and the name with its ending.</returns>
    /// <exception cref="AturanDilanggarException">Empty, damaged, locked, or of another kind; the sentence says which.</exception>
    public static (JenisBukti Jenis, string Nama) Kenali(Stream isi, string nama)
    {
        if (isi.Length == 0)
        {
            throw Tolak(nama, "kosong (0 byte). Pilih berkas yang berisi.");
        }

        var jenis = DariIsi(isi, nama);
        isi.Position = 0;
        var akhiran = NamaKiriman.Akhiran(nama);
        if (akhiran.Length > 0 && !jenis.Akhiran.Contains(akhiran, StringComparer.OrdinalIgnoreCase))
        {
            throw Tolak(nama, $"berakhiran {akhiran}, padahal isinya {jenis.Nama}. Simpan ulang dengan akhiran {jenis.Akhiran[0]}.");
        }

        return (jenis, akhiran.Length > 0 ? nama : nama + jenis.Akhiran[0]);
    }

    private static JenisBukti DariIsi(Stream isi, string nama)
    {
        var kepala = new byte[8];
        isi.Position = 0;
        var terbaca = isi.ReadAtLeast(kepala, kepala.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> awal = kepala.AsSpan(0, terbaca);
        return awal switch
        {
            _ when awal.StartsWith("%PDF-"u8) => PeriksaPdf(isi, nama),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A] => PeriksaPng(isi, nama),
            [0xFF, 0xD8, 0xFF, ..] => PeriksaJpeg(isi, nama),
            [(byte)'P', (byte)'K', 3, 4, ..] => PeriksaOffice(isi, nama),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw Tolak(nama, "adalah berkas Office format lama (.xls, .doc) atau yang dikunci kata sandi. Buka kuncinya, lalu simpan sebagai .xlsx, .docx, atau PDF."),
            [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => throw Tolak(nama, $"adalah program, bukan dokumen. Yang diterima: {Diterima}."),
            _ => throw Tolak(nama, $"bukan jenis berkas yang diterima. Yang diterima: {Diterima}."),
        };
    }

    private static JenisBukti PeriksaPdf(Stream isi, string nama)
    {
        isi.Position = Math.Max(0, isi.Length - 2048);
        var ekor = new byte[2048];
        var panjang = isi.ReadAtLeast(ekor, ekor.Length, throwOnEndOfStream: false);
        if (ekor.AsSpan(0, panjang).LastIndexOf("%%EOF"u8) < 0 || ekor.AsSpan(0, panjang).LastIndexOf("startxref"u8) < 0)
        {
            throw Rusak(nama);
        }

        return Ada(isi, potongan => PolaTerkunci().IsMatch(Encoding.Latin1.GetString(potongan)))
            ? throw Tolak(nama, "dikunci dengan kata sandi, sehingga tidak dapat dibuka pemeriksa. Simpan ulang tanpa kunci.")
            : pdf;
    }

    private static JenisBukti PeriksaPng(Stream isi, string nama)
    {
        isi.Position = 8;
        Span<byte> kepala = stackalloc byte[8];
        for (var pertama = true; isi.ReadAtLeast(kepala, 8, throwOnEndOfStream: false) == 8; pertama = false)
        {
            var panjang = BinaryPrimitives.ReadUInt32BigEndian(kepala);
            if (pertama && !kepala[4..].SequenceEqual("IHDR"u8))
            {
                throw Rusak(nama);
            }

            if (isi.Position + panjang + 4 > isi.Length)
            {
                throw Rusak(nama);
            }

            isi.Position += panjang + 4;
            if (kepala[4..].SequenceEqual("IEND"u8))
            {
                return png;
            }
        }

        throw Rusak(nama);
    }

    private static JenisBukti PeriksaJpeg(Stream isi, string nama)
    {
        const int mulaiGambar = 0xDA;
        isi.Position = 2;
        Span<byte> kepala = stackalloc byte[4];
        while (isi.ReadAtLeast(kepala, 4, throwOnEndOfStream: false) == 4 && kepala[0] == 0xFF)
        {
            var panjang = BinaryPrimitives.ReadUInt16BigEndian(kepala[2..]);
            if (panjang < 2 || isi.Position + panjang - 2 > isi.Length)
            {
                throw Rusak(nama);
            }

            isi.Position += panjang - 2;
            if (kepala[1] == mulaiGambar)
            {
                // Phones write things of their own behind the end of the picture, so it is looked for, not expected last.
                return Ada(isi, potongan => potongan.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0, isi.Position) ? jpeg : throw Rusak(nama);
            }
        }

        throw Rusak(nama);
    }

    private static JenisBukti PeriksaOffice(Stream isi, string nama)
    {
        // Counted before it is opened: the directory of a package made for harm would fill the memory by itself.
        if (Hitung(isi, "PK\x01\x02"u8) > PalingBanyakBagian)
        {
            throw Tolak(nama, $"berisi lebih dari {Angka.Tulis(PalingBanyakBagian)} bagian dan tidak dibuka. Simpan sebagai PDF.");
        }

        try
        {
            using var paket = new ZipArchive(isi, ZipArchiveMode.Read, leaveOpen: true);
            if (paket.Entries.Any(b => b.IsEncrypted))
            {
                throw Tolak(nama, "dikunci dengan kata sandi. Simpan ulang tanpa kunci.");
            }

            var isiPaket = paket.GetEntry("[Content_Types].xml") is { } daftar ? DaftarIsi(daftar) : [];
            if (paket.Entries.Any(b => b.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || isiPaket.Any(t => t.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || t.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            {
                throw Tolak(nama, "memuat makro. Simpan ulang tanpa makro (.xlsx atau .docx), atau sebagai PDF.");
            }

            return isiPaket.Contains(xlsx.Tipe + ".main+xml") && paket.GetEntry("xl/workbook.xml") is not null ? xlsx
                : isiPaket.Contains(docx.Tipe + ".main+xml") && paket.GetEntry("word/document.xml") is not null ? docx
                : throw Tolak(nama, $"bukan jenis berkas yang diterima. Yang diterima: {Diterima}.");
        }
        catch (Exception galat) when (galat is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw Rusak(nama);
        }
    }

    // Types of the parts; the only entry that is unpacked, and of it no more than a page.
    private static List<string> DaftarIsi(ZipArchiveEntry bagian)
    {
        using var aliran = bagian.Open();
        using var xml = XmlReader.Create(aliran, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1_000_000 });
        var tipe = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } isi)
            {
                tipe.Add(isi);
            }
        }

        return tipe;
    }

    /// <summary>How often a mark stands in a file, counted only as far as it matters.</summary>
    internal static int Hitung(Stream isi, ReadOnlySpan<byte> tanda)
    {
        var banyak = 0;
        var potongan = new byte[PotonganBaca + tanda.Length - 1];
        var sisa = 0;
        isi.Position = 0;
        for (int baca; banyak <= PalingBanyakBagian && (baca = isi.Read(potongan, sisa, PotonganBaca)) > 0;)
        {
            var panjang = sisa + baca;
            banyak += MemoryExtensions.Count(potongan.AsSpan(0, panjang), tanda);
            sisa = Math.Min(tanda.Length - 1, panjang);
            potongan.AsSpan(panjang - sisa, sisa).CopyTo(potongan);
        }

        isi.Position = 0;
        return banyak;
    }

    // Whether a file holds something, read in overlapping pieces.
    private static bool Ada(Stream isi, Func<Span<byte>, bool> cocok, long mulai = 0)
    {
        const int tumpang = 64;
        var potongan = new byte[PotonganBaca + tumpang];
        var sisa = 0;
        isi.Position = mulai;
        for (int baca; (baca = isi.Read(potongan, sisa, PotonganBaca)) > 0;)
        {
            var panjang = sisa + baca;
            if (cocok(potongan.AsSpan(0, panjang)))
            {
                return true;
            }

            sisa = Math.Min(tumpang, panjang);
            potongan.AsSpan(panjang - sisa, sisa).CopyTo(potongan);
        }

        return false;
    }

    private static AturanDilanggarException Rusak(string nama) => Tolak(nama, "tidak utuh atau rusak. Buka di komputer Anda, simpan ulang, lalu unggah lagi.");

    private static AturanDilanggarException Tolak(string nama, string sebab) => new($"Berkas {Sebutan(nama)} {sebab}", "Berkas");

    private static string Sebutan(string nama) => nama.Length <= 60 ? nama : nama[..40] + "…" + nama[^12..];

    [GeneratedRegex(@"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)", RegexOptions.CultureInvariant)]
    private static partial Regex PolaTerkunci();
}
