using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Which changes move <see cref="KeadaanKantor.VersiOrganisasi"/> on.</summary>
internal static class VersiOrganisasi
{
    // A sign-in changes an account as well, but nothing that the picture of the office shows.
    private static readonly HashSet<string> kolomOrang = [nameof(Orang.Nama), nameof(Orang.Nip), nameof(Orang.Pangkat), nameof(Orang.Aktif)];

    public static bool Berubah(EntityEntry baris) => (baris.State, baris.Entity) switch
    {
        (EntityState.Unchanged or EntityState.Detached, _) => false,
        (_, Unit or Seksi or Penugasan or HariLibur) => true,
        (EntityState.Modified, Orang) => baris.Properties.Any(p => p.IsModified && kolomOrang.Contains(p.Metadata.Name)),
        (_, Orang) => true,
        _ => false,
    };
}
