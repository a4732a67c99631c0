using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>The server database, for several web nodes.</summary>
public sealed class AppDbSqlServer(DbContextOptions<AppDbSqlServer> pilihan) : AppDb(pilihan)
{
    private sealed class Perancang : IDesignTimeDbContextFactory<AppDbSqlServer>
    {
        public AppDbSqlServer CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<AppDbSqlServer>().UseSqlServer("Server=perancangan").Options);
    }
}
