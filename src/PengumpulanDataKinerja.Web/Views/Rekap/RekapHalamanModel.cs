using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web;

/// <summary>Which indicators the table shows.</summary>
public enum SaringRekap
{
    Semua,
    Bawah,
    Tanpa,
}

/// <summary>
/// The recap as one reader may see it: averages of every unit for whoever takes part, figures per indicator only of units whose data he may
/// see (settled questions, "People").
/// </summary>
public sealed class RekapHalamanModel(RekapKantor kantor, Petugas petugas, Organisasi organisasi, SaringRekap saring = SaringRekap.Semua)
{
    public RekapKantor Kantor => kantor;

    public Permintaan Permintaan => kantor.Permintaan;

    public Rekap Rekap => kantor.Rekap;

    public SaringRekap Saring => saring;

    public string Tw => $"TW {Rekap.Triwulan.Romawi}";

    public string Alamat => $"/rekap/{Rekap.Triwulan.Tahun}/{Rekap.Triwulan.Triwulan}";

    /// <summary>False while the letter is not out: nothing has been asked yet.</summary>
    public bool AdaPengumpulan => Permintaan.DaftarUnit.Count > 0;

    /// <summary>True until the Sekretaris has received the report: the figures may still move.</summary>
    public bool Sementara => Permintaan.GiliranKini is { Langkah: <= Langkah.TerimaLaporan } || !Permintaan.DaftarGiliran.Any(g => g is { Langkah: Langkah.TerimaLaporan, Hasil: HasilGiliran.Selesai });

    /// <summary>Whether every unit's figures are open to this reader.</summary>
    public bool SemuaTerbuka => Rekap.Unit.All(u => BolehRinci(u.Unit.UnitId));

    public Surat? NotaDinas => Permintaan.NotaDinasBerjalan is { TandaTangan: not null } nota ? nota : null;

    /// <summary>Units by what needs action: without data first, then the lowest mean.</summary>
    public IEnumerable<RekapUnitKerja> UnitTerendah => Rekap.Unit.OrderBy(u => u.RataRata.Nilai ?? -1).ThenBy(u => u.Unit.Urutan);

    public IEnumerable<RekapUnitKerja> UnitTerlambat =>
        Rekap.Unit.Where(u => u.Ketepatan is KetepatanUnit.TidakMenyampaikan or KetepatanUnit.Terlambat || (u.Ketepatan == KetepatanUnit.Belum && kantor.Hari > Rekap.Tenggat))
            .OrderBy(u => u.Ketepatan switch { KetepatanUnit.TidakMenyampaikan => 0, KetepatanUnit.Belum => 1, KetepatanUnit.Terlambat => 2, KetepatanUnit.TepatWaktu => 3 })
            .ThenByDescending(u => u.HariTerlambat);

    public IEnumerable<RekapUnitKerja> TidakMenyampaikan => Rekap.Unit.Where(u => u.Ketepatan == KetepatanUnit.TidakMenyampaikan);

    /// <summary>Rows that this reader may see, before the filter.</summary>
    public IEnumerable<RekapIndikator> Terlihat => Rekap.SemuaIndikator.Where(i => BolehRinci(i.UnitId));

    /// <summary>The table's groups, the lowest mean first; rows lowest first, those without a figure last.</summary>
    public IEnumerable<KelompokRekap> Kelompok =>
        Rekap.Unit.Select(u => new KelompokRekap(u.Unit.NamaUnit, u.Ketepatan == KetepatanUnit.TidakMenyampaikan ? "tidak menyampaikan" : Rata(u.RataRata), u.RataRata.Nilai, Urut(u.Indikator)))
            .Append(new KelompokRekap("Dinas", Rata(Rekap.RataRataDinas), Rekap.RataRataDinas.Nilai, Urut(Rekap.Dinas)))
            .Where(k => k.Baris.Count > 0)
            .OrderBy(k => k.RataRata ?? -1);

