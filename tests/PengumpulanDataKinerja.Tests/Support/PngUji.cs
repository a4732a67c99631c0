using System.Buffers.Binary;
using System.IO.Compression;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>Pictures as a canvas or a scanner makes them.</summary>
internal static class PngUji
{
    /// <summary>A wave of dark ink on a transparent ground, as signature_pad gives it.</summary>
    public static byte[] Coretan(int lebar = 360, int tinggi = 150) => Buat(lebar, tinggi, (x, y) => Goresan(x, y, lebar, tinggi) ? (19, 38, 63, 255) : (0, 0, 0, 0));

    /// <summary>The same on white paper.</summary>
    public static byte[] Pindaian(int lebar = 360, int tinggi = 150) => Buat(lebar, tinggi, (x, y) => Goresan(x, y, lebar, tinggi) ? (30, 30, 40, 255) : (250, 250, 248, 255));

    public static byte[] Kosong() => Buat(360, 150, (_, _) => (0, 0, 0, 0));

    public static byte[] KertasPutih() => Buat(360, 150, (_, _) => (255, 255, 255, 255));

    public static byte[] Penuh() => Buat(360, 150, (_, _) => (0, 0, 0, 255));

    public static byte[] Titik() => Buat(360, 150, (x, y) => x is > 100 and < 110 && y is > 70 and < 80 ? (0, 0, 0, 255) : (0, 0, 0, 0));

    public static string DataUrl(byte[] png) => "data:image/png;base64," + Convert.ToBase64String(png);

    public static byte[] Buat(int lebar, int tinggi, Func<int, int, (int R, int G, int B, int A)> titik)
    {
        using var data = new MemoryStream();
        using (var pak = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < tinggi; y++)
            {
                pak.WriteByte(0);
                for (var x = 0; x < lebar; x++)
                {
                    var (r, g, b, a) = titik(x, y);
                    pak.Write([(byte)r, (byte)g, (byte)b, (byte)a]);
                }
            }
        }

        return Susun(lebar, tinggi, data.ToArray());
    }

    /// <summary>A PNG whose head promises one size and whose data hold anything.</summary>
    public static byte[] Susun(int lebar, int tinggi, byte[] data)
    {
        using var hasil = new MemoryStream();
        hasil.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var kepala = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(kepala, lebar);
        BinaryPrimitives.WriteInt32BigEndian(kepala.AsSpan(4), tinggi);
        (kepala[8], kepala[9]) = (8, 6);
        Bagian(hasil, "IHDR"u8, kepala);
        Bagian(hasil, "IDAT"u8, data);
        Bagian(hasil, "IEND"u8, []);
        return hasil.ToArray();
    }

    private static bool Goresan(int x, int y, int lebar, int tinggi) =>
        x > 20 && x < lebar - 20 && Math.Abs(y - (tinggi / 2) - (Math.Sin(x / 14.0) * tinggi / 4)) < 2.5;

    private static void Bagian(MemoryStream hasil, ReadOnlySpan<byte> jenis, byte[] isi)
    {
        Span<byte> angka = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(angka, isi.Length);
        hasil.Write(angka);
        hasil.Write(jenis);
        hasil.Write(isi);
        hasil.Write([0, 0, 0, 0]);
    }
}
