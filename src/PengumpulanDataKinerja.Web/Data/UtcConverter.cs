using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Every moment is stored in UTC and read back as such; a local one is a mistake of ours and refused.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    v => Wajib(v),
    v => DateTime.SpecifyKind(v, DateTimeKind.Utc))
{
    private static DateTime Wajib(DateTime waktu) => waktu.Kind == DateTimeKind.Utc
        ? waktu
        : throw new InvalidOperationException($"A {waktu.Kind} time was to be stored; only UTC is.");
}
