using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class CatatanAksesConfiguration : IEntityTypeConfiguration<CatatanAkses>
{
    public void Configure(EntityTypeBuilder<CatatanAkses> builder)
    {
        builder.ToTable("CatatanAkses");

        // The place is the key: two rows cannot take the same one, whatever the engine's isolation.
        builder.HasKey(c => c.Urut);
        builder.Property(c => c.Urut).ValueGeneratedNever();
        builder.Property(c => c.Nama).HasMaxLength(150);
        builder.Property(c => c.Sebagai).HasMaxLength(300);
        builder.Property(c => c.Objek).HasMaxLength(300);
        builder.Property(c => c.Alamat).HasMaxLength(45);
        builder.Property(c => c.Perangkat).HasMaxLength(60);
        builder.Property(c => c.Korelasi).HasMaxLength(60);
        builder.Property(c => c.HashSebelum).HasMaxLength(64);
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.HasIndex(c => c.Waktu);
        builder.HasIndex(c => new { c.OrangId, c.Waktu });
    }
}

internal sealed class SesiConfiguration : IEntityTypeConfiguration<Sesi>
{
    public void Configure(EntityTypeBuilder<Sesi> builder)
    {
        builder.ToTable("Sesi");
        builder.Property(s => s.Alamat).HasMaxLength(45);
        builder.Property(s => s.Perangkat).HasMaxLength(60);
        builder.HasOne<Orang>().WithMany().HasForeignKey(s => s.OrangId).OnDelete(DeleteBehavior.Restrict);
    }
}
