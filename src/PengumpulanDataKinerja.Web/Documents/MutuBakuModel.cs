using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The mutu baku board in words: the same sentences on the page and on paper.</summary>
/// <param name="Papan">What was measured.</param>
/// <param name="Lalu">The triwulan before; null when it was not run.</param>
/// <param name="Kalender">For the tenggat seen from the day.</param>
/// <param name="Sekarang">When it was measured, UTC.</param>
public sealed record MutuBakuModel(PapanMutuBaku Papan, PapanMutuBaku? Lalu, KalenderKerja Kalender, DateTime Sekarang) : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_MutuBaku.cshtml";

    public TriwulanTahun Triwulan => Papan.Triwulan;

    /// <summary>Whether the run was cancelled: what has not begun will not be late.</summary>
    public bool Berhenti { get; init; }

    /// <summary>Heading of the comparison: "TW II 2026".</summary>
    public string KepalaLalu => $"TW {Triwulan.Sebelumnya.Romawi} {Triwulan.Sebelumnya.Tahun}";

    /// <summary>The 14 rows.</summary>
    public IReadOnlyList<BarisMutuBaku> Baris => [.. Papan.Langkah.Select(Susun)];

    /// <summary>The slowest rows, a sentence each.</summary>
    public IReadOnlyList<string> PalingLambat => [.. Papan.PalingLambat.Select(g =>
        $"Langkah {(int)g.Langkah}, {Sop.Untuk(g.Langkah).Judul}{(g.Sebutan is { } apa ? $" ({apa})" : "")}: {Lama(g)}, mutu baku {Sop.Untuk(g.Langkah).Waktu}, lewat {MutuBaku.Sebutan(SatuanMutuBaku.Menit, g.MenitLewat)} dalam jam kerja.{(g.Sebab is null ? "" : $" Sebab: {g.Sebab}")}")];

    /// <summary>The rows that run once per unit.</summary>
    public static IReadOnlyList<BarisSop> LangkahUnit { get; } = [.. Sop.Baris.Where(b => b.No is >= 7 and <= 10)];

    /// <summary>One row of one unit in words.</summary>
    public static (string Waktu, string? Terlambat) Sel(UnitMutuBaku unit, Langkah langkah)
    {
        if (unit.Terlama(langkah) is not { } g)
        {
            return ("–", null);
        }

        var putaran = unit.Putaran(langkah);
        return ($"{Lama(g)}{(g.Berjalan ? " sejauh ini" : "")}{(g.Tempat == unit.Nama ? "" : $" ({g.Tempat})")}{(putaran > 1 ? $", {putaran} putaran" : "")}", unit.Terlambat(langkah)?.SebutanKetepatan);
    }

    /// <summary>"3 jam 5 menit", "2 hari kerja".</summary>
    public static string Lama(UkuranGiliran giliran) => MutuBaku.Sebutan(Sop.Untuk(giliran.Langkah).Waktu.Satuan, giliran.Lama);

    private BarisMutuBaku Susun(LangkahMutuBaku langkah)
    {
        var lalu = Lalu?.Untuk(langkah.Baris.Langkah).Sebaran;
        return new(langkah)
        {
            Waktu = WaktuNyata(langkah),
            Lalu = lalu is null ? null : $"{(lalu.Banyak > 1 ? "median " : "")}{MutuBaku.Sebutan(langkah.Baris.Waktu.Satuan, lalu.Median)}",
            Selisih = lalu is null || langkah.Sebaran is null ? null : Banding(langkah.Baris.Waktu.Satuan, langkah.Sebaran.Median - lalu.Median),
            Jendela = $"{Tgl(langkah.Jadwal.Buka)} sampai {Tgl(langkah.Jadwal.Tenggat)}",
            Ketepatan = Putusan(langkah),
            Lewat = langkah.Terlambat > 0 || BelumDanLewat(langkah),
            Sebab = [.. langkah.Giliran.Where(g => g.Sebab is not null).Select(g => g.Tempat is null && g.Putaran == 1 ? g.Sebab! : $"{g.Sebutan}: {g.Sebab}")],
        };
    }

    private static IReadOnlyList<string> WaktuNyata(LangkahMutuBaku langkah)
    {
        var satuan = langkah.Baris.Waktu.Satuan;
        var nyata = langkah.Sebaran is { } s ? s.Sebutan(satuan) + (s.Banyak > 1 && langkah.Terlama?.Sebutan is { } siapa ? $" ({siapa})" : "") : null;
        var berjalan = langkah.Berjalan.MaxBy(g => g.Lama) is { } g
            ? langkah.Berjalan.Count() > 1 ? $"{langkah.Berjalan.Count()} masih berjalan, terlama {Lama(g)} ({g.Tempat})" : $"{Lama(g)} sejauh ini{(g.Tempat is null ? "" : $" ({g.Tempat})")}"
            : null;
        var kertas = langkah.Giliran.Count(g => g.DiKertas) is > 0 and var banyak ? $"{(langkah.Giliran.Count > 1 ? $"{banyak} " : "")}di atas kertas, menurut waktu sebenarnya" : null;
        return [.. new[] { nyata, berjalan, kertas }.OfType<string>()];
    }

    private string Putusan(LangkahMutuBaku langkah)
    {
        var putusan = langkah.Menentukan.ToList();
        if (putusan.Count == 0)
        {
            return langkah.Giliran.Count > 0 ? "dikerjakan lagi sesudah dikembalikan" : BelumDanLewat(langkah) ? $"belum mulai, {Kalender.SebutanTenggat(langkah.Jadwal.Tenggat, Waktu.HariWib(Sekarang))}" : "belum mulai";
        }

        if (!langkah.PerUnit)
        {
            return putusan[0].Berjalan ? Kalender.SebutanTenggat(putusan[0].Tenggat, Waktu.HariWib(Sekarang)) : putusan[0].SebutanKetepatan;
        }

        var berjalan = putusan.Count(g => g is { Berjalan: true, Terlambat: false });
        var masih = berjalan == 0 ? "" : $", {berjalan} masih berjalan";
        return langkah.PalingTerlambat is { } terlambat
            ? $"{langkah.Terlambat} dari {putusan.Count} terlambat, paling lama {terlambat.HariTerlambat} hari kerja ({terlambat.Tempat}){masih}"
            : $"{(berjalan == putusan.Count ? "belum ada yang lewat" : "tepat")}{masih}";
    }

    private bool BelumDanLewat(LangkahMutuBaku langkah) => !Berhenti && langkah.Giliran.Count == 0 && langkah.Jadwal.Tenggat < Waktu.HariWib(Sekarang);

    private static string Banding(SatuanMutuBaku satuan, int selisih) => selisih switch
    {
        0 => "sama",
        > 0 => $"kini {MutuBaku.Sebutan(satuan, selisih)} lebih lama",
        _ => $"kini {MutuBaku.Sebutan(satuan, -selisih)} lebih cepat",
    };

    // The year stands in the title; only another one is written out.
    private string Tgl(DateOnly hari) => hari.Year == Triwulan.Tahun ? $"{hari.Day} {Waktu.NamaBulan(hari.Month)}" : Waktu.Tanggal(hari);
}

/// <summary>One row of the board in words.</summary>
/// <param name="Langkah">What was measured.</param>
public sealed record BarisMutuBaku(LangkahMutuBaku Langkah)
{
    public BarisSop Sop => Langkah.Baris;

    /// <summary>Actual service times, a line each; empty before the row began.</summary>
    public required IReadOnlyList<string> Waktu { get; init; }

    /// <summary>"2 dari 9 melewati baku"; null when none did.</summary>
    public string? MelewatiBaku => Langkah.MelewatiBaku == 0 ? null : Langkah.Giliran.Count == 1 ? "melewati mutu baku" : $"{Langkah.MelewatiBaku} dari {Langkah.Giliran.Count} melewati mutu baku";

    /// <summary>The median of the triwulan before; null when there is none.</summary>
    public string? Lalu { get; init; }

    /// <summary>How this one differs from it.</summary>
    public string? Selisih { get; init; }

    public required string Jendela { get; init; }

    /// <summary>The calendar's verdict.</summary>
    public required string Ketepatan { get; init; }

    /// <summary>Whether that is past the tenggat.</summary>
    public bool Lewat { get; init; }

    /// <summary>Why it was late.</summary>
    public required IReadOnlyList<string> Sebab { get; init; }
}
