using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>How far one seksi is: rows that the quarter asks for ("tidak direncanakan" ones left out), and those reported.</summary>
public sealed record KelengkapanSeksi(Guid PermintaanId, Guid UnitId, Guid SeksiId, int Diminta, int Terisi);

/// <summary>Counts in the database what <see cref="Isian.Direncanakan"/> and <see cref="Isian.SudahTerisi"/> say of one loaded row.</summary>
public static class Kelengkapan
{
    public static Task<List<KelengkapanSeksi>> KelengkapanAsync(this AppDb db, IReadOnlyCollection<Guid> permintaanId, CancellationToken batal = default) => (
        from i in db.Isian.AsNoTracking()
        join s in db.PengumpulanSeksi on i.PengumpulanSeksiId equals s.Id
        join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id
        where permintaanId.Contains(u.PermintaanId)
            && (i.Tipe == TipeData.Predikat
                ? i.TriwulanPredikat == i.Triwulan
                : (i.Triwulan == 1 ? i.Target.I : i.Triwulan == 2 ? i.Target.II : i.Triwulan == 3 ? i.Target.III : i.Target.IV) != null)
        group i by new { u.PermintaanId, s.UnitId, s.SeksiId } into g
        select new KelengkapanSeksi(g.Key.PermintaanId, g.Key.UnitId, g.Key.SeksiId, g.Count(), g.Count(i => i.Nihil || i.Nilai != null || i.NilaiTeks != "")))
        .ToListAsync(batal);
}
