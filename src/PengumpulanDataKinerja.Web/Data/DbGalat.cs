using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>What the two engines' errors mean.</summary>
public static class DbGalat
{
    private const int SqliteKunciUtama = 1555;
    private const int SqliteUnik = 2067;
    private const int SqliteSibuk = 5;
    private const int SqliteTerkunci = 6;
    private const int SqliteBacaSaja = 8;
    private const int SqliteGagalBaca = 10;
    private const int SqlitePenuh = 13;
    private const int SqliteTidakTerbuka = 14;

    // SQL Server: a unique index, a unique constraint.
    private const int ServerUnikIndeks = 2601;
    private const int ServerUnikKendala = 2627;

    // A command's time is over, deadlock victim, lock timeout, the database cannot be opened, the sign-in is refused, a secondary replica.
    private static readonly int[] serverTerganggu = [-2, ServerKalah, 1222, 4060, 18456, 976, 983];
    private const int ServerKalah = 1205;

    // No page can be given out, the file group is full, the log is full.
    private static readonly int[] serverPenuh = [1101, 1105, 9002];

    // From here on the server, not the statement, is at fault; a broken connection is 20.
    private const int ServerKelasGangguan = 17;

    /// <summary>A unique index refused the row: somebody else was first.</summary>
    public static bool KarenaSudahAda(this DbUpdateException galat) => galat.InnerException switch
    {
        SqliteException s => s.SqliteExtendedErrorCode is SqliteUnik or SqliteKunciUtama,
        SqlException s => s.Number is ServerUnikIndeks or ServerUnikKendala,
        _ => false,
    };

    /// <summary>
    /// The engine ended this transaction in favour of another one: nothing of it stays and it may be run again. Never said of a
    /// connection that broke: there the commit may have happened, and the person presses again (a turn is completed once only).
    /// </summary>
    public static bool KarenaKalah(this Exception galat) => galat switch
    {
        SqlException s => s.Number == ServerKalah,
        DbUpdateException { InnerException: { } sebab } => sebab.KarenaKalah(),
        _ => false,
    };

    /// <summary>The engine is locked, gone, or has no room, or the disk refuses; trying again later may succeed.</summary>
    public static bool KarenaGangguan(this Exception galat) => galat switch
    {
        BasisDataSibukException => true,
        SqliteException s => s.SqliteErrorCode is SqliteSibuk or SqliteTerkunci or SqliteBacaSaja or SqliteGagalBaca or SqlitePenuh or SqliteTidakTerbuka,
        SqlException s => s.Class >= ServerKelasGangguan || serverTerganggu.Contains(s.Number),
        IOException => TempatPenuh(galat) || TidakDapatDitulisi(galat),
        UnauthorizedAccessException => true,
        DbUpdateException { InnerException: { } sebab } => sebab.KarenaGangguan(),
        _ => false,
    };

    /// <summary>No space is left on the disk.</summary>
    public static bool TempatPenuh(this Exception galat) => galat switch
    {
        SqliteException s => s.SqliteErrorCode == SqlitePenuh,
        SqlException s => serverPenuh.Contains(s.Number),
        IOException io => io.HResult is 28 or unchecked((int)0x80070070),
        DbUpdateException { InnerException: { } sebab } => sebab.TempatPenuh(),
        _ => false,
    };

    /// <summary>The disk takes no writes: it is mounted read-only, or the folder belongs to somebody else.</summary>
    public static bool TidakDapatDitulisi(this Exception galat) => galat switch
    {
        SqliteException s => s.SqliteErrorCode == SqliteBacaSaja,
        UnauthorizedAccessException => true,
        IOException io => io.HResult is 30 or unchecked((int)0x80070013),
        DbUpdateException { InnerException: { } sebab } => sebab.TidakDapatDitulisi(),
        _ => false,
    };
}
