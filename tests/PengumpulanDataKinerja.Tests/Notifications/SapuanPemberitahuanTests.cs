using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;

namespace PengumpulanDataKinerja.Tests.Notifications;

public sealed class SapuanPemberitahuanTests
{
    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task Everybody_on_duty_is_told_once_however_often_and_by_however_many_it_is_worked_out(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun, penyedia);
        for (var i = 0; i < 3; i++)
        {
            // As two nodes would: neither knows what the other has done.
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SapuSebagaiNodeLainAsync(kantor)));
        }

        var semua = await SemuaAsync(kantor);
        Assert.Equal(semua.Count, semua.Select(p => (p.OrangId, p.Kunci)).Distinct().Count());
        var permintaan = await kantor.PermintaanAsync();
        foreach (var giliran in permintaan.DaftarGiliran.Where(g => g.DapatDikerjakan))
        {
            var milik = Assert.Single(semua, p => p.GiliranId == giliran.Id);
            Assert.Equal(await kantor.PelaksanaAsync(giliran), milik.OrangId);
        }

        await kantor.TanpaTemuanAsync();
    }

    [Theory]
    [Mesin(Mesin.Sqlite)]
    [Mesin(Mesin.SqlServer)]
    public async Task A_sweep_cut_off_at_any_write_is_made_up_by_the_next_one(string penyedia)
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun, penyedia);
        for (var n = 0; n <= 4; n++)
        {
            await kantor.DenganAsync<AppDb, int>(db => db.TulisAsync(() => db.Pemberitahuan.ExecuteDeleteAsync()));
            if (n == 0)
            {
                kantor.Pemutus.PutusSaatKomit();
            }
            else
            {
                kantor.Pemutus.PutusPada(n);
            }

            // Some cuts it survives by writing each notice by itself; of the others the next sweep knows nothing and needs nothing.
            await Record.ExceptionAsync(() => SapuSebagaiNodeLainAsync(kantor));
            kantor.Pemutus.Lepas();
            await SapuSebagaiNodeLainAsync(kantor);
            var terbuka = (await kantor.PermintaanAsync()).DaftarGiliran.Count(g => g.DapatDikerjakan);
            Assert.Equal(terbuka, (await SemuaAsync(kantor)).Count(p => p.GiliranId is not null));
            await kantor.TanpaTemuanAsync();
        }
    }

    [Fact]
    public async Task A_finished_task_leaves_the_counter_at_once_and_ends_with_the_next_sweep()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.PerintahKasubbag);
        var kasubbag = kantor.Orang("kasubbag").Id;
        await SapuAsync(kantor);
        Assert.Equal(1, await JumlahAsync(kantor, kasubbag));

        await kantor.SelesaikanAsync(Langkah.PerintahKasubbag);
        Assert.Equal(0, await JumlahAsync(kantor, kasubbag));
        await kantor.TanpaTemuanAsync();

        await SapuAsync(kantor);
        Assert.Equal([false], (await SemuaAsync(kantor)).Where(p => p.OrangId == kasubbag).Select(p => p.BerakhirPada is null));
        Assert.Equal(1, await JumlahAsync(kantor, kantor.Orang("staf").Id));
    }

    [Fact]
    public async Task A_draft_sent_back_comes_as_returned_with_its_note()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.ParafSekretaris);
        await SapuAsync(kantor);
        var giliran = (await kantor.PermintaanAsync()).GiliranKini!;
        await kantor.LakukanAsync("sekretaris", (p, k) => p.Kembalikan(giliran.Id, null, [], "Perbaiki alamatnya.", k));
        await SapuAsync(kantor);
        var staf = kantor.Orang("staf").Id;
        var kabar = Assert.Single(await SemuaAsync(kantor), p => p.OrangId == staf && p.BerakhirPada is null);
        Assert.Equal(JenisPemberitahuan.Dikembalikan, kabar.Jenis);
        Assert.Contains("Perbaiki alamatnya.", kabar.Isi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plh_has_the_task_while_he_is_appointed_and_the_holder_has_it_again_afterwards()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.ParafSekretaris);
        await SapuAsync(kantor);
        var (kepala, sekretaris) = (kantor.Orang("kepala").Id, kantor.Orang("sekretaris").Id);
        await kantor.DenganAsync<AppDb, bool>(async db =>
        {
            db.Add(new Penugasan(kantor.Orang("kabid.lalin").Id, Peran.Sekretaris, null, null, new(2026, 9, 15), new(2026, 9, 16), JenisPenugasan.Plh, "800/14/2026", new(2026, 9, 14)));
            return await db.SaveChangesAsync() > 0;
        });
        await kantor.SetelJamAsync(2026, 9, 15, 8);
        await SapuAsync(kantor);
        var plh = kantor.Orang("kabid.lalin").Id;
        Assert.True(await JumlahAsync(kantor, plh) > 0);
        Assert.Equal(0, await JumlahAsync(kantor, sekretaris));

        await kantor.SetelJamAsync(2026, 9, 17, 8);
        await SapuAsync(kantor);
        Assert.Equal(0, await JumlahAsync(kantor, plh));
        Assert.True(await JumlahAsync(kantor, sekretaris) > 0);
        Assert.DoesNotContain(await SemuaAsync(kantor), p => p.OrangId == plh && p.BerakhirPada is null);
        Assert.Equal(0, await JumlahAsync(kantor, kepala));
    }

    [Fact]
    public async Task A_letter_sent_is_told_to_each_of_its_readers_until_he_has_read_it()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.PerintahKabid);
        await SapuAsync(kantor);
        var kabid = kantor.Orang("kabid.pelayaran").Id;
        var surat = (await kantor.PermintaanAsync()).SuratPermintaan!;
        Assert.Contains(await SemuaAsync(kantor), p => p.OrangId == kabid && p.Kunci == $"surat:{surat.Id}" && p.BerakhirPada is null);
        await kantor.LakukanAsync("kabid.pelayaran", (p, k) => p.BacaSurat(surat.Id, k));
        await SapuAsync(kantor);
        Assert.Contains(await SemuaAsync(kantor), p => p.OrangId == kabid && p.Kunci == $"surat:{surat.Id}" && p.BerakhirPada is not null);
    }

    [Fact]
    public async Task While_nothing_has_changed_a_look_writes_nothing_and_an_act_is_seen_by_the_next_one()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.PerintahKasubbag);
        await SapuAsync(kantor);
        var versi = await kantor.DenganAsync<AppDb, int?>(db => db.VersiPekerjaanAsync(default));
        kantor.Pemutus.PutusPada(int.MaxValue);
        await SapuAsync(kantor);
        Assert.Equal(0, kantor.Pemutus.Tulisan);
        Assert.Equal(versi, await kantor.DenganAsync<AppDb, int?>(db => db.VersiPekerjaanAsync(default)));
        kantor.Pemutus.Lepas();

        await kantor.SelesaikanAsync(Langkah.PerintahKasubbag);
        await SapuAsync(kantor);
        Assert.Equal(1, await JumlahAsync(kantor, kantor.Orang("staf").Id));
    }

    [Fact]
    public async Task A_task_that_is_late_reminds_its_pelaksana_and_tells_those_above_at_two_and_four_working_days()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        var kasi = kantor.Orang("kasi.pelabuhan").Id;
        foreach (var (bulan, hari) in new[] { (9, 24), (9, 25), (9, 26), (9, 28), (9, 29), (9, 30), (10, 1), (10, 2), (10, 5) })
        {
            await kantor.SetelJamAsync(2026, bulan, hari, 8);
            await SapuAsync(kantor);
        }

        var seksi = kantor.Pelayaran.DaftarSeksi[0].Id;
        var giliran = (await kantor.PermintaanAsync()).DaftarGiliran.Single(g => g.SeksiId == seksi).Id;
        var milik = (await SemuaAsync(kantor)).Where(p => p.GiliranId == giliran).ToList();
        Assert.Equal([24, 25, 28, 29, 1], milik.Where(p => p.OrangId == kasi && p.Jenis == JenisPemberitahuan.Pengingat).Select(p => Waktu.HariWib(p.DibuatPada).Day));
        var atasan = milik.Where(p => p.Jenis == JenisPemberitahuan.Eskalasi).ToList();
        Assert.Equal([kantor.Orang("kabid.pelayaran").Id, kantor.Orang("sekretaris").Id], atasan.Select(p => p.OrangId));
        Assert.Contains("Ridwan Siregar", atasan[0].Isi, StringComparison.Ordinal);
        Assert.Equal("/triwulan/2026/3", atasan[0].Tautan);
        await kantor.TanpaTemuanAsync();
    }

    internal static async Task SapuAsync(KantorNyata kantor) => await kantor.DenganAsync<SapuanPemberitahuan, bool>(async s =>
    {
        await s.SusunAsync();
        return true;
    });

    [Fact]
    public async Task A_correction_to_decide_is_told_to_the_plh_and_not_to_the_holder_he_stands_in_for()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.PerintahArsip);
        var (sekretaris, plh) = (kantor.Orang("sekretaris").Id, kantor.Orang("kasi.manajemen").Id);
        await kantor.DenganAsync<AppDb, bool>(async db =>
        {
            db.Add(new Penugasan(plh, Peran.Sekretaris, null, null, new(2026, 9, 14), new(2026, 9, 16), JenisPenugasan.Plh, "800/14/2026", new(2026, 9, 11)));
            return await db.SaveChangesAsync() > 0;
        });
        var seksi = kantor.Lalin.DaftarSeksi[0].Id;
        await kantor.LakukanAsync("kasi.perlengkapan", (p, k) =>
        {
            var baris = p.Unit(kantor.Lalin.Id).DaftarSeksi.Single(s => s.SeksiId == seksi).DaftarIsian[0];
            p.MintaKoreksi(seksi, baris.Id, new IsiKoreksi(JenisKoreksi.Koreksi, new IsiIsian(baris.Versi, 4, null, false, null, null, "Dukungan anggaran", null, null), "Terlewat.", null, null), k);
        });

        await SapuAsync(kantor);

        Assert.Equal([plh], (await SemuaAsync(kantor)).Where(p => p.Jenis == JenisPemberitahuan.Koreksi).Select(p => p.OrangId));
        Assert.DoesNotContain(await SemuaAsync(kantor), p => p.OrangId == sekretaris && p.BerakhirPada is null);
    }

    private static async Task SapuSebagaiNodeLainAsync(KantorNyata kantor)
    {
        await using var lingkup = kantor.Layanan.CreateAsyncScope();
        using var terakhir = new SusunanTerakhir();
        await ActivatorUtilities.CreateInstance<SapuanPemberitahuan>(lingkup.ServiceProvider, terakhir).SusunAsync();
    }

    private static Task<int> JumlahAsync(KantorNyata kantor, Guid orangId) => kantor.DenganAsync<KotakPemberitahuan, int>(k => k.JumlahAsync(orangId));

    private static Task<List<Pemberitahuan>> SemuaAsync(KantorNyata kantor) => kantor.DenganAsync<AppDb, List<Pemberitahuan>>(db => db.Pemberitahuan.AsNoTracking().OrderBy(p => p.DibuatPada).ThenBy(p => p.Kunci).ToListAsync());
}
