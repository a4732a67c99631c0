using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>Says of an open turn what it is about: who handed it over and when, the last note, how far the data are, what it waits for.</summary>
public sealed class KeteranganTugas
{
    private readonly IReadOnlyList<BarisTugas> terbuka;
    private readonly ILookup<Guid, Usai> usai;
    private readonly Dictionary<(Guid Permintaan, Guid Seksi), KelengkapanSeksi> kelengkapan;

    private KeteranganTugas(IReadOnlyList<BarisTugas> terbuka, IEnumerable<Usai> usai, IEnumerable<KelengkapanSeksi> kelengkapan)
    {
        this.terbuka = terbuka;
        this.usai = usai.OrderBy(u => u.Pada).ThenBy(u => u.Langkah).ToLookup(u => u.PermintaanId);
        this.kelengkapan = kelengkapan.ToDictionary(k => (k.PermintaanId, k.SeksiId));
    }

    /// <summary>Reads what the sentences about these turns need.</summary>
    public static async Task<KeteranganTugas> MuatAsync(AppDb db, IReadOnlyList<BarisTugas> terbuka, IEnumerable<KelengkapanSeksi> kelengkapan, CancellationToken batal)
    {
        var id = terbuka.Select(t => t.PermintaanId).Distinct().ToList();
        var rantai = id.Select(i => i.ToString()).ToList();
        var catatan = await db.Riwayat.AsNoTracking()
            .Where(r => rantai.Contains(r.Rantai) && r.Tindakan == Tindakan.Mengembalikan)
            .Select(r => new { r.Rantai, r.Langkah, r.UnitId, r.SuratId, Pada = r.DikerjakanPada ?? r.Waktu, r.Catatan })
            .ToListAsync(batal);
        var usai = await db.Giliran.AsNoTracking()
            .Where(g => id.Contains(g.PermintaanId) && g.SelesaiPada != null && g.Hasil != HasilGiliran.Dihapus)
            .Select(g => new Usai(g.PermintaanId, g.Jalur, g.Langkah, g.UnitId, g.SuratId, g.SelesaiPada!.Value, g.Hasil == HasilGiliran.Dikembalikan, g.Pelaku!.Nama, g.Pelaku.Jabatan, db.CatatanKertas.Any(k => k.GiliranId == g.Id), null))
            .ToListAsync(batal);
        return new KeteranganTugas(
            terbuka,
            usai.Select(u => u.Dikembalikan
                ? u with { Catatan = catatan.LastOrDefault(c => c.Rantai == u.PermintaanId.ToString() && c.Langkah == u.Langkah && c.UnitId == u.UnitId && c.SuratId == u.SuratId && Bersamaan(c.Pada, u.Pada))?.Catatan }
                : u),
            kelengkapan);
    }

    /// <summary>The sentence below the title.</summary>
    /// <param name="tugas">The turn.</param>
    /// <param name="kini">Whether it is read now; what is kept does not say how far the data are at this moment.</param>
    public string Untuk(BarisTugas tugas, bool kini = true)
    {
        var bagian = new List<string> { Tempat(tugas) };
        if (!tugas.DapatDikerjakan)
        {
            bagian.Add(Ditunggu(tugas));
        }
        else if (Asal(tugas) is { } asal)
        {
            bagian.Add(asal.Dikembalikan
                ? $"Dikembalikan {asal.Nama}, {asal.Jabatan}, {Waktu.TanggalJam(asal.Pada)}{(asal.DiKertas ? " (di atas kertas)" : "")}{(asal.Catatan is null ? "." : $": “{asal.Catatan}”")}"
                : $"Dari {asal.Nama}, {asal.Jabatan}, {Waktu.TanggalJam(asal.Pada)}{(asal.DiKertas ? " (di atas kertas)" : "")}.");
        }

        if (kini && Kemajuan(tugas) is { } kemajuan)
        {
            bagian.Add($"{kemajuan}.");
        }

        return string.Join(" ", bagian);
    }

