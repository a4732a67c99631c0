using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>32 people complete a row at the same moment: how long each waits, and whether every act is there exactly once.</summary>
public static class UkurTindakan
{
    private const int Serentak = 32;
    private const int Pemanasan = 3;
    private const int Gelombang = 5;

    public static async Task<IReadOnlyList<HasilUkur>> UkurAsync(Bengkel bengkel)
    {
        var kantor = await bengkel.KantorAsync(new(2 * Serentak, 1, 4, 12, Langkah.MeneruskanKabid));
        await using var peladen = await Peladen.MulaiAsync(kantor.Folder);
        using var kasubbag = await peladen.MasukAsync("kasubbag-pkp");
        var kabid = new List<(string Akun, HttpClient Klien)>();
        foreach (var akun in kantor.Kabid.Take(Serentak))
        {
            kabid.Add((akun, await peladen.MasukAsync(akun)));
        }

        // The first waves warm the server up; after each one all is sent back, so that the same people can act again.
        var waktu = new List<double>();
        var salah = 0;
        var prosesor = 0.0;
        for (var putaran = 1; putaran <= Pemanasan + Gelombang; putaran++)
        {
            var (lama, keliru) = await GelombangAsync(kantor, kabid, putaran, selang => prosesor += putaran > Pemanasan ? selang : 0, () => peladen.Prosesor);
            salah += keliru;
            waktu.AddRange(putaran > Pemanasan ? lama : []);
            await KembalikanAsync(kantor, kasubbag, kabid.Select(k => k.Akun));
            if (putaran == Pemanasan)
            {
                // A server in use has had its upkeep: commits write over a log of writes whose file has its room, which a disk does ten times faster.
                await Task.Delay(TimeSpan.FromSeconds(25));
            }
        }

        kabid.ForEach(k => k.Klien.Dispose());
        return
        [
            new("32 tindakan serentak p99", Beban.Persentil(waktu, 99), "ms", $"langkah 9 di kantor 64 unit, {Gelombang} gelombang: {Beban.Ringkas(waktu)}; prosesor {prosesor / waktu.Count:0.0} ms tiap tindakan"),
            new("tindakan hilang atau ganda", salah, "buah", "giliran dan riwayat dihitung di basis data sesudah setiap gelombang"),
        ];
    }

    /// <summary>Latency of each act of one wave, and how many are not in the database exactly once.</summary>
    /// <param name="kantor">The office.</param>
    /// <param name="kabid">Who acts.</param>
    /// <param name="putaran">How often each has acted then.</param>
    public static async Task<(List<double> Waktu, int Salah)> GelombangAsync(KantorUkur kantor, IEnumerable<(string Akun, HttpClient Klien)> kabid, int putaran, Action<double>? catat = null, Func<double>? prosesor = null)
    {
        var siap = new List<(HttpClient Klien, string Giliran, Dictionary<string, string> Formulir)>();
        foreach (var (akun, klien) in kabid)
        {
            var giliran = Giliran(kantor, akun, Langkah.MeneruskanKabid);
            siap.Add((klien, giliran, Peladen.Formulir(await klien.GetStringAsync($"/tugas/{giliran}"))));
        }

        var sebelum = prosesor?.Invoke() ?? 0;
        var waktu = await Task.WhenAll(siap.Select(s => Task.Run(async () =>
        {
            var mulai = Stopwatch.GetTimestamp();
            await KirimAsync(s.Klien, $"/tugas/{s.Giliran}/lanjutkan", s.Formulir);
            return Stopwatch.GetElapsedTime(mulai).TotalMilliseconds;
        })));
        catat?.Invoke((prosesor?.Invoke() ?? 0) - sebelum);
        return ([.. waktu], siap.Count(s => Selesai(kantor, s.Giliran, putaran) != 1));
    }

    private static async Task KembalikanAsync(KantorUkur kantor, HttpClient kasubbag, IEnumerable<string> akun)
    {
        foreach (var nama in akun)
        {
            var giliran = Giliran(kantor, nama, Langkah.MenerimaKasubbag);
            var formulir = Peladen.Formulir(await kasubbag.GetStringAsync($"/tugas/{giliran}"));
            (formulir["Ke"], formulir["Catatan"]) = (nameof(Langkah.MeneruskanKabid), "Periksa sekali lagi.");
            await KirimAsync(kasubbag, $"/tugas/{giliran}/kembalikan", formulir);
        }
    }

    private static async Task KirimAsync(HttpClient klien, string alamat, Dictionary<string, string> formulir)
    {
        using var jawaban = await klien.PostAsync(alamat, new FormUrlEncodedContent(formulir));
        if (jawaban.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{alamat} dijawab {(int)jawaban.StatusCode}.");
        }
    }

    private static string Giliran(KantorUkur kantor, string akun, Langkah langkah) => (string)Tanya(
        kantor,
        $"SELECT g.Id FROM Giliran g JOIN Penugasan p ON p.UnitId = g.UnitId JOIN Orang o ON o.Id = p.OrangId WHERE g.SelesaiPada IS NULL AND g.Langkah = '{langkah}' AND o.UserName = $a",
        akun)!;

    // The finished turn, and of its unit as many history rows of row 9, and turns of row 10 opened by them, as there were rounds.
    private static long Selesai(KantorUkur kantor, string giliran, int putaran) => (long)Tanya(
        kantor,
        $"""
        SELECT CASE WHEN g.Hasil = 'Selesai'
          AND (SELECT COUNT(*) FROM Riwayat r WHERE r.UnitId = g.UnitId AND r.Langkah = 'MeneruskanKabid' AND r.Tindakan = 'Melanjutkan' AND r.Rantai = lower(g.PermintaanId)) = {putaran}
          AND (SELECT COUNT(*) FROM Giliran n WHERE n.UnitId = g.UnitId AND n.Langkah = 'MenerimaKasubbag' AND n.PermintaanId = g.PermintaanId) = {putaran} THEN 1 ELSE 0 END
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
