using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Tests.Alur;

/// <summary>The plug is pulled while a letter is signed: nothing is consumed, and the next try signs with the same number.</summary>
[Collection(Peraga.Koleksi)]
public class PenandatangananPutusTests
{
    [Fact]
    public async Task A_signature_cut_off_anywhere_leaves_the_letter_waiting_and_the_number_free()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.KonsepSurat);
        await kantor.DenganAsync<KonsepSurat, Giliran>(async k => await k.AjukanAsync((await kantor.PermintaanAsync()).GiliranKini!.Id, kantor.Orang("staf").Id));
        await kantor.SelesaikanAsync(Langkah.ParafSekretaris);

        kantor.Pemutus.PutusSaatKomit();
        await GagalAsync(kantor);
        var banyak = kantor.Pemutus.Tulisan;
        foreach (var n in new[] { 1, (banyak + 1) / 2, banyak }.Distinct())
        {
            kantor.Pemutus.PutusPada(n);
            await GagalAsync(kantor);
        }

        kantor.Pemutus.Lepas();
        var sementara = Path.Combine(kantor.Folder, "berkas", "sementara");
        Directory.Delete(sementara, recursive: true);
        await GagalAsync(kantor);
        Directory.CreateDirectory(sementara);

        await TandatanganiAsync(kantor);
        Assert.Equal(1, (await kantor.PermintaanAsync()).SuratPermintaan!.Nomor!.Urut);
        await kantor.TanpaTemuanAsync();
    }

    private static async Task GagalAsync(KantorNyata kantor)
    {
        Assert.IsAssignableFrom<Exception>(await Record.ExceptionAsync(() => TandatanganiAsync(kantor)));
        var surat = (await kantor.PermintaanAsync()).SuratPermintaan!;
        Assert.Equal((null, null, null), (surat.TandaTangan, surat.Nomor, surat.KodeVerifikasi));
        await kantor.TanpaTemuanAsync();
    }

    private static Task<Giliran> TandatanganiAsync(KantorNyata kantor) => kantor.DenganAsync<Penandatanganan, Giliran>(async p =>
    {
        var permintaan = await kantor.PermintaanAsync();
        return await p.TandatanganiAsync(permintaan.GiliranKini!.Id, kantor.Orang("kepala").Id, new IsianTandaTangan(AsalGambar.Digambar, PngUji.DataUrl(PngUji.Coretan()), WebHost.Sandi, permintaan.SuratPermintaan!.KonsepSha256), "127.0.0.1");
    });
}
