using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The dictionary of a year as a workbook: one row per indicator, in the order of the tree; a node without indicators has a row of its own.</summary>
public static class BukuKamus
{
    /// <summary>Name of the sheet.</summary>
    public const string Lembar = "Kamus";

    /// <summary>Most rows that are taken.</summary>
    public const int BarisTerbanyak = 3000;

    internal const string Tingkat = "Tingkat";
    internal const string Kode = "Kode";
    internal const string Uraian = "Uraian";
    internal const string Pagu = "Pagu (Rp)";
    internal const string Nama = "Indikator";
    internal const string Seksi = "Seksi/subbagian";
    internal const string BlokDinas = "Indikator dinas";
    internal const string Iku = "IKU";
    internal const string Satuan = "Satuan";
    internal const string Jenis = "Jenis isian";
    internal const string Arah = "Arah";
    internal const string Agregasi = "Cara menggabungkan";
    internal const string Rumus = "Rumus bila turun";
    internal const string TargetTahun = "Target tahun";
    internal const string TulisanTahun = "Tulisan target tahun";
    internal const string Predikat = "Target predikat";
    internal const string TriwulanPredikat = "Triwulan predikat";
    internal const string Definisi = "Definisi operasional";
    internal const string Formula = "Rumus";
    internal const string SumberData = "Sumber data";
    internal const string Bukti = "Bukti wajib";
    internal const string Asal = "Dokumen asal";
    internal const string Aktif = "Aktif";
    internal const string IdUnsur = "Id rencana";
    internal const string VersiUnsur = "Versi rencana";
    internal const string IdIndikator = "Id indikator";
    internal const string VersiIndikator = "Versi indikator";

    internal static readonly string[] YaTidak = ["ya", "tidak"];

    /// <summary>Words of the sheet and what they stand for.</summary>
    internal static readonly IReadOnlyList<(string Kata, LevelIndikator Nilai)> DaftarLevel = [.. Enum.GetValues<LevelIndikator>().Select(l => (PohonRencana.Sebutan(l), l))];
    internal static readonly IReadOnlyList<(string Kata, TipeData Nilai)> DaftarJenis = [("angka", TipeData.Angka), ("predikat", TipeData.Predikat)];
    internal static readonly IReadOnlyList<(string Kata, Arah Nilai)> DaftarArah = [("naik", Domain.Arah.Naik), ("turun", Domain.Arah.Turun)];
    internal static readonly IReadOnlyList<(string Kata, Agregasi Nilai)> DaftarAgregasi =
        [("jumlah", Domain.Agregasi.Jumlah), ("kumulatif", Domain.Agregasi.Kumulatif), ("terakhir", Domain.Agregasi.Terakhir), ("rata-rata", Domain.Agregasi.RataRata)];

    internal static readonly IReadOnlyList<(string Kata, RumusTurun Nilai)> DaftarRumus = [("A", RumusTurun.A), ("B", RumusTurun.B)];

    private static readonly string[] panduan =
    [
        "Cara mengisi kamus indikator",
        "Setiap baris lembar Kamus adalah satu indikator. Kolom Tingkat, Kode, Uraian, dan Pagu menyebut bagian rencana yang diukurnya; bagian yang belum berindikator ditulis pada baris sendiri dengan kolom Indikator kosong.",
        "Urutan baris menentukan letaknya: suatu bagian berada di bawah baris terdekat di atasnya yang tingkatnya lebih tinggi (tujuan, sasaran, program, kegiatan, sub kegiatan). Indikator kedua untuk bagian yang sama ditulis tepat di bawahnya dengan Tingkat, Kode, dan Uraian yang sama.",
        "Target kosong berarti tidak direncanakan; 0 tetap diminta. Target seperti “100 dari 110 Organisasi” ditulis dua kali: angka 100 pada kolom target, kata-katanya pada kolom tulisan.",
        "Bukti wajib ditulis satu bukti satu baris di dalam sel (Alt+Enter). Indikator tidak dihapus: tulis “tidak” pada kolom Aktif.",
        "Jangan memakai rumus atau menggabungkan sel. Baris baru ditambahkan di tempatnya; baris yang tidak ada dalam berkas tetap seperti semula.",
        "Sesudah diunggah, aplikasi memperlihatkan semua kekeliruan per sel. Isi berkas masuk seluruhnya atau tidak sama sekali.",
    ];

    /// <summary>What the workbook says it is.</summary>
    public static IdentitasBuku Identitas(int tahun) => new("kamus indikator", tahun);

