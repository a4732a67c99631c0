using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>A request for a correction that waits, as the home page shows it.</summary>
public sealed record KoreksiTunggu(Guid Id, Guid PermintaanId, TriwulanTahun Triwulan, Guid UnitId, Guid SeksiId, string NamaUnit, string NamaIndikator, JenisKoreksi Jenis, string Peminta, DateTime DimintaPada)
{
    /// <summary>Who decides it today.</summary>
    public required Peran Pemutus { get; init; }

    public string Judul => $"Putuskan {(Jenis == JenisKoreksi.Koreksi ? "koreksi" : "pemutakhiran")} {NamaIndikator}";

    public string Alamat => $"/koreksi/{Id}";

    public string Keterangan => $"{Triwulan.Sebutan}, {NamaUnit}. Diminta {Peminta}, {Waktu.TanggalJam(DimintaPada)}.";

    /// <summary>Those of runs that go on.</summary>
    /// <param name="db">Where they are read.</param>
    /// <param name="terbuka">The open turns: the row at which a run waits says who decides.</param>
    /// <param name="batal">Ends the reading.</param>
    public static async Task<IReadOnlyList<KoreksiTunggu>> MuatAsync(AppDb db, IReadOnlyList<BarisTugas> terbuka, CancellationToken batal)
    {
        var baris = await (
            from k in db.Koreksi.AsNoTracking()
            join p in db.Permintaan on k.PermintaanId equals p.Id
            join u in db.PengumpulanUnit on new { k.PermintaanId, k.UnitId } equals new { u.PermintaanId, u.UnitId }
            where k.DiputusPada == null && p.SelesaiPada == null && p.DibatalkanPada == null
            orderby k.DimintaPada
            select new { k.Id, k.PermintaanId, p.Tahun, p.Triwulan, k.UnitId, k.SeksiId, u.NamaUnit, k.NamaIndikator, k.Jenis, k.DimintaOleh.Nama, k.DimintaPada }).ToListAsync(batal);
        return [.. baris.Select(b => new KoreksiTunggu(b.Id, b.PermintaanId, new(b.Tahun, b.Triwulan), b.UnitId, b.SeksiId, b.NamaUnit, b.NamaIndikator, b.Jenis, b.Nama, b.DimintaPada)
        {
            Pemutus = Permintaan.PemutusKoreksiPada(terbuka.FirstOrDefault(t => t.PermintaanId == b.PermintaanId && t.Jalur == Jalur.Permintaan)?.Langkah),
        })];
    }
}
