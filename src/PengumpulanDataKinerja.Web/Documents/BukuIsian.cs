using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// The workbook of SOP row 8: a sheet per seksi with its indicators, targets and earlier quarters, open where the seksi reports. Each row
/// carries the version and the fingerprint of what it was filled from, so that a row that somebody changed meanwhile is noticed.
/// </summary>
public sealed class BukuIsian(TriwulanTahun triwulan, PengumpulanUnit unit)
{
    public const string KolomNo = "No";
    public const string KolomNihil = "Nihil";
    public const string KolomAlasan = "Alasan nihil";
    public const string KolomAnggaran = "Realisasi anggaran triwulan ini (Rp)";
    public const string KolomPenghambat = "Faktor penghambat";
    public const string KolomTindakLanjut = "Tindak lanjut";
    public const string KolomPendorong = "Faktor pendorong";
    public const string KolomKeterangan = "Keterangan";
    public const string KolomId = "Penanda baris";
    public const string KolomVersi = "Versi baris";
    public const string KolomAsal = "Sidik baris";
    public const string Ya = "Ya";

    // A spreadsheet keeps no more; what has more goes out as text, so that it comes back whole.
    private const int DigitLembarKerja = 15;
    private const string Jenis = "isian data kinerja";

    /// <summary>Heading of the column of figures.</summary>
    public static string KolomRealisasi(int triwulan) => $"Realisasi TW {TriwulanTahun.RomawiUntuk(triwulan)}";

    /// <summary>What the workbook of one seksi says it is.</summary>
    public IdentitasBuku UntukSeksi(PengumpulanSeksi seksi) => new(Jenis, triwulan.Tahun, triwulan.Triwulan, seksi.NamaSeksi, seksi.Id);

    /// <summary>What the workbook of the whole unit says it is.</summary>
    public IdentitasBuku UntukUnit => new(Jenis, triwulan.Tahun, triwulan.Triwulan, unit.NamaUnit, unit.Id);

    /// <summary>Name of the sheet of a seksi, the same in its own workbook and in that of the unit.</summary>
    public string Lembar(PengumpulanSeksi seksi)
    {
        var nomor = unit.DaftarSeksi.OrderBy(s => s.Urutan).ThenBy(s => s.Id).TakeWhile(s => s.Id != seksi.Id).Count() + 1;
        var nama = string.Concat(seksi.NamaSeksi.Select(c => char.IsControl(c) || char.IsSurrogate(c) || "[]:*?/\\'".Contains(c, StringComparison.Ordinal) ? ' ' : c));
        var penuh = $"{nomor}. {nama}";
        return penuh[..Math.Min(31, penuh.Length)].Trim();
    }

    /// <summary>Writes the workbook with these seksi.</summary>
    public void Tulis(Stream tujuan, IdentitasBuku identitas, IEnumerable<PengumpulanSeksi> daftar) => BukuKerja.Tulis(tujuan, $"Isian data kinerja {triwulan.Sebutan}", identitas, buku =>
    {
        foreach (var seksi in daftar)
        {
            buku.Lembar(Susunan(seksi), lembar => TulisBaris(lembar, seksi));
        }

        buku.Panduan("Panduan", Petunjuk());
    });

    private SusunanLembar Susunan(PengumpulanSeksi seksi) => new(Lembar(seksi), Kolom())
    {
        Judul = [$"Isian data kinerja {triwulan.Sebutan}", $"{seksi.NamaSeksi}, {unit.NamaUnit}"],
        Terlindung = true,
        KolomBeku = 2,
    };

    private List<KolomLembar> Kolom() =>
    [
        new(KolomNo, 5, GayaSel.Angka),
        new("Indikator", 42),
        new("Satuan", 14),
        new("Target tahun", 13, GayaSel.Angka),
        new($"Target TW {TriwulanTahun.RomawiUntuk(triwulan.Triwulan)}", 13, GayaSel.Angka),
        .. Enumerable.Range(1, triwulan.Triwulan - 1).Select(tw => new KolomLembar(KolomRealisasi(tw), 13, GayaSel.Angka)),
        new("Yang diminta", 16),
        new(KolomRealisasi(triwulan.Triwulan), 15, GayaSel.Angka) { Terbuka = true, Validasi = ValidasiSel.Desimal() },
        new(KolomNihil, 8) { Terbuka = true, Validasi = ValidasiSel.Pilihan([Ya]) with { Petunjuk = "Pilih Ya hanya bila memang tidak ada yang diukur; tulis alasannya." } },
        new("Pagu (Rp)", 17, GayaSel.Rupiah),
        new(KolomAnggaran, 19, GayaSel.Rupiah) { Terbuka = true, Validasi = ValidasiSel.Desimal(0) },
        .. new[] { KolomAlasan, KolomPenghambat, KolomTindakLanjut, KolomPendorong, KolomKeterangan }.Select(k => new KolomLembar(k, 30) { Terbuka = true, Validasi = ValidasiSel.Panjang(Isian.PanjangNarasi) }),
        new(KolomId, 12) { Tersembunyi = true },
        new(KolomVersi, 12, GayaSel.Angka) { Tersembunyi = true },
        new(KolomAsal, 12) { Tersembunyi = true },
    ];

