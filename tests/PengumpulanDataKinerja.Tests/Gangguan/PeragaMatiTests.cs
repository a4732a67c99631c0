using Microsoft.Extensions.Configuration;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Gangguan;

/// <summary>
/// Chromium dies for good at the n-th document of an act: a sentence, nothing has changed, and the same act succeeds once it prints again.
/// Without PDK_UJI_SEMUA the first and a later n; with it n = 1, 2, 3 … until the act comes through.
/// </summary>
[Collection(Peraga.Koleksi)]
public sealed class PeragaMatiTests
{
    private static readonly bool semua = Environment.GetEnvironmentVariable("PDK_UJI_SEMUA") is { Length: > 0 };

    [Fact]
    public async Task Whatever_document_of_an_act_cannot_be_printed_the_act_changes_nothing_and_succeeds_later()
    {
        using var chromium = new ChromiumRusak();
        await using var kantor = await KantorNyata.BukaAsync(k =>
        {
            k["Peraga:Chromium"] = chromium.Jalur;
            k["Peraga:DaurUlang"] = "1";
        });

        await UjiAsync(chromium, kantor, Langkah.KonsepSurat, 1, (KonsepSurat k, Permintaan p) => k.AjukanAsync(p.GiliranKini!.Id, kantor.Orang("staf").Id));
        await UjiAsync(chromium, kantor, Langkah.TandaTanganKepalaDinas, 1, (Penandatanganan t, Permintaan p) => t.TandatanganiAsync(p.GiliranKini!.Id, kantor.Orang("kepala").Id, Tanda(p.SuratPermintaan!), "127.0.0.1"));
        await UjiAsync(chromium, kantor, Langkah.Rekapitulasi, 1, (NotaDinasRekap n, Permintaan p) => n.SiapkanAsync(p.GiliranKini!.Id, kantor.Orang("kasubbag").Id));
        await UjiAsync(chromium, kantor, Langkah.Rekapitulasi, 1, (Penandatanganan t, Permintaan p) => t.TandatanganiAsync(p.GiliranKini!.Id, kantor.Orang("kasubbag").Id, Tanda(p.NotaDinasBerjalan!), "127.0.0.1"));
        await UjiAsync(chromium, kantor, Langkah.Pengarsipan, 6, (PaketArsip a, Permintaan p) => a.TutupAsync(p.GiliranKini!.Id, kantor.Orang("staf").Id, KantorNyata.IsiBerkas));

        var permintaan = await kantor.PermintaanAsync();
        Assert.NotNull(permintaan.SelesaiPada);
        Assert.Equal([1, 1], permintaan.DaftarSurat.Select(s => s.Nomor!.Urut));
    }

    private static async Task UjiAsync<TLayanan>(ChromiumRusak chromium, KantorNyata kantor, Langkah langkah, int dokumen, Func<TLayanan, Permintaan, Task> tindakan)
        where TLayanan : notnull
    {
        await kantor.MajuKeAsync(langkah);
        async Task LakukanAsync() => await kantor.DenganAsync<TLayanan, bool>(async layanan =>
        {
            await tindakan(layanan, await kantor.PermintaanAsync());
            return true;
        });

        foreach (var n in semua ? Enumerable.Range(1, 1000) : new[] { 1, dokumen, 1000 }.Distinct())
        {
            var sebelum = await KeadaanAsync(kantor);
            chromium.MatiPada(n);
            if (await Record.ExceptionAsync(LakukanAsync) is not { } galat)
            {
                Assert.True(n > dokumen, $"{langkah}: document {n} was never asked for.");
                break;
            }

            Assert.Contains("Pembuat PDF", Assert.IsType<PeragaTidakTersediaException>(galat).Message, StringComparison.Ordinal);
            Assert.Equal(sebelum, await KeadaanAsync(kantor));
            await kantor.TanpaTemuanAsync();
        }

        await kantor.TanpaTemuanAsync();
    }

    private static IsianTandaTangan Tanda(Surat surat) => new(AsalGambar.Digambar, PngUji.DataUrl(PngUji.Coretan()), WebHost.Sandi, surat.KonsepSha256);

    private static async Task<(string Hash, int Versi, int Surat, int Nomor)> KeadaanAsync(KantorNyata kantor)
    {
        var p = await kantor.PermintaanAsync();
        return (p.RiwayatHash, p.Versi, p.DaftarSurat.Count, p.DaftarSurat.Count(s => s.Nomor is not null));
    }
}
