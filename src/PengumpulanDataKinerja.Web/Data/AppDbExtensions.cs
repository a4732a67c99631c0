using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

public static class AppDbExtensions
{
    /// <summary>The office's settings to read; the defaults before the first start has stored them.</summary>
    public static async Task<PengaturanKantor> PengaturanAsync(this AppDb db, CancellationToken batal = default) =>
        await db.PengaturanKantor.AsNoTracking().SingleOrDefaultAsync(batal) ?? new PengaturanKantor();

    /// <summary>The office's hours and rules of dates to read; the defaults until somebody has set them.</summary>
    public static async Task<PengaturanKalender> PengaturanKalenderAsync(this AppDb db, CancellationToken batal = default) =>
        await db.PengaturanKalender.AsNoTracking().SingleOrDefaultAsync(batal) ?? new PengaturanKalender();

    /// <summary>The templat in force of every kind of letter that the office has written one for.</summary>
    public static Task<List<TemplatSurat>> TemplatTerakhirAsync(this AppDb db, CancellationToken batal = default) =>
        db.TemplatSurat.AsNoTracking().Where(t => !db.TemplatSurat.Any(l => l.Jenis == t.Jenis && l.Versi > t.Versi)).ToListAsync(batal);

    /// <summary>Runs a statement that answers with one value (a pragma) and returns it as text.</summary>
    public static async Task<string?> BacaAsync(this AppDbSqlite db, string sql, CancellationToken batal = default)
    {
        await db.Database.OpenConnectionAsync(batal);
        try
        {
            await using var perintah = db.Database.GetDbConnection().CreateCommand();
            perintah.CommandText = sql;
            return Convert.ToString(await perintah.ExecuteScalarAsync(batal), System.Globalization.CultureInfo.InvariantCulture);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The version under which pictures of what the domain holds are kept; null before the office's row is there.</summary>
    public static Task<int?> VersiPekerjaanAsync(this AppDb db, CancellationToken batal) =>
        db.KeadaanKantor.AsNoTracking().Select(k => (int?)k.VersiPekerjaan).SingleOrDefaultAsync(batal);
}
