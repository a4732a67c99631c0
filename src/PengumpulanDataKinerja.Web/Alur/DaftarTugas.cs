using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// "Tugas saya": the open turns, sorted into mine and others'. The page and the header's counter ask here, once per request, so the
/// two cannot disagree.
/// </summary>
public sealed class DaftarTugas(AppDb db)
{
    private Task<List<BarisTugas>>? terbuka;

    /// <summary>What a person has to do and waits for; nothing for nobody.</summary>
    public async Task<TugasOrang> UntukAsync(Konteks konteks, CancellationToken batal = default)
    {
        if (konteks.Petugas is not { } petugas || petugas.Penugasan.Count == 0)
        {
            return TugasOrang.Kosong;
        }

        var milik = new List<BarisTugas>();
        var orangLain = new List<BarisTugas>();
        foreach (var baris in await TerbukaAsync(batal))
        {
            if (konteks.Organisasi.Pelaksana(baris.Jalur, baris.Langkah, baris.UnitId, baris.SeksiId).Any(p => p.OrangId == petugas.OrangId))
            {
                milik.Add(baris);
            }
            else if (baris.SeksiId is { } seksi && konteks.Organisasi.BolehMengisi(petugas, seksi))
            {
                milik.Add(baris with { HanyaMengisi = true });
            }
            else if (baris.DapatDikerjakan && Menyangkut(petugas, konteks.Organisasi, baris))
            {
                orangLain.Add(baris);
            }
        }

        return new TugasOrang(
            [.. milik.OrderBy(t => t.Tenggat).ThenBy(t => t.DapatDikerjakanSejak).ThenBy(t => t.Judul, StringComparer.CurrentCulture)],
            [.. orangLain.OrderBy(t => t.DapatDikerjakanSejak).ThenBy(t => t.Langkah).ThenBy(t => t.Pekerjaan, StringComparer.CurrentCulture)]);
    }

    // The whole office waits with those who lead the SOP; a bidang or the sekretariat waits with its own people.
    private static bool Menyangkut(Petugas petugas, Organisasi organisasi, BarisTugas baris) => petugas.Penugasan.Any(p => p.Peran switch
    {
        Peran.Sekretaris or Peran.KasubbagPkp or Peran.StafPkp or Peran.KepalaDinas or Peran.Auditor => true,
        Peran.Kabid => p.UnitId == baris.UnitId,
        Peran.Kasi or Peran.Kasubbag or Peran.Pengisi => baris.UnitId is { } unit && organisasi.Seksi(p.SeksiId)?.UnitId == unit,
        Peran.AdministratorSistem => false,
    });

    /// <summary>Every open turn of the office.</summary>
    public Task<List<BarisTugas>> TerbukaAsync(CancellationToken batal = default) => terbuka ??= Baris(db.Giliran.Where(g => g.SelesaiPada == null)).ToListAsync(batal);

    /// <summary>The last turns that a person completed or sent back.</summary>
    public Task<List<BarisTugas>> SelesaiOlehAsync(Guid orangId, int banyak, CancellationToken batal = default) =>
        Baris(db.Giliran.Where(g => g.SelesaiPada != null && g.Pelaku!.OrangId == orangId && g.Hasil != HasilGiliran.Dihapus).OrderByDescending(g => g.SelesaiPada).Take(banyak)).ToListAsync(batal);

    private IQueryable<BarisTugas> Baris(IQueryable<Giliran> sumber) =>
        from g in sumber.AsNoTracking()
        join p in db.Permintaan on g.PermintaanId equals p.Id
        select new BarisTugas(
            g.Id,
            g.PermintaanId,
            p.Tahun,
            p.Triwulan,
            g.Jalur,
            g.Langkah,
            g.Putaran,
            g.UnitId,
            g.SeksiId,
            g.SuratId,
            g.DibukaPada,
            g.DapatDikerjakanSejak,
            g.Tenggat,
            db.PengumpulanUnit.Where(u => u.PermintaanId == p.Id && u.UnitId == g.UnitId).Select(u => u.NamaUnit).FirstOrDefault(),
            db.PengumpulanSeksi.Where(s => s.SeksiId == g.SeksiId && db.PengumpulanUnit.Any(u => u.Id == s.PengumpulanUnitId && u.PermintaanId == p.Id)).Select(s => s.NamaSeksi).FirstOrDefault(),
            db.PengumpulanSeksi.Where(s => s.SeksiId == g.SeksiId && db.PengumpulanUnit.Any(u => u.Id == s.PengumpulanUnitId && u.PermintaanId == p.Id)).Select(s => (Guid?)s.Id).FirstOrDefault(),
            db.Surat.Where(s => s.Id == g.SuratId).Select(s => s.Ke).FirstOrDefault(),
            g.SelesaiPada,
            g.Hasil);
}
