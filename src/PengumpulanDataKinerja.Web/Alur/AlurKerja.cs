using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// The workflow service: for every act the same four things – load, act, save, tell. State, history and record of a document are
/// saved in one transaction; the second of two simultaneous acts meets the state that the first has left and is told who did it.
/// </summary>
public sealed class AlurKerja(AppDb db, KonteksKantor kantor)
{
    private const int PalingBanyakUlang = 3;

    /// <summary>An act on one permintaan.</summary>
    /// <param name="permintaanId">Which one.</param>
    /// <param name="orangId">Who acts; null for the product itself.</param>
    /// <param name="tindakan">The act; it may throw the sentence of its refusal, then nothing is written.</param>
    /// <param name="muat">What must be loaded beside the machine itself.</param>
    /// <param name="batal">Cancels before the write begins.</param>
    /// <exception cref="KeyNotFoundException">There is no such permintaan.</exception>
    public Task<T> LakukanAsync<T>(Guid permintaanId, Guid? orangId, Func<Permintaan, Konteks, T> tindakan, Muatan muat = default, CancellationToken batal = default) =>
        LakukanAsync(permintaanId, orangId, (permintaan, konteks) => Task.FromResult(tindakan(permintaan, konteks)), muat, batal);

    /// <summary>The same for an act that reads more inside the transaction; nothing slow belongs there.</summary>
    public async Task<T> LakukanAsync<T>(Guid permintaanId, Guid? orangId, Func<Permintaan, Konteks, Task<T>> tindakan, Muatan muat, CancellationToken batal)
    {
        for (var ulang = 1; ; ulang++)
        {
            try
            {
                return await db.TulisAsync(
                    async () =>
                    {
                        var permintaan = await MuatAsync(db.Permintaan, permintaanId, muat, batal);
                        var konteks = await kantor.UntukAsync(orangId, permintaan, batal);
                        if (permintaan.GiliranKini?.Langkah == Langkah.Distribusi)
                        {
                            konteks = konteks with { Kamus = await kantor.KamusAsync(permintaan.TriwulanTahun, konteks.Hari, batal) };
                        }

                        // Row 2 leads to the draft of the request letter.
                        if (permintaan.GiliranKini?.Langkah == Langkah.PerintahKasubbag)
                        {
                            konteks = konteks with { Ketentuan = await kantor.KetentuanSuratAsync(batal) };
                        }

                        return await tindakan(permintaan, konteks);
                    },
                    batal);
            }
            catch (Exception galat) when (ulang < PalingBanyakUlang && (galat is DbUpdateConcurrencyException || galat.KarenaKalah()))
            {
                // Somebody else's act came in between: act again on what it left behind.
            }
        }
    }

    /// <summary>Completes the row at which a turn waits.</summary>
    /// <param name="giliranId">The turn that the page was opened for.</param>
    /// <param name="orangId">Who acts.</param>
    /// <param name="siapkan">What the page brings for the row: the slip, the print, the berkas.</param>
    /// <param name="catatan">Optional words.</param>
    /// <param name="sebab">Why it is late, where it is.</param>
    /// <param name="batal">Cancels before the write begins.</param>
    public async Task<Giliran> LanjutkanAsync(Guid giliranId, Guid? orangId, Action<Permintaan, Giliran, Konteks>? siapkan = null, string? catatan = null, string? sebab = null, CancellationToken batal = default)
    {
        var giliran = await CariGiliranAsync(giliranId, batal);
        return await LakukanAsync(
            giliran.PermintaanId,
            orangId,
            (permintaan, konteks) =>
            {
                var kini = permintaan.Giliran(giliranId);
                if (kini.Terbuka)
                {
                    siapkan?.Invoke(permintaan, kini, konteks);
                    if (!string.IsNullOrWhiteSpace(sebab) && kini.Lewat(konteks.Hari))
                    {
                        permintaan.CatatSebab(giliranId, sebab, konteks);
                    }
                }

                return permintaan.Lanjutkan(giliranId, konteks, catatan);
            },
            giliran switch
            {
                { Jalur: Jalur.Seksi } => Muatan.Seksi(giliran.UnitId!.Value, giliran.SeksiId!.Value),
                { Jalur: Jalur.Unit } => Muatan.Unit(giliran.UnitId!.Value),
                _ => default,
            },
            batal);
    }

