using System.Text;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>One naskah of each kind with the papers' texts and invented people.</summary>
internal static class ContohNaskah
{
    public const string Kode = "K7QX-2MZD-PLA4-WB6N-T3HC-YE5R-V2";
    public const string Alamat = "https://kinerja.contoh.go.id/v";
    public const string Periode = "Triwulan II Tahun 2026";

    private const string Goresan = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 110"><path d="M10 80C30 30 40 10 55 20S40 70 30 90c20-30 45-60 60-55s-10 40 5 35 20-35 32-35-8 35 8 32 25-40 40-38-12 40 8 36 60-20 95-25M40 100c60-12 140-14 200-12" fill="none" stroke="#13263f" stroke-width="4" stroke-linecap="round"/></svg>""";

    private const string Lambang = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 96"><path d="M4 4h72v52c0 20-18 30-36 36C22 86 4 76 4 56z" fill="#e8eef0" stroke="#0b5561" stroke-width="4"/><path d="M18 62l22-40 22 40z" fill="#0b5561"/></svg>""";

    public static KopModel Kop => new(
        "PEMERINTAH KABUPATEN PESISIR SELATAN", "DINAS PERHUBUNGAN",
        ["Jalan Contoh Nomor 1, Painan 00000", "Telepon (0000) 000000, Laman dishub.contoh.go.id, Pos-el dishub@contoh.go.id"], Data(Lambang));

    public static BlokTandaTanganModel KepalaDinas => new(BlokTandaTanganModel.Sebutan("Kepala Dinas Perhubungan"), "Drs. H. Yusrizal Hadinata, M.Si.", "Pembina Utama Muda", "196901011994031001");

    public static BlokTandaTanganModel Kasubbag => new(BlokTandaTanganModel.Sebutan("Kepala Subbagian Perencanaan, Keuangan dan Pelaporan"), "Rahmi Oktaviana, S.E.", "Penata Tingkat I", "198410102009012003");

    public static SuratDinasModel Permintaan => new()
    {
        Kop = Kop,
        Tempat = "Painan",
        Sifat = "Segera",
        Lampiran = "1 (satu) berkas",
        Hal = "Permintaan Data Kinerja Triwulan II Tahun 2026",
        Penerima =
        [
            "Kepala Bidang Lalu Lintas", "Kepala Bidang Angkutan", "Kepala Bidang Teknik Sarana dan Keselamatan", "Kepala Bidang Pelayaran",
            "Kepala Subbagian Umum dan Kepegawaian", "Kepala Subbagian Perencanaan, Keuangan dan Pelaporan",
        ],
        Isi = """
            Dalam rangka pengukuran dan pelaporan kinerja Dinas Perhubungan Kabupaten Pesisir Selatan Triwulan II Tahun 2026 sesuai dengan Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah dan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014, bersama ini diminta kepada Saudara untuk menyampaikan data kinerja pada bidang/sekretariat masing-masing dengan ketentuan sebagai berikut:

            1. Data kinerja memuat target, realisasi, capaian, faktor pendorong, faktor penghambat, dan tindak lanjut untuk setiap indikator sebagaimana formulir terlampir, disertai bukti dukung.
            2. Data kinerja dihimpun oleh Kepala Seksi/PPTK dan Kepala Subbagian, disetujui oleh Kepala Bidang/KPA, dan diterima Subbagian Perencanaan, Keuangan dan Pelaporan paling lambat hari **Jumat, 26 Juni 2026**.
            3. Keterlambatan penyampaian data akan menghambat penyusunan laporan kinerja.

            Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.
            """,
        TandaTangan = KepalaDinas,
        Tembusan = ["Sekretaris Dinas Perhubungan", "Arsip"],
        AlamatVerifikasi = Alamat,
        HalamanLampiran = [Formulir],
    };

