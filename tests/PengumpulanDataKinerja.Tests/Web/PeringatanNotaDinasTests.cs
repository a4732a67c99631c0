using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Web;

[Collection(Peraga.Koleksi)]
public sealed class PeringatanNotaDinasTests
{
    [Fact]
    public async Task Warnings_go_their_own_way_side_by_side_and_set_the_date_that_the_signature_gives()
    {
        var kantor = Contoh.Di(Langkah.Menghimpun);
        kantor.Sekarang = Contoh.Pada(2026, 10, 1, 9);
        await using var host = new WebHost();
        await host.SimpanAsync(kantor);
        var id = kantor.Permintaan.Id;
        await Alur(host, a => a.LakukanAsync(id, kantor.KasubbagPkp.OrangId, (p, k) => p.SusunPeringatan(k)));

        foreach (var giliran in await GiliranSuratAsync(host, id, Langkah.KonsepSurat))
        {
            await DenganAsync(host, (KonsepSurat konsep) => konsep.AjukanAsync(giliran.Id, kantor.StafPkp.OrangId));
        }

        foreach (var giliran in await GiliranSuratAsync(host, id, Langkah.ParafSekretaris))
        {
            await Alur(host, a => a.LanjutkanAsync(giliran.Id, kantor.Sekretaris.OrangId));
        }

        // Between draft and signature a seksi goes on typing: the lampiran stays what the signer saw.
        var menunggu = await GiliranSuratAsync(host, id, Langkah.TandaTanganKepalaDinas);
        await Alur(host, a => a.LakukanAsync(id, kantor.KasiPelabuhan.OrangId, (p, k) =>
        {
            kantor.IsiData(p.DaftarUnit.SelectMany(u => u.DaftarSeksi).Single(s => s.SeksiId == kantor.Pelayaran.DaftarSeksi[0].Id));
            return true;
        }, Muatan.Seluruhnya));
        var tanda = PngUji.DataUrl(PngUji.Coretan());
        var permintaan = await LihatAsync(host, id);
        await Task.WhenAll(menunggu.Select(g => Task.Run(() => DenganAsync(host, (Penandatanganan p) => p.TandatanganiAsync(
            g.Id, kantor.KepalaDinas.OrangId, new IsianTandaTangan(AsalGambar.Digambar, tanda, WebHost.Sandi, permintaan.Surat(g.SuratId!.Value).KonsepSha256), "127.0.0.1")))));

        permintaan = await LihatAsync(host, id);
        var surat = permintaan.DaftarSurat.Where(s => s.Jenis == JenisSurat.Peringatan).ToList();
        var pertama = permintaan.SuratPermintaan!.Nomor!.Urut;
        Assert.Equal(Enumerable.Range(pertama + 1, 3), surat.Select(s => s.Nomor!.Urut).Order());
        Assert.All(surat, s => Assert.Equal(new DateOnly(2026, 10, 5), s.Batas));
        var pelayaran = surat.Single(s => s.UnitId == kantor.Pelayaran.Id);
        var teks = await TeksAsync(host, pelayaran.TandaTangan!.PdfSha256);
        Assert.Contains("paling lambat tanggal 5 Oktober 2026", teks, StringComparison.Ordinal);
        Assert.Contains("realisasi belum diisi", teks, StringComparison.Ordinal);
        Assert.Contains("Kepala Bidang Pelayaran", teks, StringComparison.Ordinal);
        Assert.DoesNotContain(Surat.TokenBatas, teks, StringComparison.Ordinal);
        Assert.DoesNotContain(Surat.PengumumanBatas, teks, StringComparison.Ordinal);
        Assert.Contains(Surat.PengumumanBatas, await TeksAsync(host, pelayaran.KonsepSha256!), StringComparison.Ordinal);

        await OnlyTheWarnedUnitSeesItAsync(host, kantor, id, pelayaran);
    }

