using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// One signer at a time per register, so that he who prints a number is also the one who saves it. Not the write gate: others go on
/// writing while a letter is printed. The guarantee is the unique index; across processes it alone decides.
/// </summary>
public sealed class KunciRegister : IDisposable
{
    private const int PalingBanyakUlang = 3;

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

    /// <summary>
    /// Does once what takes the register's next number, and again from the start when another process was first, or the day or the office
    /// changed while a letter was printed.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="sekali">Prints, and saves in one transaction.</param>
    /// <param name="belum">What has not happened, for the refusal: "Surat belum ditandatangani".</param>
    /// <param name="batal">Cancels.</param>
    /// <exception cref="AturanDilanggarException">Others were first every time.</exception>
    public async Task<T> DenganNomorAsync<T>(RegisterSurat register, Func<Task<T>> sekali, string belum, CancellationToken batal)
    {
        using var pegangan = await MasukAsync(register, batal);
        for (var ulang = 1; ; ulang++)
        {
            try
            {
                return await sekali();
            }
            catch (Exception galat) when (ulang < PalingBanyakUlang && (galat is HariBergantiException || (galat is DbUpdateException db && db.KarenaSudahAda())))
            {
                // Nothing was saved; the next round prints with what holds now.
            }
            catch (DbUpdateException galat) when (galat.KarenaSudahAda())
            {
                throw new AturanDilanggarException($"Nomor surat berikutnya berulang kali dipakai surat lain. {belum}; coba lagi sebentar lagi.");
            }
        }
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

/// <summary>The day or a penugasan changed while a letter was printed: what is saved must be what was printed.</summary>
/// <param name="belum">What has not happened.</param>
public sealed class HariBergantiException(string belum) : AturanDilanggarException($"Hari atau penugasan berganti selagi surat dicetak. {belum}; coba lagi.");