    public int Banyak(SaringRekap pilihan) => Terlihat.Count(i => Cocok(i, pilihan));

    public bool BolehRinci(Guid unitId) => organisasi.BolehMelihatData(petugas, unitId);

    /// <summary>"4 di bawah 100%", "tidak ada data".</summary>
    public static string CatatanUnit(RekapUnitKerja unit) => unit.RataRata.Nilai is null ? "tidak ada data" : unit.DiBawahSeratus > 0 ? $"{unit.DiBawahSeratus} di bawah 100%" : "";

    /// <summary>Punctuality, and that it rests on paper; empty for the ordinary case.</summary>
    public static string? TandaKertas(RekapUnitKerja unit) => unit.Kertas is { } kertas ? $"{unit.SebutanKetepatan}, diteruskan {kertas.Tanda}" : null;

    /// <summary>1 to 5 for the chip; 0 without a grade.</summary>
    public static int Tingkat(Predikat? predikat) => predikat is { } p ? (int)p + 1 : 0;

    /// <summary>The chip's words: the grade, or why there is none.</summary>
    public string Kata(RekapIndikator i) => i.Predikat is not null ? Rekap.Skala.Sebutan(i.Predikat) : i.AlasanTanpaPredikat.Length > 0 ? char.ToUpperInvariant(i.AlasanTanpaPredikat[0]) + i.AlasanTanpaPredikat[1..] : "–";

    /// <summary>"terisi, terlambat 1 hari kerja, posisi per 28 September 2026".</summary>
    public static string Keadaan(RekapIndikator i)
    {
        var bagian = new[] { RekapCsv.Keadaan(i), i.Ketepatan.Keadaan == KetepatanUnit.Terlambat ? i.Ketepatan.Sebutan : null, i.Capaian is not null && i.Isian.PosisiPerTanggal is { } posisi ? $"posisi per {Waktu.Tanggal(posisi)}" : null };
        return string.Join(", ", bagian.OfType<string>());
    }

    public static string Persen(decimal? nilai) => nilai is { } n ? Angka.Persen(n) : "–";

    /// <summary>Why a unit was late or closed, in the words of those who said so.</summary>
    public string Alasan(RekapUnitKerja unit)
    {
        if (unit.Unit.AlasanTutup is { } tutup)
        {
            return unit.Unit.AlasanTanpaPeringatan is { } tanpa ? $"Ditutup Kasubbag PKP: {tutup} Tanpa peringatan: {tanpa}" : $"Ditutup Kasubbag PKP: {tutup}";
        }

        var putaran = Permintaan.DaftarGiliran.Where(g => g.Jalur == Jalur.Unit && g.UnitId == unit.Unit.UnitId).Select(g => g.Putaran).DefaultIfEmpty(1).Max();
        return putaran > 1 ? $"Putaran ke-{putaran}; pertama diteruskan {(unit.Unit.DiteruskanPertamaPada is { } saat ? Waktu.Tanggal(saat) : "–")}" : "";
    }

    private static string Rata(RataRataCapaian rata) => $"rata-rata {Persen(rata.Nilai)}";

    private List<RekapIndikator> Urut(IEnumerable<RekapIndikator> baris) =>
        [.. baris.Where(i => BolehRinci(i.UnitId) && Cocok(i, saring)).OrderBy(i => i.Dasar.Nilai ?? decimal.MaxValue).ThenBy(i => i.Isian.Urutan)];

    private static bool Cocok(RekapIndikator i, SaringRekap pilihan) => pilihan switch
    {
        SaringRekap.Semua => true,
        SaringRekap.Bawah => i.DiBawahSeratus,
        SaringRekap.Tanpa => i.Predikat is null,
    };
}

/// <summary>One group of the table.</summary>
public sealed record KelompokRekap(string Nama, string Keterangan, decimal? RataRata, IReadOnlyList<RekapIndikator> Baris);
