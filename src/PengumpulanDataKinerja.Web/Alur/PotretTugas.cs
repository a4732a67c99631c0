using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Controllers;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>The office's open work, read at once for whoever asks: who may do what of it is decided from the context of each request.</summary>
public sealed class PotretTugas
{
    /// <summary>Every open turn.</summary>
    public required IReadOnlyList<BarisTugas> Terbuka { get; init; }

    /// <summary>What the open turns are about.</summary>
    public required KeteranganTugas Keterangan { get; init; }

    /// <summary>The latest runs, newest first, cancelled ones apart.</summary>
    public required IReadOnlyList<KeadaanPermintaan> Terbaru { get; init; }

    /// <summary>The run that the guide sign shows; null before the first one.</summary>
    public KeadaanPermintaan? Kini { get; init; }

    /// <summary>Its units.</summary>
    public required IReadOnlyList<UnitRingkas> Unit { get; init; }

    /// <summary>Its dates.</summary>
    public required IReadOnlyList<JadwalLangkah> Jadwal { get; init; }

    /// <summary>Its guide sign.</summary>
    public PapanTriwulan? Papan { get; init; }

    /// <summary>Requests for corrections that wait for their decision, oldest first.</summary>
    public required IReadOnlyList<KoreksiTunggu> Koreksi { get; init; }

    /// <summary>Letters sent in runs that go on, which at least one recipient has not read, oldest first.</summary>
    public required IReadOnlyList<Surat> BelumDibaca { get; init; }

    /// <summary>Unit of each request for other targets that waits to be decided.</summary>
    public required IReadOnlyList<Guid> RevisiMenunggu { get; init; }

    /// <summary>Slips beside the SOP's own rows, in runs that go on, that a receiver has not done yet.</summary>
    public required IReadOnlyList<TerusanTunggu> Terusan { get; init; }

    public static async Task<PotretTugas> MuatAsync(AppDb db, CancellationToken batal)
    {
        var terbuka = await DenganParafAsync(db, await db.Giliran.Where(g => g.SelesaiPada == null).BarisTugas(db).ToListAsync(batal), batal);
        var terbaru = await PapanKantor.TerbaruAsync(db, batal);
        var kini = PapanKantor.Kini(terbaru);
        var kelengkapan = await db.KelengkapanAsync([.. terbuka.Select(t => t.PermintaanId).Append(kini?.Id ?? default).Distinct()], batal);
        var unit = kini is null ? [] : await PapanKantor.UnitAsync(db, kini.Id, batal);
        return new PotretTugas
        {
            Terbuka = terbuka,
            Keterangan = await KeteranganTugas.MuatAsync(db, terbuka, kelengkapan, batal),
            Terbaru = terbaru,
            Kini = kini,
            Unit = unit,
            Jadwal = kini is null ? [] : await db.Set<JadwalLangkah>().AsNoTracking().Where(j => j.PermintaanId == kini.Id).ToListAsync(batal),
            Papan = kini is null ? null : PapanKantor.Susun(kini, unit, terbuka, kelengkapan),
            Koreksi = await KoreksiTunggu.MuatAsync(db, terbuka, batal),
            BelumDibaca = await BelumDibacaAsync(db, batal),
            Terusan = await TerusanAsync(db, batal),
            RevisiMenunggu = await (from r in db.RevisiTarget join i in db.Indikator on r.IndikatorId equals i.Id join s in db.Seksi on i.SeksiId equals s.Id where r.DiputusPada == null select s.UnitId).ToListAsync(batal),
        };
    }

    private static Task<List<TerusanTunggu>> TerusanAsync(AppDb db, CancellationToken batal) => (
        from p in db.Permintaan
        join d in db.Disposisi on p.Id equals d.PermintaanId
        from r in d.Penerima
        where p.SelesaiPada == null && p.DibatalkanPada == null && d.GiliranId == null && r.SelesaiPada == null
        orderby d.DiberikanPada
        select new TerusanTunggu(d.Id, r.OrangId, d.Instruksi, d.Pemberi!.Nama, d.Tenggat)).ToListAsync(batal);

    // Row 4 is held by one thing only: a paraf that comes before that of the Sekretaris.
    private static async Task<List<BarisTugas>> DenganParafAsync(AppDb db, List<BarisTugas> terbuka, CancellationToken batal)
    {
        for (var i = 0; i < terbuka.Count; i++)
        {
            if (terbuka[i] is { Langkah: Langkah.ParafSekretaris, DapatDikerjakan: false } tertahan)
            {
                var surat = tertahan.SuratId ?? await db.Surat.Where(s => s.PermintaanId == tertahan.PermintaanId && s.Jenis == JenisSurat.Permintaan).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(batal);
                terbuka[i] = tertahan with { SuratParafId = surat };
            }
        }

        return terbuka;
    }

    // A letter of a run that is over asks for nothing any more.
    private static Task<List<Surat>> BelumDibacaAsync(AppDb db, CancellationToken batal) => (
        from p in db.Permintaan
        join s in db.Surat.AsNoTracking().Include(s => s.Penerima) on p.Id equals s.PermintaanId
        where p.SelesaiPada == null && p.DibatalkanPada == null && s.DikirimPada != null && s.DicabutPada == null && s.Penerima.Any(q => q.DibacaPada == null)
        orderby s.DikirimPada
        select s).ToListAsync(batal);
}

/// <summary>A slip that was passed on to somebody and waits to be done.</summary>
public sealed record TerusanTunggu(Guid DisposisiId, Guid? OrangId, string Instruksi, string Pemberi, DateOnly? Tenggat);