    /// <summary>Drafts the surat peringatan that are due, by the templat of the office; of one unit only where one is named.</summary>
    public Task<IReadOnlyList<Surat>> SusunPeringatanAsync(Guid permintaanId, Guid? orangId, Guid? hanyaUnitId = null, CancellationToken batal = default) =>
        LakukanAsync(permintaanId, orangId, async (permintaan, konteks) => permintaan.SusunPeringatan(konteks with { Ketentuan = await kantor.KetentuanSuratAsync(batal) }, hanyaUnitId), default, batal);

    /// <summary>Sends back along a row's arrow.</summary>
    public async Task<Giliran> KembalikanAsync(Guid giliranId, Guid? orangId, Langkah? ke, IReadOnlyCollection<Guid> seksiId, string? catatan, IReadOnlyList<KesalahanBaris>? kesalahan = null, CancellationToken batal = default)
    {
        var giliran = await CariGiliranAsync(giliranId, batal);
        return await LakukanAsync(giliran.PermintaanId, orangId, (permintaan, konteks) => permintaan.Kembalikan(giliranId, ke, seksiId, catatan, konteks, kesalahan), giliran.Jalur == Jalur.Unit ? Muatan.DataUnit(giliran.UnitId!.Value) : default, batal);
    }

    /// <summary>A permintaan to look at, not to act on.</summary>
    public Task<Permintaan> LihatAsync(Guid permintaanId, Muatan muat = default, CancellationToken batal = default) =>
        MuatAsync(db.Permintaan.AsNoTrackingWithIdentityResolution(), permintaanId, muat, batal);

    /// <summary>The run of a quarter: the one that counts, else the last one cancelled; a given id must belong to the quarter. Null when there is none.</summary>
    public Task<Guid?> CariPermintaanAsync(int tahun, int triwulan, Guid? id = null, CancellationToken batal = default) => db.Permintaan.AsNoTracking()
        .Where(p => p.Tahun == tahun && p.Triwulan == triwulan && (id == null || p.Id == id))
        .OrderBy(p => p.DibatalkanPada != null).ThenByDescending(p => p.DibatalkanPada)
        .Select(p => (Guid?)p.Id)
        .FirstOrDefaultAsync(batal);

    /// <summary>
    /// Plans the quarter of today and opens every run whose day has come. A page, a job or the start may call it; twice is harmless. In an
    /// office that has run the SOP before, a server that was off for the whole of the quarter before makes up for that one too.
    /// </summary>
    /// <returns>What was planned or opened, a sentence each.</returns>
    public async Task<IReadOnlyList<string>> BukaTriwulanAsync(CancellationToken batal = default)
    {
        var konteks = await kantor.UntukAsync(null, batal);
        var menunggu = await db.Permintaan.AsNoTracking().Where(p => p.DibukaPada == null && p.DibatalkanPada == null).Select(p => new { p.Id, p.Tahun, p.Triwulan }).ToListAsync(batal);
        var dikerjakan = new List<string>();
        foreach (var p in menunggu)
        {
            if (await LakukanAsync(p.Id, null, (permintaan, k) => permintaan.Buka(k.Sekarang), batal: batal))
            {
                dikerjakan.Add($"{new TriwulanTahun(p.Tahun, p.Triwulan).Sebutan} dibuka.");
            }
        }

        foreach (var triwulan in await BelumDirencanakanAsync(konteks, batal))
        {
            if (await RencanakanAsync(triwulan, konteks, batal))
            {
                dikerjakan.Add($"{triwulan.Sebutan} direncanakan.");
            }
        }

        return dikerjakan;
    }

