using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class PengaturanKantorConfiguration : IEntityTypeConfiguration<PengaturanKantor>
{
    public void Configure(EntityTypeBuilder<PengaturanKantor> builder)
    {
        builder.ToTable("PengaturanKantor");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}
