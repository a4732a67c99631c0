using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The SOP's own sheet: its head as printed, and the rows from the one table that also runs the application.</summary>
public static class TentangSop
{
    /// <summary>The chart's seven lanes, left to right; peran outside the chart stand in none.</summary>
    private static readonly (string Nama, Peran Peran)[] DaftarLajur =
    [
        ("Sekretaris", Peran.Sekretaris), ("Kasubag PKP", Peran.KasubbagPkp), ("Staf PKP", Peran.StafPkp), ("Kepala Dinas", Peran.KepalaDinas),
        ("Kabid/ KPA", Peran.Kabid), ("Kasi/ PPTK", Peran.Kasi), ("Sekretariat/ Kasubbag", Peran.Kasubbag),
    ];

    public static TentangSopModel Susun() => new()
    {
        Nomor = Sop.Versi,
        Nama = "Pengumpulan Data Kinerja",
        TanggalPembuatan = "22 Desember 2023",
        TanggalEfektif = "29 Desember 2023",
        // The copy at hand names no signer.
        DisahkanOleh = "-",
        DasarHukum =
        [
            "PermenPANRB Nomor 35 Tahun 2012 (pedoman SOP AP)",
            "PermenPANRB Nomor 53 Tahun 2014 (perjanjian kinerja, pelaporan, reviu)",
            "Peraturan Bupati Pesisir Selatan Nomor 50 Tahun 2016 (tata kerja, tugas pokok, fungsi Dinas Perhubungan Komunikasi dan Informatika)",
        ],
        KualifikasiPelaksana =
        [
            "Memahami tugas dan fungsi Dishub Kabupaten Pesisir Selatan",
            "Memahami tupoksi masing-masing bidang",
            "Mengetahui fungsi pengumpulan data kinerja",
        ],
        Keterkaitan = ["SOP Penyusunan LKj", "SOP Penyusunan Perjanjian Kinerja"],
        Peralatan = ["Peraturan perundang-undangan", "Komputer/laptop dan printer", "Alat tulis kantor"],
        Peringatan = "Apabila pengumpulan data kinerja tidak terselesaikan dengan baik dan benar maka kegiatan pelaporan akan terhambat",
        Pencatatan = "Setiap tahap kegiatan terdokumentasi dengan baik, baik dalam bentuk softcopy maupun hardcopy",
        Lajur = [.. DaftarLajur.Select(l => l.Nama)],
        Baris = [.. Sop.Baris.Select(b => new TentangSopBaris(
            b.No,
            b.Kegiatan,
            [.. b.Pelaksana.Select(p => Array.FindIndex(DaftarLajur, l => l.Peran == p)).Where(i => i >= 0)],
            b.Kelengkapan,
            b.Waktu.ToString(),
            b.Output,
            b.Keterangan))],
    };
}
