using System.Threading.Channels;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// Says inside this process that something of the office has changed and is committed. Whoever waits for it then looks at the database
/// himself; several changes are one signal, and a signal that nobody hears is lost without harm, since the job of the minute looks anyway.
/// </summary>
public sealed class SinyalPerubahan
{
    private readonly Channel<bool> saluran = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Never waits, never fails.</summary>
    public void Beri() => saluran.Writer.TryWrite(true);

    /// <summary>Waits for the next change; one that came since the last call counts.</summary>
    public async Task TungguAsync(CancellationToken batal) => await saluran.Reader.ReadAsync(batal);
}
