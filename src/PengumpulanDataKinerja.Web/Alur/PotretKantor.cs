using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>The office on one day, read at once. Nobody changes what it holds: pages and acts of one version share it.</summary>
public sealed class PotretKantor
{
    private readonly Dictionary<Guid, OrangRingkas> orang;

    private PotretKantor(Organisasi organisasi, KalenderKerja kalender, Dictionary<Guid, OrangRingkas> orang)
    {
        Organisasi = organisasi;
        Kalender = kalender;
        this.orang = orang;
    }

    public Organisasi Organisasi { get; }

    public KalenderKerja Kalender { get; }

    public static async Task<PotretKantor> MuatAsync(AppDb db, DateOnly hari, bool hanyaAktif, CancellationToken batal)
    {
        var unit = await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).ToListAsync(batal);
        var penugasan = await db.Penugasan.AsNoTracking().Where(p => p.Mulai <= hari && (p.Sampai == null || p.Sampai >= hari)).ToListAsync(batal);
        var orang = await db.Orang.AsNoTracking().Select(o => new OrangRingkas(o.Id, o.Nama, o.Nip ?? "", o.Pangkat ?? "", o.Aktif)).ToDictionaryAsync(o => o.Id, batal);
        penugasan.RemoveAll(p => hanyaAktif && !orang[p.OrangId].Aktif);
        var organisasi = new Organisasi(unit, penugasan, orang.ToDictionary(o => o.Key, o => o.Value.Nama), hari);
        var aturan = await db.PengaturanKalenderAsync(batal);
        return new(organisasi, new(await db.HariLibur.AsNoTracking().ToListAsync(batal), aturan.Jam, aturan.Jendela), orang);
    }

    /// <summary>A person with the penugasan of the day; null for nobody.</summary>
    public Petugas? Petugas(Guid? id) => id is { } i && orang.TryGetValue(i, out var o)
        ? new Petugas(i, o.Nama, o.Nip, o.Pangkat, [.. Organisasi.Penugasan.Where(p => p.OrangId == i)])
        : null;

    /// <summary>What an act of a person, or of the product itself, needs at a moment of the day.</summary>
    public Konteks Konteks(Guid? orangId, DateTime saat) => new(Petugas(orangId), Organisasi, Kalender, saat);

    private sealed record OrangRingkas(Guid Id, string Nama, string Nip, string Pangkat, bool Aktif);
}
