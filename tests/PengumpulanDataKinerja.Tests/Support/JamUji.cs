namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>The computer's clock, put forward or back by a test; timers run on as they do on a real computer.</summary>
public sealed class JamUji : TimeProvider
{
    private long geseran;

    /// <summary>How far it is from the right time.</summary>
    public TimeSpan Geseran
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref geseran));
        set => Interlocked.Exchange(ref geseran, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Geseran;
}
