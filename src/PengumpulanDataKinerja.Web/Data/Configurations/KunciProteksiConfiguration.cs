using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class KunciProteksiConfiguration : IEntityTypeConfiguration<KunciProteksi>
{
    public void Configure(EntityTypeBuilder<KunciProteksi> builder)
    {
        builder.ToTable("KunciProteksi");
        builder.Property(k => k.Nama).HasMaxLength(200);
    }
}
