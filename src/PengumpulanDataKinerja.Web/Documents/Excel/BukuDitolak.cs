using System.Xml;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The sentences with which a workbook is refused as a whole; each says what to do.</summary>
internal static class BukuDitolak
{
    private const string SimpanXlsx = "Buka di Excel atau LibreOffice, simpan sebagai “Buku Kerja Excel (.xlsx)”, lalu unggah lagi.";

    public static AturanDilanggarException Kosong => new("Berkas ini kosong (0 byte). Pilih buku kerja Excel (.xlsx) yang benar.");

    public static AturanDilanggarException Xls => new($"Berkas ini buku kerja Excel lama (.xls). {SimpanXlsx}");

    public static AturanDilanggarException Xlsb => new($"Berkas ini buku kerja biner (.xlsb). {SimpanXlsx}");

    public static AturanDilanggarException Ods => new($"Berkas ini lembar kerja OpenDocument (.ods). {SimpanXlsx}");

    public static AturanDilanggarException Html => new($"Berkas ini halaman web (HTML) yang diberi nama .xlsx. {SimpanXlsx}");

    public static AturanDilanggarException Xml => new($"Berkas ini dokumen XML, bukan .xlsx. {SimpanXlsx}");

    public static AturanDilanggarException Pdf => new("Berkas ini PDF, bukan buku kerja Excel. Unggah buku kerja .xlsx yang diunduh dari halaman ini.");

    public static AturanDilanggarException Teks => new($"Berkas ini berisi teks biasa (misalnya CSV), bukan .xlsx. {SimpanXlsx}");

    public static AturanDilanggarException BukanXlsx => new("Berkas ini bukan buku kerja Excel (.xlsx). Unggah buku kerja yang diunduh dari halaman ini.");

    public static AturanDilanggarException KataSandi => new("Buku kerja ini dikunci dengan kata sandi. Hapus kata sandinya (di Excel: Berkas, Info, Proteksi Buku Kerja), simpan, lalu unggah lagi.");

    public static AturanDilanggarException Makro => new($"Buku kerja ini memuat makro. {SimpanXlsx}");

    public static AturanDilanggarException TautanLuar => new("Buku kerja ini memuat tautan ke berkas atau sumber data lain. Putuskan tautannya (di Excel: Data, Edit Tautan), simpan, lalu unggah lagi.");

    public static AturanDilanggarException ObjekSisipan => new("Buku kerja ini memuat objek sisipan atau kontrol. Hapus objek itu, simpan, lalu unggah lagi.");

    public static AturanDilanggarException Mengembang => new("Isi berkas ini mengembang terlalu besar ketika dibuka, maka tidak dibaca. Salin datanya ke buku kerja yang baru diunduh, lalu unggah lagi.");

    public static AturanDilanggarException Dtd => new("Berkas ini memuat deklarasi XML (DTD) yang tidak pernah ada dalam buku kerja Excel, maka tidak dibaca.");

    public static AturanDilanggarException BagianGanda => new($"Berkas ini memuat bagian yang sama dua kali, maka tidak dibaca. {SimpanXlsx}");

    public static AturanDilanggarException Rusak => new($"Berkas ini rusak atau terpotong. {SimpanXlsx}");

    public static AturanDilanggarException BukanBuatanKami => new("Buku kerja ini bukan unduhan dari aplikasi ini, atau lembar tersembunyinya terhapus. Unduh yang baru, salin isinya ke sana, lalu unggah lagi.");

    public static AturanDilanggarException TerlaluBesar(long batas) => new($"Berkas ini lebih besar dari {batas / 1024 / 1024} MB. Unggah buku kerja tanpa gambar dan lembar lain.");

    public static AturanDilanggarException TerlaluBanyak(string apa, long batas) => new($"Buku kerja ini memuat lebih dari {Angka.Tulis(batas)} {apa}. Hapus yang tidak perlu, atau bagi menjadi beberapa berkas.");

    public static AturanDilanggarException TerlaluBanyak(string lembar, string apa, long batas) => new($"Lembar “{lembar}” memuat lebih dari {Angka.Tulis(batas)} {apa}. Hapus yang tidak perlu, atau bagi menjadi beberapa berkas.");

    public static AturanDilanggarException TeksPanjang(string tempat) => new($"{tempat} memuat teks lebih dari {Angka.Tulis(TeksSel.MaksPanjang)} huruf.");

    public static AturanDilanggarException TanpaLembar(string nama, IEnumerable<string> ada) =>
        new($"Lembar “{nama}” tidak ada dalam buku kerja ini (yang ada: {string.Join(", ", ada.Take(5).Select(n => $"“{Tampil.Kutip(n)}”"))}). Jangan mengganti nama lembar; unduh yang baru bila perlu.");

    /// <summary>Reads something; whatever a damaged file makes the libraries say becomes a sentence.</summary>
    public static T Baca<T>(Func<T> baca)
    {
        try
        {
            return baca();
        }
        catch (XmlException e)
        {
            // The reader tells a DTD from other faults by its text only.
            throw e.Message.Contains("DTD", StringComparison.Ordinal) ? Dtd : Rusak;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw Rusak;
        }
    }
}
