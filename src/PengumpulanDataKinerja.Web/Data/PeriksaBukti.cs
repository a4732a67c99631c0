using Microsoft.EntityFrameworkCore;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>The versions of every evidence file: counted from one without gaps, only the last one in force, removed together.</summary>
internal static class PeriksaBukti
{
    public static async Task<IEnumerable<Temuan>> SemuaAsync(AppDb db, CancellationToken batal)
    {
        var versi = await db.BuktiDukung.AsNoTracking().Select(b => new { b.RangkaianId, b.VersiKe, b.IsianId, b.Nama, b.DigantiPada, b.DihapusPada }).ToListAsync(batal);
        return versi.GroupBy(b => b.RangkaianId).Select(g => g.OrderBy(b => b.VersiKe).ToList())
            .Where(r => r.Index().Any(b =>
                b.Item.VersiKe != b.Index + 1 || (b.Item.DigantiPada is null) != (b.Index == r.Count - 1) || b.Item.IsianId != r[0].IsianId || b.Item.DihapusPada != r[0].DihapusPada))
            .Select(r => new Temuan(Aturan.Hitungan, $"Versi bukti dukung {r[^1].Nama} tidak menyambung."));
    }
}
