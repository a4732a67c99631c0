using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Form "Pengukuran Kinerja Triwulan" of one unit (domain paper, pengukuran-kinerja section 7). Percentages are unrounded.</summary>
/// <param name="Unit">Name of the unit.</param>
/// <param name="Triwulan">Which quarter.</param>
/// <param name="Baris">The indicators in order.</param>
/// <param name="RataRata">Mean of the unit and its predikat, as in the recap.</param>
public sealed record PengukuranModel(string Unit, TriwulanTahun Triwulan, IReadOnlyList<PengukuranBaris> Baris, RataRataCapaian RataRata) : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_Pengukuran.cshtml";

    public string Judul => $"Pengukuran Kinerja {Triwulan.Sebutan} {Unit}";

    /// <summary>Label of the mean's predikat; "–" for none.</summary>
    public required string Predikat { get; init; }

    /// <summary>"capaian s.d. Triwulan III": what mean and predikat rest on.</summary>
    public required string Dasar { get; init; }

    /// <summary>The mean is that of the column "capaian s.d.", so that a workbook may work it out again.</summary>
    public required bool RataRataPolos { get; init; }

    /// <summary>False while the unit's data are not received.</summary>
    public required bool Diterima { get; init; }

    /// <summary>The money of the unit, rolled up.</summary>
    public required RekapAnggaran Anggaran { get; init; }

    public required DateOnly Posisi { get; init; }

    public required BlokTandaTanganModel Mengetahui { get; init; }

    public required IReadOnlyList<BlokTandaTanganModel> Penyusun { get; init; }

    /// <summary>The form as the recap has it.</summary>
    public static PengukuranModel Dari(RekapKantor kantor, RekapUnitKerja unit, Organisasi organisasi)
    {
        var (rekap, pengumpulan) = (kantor.Rekap, unit.Unit);
        var posisi = unit.Indikator.Max(i => i.Isian.PosisiPerTanggal) ?? kantor.Hari;
        return new(pengumpulan.NamaUnit, rekap.Triwulan, [.. unit.Indikator.Select(i => PengukuranBaris.Dari(rekap, i))], unit.RataRata)
        {
            Predikat = rekap.Skala.Sebutan(unit.RataRata.Predikat),
            Dasar = rekap.SebutanDasar,
            RataRataPolos = rekap is { DasarPredikat: DasarPredikat.SampaiDengan, BatasCapaian: null },
            Diterima = pengumpulan.Hasil == HasilUnit.Diterima,
            Anggaran = unit.Anggaran,
            Posisi = posisi,
            TempatTanggal = $"{kantor.Pengaturan.TempatTandaTangan}, {Waktu.Tanggal(kantor.Hari)}",
            Mengetahui = Kepala(kantor.Permintaan, pengumpulan, organisasi),
            Penyusun = [.. pengumpulan.DaftarSeksi.OrderBy(s => s.Urutan).Select(s => Blok(s.DiteruskanOleh, s.SebutanKepala, organisasi, organisasi.Pelaksana(Jalur.Seksi, Langkah.Menghimpun, pengumpulan.UnitId, s.SeksiId)))],
        };
    }

    // Whoever forwarded the round; the sekretariat has no Kabid, its KPA is the Sekretaris.
    private static BlokTandaTanganModel Kepala(Permintaan permintaan, PengumpulanUnit unit, Organisasi organisasi)
    {
        if (unit.Jenis == JenisUnit.Sekretariat)
        {
            return Blok(null, unit.SebutanKepala, organisasi, organisasi.Penugasan.Where(p => p.Peran == Peran.Sekretaris));
        }

        var penerus = permintaan.DaftarGiliran.Where(g => g.UnitId == unit.UnitId && g is { Langkah: Langkah.MeneruskanKabid, Hasil: HasilGiliran.Selesai }).MaxBy(g => g.Putaran);
        return Blok(unit.DiteruskanPada is null ? null : penerus?.Pelaku, unit.SebutanKepala, organisasi, organisasi.Pelaksana(Jalur.Unit, Langkah.MeneruskanKabid, unit.UnitId, null));
    }

    private static BlokTandaTanganModel Blok(Pelaku? pelaku, string sebutan, Organisasi organisasi, IEnumerable<Penugasan> pejabat)
    {
        if (pelaku is not null)
        {
            return new(BlokTandaTanganModel.Sebutan(pelaku.Jabatan), pelaku.Nama, Terisi(pelaku.Pangkat), Terisi(pelaku.Nip)) { Cara = CaraTandaTangan.Basah };
        }

        var kini = pejabat.OrderBy(p => p.Jenis).FirstOrDefault();
        return new(BlokTandaTanganModel.Sebutan(kini is null ? sebutan : organisasi.Sebutan(kini)), kini is null ? "................................" : organisasi.Nama(kini.OrangId), null, null) { Cara = CaraTandaTangan.Basah };
    }

    private static string? Terisi(string teks) => teks.Length == 0 ? null : teks;
}