    public static SuratDinasModel Peringatan => new()
    {
        Kop = Kop with { Lambang = null },
        Tempat = "Painan",
        Sifat = "Segera",
        Lampiran = "1 (satu) lembar",
        Hal = "Peringatan Penyampaian Data Kinerja Triwulan II Tahun 2026",
        Penerima = ["Kepala Bidang Angkutan"],
        Isi = """
            Menindaklanjuti surat kami Nomor 000.8.6.3/41/DISHUB/2026 tanggal 17 Juni 2026 hal Permintaan Data Kinerja Triwulan II Tahun 2026, sampai dengan tanggal 1 Juli 2026 data kinerja Triwulan II Tahun 2026 dari Bidang Angkutan belum kami terima, sedangkan batas waktu penyampaian adalah tanggal 26 Juni 2026.

            Sehubungan dengan hal tersebut, Saudara diperingatkan dan diminta untuk menyerahkan data dimaksud langsung kepada Kepala Subbagian Perencanaan, Keuangan dan Pelaporan paling lambat tanggal 3 Juli 2026.

            Demikian untuk menjadi perhatian dan segera dilaksanakan.
            """,
        TandaTangan = new(BlokTandaTanganModel.Sebutan("Sekretaris", atasNama: "Kepala Dinas Perhubungan"), "Marlina Suryani, S.Sos., M.M.", "Pembina Tingkat I", "197205051998032002"),
        Tembusan = ["Sekretaris Dinas Perhubungan", "Arsip"],
        AlamatVerifikasi = Alamat,
        HalamanLampiran =
        [
            new DaftarKurangModel(Periode, "Bidang Angkutan", new DateOnly(2026, 7, 1),
            [
                new("Seksi Angkutan Orang", "Jumlah terminal tipe C yang terpelihara", "Unit", "1", "realisasi, bukti dukung"),
                new("Seksi Angkutan Orang", "Jumlah laporan pengawasan izin parkir", "Laporan", "3", "realisasi, bukti dukung"),
                new("Seksi Angkutan Barang", "Jumlah dokumen rekomendasi izin trayek", "Dokumen", "1", "bukti dukung"),
            ]),
        ],
    };

    public static NotaDinasModel NotaRekap => new()
    {
        Kop = Kop,
        Kepada = ["Sekretaris Dinas Perhubungan"],
        Dari = "Kepala Subbagian Perencanaan, Keuangan dan Pelaporan",
        Lampiran = "1 (satu) berkas",
        Hal = "Laporan Rekapitulasi Pengumpulan Data Kinerja Triwulan II Tahun 2026",
        Isi = """
            Bersama ini kami laporkan hasil pengumpulan data kinerja Triwulan II Tahun 2026: dari 6 bidang/sekretariat, 4 telah menyampaikan tepat waktu, 1 terlambat, dan 1 belum menyampaikan. Dari 47 indikator, rata-rata capaian sebesar 87,42% dengan predikat Tinggi. Rekapitulasi selengkapnya sebagaimana terlampir.

            Demikian dilaporkan, mohon arahan lebih lanjut.
            """,
        TandaTangan = Kasubbag,
        AlamatVerifikasi = Alamat,
        HalamanLampiran = [Rekap],
    };

    public static FormulirDataModel Formulir => new(Periode,
    [
        new("Dinas", null, [new("Rasio Konektivitas Kabupaten/Kota", "Rasio", "0,286", "0,286")]),
        new("Bidang Lalu Lintas", "Seksi Perlengkapan Jalan",
        [
            new("Persentase Kelengkapan Jalan yang telah terpasang terhadap kondisi ideal", "%", "29,91", "29,60"),
            new("Jumlah Perlengkapan Jalan di Jalan Kabupaten/Kota yang Tersedia", "Unit", "125", "50"),
        ]),
        new("Bidang Lalu Lintas", "Seksi Manajemen dan Rekayasa Lalu Lintas",
        [
            new("Jumlah Laporan Pelaksanaan Andalalin", "Laporan", "4", "1"),
            new("Jumlah Laporan Forum Lalu Lintas dan Angkutan Jalan", "Laporan", "2", "1"),
        ]),
        new("Sekretariat", "Subbagian Perencanaan, Keuangan dan Pelaporan",
        [
            new("Persentase penyerapan anggaran", "%", "95", "45"),
            new("Jumlah Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen RKA-SKPD", "Dokumen", "1", "0"),
            new("Jumlah Orang yang Menerima Gaji dan Tunjangan ASN", "Orang/bulan", "55", "55"),
        ]),
    ])
    {
        BatasWaktu = "paling lambat Jumat, 26 Juni 2026",
    };

