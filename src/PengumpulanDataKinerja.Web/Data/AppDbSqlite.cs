using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>The embedded database: one file, one process, one writer at a time.</summary>
public sealed class AppDbSqlite(DbContextOptions<AppDbSqlite> pilihan) : AppDb(pilihan)
{
    // A restored copy comes without it.
    protected override Task SesudahMigrasiAsync(CancellationToken batal) => this.BacaAsync("PRAGMA journal_mode=WAL", batal);

    // BEGIN IMMEDIATE: the file is taken before the first read.
    protected override Task<IDbContextTransaction> MulaiTransaksiAsync(CancellationToken batal) => Database.BeginTransactionAsync(batal);

    private sealed class Perancang : IDesignTimeDbContextFactory<AppDbSqlite>
    {
        public AppDbSqlite CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<AppDbSqlite>().UseSqlite("Data Source=perancangan.db").Options);
    }
}