    /// <summary>Drafts the first surat peringatan of every unit for which it is due, in all runs. A button does the same for one run; twice is harmless.</summary>
    /// <returns>What was drafted, a sentence each.</returns>
    public async Task<IReadOnlyList<string>> SusunPeringatanAsync(CancellationToken batal = default)
    {
        var hari = (await kantor.UntukAsync(null, batal)).Hari;
        var jatuhTempo = await db.Permintaan.AsNoTracking()
            .Where(p => p.DibukaPada != null && p.DibatalkanPada == null && p.SelesaiPada == null && p.DitutupPada == null && p.HariPeringatan <= hari)
            .Where(p => p.DaftarUnit.Any(u => u.Hasil == null && u.DiteruskanPada == null && !p.DaftarSurat.Any(s => s.Jenis == JenisSurat.Peringatan && s.UnitId == u.UnitId && s.DicabutPada == null)))
            .Select(p => p.Id)
            .ToListAsync(batal);
        var dikerjakan = new List<string>();
        foreach (var id in jatuhTempo)
        {
            var disusun = await LakukanAsync(id, null, async (permintaan, konteks) => SusunPeringatan(permintaan, konteks with { Ketentuan = await kantor.KetentuanSuratAsync(batal) }), default, batal);
            dikerjakan.AddRange(disusun);
        }

        return dikerjakan;
    }

    /// <summary>Plans the quarter of a cancelled run once more.</summary>
    /// <exception cref="AturanDilanggarException">Somebody has done so already.</exception>
    public async Task RencanakanUlangAsync(Guid dibatalkanId, Guid? orangId, string? alasan, CancellationToken batal = default)
    {
        try
        {
            await LakukanAsync(dibatalkanId, orangId, (lama, konteks) => db.Add(lama.RencanakanUlang(alasan, konteks)), batal: batal);
        }
        catch (DbUpdateException galat) when (galat.KarenaSudahAda())
        {
            throw new AturanDilanggarException("Triwulan ini sudah direncanakan lagi.");
        }
    }

    /// <summary>The turn of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public async Task<Giliran> CariGiliranAsync(Guid giliranId, CancellationToken batal = default) =>
        await db.Giliran.AsNoTracking().FirstOrDefaultAsync(g => g.Id == giliranId, batal) ?? throw new KeyNotFoundException();

    private static IReadOnlyList<string> SusunPeringatan(Permintaan permintaan, Konteks konteks) =>
        [.. permintaan.SusunPeringatan(konteks).Select(s => $"Konsep {s.Sebutan} untuk {permintaan.Unit(s.UnitId!.Value).NamaUnit}, {permintaan.TriwulanTahun.Sebutan}, disusun.")];

    // A cancelled run is not planned again by itself: the Sekretaris had his reason.
    private async Task<IReadOnlyList<TriwulanTahun>> BelumDirencanakanAsync(Konteks konteks, CancellationToken batal)
    {
        if (!konteks.Organisasi.DaftarUnit.Any())
        {
            return [];
        }

        var kini = TriwulanTahun.Dari(konteks.Hari);
        var lalu = kini.Sebelumnya;
        var terakhir = await db.Permintaan.AsNoTracking().Select(p => new { p.Tahun, p.Triwulan }).Distinct().OrderByDescending(p => p.Tahun).ThenByDescending(p => p.Triwulan).Take(3).ToListAsync(batal);
        var ada = terakhir.ConvertAll(p => new TriwulanTahun(p.Tahun, p.Triwulan));
        return [.. new[] { lalu, kini }.Where(tw => !ada.Contains(tw) && (tw == kini || ada.Exists(p => p < lalu)))];
    }

    private async Task<bool> RencanakanAsync(TriwulanTahun triwulan, Konteks konteks, CancellationToken batal)
    {
        try
        {
            return await db.TulisAsync(
                async () =>
                {
                    if (await db.Permintaan.AnyAsync(p => p.Tahun == triwulan.Tahun && p.Triwulan == triwulan.Triwulan, batal))
                    {
                        return false;
                    }

                    var permintaan = Permintaan.Rencanakan(triwulan, konteks.Kalender, konteks.Sekarang);
                    permintaan.Buka(konteks.Sekarang);
                    db.Add(permintaan);
                    return true;
                },
                batal);
        }
        catch (DbUpdateException galat) when (galat.KarenaSudahAda())
        {
            return false;
        }
    }

