using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class SuratElektronikConfiguration : IEntityTypeConfiguration<SuratElektronik>
{
    public void Configure(EntityTypeBuilder<SuratElektronik> builder)
    {
        builder.ToTable("SuratElektronik");
        builder.Property(s => s.Kunci).HasMaxLength(150);
        builder.Property(s => s.Kepada).HasMaxLength(AlamatSurel.Terpanjang);
        builder.Property(s => s.Subjek).HasMaxLength(SuratElektronik.PanjangSubjek);
        builder.Property(s => s.Teks).HasMaxLength(SuratElektronik.PanjangTeks);
        builder.Property(s => s.Galat).HasMaxLength(SuratElektronik.PanjangGalat);
        builder.HasOne<Orang>().WithMany().HasForeignKey(s => s.OrangId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Pemberitahuan>().WithMany().HasForeignKey(s => s.PemberitahuanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.Kunci).IsUnique();

        // What waits to be sent, small however much was sent before.
        builder.HasIndex(s => s.CobaLagiPada).HasFilter("[TerkirimPada] IS NULL AND [MenyerahPada] IS NULL AND [TidakPerluPada] IS NULL");
        builder.HasIndex(s => s.DibuatPada);
    }
}
