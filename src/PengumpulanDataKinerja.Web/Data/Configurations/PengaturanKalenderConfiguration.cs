using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class PengaturanKalenderConfiguration : IEntityTypeConfiguration<PengaturanKalender>
{
    private const string Hari = "yyyy-MM-dd";

    public void Configure(EntityTypeBuilder<PengaturanKalender> builder)
    {
        builder.ToTable("PengaturanKalender");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.Jam);
        builder.ComplexProperty(p => p.SeninKamis);
        builder.ComplexProperty(p => p.Jumat);
        builder.ComplexProperty(p => p.RamadanSeninKamis);
        builder.ComplexProperty(p => p.RamadanJumat);
        builder.ComplexProperty(p => p.Jendela);

        // A column of the row, so that a changed list is a changed row: one token for all of it.
        builder.Property(p => p.Ramadan).HasMaxLength(JamKerja.RamadanTerbanyak * 22).HasConversion(
            daftar => Tulis(daftar),
            teks => Baca(teks),
            new ValueComparer<IReadOnlyList<PeriodeRamadan>>((a, b) => a!.SequenceEqual(b!), a => a.Count, a => a));
    }

    private static string Tulis(IReadOnlyList<PeriodeRamadan> daftar) =>
        string.Join(';', daftar.Select(r => $"{r.Mulai.ToString(Hari, CultureInfo.InvariantCulture)}/{r.Sampai.ToString(Hari, CultureInfo.InvariantCulture)}"));

    private static IReadOnlyList<PeriodeRamadan> Baca(string teks) =>
        [.. teks.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('/')).Select(r => new PeriodeRamadan(Tanggal(r[0]), Tanggal(r[1])))];

    private static DateOnly Tanggal(string teks) => DateOnly.ParseExact(teks, Hari, CultureInfo.InvariantCulture);
}
