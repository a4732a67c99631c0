using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Unit");
        builder.Property(u => u.Nama).HasMaxLength(200);
        builder.Property(u => u.SebutanKepala).HasMaxLength(200);
        builder.HasMany(u => u.DaftarSeksi).WithOne().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(u => u.DaftarSeksi).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
