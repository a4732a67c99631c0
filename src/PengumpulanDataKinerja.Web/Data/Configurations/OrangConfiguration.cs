using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class OrangConfiguration : IEntityTypeConfiguration<Orang>
{
    /// <summary>Text within a primary key: SQL Server takes 900 bytes in all, Identity's own columns would be wider.</summary>
    public const int PanjangKunci = 128;

    public void Configure(EntityTypeBuilder<Orang> builder)
    {
        builder.ToTable("Orang");
        builder.Property(o => o.Nama).HasMaxLength(150);
        builder.Property(o => o.Nip).HasMaxLength(30);
        builder.Property(o => o.Pangkat).HasMaxLength(100);
        builder.Property(o => o.SpesimenSha256).HasMaxLength(64);
    }
}

internal sealed class OrangClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("OrangClaim");
}

internal sealed class OrangLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("OrangLogin");
        builder.Property(l => l.LoginProvider).HasMaxLength(OrangConfiguration.PanjangKunci);
        builder.Property(l => l.ProviderKey).HasMaxLength(OrangConfiguration.PanjangKunci);
    }
}

internal sealed class OrangTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("OrangToken");
        builder.Property(t => t.LoginProvider).HasMaxLength(OrangConfiguration.PanjangKunci);
        builder.Property(t => t.Name).HasMaxLength(OrangConfiguration.PanjangKunci);
    }
}
