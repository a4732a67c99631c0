using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Refuses the two ways around the gate: a bulk or raw statement, and a transaction begun by hand.</summary>
public sealed class WriteGuard : DbCommandInterceptor, IDbTransactionInterceptor
{
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Wajib(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Wajib(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        Wajib(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        Wajib(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Wajib(DbContext? db)
    {
        if (db is AppDb { SedangMenulis: false })
        {
            throw new InvalidOperationException("A write outside AppDb.TulisAsync: it would pass by the write gate.");
        }
    }
}
