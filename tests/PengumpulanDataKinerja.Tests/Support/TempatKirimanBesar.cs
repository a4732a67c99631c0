using System.Runtime.CompilerServices;

namespace PengumpulanDataKinerja.Tests.Support;

internal static class TempatKirimanBesar
{
    // ASP.NET asks once per process where a large request waits; the many hosts of the tests must not lead it into the first one's folder.
    [ModuleInitializer]
    internal static void Tetapkan() => Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Path.GetTempPath());
}
