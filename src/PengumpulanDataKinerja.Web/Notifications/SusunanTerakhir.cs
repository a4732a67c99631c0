namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>
/// The state of the office for which this process has last seen to the notices: while nothing of it has moved on there is nothing to do, and
/// a look costs one small query. Only a saving: without it every look works everything out and writes nothing.
/// </summary>
public sealed class SusunanTerakhir : IDisposable
{
    private readonly SemaphoreSlim satu = new(1, 1);
    private KeadaanSusunan? keadaan;

    /// <summary>Does the work unless it has been done for this state; one at a time in this process.</summary>
    /// <param name="kini">Reads the present state, before anything else is read.</param>
    /// <param name="kerjakan">Does the work; false when not all of it could be done.</param>
    /// <param name="batal">Ends the waiting.</param>
    public async Task JikaBerubahAsync(Func<Task<KeadaanSusunan?>> kini, Func<Task<bool>> kerjakan, CancellationToken batal)
    {
        await satu.WaitAsync(batal);
        try
        {
            var sekarang = await kini();
            if (sekarang is null || sekarang != keadaan)
            {
                keadaan = await kerjakan() ? sekarang : null;
            }
        }
        finally
        {
            satu.Release();
        }
    }

    public void Dispose() => satu.Dispose();
}

/// <summary>All that notices depend on.</summary>
/// <param name="Organisasi">Version of units, people, penugasan, holidays.</param>
/// <param name="Pekerjaan">Version of what the domain holds.</param>
/// <param name="Hari">The office's day.</param>
/// <param name="SaatMengirim">Whether reminders may go out.</param>
public sealed record KeadaanSusunan(int Organisasi, int Pekerjaan, DateOnly Hari, bool SaatMengirim);
