using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>What every SQLite connection is told: durable commits, no checkpoint of its own, foreign keys, patience.</summary>
public sealed class SqlitePragma : DbConnectionInterceptor
{
    public const string Perintah = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Pasang(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Pasang(connection);
        return Task.CompletedTask;
    }

    /// <summary>Tells a connection that was opened without EF the same.</summary>
    public static void Pasang(DbConnection sambungan)
    {
        using var perintah = sambungan.CreateCommand();
        perintah.CommandText = Perintah;
        perintah.ExecuteNonQuery();
    }
}
