using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>A place where the same file stands.</summary>
/// <param name="BuktiId">The evidence there.</param>
/// <param name="IsianId">Its row.</param>
/// <param name="Indikator">Name of the indicator.</param>
/// <param name="Triwulan">The quarter.</param>
public sealed record TempatKembar(Guid BuktiId, Guid IsianId, string Indikator, TriwulanTahun Triwulan);

/// <summary>Finds the same file, byte for byte, under other indicators and in other quarters of one unit: told, not refused.</summary>
public sealed class BerkasKembar(AppDb db)
{
    /// <summary>Nothing stands anywhere else.</summary>
    public static ILookup<string, TempatKembar> TidakAda { get; } = Array.Empty<TempatKembar>().ToLookup(_ => "");

    /// <summary>Where files stand in a unit, by SHA-256; nothing for whoever may not see its data.</summary>
    public async Task<ILookup<string, TempatKembar>> CariAsync(IEnumerable<BuktiDukung> bukti, Konteks konteks, Guid unitId, CancellationToken batal)
    {
        var sidik = bukti.Select(b => b.Sha256).Distinct().ToList();
        if (sidik.Count == 0 || konteks.Petugas is not { } petugas || !konteks.Organisasi.BolehMelihatData(petugas, unitId))
        {
            return TidakAda;
        }

        var tempat = await (
            from b in db.BuktiDukung.AsNoTracking()
            join i in db.Isian on b.IsianId equals i.Id
            join s in db.PengumpulanSeksi on i.PengumpulanSeksiId equals s.Id
            join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id
            join p in db.Permintaan on u.PermintaanId equals p.Id
            where sidik.Contains(b.Sha256) && b.DihapusPada == null && b.DigantiPada == null && s.UnitId == unitId && p.DibatalkanPada == null
            orderby p.Tahun descending, p.Triwulan descending, i.Urutan
            select new { b.Sha256, b.Id, b.IsianId, i.NamaIndikator, p.Tahun, p.Triwulan }).ToListAsync(batal);
        return tempat.ToLookup(t => t.Sha256, t => new TempatKembar(t.Id, t.IsianId, t.NamaIndikator, new TriwulanTahun(t.Tahun, t.Triwulan)));
    }

    /// <summary>The places besides a file's own row.</summary>
    public static IReadOnlyList<TempatKembar> Lain(BuktiDukung bukti, ILookup<string, TempatKembar> kembar) => [.. kembar[bukti.Sha256].Where(t => t.IsianId != bukti.IsianId)];

    /// <summary>"Berkas foto.png juga ada pada … (Triwulan II Tahun 2026)."; null when it stands nowhere else.</summary>
    public static string? Kalimat(BuktiDukung bukti, ILookup<string, TempatKembar> kembar) => Lain(bukti, kembar) is { Count: > 0 } lain
        ? $"Berkas {bukti.Nama} juga ada pada {Sebut(lain[0])}{(lain.Count > 1 ? $" dan {lain.Count - 1} tempat lain" : "")}."
        : null;

    public static string Sebut(TempatKembar tempat) => $"{tempat.Indikator} ({tempat.Triwulan.Sebutan})";
}
