using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>32 people complete a row at the same moment: how long each waits, and whether every act is there exactly once.</summary>
public static class UkurTindakan
{
    private const int Serentak = 32;

    public static async Task<IReadOnlyList<HasilUkur>> UkurAsync(Bengkel bengkel)
    {
        var waktu = new List<double>();
        var salah = 0;
        // The first wave of a server warms it up and is not counted, as in a day of use.
        for (var putaran = 0; putaran < 3; putaran++)
        {
            var kantor = await bengkel.KantorAsync(new(2 * Serentak, 1, 4, 12, Langkah.MeneruskanKabid));
            await using var peladen = await Peladen.MulaiAsync(kantor.Folder);
            await GelombangAsync(peladen, kantor, kantor.Kabid.Take(Serentak));
            var (lama, keliru) = await GelombangAsync(peladen, kantor, kantor.Kabid.Skip(Serentak));
            waktu.AddRange(lama);
            salah += keliru;
        }

        return
        [
            new("32 tindakan serentak p99", Beban.Persentil(waktu, 99), "ms", $"langkah 9, tiga gelombang: {Beban.Ringkas(waktu)}"),
            new("tindakan hilang atau ganda", salah, "buah", "giliran dan riwayat dihitung di basis data sesudah setiap gelombang"),
        ];
    }

    /// <summary>Latency of each act of one wave, and how many are not in the database exactly once.</summary>
    public static async Task<(List<double> Waktu, int Salah)> GelombangAsync(Peladen peladen, KantorUkur kantor, IEnumerable<string> akun)
    {
        var siap = new List<(HttpClient Klien, string Giliran, Dictionary<string, string> Formulir)>();
        foreach (var nama in akun)
        {
            var klien = await peladen.MasukAsync(nama);
            var giliran = Giliran(kantor, nama);
            siap.Add((klien, giliran, Peladen.Formulir(await klien.GetStringAsync($"/tugas/{giliran}"))));
        }

        var waktu = await Task.WhenAll(siap.Select(s => Task.Run(async () =>
        {
            var mulai = Stopwatch.GetTimestamp();
            using var jawaban = await s.Klien.PostAsync($"/tugas/{s.Giliran}/lanjutkan", new FormUrlEncodedContent(s.Formulir));
            var lama = Stopwatch.GetElapsedTime(mulai).TotalMilliseconds;
            return jawaban.StatusCode == HttpStatusCode.Redirect ? lama : throw new InvalidOperationException($"Langkah 9 dijawab {(int)jawaban.StatusCode}.");
        })));
        var salah = siap.Count(s => Selesai(kantor, s.Giliran) != 1);
        siap.ForEach(s => s.Klien.Dispose());
        return ([.. waktu], salah);
    }

    private static string Giliran(KantorUkur kantor, string akun) => (string)Tanya(
        kantor,
        "SELECT g.Id FROM Giliran g JOIN Penugasan p ON p.UnitId = g.UnitId JOIN Orang o ON o.Id = p.OrangId WHERE g.SelesaiPada IS NULL AND g.Langkah = 'MeneruskanKabid' AND o.UserName = $a",
        akun)!;

    // One finished turn with one history row of the unit's row 9, and one turn of row 10 that it opened.
    private static long Selesai(KantorUkur kantor, string giliran) => (long)Tanya(
        kantor,
        """
        SELECT CASE WHEN g.Hasil = 'Selesai'
          AND (SELECT COUNT(*) FROM Riwayat r WHERE r.UnitId = g.UnitId AND r.Langkah = 'MeneruskanKabid' AND r.Rantai = lower(g.PermintaanId)) = 1
          AND (SELECT COUNT(*) FROM Giliran n WHERE n.UnitId = g.UnitId AND n.Langkah = 'MenerimaKasubbag' AND n.PermintaanId = g.PermintaanId) = 1 THEN 1 ELSE 0 END
        FROM Giliran g WHERE g.Id = $a
        """,
        giliran)!;

    private static object? Tanya(KantorUkur kantor, string kueri, string nilai)
    {
        using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(kantor.Folder, "basisdata.db"), Mode = SqliteOpenMode.ReadOnly }.ToString());
        db.Open();
        using var perintah = db.CreateCommand();
        perintah.CommandText = kueri;
        perintah.Parameters.AddWithValue("$a", nilai);
        return perintah.ExecuteScalar();
    }
}
