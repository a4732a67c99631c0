using System.Buffers.Binary;
using System.IO.Compression;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// The picture of a signature: read as PNG, checked for ink, and written anew as our own PNG cut to the ink. What comes in never
/// reaches a letter byte by byte, so nothing but pixels can come with it.
/// </summary>
public static class GambarTandaTangan
{
    public const int UkuranTerbesar = 1024 * 1024;

    private const int SisiTerbesar = 3000;
    private const int TintaTersedikit = 80;
    private const int LebarTersedikit = 20;
    private const int Tepi = 4;
    private const byte BatasTinta = 48;
    private const string AwalDataUrl = "data:image/png;base64,";

    private static readonly byte[] tandaPng = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The drawing of a canvas, as it comes in a form.</summary>
    /// <exception cref="AturanDilanggarException">Nothing was drawn, or it is no picture.</exception>
    public static byte[] DariDataUrl(string? dataUrl, string bidang)
    {
        if (string.IsNullOrWhiteSpace(dataUrl))
        {
            throw new AturanDilanggarException("Gambarlah tanda tangan Anda di bidangnya, atau pakai spesimen tersimpan.", bidang);
        }

        var isi = new byte[UkuranTerbesar];
        if (!dataUrl.StartsWith(AwalDataUrl, StringComparison.Ordinal) || !Convert.TryFromBase64Chars(dataUrl.AsSpan(AwalDataUrl.Length), isi, out var panjang))
        {
            throw new AturanDilanggarException("Gambar tanda tangan tidak dapat dibaca. Hapus coretan, lalu gambarlah lagi.", bidang);
        }

        return DariPng(isi.AsSpan(0, panjang).ToArray(), bidang);
    }

    /// <summary>A PNG, drawn or scanned; white paper becomes transparent.</summary>
    /// <exception cref="AturanDilanggarException">It is no PNG that can be read, blank, or filled.</exception>
    public static byte[] DariPng(byte[] png, string bidang)
    {
        if (png.Length > UkuranTerbesar)
        {
            throw new AturanDilanggarException("Gambar tanda tangan paling besar 1 MB.", bidang);
        }

        try
        {
            return PotongTinta(Urai(png), bidang);
        }
        catch (Exception galat) when (galat is InvalidDataException or EndOfStreamException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new AturanDilanggarException("Berkas ini bukan gambar PNG yang dapat dibaca. Simpan sebagai PNG biasa (8 bit, tanpa interlace), lalu ulangi.", bidang);
        }
    }

    private static byte[] PotongTinta(Gambar gambar, string bidang)
    {
        var (kiri, atas, kanan, bawah, banyak) = (gambar.Lebar, gambar.Tinggi, -1, -1, 0);
        for (var y = 0; y < gambar.Tinggi; y++)
        {
            for (var x = 0; x < gambar.Lebar; x++)
            {
                if (gambar.Alfa(x, y) >= BatasTinta)
                {
                    (kiri, kanan, atas, bawah) = (Math.Min(kiri, x), Math.Max(kanan, x), Math.Min(atas, y), Math.Max(bawah, y));
                    banyak++;
                }
            }
        }

        if (banyak < TintaTersedikit || kanan - kiri < LebarTersedikit)
        {
            throw new AturanDilanggarException("Bidang tanda tangan masih kosong atau hanya berisi titik. Gambarlah tanda tangan Anda.", bidang);
        }

        if (banyak > 0.7 * (kanan - kiri + 1) * (bawah - atas + 1))
        {
            throw new AturanDilanggarException("Gambar ini penuh terisi, bukan tanda tangan di atas latar putih atau bening.", bidang);
        }

        var (x0, y0) = (Math.Max(0, kiri - Tepi), Math.Max(0, atas - Tepi));
        return Tulis(gambar, x0, y0, Math.Min(gambar.Lebar - 1, kanan + Tepi) - x0 + 1, Math.Min(gambar.Tinggi - 1, bawah + Tepi) - y0 + 1);
    }

    private static Gambar Urai(byte[] png)
    {
        if (!png.AsSpan().StartsWith(tandaPng))
        {
            throw new InvalidDataException("No PNG signature.");
        }

        KepalaPng? kepala = null;
        var palet = Array.Empty<byte>();
        var alfaPalet = Array.Empty<byte>();
        using var data = new MemoryStream();
        for (var letak = tandaPng.Length; letak + 12 <= png.Length && !png.AsSpan(letak + 4, 4).SequenceEqual("IEND"u8);)
        {
            var panjang = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(letak));
            if (panjang < 0 || panjang > png.Length - letak - 12)
            {
                throw new InvalidDataException("A chunk is cut off.");
            }

            var isi = png.AsSpan(letak + 8, panjang);
            switch (png.AsSpan(letak + 4, 4))
            {
                case var jenis when jenis.SequenceEqual("IHDR"u8):
                    kepala = KepalaPng.Baca(isi);
                    break;
                case var jenis when jenis.SequenceEqual("PLTE"u8):
                    palet = isi.ToArray();
                    break;
                case var jenis when jenis.SequenceEqual("tRNS"u8):
                    alfaPalet = isi.ToArray();
                    break;
                case var jenis when jenis.SequenceEqual("IDAT"u8):
                    data.Write(isi);
                    break;
            }

            letak += panjang + 12;
        }

