namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>Cold start and what an idle server holds.</summary>
public static class UkurMulai
{
    public static async Task<IReadOnlyList<HasilUkur>> UkurAsync(Bengkel bengkel)
    {
        var kantor = await bengkel.KantorAsync(Ukuran.DuaBelasTriwulan);
        var saat = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            await using var peladen = await Peladen.MulaiAsync(kantor.Folder);
            saat.Add(peladen.HalamanPertama);
        }

        await using var diam = await Peladen.MulaiAsync(kantor.Folder);
        using var klien = await diam.MasukAsync("kasubbag-pkp");
        (await klien.GetAsync("/")).Dispose();
        await Task.Delay(TimeSpan.FromSeconds(10));
        var (server, halaman, peraga) = diam.Memori();
        return
        [
            new("halaman pertama sesudah mulai", Beban.Median(saat), "ms", $"median dari {saat.Count}, {kantor.Baris}"),
            new("memori server diam", server, "MB", $"sesudah satu orang masuk; {halaman:0} MB di antaranya halaman berkas program; Chromium di sampingnya {peraga:0} MB"),
        ];
    }
}
