using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What may be typed about new rules; bounds and labels are the domain's to judge together.</summary>
public sealed class AturanCapaianInput
{
    private const string Persen = "Batas predikat harus 0 sampai 200 persen.";

    [Display(Name = "Berlaku mulai"), Wajib("Isi tanggal mulai berlaku."), TanggalWajar]
    public DateOnly? BerlakuMulai { get; set; }

    [Display(Name = "Dasar perubahan"), Wajib("Tulis dasar perubahan, misalnya nomor keputusan."), Teks(AturanCapaian.PanjangDasarHukum)]
    public string? DasarHukum { get; set; }

    [Display(Name = "Dasar predikat"), Wajib("Pilih dasar predikat."), EnumDataType(typeof(DasarPredikat), ErrorMessage = "Pilih dasar predikat dari daftar.")]
    public DasarPredikat? DasarPredikat { get; set; }

    [Display(Name = "Batas capaian untuk rata-rata"), Range(typeof(decimal), "100", "1000", ParseLimitsInInvariantCulture = true, ErrorMessage = "Batas capaian harus 100 sampai 1.000 persen.")]
    public decimal? BatasCapaian { get; set; }

    [Display(Name = "Target 0 pada indikator naik"), Wajib("Pilih cara menghitung target 0."), EnumDataType(typeof(RumusTargetNol), ErrorMessage = "Pilih cara menghitung target 0 dari daftar.")]
    public RumusTargetNol? TargetNol { get; set; }

    [Display(Name = "Indikator berpredikat (BB, WTP)"), Wajib("Pilih cara menghitung indikator berpredikat."), EnumDataType(typeof(RumusPredikat), ErrorMessage = "Pilih cara menghitung indikator berpredikat dari daftar.")]
    public RumusPredikat? RumusPredikat { get; set; }

    [Display(Name = "Ambang efisiensi"), Wajib("Isi ambang efisiensi."), Range(typeof(decimal), "0", "100", ParseLimitsInInvariantCulture = true, ErrorMessage = "Ambang efisiensi harus 0 sampai 100 poin.")]
    public decimal? AmbangEfisiensi { get; set; }

    [Display(Name = "Predikat tertinggi"), Wajib("Isi sebutan predikat."), Teks(60)]
    public string? SangatTinggi { get; set; }

    [Display(Name = "Predikat tertinggi di atas"), Wajib("Isi batas predikat."), Range(typeof(decimal), "0", "200", ParseLimitsInInvariantCulture = true, ErrorMessage = Persen)]
    public decimal? BatasTinggi { get; set; }

    [Display(Name = "Predikat kedua"), Wajib("Isi sebutan predikat."), Teks(60)]
    public string? Tinggi { get; set; }

    [Display(Name = "Predikat kedua di atas"), Wajib("Isi batas predikat."), Range(typeof(decimal), "0", "200", ParseLimitsInInvariantCulture = true, ErrorMessage = Persen)]
    public decimal? BatasSedang { get; set; }

    [Display(Name = "Predikat ketiga"), Wajib("Isi sebutan predikat."), Teks(60)]
    public string? Sedang { get; set; }

    [Display(Name = "Predikat ketiga di atas"), Wajib("Isi batas predikat."), Range(typeof(decimal), "0", "200", ParseLimitsInInvariantCulture = true, ErrorMessage = Persen)]
    public decimal? BatasRendah { get; set; }

    [Display(Name = "Predikat keempat"), Wajib("Isi sebutan predikat."), Teks(60)]
    public string? Rendah { get; set; }

    [Display(Name = "Predikat keempat di atas"), Wajib("Isi batas predikat."), Range(typeof(decimal), "0", "200", ParseLimitsInInvariantCulture = true, ErrorMessage = Persen)]
    public decimal? BatasSangatRendah { get; set; }

    [Display(Name = "Predikat terendah"), Wajib("Isi sebutan predikat."), Teks(60)]
    public string? SangatRendah { get; set; }

