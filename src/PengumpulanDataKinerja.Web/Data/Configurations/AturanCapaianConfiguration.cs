using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class AturanCapaianConfiguration : IEntityTypeConfiguration<AturanCapaian>
{
    public void Configure(EntityTypeBuilder<AturanCapaian> builder)
    {
        builder.ToTable("AturanCapaian");
        builder.Property(a => a.DasarHukum).HasMaxLength(AturanCapaian.PanjangDasarHukum);
        builder.ComplexProperty(a => a.Skala);
        builder.ComplexProperty(a => a.DibuatOleh, PelakuMapping.Petakan);
        builder.HasIndex(a => a.BerlakuMulai);
    }
}
