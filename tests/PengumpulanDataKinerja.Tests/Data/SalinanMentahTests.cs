using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Data;

/// <summary>The bare files of the database, taken at any moment while it is written: what a snapshot of the disk holds.</summary>
public sealed class SalinanMentahTests
{
    [Fact]
    public async Task A_picture_of_the_disk_taken_at_any_moment_under_load_opens_whole_with_every_act_acknowledged_before_it()
    {
        await using var kantor = await KantorNyata.DiAsync(Langkah.Menghimpun);
        using var berhenti = new CancellationTokenSource();
        var diakui = new ConcurrentQueue<(Guid SeksiId, string Nama)>();
        var berkas = await kantor.SimpanAsync("bukti");
        (string Akun, Guid SeksiId)[] orang = [("kasi.perlengkapan", kantor.Lalin.DaftarSeksi[0].Id), ("kasi.manajemen", kantor.Lalin.DaftarSeksi[1].Id), ("kasi.pelabuhan", kantor.Pelayaran.DaftarSeksi[0].Id)];
        var penulis = orang.Select(o => Task.Run(async () =>
        {
            for (var n = 0; !berhenti.IsCancellationRequested; n++)
            {
                var nama = $"bukti {n}";
                await kantor.LakukanAsync(o.Akun, (p, k) =>
                {
                    // Taken away and brought again: rows come and change, the history grows.
                    var isian = p.DaftarUnit.SelectMany(u => u.DaftarSeksi).Single(s => s.SeksiId == o.SeksiId).DaftarIsian[0];
                    foreach (var lama in isian.DaftarBukti.Where(b => b.DihapusPada is null).ToList())
                    {
                        p.HapusBukti(o.SeksiId, lama.Id, k);
                    }

                    p.UnggahBukti(o.SeksiId, isian.Id, new BerkasBukti(nama, "application/pdf", berkas.Sha256, berkas.Ukuran), k);
                });
                diakui.Enqueue((o.SeksiId, nama));
            }
        })).ToList();

        try
        {
            for (var potret = 0; potret < 12; potret++)
            {
                while (diakui.Count < (potret + 1) * 3)
                {
                    Assert.False(penulis.Any(p => p.IsCompleted), "A writer ended.");
                    await Task.Delay(5);
                }

                var sebelum = diakui.ToArray();
                var salinan = kantor.PotretDisk();
                await using var db = PeriksaData.BukaBaca(salinan);
                Assert.Empty((await new Periksa(db, kantor.Berkas).JalankanAsync()).Select(t => t.Kalimat));
                var ada = await (
                    from b in db.BuktiDukung
                    join i in db.Isian on b.IsianId equals i.Id
                    join s in db.PengumpulanSeksi on i.PengumpulanSeksiId equals s.Id
                    select new { s.SeksiId, b.Nama }).ToListAsync();
                Assert.Empty(sebelum.Except(ada.Select(a => (a.SeksiId, a.Nama))));
            }
        }
        finally
        {
            await berhenti.CancelAsync();
            await Task.WhenAll(penulis);
        }
    }
}
