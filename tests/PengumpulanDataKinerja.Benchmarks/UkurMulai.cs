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
        var (server, peraga) = diam.Memori();
        return
        [
            new("halaman pertama sesudah mulai", Beban.Median(saat), "ms", $"median dari {saat.Count}, {kantor.Baris}"),
            new("memori server diam", server, "MB", $"sesudah satu orang masuk; Chromium di sampingnya {peraga:0} MB"),
        ];
    }
}

/// <summary>The offices that are measured.</summary>
public static class Ukuran
{
    /// <summary>An office like the demo's with a dictionary of 200 rows and three years behind it.</summary>
    public static UkuranKantor DuaBelasTriwulan { get; } = new(4, 2, 20, 12);

    /// <summary>60 units of which 25 wait for Kasubbag PKP.</summary>
    public static UkuranKantor EnamPuluhUnit(int lampau, Domain.Langkah sampai = Domain.Langkah.Menghimpun) => new(60, 3, 4, lampau, sampai);
}
