using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// "Tugas saya": the open turns, sorted into mine and others'. The page and the header's counter ask here, once per request, so the
/// two cannot disagree.
/// </summary>
public sealed class DaftarTugas(AppDb db, PotretTerakhir<PotretTugas> terakhir)
{
    private PotretTugas? potret;

    /// <summary>The office's open work as this request sees it.</summary>
    public async Task<PotretTugas> PotretAsync(CancellationToken batal = default) => potret ??= await AmbilAsync(batal);

    /// <summary>What a person has to do and waits for; nothing for nobody.</summary>
    public async Task<TugasOrang> UntukAsync(Konteks konteks, CancellationToken batal = default)
    {
        if (konteks.Petugas is not { Penugasan.Count: > 0 } petugas)
        {
            return TugasOrang.Kosong;
        }

        var milik = new List<BarisTugas>();
        var orangLain = new List<BarisTugas>();
        foreach (var baris in (await PotretAsync(batal)).Terbuka)
        {
            if (baris.SuratParafId is not null && konteks.BertugasSebagai(Peran.KasubbagPkp))
            {
                milik.Add(baris with { HanyaMemaraf = true, DapatDikerjakanSejak = baris.DibukaPada });
                continue;
            }

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
            [.. orangLain.OrderBy(t => t.DapatDikerjakanSejak).ThenBy(t => t.Langkah).ThenBy(t => t.Pekerjaan, StringComparer.CurrentCulture)])
        {
            Koreksi = [.. (await PotretAsync(batal)).Koreksi.Where(k => konteks.BertugasSebagai(k.Pemutus))],
            KoreksiDiminta = [.. (await PotretAsync(batal)).Koreksi.Where(k => !konteks.BertugasSebagai(k.Pemutus) && konteks.Organisasi.PelakuKoreksi(petugas, k.UnitId, k.SeksiId) is not null)],
        };
    }

    /// <summary>How many tasks a person can complete now, for the counter on every page.</summary>
    public async Task<int> JumlahAsync(Konteks konteks, CancellationToken batal = default) => konteks.Petugas is { Penugasan.Count: > 0 } petugas
        ? (await PotretAsync(batal)).Terbuka.Count(t => t.DapatDikerjakan && Bagian(petugas, konteks.Organisasi, t.Jalur, t.Langkah, t.UnitId, t.SeksiId) != BagianTugas.OrangLain)
            + (await PotretAsync(batal)).Terbuka.Count(t => t.SuratParafId is not null && konteks.BertugasSebagai(Peran.KasubbagPkp))
            + (await PotretAsync(batal)).Koreksi.Count(k => konteks.BertugasSebagai(k.Pemutus))
        : 0;

    /// <summary>The last turns that a person completed or sent back.</summary>
    public Task<List<BarisTugas>> SelesaiOlehAsync(Guid orangId, int banyak, CancellationToken batal = default) =>
        db.Giliran.Where(g => g.SelesaiPada != null && g.Pelaku!.OrangId == orangId && g.Hasil != HasilGiliran.Dihapus).OrderByDescending(g => g.SelesaiPada).Take(banyak).BarisTugas(db).ToListAsync(batal);

    private async Task<PotretTugas> AmbilAsync(CancellationToken batal) =>
        await terakhir.AmbilAsync(db, await db.VersiPekerjaanAsync(batal), 0, () => PotretTugas.MuatAsync(db, batal));

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

    private enum BagianTugas
    {
        OrangLain,
        Pelaksana,
        Pengisi,
    }
}
