using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class HariLiburConfiguration : IEntityTypeConfiguration<HariLibur>
{
    public void Configure(EntityTypeBuilder<HariLibur> builder)
    {
        builder.ToTable("HariLibur");
        builder.Property(h => h.Nama).HasMaxLength(HariLibur.PanjangNama);
        builder.HasIndex(h => h.Tanggal).IsUnique();
    }
}
