using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>Pulls the plug at the n-th write command, or at the commit; counts them while it is armed.</summary>
public sealed class PemutusTulis : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int? padaPerintah;
    private int? padaKomit;

    /// <summary>Write commands seen since the last arming.</summary>
    public int Tulisan { get; private set; }

    /// <summary>What is done at the moment of the cut, e.g. keeping a picture of the disk.</summary>
    public Action? SaatPutus { get; set; }

    /// <summary>Cuts at the n-th write command.</summary>
    public void PutusPada(int n) => Pasang(n, null);

    /// <summary>Cuts when everything is written and the commit is asked for.</summary>
    /// <param name="ke">The how-manieth commit: an act that asks for a secret saves the note of that try first.</param>
    public void PutusSaatKomit(int ke = 1) => Pasang(null, ke);

    public void Lepas() => Pasang(null, null);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Hitung(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Hitung(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Hitung(command);
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (padaKomit is not null && --padaKomit == 0)
        {
            Putus();
        }

        return ValueTask.FromResult(result);
    }

    private void Pasang(int? n, int? komit)
    {
        (padaPerintah, padaKomit, Tulisan) = (n, komit, 0);
    }

    private void Hitung(DbCommand perintah)
    {
        var teks = perintah.CommandText.AsSpan().TrimStart();
        if (teks.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase) || teks.StartsWith("UPDATE", StringComparison.OrdinalIgnoreCase) || teks.StartsWith("DELETE", StringComparison.OrdinalIgnoreCase))
        {
            Tulisan++;
            if (Tulisan == padaPerintah)
            {
                Putus();
            }
        }
    }

    private void Putus()
    {
        (padaPerintah, padaKomit) = (null, null);
        SaatPutus?.Invoke();
        throw new AliranPutusException();
    }
}

/// <summary>The plug was pulled.</summary>
public sealed class AliranPutusException() : IOException("The plug was pulled.");
