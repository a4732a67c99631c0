using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class SertifikatPenandaConfiguration : IEntityTypeConfiguration<SertifikatPenanda>
{
    public void Configure(EntityTypeBuilder<SertifikatPenanda> builder)
    {
        builder.ToTable("SertifikatPenanda");
        builder.Property(s => s.Nama).HasMaxLength(200);
        builder.Property(s => s.DisetujuiOleh).HasMaxLength(200);
        builder.Property(s => s.DicabutOleh).HasMaxLength(200);
        builder.Property(s => s.AlasanDicabut).HasMaxLength(SertifikatPenanda.PanjangAlasan);
        builder.Property(s => s.NomorSeri).HasMaxLength(64);
        builder.Ignore(s => s.SidikCetak);
        builder.HasIndex(s => s.OrangId);
        builder.HasOne<Orang>().WithMany().HasForeignKey(s => s.OrangId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OtoritasSertifikatConfiguration : IEntityTypeConfiguration<OtoritasSertifikat>
{
    public void Configure(EntityTypeBuilder<OtoritasSertifikat> builder)
    {
        builder.ToTable("OtoritasSertifikat");
        builder.Property(o => o.KunciSha256).HasMaxLength(64);
        builder.Property(o => o.SertifikatSha256).HasMaxLength(64);
    }
}
