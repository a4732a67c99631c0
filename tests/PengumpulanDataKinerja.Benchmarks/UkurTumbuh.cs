using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>The same office of 60 units with one triwulan and with ten years: nothing may have become slower.</summary>
public static class UkurTumbuh
{
    private const int SepuluhTahun = 40;

    public static async Task<IReadOnlyList<HasilUkur>> UkurAsync(Bengkel bengkel)
    {
        var hasil = new List<HasilUkur>();
        var muda = await bengkel.KantorAsync(Ukuran.EnamPuluhUnit(0));
        var tua = await bengkel.KantorAsync(Ukuran.EnamPuluhUnit(SepuluhTahun));
        await using (var peladenMuda = await Peladen.MulaiAsync(muda.Folder))
        await using (var peladenTua = await Peladen.MulaiAsync(tua.Folder))
        {
            using var a = await peladenMuda.MasukAsync("kasubbag-pkp");
            using var b = await peladenTua.MasukAsync("kasubbag-pkp");
            (string Nama, Func<KantorUkur, string> Alamat)[] halaman =
            [
                ("kotak tugas", _ => "/"),
                ("daftar indikator", _ => "/data-kinerja?tahun=2026"),
                ("halaman triwulan", _ => "/triwulan/2026/3"),
                ("rekap", _ => "/rekap/2026/3"),
                ("isian", k => $"/isian/{k.Seksi}"),
            ];
            foreach (var (nama, alamat) in halaman)
            {
                var ukur = await Beban.BerselangAsync([new(a, alamat(muda), 5_000), new(b, alamat(tua), 5_000)], 1, 4, TimeSpan.FromSeconds(2));
                hasil.Add(new($"{nama} 10 tahun / 1 triwulan", Beban.Median(ukur[1]) / Beban.Median(ukur[0]), "kali", $"1 triwulan {Beban.Ringkas(ukur[0])}; 10 tahun {Beban.Ringkas(ukur[1])}; {tua.Baris}"));
            }
        }

        hasil.Add(await TindakanAsync(bengkel));
        return hasil;
    }

    // One person after the other, so that the act itself is measured and not the queue.
    private static async Task<HasilUkur> TindakanAsync(Bengkel bengkel)
    {
        var waktu = new List<double>[] { [], [] };
        var lampau = new[] { 0, SepuluhTahun };
        var kantor = new List<KantorUkur>();
        var peladen = new List<Peladen>();
        try
        {
            foreach (var l in lampau)
            {
                kantor.Add(await bengkel.KantorAsync(Ukuran.EnamPuluhUnit(l, Langkah.MeneruskanKabid)));
                peladen.Add(await Peladen.MulaiAsync(kantor[^1].Folder));
            }

            for (var i = 0; i < kantor[0].Kabid.Count; i++)
            {
                for (var k = 0; k < 2; k++)
                {
                    using var kabid = await peladen[k].MasukAsync(kantor[k].Kabid[i]);
                    var (lama, salah) = await UkurTindakan.GelombangAsync(kantor[k], [(kantor[k].Kabid[i], kabid)], 1);
                    if (salah > 0)
                    {
                        throw new InvalidOperationException("Sebuah tindakan hilang.");
                    }

                    // The first ten warm the server up.
                    waktu[k].AddRange(i < 10 ? [] : lama);
                }
            }
        }
        finally
        {
            foreach (var p in peladen)
            {
                await p.DisposeAsync();
            }
        }

        return new("tindakan 10 tahun / 1 triwulan", Beban.Median(waktu[1]) / Beban.Median(waktu[0]), "kali", $"langkah 9 satu per satu: 1 triwulan {Beban.Ringkas(waktu[0])}; 10 tahun {Beban.Ringkas(waktu[1])}");
    }
}
