using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Web;

[Collection(Peraga.Koleksi)]
public sealed class VersiNaskahTests(SuratUji uji) : IClassFixture<SuratUji>
{
    private Contoh Kantor => uji.Kantor;

    [Fact]
    public async Task Every_saved_text_is_kept_with_who_and_when_and_any_two_are_compared_word_by_word()
    {
        var id = await uji.PermintaanDiAsync(Langkah.KonsepSurat);
        await UbahAsync(id, s => s with { Hal = s.Hal.Replace("Permintaan Data", "Permintaan Segera Data", StringComparison.Ordinal) });
        await UbahAsync(id, s => s with { Isi = "Naskah <b>ketiga</b>." });
        var surat = await uji.SuratAsync(id);
        using var sekretaris = await uji.MasukAsync(Kantor.Sekretaris);

        var halaman = await (await sekretaris.BukaBaikAsync($"/surat/{surat.Id}")).KlikAsync("Versi 2");

        Assert.Equal("ditambahkan:  Segera akhir yang ditambahkan. ", halaman.Dokumen.QuerySelector(".beda ins")!.TextContent);
        Assert.Null(halaman.Dokumen.QuerySelector(".beda del"));
        Assert.Contains("Sistem", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains(Kantor.StafPkp.Nama, halaman.Teks, StringComparison.Ordinal);

        var pertama = await sekretaris.BukaBaikAsync($"/surat/{surat.Id}/versi?lama=1&baru=3");
        Assert.Contains("Naskah <b>ketiga</b>.", pertama.Dokumen.QuerySelectorAll(".beda ins")[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Dalam rangka pengukuran", pertama.Dokumen.QuerySelectorAll(".beda del")[^1].TextContent, StringComparison.Ordinal);
        var sendiri = await sekretaris.BukaBaikAsync($"/surat/{surat.Id}/versi?lama=1&baru=1");
        Assert.Contains("Dalam rangka pengukuran", sendiri.Teks, StringComparison.Ordinal);
        Assert.Empty(sendiri.Dokumen.QuerySelectorAll(".beda ins, .beda del"));
        foreach (var aneh in (string[])["?lama=0&baru=99", "?lama=x&baru=-1", "?lama=3&baru=1"])
        {
            Assert.Contains("versi 3", (await sekretaris.BukaBaikAsync($"/surat/{surat.Id}/versi{aneh}")).Dokumen.QuerySelector("#beda")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_texts_stay_when_the_letter_is_signed_and_only_those_who_see_drafts_read_them()
    {
        var id = await uji.PermintaanDiAsync(Langkah.Distribusi);
        await uji.LanjutkanAsync(id, Kantor.KasubbagPkp);
        var surat = await uji.SuratAsync(id);

        Assert.Equal(HttpStatusCode.OK, await uji.KodeAsync(Kantor.Auditor, $"/surat/{surat.Id}/versi"));
        Assert.Equal(HttpStatusCode.NotFound, await uji.KodeAsync(Kantor.KabidLalin, $"/surat/{surat.Id}/versi"));
        using var kabid = await uji.MasukAsync(Kantor.KabidLalin);
        Assert.DoesNotContain("Versi naskah", (await kabid.BukaBaikAsync($"/surat/{surat.Id}")).Teks, StringComparison.Ordinal);
        Assert.DoesNotContain(await uji.Host.DalamAsync(db => new Periksa(db, uji.Host.Services.GetRequiredService<FileStore>()).JalankanAsync()), t => t.Kalimat.Contains("naskah", StringComparison.Ordinal));
    }

    private async Task UbahAsync(Guid id, Func<NaskahSurat, NaskahSurat> ubah) => await uji.DenganAsync((AlurKerja alur) => alur.LakukanAsync(id, Kantor.StafPkp.OrangId, (p, k) =>
    {
        var surat = p.SuratPermintaan!;
        p.UbahNaskah(surat.Id, surat.VersiTeks, ubah(surat.Naskah), k);
        return true;
    }));
}
