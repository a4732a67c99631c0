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
    private const int SqlitePenuh = 13;

    /// <summary>A unique index refused the row: somebody else was first.</summary>
    public static bool KarenaSudahAda(this DbUpdateException galat) => galat.InnerException switch
    {
        SqliteException s => s.SqliteExtendedErrorCode is SqliteUnik or SqliteKunciUtama,
        SqlException s => s.Number is 2601 or 2627,
        _ => false,
    };

    /// <summary>The engine is locked, gone, or has no room; trying again later may succeed.</summary>
    public static bool KarenaGangguan(this Exception galat) => galat switch
    {
        BasisDataSibukException => true,
        SqliteException s => s.SqliteErrorCode is SqliteSibuk or SqliteTerkunci or SqlitePenuh,
        SqlException s => s.Class >= 17 || s.Number is -2 or 1205 or 1222,
        IOException => TempatPenuh(galat),
        DbUpdateException { InnerException: { } sebab } => sebab.KarenaGangguan(),
        _ => false,
    };

    /// <summary>No space is left on the disk.</summary>
    public static bool TempatPenuh(this Exception galat) => galat switch
    {
        SqliteException s => s.SqliteErrorCode == SqlitePenuh,
        IOException io => io.HResult is 28 or unchecked((int)0x80070070),
        DbUpdateException { InnerException: { } sebab } => sebab.TempatPenuh(),
        _ => false,
    };
}
