using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>The notices of one person: counted, listed, marked as read.</summary>
public sealed class KotakPemberitahuan(AppDb db, SiaranKabar siaran, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam)
{
    private static readonly TimeSpan Disimpan = TimeSpan.FromDays(400);

    /// <summary>How many a person has not read of what still holds.</summary>
    public Task<int> JumlahAsync(Guid orangId, CancellationToken batal = default) => BelumDibaca(orangId).CountAsync(batal);

    /// <summary>
    /// What counts: not read, not over, and its turn is open at this very moment, even where the sweep that follows its end has not been by.
    /// </summary>
    public IQueryable<Pemberitahuan> BelumDibaca(Guid orangId) => BelumDibaca(db, orangId);

    /// <inheritdoc cref="BelumDibaca(Guid)"/>
    public static IQueryable<Pemberitahuan> BelumDibaca(AppDb db, Guid orangId) => db.Pemberitahuan.AsNoTracking()
        .Where(p => p.OrangId == orangId && p.DibacaPada == null && p.BerakhirPada == null && (p.GiliranId == null || db.Giliran.Any(g => g.Id == p.GiliranId && g.SelesaiPada == null)));

    /// <summary>Everything a person was ever told, newest first.</summary>
    public IQueryable<Pemberitahuan> Semua(Guid orangId) => db.Pemberitahuan.AsNoTracking().Where(p => p.OrangId == orangId).OrderByDescending(p => p.DibuatPada).ThenByDescending(p => p.Id);

    /// <summary>Removes notices that ended long ago, and the mails that were done with then; what still holds is never touched. Returns how many.</summary>
    public async Task<int> BuangLamaAsync(CancellationToken batal = default)
    {
        var lama = jam.GetUtcNow().UtcDateTime - Disimpan;
        var surel = db.SuratElektronik.Where(s => s.DibuatPada < lama && (s.TerkirimPada != null || s.MenyerahPada != null || s.TidakPerluPada != null));
        var kabar = db.Pemberitahuan.Where(p => p.BerakhirPada != null && p.BerakhirPada < lama && !db.SuratElektronik.Any(s => s.PemberitahuanId == p.Id) && (p.GiliranId == null || db.Giliran.Any(g => g.Id == p.GiliranId && g.SelesaiPada != null)));
        return await surel.AnyAsync(batal) || await kabar.AnyAsync(batal)
            ? await db.TulisAsync(async () => await surel.ExecuteDeleteAsync(batal) + await kabar.ExecuteDeleteAsync(batal), batal)
            : 0;
    }

    /// <summary>Marks as read: one of this person's, or all of them. Twice is harmless.</summary>
    public async Task TandaiDibacaAsync(Guid orangId, Guid? hanya = null, CancellationToken batal = default)
    {
        var kini = jam.GetUtcNow().UtcDateTime;
        await db.TulisAsync(
            () => db.Pemberitahuan.Where(p => p.OrangId == orangId && p.DibacaPada == null && (hanya == null || p.Id == hanya)).ExecuteUpdateAsync(u => u.SetProperty(p => p.DibacaPada, kini), batal),
            batal);
        siaran.Siarkan(orangId);
    }
}