    /// <summary>The rules in force as the form begins; date and reason are always new.</summary>
    public static AturanCapaianInput Dari(AturanCapaian a) => new()
    {
        DasarPredikat = a.DasarPredikat,
        BatasCapaian = a.BatasCapaian,
        TargetNol = a.TargetNol,
        RumusPredikat = a.RumusPredikat,
        AmbangEfisiensi = a.AmbangEfisiensi,
        SangatTinggi = a.Skala.SangatTinggi,
        Tinggi = a.Skala.Tinggi,
        Sedang = a.Skala.Sedang,
        Rendah = a.Skala.Rendah,
        SangatRendah = a.Skala.SangatRendah,
        BatasTinggi = a.Skala.BatasTinggi,
        BatasSedang = a.Skala.BatasSedang,
        BatasRendah = a.Skala.BatasRendah,
        BatasSangatRendah = a.Skala.BatasSangatRendah,
    };

    /// <summary>What was typed; only of a form without faults.</summary>
    public IsiAturanCapaian Isi() => new()
    {
        DasarHukum = DasarHukum!,
        DasarPredikat = DasarPredikat!.Value,
        BatasCapaian = BatasCapaian,
        TargetNol = TargetNol!.Value,
        RumusPredikat = RumusPredikat!.Value,
        AmbangEfisiensi = AmbangEfisiensi!.Value,
        Skala = new()
        {
            SangatTinggi = SangatTinggi!.Trim(),
            Tinggi = Tinggi!.Trim(),
            Sedang = Sedang!.Trim(),
            Rendah = Rendah!.Trim(),
            SangatRendah = SangatRendah!.Trim(),
            BatasTinggi = BatasTinggi!.Value,
            BatasSedang = BatasSedang!.Value,
            BatasRendah = BatasRendah!.Value,
            BatasSangatRendah = BatasSangatRendah!.Value,
        },
    };
}

/// <summary>The rules of the office over time.</summary>
/// <param name="Berlaku">In force today.</param>
/// <param name="Bawaan">Whether those are the defaults.</param>
/// <param name="Semua">All that were put in, latest begun first.</param>
/// <param name="Dipakai">Which triwulan are counted by which; the defaults have no id.</param>
/// <param name="HariIni">Today.</param>
public sealed record DaftarAturanCapaian(AturanCapaian Berlaku, bool Bawaan, IReadOnlyList<AturanCapaian> Semua, ILookup<Guid?, string> Dipakai, DateOnly HariIni)
{
    /// <summary>"berlaku", "menunggu tanggalnya", "tidak berlaku lagi".</summary>
    public string Keadaan(AturanCapaian aturan) => aturan == Berlaku ? "berlaku"
        : aturan.BerlakuMulai > HariIni && AturanCapaian.Berlaku(Semua, aturan.BerlakuMulai) == aturan ? "menunggu tanggalnya" : "tidak berlaku lagi";
}

/// <summary>A set of rules in words, line by line.</summary>
public static class UraianAturan
{
    public static IEnumerable<(string Nama, string Isi)> Baris(AturanCapaian a)
    {
        var s = a.Skala;
        yield return ("Dasar predikat dan rata-rata", Tampil.Sebutan(a.DasarPredikat));
        yield return ("Batas capaian", a.BatasCapaian is { } batas ? $"{Angka.Tulis(batas)}%" : "tanpa batas");
        yield return ("Target 0 pada indikator naik", Tampil.Sebutan(a.TargetNol));
        yield return ("Indikator berpredikat", Tampil.Sebutan(a.RumusPredikat));
        yield return ("Ambang efisiensi", $"{Angka.Tulis(a.AmbangEfisiensi)} poin");
        yield return ("Skala", $"{s.SangatTinggi} di atas {Angka.Tulis(s.BatasTinggi)}, {s.Tinggi} di atas {Angka.Tulis(s.BatasSedang)}, {s.Sedang} di atas {Angka.Tulis(s.BatasRendah)}, {s.Rendah} di atas {Angka.Tulis(s.BatasSangatRendah)}, selain itu {s.SangatRendah}");
    }
}
