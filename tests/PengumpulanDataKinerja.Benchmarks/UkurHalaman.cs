using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>The list of 200 rows beside a bare endpoint, and an inbox of 25.</summary>
public static class UkurHalaman
{
    public static async Task<IReadOnlyList<HasilUkur>> UkurAsync(Bengkel bengkel)
    {
        var kantor = await bengkel.KantorAsync(Ukuran.DuaBelasTriwulan);
        await using var peladen = await Peladen.MulaiAsync(kantor.Folder);
        await using var polos = await Peladen.PolosAsync(kantor.Folder);
        using var kasubbag = await peladen.MasukAsync("kasubbag-pkp");
        using var siapaSaja = polos.Klien();
        var hasil = await Beban.BerselangAsync([new(kasubbag, "/data-kinerja?tahun=2026", 50_000), new(siapaSaja, "/", 30_000)], 4, 6, TimeSpan.FromSeconds(3));

        // 25 units have forwarded: 25 tasks of row 10 wait for one person.
        var penuh = await bengkel.KantorAsync(new(25, 1, 4, 12, Langkah.MenerimaKasubbag));
        await using var kotak = await Peladen.MulaiAsync(penuh.Folder);
        using var satu = await kotak.MasukAsync("kasubbag-pkp");
        await Beban.JalankanAsync(new(satu, "/", 10_000), 1, TimeSpan.FromSeconds(4));
        var sendiri = await Beban.JalankanAsync(new(satu, "/", 10_000), 1, TimeSpan.FromSeconds(5));
        var delapan = await Beban.JalankanAsync(new(satu, "/", 10_000), 8, TimeSpan.FromSeconds(5));
        return
        [
            // Requests a second of the same clients: the inverse of their median latencies.
            new("daftar 200 baris / endpoint polos", Beban.Median(hasil[1]) / Beban.Median(hasil[0]), "kali", $"4 klien berselang; daftar {Beban.Ringkas(hasil[0])}; polos {Beban.Ringkas(hasil[1])}"),
            new("kotak tugas 25 baris p50 sendiri", Beban.Median(sendiri), "ms", $"{Beban.Ringkas(sendiri)}; {penuh.Baris}"),
            new("kotak tugas 25 baris p99 pada 8 klien", Beban.Persentil(delapan, 99), "ms", Beban.Ringkas(delapan)),
        ];
    }
}
