using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Notifications;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Every notice belongs to a turn that exists and leads into the product; none of a finished turn counts.</summary>
internal static class PeriksaPemberitahuan
{
    public static async Task<List<Temuan>> SemuaAsync(AppDb db, CancellationToken batal)
    {
        var temuan = new List<Temuan>();
        var selesai = await db.Giliran.AsNoTracking().Select(g => new { g.Id, Selesai = g.SelesaiPada != null }).ToDictionaryAsync(g => g.Id, g => g.Selesai, batal);
        var belum = new Dictionary<Guid, int>();
        await foreach (var p in db.Pemberitahuan.AsNoTracking().AsAsyncEnumerable().WithCancellation(batal))
        {
            if (p.GiliranId is { } giliran && !selesai.ContainsKey(giliran))
            {
                temuan.Add(new(Aturan.BasisData, $"Pemberitahuan \"{p.Judul}\" menunjuk giliran yang tidak ada."));
            }
            else if (p.GiliranId is { } milik && !p.Kunci.Contains(milik.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                temuan.Add(new(Aturan.BasisData, $"Pemberitahuan \"{p.Judul}\" berkunci {p.Kunci}, bukan kunci gilirannya."));
            }
            else if (!p.Tautan.StartsWith('/') || p.Tautan.StartsWith("//", StringComparison.Ordinal))
            {
                temuan.Add(new(Aturan.BasisData, $"Pemberitahuan \"{p.Judul}\" menuju alamat di luar aplikasi."));
            }
            else if (p is { DibacaPada: null, BerakhirPada: null } && (p.GiliranId is null || !selesai[p.GiliranId.Value]))
            {
                belum[p.OrangId] = belum.GetValueOrDefault(p.OrangId) + 1;
            }
        }

        foreach (var orang in await db.Pemberitahuan.AsNoTracking().Select(p => p.OrangId).Distinct().ToListAsync(batal))
        {
            if (await KotakPemberitahuan.BelumDibaca(db, orang).CountAsync(batal) is var hitung && hitung != belum.GetValueOrDefault(orang))
            {
                temuan.Add(new(Aturan.Hitungan, $"Penghitung pemberitahuan {orang} menunjukkan {hitung}, seharusnya {belum.GetValueOrDefault(orang)}."));
            }
        }

        return temuan;
    }
}
