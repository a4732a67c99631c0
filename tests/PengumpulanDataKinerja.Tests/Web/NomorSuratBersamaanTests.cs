using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests.Web;

/// <summary>Many letters signed at the same moment, by real requests.</summary>
[Collection(Peraga.Koleksi)]
public sealed class NomorSuratBersamaanTests
{
    private const int Banyak = 20;

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Twenty_signatures_at_once_take_twenty_consecutive_numbers(string penyedia)
    {
        var kantor = new SertifikatUji(penyedia);
        await kantor.InitializeAsync();
        try
        {
            await TandatanganiBersamaAsync(kantor.Surat);
        }
        finally
        {
            await kantor.DisposeAsync();
        }
    }

    private static async Task TandatanganiBersamaAsync(SuratUji uji)
    {
        var tekan = new List<(Guid Id, FormulirUji Formulir)>();
        using var kepala = await uji.MasukAsync(uji.Kantor.KepalaDinas);
        for (var i = 0; i < Banyak; i++)
        {
            var id = await uji.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
            var tugas = $"/tugas/{(await uji.GiliranAsync(id)).Id}";
            tekan.Add((id, (await kepala.BukaBaikAsync(tugas)).Formulir($"{tugas}/lanjutkan").Pilih("Cara", "Spesimen").Isi("Frasa", SertifikatUji.Frasa)));
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
