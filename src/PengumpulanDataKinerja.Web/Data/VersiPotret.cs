using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Which changes move the versions of <see cref="KeadaanKantor"/> on, under which pictures of the database are kept.</summary>
internal static class VersiPotret
{
    // A sign-in changes an account as well, but nothing that the picture of the office shows.
    private static readonly HashSet<string> kolomOrang = [nameof(Orang.Nama), nameof(Orang.Nip), nameof(Orang.Pangkat), nameof(Orang.Aktif)];

    /// <summary>By how much a save moves each version on: 1 or 0.</summary>
    public static (int Organisasi, int Pekerjaan) Kenaikan(IEnumerable<EntityEntry> baris)
    {
        var (organisasi, pekerjaan) = (0, 0);
        foreach (var b in baris.Where(b => b.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            organisasi |= Organisasi(b) ? 1 : 0;
            pekerjaan |= Pekerjaan(b.Entity) ? 1 : 0;
        }

        return (organisasi, pekerjaan);
    }

    private static bool Organisasi(EntityEntry baris) => (baris.State, baris.Entity) switch
    {
        (_, Unit or Seksi or Penugasan or HariLibur or PengaturanKalender) => true,
        (EntityState.Modified, Orang) => baris.Properties.Any(p => p.IsModified && kolomOrang.Contains(p.Metadata.Name)),
        (_, Orang) => true,
        _ => false,
    };

    // Whatever the domain holds; accounts, sessions, keys and the access log are none of it. Notices follow from it and change nothing of it.
    private static bool Pekerjaan(object entitas) => entitas is not Pemberitahuan && entitas.GetType().Assembly == typeof(Permintaan).Assembly;
}
