using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>
/// Writes the notices that the office's state asks for at this moment and ends those whose matter is over. Twice at once, cut in the middle
/// or late: the outcome is the same, once.
/// </summary>
public sealed class SapuanPemberitahuan(AppDb db, BahanPemberitahuan bahan, SusunanTerakhir terakhir, SiaranKabar siaran, AntreanSurel antrean, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam, ILogger<SapuanPemberitahuan> log)
{
    /// <summary>Does so unless nothing has changed; returns how many new ones were written.</summary>
    public async Task<int> SusunAsync(CancellationToken batal = default)
    {
        var baru = 0;
        await terakhir.JikaBerubahAsync(
            () => KeadaanAsync(batal),
            async () =>
            {
                (var utuh, baru) = await KerjakanAsync(batal);
                return utuh;
            },
            batal);
        return baru;
    }

    private async Task<KeadaanSusunan?> KeadaanAsync(CancellationToken batal)
    {
        var kini = jam.GetUtcNow().UtcDateTime;
        var versi = await db.KeadaanKantor.AsNoTracking().Select(k => new { k.VersiOrganisasi, k.VersiPekerjaan }).SingleOrDefaultAsync(batal);
        return versi is null ? null : new(versi.VersiOrganisasi, versi.VersiPekerjaan, Waktu.HariWib(kini), TimeOnly.FromDateTime(Waktu.KeWib(kini)) >= AturanPengingat.MulaiPukul);
    }

    private async Task<(bool Utuh, int Baru)> KerjakanAsync(CancellationToken batal)
    {
        var kini = jam.GetUtcNow().UtcDateTime;
        var susunan = await bahan.SusunAsync(kini, batal);
        var utuh = true;
        foreach (var bagian in susunan.Bagi(SebanyakSekali))
        {
            utuh &= await SimpanAsync(bagian, kini, batal);
        }

        return (utuh, susunan.Baru.Count);
    }

    // Where one cannot be written, because somebody else was first or because it is bad, each goes by itself: none keeps the others waiting.
    private async Task<bool> SimpanAsync(SusunanPemberitahuan bagian, DateTime kini, CancellationToken batal)
    {
        try
        {
            await TulisAsync(bagian, kini, batal);
            siaran.Siarkan(bagian.Baru.Concat(bagian.Berakhir).Concat(bagian.Kembali).Select(p => p.OrangId));
            return true;
        }
        catch (DbUpdateException galat) when (!galat.KarenaGangguan())
        {
            if (bagian.Baru.Count > 1)
            {
                foreach (var sendiri in bagian.Bagi(1))
                {
                    await SimpanAsync(sendiri, kini, batal);
                }
            }
            else if (!galat.KarenaSudahAda())
            {
                log.LogError(galat, "A notice could not be written: {Kunci}", bagian.Baru is [var satu, ..] ? satu.Kunci : null);
            }

            return false;
        }
    }

    private Task TulisAsync(SusunanPemberitahuan bagian, DateTime kini, CancellationToken batal) => db.TulisAsync(
        async () =>
        {
            db.AddRange(bagian.Baru);
            await antrean.AntrekanAsync(bagian.Baru, batal);
            var (berakhir, kembali) = (bagian.Berakhir.Select(p => p.Id).ToList(), bagian.Kembali.Select(p => p.Id).ToList());
            if (berakhir.Count > 0)
            {
                await db.Pemberitahuan.Where(p => berakhir.Contains(p.Id) && p.BerakhirPada == null).ExecuteUpdateAsync(u => u.SetProperty(p => p.BerakhirPada, kini), batal);
            }

            if (kembali.Count > 0)
            {
                await db.Pemberitahuan.Where(p => kembali.Contains(p.Id)).ExecuteUpdateAsync(u => u.SetProperty(p => p.BerakhirPada, (DateTime?)null).SetProperty(p => p.DibacaPada, (DateTime?)null), batal);
            }
        },
        batal);

    // Small enough that an act which waits behind it does not notice.
    private const int SebanyakSekali = 40;
}