    /// <summary>Writes the whole dictionary of a year.</summary>
    /// <param name="tujuan">Where to; it must be able to seek.</param>
    /// <param name="tahun">The year.</param>
    /// <param name="pohon">Its plan.</param>
    /// <param name="indikator">All its indicators, inactive ones too.</param>
    /// <param name="seksi">Names of the seksi.</param>
    public static void Tulis(Stream tujuan, int tahun, PohonRencana pohon, IReadOnlyList<Indikator> indikator, IReadOnlyDictionary<Guid, string> seksi) =>
        BukuKerja.Tulis(tujuan, $"Kamus indikator {tahun}", Identitas(tahun), buku =>
        {
            buku.Lembar(Susunan(tahun, seksi.Values), lembar =>
            {
                var milik = indikator.OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan).ToLookup(i => pohon[i.UnsurId]?.Id);
                foreach (var i in milik[null])
                {
                    lembar.Baris(Baris(null, i, seksi));
                }

                foreach (var (unsur, _) in pohon.Baris)
                {
                    foreach (var i in milik[unsur.Id].DefaultIfEmpty())
                    {
                        lembar.Baris(Baris(unsur, i, seksi));
                    }
                }
            });
            buku.Panduan("Panduan", panduan);
        });

    internal static string Target(int tw) => $"Target TW {TriwulanTahun.RomawiUntuk(tw)}";

    internal static string Tulisan(int tw) => $"Tulisan TW {TriwulanTahun.RomawiUntuk(tw)}";

    internal static string Lampau(int tw) => $"Realisasi lampau TW {TriwulanTahun.RomawiUntuk(tw)}";

    /// <summary>The headings in their order.</summary>
    internal static string[] Kepala() => [.. Kolom([]).Select(k => k.Kepala)];

    private static SusunanLembar Susunan(int tahun, IEnumerable<string> seksi) => new(Lembar, Kolom([.. seksi.Order(StringComparer.Ordinal)]))
    {
        Judul = [$"Kamus indikator tahun {tahun}"],
        KolomBeku = 3,
    };

    private static List<KolomLembar> Kolom(IReadOnlyList<string> seksi)
    {
        static KolomLembar Pilih(string kepala, double lebar, IEnumerable<string> daftar) => new(kepala, lebar) { Validasi = ValidasiSel.Pilihan([.. daftar]) };
        return
        [
            Pilih(Tingkat, 13, DaftarLevel.Select(d => d.Kata)), new(Kode, 20), new(Uraian, 45), new(Pagu, 18, GayaSel.Angka), new(Nama, 45), Pilih(Seksi, 28, seksi),
            Pilih(BlokDinas, 10, YaTidak), Pilih(Iku, 8, YaTidak), new(Satuan, 14), Pilih(Jenis, 11, DaftarJenis.Select(d => d.Kata)), Pilih(Arah, 9, DaftarArah.Select(d => d.Kata)),
            Pilih(Agregasi, 14, DaftarAgregasi.Select(d => d.Kata)), Pilih(Rumus, 9, DaftarRumus.Select(d => d.Kata)),
            .. Enumerable.Range(1, 4).Select(tw => new KolomLembar(Target(tw), 12, GayaSel.Angka)), new(TargetTahun, 12, GayaSel.Angka),
            .. Enumerable.Range(1, 4).Select(tw => new KolomLembar(Tulisan(tw), 18)), new(TulisanTahun, 18), new(Predikat, 10), new(TriwulanPredikat, 10, GayaSel.Angka),
            new(Definisi, 40), new(Formula, 40), new(SumberData, 30), new(Bukti, 30), new(Asal, 30),
            .. Enumerable.Range(1, 3).Select(tw => new KolomLembar(Lampau(tw), 12, GayaSel.Angka)), Pilih(Aktif, 8, YaTidak),
            .. new[] { IdUnsur, VersiUnsur, IdIndikator, VersiIndikator }.Select(k => new KolomLembar(k, 12) { Tersembunyi = true }),
        ];
    }

    private static List<object?> Baris(UnsurRencana? unsur, Indikator? i, IReadOnlyDictionary<Guid, string> seksi)
    {
        List<object?> baris = [PohonRencana.Sebutan(unsur?.Level ?? i!.Level), Isi(unsur?.Kode), unsur?.Nama, unsur?.Pagu];
        baris.AddRange(i is null ? Enumerable.Repeat<object?>(null, Kolom([]).Count - 8) : BarisIndikator(i, seksi));
        baris.AddRange([unsur?.Id.ToString(), unsur?.Versi.ToString(Halaman.Budaya), i?.Id.ToString(), i?.Versi.ToString(Halaman.Budaya)]);
        return baris;
    }

    private static object?[] BarisIndikator(Indikator i, IReadOnlyDictionary<Guid, string> seksi) =>
    [
        i.Nama, seksi.GetValueOrDefault(i.SeksiId), Ya(i.BlokDinas), Ya(i.Keterangan.Iku), i.Satuan, Kata(DaftarJenis, i.Tipe), Kata(DaftarArah, i.Arah), Kata(DaftarAgregasi, i.Agregasi), Kata(DaftarRumus, i.RumusTurun),
        i.Target.I, i.Target.II, i.Target.III, i.Target.IV, i.TargetTahun,
        Isi(i.TulisanTarget.I), Isi(i.TulisanTarget.II), Isi(i.TulisanTarget.III), Isi(i.TulisanTarget.IV), Isi(i.TulisanTarget.Tahun), Isi(i.TargetTeks), i.TriwulanPredikat == 0 ? null : i.TriwulanPredikat,
        Isi(i.Keterangan.DefinisiOperasional), Isi(i.Keterangan.Rumus), Isi(i.Keterangan.SumberData), Isi(i.Keterangan.BuktiWajib), Isi(i.Sumber),
        i.RealisasiLampau.I, i.RealisasiLampau.II, i.RealisasiLampau.III, Ya(i.Aktif),
    ];

    private static string Kata<T>(IEnumerable<(string Kata, T Nilai)> daftar, T nilai) => daftar.First(d => EqualityComparer<T>.Default.Equals(d.Nilai, nilai)).Kata;

    private static string Ya(bool nilai) => YaTidak[nilai ? 0 : 1];

    private static string? Isi(string? teks) => string.IsNullOrEmpty(teks) ? null : teks;
}
