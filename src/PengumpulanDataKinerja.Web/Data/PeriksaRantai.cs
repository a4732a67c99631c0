using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>The hash chains of the history: nothing changed, nothing missing, nothing at the end cut off.</summary>
internal static class PeriksaRantai
{
    public static IEnumerable<Temuan> Permintaan(Permintaan permintaan, IReadOnlyList<Riwayat> riwayat)
    {
        foreach (var temuan in Sambungan(permintaan.Sebutan, riwayat))
        {
            yield return temuan;
        }

        var kepala = riwayat.Count == 0 ? Riwayat.HashAwal : riwayat[^1].Hash;
        if (permintaan.RiwayatHash != kepala || permintaan.RiwayatUrut != (riwayat.Count == 0 ? 0 : riwayat[^1].Urut))
        {
            yield return new(Aturan.Rantai, $"{permintaan.Sebutan}: riwayat berakhir pada baris {riwayat.Count}, sedangkan permintaan mencatat baris {permintaan.RiwayatUrut} dengan hash lain.");
        }
    }

    /// <summary>The access log's chain, row by row: it may be long.</summary>
    public static async IAsyncEnumerable<Temuan> AksesAsync(IAsyncEnumerable<CatatanAkses> menurutUrut)
    {
        var (urut, sebelum) = (0L, Riwayat.HashAwal);
        await foreach (var baris in menurutUrut)
        {
            urut++;
            if (baris.Urut != urut)
            {
                yield return new(Aturan.Rantai, $"Catatan akses: baris {urut} tidak ada.");
                yield break;
            }

            if (baris.HashSebelum != sebelum)
            {
                yield return new(Aturan.Rantai, $"Catatan akses: baris {urut} tidak menyambung ke baris sebelumnya.");
            }

            if (baris.HitungHash() != baris.Hash)
            {
                yield return new(Aturan.Rantai, $"Catatan akses: isi baris {urut} sudah diubah sejak dicatat.");
            }

            sebelum = baris.Hash;
        }
    }

    public static IEnumerable<Temuan> Sambungan(string rantai, IReadOnlyList<Riwayat> riwayat)
    {
        var sebelum = Riwayat.HashAwal;
        for (var i = 0; i < riwayat.Count; i++)
        {
            var baris = riwayat[i];
            if (baris.Urut != i + 1)
            {
                yield return new(Aturan.Rantai, $"Riwayat {rantai}: baris {i + 1} tidak ada.");
                yield break;
            }

            if (baris.HashSebelum != sebelum)
            {
                yield return new(Aturan.Rantai, $"Riwayat {rantai}: baris {baris.Urut} tidak menyambung ke baris sebelumnya.");
            }

            if (baris.HitungHash() != baris.Hash)
            {
                yield return new(Aturan.Rantai, $"Riwayat {rantai}: isi baris {baris.Urut} sudah diubah sejak dicatat.");
            }

            sebelum = baris.Hash;
        }
    }
}
