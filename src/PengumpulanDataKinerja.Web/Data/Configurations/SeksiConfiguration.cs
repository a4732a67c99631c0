using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class SeksiConfiguration : IEntityTypeConfiguration<Seksi>
{
    public void Configure(EntityTypeBuilder<Seksi> builder)
    {
        builder.ToTable("Seksi");
        builder.Property(s => s.Nama).HasMaxLength(200);
        builder.Property(s => s.SebutanKepala).HasMaxLength(200);
    }
}
