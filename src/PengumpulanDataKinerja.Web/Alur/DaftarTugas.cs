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
        if (konteks.Petugas is not { Penugasan.Count: > 0 } petugas)
        {
            return TugasOrang.Kosong;
        }

        var milik = new List<BarisTugas>();
        var orangLain = new List<BarisTugas>();
        foreach (var baris in await TerbukaAsync(batal))
        {
            switch (Bagian(petugas, konteks.Organisasi, baris.Jalur, baris.Langkah, baris.UnitId, baris.SeksiId))
            {
                case BagianTugas.Pelaksana:
                    milik.Add(baris);
                    break;
                case BagianTugas.Pengisi:
                    milik.Add(baris with { HanyaMengisi = true });
                    break;
                case BagianTugas.OrangLain when baris.DapatDikerjakan && Menyangkut(petugas, konteks.Organisasi, baris):
                    orangLain.Add(baris);
                    break;
            }
        }

        return new TugasOrang(
            [.. milik.OrderBy(t => t.Tenggat).ThenBy(t => t.DapatDikerjakanSejak).ThenBy(t => t.Judul, StringComparer.CurrentCulture)],
            [.. orangLain.OrderBy(t => t.DapatDikerjakanSejak).ThenBy(t => t.Langkah).ThenBy(t => t.Pekerjaan, StringComparer.CurrentCulture)]);
    }

    /// <summary>How many tasks a person can complete now, for the counter on every page: asked of the turns alone.</summary>
    public async Task<int> JumlahAsync(Konteks konteks, CancellationToken batal = default)
    {
        if (terbuka is not null || konteks.Petugas is not { Penugasan.Count: > 0 } petugas)
        {
            return (await UntukAsync(konteks, batal)).Jumlah;
        }

        var giliran = await db.Giliran.AsNoTracking().Where(g => g.SelesaiPada == null && g.DapatDikerjakanSejak != null).Select(g => new { g.Jalur, g.Langkah, g.UnitId, g.SeksiId }).ToListAsync(batal);
        return giliran.Count(g => Bagian(petugas, konteks.Organisasi, g.Jalur, g.Langkah, g.UnitId, g.SeksiId) != BagianTugas.OrangLain);
    }

    private static BagianTugas Bagian(Petugas petugas, Organisasi organisasi, Jalur jalur, Langkah langkah, Guid? unitId, Guid? seksiId) =>
        organisasi.Pelaksana(jalur, langkah, unitId, seksiId).Any(p => p.OrangId == petugas.OrangId) ? BagianTugas.Pelaksana
        : seksiId is { } seksi && organisasi.BolehMengisi(petugas, seksi) ? BagianTugas.Pengisi
        : BagianTugas.OrangLain;

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

    private enum BagianTugas
    {
        OrangLain,
        Pelaksana,
        Pengisi,
    }
}