    public static RekapModel Rekap => new(Periode, new DateOnly(2026, 7, 6))
    {
        UnitTepatWaktu = 4,
        UnitTerlambat = 1,
        UnitTidakMenyampaikan = 1,
        JumlahIndikator = 47,
        IndikatorTerisi = 41,
        RataRata = 87.4167m,
        Predikat = "Tinggi",
        DasarPredikat = "capaian s.d. Triwulan II",
        Unit =
        [
            new("Bidang Lalu Lintas", 11, 11, "25 Jun 2026", "26 Jun 2026", "Tepat waktu", [], 94.005m, "Sangat Tinggi"),
            new("Bidang Angkutan", 8, 8, "2 Jul 2026", "2 Jul 2026", "Terlambat", ["000.8.6.3/47/DISHUB/2026 tanggal 1 Juli 2026"], 71.2m, "Sedang"),
            new("Bidang Teknik Sarana dan Keselamatan", 9, 9, "26 Jun 2026", "26 Jun 2026", "Tepat waktu", [], 103.4m, "Sangat Tinggi"),
            new("Bidang Pelayaran", 6, 0, "–", "–", "Tidak menyampaikan", ["000.8.6.3/48/DISHUB/2026 tanggal 1 Juli 2026", "000.8.6.3/52/DISHUB/2026 tanggal 6 Juli 2026"], null, null),
            new("Subbagian Umum dan Kepegawaian", 5, 5, "24 Jun 2026", "26 Jun 2026", "Tepat waktu", [], 88.89m, "Tinggi"),
            new("Subbagian Perencanaan, Keuangan dan Pelaporan", 8, 8, "26 Jun 2026", "26 Jun 2026", "Tepat waktu", [], 79.59m, "Tinggi", PengirimPenerimaSama: true),
        ],
        Kelompok =
        [
            new("Dinas", null, [new("Rasio Konektivitas Kabupaten/Kota", "Rasio", "0,286", "0,286", "0,286", 100m, "0,286", 100m, "Sangat Tinggi") { FaktorPendorong = "Seluruh trayek perintis terlayani." }]),
            new("Bidang Lalu Lintas", "Seksi Perlengkapan Jalan",
            [
                new("Persentase Kelengkapan Jalan yang telah terpasang terhadap kondisi ideal", "%", "29,91", "29,60", "29,58", 99.93m, "29,58", 99.93m, "Sangat Tinggi") { FaktorPenghambat = "Pengiriman rambu tertunda satu minggu.", TindakLanjut = "Pemasangan diselesaikan minggu pertama Juli." },
                new("Jumlah Perlengkapan Jalan di Jalan Kabupaten/Kota yang Tersedia", "Unit", "125", "50", "20", 40m, "20", 40m, "Sangat Rendah") { FaktorPenghambat = "Kontrak pengadaan baru ditandatangani 2 Juni 2026.", TindakLanjut = "Pengadaan dipercepat dan dilaporkan tiap minggu kepada Kepala Bidang." },
            ]),
            new("Bidang Teknik Sarana dan Keselamatan", "Seksi Pengujian Sarana",
            [
                .. Enumerable.Range(1, 24).Select(i => new RekapBaris($"Jumlah bukti lulus uji kendaraan bermotor wilayah {i}", "Dokumen", "4.200", "1.050", "1.104", 105.142857m, "2.091", 99.571m, "Sangat Tinggi") { FaktorPendorong = "Pelayanan uji keliling dua kali sebulan." }),
            ]),
            new("Bidang Pelayaran", "Seksi Kepelabuhanan", [new("Jumlah laporan pengawasan pelabuhan pengumpan lokal", "Laporan", "4", "1", "–", null, "–", null, null)]),
        ],
    };

    public static LembarDisposisiModel Disposisi => new()
    {
        Kop = Kop,
        Hal = "Penyiapan surat permintaan pengumpulan data kinerja Triwulan II Tahun 2026",
        Sifat = "Segera",
        NomorAgenda = "12/DISP/2026",
        DiteruskanKepada = ["Kepala Subbagian Perencanaan, Keuangan dan Pelaporan (Rahmi Oktaviana, S.E.)"],
        IsiDisposisi = "Siapkan surat permintaan pengumpulan data kinerja Triwulan II kepada masing-masing bidang dan sekretariat.\nMohon perhatikan indikator baru hasil reviu.",
        BatasWaktu = "Selasa, 16 Juni 2026",
        JabatanPemberi = "Sekretaris Dinas Perhubungan",
        NamaPemberi = "Marlina Suryani, S.Sos., M.M.",
        NipPemberi = "197205051998032002",
        DiparafPada = new DateTime(2026, 6, 15, 1, 38, 0, DateTimeKind.Utc),
        GambarParaf = Data(Goresan),
    };

