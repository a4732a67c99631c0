using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// What an act or a page needs of the office on the day of its clock: units, the penugasan valid that day, the holidays. Their version
/// is read for every act, so that a right taken away while a page was open is gone at the next press.
/// </summary>
public sealed class KonteksKantor(AppDb db, PotretTerakhir<PotretKantor> terakhir, [FromKeyedServices(JamKantor.Kunci)] TimeProvider jam, ILogger<KonteksKantor> log)
{
    private DateTime Kini => jam.GetUtcNow().UtcDateTime;

    /// <summary>The context for a person, or for the product itself when there is none. A disabled account has no penugasan.</summary>
    public Task<Konteks> UntukAsync(Guid? orangId, CancellationToken batal = default) => UntukAsync(orangId, Kini, batal);

    /// <summary>The same for an act on a run: its moment comes after the run's last one, whatever the clock says.</summary>
    public Task<Konteks> UntukAsync(Guid? orangId, Permintaan permintaan, CancellationToken batal = default)
    {
        var kini = Kini;
        var saat = permintaan.Saat(kini);

        // Not of the jobs, which look every minute.
        if (orangId is not null && saat - kini > TimeSpan.FromSeconds(1))
        {
            log.LogWarning("The computer's clock ({Kini:u}) is behind the last act on {Permintaan} ({Saat:u}): it was put back, or had run ahead", kini, permintaan.Sebutan, saat);
        }

        return UntukAsync(orangId, saat, batal);
    }

    /// <summary>The office of an earlier day, for what was done on paper then. An account that was closed since had its penugasan on that day.</summary>
    public Task<PotretKantor> PadaAsync(DateOnly hari, CancellationToken batal = default) => PotretKantor.MuatAsync(db, hari, hanyaAktif: false, batal);

    /// <summary>The office on every day between two on which a penugasan began or had ended: together all who held a jabatan meanwhile.</summary>
    public async Task<IReadOnlyList<Organisasi>> SelamaAsync(DateOnly dari, DateOnly sampai, CancellationToken batal = default)
    {
        var unit = await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).ToListAsync(batal);
        var penugasan = await db.Penugasan.AsNoTracking().Where(p => p.Mulai <= sampai && (p.Sampai == null || p.Sampai >= dari)).ToListAsync(batal);
        var nama = await db.Orang.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Nama, batal);
        var hari = penugasan.SelectMany(p => new[] { p.Mulai, (p.Sampai ?? sampai).AddDays(1) }).Append(dari).Where(h => h >= dari && h <= sampai).Distinct().Order();
        return [.. hari.Select(h => new Organisasi(unit, penugasan, nama, h))];
    }

    /// <summary>The office's calendar with every holiday on record.</summary>
    public async Task<KalenderKerja> KalenderAsync(CancellationToken batal = default) =>
        (await PotretAsync(Waktu.HariWib(Kini), batal)).Kalender;

    /// <summary>The office of today, for whoever needs several people of it.</summary>
    public Task<PotretKantor> PotretAsync(CancellationToken batal = default) => PotretAsync(Waktu.HariWib(Kini), batal);

    private async Task<Konteks> UntukAsync(Guid? orangId, DateTime saat, CancellationToken batal) =>
        (await PotretAsync(Waktu.HariWib(saat), batal)).Konteks(orangId, saat);

    private async Task<PotretKantor> PotretAsync(DateOnly hari, CancellationToken batal)
    {
        var versi = await db.KeadaanKantor.AsNoTracking().Select(k => (int?)k.VersiOrganisasi).SingleOrDefaultAsync(batal);
        return await terakhir.AmbilAsync(db, versi, hari.DayNumber, () => PotretKantor.MuatAsync(db, hari, hanyaAktif: true, batal));
    }

    /// <summary>The year's indicators with what its earlier runs reported, and the rules of the day: only row 6 needs them.</summary>
    public async Task<KamusIndikator> KamusAsync(TriwulanTahun triwulan, DateOnly hari, CancellationToken batal = default)
    {
        var indikator = await db.Indikator.AsNoTracking().Where(i => i.Tahun == triwulan.Tahun && i.Aktif).OrderBy(i => i.Urutan).ToListAsync(batal);
        var isian = await (
            from i in db.Isian.AsNoTracking()
            join s in db.PengumpulanSeksi on i.PengumpulanSeksiId equals s.Id
            join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id
            join p in db.Permintaan on u.PermintaanId equals p.Id
            where p.Tahun == triwulan.Tahun && p.Triwulan < triwulan.Triwulan && p.DibatalkanPada == null && u.Hasil == HasilUnit.Diterima && (i.Nilai != null || i.RealisasiAnggaran != null)
            select new { i.IndikatorId, i.Triwulan, i.Nilai, i.JalurUnsur, i.RealisasiAnggaran }).ToListAsync(batal);
        var lalu = isian.Where(i => i.Nilai is not null).GroupBy(i => i.IndikatorId)
            .ToDictionary(g => g.Key, g => g.Aggregate(EmpatTriwulan.Kosong, (hasil, i) => hasil.Dengan(i.Triwulan, i.Nilai)));

        // Tracked: the permintaan will refer to it.
        var aturan = await db.AturanCapaian.Where(a => a.BerlakuMulai <= hari).ToListAsync(batal);
        var rencana = await db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == triwulan.Tahun).ToListAsync(batal);
        var uang = isian.Where(i => i.RealisasiAnggaran is not null).GroupBy(i => Guid.Parse(i.JalurUnsur[(i.JalurUnsur.LastIndexOf('/') + 1)..]))
            .ToDictionary(g => g.Key, g => g.Aggregate(EmpatTriwulan.Kosong, (hasil, i) => hasil.Dengan(i.Triwulan, (hasil[i.Triwulan] ?? 0) + i.RealisasiAnggaran)));
        return new KamusIndikator(indikator, lalu) { AnggaranLalu = uang, Aturan = AturanCapaian.Berlaku(aturan, hari), Rencana = new(rencana) };
    }

    /// <summary>What the office has settled about its letters, for the act that drafts one.</summary>
    public async Task<KetentuanSurat> KetentuanSuratAsync(CancellationToken batal = default)
    {
        var templat = await db.TemplatTerakhirAsync(batal);
        return new(templat.ToDictionary(t => t.Jenis, t => t.Naskah), (await db.PengaturanAsync(batal)).ParafKasubbag);
    }
}
