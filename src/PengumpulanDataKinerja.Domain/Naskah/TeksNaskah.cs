namespace PengumpulanDataKinerja.Domain;

/// <summary>The first wording of every letter and order (domain paper "naskah dinas", section 6); the pelaksana may edit what comes out.</summary>
public static class TeksNaskah
{
    private static readonly NaskahSurat BawaanPermintaan = new(
        "Permintaan Data Kinerja Triwulan {triwulan} Tahun {tahun}",
        "Segera",
        "1 (satu) berkas",
        """
        Dalam rangka pengukuran dan pelaporan kinerja Dinas Perhubungan Kabupaten Pesisir Selatan Triwulan {triwulan} Tahun {tahun} sesuai dengan Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah dan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014, bersama ini diminta kepada Saudara untuk menyampaikan data kinerja pada bidang/sekretariat masing-masing dengan ketentuan sebagai berikut:

        1. Data kinerja memuat target, realisasi, capaian, faktor pendorong, faktor penghambat, dan tindak lanjut untuk setiap indikator sebagaimana formulir terlampir, disertai bukti dukung.
        2. Data kinerja dihimpun oleh Kepala Seksi/PPTK dan Kepala Subbagian, disetujui oleh Kepala Bidang/KPA, dan diterima Subbagian Perencanaan, Keuangan dan Pelaporan paling lambat hari {tenggat}.
        3. Keterlambatan penyampaian data akan menghambat penyusunan laporan kinerja.

        Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.
        """,
        "Sekretaris Dinas Perhubungan");

    private static readonly NaskahSurat BawaanPeringatan = new(
        "Peringatan {ke} Penyampaian Data Kinerja Triwulan {triwulan} Tahun {tahun}",
        "Segera",
        "1 (satu) berkas",
        """
        Menindaklanjuti surat kami Nomor {nomorPermintaan} tanggal {tanggalPermintaan} hal {halPermintaan}, sampai dengan tanggal {tanggalPosisi} data kinerja Triwulan {triwulan} Tahun {tahun} dari {unit} belum kami terima, sedangkan batas waktu penyampaian adalah tanggal {tenggat}.

        Sehubungan dengan hal tersebut, Saudara diperingatkan dan diminta untuk menyerahkan data dimaksud langsung kepada Kepala Subbagian Perencanaan, Keuangan dan Pelaporan paling lambat tanggal {batasBaru}.

        Demikian untuk menjadi perhatian dan segera dilaksanakan.
        """,
        "Sekretaris Dinas Perhubungan\nArsip");

    private static readonly NaskahSurat BawaanNotaDinas = new(
        "Laporan Rekapitulasi Pengumpulan Data Kinerja Triwulan {triwulan} Tahun {tahun}",
        "Biasa",
        "1 (satu) berkas",
        """
        Bersama ini kami laporkan hasil pengumpulan data kinerja Triwulan {triwulan} Tahun {tahun}: dari {jumlahUnit} bidang/sekretariat, {jumlahTepat} telah menyampaikan tepat waktu, {jumlahTerlambat} terlambat, dan {jumlahBelum} belum menyampaikan. Dari {jumlahIndikator} indikator, rata-rata capaian sebesar {rataRata} dengan predikat {predikat}. Rekapitulasi selengkapnya sebagaimana terlampir.

        {uraian}

        Demikian dilaporkan, mohon arahan lebih lanjut.
        """,
        "");

    /// <summary>The templat of a kind of letter until the office saves one of its own.</summary>
    public static NaskahSurat Bawaan(JenisSurat jenis) => jenis switch
    {
        JenisSurat.Permintaan => BawaanPermintaan,
        JenisSurat.Peringatan => BawaanPeringatan,
        JenisSurat.NotaDinasRekap => BawaanNotaDinas,
    };

    /// <summary>Surat permintaan of rows 3–6.</summary>
    public static NaskahSurat Permintaan(TriwulanTahun tw, DateOnly tenggat, NaskahSurat? templat = null) =>
        TemplatNaskah.Isi(templat ?? BawaanPermintaan, new Dictionary<string, string>(Dasar(tw)) { ["tenggat"] = Waktu.HariTanggal(tenggat) });

    /// <summary>Surat peringatan to a unit of row 10. The new due date stays open until the letter is signed.</summary>
    public static NaskahSurat Peringatan(TriwulanTahun tw, AcuanPeringatan acuan, NaskahSurat? templat = null) =>
        TemplatNaskah.Isi(templat ?? BawaanPeringatan, new Dictionary<string, string>(Dasar(tw))
        {
            ["ke"] = Surat.Romawi(acuan.Ke),
            ["unit"] = acuan.NamaUnit,
            ["nomorPermintaan"] = acuan.NomorPermintaan,
            ["tanggalPermintaan"] = Waktu.Tanggal(acuan.TanggalPermintaan),
            ["halPermintaan"] = acuan.HalPermintaan,
            ["tanggalPosisi"] = Waktu.Tanggal(acuan.Posisi),
            ["tenggat"] = Waktu.Tanggal(acuan.Tenggat),
            ["batasBaru"] = Surat.TokenBatas,
        });

