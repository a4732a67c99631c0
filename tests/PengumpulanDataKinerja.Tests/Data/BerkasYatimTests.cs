using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Jobs;

namespace PengumpulanDataKinerja.Tests.Data;

public sealed class BerkasYatimTests
{
    [Fact]
    public async Task A_file_left_by_an_act_that_failed_is_told_and_removed_after_a_day()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Distribusi);
        var dirujuk = (await kantor.PermintaanAsync()).SuratPermintaan!.TandaTangan!.PdfSha256;
        var (lama, muda) = (await SimpanDahuluAsync(kantor, "paket yang gagal"), (await kantor.SimpanAsync("sedang dikerjakan")).Sha256);
        Tuakan(kantor, dirujuk);

        var (kode, keluaran, _) = await ProsesPerintah.JalankanAsync("periksa", $"--FolderData={kantor.Folder}");
        Assert.Equal(0, kode);
        Assert.Contains($"[Keterangan] Berkas {lama} (16 bita) tidak dirujuk apa pun", keluaran, StringComparison.Ordinal);
        Assert.DoesNotContain(dirujuk, keluaran, StringComparison.Ordinal);

        await BersihkanAsync(kantor);

        Assert.Equal((false, true, true), (kantor.Berkas.Ada(lama), kantor.Berkas.Ada(muda), kantor.Berkas.Ada(dirujuk)));
        await kantor.TanpaTemuanAsync();
    }

    [Fact]
    public async Task Nothing_is_removed_while_a_backup_copies_what_an_earlier_moment_named()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        var lama = await SimpanDahuluAsync(kantor, "dirujuk tadi");
        using (KunciBerkas.Coba(new LokasiData(kantor.Folder)))
        {
            await BersihkanAsync(kantor);
            Assert.True(kantor.Berkas.Ada(lama));
        }

        await BersihkanAsync(kantor);
        Assert.False(kantor.Berkas.Ada(lama));
    }

    [Fact]
    public async Task A_content_that_is_kept_anew_while_the_sweep_goes_on_stays()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        var sidik = await SimpanDahuluAsync(kantor, "unggahan");
        await kantor.SimpanAsync("unggahan");
        Assert.False(kantor.Berkas.HapusBilaLama(sidik, TimeProvider.System.GetUtcNow().UtcDateTime - BerkasYatim.UmurAman));
        Assert.True(kantor.Berkas.Ada(sidik));
    }

    [Fact]
    public async Task A_clock_put_forward_a_day_takes_no_file_from_the_act_that_has_just_stored_it()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        var (dahulu, sidik) = (await SimpanDahuluAsync(kantor, "gagal kemarin"), (await kantor.SimpanAsync("sedang dikerjakan")).Sha256);
        await kantor.DenganAsync<AppDb, IReadOnlyList<string>>(db =>
            BerkasYatim.SapuAsync(db, kantor.Berkas, kantor.Layanan.GetRequiredService<LokasiData>(), TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1).AddMinutes(1)));
        Assert.Equal((false, true), (kantor.Berkas.Ada(dahulu), kantor.Berkas.Ada(sidik)));
    }

    // By a server that ran before this one.
    private static async Task<string> SimpanDahuluAsync(KantorNyata kantor, string isi)
    {
        var sidik = (await new FileStore(new LokasiData(kantor.Folder)).SimpanAsync(System.Text.Encoding.UTF8.GetBytes(isi))).Sha256;
        Tuakan(kantor, sidik);
        return sidik;
    }

    private static Task<IReadOnlyList<string>> BersihkanAsync(KantorNyata kantor) =>
        kantor.DenganAsync<IServiceProvider, IReadOnlyList<string>>(sp => ActivatorUtilities.CreateInstance<Pembersih>(sp).BersihkanAsync());

    private static void Tuakan(KantorNyata kantor, string sidik) =>
        File.SetLastWriteTimeUtc(kantor.Berkas.Jalur(sidik), TimeProvider.System.GetUtcNow().UtcDateTime - BerkasYatim.UmurAman - TimeSpan.FromMinutes(1));
}
