using System.Data;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>The server database, for several web nodes.</summary>
public sealed class AppDbSqlServer(DbContextOptions<AppDbSqlServer> pilihan) : AppDb(pilihan)
{
    /// <summary>Name of the lock that every write transaction of every node holds until its end.</summary>
    private const string KunciTulis = "PengumpulanDataKinerja.Tulis";

    // Below the command's own limit, so that waiting too long ends in our sentence.
    private const int TungguMilidetik = 20_000;
    private const int PerintahDetik = 40;

    // "periksa" reads in one snapshot while the nodes go on writing.
    private const string IzinkanPotret = "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON";

    /// <summary>The whole schema as a script that may be run on any earlier state of it; for an administrator who runs it himself.</summary>
    public string Skrip() =>
        // sqlcmd switches quoted identifiers off, and filtered indexes then fail.
        $"""
        SET QUOTED_IDENTIFIER ON;
        SET ANSI_NULLS ON;
        GO

        {this.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)}
        {IzinkanPotret};
        GO

        """;

    protected override Task SesudahMigrasiAsync(CancellationToken batal) => Database.ExecuteSqlRawAsync(IzinkanPotret, batal);

    /// <summary>
    /// Read committed, behind one lock: as on SQLite, writers run one after the other, here over all nodes. Rules that look at other
    /// rows (overlapping penugasan, the last administrator, the next link of a chain) need no isolation of their own, and two writers
    /// cannot deadlock. The lock belongs to the transaction and ends with it, whatever happens to the node.
    /// </summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes what is returned; a refusal disposes here.")]
    protected override async Task<IDbContextTransaction> MulaiTransaksiAsync(CancellationToken batal)
    {
        var transaksi = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, batal);
        try
        {
            return await KunciAsync(transaksi, batal) ? transaksi : throw new BasisDataSibukException();
        }
        catch
        {
            await transaksi.DisposeAsync();
            throw;
        }
    }

    private async Task<bool> KunciAsync(IDbContextTransaction transaksi, CancellationToken batal)
    {
        await using var perintah = (SqlCommand)Database.GetDbConnection().CreateCommand();
        perintah.Transaction = (SqlTransaction)transaksi.GetDbTransaction();
        perintah.CommandType = CommandType.StoredProcedure;
        perintah.CommandText = "sp_getapplock";
        perintah.CommandTimeout = PerintahDetik;
        perintah.Parameters.AddWithValue("@Resource", KunciTulis);
        perintah.Parameters.AddWithValue("@LockMode", "Exclusive");
        perintah.Parameters.AddWithValue("@LockOwner", "Transaction");
        perintah.Parameters.AddWithValue("@LockTimeout", TungguMilidetik);
        var jawaban = perintah.Parameters.Add("@RETURN_VALUE", SqlDbType.Int);
        jawaban.Direction = ParameterDirection.ReturnValue;
        await perintah.ExecuteNonQueryAsync(batal);
        return (int)jawaban.Value >= 0;
    }

    private sealed class Perancang : IDesignTimeDbContextFactory<AppDbSqlServer>
    {
        public AppDbSqlServer CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<AppDbSqlServer>().UseSqlServer("Server=perancangan").Options);
    }
}
