using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The packed file of an uploaded workbook. Nothing is unpacked to disk: names of parts are only looked up.</summary>
internal sealed class WadahXlsx : IDisposable
{
    private const uint TandaEntri = 0x04034b50;

    private readonly ZipArchive zip;
    private readonly BatasBuku batas;
    private readonly Dictionary<string, ZipArchiveEntry> bagian;
    private long terurai;

    private WadahXlsx(ZipArchive zip, BatasBuku batas, Dictionary<string, ZipArchiveEntry> bagian)
    {
        this.zip = zip;
        this.batas = batas;
        this.bagian = bagian;
    }

    public IEnumerable<string> Nama => bagian.Keys;

    /// <summary>Opens the file; the stream stays open.</summary>
    public static WadahXlsx Buka(Stream aliran, BatasBuku batas)
    {
        if (aliran.Length > batas.Berkas)
        {
            throw BukuDitolak.TerlaluBesar(batas.Berkas);
        }

        if (Bukan(aliran) is { } tolak)
        {
            throw tolak;
        }

        // Counted before it is opened: the library makes an object of each entry. What the file's end says of their number is not asked.
        if (JenisBukti.Hitung(aliran, "PK\x01\x02"u8) > batas.Bagian)
        {
            throw BukuDitolak.TerlaluBanyak("bagian", batas.Bagian);
        }

        aliran.Position = 0;
        return BukuDitolak.Baca(() => Susun(Zip(aliran), batas));
    }

    public bool Ada(string nama) => bagian.ContainsKey(nama);

    /// <summary>Opens a part for reading; a part that is named but not there makes the file a damaged one.</summary>
    public XmlBuku Xml(string nama)
    {
        if (!bagian.TryGetValue(nama, out var entri))
        {
            throw BukuDitolak.Rusak;
        }

        return entri.IsEncrypted
            ? throw BukuDitolak.KataSandi
            : new XmlBuku(new AliranTerbatas(BukuDitolak.Baca(entri.Open), entri.CompressedLength, batas, Hitung));
    }

    public void Dispose() => zip.Dispose();

    private static ZipArchive Zip(Stream aliran)
    {
        try
        {
            var zip = new ZipArchive(aliran, ZipArchiveMode.Read, leaveOpen: true);
            // The directory is read now, not at the first question.
            _ = zip.Entries.Count;
            return zip;
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            // Places that a damaged directory points at and that a stream does not have.
            throw BukuDitolak.Rusak;
        }
    }

    private static WadahXlsx Susun(ZipArchive zip, BatasBuku batas)
    {
        var bagian = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entri in zip.Entries)
        {
            if (!bagian.TryAdd(entri.FullName.Replace('\\', '/').TrimStart('/'), entri))
            {
                throw BukuDitolak.BagianGanda;
            }
        }

        return new(zip, batas, bagian);
    }

    private void Hitung(int banyak)
    {
        terurai += banyak;
        if (terurai > batas.Terurai)
        {
            throw BukuDitolak.Mengembang;
        }
    }

    // What the file is instead; null when it begins like a packed one.
    private static AturanDilanggarException? Bukan(Stream aliran)
    {
        var awal = new byte[512];
        aliran.Position = 0;
        var kepala = awal.AsSpan(0, aliran.ReadAtLeast(awal, awal.Length, throwOnEndOfStream: false));
        if (kepala.Length == 0)
        {
            return BukuDitolak.Kosong;
        }

        if (kepala.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return Terkunci(aliran) ? BukuDitolak.KataSandi : BukuDitolak.Xls;
        }

        if (kepala.StartsWith("%PDF"u8))
        {
            return BukuDitolak.Pdf;
        }

        return kepala.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(kepala) == TandaEntri ? null : DariTeks(kepala);
    }

    private static AturanDilanggarException DariTeks(ReadOnlySpan<byte> kepala)
    {
        // UTF-16 is how Excel writes "Unicode text".
        if (kepala.StartsWith<byte>([0xFF, 0xFE]) || kepala.StartsWith<byte>([0xFE, 0xFF]))
        {
            return BukuDitolak.Teks;
        }

        if (kepala.ContainsAny(new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 }))
        {
            return BukuDitolak.BukanXlsx;
        }

        var teks = Encoding.UTF8.GetString(kepala).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return teks.StartsWith('<') && (teks.Contains("<html", StringComparison.OrdinalIgnoreCase) || teks.Contains("<table", StringComparison.OrdinalIgnoreCase) || teks.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            ? BukuDitolak.Html
            : teks.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? BukuDitolak.Xml : BukuDitolak.Teks;
    }

    // A workbook with a password is an old compound file with this stream in its directory.
    private static bool Terkunci(Stream aliran)
    {
        var isi = new byte[aliran.Length];
        aliran.Position = 0;
        aliran.ReadExactly(isi);
        return isi.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }
}
