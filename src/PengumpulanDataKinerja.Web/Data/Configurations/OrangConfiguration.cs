using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

internal sealed class OrangConfiguration : IEntityTypeConfiguration<Orang>
{
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
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("OrangLogin");
}

internal sealed class OrangTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("OrangToken");
}