    /// <summary>Nota dinas that carries the recap (row 11).</summary>
    /// <param name="tw">The quarter.</param>
    /// <param name="unit">How many units were asked.</param>
    /// <param name="tepat">How many delivered in time.</param>
    /// <param name="terlambat">How many delivered late.</param>
    /// <param name="tidak">How many did not deliver.</param>
    /// <param name="indikator">How many indicators.</param>
    /// <param name="rata">Mean capaian in percent, as printed ("98,25%" or "–").</param>
    /// <param name="predikat">Its predikat, or a dash.</param>
    /// <param name="uraian">What the figures say further, from <see cref="NarasiRekap"/>; empty for none.</param>
    /// <param name="templat">The office's own; null takes the product's.</param>
    public static NaskahSurat NotaDinas(TriwulanTahun tw, int unit, int tepat, int terlambat, int tidak, int indikator, string rata, string predikat, string uraian = "", NaskahSurat? templat = null) =>
        TemplatNaskah.Isi(templat ?? BawaanNotaDinas, new Dictionary<string, string>(Dasar(tw))
        {
            ["jumlahUnit"] = $"{unit}",
            ["jumlahTepat"] = $"{tepat}",
            ["jumlahTerlambat"] = $"{terlambat}",
            ["jumlahBelum"] = $"{tidak}",
            ["jumlahIndikator"] = $"{indikator}",
            ["rataRata"] = rata,
            ["predikat"] = predikat,
            ["uraian"] = uraian,
        });

    /// <summary>A templat filled with example values of the quarter of the day: how a letter made from it would read.</summary>
    public static NaskahSurat Contoh(JenisSurat jenis, NaskahSurat templat, Konteks konteks)
    {
        var rencana = Domain.Permintaan.Rencanakan(TriwulanTahun.Dari(konteks.Hari), konteks.Kalender, konteks.Sekarang);
        var tw = rencana.TriwulanTahun;
        return jenis switch
        {
            JenisSurat.Permintaan => Permintaan(tw, rencana.TenggatData, templat),
            JenisSurat.Peringatan => Peringatan(
                tw,
                new(konteks.Organisasi.DaftarUnit.FirstOrDefault(u => u.Jenis == JenisUnit.Bidang)?.Nama ?? "Bidang Angkutan", 1, $"000.8.6.3/41/DISHUB/{tw.Tahun}", rencana.JadwalUntuk(Langkah.TandaTanganKepalaDinas).Tenggat, Permintaan(tw, rencana.TenggatData).Hal, rencana.HariPeringatan, rencana.TenggatData),
                templat),
            JenisSurat.NotaDinasRekap => NotaDinas(tw, 6, 4, 1, 1, 47, "87,42%", "Tinggi", "Rata-rata tertinggi dicapai Sekretariat (96,10%, Sangat Tinggi), terendah Bidang Angkutan (71,25%, Sedang).", templat),
        };
    }

    /// <summary>The order that a slip proposes: rows 1, 2, 7 and 13.</summary>
    public static string Instruksi(Langkah langkah, TriwulanTahun tw, DateOnly tenggat) => langkah switch
    {
        Langkah.PerintahSekretaris => $"Siapkan surat permintaan pengumpulan data kinerja Triwulan {tw.Romawi} kepada masing-masing bidang dan sekretariat.",
        Langkah.PerintahKasubbag => "Buat konsep surat permintaan, ajukan kepada Sekretaris untuk diparaf.",
        Langkah.PerintahKabid => $"Himpun data kinerja pada seksi Saudara, serahkan paling lambat {Waktu.Tanggal(tenggat)}.",
        Langkah.PerintahArsip => $"Arsipkan seluruh hasil pengumpulan data kinerja Triwulan {tw.Romawi}.",
        _ => "",
    };

    private static Dictionary<string, string> Dasar(TriwulanTahun tw) => new() { ["triwulan"] = tw.Romawi, ["tahun"] = $"{tw.Tahun}" };
}

/// <summary>What a surat peringatan refers to.</summary>
/// <param name="NamaUnit">The unit that is warned.</param>
/// <param name="Ke">Which warning, 1–3.</param>
/// <param name="NomorPermintaan">Number of the request letter.</param>
/// <param name="TanggalPermintaan">Its date.</param>
/// <param name="HalPermintaan">Its hal.</param>
/// <param name="Posisi">Day of the draft: until then nothing was received.</param>
/// <param name="Tenggat">The due date that was missed.</param>
public sealed record AcuanPeringatan(string NamaUnit, int Ke, string NomorPermintaan, DateOnly TanggalPermintaan, string HalPermintaan, DateOnly Posisi, DateOnly Tenggat);
