using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>
/// Sends what waits. One mail after the other, each noted by itself as soon as its fate is known; a bad address keeps nobody else waiting, a dead
/// server is left alone until the next round.
/// </summary>
public sealed class PengantarSurel(AppDb db, SetelanSurel setelan, PengirimSmtp smtp, TimeProvider jam, ILogger<PengantarSurel> log)
{
    private const int SebanyakSekali = 50;

    private DateTime Kini => jam.GetUtcNow().UtcDateTime;

    /// <summary>Sends what is due; returns how many were taken and how many were not.</summary>
    public async Task<(int Terkirim, int Gagal)> KirimAsync(CancellationToken batal = default)
    {
        var (terkirim, gagal) = (0, 0);
        if (!setelan.Aktif)
        {
            return (terkirim, gagal);
        }

        await BuangYangTidakPerluAsync(batal);
        var kini = Kini;
        var daftar = await Menunggu(db).Where(s => s.CobaLagiPada <= kini).OrderBy(s => s.CobaLagiPada).Take(SebanyakSekali).Select(s => s.Id).ToListAsync(batal);
        foreach (var id in daftar)
        {
            var sebab = await KirimSatuAsync(id, batal);
            (terkirim, gagal) = sebab is null ? (terkirim + 1, gagal) : (terkirim, gagal + 1);
            if (sebab is { KarenaPeladen: true })
            {
                break;
            }
        }

        return (terkirim, gagal);
    }

    /// <summary>Neither sent nor given up nor needless.</summary>
    public static IQueryable<SuratElektronik> Menunggu(AppDb db) => db.SuratElektronik.AsNoTracking().Where(s => s.TerkirimPada == null && s.MenyerahPada == null && s.TidakPerluPada == null);

    // A task that was finished meanwhile needs no mail any more.
    private async Task BuangYangTidakPerluAsync(CancellationToken batal)
    {
        var kini = Kini;
        var usai = await (
            from s in Menunggu(db)
            join p in db.Pemberitahuan on s.PemberitahuanId equals p.Id
            where p.BerakhirPada != null || (p.GiliranId != null && db.Giliran.Any(g => g.Id == p.GiliranId && g.SelesaiPada != null))
            select s.Id).ToListAsync(batal);
        if (usai.Count > 0)
        {
            await db.TulisAsync(() => db.SuratElektronik.Where(s => usai.Contains(s.Id) && s.TerkirimPada == null).ExecuteUpdateAsync(u => u.SetProperty(s => s.TidakPerluPada, kini), batal), batal);
        }
    }

    // Null when it was taken.
    private async Task<SurelGagalException?> KirimSatuAsync(Guid id, CancellationToken batal)
    {
        var surat = await db.SuratElektronik.AsNoTracking().SingleAsync(s => s.Id == id, batal);
        SurelGagalException? gagal = null;
        try
        {
            await smtp.KirimAsync(surat, batal);
        }
        catch (SurelGagalException galat)
        {
            gagal = galat;
            log.LogWarning(galat.InnerException, "A mail was not taken, try {Ke}: {Sebab}", surat.Percobaan + 1, galat.Message);
        }

        // What the server has taken is noted even when this one is told to stop now.
        await db.TulisAsync(
            async () =>
            {
                var baris = await db.SuratElektronik.SingleAsync(s => s.Id == id, CancellationToken.None);
                if (gagal is null)
                {
                    baris.Terkirim(Kini);
                }
                else
                {
                    baris.Gagal(gagal.Message, Kini, RandomNumberGenerator.GetInt32(1000) / 1000.0);
                }
            },
            CancellationToken.None);
        return gagal;
    }
}
