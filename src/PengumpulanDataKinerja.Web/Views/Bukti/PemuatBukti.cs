using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>Loads an evidence file for whoever may see it: its own unit, PKP, Sekretaris, Kepala Dinas, Auditor. For others it does not exist, nor does a removed one.</summary>
public sealed class PemuatBukti(AppDb db, AlurKerja alur, PetugasHariIni hariIni, BerkasKembar kembar)
{
    /// <summary>Where a file belongs; null where it does not exist for this reader.</summary>
    public async Task<LetakBukti?> LetakAsync(Guid id, CancellationToken batal)
    {
        var letak = await (
            from b in db.BuktiDukung.AsNoTracking()
            join i in db.Isian on b.IsianId equals i.Id
            join s in db.PengumpulanSeksi on i.PengumpulanSeksiId equals s.Id
            join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id
            where b.Id == id && b.DihapusPada == null
            select new LetakBukti(u.PermintaanId, s.UnitId, s.SeksiId, b.Nama, b.Tipe, b.Sha256)).FirstOrDefaultAsync(batal);
        var konteks = await hariIni.KonteksAsync();
        return letak is not null && konteks.Petugas is { } petugas && (konteks.Organisasi.BolehMelihatData(petugas, letak.UnitId) || konteks.Organisasi.BolehMengisi(petugas, letak.SeksiId)) ? letak : null;
    }

    /// <summary>The page of a file; null where it does not exist for this reader.</summary>
    public async Task<BuktiModel?> MuatAsync(Guid id, CancellationToken batal, UbahBuktiInput? ubah = null, CatatanBuktiInput? catatan = null)
    {
        if (await LetakAsync(id, batal) is not { } letak)
        {
            return null;
        }

        var konteks = await hariIni.KonteksAsync();
        var permintaan = await alur.LihatAsync(letak.PermintaanId, Muatan.Seksi(letak.UnitId, letak.SeksiId), batal);
        var unit = permintaan.Unit(letak.UnitId);
        var seksi = unit.DaftarSeksi.First(s => s.SeksiId == letak.SeksiId);
        var isian = seksi.DaftarIsian.First(i => i.DaftarBukti.Any(b => b.Id == id));
        var bukti = isian.DaftarBukti.First(b => b.Id == id);
        return new BuktiModel
        {
            Permintaan = permintaan,
            Unit = unit,
            Seksi = seksi,
            Isian = isian,
            Bukti = bukti,
            Konteks = konteks,
            BatasMb = (await db.PengaturanAsync(batal)).BatasUnggahMb,
            Kembar = BerkasKembar.Lain(bukti, await kembar.CariAsync([bukti], konteks, letak.UnitId, batal)),
            Ubah = ubah ?? new UbahBuktiInput { Untuk = bukti.Untuk },
            Catatan = catatan ?? new CatatanBuktiInput(),
        };
    }
}
