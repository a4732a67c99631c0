using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;

namespace PengumpulanDataKinerja.Tests;

/// <summary>The dictionary of indicators.</summary>
public sealed class DataKinerjaTests(KantorMenghimpun isian) : IClassFixture<KantorMenghimpun>
{
    private const string Tambah = "/data-kinerja/tambah";
    private readonly WebHost host = isian.Host;

    [Fact]
    public async Task Everybody_in_the_SOP_reads_the_dictionary_but_figures_of_other_units_stay_hidden()
    {
        using var hendra = await isian.MasukAsync("hendra");
        var halaman = await hendra.BukaBaikAsync("/data-kinerja?tahun=2026");
        Assert.Contains("Persentase penyerapan anggaran", halaman.Teks, StringComparison.Ordinal);
        Assert.Empty(halaman.Dokumen.QuerySelectorAll($"[aria-labelledby='s-{isian.Perlengkapan.SeksiId}'] td.angka"));
        Assert.NotEmpty(halaman.Dokumen.QuerySelectorAll($"[aria-labelledby='s-{isian.Pelabuhan.SeksiId}'] td.angka"));
        Assert.NotNull(halaman.Dokumen.QuerySelector($"a[href='/isian/{isian.Pelabuhan.Id}']"));
        Assert.Null(halaman.Dokumen.QuerySelector($"a[href='/isian/{isian.Perlengkapan.Id}']"));
        Assert.Null(halaman.Dokumen.QuerySelector($"a[href^='{Tambah}']"));

        using var bayu = await isian.MasukAsync("bayu");
        Assert.Equal(HttpStatusCode.Forbidden, (await bayu.BukaAsync("/data-kinerja")).Kode);
    }

    [Fact]
    public async Task Staf_PKP_adds_an_indicator_and_is_warned_when_its_targets_do_not_add_up()
    {
        using var fadli = await isian.MasukAsync("fadli");

        var jawaban = await Baru(await fadli.BukaBaikAsync(Tambah + "?tahun=2027"), "Jumlah rambu").Isi("Target1", "10").Isi("Target3", "1.250,5").Isi("TargetTahun", "2.000,5").Isi("Lalu1", "9").KirimAsync();

        Assert.StartsWith("/data-kinerja?tahun=2027", jawaban.Alamat, StringComparison.Ordinal);
        Assert.Contains("Perhatian: Jumlah target triwulan (1.260,5) tidak sama dengan target tahun (2.000,5).", jawaban.Dokumen.Body!.TextContent, StringComparison.Ordinal);
        var indikator = await host.DalamAsync(db => db.Indikator.AsNoTracking().SingleAsync(i => i.Tahun == 2027 && i.Nama == "Jumlah rambu"));
        Assert.Equal((new EmpatTriwulan(10, null, 1250.5m, null), 9m, isian.Perlengkapan.SeksiId), (indikator.Target, indikator.RealisasiLampau.I, indikator.SeksiId));

        var kembar = await Baru(await fadli.BukaBaikAsync(Tambah + "?tahun=2027"), "jumlah RAMBU").KirimAsync();
        Assert.Contains("sudah mempunyai indikator dengan nama ini", Assert.Single(kembar.Masalah), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_cannot_be_read_is_named_at_its_field_and_kept()
    {
        using var fadli = await isian.MasukAsync("fadli");

        var jawaban = await Baru(await fadli.BukaBaikAsync(Tambah + "?tahun=2028"), "Jumlah halte").Isi("Target2", "1.234").Isi("TargetTahun", "banyak").Isi("Lalu3", "#REF!").KirimAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 3), (jawaban.Kode, jawaban.Masalah.Count));
        Assert.Equal(("1.234", "banyak", "#REF!"), (jawaban.Formulir(Tambah).Nilai("Target2"), jawaban.Formulir(Tambah).Nilai("TargetTahun"), jawaban.Formulir(Tambah).Nilai("Lalu3")));
        Assert.False(await host.DalamAsync(db => db.Indikator.AnyAsync(i => i.Tahun == 2028)));
    }

    [Fact]
    public async Task An_indicator_is_changed_deactivated_and_a_stale_form_shows_both_values()
    {
        using var fadli = await isian.MasukAsync("fadli");
        await Baru(await fadli.BukaBaikAsync(Tambah + "?tahun=2029"), "Jumlah marka").Isi("Target1", "5").KirimAsync();
        var id = await host.DalamAsync(db => db.Indikator.Where(i => i.Tahun == 2029).Select(i => i.Id).SingleAsync());
        var alamat = $"/data-kinerja/{id}/ubah";
        var (satu, dua) = (await fadli.BukaBaikAsync(alamat), await fadli.BukaBaikAsync(alamat));

        var berubah = await satu.Formulir(alamat).Isi("Target1", "6").Selundupkan("Tahun", "2030").Selundupkan("SeksiId", isian.Pelabuhan.SeksiId.ToString()).Selundupkan("Aktif", "false").Selundupkan("Urutan", "99").KirimAsync();
        Assert.Empty(berubah.Masalah);
        var basi = await dua.Formulir(alamat).Isi("Target1", "7").KirimAsync();
        Assert.Equal(HttpStatusCode.Conflict, basi.Kode);
        Assert.Contains(basi.Masalah, m => m.Contains("Target TW I sekarang: 6", StringComparison.Ordinal));
        Assert.Equal("7", basi.Formulir(alamat).Nilai("Target1"));

        var indikator = await host.DalamAsync(db => db.Indikator.AsNoTracking().SingleAsync(i => i.Id == id));
        Assert.Equal((6m, 2029, isian.Perlengkapan.SeksiId, true, 1), (indikator.Target.I, indikator.Tahun, indikator.SeksiId, indikator.Aktif, indikator.Urutan));
        await (await fadli.BukaBaikAsync(alamat)).Formulir($"/data-kinerja/{id}/aktif").KirimAsync("Nonaktifkan");
        Assert.False((await host.DalamAsync(db => db.Indikator.AsNoTracking().SingleAsync(i => i.Id == id))).Aktif);
    }

    [Theory]
    [InlineData("rahmi")]
    [InlineData("dewi")]
    [InlineData("teguh")]
    [InlineData("bayu")]
    public async Task Only_Staf_PKP_keeps_it(string akun)
    {
        using var orang = await isian.MasukAsync(akun);
        Assert.Equal(HttpStatusCode.Forbidden, (await orang.BukaAsync(Tambah)).Kode);
        var banyak = await host.DalamAsync(db => db.Indikator.CountAsync());
        using var jawaban = await KantorMenghimpun.KirimLangsungAsync(orang, Tambah, ("Nama", "Selundupan"), ("Satuan", "X"), ("Tahun", "2026"), ("SeksiId", isian.Perlengkapan.SeksiId.ToString()));
        Assert.Equal(HttpStatusCode.Forbidden, jawaban.StatusCode);
        Assert.Equal(banyak, await host.DalamAsync(db => db.Indikator.CountAsync()));
    }

    private FormulirUji Baru(HalamanUji halaman, string nama) =>
        halaman.Formulir(Tambah).Pilih("SeksiId", isian.Perlengkapan.SeksiId.ToString()).Isi("Nama", nama).Isi("Satuan", "Unit");
}
