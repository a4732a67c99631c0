using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>One indicator as the pages show it: figures with equally many decimals, capaian, predikat, what is still missing.</summary>
public sealed class BarisIsian(int nomor, Isian isian, AturanCapaian aturan)
{
    private readonly TigaCapaian capaian = isian.HitungCapaian();

    public int Nomor => nomor;

    public Isian Isian => isian;

    /// <summary>What was typed and not saved; null when the stored row is shown.</summary>
    public BarisInput? Ketikan { get; init; }

    /// <summary>Where files of the page stand too, by SHA-256.</summary>
    public ILookup<string, TempatKembar> Kembar { get; init; } = BerkasKembar.TidakAda;

    public BarisInput Isi => Ketikan ?? BarisInput.Dari(isian);

    /// <summary>Name of a field in the form.</summary>
    public string Nama(string bidang) => $"Baris[{nomor}].{bidang}";

    /// <summary>Id of a field, as the error summary links to it.</summary>
    public string IdBidang(string bidang) => $"Baris_{nomor}__{bidang}";

    public string BidangNilai => isian.Tipe == TipeData.Predikat ? nameof(BarisInput.NilaiTeks) : nameof(BarisInput.Nilai);

    public string Target => isian.Tipe == TipeData.Predikat || isian.TulisanTarget[isian.Triwulan].Length > 0 ? isian.SebutTarget(isian.Triwulan) : Tulis(isian.Target[isian.Triwulan]);

    public string RealisasiLalu => isian.Triwulan > 1 ? Tulis(isian.RealisasiLalu[isian.Triwulan - 1]) : "–";

    public string Realisasi => isian switch
    {
        { Nihil: true } => "Nihil",
        { Tipe: TipeData.Predikat } => isian.NilaiTeks.Length > 0 ? isian.NilaiTeks : "–",
        _ => Tulis(isian.Nilai),
    };

    /// <summary>Which span the figure covers; a kumulatif row is asked for "s.d.".</summary>
    public string Rentang => RentangUntuk(isian);

    public string CapaianTriwulan => Persen(capaian.Triwulan);

    public string CapaianSampai => Persen(capaian.SampaiDengan);

    public string CapaianTahun => Persen(capaian.Tahun);

    /// <summary>What is striking about the figure; null when nothing is.</summary>
    public string? Peringatan { get; } = PeringatanIsian.Untuk(isian) is { Count: > 0 } kata ? string.Join("; ", kata) : null;

    /// <summary>What is confirmed on forwarding; null when nothing is.</summary>
    public string? PerluDipastikan { get; } = PeringatanIsian.Kalimat(isian) is { Length: > 0 } kata ? kata : null;

    /// <summary>"Pagu Rp120.000.000, s.d. TW II Rp30.000.000, serapan s.d. triwulan ini 43,20%".</summary>
    public string KataAnggaran
    {
        get
        {
            var lalu = isian.AnggaranLalu.Larik().Where(n => n is not null).ToList();
            List<string> bagian = [$"pagu {Angka.Rupiah(isian.Pagu ?? 0)}"];
            if (lalu.Count > 0)
            {
                bagian.Add($"s.d. TW {TriwulanTahun.RomawiUntuk(isian.Triwulan - 1)} {Angka.Rupiah(lalu.Sum()!.Value)}");
            }

            if (isian.Serapan.Nilai is { } serapan)
            {
                bagian.Add($"serapan s.d. triwulan ini {Angka.Persen(serapan)}");
            }

            return string.Join(", ", bagian);
        }
    }

    /// <summary>"jauh di atas TW II (20), periksa", or that it is explained.</summary>
    public string? KataPeringatan => Peringatan is null ? null : isian.Keterangan.Length > 0 ? $"{Peringatan}, dijelaskan pada keterangan" : $"{Peringatan}; periksa, dan bila benar jelaskan pada Keterangan";

    /// <summary>Over 200%: somebody should look at the figure.</summary>
    public bool PerluDiperiksa => capaian.Triwulan.PerluDiperiksa || capaian.SampaiDengan.PerluDiperiksa;

    /// <summary>1 (sangat rendah) to 5 (sangat tinggi); 0 without a grade.</summary>
    public int Tingkat => predikat is { } nilai ? (int)nilai + 1 : 0;

    public string KataPredikat => predikat is not null ? aturan.Skala.Sebutan(predikat)
        : dasar.Alasan == AlasanTanpaCapaian.BelumDiisi ? "Belum ada" : Besarkan(dasar.Keterangan);

    /// <summary>"3 dari 4, capaian 75,00%".</summary>
    public string KataSampai => capaian.RealisasiSampaiDengan is null ? $"capaian {CapaianSampai}"
        : $"{Tulis(capaian.RealisasiSampaiDengan)} dari {Tulis(capaian.TargetSampaiDengan)}, capaian {CapaianSampai}";

    public IReadOnlyList<string> Kekurangan { get; } = isian.Kekurangan();

    public int JumlahBukti => isian.BuktiBerlaku.Count();

    /// <summary>The required list, each piece with its files.</summary>
    public IReadOnlyList<ButirBukti> ButirBukti { get; } = isian.ButirWajib();

    /// <summary>"2 bukti (1 dari 2 wajib)", "tanpa bukti".</summary>
    public string KataBukti => isian.BuktiDiminta
        ? JumlahBukti > 0 ? $"{JumlahBukti} bukti ({ButirBukti.Count(b => b.Ada)} dari {ButirBukti.Count} wajib)" : $"0 dari {ButirBukti.Count} bukti wajib"
        : JumlahBukti > 0 ? $"{JumlahBukti} bukti" : "tanpa bukti";