    private static void TulisBaris(LembarKeluar lembar, PengumpulanSeksi seksi)
    {
        var (nomor, dinas) = (0, false);
        foreach (var isian in IsianModel.Urutkan(seksi.DaftarIsian))
        {
            if (isian.BlokDinas && !dinas)
            {
                lembar.BarisLebar("Indikator dinas, di luar rata-rata unit", GayaSel.Tebal);
                dinas = true;
            }

            lembar.Baris(Sel(++nomor, isian));
        }
    }

    private static List<object?> Sel(int nomor, Isian isian)
    {
        var (predikat, isi) = (isian.Tipe == TipeData.Predikat, BarisInput.Dari(isian));
        return
        [
            nomor,
            isian.NamaIndikator,
            isian.Satuan,
            predikat ? isian.TargetTeks : Angka(isian.TargetTahun),
            !isian.Direncanakan ? "tidak direncanakan" : predikat || isian.TulisanTarget[isian.Triwulan].Length > 0 ? isian.SebutTarget(isian.Triwulan) : Angka(isian.Target[isian.Triwulan]),
            .. Enumerable.Range(1, isian.Triwulan - 1).Select(tw => Angka(isian.RealisasiLalu[tw])),
            BarisIsian.RentangUntuk(isian),
            predikat ? new IsiSel(isian.NilaiTeks, GayaSel.Teks) { Validasi = ValidasiSel.Panjang(20) } : Angka(isian.Nilai),
            new IsiSel(isian.Nihil ? Ya : null) { Terbuka = BarisIsian.NihilDitawarkan(isian) },
            isian.Pagu,
            new IsiSel(isian.RealisasiAnggaran, GayaSel.Rupiah) { Terbuka = isian.MintaAnggaran },
            isi.AlasanNihil,
            isi.FaktorPenghambat,
            isi.TindakLanjut,
            isi.FaktorPendorong,
            isi.Keterangan,
            isi.Id.ToString(),
            isi.Versi,
            isi.Asal,
        ];
    }

    private static object? Angka(decimal? nilai) => nilai is not { } angka ? null
        : Domain.Angka.TulisIsian(angka) is var teks && teks.Count(char.IsAsciiDigit) > DigitLembarKerja ? teks : angka;

    private static IEnumerable<string> Petunjuk() =>
    [
        "Cara mengisi",
        "1. Isi hanya sel kuning pada lembar seksi Anda. Sel lain terkunci; target dan triwulan sebelumnya tidak perlu diketik ulang.",
        "2. Kosong tidak sama dengan nol. Tulis 0 bila hasilnya memang nol; kosongkan bila belum ada data. Bila memang tidak ada yang diukur, pilih Ya pada kolom Nihil dan tulis alasannya.",
        "3. Kolom “Yang diminta” menyebut rentangnya: pada triwulan ini, atau s.d. triwulan ini.",
        "4. Capaian di bawah 100% meminta faktor penghambat dan tindak lanjut; target tercapai meminta faktor pendorong. Capaian dihitung aplikasi sesudah diunggah.",
        "5. Kolom “Realisasi anggaran” diisi pada baris yang pagunya tertulis: rupiah yang terpakai pada triwulan ini saja, bukan s.d. triwulan.",
        "6. Jangan memakai rumus, menggabung sel, mengganti nama lembar, atau mengganti judul kolom.",
        "7. Simpan sebagai .xlsx, lalu unggah pada halaman isian. Baris yang benar diambil; yang salah disebut selnya dan dapat diperbaiki di halaman itu juga.",
        "8. Baris yang diubah orang lain sesudah buku kerja ini diunduh tidak ditimpa: kedua nilainya ditunjukkan, dan Anda yang memutuskan.",
        "9. Bukti dukung diunggah pada halaman isian, bukan di sini.",
    ];
}