/// <summary>One indicator of the form; a figure has its text, as some targets are words.</summary>
public sealed record PengukuranBaris(string Unsur, string Indikator, string Satuan)
{
    public required AngkaForm TargetTahun { get; init; }

    public required AngkaForm Target { get; init; }

    public required AngkaForm Realisasi { get; init; }

    public decimal? Capaian { get; init; }

    public required AngkaForm RealisasiSampai { get; init; }

    public decimal? CapaianSampai { get; init; }

    public required string Predikat { get; init; }

    /// <summary>Rupiah, on the first indicator of a node of the plan.</summary>
    public decimal? Pagu { get; init; }

    /// <summary>Rupiah s.d. triwulan; null as long as none is entered.</summary>
    public decimal? RealisasiAnggaran { get; init; }

    public decimal? Serapan => Domain.Capaian.Serapan(RealisasiAnggaran, Pagu).Nilai;

    public required string FaktorPendorong { get; init; }

    public required string FaktorPenghambat { get; init; }

    public required string TindakLanjut { get; init; }

    public required string BuktiDukung { get; init; }

    public required string PenanggungJawab { get; init; }

    /// <summary>A row that does not count shows none of what was typed.</summary>
    public static PengukuranBaris Dari(Rekap rekap, RekapIndikator i)
    {
        var (isian, masuk) = (i.Isian, i.Capaian is not null);
        var angka = isian.Tipe == TipeData.Angka;
        return new(isian.NamaUnsur.Length > 0 ? $"{isian.KodeUnsur} {isian.NamaUnsur}".Trim() : PohonRencana.Sebutan(isian.Level), isian.NamaIndikator, isian.Satuan)
        {
            TargetTahun = new(RekapTeks.TargetTahun(isian), angka ? isian.TargetTahun : null),
            Target = new(RekapTeks.Target(isian), angka ? isian.Target[isian.Triwulan] : null),
            Realisasi = new(RekapTeks.Realisasi(i), angka && masuk && !isian.Nihil ? isian.Nilai : null),
            Capaian = i.Capaian?.Triwulan.Nilai,
            RealisasiSampai = new(RekapTeks.RealisasiSampai(i), i.Capaian?.RealisasiSampaiDengan),
            CapaianSampai = i.Capaian?.SampaiDengan.Nilai,
            Predikat = i.Predikat is null ? (i.AlasanTanpaPredikat.Length > 0 ? $"– ({i.AlasanTanpaPredikat})" : "–") : rekap.Skala.Sebutan(i.Predikat),
            Pagu = isian.Pagu,
            RealisasiAnggaran = masuk ? isian.AnggaranSampai : null,
            FaktorPendorong = masuk ? isian.FaktorPendorong : "",
            FaktorPenghambat = masuk ? isian.FaktorPenghambat : "",
            TindakLanjut = masuk ? isian.TindakLanjut : "",
            BuktiDukung = masuk ? string.Join("; ", isian.BuktiBerlaku.Select(b => b.Nama)) : "",
            PenanggungJawab = i.NamaSeksi,
        };
    }
}

/// <summary>A figure as it is written, and as a number where it is one.</summary>
public sealed record AngkaForm(string Teks, decimal? Nilai)
{
    /// <summary>For a workbook: the number, else the words.</summary>
    public object? Isi => Nilai is { } nilai ? nilai : Teks is "–" ? null : Teks;
}
