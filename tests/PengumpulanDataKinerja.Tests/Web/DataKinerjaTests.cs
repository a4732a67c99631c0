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

    [Fact]
    public async Task An_indicator_hangs_on_the_plan_and_its_page_says_what_it_means_and_what_proves_it()
    {
        using var fadli = await isian.MasukAsync("fadli");
        var program = await BagianAsync(fadli, 2031, "Program", "2.15.02", "Program LLAJ", "1.000");
        var sub = await BagianAsync(fadli, 2031, "SubKegiatan", "2.15.02.2.02.0002", "Penyediaan rambu", "400", program);
        await Baru(await fadli.BukaBaikAsync(Tambah + "?tahun=2031"), "Jumlah rambu terpasang").Pilih("UnsurId", sub.ToString()).Pilih("Level", "Tujuan").Isi("Target1", "100").Isi("TargetTahun", "100").Isi("Tulisan1", "100 dari 110 ruas")
            .Isi("DefinisiOperasional", "Rambu yang diserahterimakan.").Isi("Rumus", "Jumlah unit pada berita acara").Isi("SumberData", "Berita acara").Isi("BuktiWajib", "Berita acara\n\n Foto ").Centang("Iku").KirimAsync();

        var indikator = await host.DalamAsync(db => db.Indikator.AsNoTracking().SingleAsync(i => i.Tahun == 2031));
        Assert.Equal((sub, LevelIndikator.SubKegiatan, true), (indikator.UnsurId, indikator.Level, indikator.Keterangan.Iku));
        Assert.Equal(["Berita acara", "Foto"], indikator.Keterangan.DaftarBuktiWajib());
        var daftar = await fadli.BukaBaikAsync("/data-kinerja?tahun=2031");
        Assert.Contains("2.15.02.2.02.0002, naik, dijumlahkan tiap triwulan, IKU", daftar.Teks, StringComparison.Ordinal);
        Assert.Contains("100 dari 110 ruas", daftar.Teks, StringComparison.Ordinal);
        var rincian = await fadli.BukaBaikAsync($"/data-kinerja/{indikator.Id}");
        foreach (var kata in new[] { "2.15.02 Program LLAJ", "Penyediaan rambu", "Rambu yang diserahterimakan.", "Foto", "dihitung 100", "Rp400" })
        {
            Assert.Contains(kata, rincian.Teks, StringComparison.Ordinal);
        }

        var pohon = await fadli.BukaBaikAsync("/data-kinerja/rencana?tahun=2031");
        Assert.Contains("Pagu tercatat Rp1.000, jumlah rinciannya Rp400.", pohon.Teks, StringComparison.Ordinal);
        using var hendra = await isian.MasukAsync("hendra");
        Assert.DoesNotContain("Rp400", (await hendra.BukaBaikAsync("/data-kinerja/rencana?tahun=2031")).Teks, StringComparison.Ordinal);
        var asing = await hendra.BukaBaikAsync($"/data-kinerja/{indikator.Id}");
        Assert.DoesNotContain("100 dari 110", asing.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Rp400", asing.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_target_need_its_number()
    {
        using var fadli = await isian.MasukAsync("fadli");
        var jawaban = await Baru(await fadli.BukaBaikAsync(Tambah + "?tahun=2032"), "Jumlah kelompok").Isi("Tulisan2", "140 Kelompok (1400 orang)").KirimAsync();
        Assert.Contains("Isi juga angka target triwulan itu", Assert.Single(jawaban.Masalah), StringComparison.Ordinal);
        Assert.Equal("140 Kelompok (1400 orang)", jawaban.Formulir(Tambah).Nilai("Tulisan2"));
        Assert.Equal("true", jawaban.Dokumen.GetElementById("Target2")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task The_plan_refuses_a_code_twice_a_child_above_its_parent_and_the_removal_of_what_carries_something()
    {
        using var fadli = await isian.MasukAsync("fadli");
        var program = await BagianAsync(fadli, 2033, "Program", "2.15.01", "Program penunjang", "");
        var kegiatan = await BagianAsync(fadli, 2033, "Kegiatan", "2.15.01.2.01", "Perencanaan", "", program);

        var kembar = await Bagian(await fadli.BukaBaikAsync("/data-kinerja/rencana/tambah?tahun=2033"), "Kegiatan", "2.15.01", "Lain", "", program).KirimAsync();
        Assert.Contains("sudah dipakai program Program penunjang", Assert.Single(kembar.Masalah), StringComparison.Ordinal);
        var terbalik = await Bagian(await fadli.BukaBaikAsync("/data-kinerja/rencana/tambah?tahun=2033"), "Tujuan", "", "Tujuan baru", "", program).KirimAsync();
        Assert.Contains("Tujuan tidak dapat berada di bawah program", Assert.Single(terbalik.Masalah), StringComparison.Ordinal);
        var alamat = $"/data-kinerja/rencana/{program}/ubah";
        var turun = await (await fadli.BukaBaikAsync(alamat)).Formulir(alamat).Pilih("Level", "SubKegiatan").KirimAsync();
        Assert.Contains("berada di bawahnya", Assert.Single(turun.Masalah), StringComparison.Ordinal);

        Assert.Null((await fadli.BukaBaikAsync(alamat)).Dokumen.QuerySelector($"form[action='/data-kinerja/rencana/{program}/hapus']"));
        using var paksa = await KantorMenghimpun.KirimLangsungAsync(fadli, $"/data-kinerja/rencana/{program}/hapus", ("Versi", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, paksa.StatusCode);
        await (await fadli.BukaBaikAsync($"/data-kinerja/rencana/{kegiatan}/ubah")).Formulir($"/data-kinerja/rencana/{kegiatan}/hapus").KirimAsync();
        Assert.Equal(program, (await host.DalamAsync(db => db.UnsurRencana.AsNoTracking().SingleAsync(u => u.Tahun == 2033))).Id);
    }

    [Fact]
    public async Task A_stale_form_of_the_plan_shows_both_values_and_changes_nothing()
    {
        using var fadli = await isian.MasukAsync("fadli");
        var program = await BagianAsync(fadli, 2034, "Program", "2.15.03", "Program pelayaran", "55");
        var alamat = $"/data-kinerja/rencana/{program}/ubah";
        var (satu, dua) = (await fadli.BukaBaikAsync(alamat), await fadli.BukaBaikAsync(alamat));

        Assert.Empty((await satu.Formulir(alamat).Isi("Pagu", "60").KirimAsync()).Masalah);
        var basi = await dua.Formulir(alamat).Isi("Pagu", "70").KirimAsync();

        Assert.Equal(HttpStatusCode.Conflict, basi.Kode);
        Assert.Contains(basi.Masalah, m => m.Contains("Pagu sekarang: 60", StringComparison.Ordinal));
        Assert.Equal("70", basi.Formulir(alamat).Nilai("Pagu"));
        Assert.Equal(60, (await host.DalamAsync(db => db.UnsurRencana.AsNoTracking().SingleAsync(u => u.Id == program))).Pagu);
    }

    [Fact]
    public async Task A_year_is_copied_into_an_empty_one_and_a_second_press_changes_nothing()
    {
        using var fadli = await isian.MasukAsync("fadli");
        var program = await BagianAsync(fadli, 2041, "Program", "2.15.02", "Program LLAJ", "500");
        var sub = await BagianAsync(fadli, 2041, "SubKegiatan", "2.15.02.2", "Rambu", "500", program);
        await Baru(await fadli.BukaBaikAsync(Tambah + "?tahun=2041"), "Jumlah rambu").Pilih("UnsurId", sub.ToString()).Isi("Target1", "4").Isi("TargetTahun", "4").Isi("Lalu1", "3").Isi("Rumus", "Hitung").KirimAsync();

        var halaman = await fadli.BukaBaikAsync("/data-kinerja/salin?tahun=2041");
        Assert.StartsWith("/data-kinerja?tahun=2042", (await halaman.Formulir("/data-kinerja/salin").KirimAsync()).Alamat, StringComparison.Ordinal);
        var lagi = await halaman.Formulir("/data-kinerja/salin").KirimAsync();
        Assert.Contains("sudah berisi", Assert.Single(lagi.Masalah), StringComparison.Ordinal);

        var (unsur, indikator) = await host.DalamAsync(async db => (await db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == 2042).ToListAsync(), await db.Indikator.AsNoTracking().SingleAsync(i => i.Tahun == 2042)));
        var bawah = unsur.Single(u => u.Nama == "Rambu");
        Assert.Equal((2, unsur.Single(u => u.Nama == "Program LLAJ").Id, bawah.Id), (unsur.Count, bawah.IndukId!.Value, indikator.UnsurId!.Value));
        Assert.Equal((4m, "Hitung", EmpatTriwulan.Kosong), (indikator.Target.I, indikator.Keterangan.Rumus, indikator.RealisasiLampau));
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

    private async Task<Guid> BagianAsync(PerambanUji staf, int tahun, string tingkat, string kode, string nama, string pagu, Guid? induk = null)
    {
        var jawaban = await Bagian(await staf.BukaBaikAsync($"/data-kinerja/rencana/tambah?tahun={tahun}"), tingkat, kode, nama, pagu, induk).KirimAsync();
        Assert.Empty(jawaban.Masalah);
        return await host.DalamAsync(db => db.UnsurRencana.Where(u => u.Tahun == tahun && u.Nama == nama).Select(u => u.Id).SingleAsync());
    }

    private static FormulirUji Bagian(HalamanUji halaman, string tingkat, string kode, string nama, string pagu, Guid? induk = null) =>
        halaman.Formulir("/data-kinerja/rencana/tambah").Pilih("Level", tingkat).Isi("Kode", kode).Isi("Nama", nama).Isi("Pagu", pagu).Pilih("IndukId", induk?.ToString() ?? "");

    private FormulirUji Baru(HalamanUji halaman, string nama) =>
        halaman.Formulir(Tambah).Pilih("SeksiId", isian.Perlengkapan.SeksiId.ToString()).Isi("Nama", nama).Isi("Satuan", "Unit");
}
