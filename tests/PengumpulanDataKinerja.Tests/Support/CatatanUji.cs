using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>Keeps what the application logs.</summary>
public sealed class CatatanUji : ILoggerProvider
{
    public ConcurrentQueue<string> Baris { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Penulis(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Penulis(CatatanUji catatan, string kategori) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                catatan.Baris.Enqueue($"{logLevel} {kategori}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