    /// <summary>Whether it came back with a note instead of having been handed on.</summary>
    public bool Dikembalikan(BarisTugas tugas) => tugas.DapatDikerjakan && Asal(tugas) is { Dikembalikan: true };

    /// <summary>"3 dari 9 indikator terisi" of a row 8; null for others.</summary>
    public string? Kemajuan(BarisTugas tugas) =>
        tugas.SeksiId is { } seksi && kelengkapan.TryGetValue((tugas.PermintaanId, seksi), out var k) ? $"{k.Terisi} dari {k.Diminta} indikator terisi" : null;

    /// <summary>"Triwulan III 2026, langkah 10, putaran ke-2."</summary>
    private static string Tempat(BarisTugas tugas)
    {
        // A surat peringatan goes through rows 3–6 again but belongs to its unit's row 10.
        var langkah = tugas.Jalur == Jalur.Peringatan ? (int)Langkah.MenerimaKasubbag : (int)tugas.Langkah;
        return $"{tugas.TriwulanTahun.Sebutan}, langkah {langkah}{(tugas.Putaran > 1 ? $", putaran ke-{tugas.Putaran}" : "")}.";
    }

    private string Ditunggu(BarisTugas tugas)
    {
        if (tugas.Langkah == Langkah.ParafSekretaris)
        {
            return "Belum terbuka: menunggu paraf Kasubbag PKP.";
        }

        var jalur = tugas.Langkah == Langkah.Rekapitulasi ? Jalur.Unit : Jalur.Seksi;
        var nama = terbuka
            .Where(t => t.PermintaanId == tugas.PermintaanId && t.Jalur == jalur && (jalur == Jalur.Unit || t.UnitId == tugas.UnitId))
            .Select(t => t.Perihal)
            .Order(StringComparer.CurrentCulture)
            .ToList();
        var kalimat = nama.Count == 0 ? "Belum terbuka." : $"Belum terbuka: menunggu {string.Join(", ", nama)}.";
        return tugas.Langkah == Langkah.Rekapitulasi ? $"{kalimat} Terbuka bila semua unit diterima, atau bila Anda menutup pengumpulan dengan alasan." : kalimat;
    }

    // The turn that handed this one over: the last one of its own line, else the row of the permintaan that opened the line.
    private Usai? Asal(BarisTugas tugas)
    {
        var sebelum = usai[tugas.PermintaanId].Where(u => u.Pada <= tugas.DapatDikerjakanSejak);
        return tugas.Jalur switch
        {
            Jalur.Permintaan when tugas.Langkah == Langkah.Rekapitulasi => sebelum.LastOrDefault(u => u.Jalur is Jalur.Permintaan or Jalur.Unit),
            Jalur.Permintaan => sebelum.LastOrDefault(u => u.Jalur == Jalur.Permintaan),
            Jalur.Peringatan => sebelum.LastOrDefault(u => u.SuratId == tugas.SuratId),
            Jalur.Unit => sebelum.LastOrDefault(u => u.UnitId == tugas.UnitId && u.Jalur is Jalur.Unit or Jalur.Seksi) ?? Distribusi(sebelum),
            Jalur.Seksi => sebelum.LastOrDefault(u => u.UnitId == tugas.UnitId && u.Jalur == Jalur.Unit) ?? Distribusi(sebelum),
        };
    }

    private static Usai? Distribusi(IEnumerable<Usai> sebelum) => sebelum.LastOrDefault(u => u is { Jalur: Jalur.Permintaan, Langkah: Langkah.Distribusi });

    // History keeps whole milliseconds.
    private static bool Bersamaan(DateTime satu, DateTime dua) => Math.Abs((satu - dua).TotalMilliseconds) < 1;

    private sealed record Usai(Guid PermintaanId, Jalur Jalur, Langkah Langkah, Guid? UnitId, Guid? SuratId, DateTime Pada, bool Dikembalikan, string Nama, string Jabatan, bool DiKertas, string? Catatan);
}
