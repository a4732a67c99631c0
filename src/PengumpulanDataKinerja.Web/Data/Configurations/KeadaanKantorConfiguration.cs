using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class KeadaanKantorConfiguration : IEntityTypeConfiguration<KeadaanKantor>
{
    public void Configure(EntityTypeBuilder<KeadaanKantor> builder)
    {
        builder.ToTable("KeadaanKantor");
        builder.Property(k => k.Id).ValueGeneratedNever();
    }
}
