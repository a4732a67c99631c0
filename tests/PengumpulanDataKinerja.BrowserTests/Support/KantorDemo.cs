namespace PengumpulanDataKinerja.BrowserTests.Support;

/// <summary>One demo office with its past, in the middle of row 8, shared by the tests that look at it.</summary>
[CollectionDefinition(nameof(KantorDemo))]
public sealed class KantorDemo : IAsyncLifetime, ICollectionFixture<KantorDemo>
{
    public Peladen Peladen { get; private set; } = null!;

    public async Task InitializeAsync() => Peladen = await Peladen.MulaiAsync("2026-09-23T09:15:00+07:00", riwayat: true);

    public async Task DisposeAsync() => await Peladen.DisposeAsync();
}
