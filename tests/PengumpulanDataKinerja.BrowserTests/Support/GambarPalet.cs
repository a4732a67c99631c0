using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.Playwright;

namespace PengumpulanDataKinerja.BrowserTests.Support;

/// <summary>
/// A screen for the manual as a PNG of its 256 commonest colours, less than half as large as the browser's own: the manual is built into the
/// application, where pictures are most of it. What is rarer is the edge of a letter, and takes the nearest of them.
/// </summary>
internal static class GambarPalet
{
    private static readonly byte[] tandaPng = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Rewrites a screenshot; the page it was taken of reads its pixels.</summary>
    public static async Task<byte[]> KecilkanAsync(IPage halaman, byte[] png)
    {
        var ukuran = (Lebar: BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), Tinggi: BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var titik = Convert.FromBase64String(await halaman.EvaluateAsync<string>(
            """
            async (isi) => {
              const gambar = await createImageBitmap(new Blob([Uint8Array.from(atob(isi), (h) => h.charCodeAt(0))]));
              const kanvas = new OffscreenCanvas(gambar.width, gambar.height).getContext('2d');
              kanvas.drawImage(gambar, 0, 0);
              const data = kanvas.getImageData(0, 0, gambar.width, gambar.height).data;
              let teks = '';
              for (let i = 0; i < data.length; i += 8190) teks += btoa(String.fromCharCode(...data.subarray(i, i + 8190)));
              return teks;
            }
            """,
            Convert.ToBase64String(png)));
        return Susun(ukuran.Lebar, ukuran.Tinggi, MemoryMarshal.Cast<byte, uint>(titik));
    }

    private static byte[] Susun(int lebar, int tinggi, ReadOnlySpan<uint> titik)
    {
        var banyak = new Dictionary<uint, int>();
        foreach (var warna in titik)
        {
            banyak[warna] = banyak.GetValueOrDefault(warna) + 1;
        }

        var palet = banyak.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Take(256).Select(w => w.Key).ToArray();
        var urut = banyak.Keys.ToDictionary(w => w, w => Terdekat(palet, w));
        using var data = new MemoryStream();
        using (var pak = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < tinggi; y++)
            {
                pak.WriteByte(0);
                foreach (var warna in titik.Slice(y * lebar, lebar))
                {
                    pak.WriteByte(urut[warna]);
                }
            }
        }

        var kepala = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(kepala, lebar);
        BinaryPrimitives.WriteInt32BigEndian(kepala.AsSpan(4), tinggi);
        (kepala[8], kepala[9]) = (8, 3);
        return [.. tandaPng, .. Bagian("IHDR"u8, kepala), .. Bagian("PLTE"u8, [.. palet.SelectMany(Saluran)]), .. Bagian("IDAT"u8, data.ToArray()), .. Bagian("IEND"u8, [])];
    }

    private static byte Terdekat(uint[] palet, uint warna)
    {
        var terdekat = 0;
        for (var i = 1; i < palet.Length; i++)
        {
            if (Jarak(palet[i], warna) < Jarak(palet[terdekat], warna))
            {
                terdekat = i;
            }
        }

        return (byte)terdekat;
    }

    private static int Jarak(uint a, uint b) => Saluran(a).Zip(Saluran(b), (x, y) => (x - y) * (x - y)).Sum();

    private static byte[] Saluran(uint warna) => [(byte)warna, (byte)(warna >> 8), (byte)(warna >> 16)];

    private static byte[] Bagian(ReadOnlySpan<byte> jenis, byte[] isi)
    {
        var hasil = new byte[isi.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(hasil, isi.Length);
        jenis.CopyTo(hasil.AsSpan(4));
        isi.CopyTo(hasil, 8);
        BinaryPrimitives.WriteUInt32BigEndian(hasil.AsSpan(8 + isi.Length), Crc(hasil.AsSpan(4, 4 + isi.Length)));
        return hasil;
    }

    // ISO 3309, as the PNG standard asks.
    private static uint Crc(ReadOnlySpan<byte> isi)
    {
        var crc = uint.MaxValue;
        foreach (var b in isi)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
