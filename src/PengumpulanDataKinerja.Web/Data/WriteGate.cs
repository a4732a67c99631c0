namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// The one door to a write transaction in this process. On SQLite one writer at a time keeps checkpoints away from commits (the engine
/// as shipped has a race between them); on both engines writers wait in turn instead of polling a lock, and one that would wait for
/// itself is told so. On SQL Server the lock of <see cref="AppDbSqlServer"/> does the same between processes.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim pintu = new(1, 1);
    private readonly AsyncLocal<Kunjungan?> kunjungan = new();

    /// <summary>How long a writer waits for its turn before it gives up with <see cref="BasisDataSibukException"/>.</summary>
    public TimeSpan BatasTunggu { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Runs one write; nothing else in this process writes meanwhile.</summary>
    /// <exception cref="BasisDataSibukException">Its turn did not come in time; nothing has run.</exception>
    /// <exception cref="InvalidOperationException">The caller is inside already and would wait for itself.</exception>
    public async Task<T> JalankanAsync<T>(Func<Task<T>> tulis, CancellationToken batal = default)
    {
        if (kunjungan.Value is { Berlangsung: true })
        {
            throw new InvalidOperationException("This flow is inside the write gate already: use the AppDb that entered it.");
        }

        if (!await pintu.WaitAsync(BatasTunggu, batal))
        {
            throw new BasisDataSibukException();
        }

        // An object, not a flag: work that outlives the visit still sees it, and sees it ended.
        var ini = kunjungan.Value = new Kunjungan { Berlangsung = true };
        try
        {
            return await tulis();
        }
        finally
        {
            ini.Berlangsung = false;
            pintu.Release();
        }
    }

    public void Dispose() => pintu.Dispose();

    private sealed class Kunjungan
    {
        public bool Berlangsung { get; set; }
    }
}

/// <summary>The database could not be written in time; trying again is safe.</summary>
public sealed class BasisDataSibukException()
    : Exception("Basis data sedang sibuk. Data Anda belum tersimpan; coba lagi sebentar lagi.");
