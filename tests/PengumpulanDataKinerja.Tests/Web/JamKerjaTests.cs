using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Tests;

/// <summary>Office hours, Ramadan and the SOP's windows as settings of the office.</summary>
public sealed class JamKerjaTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Alamat = "/administrasi/jam-kerja";

    [Fact]
    public async Task Changed_hours_count_at_once_and_the_change_is_on_record()
    {
        using var peramban = await MasukAsync();
        var (dari, sampai) = (ContohKalender.Wib(2031, 7, 8, 7), ContohKalender.Wib(2031, 7, 8, 17));
        var semula = (await KalenderAsync()).MenitKerja(dari, sampai);

        var formulir = (await peramban.BukaBaikAsync(Alamat)).Formulir(Alamat);
        var sesudah = await formulir.Isi("SeninKamis.Pulang", "15:30").KirimAsync();
        Assert.Equal(Alamat, sesudah.Alamat);

        Assert.Equal(semula - 30, (await KalenderAsync()).MenitKerja(dari, sampai));
        Assert.Contains(await host.DalamAsync(db => db.Riwayat.AsNoTracking().Select(r => r.Uraian).ToListAsync()), r => r.StartsWith("Jam kerja dan jendela SOP diubah: Senin sampai Kamis dari 07.30–16.00", StringComparison.Ordinal));

        // The same sheet once more is the same office; an older one of other hours is not taken silently.
        Assert.Equal(Alamat, (await formulir.KirimAsync()).Alamat);
        var basi = await formulir.Isi("SeninKamis.Pulang", "17:00").KirimAsync();
        Assert.Equal(HttpStatusCode.Conflict, basi.Kode);
        Assert.Equal(semula - 30, (await KalenderAsync()).MenitKerja(dari, sampai));
    }

    [Fact]
    public async Task A_Ramadan_is_added_and_taken_away_by_its_row()
    {
        using var peramban = await MasukAsync();
        var formulir = (await peramban.BukaBaikAsync(Alamat)).Formulir(Alamat);
        var baru = Enumerable.Range(0, 20).First(i => string.IsNullOrEmpty(formulir.Nilai($"Ramadan[{i}].Mulai")));
        await formulir.Isi($"Ramadan[{baru}].Mulai", "2031-01-01").Isi($"Ramadan[{baru}].Sampai", "2031-01-15").KirimAsync();
        Assert.Equal(new TimeOnly(8, 0), (await KalenderAsync()).Jam.Pada(new(2031, 1, 7)).Masuk);

        formulir = (await peramban.BukaBaikAsync(Alamat)).Formulir(Alamat);
        Assert.Equal("2031-01-01", formulir.Nilai($"Ramadan[{baru}].Mulai"));
        await formulir.Isi($"Ramadan[{baru}].Mulai", "").Isi($"Ramadan[{baru}].Sampai", "").KirimAsync();
        Assert.Equal(new TimeOnly(7, 30), (await KalenderAsync()).Jam.Pada(new(2031, 1, 7)).Masuk);
    }

    [Theory]
    [InlineData("Jumat.Pulang", "06:00", "Jumat: Jam kerja harus berurutan")]
    [InlineData("Jumat.Pulang", "pagi", "bukan jam yang ada")]
    [InlineData("SeninKamis.Masuk", "", "Isi jam masuk.")]
    [InlineData("Ramadan[0].Sampai", "2024-01-01", "tidak boleh mendahului")]
    [InlineData("Ramadan[0].Sampai", "2025-06-01", "lebih dari 31 hari")]
    [InlineData("Ramadan[0].Sampai", "", "Isi kedua tanggal Ramadan")]
    [InlineData("MingguPermintaan", "4", "harus 1, 2, atau 3")]
    [InlineData("MingguPengumpulan", "3", "Minggu pengumpulan harus sesudah minggu permintaan")]
    public async Task Settings_that_cannot_be_used_are_refused_in_words_and_what_was_typed_stays(string bidang, string nilai, string kalimat)
    {
        using var peramban = await MasukAsync();
        var halaman = await (await peramban.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi(bidang, nilai).KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halaman.Kode);
        Assert.Contains(halaman.Masalah, m => m.Contains(kalimat, StringComparison.Ordinal));
        Assert.Equal(nilai, halaman.Formulir(Alamat).Nilai(bidang));
    }

    private async Task<KalenderKerja> KalenderAsync()
    {
        using var lingkup = host.Services.CreateScope();
        return await lingkup.ServiceProvider.GetRequiredService<KonteksKantor>().KalenderAsync();
    }

    private async Task<PerambanUji> MasukAsync()
    {
        var akun = $"k{Guid.NewGuid():N}"[..12];
        await host.BuatOrangAsync(akun, Peran.KasubbagPkp);
        return await host.MasukAsync(akun);
    }
}
