using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Web;

/// <summary>Many letters signed at the same moment, by real requests.</summary>
[Collection(Peraga.Koleksi)]
public sealed class NomorSuratBersamaanTests(SuratUji uji) : IClassFixture<SuratUji>
{
    private const int Banyak = 20;

    [Fact]
    public async Task Twenty_signatures_at_once_take_twenty_consecutive_numbers()
    {
        var tekan = new List<(Guid Id, FormulirUji Formulir)>();
        using var kepala = await uji.MasukAsync(uji.Kantor.KepalaDinas);
        for (var i = 0; i < Banyak; i++)
        {
            var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
            var tugas = $"/tugas/{(await uji.GiliranAsync(id)).Id}";
            tekan.Add((id, (await kepala.BukaBaikAsync(tugas)).Formulir($"{tugas}/lanjutkan").Pilih("Cara", "Spesimen").Isi("KataSandi", WebHost.Sandi)));
        }

        var urut = await uji.UrutTerakhirAsync();
        var jawaban = await Task.WhenAll(tekan.Select(t => t.Formulir.KirimAsync()));

        Assert.All(jawaban, j => Assert.True(j.Kode == HttpStatusCode.OK && j.Masalah.Count == 0, $"{j.Kode} {j.Teks}"));
        var nomor = new List<int>();
        foreach (var (id, _) in tekan)
        {
            nomor.Add((await uji.SuratAsync(id)).Nomor!.Urut);
        }

        Assert.Equal(Enumerable.Range(urut + 1, Banyak), nomor.Order());
    }
}
