using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>A real Chromium, started once for the tests that share it.</summary>
public sealed class Peraga : IAsyncLifetime
{
    public const string Koleksi = "Peraga";

    public PdfRenderer Renderer { get; } = Baru();

    public PdfText Teks { get; } = new(Options.Create(new PeragaOptions()));

    public static PdfRenderer Baru(Action<PeragaOptions>? atur = null)
    {
        var opsi = new PeragaOptions();
        atur?.Invoke(opsi);
        return new PdfRenderer(Options.Create(opsi), NullLogger<PdfRenderer>.Instance);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Renderer.DisposeAsync().AsTask();
}

[CollectionDefinition(Peraga.Koleksi)]
public sealed class KoleksiPeraga : ICollectionFixture<Peraga>;
