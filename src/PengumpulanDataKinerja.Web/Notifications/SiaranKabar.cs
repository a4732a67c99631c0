using System.Threading.Channels;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>
/// The open pages of this process that want to hear when something of their reader has changed. It only wakes them: what they show they read
/// from the database, so that a call that is lost, or made on another node, costs a few seconds and nothing else.
/// </summary>
public sealed class SiaranKabar
{
    /// <summary>Open pages per person; one more is refused and asks from time to time instead.</summary>
    public const int PalingBanyak = 8;

    private readonly Lock kunci = new();
    private readonly Dictionary<Guid, List<Pendengar>> pendengar = [];

    /// <summary>Listens for a person; null when he has too many pages open.</summary>
    public Pendengar? Dengarkan(Guid orangId)
    {
        lock (kunci)
        {
            var milik = pendengar.TryGetValue(orangId, out var ada) ? ada : pendengar[orangId] = [];
            if (milik.Count >= PalingBanyak)
            {
                return null;
            }

            var baru = new Pendengar(ini => Lepas(orangId, ini));
            milik.Add(baru);
            return baru;
        }
    }

    /// <summary>Wakes the pages of these people. Never waits, never fails.</summary>
    public void Siarkan(params IEnumerable<Guid> orangId)
    {
        lock (kunci)
        {
            foreach (var satu in orangId.Distinct().SelectMany(o => pendengar.GetValueOrDefault(o) ?? []))
            {
                satu.Bangunkan();
            }
        }
    }

    private void Lepas(Guid orangId, Pendengar lama)
    {
        lock (kunci)
        {
            if (pendengar.TryGetValue(orangId, out var milik) && milik.Remove(lama) && milik.Count == 0)
            {
                pendengar.Remove(orangId);
            }
        }
    }
}

/// <summary>One page that listens.</summary>
public sealed class Pendengar(Action<Pendengar> selesai) : IDisposable
{
    private readonly Channel<bool> saluran = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Waits until it is woken or the time is over.</summary>
    public async Task TungguAsync(TimeSpan palingLama, CancellationToken batal)
    {
        using var batas = CancellationTokenSource.CreateLinkedTokenSource(batal);
        batas.CancelAfter(palingLama);
        try
        {
            await saluran.Reader.ReadAsync(batas.Token);
        }
        catch (OperationCanceledException) when (!batal.IsCancellationRequested)
        {
            // The time is over: look anyway.
        }
    }

    public void Dispose() => selesai(this);

    internal void Bangunkan() => saluran.Writer.TryWrite(true);
}
