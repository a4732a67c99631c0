using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Notifications;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>The sessions of people: begun, seen, listed, ended.</summary>
public sealed class DaftarSesi(AppDb db, IHttpContextAccessor akses, SiaranKabar siaran, TimeProvider jam, IConfiguration pengaturan)
{
    /// <summary>Claim in the cookie that names the session.</summary>
    public const string Klaim = "pdk:sesi";

    private static readonly TimeSpan Disimpan = TimeSpan.FromDays(30);

    private DateTime Kini => jam.GetUtcNow().UtcDateTime;

    /// <summary>A session that began before this is over, whatever it did since.</summary>
    public DateTime BatasMulai => Kini.AddHours(-pengaturan.GetValue("Keamanan:SesiJam", 9.0));

    /// <summary>A session not seen since this is over.</summary>
    public DateTime BatasDiam => Kini - Diam;

    /// <summary>A session seen later than this was seen by a clock that has been put back since: how long ago nobody knows, it is over.</summary>
    public DateTime BatasDepan => Kini + Diam;

    private TimeSpan Diam => TimeSpan.FromMinutes(pengaturan.GetValue("Keamanan:SesiDiamMenit", 120.0));

    /// <summary>Those that live, newest first.</summary>
    public Task<List<Sesi>> HidupAsync(Guid orangId) => Hidup(orangId).OrderByDescending(s => s.Mulai).ToListAsync();

    /// <summary>How many live.</summary>
    public Task<int> JumlahHidupAsync(Guid orangId) => Hidup(orangId).CountAsync();

    /// <summary>Begins one for this request's browser; must run inside a write.</summary>
    public Sesi Mulai(Guid orangId)
    {
        var konteks = akses.HttpContext!;
        var sesi = new Sesi(orangId, Kini, konteks.Alamat(), konteks.Perangkat());
        db.Add(sesi);
        return sesi;
    }

    /// <summary>Removes those that began long ago, of everybody; what they were stays in the access log. Returns how many.</summary>
    public async Task<int> BuangLamaAsync(CancellationToken batal = default)
    {
        var lama = Kini - Disimpan;
        return await db.Sesi.AnyAsync(s => s.Mulai < lama, batal) ? await db.TulisAsync(() => db.Sesi.Where(s => s.Mulai < lama).ExecuteDeleteAsync(batal), batal) : 0;
    }

    /// <summary>Ends the living ones of a person, or only the one given; returns how many. Works inside a write and alone.</summary>
    public async Task<int> AkhiriAsync(Guid orangId, Guid? hanya = null)
    {
        var kini = Kini;
        var berakhir = await db.TulisAsync(() => db.Sesi.Where(s => s.OrangId == orangId && s.BerakhirPada == null && (hanya == null || s.Id == hanya))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.BerakhirPada, kini)));

        // Pages that listen look whether theirs is over.
        siaran.Siarkan(orangId);
        return berakhir;
    }

    /// <summary>Notes that it was seen, once in a while. What a clock that ran ahead had noted is put right.</summary>
    public async Task TampakAsync(Guid id, DateTime terakhir, CancellationToken batal)
    {
        var kini = Kini;
        if ((kini - terakhir).Duration() >= TimeSpan.FromMinutes(5))
        {
            await db.TulisAsync(
                () => db.Sesi.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.TerakhirTampak, kini).SetProperty(x => x.Mulai, x => x.Mulai > kini ? kini : x.Mulai), batal),
                batal);
        }
    }

    private IQueryable<Sesi> Hidup(Guid orangId)
    {
        var (mulai, diam, depan) = (BatasMulai, BatasDiam, BatasDepan);
        return db.Sesi.AsNoTracking().Where(s => s.OrangId == orangId && s.BerakhirPada == null && s.Mulai > mulai && s.TerakhirTampak > diam && s.TerakhirTampak < depan);
    }
}
