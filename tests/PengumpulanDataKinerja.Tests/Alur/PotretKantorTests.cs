using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Alur;

public class PotretKantorTests
{
    private static readonly DateOnly Awal = new(2015, 1, 1);

    [Fact]
    public async Task A_penugasan_that_was_taken_back_with_its_write_gives_no_right_afterwards()
    {
        await using var kantor = await KantorNyata.BukaAsync();
        var staf = kantor.Orang("staf").Id;
        await Assert.ThrowsAsync<TimeoutException>(() => kantor.DenganAsync<IServiceProvider, bool>(layanan => layanan.GetRequiredService<AppDb>().TulisAsync<bool>(async () =>
        {
            var db = layanan.GetRequiredService<AppDb>();
            db.Add(new Penugasan(staf, Peran.Sekretaris, null, null, Awal));
            await db.SaveChangesAsync();
            Assert.True((await layanan.GetRequiredService<KonteksKantor>().UntukAsync(staf)).Petugas!.Sebagai(Peran.Sekretaris));
            throw new TimeoutException();
        })));
        await TambahLiburAsync(kantor);

        var konteks = await kantor.DenganAsync<KonteksKantor, Konteks>(k => k.UntukAsync(staf));
        Assert.False(konteks.Petugas!.Sebagai(Peran.Sekretaris));
        Assert.True(konteks.Petugas.Sebagai(Peran.StafPkp));
    }

    [Fact]
    public async Task An_act_of_a_unit_is_in_everybodys_list_at_once_and_leaves_the_rows_of_others_where_they_wait()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        var sebelum = await TerbukaAsync(kantor);
        var milik = sebelum.Where(t => t.UnitId == kantor.Pelayaran.Id).ToList();
        Assert.Contains(milik, t => t is { Langkah: Langkah.MeneruskanKabid, DapatDikerjakan: false });

        foreach (var seksi in kantor.Lalin.DaftarSeksi)
        {
            await kantor.SelesaikanAsync(Langkah.Menghimpun, seksi.Id);
        }

        var sesudah = await TerbukaAsync(kantor);
        Assert.Equal(milik, sesudah.Where(t => t.UnitId == kantor.Pelayaran.Id));
        Assert.Contains(sesudah, t => t.UnitId == kantor.Lalin.Id && t is { Langkah: Langkah.MeneruskanKabid, DapatDikerjakan: true });
        Assert.Contains(sesudah, t => t is { Langkah: Langkah.Rekapitulasi, DapatDikerjakan: false });
        await kantor.TanpaTemuanAsync();
    }

    private static Task<IReadOnlyList<BarisTugas>> TerbukaAsync(KantorNyata kantor) => kantor.DenganAsync<DaftarTugas, IReadOnlyList<BarisTugas>>(async d => (await d.PotretAsync()).Terbuka);

    private static Task<int> TambahLiburAsync(KantorNyata kantor) => kantor.DenganAsync<AppDb, int>(db =>
    {
        db.Add(new HariLibur(new DateOnly(2026, 12, 1), "Libur daerah", JenisHariLibur.LiburNasional));
        return db.SaveChangesAsync();
    });
}
