using System.Net;
using Microsoft.Data.Sqlite;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Gangguan;

/// <summary>Somebody else holds the database.</summary>
public sealed class BasisDataTerkunciTests
{
    private static readonly TimeSpan Lama = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task A_database_locked_for_forty_seconds_can_be_read_answers_a_friendly_503_and_the_same_press_succeeds_afterwards()
    {
        await using var host = new WebHost();
        var kantor = await KantorNyata.DalamAsync(host);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        using var sekretaris = await host.MasukAsync("sekretaris");
        var token = await KantorAkses.TokenAsync(sekretaris);
        Task<HalamanUji> Tekan() => KantorAkses.KirimAsync(sekretaris, token, $"/tugas/{giliran.Id}/lanjutkan", ("Penerima", "0"), ("Instruksi", "Siapkan surat."));
        var sebelum = await KantorAkses.JejakAsync(host);

        await using (var lain = new SqliteConnection($"Data Source={kantor.BasisData};Pooling=False"))
        {
            await lain.OpenAsync();
            await JalankanAsync(lain, "BEGIN EXCLUSIVE");
            var sampai = Task.Delay(Lama);

            // Several at once: those behind the first in the queue must not hang either.
            var jawaban = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Tekan()));

            Assert.All(jawaban, j =>
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, j.Kode);
                Assert.Contains("Basis data sedang sibuk atau tidak dapat dihubungi. Data Anda belum tersimpan", j.Teks, StringComparison.Ordinal);
            });
            Assert.Equal(HttpStatusCode.OK, (await sekretaris.BukaAsync($"/tugas/{giliran.Id}")).Kode);
            await sampai;
            await JalankanAsync(lain, "ROLLBACK");
        }

        Assert.Equal(sebelum, await KantorAkses.JejakAsync(host));
        Assert.Equal(HttpStatusCode.Redirect, (await Tekan()).Kode);
        Assert.Equal(HasilGiliran.Selesai, (await kantor.PermintaanAsync()).Giliran(giliran.Id).Hasil);
        await kantor.TanpaTemuanAsync();
    }

    private static async Task JalankanAsync(SqliteConnection sambungan, string sql)
    {
        await using var perintah = sambungan.CreateCommand();
        perintah.CommandText = sql;
        await perintah.ExecuteNonQueryAsync();
    }
}
