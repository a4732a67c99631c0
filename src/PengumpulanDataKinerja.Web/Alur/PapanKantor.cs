using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Controllers;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>Where the office's runs stand, as the side panel of the home page shows it: read without loading a permintaan.</summary>
public static class PapanKantor
{
    /// <summary>The run to show: the newest that is open, else the one planned next, else the last one finished.</summary>
    public static KeadaanPermintaan? Kini(IReadOnlyList<KeadaanPermintaan> terbaru) =>
        terbaru.FirstOrDefault(p => p is { DibukaPada: not null, SelesaiPada: null })
        ?? terbaru.FirstOrDefault(p => p.DibukaPada is null)
        ?? (terbaru.Count > 0 ? terbaru[0] : null);

    /// <summary>The latest runs, newest first, cancelled ones apart.</summary>
    public static Task<List<KeadaanPermintaan>> TerbaruAsync(AppDb db, CancellationToken batal) => db.Permintaan.AsNoTracking()
        .Where(p => p.DibatalkanPada == null)
        .OrderByDescending(p => p.Tahun).ThenByDescending(p => p.Triwulan)
        .Select(p => new KeadaanPermintaan(
            p.Id,
            p.Tahun,
            p.Triwulan,
            p.DibukaPada,
            p.SelesaiPada,
            p.DitutupPada,
            p.HariPeringatan,
            p.Jadwal.Where(j => j.Langkah == Langkah.PerintahSekretaris).Select(j => j.Buka).First(),
            p.Jadwal.Any(j => j.Alasan != null),
            p.Jadwal.Where(j => j.Langkah == Langkah.Rekapitulasi).Select(j => j.Tenggat).First()))
        .Take(8)
        .ToListAsync(batal);

    /// <summary>The guide sign of a run.</summary>
    public static PapanTriwulan Susun(KeadaanPermintaan kini, IReadOnlyList<UnitRingkas> unit, IEnumerable<BarisTugas> terbuka, IEnumerable<KelengkapanSeksi> kelengkapan)
    {
        var (lajur, keadaan) = Lajur(kini, [.. terbuka.Where(t => t.PermintaanId == kini.Id)]);
        if (unit.Count == 0)
        {
            return new(kini.TriwulanTahun, lajur, keadaan, [("Dibuka", Waktu.Tanggal(kini.TanggalBuka)), ("Laporan ke Sekretaris", Waktu.Tanggal(kini.TenggatRekap))]);
        }

        var lengkap = kelengkapan.Where(k => k.PermintaanId == kini.Id).ToList();
        return new(kini.TriwulanTahun, lajur, keadaan,
        [
            ("Unit diterima", $"{unit.Count(u => u.Hasil == HasilUnit.Diterima)} dari {unit.Count}"),
            ("Indikator terisi", $"{lengkap.Sum(k => k.Terisi)} dari {lengkap.Sum(k => k.Diminta)}"),
            kini.SelesaiPada is { } selesai ? ("Diarsipkan", Waktu.Tanggal(selesai)) : ("Laporan ke Sekretaris", Waktu.Tanggal(kini.TenggatRekap)),
        ]);
    }

    /// <summary>The units of a run.</summary>
    public static Task<List<UnitRingkas>> UnitAsync(AppDb db, Guid permintaanId, CancellationToken batal) => db.PengumpulanUnit.AsNoTracking()
        .Where(u => u.PermintaanId == permintaanId)
        .OrderBy(u => u.Urutan)
        .Select(u => new UnitRingkas(
            u.UnitId,
            u.NamaUnit,
            u.Hasil,
            u.DiteruskanPada,
            db.Surat.Any(s => s.PermintaanId == permintaanId && s.Jenis == JenisSurat.Peringatan && s.UnitId == u.UnitId && s.DicabutPada == null)))
        .ToListAsync(batal);

    private static (IReadOnlyList<string> Lajur, string Keadaan) Lajur(KeadaanPermintaan kini, List<BarisTugas> terbuka)
    {
        if (kini.SelesaiPada is not null)
        {
            return (Enumerable.Repeat("selesai", Sop.Baris.Count).ToList(), "Selesai dan diarsipkan");
        }

        var utama = terbuka.FirstOrDefault(t => t.Jalur == Jalur.Permintaan);
        if (utama is null)
        {
            return (Enumerable.Repeat("nanti", Sop.Baris.Count).ToList(), "Direncanakan, belum dibuka");
        }

        // While its units collect, the permintaan waits at row 11 and rows 7–10 are what happens.
        var mengumpulkan = utama is { Langkah: Langkah.Rekapitulasi, DapatDikerjakan: false };
        var berjalan = mengumpulkan ? terbuka.Where(t => t.Jalur is Jalur.Unit or Jalur.Seksi).ToList() : [utama];
        var paling = berjalan.Min(t => t.Langkah);
        var lajur = Sop.Baris.Select(b => b.Langkah < paling ? "selesai" : berjalan.Any(t => t.Langkah == b.Langkah && t.DapatDikerjakan) ? "kini" : "nanti").ToList();
        return (lajur, mengumpulkan
            ? "Langkah 7 sampai 10 dari 14: pengumpulan data"
            : $"Langkah {(int)utama.Langkah} dari {Sop.Baris.Count}: {char.ToLowerInvariant(Sop.Untuk(utama.Langkah).Judul[0])}{Sop.Untuk(utama.Langkah).Judul[1..]}");
    }
}

/// <summary>A run in short.</summary>
public sealed record KeadaanPermintaan(Guid Id, int Tahun, int Triwulan, DateTime? DibukaPada, DateTime? SelesaiPada, DateTime? DitutupPada, DateOnly HariPeringatan, DateOnly TanggalBuka, bool SudahDigeser, DateOnly TenggatRekap)
{
    public TriwulanTahun TriwulanTahun => new(Tahun, Triwulan);

    public string Alamat => $"/triwulan/{Tahun}/{Triwulan}";
}

/// <summary>A unit of a run in short.</summary>
public sealed record UnitRingkas(Guid UnitId, string Nama, HasilUnit? Hasil, DateTime? DiteruskanPada, bool AdaPeringatan)
{
    /// <summary>Its data do not lie with Kasubbag PKP.</summary>
    public bool BelumMenyampaikan => Hasil is null && DiteruskanPada is null;
}