    private async Task<Permintaan> MuatAsync(IQueryable<Permintaan> sumber, Guid id, Muatan muat, CancellationToken batal)
    {
        // A filtered include may look at its own row only, so the seksi's id in this permintaan is asked for first.
        var pengumpulanSeksiId = muat.SeksiId is { } seksiId
            ? await (from s in db.PengumpulanSeksi join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id where u.PermintaanId == id && s.SeksiId == seksiId select (Guid?)s.Id).SingleOrDefaultAsync(batal)
            : null;
        var unitId = muat.UnitId;
        var kueri = sumber
            .Include(p => p.DaftarGiliran.Where(g => unitId == null || g.UnitId == null || g.UnitId == unitId))
            .Include(p => p.Jadwal)
            .Include(p => p.DaftarSurat).ThenInclude(s => s.Penerima.Where(r => unitId == null || r.UnitId == null || r.UnitId == unitId))
            .Include(p => p.DaftarSurat).ThenInclude(s => s.DaftarParaf)
            .Include(p => p.DaftarSurat).ThenInclude(s => s.DaftarNomor)
            .Include(p => p.DaftarDisposisi.Where(d => unitId == null || d.UnitId == null || d.UnitId == unitId)).ThenInclude(d => d.Penerima)
            .Include(p => p.Berkas)
            .Include(p => p.DaftarKertas)
            .Include(p => p.DaftarKoreksi)
            .Include(p => p.DaftarUnit.OrderBy(u => u.Urutan).ThenBy(u => u.NamaUnit))
            .ThenInclude(u => u.DaftarSeksi.Where(s => unitId == null || s.UnitId == unitId).OrderBy(s => s.Urutan));
        var isian = pengumpulanSeksiId is { } satu ? kueri.ThenInclude(s => s.DaftarIsian.Where(i => i.PengumpulanSeksiId == satu)).ThenInclude(i => i.DaftarBukti).ThenInclude(b => b.DaftarCatatan)
            : muat.Semua ? kueri.ThenInclude(s => s.DaftarIsian).ThenInclude(i => i.DaftarBukti).ThenInclude(b => b.DaftarCatatan)
            : null;
        var lengkap = isian?.Include(p => p.DaftarUnit).ThenInclude(u => u.DaftarSeksi).ThenInclude(s => s.DaftarIsian).ThenInclude(i => i.DaftarPengembalian) ?? (IQueryable<Permintaan>)kueri;
        return await lengkap.AsSplitQuery().FirstOrDefaultAsync(p => p.Id == id, batal) ?? throw new KeyNotFoundException();
    }
}

/// <summary>Which part of a permintaan an act needs in memory.</summary>
/// <param name="Semua">All data rows; without it, and without a seksi, none.</param>
/// <param name="SeksiId">The data rows of this seksi.</param>
/// <param name="UnitId">
/// Of the machines below the permintaan only this unit's, with its slips and its receipts; every unit itself is there. Null for all. An act of a unit
/// asks for this: others are none of its business, and in a large office they are most of the rows.
/// </param>
public readonly record struct Muatan(bool Semua, Guid? SeksiId, Guid? UnitId)
{
    /// <summary>Everything.</summary>
    public static Muatan Seluruhnya { get; } = new(true, null, null);

    /// <summary>All machines, and the rows of one seksi.</summary>
    public static Muatan DenganIsian(Guid? seksiId) => new(false, seksiId, null);

    /// <summary>For an act on the rows of a unit: those of all its seksi.</summary>
    public static Muatan DataUnit(Guid unitId) => new(true, null, unitId);

    /// <summary>For an act of a unit.</summary>
    public static Muatan Unit(Guid unitId) => new(false, null, unitId);

    /// <summary>For an act of a seksi of a unit, with its rows.</summary>
    public static Muatan Seksi(Guid unitId, Guid seksiId) => new(false, seksiId, unitId);
}
