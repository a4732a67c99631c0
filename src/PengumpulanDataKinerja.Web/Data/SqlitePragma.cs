using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>What every SQLite connection is told: durable commits, no checkpoint of its own, foreign keys, patience.</summary>
public sealed class SqlitePragma : DbConnectionInterceptor
{
    public const string Perintah = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    // The pool hands the same native connection out again and again; it remembers what it was told.
    private readonly ConditionalWeakTable<sqlite3, object> sudah = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => PasangSekali(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        PasangSekali(connection);
        return Task.CompletedTask;
    }

    /// <summary>Tells a connection that was opened without EF the same.</summary>
    public static void Pasang(DbConnection sambungan)
    {
        using var perintah = sambungan.CreateCommand();
        perintah.CommandText = Perintah;
        perintah.ExecuteNonQuery();
    }

    private void PasangSekali(DbConnection sambungan)
    {
        var inti = ((SqliteConnection)sambungan).Handle!;
        if (!sudah.TryGetValue(inti, out _))
        {
            Pasang(sambungan);
            sudah.AddOrUpdate(inti, inti);
        }
    }
}
