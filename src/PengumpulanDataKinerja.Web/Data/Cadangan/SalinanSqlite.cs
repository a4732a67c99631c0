using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>A copy of a whole SQLite database that is in use: one moment of it, in one file.</summary>
public static class SalinanSqlite
{
    /// <summary>Copies and puts the copy on the disk. The source is only read.</summary>
    public static async Task BuatAsync(string sumber, string tujuan, CancellationToken batal)
    {
        File.Delete(tujuan);
        await using (var sambungan = await BukaAsync(sumber, batal))
        {
            await using var salin = sambungan.CreateCommand();
            salin.CommandText = "VACUUM INTO $tujuan";
            salin.CommandTimeout = 0;
            salin.Parameters.AddWithValue("$tujuan", tujuan);
            await salin.ExecuteNonQueryAsync(batal);
        }

        using var berkas = new FileStream(tujuan, FileMode.Open, FileAccess.ReadWrite);
        berkas.Flush(flushToDisk: true);
    }

    /// <summary>What SQLite finds wrong with a file; null when it is whole.</summary>
    public static async Task<string?> KeluhanAsync(string basisData, CancellationToken batal)
    {
        try
        {
            await using var sambungan = await BukaAsync(basisData, batal);
            await using var perintah = sambungan.CreateCommand();
            perintah.CommandText = "PRAGMA integrity_check";
            perintah.CommandTimeout = 0;
            var jawaban = Convert.ToString(await perintah.ExecuteScalarAsync(batal), CultureInfo.InvariantCulture);
            return jawaban == "ok" ? null : jawaban;
        }
        catch (SqliteException galat) when (galat.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            return galat.Message;
        }
    }

    // Without a pool: what is opened here is closed here.
    private static async Task<SqliteConnection> BukaAsync(string basisData, CancellationToken batal)
    {
        var sambungan = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = basisData, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 10 }.ToString());
        await sambungan.OpenAsync(batal);
        return sambungan;
    }
}
