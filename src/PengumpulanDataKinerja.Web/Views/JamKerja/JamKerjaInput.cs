using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What may be typed about hours, Ramadan and windows; their order is the domain's to judge.</summary>
public sealed class JamKerjaInput
{
    [Display(Name = "Senin sampai Kamis")]
    public JamSehariInput SeninKamis { get; set; } = new();

    [Display(Name = "Jumat")]
    public JamSehariInput Jumat { get; set; } = new();

    [Display(Name = "Senin sampai Kamis pada Ramadan")]
    public JamSehariInput RamadanSeninKamis { get; set; } = new();

    [Display(Name = "Jumat pada Ramadan")]
    public JamSehariInput RamadanJumat { get; set; } = new();

    [MaxLength(JamKerja.RamadanTerbanyak + 1, ErrorMessage = "Masa Ramadan terlalu banyak. Hapus yang sudah lama lewat.")]
    public List<RamadanInput> Ramadan { get; set => field = [.. value.OfType<RamadanInput>()]; } = [];

    [Display(Name = "Minggu permintaan"), Wajib("Isi minggu permintaan."), Range(1, 3, ErrorMessage = "Minggu permintaan harus 1, 2, atau 3.")]
    public int? MingguPermintaan { get; set; }

    [Display(Name = "Minggu pengumpulan"), Wajib("Isi minggu pengumpulan."), Range(2, 4, ErrorMessage = "Minggu pengumpulan harus 2, 3, atau 4.")]
    public int? MingguPengumpulan { get; set; }

    [Display(Name = "Rekap selesai pada hari kerja ke"), Wajib("Isi hari kerja rekap."), Range(1, 20, ErrorMessage = "Hari kerja rekap harus 1 sampai 20.")]
    public int? HariKerjaRekap { get; set; }

    [Display(Name = "Ingatkan bila kurang dari"), Wajib("Isi batas hari kerja."), Range(0, 15, ErrorMessage = "Batas hari kerja harus 0 sampai 15.")]
    public int? HariKerjaCukup { get; set; }

    public int Versi { get; set; }

    public static JamKerjaInput Dari(PengaturanKalender p) => new()
    {
        SeninKamis = JamSehariInput.Dari(p.SeninKamis),
        Jumat = JamSehariInput.Dari(p.Jumat),
        RamadanSeninKamis = JamSehariInput.Dari(p.RamadanSeninKamis),
        RamadanJumat = JamSehariInput.Dari(p.RamadanJumat),
        Ramadan = [.. p.Ramadan.Select(r => new RamadanInput { Mulai = r.Mulai, Sampai = r.Sampai })],
        MingguPermintaan = p.Jendela.MingguPermintaan,
        MingguPengumpulan = p.Jendela.MingguPengumpulan,
        HariKerjaRekap = p.Jendela.HariKerjaRekap,
        HariKerjaCukup = p.Jendela.HariKerjaCukup,
        Versi = p.Versi,
    };

    /// <summary>What was typed; only of a form without faults. Rows without dates are rows taken away.</summary>
    public JamKerja Jam() => new()
    {
        SeninKamis = SeninKamis.Isi(),
        Jumat = Jumat.Isi(),
        RamadanSeninKamis = RamadanSeninKamis.Isi(),
        RamadanJumat = RamadanJumat.Isi(),
        Ramadan = [.. Ramadan.Where(r => r is { Mulai: not null, Sampai: not null }).Select(r => new PeriodeRamadan(r.Mulai!.Value, r.Sampai!.Value)).OrderBy(r => r.Mulai)],
    };

    /// <summary>What was typed; only of a form without faults.</summary>
    public AturanJendela Jendela() => new()
    {
        MingguPermintaan = MingguPermintaan!.Value,
        MingguPengumpulan = MingguPengumpulan!.Value,
        HariKerjaRekap = HariKerjaRekap!.Value,
        HariKerjaCukup = HariKerjaCukup!.Value,
    };
}

/// <summary>Hours of one kind of day. A record: two of the same hours are the same.</summary>
public sealed record JamSehariInput
{
    [Display(Name = "Masuk"), Wajib("Isi jam masuk.")]
    public TimeOnly? Masuk { get; set; }

    [Display(Name = "Mulai istirahat"), Wajib("Isi jam mulai istirahat.")]
    public TimeOnly? IstirahatMulai { get; set; }

    [Display(Name = "Selesai istirahat"), Wajib("Isi jam selesai istirahat.")]
    public TimeOnly? IstirahatSelesai { get; set; }

    [Display(Name = "Pulang"), Wajib("Isi jam pulang.")]
    public TimeOnly? Pulang { get; set; }

    public static JamSehariInput Dari(JamSehari jam) => new() { Masuk = jam.Masuk, IstirahatMulai = jam.IstirahatMulai, IstirahatSelesai = jam.IstirahatSelesai, Pulang = jam.Pulang };

    public JamSehari Isi() => new(Masuk!.Value, Pulang!.Value, IstirahatMulai!.Value, IstirahatSelesai!.Value);

    public override string ToString() => UraianJamKerja.Jam(Isi());
}

/// <summary>A month of Ramadan; both dates empty take the row away.</summary>
public sealed class RamadanInput
{
    [Display(Name = "Mulai Ramadan"), TanggalWajar(TahunPertama = TriwulanTahun.TahunPertama)]
    public DateOnly? Mulai { get; set; }

    [Display(Name = "Akhir Ramadan"), TanggalWajar(TahunPertama = TriwulanTahun.TahunPertama)]
    public DateOnly? Sampai { get; set; }
}

/// <summary>The settings in words, line by line.</summary>
public static class UraianJamKerja
{
    public static IEnumerable<(string Nama, string Isi)> Baris(PengaturanKalender p)
    {
        yield return ("Senin sampai Kamis", Jam(p.SeninKamis));
        yield return ("Jumat", Jam(p.Jumat));
        yield return ("Senin sampai Kamis pada Ramadan", Jam(p.RamadanSeninKamis));
        yield return ("Jumat pada Ramadan", Jam(p.RamadanJumat));
        yield return ("Ramadan", Ramadan(p.Ramadan));
        yield return ("minggu permintaan", $"{p.Jendela.MingguPermintaan}");
        yield return ("minggu pengumpulan", $"{p.Jendela.MingguPengumpulan}");
        yield return ("hari kerja rekap", $"{p.Jendela.HariKerjaRekap}");
        yield return ("hari kerja yang cukup", $"{p.Jendela.HariKerjaCukup}");
    }

    /// <summary>"07.30–16.00, istirahat 12.00–13.00".</summary>
    public static string Jam(JamSehari jam) => $"{Waktu.Jam(jam.Masuk)}–{Waktu.Jam(jam.Pulang)}, istirahat {Waktu.Jam(jam.IstirahatMulai)}–{Waktu.Jam(jam.IstirahatSelesai)}";

    public static string Ramadan(IReadOnlyList<PeriodeRamadan> daftar) =>
        daftar.Count == 0 ? "tidak ada" : string.Join(", ", daftar.Select(r => $"{Waktu.TanggalPendek(r.Mulai)} sampai {Waktu.TanggalPendek(r.Sampai)}"));
}
