using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class PemberitahuanConfiguration : IEntityTypeConfiguration<Pemberitahuan>
{
    public void Configure(EntityTypeBuilder<Pemberitahuan> builder)
    {
        builder.ToTable("Pemberitahuan");
        builder.Property(p => p.Kunci).HasMaxLength(100);
        builder.Property(p => p.Judul).HasMaxLength(Pemberitahuan.PanjangJudul);
        builder.Property(p => p.Isi).HasMaxLength(Pemberitahuan.PanjangIsi);
        builder.Property(p => p.Tautan).HasMaxLength(200);
        builder.HasOne<Orang>().WithMany().HasForeignKey(p => p.OrangId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Giliran>().WithMany().HasForeignKey(p => p.GiliranId).OnDelete(DeleteBehavior.Restrict);

        // One of its kind per person, whoever writes it and how often.
        builder.HasIndex(p => new { p.Kunci, p.OrangId }).IsUnique();
        builder.HasIndex(p => new { p.OrangId, p.DibuatPada });

        // What the counter on every page and the sweep of every minute look at, small however many years lie behind.
        builder.HasIndex(p => p.OrangId).HasFilter("[DibacaPada] IS NULL AND [BerakhirPada] IS NULL");
        builder.HasIndex(p => p.GiliranId);
        builder.HasIndex(p => p.BerakhirPada);
    }
}
