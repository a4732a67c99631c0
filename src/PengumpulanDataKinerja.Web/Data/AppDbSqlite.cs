using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>The embedded database: one file, one process, one writer at a time.</summary>
public sealed class AppDbSqlite(DbContextOptions<AppDbSqlite> pilihan) : AppDb(pilihan)
{
    public override async Task MigrasiAsync(CancellationToken batal = default)
    {
        await base.MigrasiAsync(batal);

        // A restored copy comes without it.
        await GiliranAsync(() => this.BacaAsync("PRAGMA journal_mode=WAL", batal), batal);
    }

    protected override Task<T> GiliranAsync<T>(Func<Task<T>> tulis, CancellationToken batal) =>
        this.GetService<WriteGate>().JalankanAsync(tulis, batal);

    private sealed class Perancang : IDesignTimeDbContextFactory<AppDbSqlite>
    {
        public AppDbSqlite CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<AppDbSqlite>().UseSqlite("Data Source=perancangan.db").Options);
    }
}
