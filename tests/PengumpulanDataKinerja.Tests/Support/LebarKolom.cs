using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// Makes SQLite as narrow as SQL Server, which refuses a text longer than its column and rounds a number to its scale: with it every
/// test says that what it saves would be saved there too.
/// </summary>
public sealed class LebarKolom : SaveChangesInterceptor
{
    private const int Desimal = 10;

    // 38 digits less the 10 decimals.
    private const decimal Terbesar = 9_999_999_999_999_999_999_999_999_999m;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var baris in eventData.Context!.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var kolom in baris.CurrentValues.Properties)
            {
                var salah = baris.CurrentValues[kolom] switch
                {
                    string teks when kolom.GetMaxLength() is { } lebar && teks.Length > lebar => $"{teks.Length} characters, the column holds {lebar}",
                    decimal angka when angka.Scale > Desimal && angka != Math.Round(angka, Desimal) => $"{angka} has more than {Desimal} decimals",
                    decimal angka when Math.Abs(angka) > Terbesar => $"{angka} is too large",
                    _ => null,
                };
                if (salah is not null)
                {
                    throw new InvalidOperationException($"{baris.Metadata.ClrType.Name}.{kolom.Name}: {salah}.");
                }
            }
        }

        return ValueTask.FromResult(result);
    }
}
