using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// The dictionary of a year as the list shows it, in words: only its columns are read, and no entity is made of them. A picture for every
/// reader: what of it he may see is decided from his context.
/// </summary>
public sealed class DaftarKamus
{
    private DaftarKamus(IReadOnlyList<int> semuaTahun, IReadOnlyList<SeksiKamus> seksi) => (SemuaTahun, Seksi) = (semuaTahun, seksi);

    /// <summary>Years with indicators, latest first.</summary>
    public IReadOnlyList<int> SemuaTahun { get; }

    /// <summary>Every seksi of the office in its order, closed ones too.</summary>
    public IReadOnlyList<SeksiKamus> Seksi { get; }

    public static async Task<DaftarKamus> MuatAsync(AppDb db, int tahun, CancellationToken batal)
    {
        var semuaTahun = await db.Indikator.Select(i => i.Tahun).Distinct().OrderByDescending(t => t).ToListAsync(batal);

        // Two plain queries: joined, the database takes longer. An anonymous row first: made into a record by the query itself, it costs four times as much.
        var kode = await db.UnsurRencana.AsNoTracking().Where(u => u.Tahun == tahun).Select(u => new { u.Id, u.Kode }).ToDictionaryAsync(u => u.Id, u => u.Kode, batal);
        var baris = await db.Indikator.AsNoTracking().Where(i => i.Tahun == tahun)
            .Select(i => new { i.Id, i.SeksiId, i.UnsurId, i.BlokDinas, i.Aktif, i.Urutan, i.Nama, i.Satuan, i.Keterangan.Iku, i.Tipe, i.Arah, i.Agregasi, i.Target, i.TargetTahun, i.TulisanTarget, i.TargetTeks, i.TriwulanPredikat })
            .ToListAsync(batal);
        var menurutSeksi = baris
            .Select(i => new Baris(i.Id, i.SeksiId, i.UnsurId is { } u ? kode.GetValueOrDefault(u, "") : "", i.BlokDinas, i.Aktif, i.Urutan, i.Nama, i.Satuan, i.Iku, i.Tipe, i.Arah, i.Agregasi, i.Target, i.TargetTahun, i.TulisanTarget, i.TargetTeks, i.TriwulanPredikat))
            .ToLookup(b => b.SeksiId);
        var isian = await IsianBerjalanAsync(db, tahun, batal);
        var unit = await db.Unit.AsNoTracking().Include(u => u.DaftarSeksi).OrderBy(u => u.Urutan).ToListAsync(batal);
        return new(semuaTahun, [.. unit.SelectMany(u => u.DaftarSeksi.OrderBy(s => s.Urutan).Select(s => Susun(u, s, [.. menurutSeksi[s.Id]], isian.GetValueOrDefault(s.Id))))]);
    }

    // Active first, indicators of the office last, then by the code of the plan.
    private static SeksiKamus Susun(Unit unit, Seksi seksi, List<Baris> milik, (string, string)? isian)
    {
        milik.Sort(Banding);
        return new(unit.Nama, seksi, isian, milik.ConvertAll(b => Tulis(b, denganAngka: true)), milik.ConvertAll(b => Tulis(b, denganAngka: false)), milik.Count(b => b.Aktif));
    }

    // Where the data of each seksi are typed or read in the year's latest run.
    private static async Task<Dictionary<Guid, (string, string)?>> IsianBerjalanAsync(AppDb db, int tahun, CancellationToken batal)
    {
        var terakhir = await db.Permintaan.AsNoTracking()
            .Where(p => p.Tahun == tahun && p.DibatalkanPada == null && db.PengumpulanUnit.Any(u => u.PermintaanId == p.Id))
            .OrderByDescending(p => p.Triwulan)
            .Select(p => new { p.Id, p.Triwulan })
            .FirstOrDefaultAsync(batal);
        return terakhir is null ? [] : await (
            from s in db.PengumpulanSeksi.AsNoTracking()
            join u in db.PengumpulanUnit on s.PengumpulanUnitId equals u.Id
            where u.PermintaanId == terakhir.Id
            select new { s.Id, s.SeksiId }).ToDictionaryAsync(s => s.SeksiId, s => ((string, string)?)($"/isian/{s.Id}", $"Data {new TriwulanTahun(tahun, terakhir.Triwulan).Sebutan}"), batal);
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
    private sealed record Baris(
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

/// <summary>The part of the dictionary that one seksi answers for.</summary>
/// <param name="NamaUnit">Unit that it belongs to.</param>
/// <param name="Seksi">The seksi or subbagian.</param>
/// <param name="Isian">Page and name of its data in the year's latest run; null when it has none.</param>
/// <param name="DenganAngka">Its rows for whoever may see its figures.</param>
/// <param name="TanpaAngka">Its rows for everybody else.</param>
/// <param name="Aktif">How many of them are asked for.</param>
public sealed record SeksiKamus(string NamaUnit, Seksi Seksi, (string Alamat, string Kata)? Isian, IReadOnlyList<BarisKamus> DenganAngka, IReadOnlyList<BarisKamus> TanpaAngka, int Aktif);
