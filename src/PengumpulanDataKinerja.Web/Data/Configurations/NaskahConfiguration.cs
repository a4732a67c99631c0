using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>The columns of a <see cref="Pelaku"/>, wherever one is kept.</summary>
internal static class PelakuMapping
{
    public static void Petakan(ComplexPropertyBuilder<Pelaku> builder)
    {
        builder.Property(p => p.Nama).HasMaxLength(200);
        builder.Property(p => p.Nip).HasMaxLength(30);
        builder.Property(p => p.Pangkat).HasMaxLength(100);
        builder.Property(p => p.Jabatan).HasMaxLength(250);
    }
}

internal sealed class SuratConfiguration : IEntityTypeConfiguration<Surat>
{
    public void Configure(EntityTypeBuilder<Surat> builder)
    {
        builder.ToTable("Surat");
        builder.Property(s => s.KodeVerifikasi).HasMaxLength(26);
        builder.Property(s => s.KonsepSha256).HasMaxLength(64);
        builder.Property(s => s.LampiranSha256).HasMaxLength(64);
        builder.OwnsOne(s => s.Nomor, nomor =>
        {
            nomor.Property(n => n.Teks).HasMaxLength(120);

            // The guarantee that a number is given once; the lock per register only saves the second signer a retry.
            nomor.HasIndex(n => new { n.Register, n.Tahun, n.Urut }).IsUnique();
        });
        builder.ComplexProperty(s => s.TandaTangan, ttd =>
        {
            ttd.ComplexProperty(t => t.Pelaku, PelakuMapping.Petakan);
            ttd.Property(t => t.KonsepSha256).HasMaxLength(64);
            ttd.Property(t => t.PdfSha256).HasMaxLength(64);
            ttd.Property(t => t.GambarSha256).HasMaxLength(64);
            ttd.Property(t => t.AlamatIp).HasMaxLength(60);
            ttd.Ignore(t => t.Basah);
        });
        builder.Ignore(s => s.Naskah);
        builder.Ignore(s => s.KonsepMutakhir);
        builder.Ignore(s => s.SudahDiparaf);
        builder.Ignore(s => s.Register);
        builder.Ignore(s => s.Sebutan);
        builder.HasIndex(s => s.KodeVerifikasi).IsUnique().HasFilter("[KodeVerifikasi] IS NOT NULL");
        builder.HasMany(s => s.Penerima).WithOne().HasForeignKey(p => p.SuratId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.DaftarParaf).WithOne().HasForeignKey(p => p.SuratId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.DaftarVersi).WithOne().HasForeignKey(v => v.SuratId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PenerimaSuratConfiguration : IEntityTypeConfiguration<PenerimaSurat>
{
    public void Configure(EntityTypeBuilder<PenerimaSurat> builder)
    {
        builder.ToTable("PenerimaSurat");
        builder.Property(p => p.Sebutan).HasMaxLength(250);
        builder.ComplexProperty(p => p.DibacaOleh, PelakuMapping.Petakan);
    }
}

internal sealed class ParafConfiguration : IEntityTypeConfiguration<Paraf>
{
    public void Configure(EntityTypeBuilder<Paraf> builder)
    {
        builder.ToTable("Paraf");
        builder.Property(p => p.Sha256).HasMaxLength(64);
        builder.ComplexProperty(p => p.Pelaku, PelakuMapping.Petakan);
    }
}

internal sealed class VersiNaskahConfiguration : IEntityTypeConfiguration<VersiNaskah>
{
    public void Configure(EntityTypeBuilder<VersiNaskah> builder)
    {
        builder.ToTable("VersiNaskah");
        builder.ComplexProperty(v => v.Naskah);
        builder.ComplexProperty(v => v.Penulis, PelakuMapping.Petakan);
        builder.HasIndex(v => new { v.SuratId, v.Versi }).IsUnique();
    }
}

internal sealed class DisposisiConfiguration : IEntityTypeConfiguration<Disposisi>
{
    public void Configure(EntityTypeBuilder<Disposisi> builder)
    {
        builder.ToTable("Disposisi");
        builder.ComplexProperty(d => d.Pemberi, PelakuMapping.Petakan);
        builder.Ignore(d => d.Lengkap);
        builder.HasIndex(d => d.GiliranId).IsUnique();
        builder.HasMany(d => d.Penerima).WithOne().HasForeignKey(p => p.DisposisiId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PenerimaDisposisiConfiguration : IEntityTypeConfiguration<PenerimaDisposisi>
{
    public void Configure(EntityTypeBuilder<PenerimaDisposisi> builder)
    {
        builder.ToTable("PenerimaDisposisi");
        builder.Property(p => p.Sebutan).HasMaxLength(250);
    }
}
