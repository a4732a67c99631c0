using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// One signer at a time per register, so that he who prints a number is also the one who saves it. Not the write gate: others go on
/// writing while a letter is printed. The guarantee is the unique index; across processes it alone decides.
/// </summary>
public sealed class KunciRegister : IDisposable
{
    private static readonly TimeSpan paling = TimeSpan.FromSeconds(90);
    private readonly Dictionary<RegisterSurat, SemaphoreSlim> kunci = Enum.GetValues<RegisterSurat>().ToDictionary(r => r, _ => new SemaphoreSlim(1, 1));

    /// <summary>Waits for the register; disposing gives it back.</summary>
    /// <exception cref="AturanDilanggarException">Others have held it too long.</exception>
    public async Task<IDisposable> MasukAsync(RegisterSurat register, CancellationToken batal)
    {
        var milik = kunci[register];
        return await milik.WaitAsync(paling, batal)
            ? new Pegangan(milik)
            : throw new AturanDilanggarException("Register nomor sedang dipakai penandatanganan lain. Surat belum ditandatangani; coba lagi sebentar lagi.");
    }

    public void Dispose()
    {
        foreach (var milik in kunci.Values)
        {
            milik.Dispose();
        }
    }

    private sealed class Pegangan(SemaphoreSlim milik) : IDisposable
    {
        public void Dispose() => milik.Release();
    }
}
