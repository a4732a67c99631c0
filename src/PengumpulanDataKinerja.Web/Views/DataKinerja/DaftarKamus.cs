using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>The indicators of a year as the list shows them: only its columns are read, and no entity is made of them.</summary>
public sealed class DaftarKamus
{
    private readonly ILookup<Guid, Baris> menurutSeksi;

    private DaftarKamus(IEnumerable<Baris> baris) => menurutSeksi = baris.ToLookup(b => b.SeksiId);

    /// <summary>The rows of a seksi.</summary>
    public IEnumerable<Baris> this[Guid seksiId] => menurutSeksi[seksiId];

    public static async Task<DaftarKamus> MuatAsync(AppDb db, int tahun, CancellationToken batal)
    {
        // Two plain queries: joined, the database takes longer. An anonymous row first: made into a record by the query itself, it costs four times as much.
        var kode = await db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == tahun).Select(u => new { u.Id, u.Kode }).ToDictionaryAsync(u => u.Id, u => u.Kode, batal);
        var baris = await db.Indikator.AsNoTracking().Where(i => i.Tahun == tahun)
            .Select(i => new { i.Id, i.SeksiId, i.UnsurId, i.BlokDinas, i.Aktif, i.Urutan, i.Nama, i.Satuan, i.Keterangan.Iku, i.Tipe, i.Arah, i.Agregasi, i.Target, i.TargetTahun, i.TulisanTarget, i.TargetTeks, i.TriwulanPredikat })
            .ToListAsync(batal);
        return new(baris.Select(i => new Baris(i.Id, i.SeksiId, i.UnsurId is { } u ? kode.GetValueOrDefault(u, "") : "", i.BlokDinas, i.Aktif, i.Urutan, i.Nama, i.Satuan, i.Iku, i.Tipe, i.Arah, i.Agregasi, i.Target, i.TargetTahun, i.TulisanTarget, i.TargetTeks, i.TriwulanPredikat)));
    }

    /// <summary>Rows in words: active first, indicators of the office last, then by the code of the plan.</summary>
    public static IReadOnlyList<BarisKamus> Susun(IEnumerable<Baris> milik, bool denganAngka)
    {
        var baris = milik.ToList();
        baris.Sort(Banding);
        return baris.ConvertAll(b => Tulis(b, denganAngka));
    }

    private static int Banding(Baris a, Baris b) =>
        a.Aktif != b.Aktif ? (a.Aktif ? -1 : 1)
        : a.BlokDinas != b.BlokDinas ? (a.BlokDinas ? 1 : -1)
        : string.CompareOrdinal(a.Kode, b.Kode) is not 0 and var kode ? kode
        : a.Urutan.CompareTo(b.Urutan);

    private static BarisKamus Tulis(Baris b, bool denganAngka)
    {
        var sifat = string.Concat(
            b.Kode.Length > 0 ? b.Kode + ", " : "",
            PilihanIndikator.Sifat(b.Tipe, b.Arah, b.Agregasi),
            b.Iku ? ", IKU" : "",
            b.BlokDinas ? ", indikator dinas" : "",
            b.Aktif ? "" : ", tidak aktif");
        var kunci = b.Id.ToString();
        return denganAngka
            ? new(kunci, b.Nama, sifat, b.Satuan, b.Sebut(1), b.Sebut(2), b.Sebut(3), b.Sebut(4), b.SebutTahun(), b.Aktif ? Capaian.PeringatanTarget(b.Agregasi, b.Target.Larik(), b.TargetTahun) : null)
            : new(kunci, b.Nama, sifat, b.Satuan, "", "", "", "", "", null);
    }

    /// <summary>The columns of one indicator.</summary>
    public sealed record Baris(
        Guid Id,
        Guid SeksiId,
        string Kode,
        bool BlokDinas,
        bool Aktif,
        int Urutan,
        string Nama,
        string Satuan,
        bool Iku,
        TipeData Tipe,
        Arah Arah,
        Agregasi Agregasi,
        EmpatTriwulan Target,
        decimal? TargetTahun,
        TulisanTarget Tulisan,
        string TargetTeks,
        int TriwulanPredikat)
    {
        public string Sebut(int tw) => Tipe == TipeData.Predikat ? (TriwulanPredikat == tw ? TargetTeks : "–") : Tulisan[tw] is { Length: > 0 } tulisan ? tulisan : Angka.Tulis(Target[tw]);

        public string SebutTahun() => Tipe == TipeData.Predikat ? TargetTeks : Tulisan.Tahun is { Length: > 0 } tulisan ? tulisan : Angka.Tulis(TargetTahun);
    }
}
