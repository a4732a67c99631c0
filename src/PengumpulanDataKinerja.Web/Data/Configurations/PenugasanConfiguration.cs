using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class PenugasanConfiguration : IEntityTypeConfiguration<Penugasan>
{
    public void Configure(EntityTypeBuilder<Penugasan> builder)
    {
        builder.ToTable("Penugasan");
        builder.Property(p => p.Dasar).HasMaxLength(300);
        builder.HasOne<Orang>().WithMany().HasForeignKey(p => p.OrangId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Seksi>().WithMany().HasForeignKey(p => p.SeksiId).OnDelete(DeleteBehavior.Restrict);
    }
}