    [Fact]
    public async Task The_nota_dinas_is_prepared_from_the_recap_and_signed_with_a_number_of_its_own_register()
    {
        var kantor = Contoh.Di(Langkah.Rekapitulasi);
        await using var host = new WebHost();
        await host.SimpanAsync(kantor);
        var giliran = kantor.Giliran(Langkah.Rekapitulasi);
        await DenganAsync(host, async (NotaDinasRekap nota) =>
        {
            await nota.SiapkanAsync(giliran.Id, kantor.KasubbagPkp.OrangId);
            return true;
        });
        using var kasubbag = await host.MasukAsync(kantor.KasubbagPkp.Akun());
        var nota = (await LihatAsync(host, kantor.Permintaan.Id)).NotaDinasBerjalan!;

        var tugas = await kasubbag.BukaBaikAsync($"/tugas/{giliran.Id}");
        Assert.Equal(nota.KonsepSha256, tugas.Formulir($"/tugas/{giliran.Id}/lanjutkan").Nilai("KonsepSha256"));
        Assert.NotNull(tugas.Dokumen.QuerySelector("[data-pdf]"));
        await DenganAsync(host, (Penandatanganan p) => p.TandatanganiAsync(giliran.Id, kantor.KasubbagPkp.OrangId, new IsianTandaTangan(AsalGambar.Digambar, PngUji.DataUrl(PngUji.Coretan()), WebHost.Sandi, nota.KonsepSha256), "127.0.0.1"));

        nota = (await LihatAsync(host, kantor.Permintaan.Id)).NotaDinasBerjalan!;
        Assert.Equal("000.8.6.3/1/ND/DISHUB/2026", nota.Nomor!.Teks);
        var teks = await TeksAsync(host, nota.TandaTangan!.PdfSha256);
        string[] isi = ["NOTA DINAS", nota.Nomor.Teks, "Yth. Sekretaris", "RAHMI OKTAVIANA", "REKAPITULASI PENGUMPULAN DATA KINERJA"];
        Assert.All(isi, t => Assert.Contains(t, teks, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await kasubbag.BukaAsync($"/surat/{nota.Id}")).Kode);
        using var kabid = await host.MasukAsync(kantor.KabidLalin.Akun());
        Assert.Equal(HttpStatusCode.NotFound, (await kabid.BukaAsync($"/surat/{nota.Id}")).Kode);
    }

    private static async Task OnlyTheWarnedUnitSeesItAsync(WebHost host, Contoh kantor, Guid id, Surat surat)
    {
        var kirim = (await GiliranSuratAsync(host, id, Langkah.Distribusi)).Single(g => g.SuratId == surat.Id);
        async Task<HttpStatusCode> KodeAsync(Petugas petugas)
        {
            using var peramban = await host.MasukAsync(petugas.Akun());
            return (await peramban.BukaAsync($"/surat/{surat.Id}")).Kode;
        }

        Assert.Equal(HttpStatusCode.NotFound, await KodeAsync(kantor.KabidPelayaran));
        await Alur(host, a => a.LanjutkanAsync(kirim.Id, kantor.KasubbagPkp.OrangId));
        Assert.Equal(HttpStatusCode.OK, await KodeAsync(kantor.KabidPelayaran));
        Assert.Equal(HttpStatusCode.OK, await KodeAsync(kantor.Auditor));
        Assert.Equal(HttpStatusCode.NotFound, await KodeAsync(kantor.KabidLalin));
        Assert.Equal(HttpStatusCode.NotFound, await KodeAsync(kantor.KasiPerlengkapan));
    }

    private static async Task<List<Giliran>> GiliranSuratAsync(WebHost host, Guid id, Langkah langkah) =>
        (await LihatAsync(host, id)).DaftarGiliran.Where(g => g.Terbuka && g.Jalur == Jalur.Peringatan && g.Langkah == langkah).ToList();

    private static Task<Permintaan> LihatAsync(WebHost host, Guid id) => Alur(host, a => a.LihatAsync(id, Muatan.Seluruhnya));

    private static Task<T> Alur<T>(WebHost host, Func<AlurKerja, Task<T>> kerja) => DenganAsync(host, kerja);

    private static async Task<T> DenganAsync<TLayanan, T>(WebHost host, Func<TLayanan, Task<T>> kerja)
        where TLayanan : notnull
    {
        await using var lingkup = host.Services.CreateAsyncScope();
        return await kerja(lingkup.ServiceProvider.GetRequiredService<TLayanan>());
    }

    private static async Task<string> TeksAsync(WebHost host, string sha256) =>
        await host.Services.GetRequiredService<PdfText>().BacaAsync(await host.Services.GetRequiredService<FileStore>().BacaAsync(sha256));
}
