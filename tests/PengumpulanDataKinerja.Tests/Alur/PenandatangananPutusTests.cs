using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Tests.Alur;

/// <summary>
/// The plug is pulled while a letter is signed: nothing is consumed, and the next try signs with the same number. Without PDK_UJI_SEMUA at
/// the first, the middle and the last write; with it at every one.
/// </summary>
[Collection(Peraga.Koleksi)]
public class PenandatangananPutusTests
{
    private static readonly bool semua = Environment.GetEnvironmentVariable("PDK_UJI_SEMUA") is { Length: > 0 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_signature_cut_off_anywhere_leaves_the_letter_waiting_and_the_number_free(bool sertifikat)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.KonsepSurat);
        await kantor.SiapTandaTanganAsync(sertifikat);

        // The first commit is that of the note that the secret was asked for, the second the act's own.
        kantor.Pemutus.PutusSaatKomit();
        await GagalAsync(kantor);
        kantor.Pemutus.PutusSaatKomit(2);
        await GagalAsync(kantor);
        var banyak = kantor.Pemutus.Tulisan;
        foreach (var n in semua ? Enumerable.Range(1, banyak) : new[] { 1, (banyak + 1) / 2, banyak }.Distinct())
        {
            kantor.Pemutus.PutusPada(n);
            await GagalAsync(kantor);
        }

        kantor.Pemutus.Lepas();
        var sementara = Path.Combine(kantor.Folder, "berkas", "sementara");
        Directory.Delete(sementara, recursive: true);
        await GagalAsync(kantor);
        Directory.CreateDirectory(sementara);

        kantor.Pemutus.Lepas();
        await TandatanganiAsync(kantor);
        Assert.Equal(banyak, kantor.Pemutus.Tulisan);
        var surat = (await kantor.PermintaanAsync()).SuratPermintaan!;
        Assert.Equal((1, sertifikat), (surat.Nomor!.Urut, surat.TandaTangan!.SertifikatId is not null));
        await kantor.TanpaTemuanAsync();
    }

    private static async Task GagalAsync(KantorNyata kantor)
    {
        Assert.IsAssignableFrom<Exception>(await Record.ExceptionAsync(() => TandatanganiAsync(kantor)));
        var surat = (await kantor.PermintaanAsync()).SuratPermintaan!;
        Assert.Equal((null, null, null), (surat.TandaTangan, surat.Nomor, surat.KodeVerifikasi));
        await kantor.TanpaTemuanAsync();
    }

    // Both secrets are typed; the office asks for the one that holds.
    private static Task<Giliran> TandatanganiAsync(KantorNyata kantor) => kantor.DenganAsync<Penandatanganan, Giliran>(async p =>
    {
        var permintaan = await kantor.PermintaanAsync();
        var isian = new IsianTandaTangan(AsalGambar.Digambar, PngUji.DataUrl(PngUji.Coretan()), WebHost.Sandi, permintaan.SuratPermintaan!.KonsepSha256) { Frasa = SertifikatUji.Frasa };
        return await p.TandatanganiAsync(permintaan.GiliranKini!.Id, kantor.Orang("kepala").Id, isian, "127.0.0.1");
    });
}
