using System.Net;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests;

/// <summary>SOP row 8: the money of a node of the plan, and what is confirmed before the data go on. Row 2 of Seksi Perlengkapan has a budget of Rp400 million.</summary>
public sealed class AnggaranIsianTests(KantorMenghimpun isian) : IClassFixture<KantorMenghimpun>
{
    private string Alamat => $"/isian/{isian.Perlengkapan.Id}";

    [Fact]
    public async Task Money_is_asked_where_a_budget_stands_and_its_absorption_follows()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var formulir = (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat);
        Assert.Equal(["Baris[2].RealisasiAnggaran"], formulir.Bidang.Where(b => b.EndsWith("Anggaran", StringComparison.Ordinal)));

        var sesudah = await formulir.Isi("Baris[2].RealisasiAnggaran", "Rp100.000.000,-").KirimAsync("Simpan draf");

        Assert.Equal("2.15.02.2.02.0002 Penyediaan perlengkapan jalan: pagu Rp400.000.000, s.d. TW II Rp140.000.000, serapan s.d. triwulan ini 60,00%", sesudah.Dokumen.GetElementById("pagu-2")!.TextContent);
        Assert.Equal(100_000_000m, (await isian.BarisAsync(isian.Perlengkapan, 2)).RealisasiAnggaran);

        // More than the budget is pointed out, and taken.
        sesudah = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[2].RealisasiAnggaran", "300000000").KirimAsync("Simpan draf");
        Assert.Contains("realisasi anggaran s.d. triwulan ini Rp440.000.000 melebihi pagu Rp400.000.000", sesudah.Dokumen.GetElementById("s2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_script_puts_in_place_has_one_place_each()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var halaman = await teguh.BukaBaikAsync(Alamat);
        var id = halaman.Dokumen.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(id.Distinct(), id);

        var dua = await isian.BarisAsync(isian.Perlengkapan, 2);
        using var jawaban = await KantorMenghimpun.KirimLangsungAsync(teguh, Alamat, ("Tindakan", "baris"), ("Baris[2].Id", dua.Id.ToString()), ("Baris[2].Versi", $"{dua.Versi}"), ("Baris[2].RealisasiAnggaran", "50000000"));
        var potongan = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await jawaban.Content.ReadAsStringAsync());
        var diganti = potongan.QuerySelectorAll("[data-jawaban] > [id]").Select(e => e.Id!).ToList();
        Assert.Contains("pagu-2", diganti);
        Assert.Equal(diganti.Distinct(), diganti);
        Assert.All(diganti, i => Assert.Equal(potongan.GetElementById(i)!.LocalName, halaman.Dokumen.GetElementById(i)?.LocalName));
    }

    [Theory]
    [InlineData("seratus juta", "bukan angka")]
    [InlineData("-1", "tidak boleh kurang dari 0")]
    [InlineData("1,234", "Paling banyak 2 angka di belakang koma")]
    public async Task An_amount_that_cannot_be_read_is_refused_at_its_field_and_kept(string ketikan, string kalimat)
    {
        using var teguh = await isian.MasukAsync("teguh");
        var sebelum = await isian.BarisAsync(isian.Perlengkapan, 2);

        var jawaban = await (await teguh.BukaBaikAsync(Alamat)).Formulir(Alamat).Isi("Baris[2].RealisasiAnggaran", ketikan).KirimAsync("Simpan draf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.Kode);
        Assert.Contains(kalimat, jawaban.Dokumen.GetElementById("Baris_2__RealisasiAnggaran-salah")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ketikan, jawaban.Formulir(Alamat).Nilai("Baris[2].RealisasiAnggaran"));
        Assert.Equal(sebelum.Versi, (await isian.BarisAsync(isian.Perlengkapan, 2)).Versi);
    }

    [Fact]
    public async Task An_amount_for_a_row_without_budget_is_refused_whoever_sends_it()
    {
        using var teguh = await isian.MasukAsync("teguh");
        var satu = await isian.BarisAsync(isian.Perlengkapan);

        using var jawaban = await KantorMenghimpun.KirimLangsungAsync(teguh, Alamat, ("Tindakan", "simpan"), ("Baris[1].Id", satu.Id.ToString()), ("Baris[1].Versi", $"{satu.Versi}"), ("Baris[1].RealisasiAnggaran", "5"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, jawaban.StatusCode);
        Assert.Contains("Realisasi anggaran tidak diminta pada indikator ini", await jawaban.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await isian.BarisAsync(isian.Perlengkapan)).RealisasiAnggaran);
    }

    [Fact]
    public async Task What_stands_out_goes_on_only_confirmed_and_the_confirmation_is_kept()
    {
        using var mukhlis = await isian.MasukAsync("mukhlis");
        var alamat = $"/isian/{isian.Manajemen.Id}";
        var formulir = (await mukhlis.BukaBaikAsync(alamat)).Formulir(alamat);
        var periksa = await formulir.Isi("Baris[1].Nilai", "40").Isi("Baris[1].FaktorPendorong", "Dukungan").KirimAsync("Periksa isian");
        Assert.Contains("di atas 200%", periksa.Dokumen.GetElementById("pastikan")!.TextContent, StringComparison.Ordinal);
        var tugas = periksa.Dokumen.QuerySelector("form[action$='/lanjutkan']")!.GetAttribute("action")!;

        // Not ticked.
        var tanpa = await periksa.Formulir(tugas).KirimAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tanpa.Kode);
        Assert.Contains("Ada 1 baris yang perlu dipastikan", tanpa.Dokumen.GetElementById("Pastikan-salah")!.TextContent, StringComparison.Ordinal);

        // Ticked over figures that changed meanwhile.
        var dilihat = periksa.Dokumen.GetElementById("Pastikan")!.GetAttribute("value")!;
        await (await mukhlis.BukaBaikAsync(alamat)).Formulir(alamat).Isi("Baris[1].Nilai", "50").KirimAsync("Simpan draf");
        using (var basi = await KantorMenghimpun.KirimLangsungAsync(mukhlis, tugas, ("Pastikan", dilihat)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, basi.StatusCode);
            Assert.Contains("Isian berubah sesudah halaman ini dibuka", await basi.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var baru = await mukhlis.BukaBaikAsync(alamat + "/periksa");
        await baru.Formulir(tugas).Centang("Pastikan").KirimAsync();

        Assert.Contains("di atas 200%", (await isian.BarisAsync(isian.Manajemen)).Dipastikan, StringComparison.Ordinal);
        Assert.DoesNotContain(await isian.Host.DalamAsync(db => new Periksa(db, new FileStore(isian.Host.Lokasi)).JalankanAsync()), t => t.Aturan == PengumpulanDataKinerja.Web.Data.Aturan.Urutan);
        Assert.Contains(await isian.Host.DalamAsync(db => db.Riwayat.AsNoTracking().Select(r => r.Uraian).ToListAsync()), u => u.StartsWith("1 baris yang menonjol dipastikan benar: ", StringComparison.Ordinal));
        using var kabid = await isian.MasukAsync(isian.Kantor.KabidLalin.Nama.Split(' ')[0]);
        Assert.Contains("dipastikan Mukhlis Daulay", (await kabid.BukaBaikAsync(alamat)).Teks, StringComparison.Ordinal);
    }
}
