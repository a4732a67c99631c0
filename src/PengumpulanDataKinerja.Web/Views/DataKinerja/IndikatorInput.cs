using System.ComponentModel.DataAnnotations;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>What Staf PKP types about an indicator; figures stay as typed until they are read.</summary>
public sealed class IndikatorInput : TargetInput
{
    [Display(Name = "Tahun"), Wajib("Isi tahun."), Range(2000, 2100, ErrorMessage = "Tahun harus antara 2000 dan 2100.")]
    public int? Tahun { get; set; }

    [Display(Name = "Seksi atau subbagian"), Wajib("Pilih seksi atau subbagian.")]
    public Guid? SeksiId { get; set; }

    [Display(Name = "Indikator dinas (di luar rata-rata unit)")]
    public bool BlokDinas { get; set; }

    [Display(Name = "Bagian dari rencana")]
    public Guid? UnsurId { get; set; }

    [Display(Name = "Tingkat"), Wajib("Pilih tingkat."), EnumDataType(typeof(LevelIndikator), ErrorMessage = "Pilih tingkat dari daftar.")]
    public LevelIndikator? Level { get; set; }

    [Display(Name = "Nama indikator"), Wajib("Isi nama indikator."), Teks(500)]
    public string? Nama { get; set; }

    [Display(Name = "Indikator kinerja utama (IKU)")]
    public bool Iku { get; set; }

    [Display(Name = "Definisi operasional"), Teks(KeteranganIndikator.PanjangUraian, Baris = true)]
    public string? DefinisiOperasional { get; set; }

    [Display(Name = "Rumus"), Teks(KeteranganIndikator.PanjangUraian, Baris = true)]
    public string? Rumus { get; set; }

    [Display(Name = "Sumber data"), Teks(500)]
    public string? SumberData { get; set; }

    [Display(Name = "Daftar bukti wajib"), Teks(KeteranganIndikator.BuktiTerbanyak * KeteranganIndikator.PanjangBukti, Baris = true)]
    public string? BuktiWajib { get; set; }

    [Display(Name = "Satuan"), Wajib("Isi satuan, misalnya Dokumen atau %."), Teks(60)]
    public string? Satuan { get; set; }

    [Display(Name = "Jenis isian"), Wajib("Pilih jenis isian."), EnumDataType(typeof(TipeData), ErrorMessage = "Pilih jenis isian dari daftar.")]
    public TipeData? Tipe { get; set; }

    [Display(Name = "Arah"), Wajib("Pilih arah."), EnumDataType(typeof(Arah), ErrorMessage = "Pilih arah dari daftar.")]
    public Arah? Arah { get; set; }

    [Display(Name = "Cara menggabungkan triwulan"), Wajib("Pilih cara menggabungkan triwulan."), EnumDataType(typeof(Agregasi), ErrorMessage = "Pilih cara dari daftar.")]
    public Agregasi? Agregasi { get; set; }

    [Display(Name = "Rumus bila turun"), Wajib("Pilih rumus."), EnumDataType(typeof(RumusTurun), ErrorMessage = "Pilih rumus dari daftar.")]
    public RumusTurun? RumusTurun { get; set; }

    [Display(Name = "Realisasi TW I"), TulisanAngka]
    public string? Lalu1 { get; set; }

    [Display(Name = "Realisasi TW II"), TulisanAngka]
    public string? Lalu2 { get; set; }

    [Display(Name = "Realisasi TW III"), TulisanAngka]
    public string? Lalu3 { get; set; }

    [Display(Name = "Dokumen asal"), Teks(500)]
    public string? Sumber { get; set; }

    public int Versi { get; set; }

    public static IndikatorInput Dari(Indikator indikator)
    {
        var isian = new IndikatorInput
        {
            Tahun = indikator.Tahun,
            SeksiId = indikator.SeksiId,
            BlokDinas = indikator.BlokDinas,
            UnsurId = indikator.UnsurId,
            Level = indikator.Level,
            Nama = indikator.Nama,
            Iku = indikator.Keterangan.Iku,
            DefinisiOperasional = indikator.Keterangan.DefinisiOperasional,
            Rumus = indikator.Keterangan.Rumus,
            SumberData = indikator.Keterangan.SumberData,
            BuktiWajib = indikator.Keterangan.BuktiWajib,
            Satuan = indikator.Satuan,
            Tipe = indikator.Tipe,
            Arah = indikator.Arah,
            Agregasi = indikator.Agregasi,
            RumusTurun = indikator.RumusTurun,
            Lalu1 = Angka.TulisIsian(indikator.RealisasiLampau.I),
            Lalu2 = Angka.TulisIsian(indikator.RealisasiLampau.II),
            Lalu3 = Angka.TulisIsian(indikator.RealisasiLampau.III),
            Sumber = indikator.Sumber,
            Versi = indikator.Versi,
        };
        isian.PakaiTarget(indikator.DaftarTarget());
        return isian;
    }

    /// <summary>The indicator as the domain takes it.</summary>
    /// <param name="unsur">The node chosen; an indicator stands at its level.</param>
    public IsiIndikator KeIsi(UnsurRencana? unsur)
    {
        var target = BacaTarget(Tipe!.Value);
        return new IsiIndikator(
            unsur?.Level ?? Level!.Value,
            Nama!,
            Satuan!,
            Tipe!.Value,
            Arah!.Value,
            Agregasi!.Value,
            RumusTurun!.Value,
            target.Tahun,
            target.Teks,
            target.Triwulan,
            target.TriwulanPredikat,
            Tipe == TipeData.Angka ? new EmpatTriwulan(Angka.Baca(Lalu1), Angka.Baca(Lalu2), Angka.Baca(Lalu3), null) : EmpatTriwulan.Kosong,
            Sumber)
        {
            UnsurId = unsur?.Id,
            TulisanTarget = target.Tulisan,
            Keterangan = new(DefinisiOperasional ?? "", Rumus ?? "", SumberData ?? "", Iku, BuktiWajib ?? ""),
        };
    }
}

/// <summary>A figure typed as text: what <see cref="Angka"/> cannot read is refused with its sentence at the field.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TulisanAngkaAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string teks && !Angka.CobaBaca(teks, null, out _, out var kekeliruan)
            ? new($"{validationContext.DisplayName}: {kekeliruan}", validationContext.MemberName is { } nama ? [nama] : null)
            : ValidationResult.Success;
}