        data.Position = 0;
        return Titik(kepala ?? throw new InvalidDataException("No IHDR."), data, palet, alfaPalet);
    }

    private static Gambar Titik(KepalaPng kepala, MemoryStream data, byte[] palet, byte[] alfaPalet)
    {
        // Never reads more than the head promises: a bomb stays packed.
        using var urai = new ZLibStream(data, CompressionMode.Decompress);
        var lebarBaris = kepala.Lebar * kepala.Saluran;
        var baris = new byte[lebarBaris];
        var atas = new byte[lebarBaris];
        var gambar = new Gambar(kepala.Lebar, kepala.Tinggi);
        for (var y = 0; y < kepala.Tinggi; y++)
        {
            var saring = urai.ReadByte();
            urai.ReadExactly(baris);
            PulihkanBaris(saring, baris, atas, kepala.Saluran);
            for (var x = 0; x < kepala.Lebar; x++)
            {
                gambar.Isi(x, y, Warna(kepala.Jenis, baris.AsSpan(x * kepala.Saluran, kepala.Saluran), palet, alfaPalet));
            }

            (baris, atas) = (atas, baris);
        }

        gambar.HapusKertas();
        return gambar;
    }

    private static (byte R, byte G, byte B, byte A) Warna(int jenis, ReadOnlySpan<byte> titik, byte[] palet, byte[] alfaPalet) => jenis switch
    {
        0 => (titik[0], titik[0], titik[0], 255),
        2 => (titik[0], titik[1], titik[2], 255),
        3 => (palet[titik[0] * 3], palet[(titik[0] * 3) + 1], palet[(titik[0] * 3) + 2], titik[0] < alfaPalet.Length ? alfaPalet[titik[0]] : (byte)255),
        4 => (titik[0], titik[0], titik[0], titik[1]),
        _ => (titik[0], titik[1], titik[2], titik[3]),
    };

    private static void PulihkanBaris(int saring, byte[] baris, byte[] atas, int saluran)
    {
        for (var i = 0; i < baris.Length; i++)
        {
            var kiri = i >= saluran ? baris[i - saluran] : 0;
            var kiriAtas = i >= saluran ? atas[i - saluran] : 0;
            baris[i] += (byte)(saring switch
            {
                0 => 0,
                1 => kiri,
                2 => atas[i],
                3 => (kiri + atas[i]) / 2,
                4 => Paeth(kiri, atas[i], kiriAtas),
                _ => throw new InvalidDataException("Unknown filter."),
            });
        }
    }

    private static int Paeth(int a, int b, int c)
    {
        var (pa, pb, pc) = (Math.Abs(b - c), Math.Abs(a - c), Math.Abs(a + b - c - c));
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    private static byte[] Tulis(Gambar gambar, int x0, int y0, int lebar, int tinggi)
    {
        using var data = new MemoryStream();
        using (var pak = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < tinggi; y++)
            {
                pak.WriteByte(0);
                pak.Write(gambar.Baris(x0, y0 + y, lebar));
            }
        }

        using var hasil = new MemoryStream();
        hasil.Write(tandaPng);
        Span<byte> kepala = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(kepala, lebar);
        BinaryPrimitives.WriteInt32BigEndian(kepala[4..], tinggi);
        (kepala[8], kepala[9], kepala[10], kepala[11], kepala[12]) = (8, 6, 0, 0, 0);
        TulisBagian(hasil, "IHDR"u8, kepala);
        TulisBagian(hasil, "IDAT"u8, data.ToArray());
        TulisBagian(hasil, "IEND"u8, []);
        return hasil.ToArray();
    }

    private static void TulisBagian(MemoryStream hasil, ReadOnlySpan<byte> jenis, ReadOnlySpan<byte> isi)
    {
        Span<byte> angka = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(angka, isi.Length);
        hasil.Write(angka);
        hasil.Write(jenis);
        hasil.Write(isi);
        BinaryPrimitives.WriteUInt32BigEndian(angka, ~Crc(Crc(0xFFFFFFFF, jenis), isi));
        hasil.Write(angka);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> isi)
    {
        foreach (var bita in isi)
        {
            crc ^= bita;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return crc;
    }

    private sealed record KepalaPng(int Lebar, int Tinggi, int Jenis, int Saluran)
    {
        public static KepalaPng Baca(ReadOnlySpan<byte> isi)
        {
            var lebar = BinaryPrimitives.ReadInt32BigEndian(isi);
            var tinggi = BinaryPrimitives.ReadInt32BigEndian(isi[4..]);
            var saluran = isi[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw new InvalidDataException("Unknown colour type.") };
            return lebar is > 0 and <= SisiTerbesar && tinggi is > 0 and <= SisiTerbesar && isi[8] == 8 && isi[12] == 0
                ? new KepalaPng(lebar, tinggi, isi[9], saluran)
                : throw new InvalidDataException("Size, depth or interlace not taken.");
        }
    }

    private sealed class Gambar(int lebar, int tinggi)
    {
        private readonly byte[] titik = new byte[lebar * tinggi * 4];

        public int Lebar => lebar;

        public int Tinggi => tinggi;

        public byte Alfa(int x, int y) => titik[(((y * lebar) + x) * 4) + 3];

        public void Isi(int x, int y, (byte R, byte G, byte B, byte A) warna) =>
            (titik[Letak(x, y)], titik[Letak(x, y) + 1], titik[Letak(x, y) + 2], titik[Letak(x, y) + 3]) = warna;

        public ReadOnlySpan<byte> Baris(int x, int y, int panjang) => titik.AsSpan(Letak(x, y), panjang * 4);

        // Ink is what is dark; how dark decides how much of it covers.
        public void HapusKertas()
        {
            for (var i = 0; i < titik.Length; i += 4)
            {
                var terang = ((titik[i] * 299) + (titik[i + 1] * 587) + (titik[i + 2] * 114)) / 1000;
                titik[i + 3] = (byte)(titik[i + 3] * Math.Clamp((225 - terang) * 255 / 110, 0, 255) / 255);
            }
        }

        private int Letak(int x, int y) => ((y * lebar) + x) * 4;
    }
}
