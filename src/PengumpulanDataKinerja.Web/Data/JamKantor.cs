using Microsoft.EntityFrameworkCore;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// The office's clock: domain, letters and jobs go by it. It runs at normal speed; in the demo it may be set, and the shift
/// survives a restart. Cookies, tokens, rate limits and certificates use the real one (<see cref="TimeProvider.System"/>).
/// Injected as <c>[FromKeyedServices(JamKantor.Kunci)] TimeProvider</c>.
/// </summary>
public sealed class JamKantor(TimeProvider jamNyata, bool bolehDigeser) : TimeProvider
{
    public const string Kunci = "kantor";

    private long geseran;

    /// <summary>True in the demo and in tests.</summary>
    public bool BolehDigeser => bolehDigeser;

    public TimeSpan Geseran => TimeSpan.FromTicks(Interlocked.Read(ref geseran));

    public override TimeZoneInfo LocalTimeZone => jamNyata.LocalTimeZone;

    public override long TimestampFrequency => jamNyata.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => jamNyata.GetUtcNow() + Geseran;

    public override long GetTimestamp() => jamNyata.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        jamNyata.CreateTimer(callback, state, dueTime, period);

    /// <summary>Reads the shift kept in the database; a demo that has none yet starts at the given moment.</summary>
    public async Task MuatAsync(AppDb db, DateTimeOffset? mulai, CancellationToken batal = default)
    {
        if (!bolehDigeser)
        {
            return;
        }

        if (await db.KeadaanKantor.AsNoTracking().Select(k => k.GeseranJam).SingleOrDefaultAsync(batal) is { } tersimpan)
        {
            Interlocked.Exchange(ref geseran, tersimpan);
        }
        else if (mulai is { } saat)
        {
            await SetelAsync(db, saat, batal);
        }
    }

    /// <summary>Sets the clock and keeps the shift.</summary>
    /// <exception cref="InvalidOperationException">This installation is not a demo.</exception>
    public async Task SetelAsync(AppDb db, DateTimeOffset saat, CancellationToken batal = default)
    {
        if (!bolehDigeser)
        {
            throw new InvalidOperationException("Only the demo's clock may be set.");
        }

        var baru = saat - jamNyata.GetUtcNow();
        await db.TulisAsync(
            async () =>
            {
                var keadaan = await db.KeadaanKantor.SingleOrDefaultAsync(batal) ?? db.Add(new KeadaanKantor()).Entity;
                keadaan.GeseranJam = baru.Ticks;
            },
            batal);
        Interlocked.Exchange(ref geseran, baru.Ticks);
    }
}
