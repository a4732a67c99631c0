using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// The small office of <see cref="Contoh"/> in the real host: every person can sign in, the clock stands where the run stands.
/// One host per office, since a run belongs to its quarter.
/// </summary>
public sealed class KantorContoh : IAsyncDisposable
{
    private KantorContoh(WebHost host, Contoh contoh)
    {
        Host = host;
        Contoh = contoh;
    }

    public WebHost Host { get; }

    /// <summary>The run as it was stored; the database moves on without it.</summary>
    public Contoh Contoh { get; }

    public string Alamat => $"/triwulan/{Contoh.Permintaan.Tahun}/{Contoh.Permintaan.Triwulan}";

    /// <summary>A host that holds a run moved to where the test begins.</summary>
    public static async Task<KantorContoh> MulaiAsync(Contoh contoh, params (string Kunci, string Nilai)[] pengaturan)
    {
        var host = WebHost.Dengan(pengaturan);
        await host.SimpanAsync(contoh);
        return new KantorContoh(host, contoh);
    }

    /// <summary>A browser in which this person is signed in.</summary>
    public Task<PerambanUji> SebagaiAsync(Petugas petugas) => Host.MasukAsync(petugas.Akun());

    /// <summary>A page as this person sees it.</summary>
    public async Task<HalamanUji> BukaAsync(Petugas petugas, string alamat)
    {
        var peramban = await SebagaiAsync(petugas);
        return await peramban.BukaAsync(alamat);
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}