    public static LembarParafModel LembarParaf => new("Permintaan Data Kinerja Triwulan II Tahun 2026", "000.8.6.3/41/DISHUB/2026",
    [
        new("Kepala Subbagian Perencanaan, Keuangan dan Pelaporan", "Rahmi Oktaviana, S.E.", new DateTime(2026, 6, 15, 7, 2, 0, DateTimeKind.Utc), "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "gugur: teks diubah 16 Juni 2026"),
        new("Sekretaris Dinas Perhubungan", "Marlina Suryani, S.Sos., M.M.", new DateTime(2026, 6, 16, 1, 38, 0, DateTimeKind.Utc), "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
    ])
    {
        Kop = Kop,
    };

    public static TentangSopModel Sop => new()
    {
        Nomor = "00.8.3.34/SOP/DISHUB/2023",
        Nama = "Pengumpulan Data Kinerja",
        TanggalPembuatan = "22 Desember 2023",
        TanggalEfektif = "29 Desember 2023",
        DisahkanOleh = "Kepala Dinas Perhubungan",
        DasarHukum = ["PermenPANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan", "PermenPANRB Nomor 53 Tahun 2014", "Peraturan Bupati Pesisir Selatan Nomor 50 Tahun 2016"],
        KualifikasiPelaksana = ["Memahami tugas dan fungsi Dishub Kabupaten Pesisir Selatan", "Memahami tupoksi masing-masing bidang", "Mengetahui fungsi pengumpulan data kinerja"],
        Keterkaitan = ["SOP Penyusunan LKj", "SOP Penyusunan Perjanjian Kinerja"],
        Peralatan = ["Peraturan perundang-undangan", "Komputer/laptop dan printer", "Alat tulis kantor"],
        Peringatan = "Apabila pengumpulan data kinerja tidak terselesaikan dengan baik dan benar maka kegiatan pelaporan akan terhambat",
        Pencatatan = "Setiap tahap kegiatan terdokumentasi dengan baik, baik dalam bentuk softcopy maupun hardcopy",
        Lajur = ["Sekretaris", "Kasubag PKP", "Staf PKP", "Kepala Dinas", "Kabid/ KPA", "Kasi/ PPTK", "Sekretariat/ Kasubbag"],
        Baris =
        [
            new(1, "Memerintahkan Kasubag PKP untuk membuat surat permintaan pengumpulan data kinerja kepada masing-masing bidang dan sekretariat", [0], "Lembar disposisi, ATK", "10 menit", "Lembar Disposisi", "Tiap akhir Triwulan, awal minggu ketiga"),
            new(2, "Memerintahkan Staf Perencanaan dan Pelaporan untuk menyiapkan surat permintaan", [1], "Lembar disposisi, ATK", "10 menit", "Lembar Disposisi", "awal minggu ketiga"),
            new(3, "Membuat surat permintaan pengumpulan data kinerja dan diparaf oleh Sekretaris", [2], "Lembar disposisi, ATK, komputer dan printer", "45 menit", "Surat", "awal minggu ketiga"),
            new(4, "Memaraf surat permintaan kemudian diteruskan kepada Kepala Dinas untuk ditandatangani", [0], "ATK", "10 menit", "Surat", "pertengahan minggu ketiga"),
            new(5, "Menandatangani surat permintaan kemudian menyerahkan kembali kepada Kasubag PKP", [3], "ATK", "10 menit", "Surat", "pertengahan minggu ketiga"),
            new(6, "Mendistribusikan surat pengumpulan data kinerja kepada masing-masing bidang dan sekretariat", [1], "ATK, disposisi", "20 menit", "Surat", "akhir minggu ketiga"),
            new(7, "Menerima surat permintaan dan memerintahkan Kasi/PPTK untuk menghimpun data kinerja yang ada pada bidangnya", [4], "Data", "30 menit", "Data", "akhir minggu ketiga"),
            new(8, "Menghimpun data kinerja yang ada pada bidang/bagiannya kemudian diteruskan kepada Kabid/KPA", [5, 6], "Data", "4 hari", "Data", "minggu keempat, hari Jumat, bulan ke-3"),
            new(9, "Menerima data kinerja kemudian diteruskan kepada Kasubag PKP", [4], "Data", "2 hari", "Data", "minggu keempat, hari Jumat, bulan ke-3"),
            new(10, "Menerima data kinerja dari Kabid/KPA; bila tidak diterima sampai awal triwulan berikutnya minggu pertama, meminta langsung kepada Kabid/KPA dengan menyertakan surat peringatan dari Kepala Dinas", [1], "Data", "2 hari", "Data", "minggu keempat, hari Jumat, bulan ke-3"),
            new(11, "Laporan rekapitulasi tentang hasil pengumpulan data kinerja kepada Sekretaris", [1], "ATK, komputer, printer", "30 menit", "Data", "awal triwulan berikutnya, minggu pertama"),
            new(12, "Menerima laporan Kasubag PKP tentang hasil pengumpulan data kinerja", [0], "Data", "15 menit", "Data", "awal triwulan berikutnya, minggu pertama"),
            new(13, "Memerintahkan staf untuk melakukan pengarsipan data yang telah dikumpulkan", [1], "ATK, disposisi", "10 menit", "Data", "awal triwulan berikutnya, minggu pertama"),
            new(14, "Mengarsipkan hasil pengumpulan data kinerja", [2], "Disposisi, ATK, komputer, printer", "1 hari", "Dokumen", "awal triwulan berikutnya, minggu pertama"),
        ],
    };

    public static DaftarBerkasModel DaftarBerkas => new("Subbagian Perencanaan, Keuangan dan Pelaporan",
    [
        new("000.8.6.3", "1", "Subbagian Perencanaan, Keuangan dan Pelaporan", "Pengumpulan Data Kinerja Triwulan I Tahun 2026", "16 Maret 2026 – 8 April 2026", "31 item", "Tekstual dan elektronik; filing cabinet 2, laci 1"),
        new("000.8.6.3", "2", "Subbagian Perencanaan, Keuangan dan Pelaporan", "Pengumpulan Data Kinerja Triwulan II Tahun 2026", "15 Juni 2026 – 7 Juli 2026", "34 item", "Elektronik"),
    ])
    {
        Kop = Kop,
        TempatTanggal = "Painan, 8 Juli 2026",
        TandaTangan = Kasubbag with { Cara = CaraTandaTangan.Basah },
    };

    public static DaftarIsiBerkasModel DaftarIsiBerkas => new("Subbagian Perencanaan, Keuangan dan Pelaporan", "2", "000.8.6.3 Akuntabilitas Kinerja Instansi Pemerintah", "Data kinerja, Triwulan II, 2026", "15 Juni 2026 – 7 Juli 2026",
    [
        new("1", "000.8.6.3", "Lembar disposisi Sekretaris kepada Kepala Subbagian Perencanaan, Keuangan dan Pelaporan", "15 Juni 2026", "1 lembar", "Elektronik, asli"),
        new("2", "000.8.6.3", "Surat Nomor 000.8.6.3/41/DISHUB/2026 hal Permintaan Data Kinerja Triwulan II Tahun 2026", "17 Juni 2026", "1 berkas", "Elektronik, asli"),
        new("3", "000.8.6.3", "Data kinerja dan bukti dukung Bidang Lalu Lintas", "25 Juni 2026", "1 berkas", "Elektronik, salinan"),
    ])
    {
        Kop = Kop,
        TempatTanggal = "Painan, 8 Juli 2026",
        TandaTangan = Kasubbag with { Cara = CaraTandaTangan.Basah },
    };

    public static SuratDinasModel Tertandatangani(SuratDinasModel surat) => surat with
    {
        Nomor = "000.8.6.3/41/DISHUB/2026",
        Tanggal = new DateOnly(2026, 6, 17),
        TandaTangan = Bertanda(surat.TandaTangan),
    };

    public static NotaDinasModel Tertandatangani(NotaDinasModel nota) => nota with
    {
        Nomor = "000.8.6.3/9/ND/DISHUB/2026",
        Tanggal = new DateOnly(2026, 7, 7),
        TandaTangan = Bertanda(nota.TandaTangan),
    };

    private static BlokTandaTanganModel Bertanda(BlokTandaTanganModel blok) =>
        blok with { Gambar = Data(Goresan), QrSvg = QrKode.Svg($"{Alamat}/{Kode}"), KodeVerifikasi = Kode };

    private static string Data(string svg) => $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}";
}
