using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>Loads the data of one seksi for whoever may see them.</summary>
public sealed class PemuatIsian(AppDb db, PetugasHariIni hariIni, BerkasKembar kembar)
{
    /// <summary>The page of a seksi; null where it does not exist for this reader.</summary>
    /// <param name="id">Id of the pengumpulan of the seksi.</param>
    /// <param name="ketikan">Rows to be shown as typed.</param>
    /// <param name="batal">Ends the reading.</param>
    // Somebody else's unit does not exist for a stranger; whoever may look but not type gets the page without inputs.
    public async Task<IsianModel?> MuatAsync(Guid id, CancellationToken batal, Dictionary<int, BarisInput>? ketikan = null)
    {
        var konteks = await hariIni.KonteksAsync();
        if (konteks.Petugas is not { } petugas || !Organisasi.BolehMelihatAlur(petugas))
        {
            throw new BukanWewenangException("Data kinerja hanya dapat dibuka oleh pelaksana SOP dan Auditor yang penugasannya berlaku hari ini.");
        }

        // The turns before the data: forwarded in between, the data then tell by whom, and the act itself has the last word.
        var permintaanId = await (from s in db.PengumpulanSeksi join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id where s.Id == id select u.PermintaanId).SingleOrDefaultAsync(batal);
        var terbuka = await db.Giliran.AsNoTracking().Where(g => g.PermintaanId == permintaanId && g.Jalur == Jalur.Seksi && g.SelesaiPada == null).ToListAsync(batal);
        var seksi = await db.PengumpulanSeksi.AsNoTracking().Include(s => s.DaftarIsian).ThenInclude(i => i.DaftarBukti).ThenInclude(b => b.DaftarCatatan).Include(s => s.DaftarIsian).ThenInclude(i => i.DaftarPengembalian).AsSplitQuery().FirstOrDefaultAsync(s => s.Id == id, batal);
        if (seksi is null || !(konteks.Organisasi.BolehMengisi(petugas, seksi.SeksiId) || konteks.Organisasi.BolehMelihatData(petugas, seksi.UnitId)))
        {
            return null;
        }

        var unit = await db.PengumpulanUnit.AsNoTracking().Include(u => u.DaftarSeksi).SingleAsync(u => u.Id == seksi.PengumpulanUnitId, batal);
        var lain = terbuka.Where(g => g.SeksiId != seksi.SeksiId && konteks.Organisasi.BolehMengisi(petugas, g.SeksiId!.Value)).Select(g => g.SeksiId).ToList();
        var model = new IsianModel
        {
            Permintaan = await PermintaanAsync(unit.PermintaanId, terbuka.Any(g => g.SeksiId == seksi.SeksiId) && konteks.Organisasi.BolehMengisi(petugas, seksi.SeksiId), batal),
            Unit = unit,
            Seksi = seksi,
            Pengaturan = await db.PengaturanAsync(batal),
            Konteks = konteks,
            Giliran = terbuka.FirstOrDefault(g => g.SeksiId == seksi.SeksiId),
            SeksiLain = lain.Count == 0 ? [] : (await (
                from s in db.PengumpulanSeksi.AsNoTracking()
                join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id
                where u.PermintaanId == unit.PermintaanId && lain.Contains(s.SeksiId)
                select new { s.Id, s.NamaSeksi }).ToListAsync(batal)).Select(s => (s.Id, s.NamaSeksi)).ToList(),
            Ketikan = ketikan ?? [],
            Kembar = await kembar.CariAsync(seksi.DaftarIsian.SelectMany(i => i.BuktiBerlaku), konteks, seksi.UnitId, batal),
        };
        return Segarkan(model);
    }

    // Only a page without inputs shows corrections, and asks whether one may be asked for.
    private Task<Permintaan> PermintaanAsync(Guid id, bool diisi, CancellationToken batal)
    {
        var permintaan = db.Permintaan.AsNoTrackingWithIdentityResolution();
        return (diisi ? permintaan : permintaan.Include(p => p.DaftarUnit).Include(p => p.DaftarKoreksi).Include(p => p.DaftarGiliran.Where(g => g.Jalur == Jalur.Permintaan && g.SelesaiPada == null)).AsSplitQuery())
            .SingleAsync(p => p.Id == id, batal);
    }

    // A typed row keeps its words, but its version and fingerprint are those of the row as it is now stored.
    private static IsianModel Segarkan(IsianModel model)
    {
        foreach (var baris in model.Baris.Where(b => b.Ketikan is not null))
        {
            var kini = BarisInput.Dari(baris.Isian);
            (baris.Ketikan!.Id, baris.Ketikan.Versi, baris.Ketikan.Asal) = (kini.Id, kini.Versi, kini.Asal);
        }

        return model;
    }
}
