using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// Which files the rows of a database name: every column whose name ends in Sha256, as the database itself lists them. So a column
/// that somebody adds is seen without being written down here, and a database of another version can be asked too.
/// </summary>
public static class BerkasDirujuk
{
    private const string KolomSqlite = "SELECT m.name, p.name FROM sqlite_master AS m, pragma_table_info(m.name) AS p WHERE m.type = 'table' AND p.name LIKE '%Sha256'";
    private const string KolomSqlServer = "SELECT TABLE_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE COLUMN_NAME LIKE '%Sha256'";

    /// <summary>SHA-256 of every file that some row names.</summary>
    public static async Task<HashSet<string>> SemuaAsync(AppDb db, CancellationToken batal = default)
    {
        var dirujuk = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tabel, kolom) in await KolomAsync(db, batal))
        {
            dirujuk.UnionWith((await BarisAsync(db, $"SELECT DISTINCT \"{kolom}\" FROM \"{tabel}\" WHERE \"{kolom}\" IS NOT NULL", batal)).Select(b => b[0]));
        }

        return dirujuk;
    }

    /// <summary>The columns that name files.</summary>
    public static async Task<IReadOnlyList<(string Tabel, string Kolom)>> KolomAsync(AppDb db, CancellationToken batal = default) =>
        [.. (await BarisAsync(db, db.Database.GetDbConnection() is SqliteConnection ? KolomSqlite : KolomSqlServer, batal)).Select(b => (b[0], b[1]))];

    private static async Task<List<string[]>> BarisAsync(AppDb db, string sql, CancellationToken batal)
    {
        await db.Database.OpenConnectionAsync(batal);
        try
        {
            await using var perintah = db.Database.GetDbConnection().CreateCommand();
            perintah.CommandText = sql;
            perintah.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            await using var baris = await perintah.ExecuteReaderAsync(batal);
            var semua = new List<string[]>();
            while (await baris.ReadAsync(batal))
            {
                semua.Add([.. Enumerable.Range(0, baris.FieldCount).Select(baris.GetString)]);
            }

            return semua;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
