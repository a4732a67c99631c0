using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Tests.Web;

[Collection(Peraga.Koleksi)]
public sealed class TemplatHalamanTests(SuratUji uji) : IClassFixture<SuratUji>
{
    private const string NotaDinas = "/templat/nota-dinas";

    private Contoh Kantor => uji.Kantor;

    [Fact]
    public async Task A_templat_is_edited_with_the_print_as_preview_compared_and_given_back_to_the_product()
    {
        using var staf = await uji.MasukAsync(Kantor.StafPkp);
        var halaman = await (await (await staf.BukaBaikAsync("/triwulan")).KlikAsync("Templat surat")).KlikAsync("Surat peringatan I, II, dan III");
        Assert.Contains("(2 hari kerja sesudah surat ditandatangani)", halaman.Dokumen.QuerySelector("#pratinjau")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kepala Bidang", halaman.Dokumen.QuerySelector("#pratinjau")!.TextContent, StringComparison.Ordinal);

        var keliru = await halaman.Formulir("/templat/peringatan").Isi("Isi", "Paling lambat {batasBru}.").KirimAsync("Simpan templat");
        Assert.Contains("Variabel {batasBru} tidak dikenal. Mungkin maksud Anda {batasBaru}.", keliru.Masalah.Single(), StringComparison.Ordinal);
        Assert.Equal("Paling lambat {batasBru}.", keliru.Formulir("/templat/peringatan").Nilai("Isi"));
        var pratinjau = await keliru.Formulir("/templat/peringatan").Isi("Hal", "Teguran {ke} {unit}").Isi("Isi", "Paling lambat **{batasBaru}**.").KirimAsync("Perbarui pratinjau");
        Assert.Contains("Teguran I Bidang ", pratinjau.Dokumen.QuerySelector("#pratinjau")!.TextContent, StringComparison.Ordinal);
        var tersimpan = await pratinjau.Formulir("/templat/peringatan").KirimAsync("Simpan templat");
        Assert.Contains("Templat sudah disimpan.", tersimpan.Teks, StringComparison.Ordinal);
        Assert.Equal("Teguran {ke} {unit}", tersimpan.Formulir("/templat/peringatan").Nilai("Hal"));

        var versi = await tersimpan.KlikAsync("Semua versi dan perubahannya");
        Assert.Contains("Teguran", versi.Dokumen.QuerySelector(".beda ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Peringatan", versi.Dokumen.QuerySelector(".beda del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Templat surat peringatan I, II, dan III diubah (versi 2).", await KalimatTerakhirAsync(), StringComparison.Ordinal);

        var bawaan = await tersimpan.Formulir("/templat/peringatan/bawaan").KirimAsync();
        Assert.Contains("dikembalikan ke bawaan", bawaan.Teks, StringComparison.Ordinal);
        Assert.Equal(TeksNaskah.Bawaan(JenisSurat.Peringatan).Hal, bawaan.Formulir("/templat/peringatan").Nilai("Hal"));
        Assert.False(bawaan.AdaFormulir("/templat/peringatan/bawaan"));
        Assert.Contains("versi 3", (await staf.BukaBaikAsync("/templat/peringatan/versi")).Teks, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Two_who_edit_the_same_templat_see_both_texts_and_lose_none()
    {
        using var staf = await uji.MasukAsync(Kantor.StafPkp);
        using var kasubbag = await uji.MasukAsync(Kantor.KasubbagPkp);
        var halamanSatu = await staf.BukaBaikAsync(NotaDinas);
        var halamanDua = await kasubbag.BukaBaikAsync(NotaDinas);
        await halamanSatu.Formulir(NotaDinas).Isi("Isi", "Laporan yang pertama.").KirimAsync("Simpan templat");

        var bentrok = await halamanDua.Formulir(NotaDinas).Isi("Isi", "Laporan yang kedua.").KirimAsync("Simpan templat");

        Assert.Contains("sudah diubah orang lain", bentrok.Masalah.Single(), StringComparison.Ordinal);
        Assert.Contains("Laporan yang pertama.", bentrok.Teks, StringComparison.Ordinal);
        Assert.Equal("Laporan yang kedua.", bentrok.Formulir(NotaDinas).Nilai("Isi"));
        await bentrok.Formulir(NotaDinas).KirimAsync("Simpan templat");
        Assert.Equal("Laporan yang kedua.", (await staf.BukaBaikAsync(NotaDinas)).Formulir(NotaDinas).Nilai("Isi"));
    }

    [Fact]
    public async Task Whoever_sees_drafts_reads_the_templat_without_a_form_and_a_strange_kind_does_not_exist()
    {
        using var auditor = await uji.MasukAsync(Kantor.Auditor);
        var halaman = await auditor.BukaBaikAsync("/templat/permintaan");
        Assert.False(halaman.AdaFormulir("/templat/permintaan"));
        Assert.Contains("paling lambat hari {tenggat}", halaman.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await uji.KodeAsync(Kantor.StafPkp, "/templat/berita-acara"));
        Assert.Equal(HttpStatusCode.Forbidden, await uji.KodeAsync(Kantor.KabidLalin, "/templat"));
    }

    [Fact]
    public async Task The_letter_drafted_by_row_2_follows_templat_and_paraf_setting_and_its_paraf_and_comments_run_through_the_pages()
    {
        var kantor = Contoh.Di(Langkah.PerintahKasubbag);
        await using var host = new WebHost();
        await host.SimpanAsync(kantor);
        await DenganAsync(host, (AlurTemplat t) => t.UbahAsync(JenisSurat.Permintaan, 1, new("Minta data {triwulan}", "Segera", "-", "Paling lambat {tenggat}.", ""), kantor.StafPkp.OrangId));
        await host.DalamAsync(db => db.TulisAsync(async () => (await db.PengaturanKantor.FindAsync(PengaturanKantor.IdTunggal) ?? db.Add(new PengaturanKantor()).Entity).ParafKasubbag = true));
        var giliran = kantor.Giliran(Langkah.PerintahKasubbag);
        await DenganAsync(host, (AlurKerja a) => a.LanjutkanAsync(giliran.Id, kantor.KasubbagPkp.OrangId, (p, g, k) => p.IsiDisposisi(g.Id, new IsiDisposisi(p.PilihanPenerima(g, k.Organisasi), "Kerjakan.", null, k.Hari), k)));
        Task<Permintaan> LihatAsync() => DenganAsync(host, (AlurKerja a) => a.LihatAsync(kantor.Permintaan.Id));
        var surat = (await LihatAsync()).SuratPermintaan!;
        Assert.Equal(("Minta data III", true), (surat.Hal, surat.ParafKasubbag));

        using var kasubbag = await host.MasukAsync(kantor.KasubbagPkp.Akun());
        using var staf = await host.MasukAsync(kantor.StafPkp.Akun());
        var alamat = $"/surat/{surat.Id}";
        var kosong = await (await kasubbag.BukaBaikAsync(alamat)).Formulir($"{alamat}/komentar").KirimAsync();
        Assert.Contains("Tulis komentar Anda.", kosong.Masalah.Single(), StringComparison.Ordinal);
        var formulir = kosong.Formulir($"{alamat}/komentar").Isi("Komentar", "Sebutkan <b>lampirannya</b>.");
        await formulir.KirimAsync();
        await formulir.KirimAsync();
        foreach (var tempat in (string[])[alamat, $"{alamat}/ubah", $"/tugas/{(await LihatAsync()).GiliranKini!.Id}"])
        {
            Assert.Single((await staf.BukaBaikAsync(tempat)).Dokumen.QuerySelectorAll(".daftar-catatan .tinta"), k => k.TextContent == "Sebutkan <b>lampirannya</b>.");
        }

        var konsep = (await LihatAsync()).GiliranKini!.Id;
        var susun = await staf.BukaBaikAsync($"/tugas/{konsep}");
        Assert.Contains("kepada Kasubbag PKP, lalu kepada Sekretaris, untuk diparaf", susun.Teks, StringComparison.Ordinal);
        await DenganAsync(host, (KonsepSurat k) => k.AjukanAsync(konsep, kantor.StafPkp.OrangId));
        Assert.Contains("Paraf surat permintaan: pada Kasubbag PKP, lalu", (await staf.BukaBaikAsync($"/tugas/{konsep}")).Teks, StringComparison.Ordinal);
        var beranda = await kasubbag.BukaBaikAsync("/");
        var halaman = await beranda.KlikAsync("Paraf surat permintaan sebelum Sekretaris");
        Assert.Contains("menunggu paraf Anda", halaman.Teks, StringComparison.Ordinal);
        using var sekretaris = await host.MasukAsync(kantor.Sekretaris.Akun());
        var tugas = $"/tugas/{(await LihatAsync()).GiliranKini!.Id}";
        Assert.Contains("Menunggu paraf Kasubbag PKP.", (await sekretaris.BukaBaikAsync(tugas)).Teks, StringComparison.Ordinal);
        Assert.False((await sekretaris.BukaBaikAsync(tugas)).AdaFormulir($"{tugas}/lanjutkan"));

        halaman = await halaman.Formulir($"{alamat}/paraf").KirimAsync();
        Assert.Contains("Paraf Anda tercatat.", halaman.Teks, StringComparison.Ordinal);
        Assert.False(halaman.AdaFormulir($"{alamat}/paraf"));
        Assert.DoesNotContain("sebelum Sekretaris", (await kasubbag.BukaBaikAsync("/")).Teks, StringComparison.Ordinal);
        Assert.True((await sekretaris.BukaBaikAsync(tugas)).AdaFormulir($"{tugas}/lanjutkan"));
    }

    private static async Task<T> DenganAsync<TLayanan, T>(WebHost host, Func<TLayanan, Task<T>> kerja)
        where TLayanan : notnull
    {
        await using var lingkup = host.Services.CreateAsyncScope();
        return await kerja(lingkup.ServiceProvider.GetRequiredService<TLayanan>());
    }

    private Task<string> KalimatTerakhirAsync() => uji.Host.DalamAsync(db => Task.FromResult(db.Riwayat.Where(r => r.Rantai == Riwayat.RantaiKantor).OrderByDescending(r => r.Urut).First().Uraian));
}
