using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// A database of a test's own on one of the two engines. SQLite lies in the host's folder and needs nothing; on SQL Server it is made
/// with its schema, as the command <c>migrasi</c> does, and dropped at the end.
/// </summary>
public sealed class BasisDataUji : IDisposable
{
    private readonly string? sambungan;

    private BasisDataUji(string penyedia, string? sambungan)
    {
        Penyedia = penyedia;
        this.sambungan = sambungan;
    }

    public string Penyedia { get; }

    /// <summary>The settings under which a host finds it.</summary>
    public IEnumerable<(string Kunci, string Nilai)> Pengaturan =>
        sambungan is null ? [("BasisData:Penyedia", Penyedia)] : [("BasisData:Penyedia", Penyedia), ("BasisData:Sambungan", sambungan)];

    public static BasisDataUji Buat(string penyedia = Mesin.Sqlite)
    {
        if (penyedia == Mesin.Sqlite)
        {
            return new(penyedia, null);
        }

        var baru = new BasisDataUji(penyedia, new SqlConnectionStringBuilder(Mesin.SambunganSqlServer) { InitialCatalog = $"pdk_uji_{Guid.NewGuid():N}" }.ToString());
        using var db = baru.Buka();
        db.MigrasiAsync().GetAwaiter().GetResult();
        return baru;
    }

    public void Dispose()
    {
        if (sambungan is not null)
        {
            using var db = Buka();
            db.Database.EnsureDeleted();
        }
    }

    private AppDbSqlServer Buka() => new(new DbContextOptionsBuilder<AppDbSqlServer>()
        .UseSqlServer(sambungan)
        .UseApplicationServiceProvider(new ServiceCollection().AddSingleton<WriteGate>().BuildServiceProvider())
        .Options);
}
