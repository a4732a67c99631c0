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
        builder.Ignore(p => p.Menggantikan);
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
            nomor.Property(n => n.Kode).HasMaxLength(30);

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
            ttd.Property(t => t.SidikNilai).HasMaxLength(64);
            ttd.Ignore(t => t.Basah);
        });
        builder.Ignore(s => s.Naskah);
        builder.Ignore(s => s.KonsepMutakhir);
        builder.Ignore(s => s.SudahDiparaf);
        builder.Ignore(s => s.MenungguParafKasubbag);
        builder.Ignore(s => s.MasihKonsep);
        builder.Ignore(s => s.ParafBerlaku);
        builder.Ignore(s => s.Register);
        builder.Ignore(s => s.Sebutan);
        builder.Ignore(s => s.NomorDipesan);
        builder.HasIndex(s => s.KodeVerifikasi).IsUnique().HasFilter("[KodeVerifikasi] IS NOT NULL");
        builder.HasMany(s => s.Penerima).WithOne().HasForeignKey(p => p.SuratId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.DaftarNomor).WithOne().HasForeignKey(n => n.SuratId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.DaftarParaf).WithOne().HasForeignKey(p => p.SuratId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.DaftarVersi).WithOne().HasForeignKey(v => v.SuratId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BarisRegisterConfiguration : IEntityTypeConfiguration<BarisRegister>
{
    public void Configure(EntityTypeBuilder<BarisRegister> builder)
    {
        builder.ToTable("BarisRegister");
        builder.Property(b => b.Teks).HasMaxLength(120);
        builder.Property(b => b.Kode).HasMaxLength(30);
        builder.Property(b => b.CetakanSha256).HasMaxLength(64);
        builder.ComplexProperty(b => b.DiambilOleh, PelakuMapping.Petakan);
        builder.ComplexProperty(b => b.Penanda, PelakuMapping.Petakan);
        builder.ComplexProperty(b => b.DiakhiriOleh, PelakuMapping.Petakan);
        builder.Ignore(b => b.Nomor);
        builder.Ignore(b => b.KalimatDipesan);

        // The guarantee that a number is drawn once, whatever becomes of it.
        builder.HasIndex(b => new { b.Register, b.Tahun, b.Urut }).IsUnique();
        builder.HasIndex(b => b.SuratId);
    }
}

internal sealed class AwalRegisterConfiguration : IEntityTypeConfiguration<AwalRegister>
{
    public void Configure(EntityTypeBuilder<AwalRegister> builder)
    {
        builder.ToTable("AwalRegister");
        builder.Property(a => a.Alasan).HasMaxLength(AwalRegister.PanjangAlasan);
        builder.ComplexProperty(a => a.DitetapkanOleh, PelakuMapping.Petakan);
        builder.HasIndex(a => new { a.Register, a.Tahun }).IsUnique();
    }
}

internal sealed class PenerimaSuratConfiguration : IEntityTypeConfiguration<PenerimaSurat>
{
    public void Configure(EntityTypeBuilder<PenerimaSurat> builder)
    {
        builder.ToTable("PenerimaSurat");
        builder.Property(p => p.Sebutan).HasMaxLength(250);
        builder.ComplexProperty(p => p.DibacaOleh, PelakuMapping.Petakan);
        builder.ComplexProperty(p => p.TandaTerima, tanda =>
        {
            tanda.Property(t => t.Nama).HasMaxLength(TandaTerima.PanjangNama);
            tanda.Property(t => t.Jabatan).HasMaxLength(TandaTerima.PanjangJabatan);
            tanda.ComplexProperty(t => t.Pencatat, PelakuMapping.Petakan);
        });
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
        builder.ComplexProperty(v => v.Naskah, naskah => naskah.Ignore(n => n.Bidang));
        builder.ComplexProperty(v => v.Penulis, PelakuMapping.Petakan);
        builder.HasIndex(v => new { v.SuratId, v.Versi }).IsUnique();
    }
}

internal sealed class TemplatSuratConfiguration : IEntityTypeConfiguration<TemplatSurat>
{
    public void Configure(EntityTypeBuilder<TemplatSurat> builder)
    {
        builder.ToTable("TemplatSurat");
        builder.ComplexProperty(t => t.Naskah, naskah => naskah.Ignore(n => n.Bidang));
        builder.ComplexProperty(t => t.Penulis, PelakuMapping.Petakan);
        builder.Ignore(t => t.AdalahBawaan);

        // Of two who edit the same templat only the first gets the next number.
        builder.HasIndex(t => new { t.Jenis, t.Versi }).IsUnique();
    }
}

internal sealed class DisposisiConfiguration : IEntityTypeConfiguration<Disposisi>
{
    public void Configure(EntityTypeBuilder<Disposisi> builder)
    {
        builder.ToTable("Disposisi");
        builder.ComplexProperty(d => d.Pemberi, PelakuMapping.Petakan);
        builder.Ignore(d => d.Lengkap);
        builder.Ignore(d => d.AdalahTerusan);
        builder.Ignore(d => d.Agenda);
        builder.HasIndex(d => d.GiliranId).IsUnique().HasFilter("[GiliranId] IS NOT NULL");
        builder.HasIndex(d => new { d.TahunAgenda, d.NomorAgenda }).IsUnique().HasFilter("[NomorAgenda] IS NOT NULL");
        builder.HasMany(d => d.Penerima).WithOne().HasForeignKey(p => p.DisposisiId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PenerimaDisposisiConfiguration : IEntityTypeConfiguration<PenerimaDisposisi>
{
    public void Configure(EntityTypeBuilder<PenerimaDisposisi> builder)
    {
        builder.ToTable("PenerimaDisposisi");
        builder.Property(p => p.Sebutan).HasMaxLength(250);
        builder.Property(p => p.Catatan).HasMaxLength(Disposisi.PanjangCatatan);
        builder.ComplexProperty(p => p.DicatatOleh, PelakuMapping.Petakan);
    }
}
