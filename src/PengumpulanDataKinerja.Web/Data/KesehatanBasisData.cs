using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Whether the database answers, and with the schema of this build.</summary>
internal sealed class KesehatanBasisData(AppDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await SusunanBasisData.TolakYangLebihBaruAsync(db, cancellationToken);
            await SusunanBasisData.TolakYangTertinggalAsync(db, cancellationToken);
            return await db.PengaturanKantor.AsNoTracking().AnyAsync(cancellationToken)
                ? HealthCheckResult.Healthy($"{(db is AppDbSqlite ? "SQLite" : "SQL Server")}, susunan {db.Database.GetMigrations().Last()}.")
                : HealthCheckResult.Unhealthy("Basis data terbuka, tetapi pengaturan kantor tidak ada di dalamnya.");
        }
        catch (BasisDataTidakSiapException galat)
        {
            return HealthCheckResult.Unhealthy(galat.Message);
        }
    }
}