    /// <summary>The piece that an upload is most likely for: what was chosen, else the first that is missing.</summary>
    public string Untuk => Ketikan is { } ketikan ? ketikan.Untuk ?? "" : ButirBukti.FirstOrDefault(b => !b.Ada)?.Nama ?? "";

    /// <summary>State of the details row in words.</summary>
    public string KataRinci
    {
        get
        {
            var kurang = Kekurangan.Where(k => k != "realisasi belum diisi" && !k.StartsWith("dikembalikan", StringComparison.Ordinal)).Select(k => k.Replace(" belum diisi", "", StringComparison.Ordinal)).ToList();
            var kata = kurang.Count > 0 ? $"kurang {string.Join(", ", kurang)}"
                : !isian.SudahTerisi ? isian.Direncanakan ? "diisi sesudah realisasi" : "tidak direncanakan"
                : isian.Nihil ? "tidak wajib untuk nihil" : "lengkap";
            return JumlahBukti > 0 || isian.BuktiDiminta ? $"{kata}, {KataBukti}" : kata;
        }
    }

    public bool RinciKurang => isian.SudahTerisi && Kekurangan.Any(k => !k.StartsWith("dikembalikan", StringComparison.Ordinal));

    public bool WajibPendorong => capaian.Triwulan.Nilai >= 100m;

    public bool WajibPenghambat => capaian.Triwulan.Nilai < 100m;

    /// <summary>Whether NIHIL is offered: not where a zero is meant.</summary>
    public bool BolehNihil => NihilDitawarkan(isian);

    public string CaraHitung => isian.Tipe == TipeData.Predikat ? "predikat, dibandingkan dengan target" : $"{(isian.Arah == Arah.Naik ? "naik" : "turun, makin kecil makin baik")}, {Sebutan(isian.Agregasi)}";

    public string TriwulanLalu => string.Join("; ", Enumerable.Range(1, isian.Triwulan - 1).Select(tw => Tulis(isian.RealisasiLalu[tw])));

    public string LabelTriwulanLalu => "Realisasi TW " + string.Join(", ", Enumerable.Range(1, isian.Triwulan - 1).Select(TriwulanTahun.RomawiUntuk));

    public string TargetTahun => isian.Tipe == TipeData.Predikat ? isian.TargetTeks : Tulis(isian.TargetTahun);

    /// <summary>"14.02" on the same day, else with its date.</summary>
    public static string JamAtauTanggal(DateTime saat, DateOnly hari) => Waktu.HariWib(saat) == hari ? Waktu.Jam(saat) : Waktu.TanggalJam(saat);

    public static string RentangUntuk(Isian isian) => isian is { Tipe: TipeData.Angka, Agregasi: Agregasi.Kumulatif } ? "s.d. triwulan ini" : "pada triwulan ini";

    public static bool NihilDitawarkan(Isian isian) => isian.Nihil || isian.Tipe == TipeData.Predikat || Domain.Capaian.HalanganNihil(isian.Agregasi, isian.Target[isian.Triwulan]) is null;

    public static string Sebutan(Agregasi agregasi) => agregasi switch
    {
        Agregasi.Jumlah => "dijumlahkan tiap triwulan",
        Agregasi.Kumulatif => "isian sudah s.d. triwulan",
        Agregasi.Terakhir => "posisi akhir triwulan",
        Agregasi.RataRata => "dirata-ratakan tiap triwulan",
    };

    private NilaiCapaian dasar => capaian.Dasar(aturan.DasarPredikat);

    private Predikat? predikat => aturan.Skala.Nilai(dasar, aturan.BatasCapaian);

    // Figures of one row show equally many decimals.
    private int desimal { get; } = isian.Target.Larik().Concat(isian.RealisasiLalu.Larik()).Append(isian.Nilai).Append(isian.TargetTahun)
        .Max(n => n is { } nilai ? (nilai / 1.000000000000000000000000000000000m).Scale : 0);

    private string Tulis(decimal? nilai) => nilai is null || decimal.Round(nilai.Value, desimal) == nilai ? Angka.Tulis(nilai, desimal) : Angka.Tulis(nilai, Math.Max(desimal, 2));

    private static string Persen(NilaiCapaian nilai) => nilai.Nilai is { } angka ? Angka.Persen(angka) : "–";

    private static string Besarkan(string kata) => kata.Length == 0 ? "–" : char.ToUpperInvariant(kata[0]) + kata[1..];
}

/// <summary>The read-only table of one or several seksi: rows 9 and 10, a locked page, the archive.</summary>
/// <param name="Seksi">With their rows and evidence.</param>
/// <param name="Aturan">The rules that predikat depends on.</param>
public sealed record TabelDataModel(IReadOnlyList<PengumpulanSeksi> Seksi, AturanCapaian Aturan)
{
    /// <summary>Where the reader may name rows at fault; null elsewhere.</summary>
    public TandaiModel? Tandai { get; init; }

    /// <summary>Corrections after the receipt, and whether the reader may ask for one; null where they are not shown.</summary>
    public KoreksiTabel? Koreksi { get; init; }
}

/// <summary>One narrative field of a row.</summary>
/// <param name="Baris">The row.</param>
/// <param name="Bidang">Name of the field.</param>
/// <param name="Label">Words above it.</param>
/// <param name="Isi">What stands in it.</param>
/// <param name="Petunjuk">Hint; null marks it "(boleh kosong)".</param>
public sealed record NarasiModel(BarisIsian Baris, string Bidang, string Label, string? Isi, string? Petunjuk);
