namespace PengumpulanDataKinerja.Domain;

/// <summary>The first wording of every letter and order (domain paper "naskah dinas", section 6); the pelaksana may edit what comes out.</summary>
public static class TeksNaskah
{
    /// <summary>Surat permintaan of rows 3–6.</summary>
    public static NaskahSurat Permintaan(TriwulanTahun tw, DateOnly tenggat) => new(
        $"Permintaan Data Kinerja Triwulan {tw.Romawi} Tahun {tw.Tahun}",
        "Segera",
        "1 (satu) berkas",
        $"""
        Dalam rangka pengukuran dan pelaporan kinerja Dinas Perhubungan Kabupaten Pesisir Selatan Triwulan {tw.Romawi} Tahun {tw.Tahun} sesuai dengan Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah dan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014, bersama ini diminta kepada Saudara untuk menyampaikan data kinerja pada bidang/sekretariat masing-masing dengan ketentuan sebagai berikut:

        1. Data kinerja memuat target, realisasi, capaian, faktor pendorong, faktor penghambat, dan tindak lanjut untuk setiap indikator sebagaimana formulir terlampir, disertai bukti dukung.
        2. Data kinerja dihimpun oleh Kepala Seksi/PPTK dan Kepala Subbagian, disetujui oleh Kepala Bidang/KPA, dan diterima Subbagian Perencanaan, Keuangan dan Pelaporan paling lambat hari {Waktu.HariTanggal(tenggat)}.
        3. Keterlambatan penyampaian data akan menghambat penyusunan laporan kinerja.

        Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.
        """,
        "Sekretaris Dinas Perhubungan");

    /// <summary>Surat peringatan to a unit of row 10.</summary>
    public static NaskahSurat Peringatan(TriwulanTahun tw, Surat permintaan, PengumpulanUnit unit, int ke, DateOnly posisi, DateOnly batas) => new(
        $"Peringatan {Surat.Romawi(ke)} Penyampaian Data Kinerja Triwulan {tw.Romawi} Tahun {tw.Tahun}",
        "Segera",
        "1 (satu) berkas",
        $"""
        Menindaklanjuti surat kami Nomor {permintaan.Nomor!.Teks} tanggal {Waktu.Tanggal(permintaan.Tanggal!.Value)} hal {permintaan.Hal}, sampai dengan tanggal {Waktu.Tanggal(posisi)} data kinerja Triwulan {tw.Romawi} Tahun {tw.Tahun} dari {unit.NamaUnit} belum kami terima, sedangkan batas waktu penyampaian adalah tanggal {Waktu.Tanggal(batas)}.

        Sehubungan dengan hal tersebut, Saudara diperingatkan dan diminta untuk menyerahkan data dimaksud langsung kepada Kepala Subbagian Perencanaan, Keuangan dan Pelaporan paling lambat tanggal {Surat.TokenBatas}.

        Demikian untuk menjadi perhatian dan segera dilaksanakan.
        """,
        "Sekretaris Dinas Perhubungan\nArsip");

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
    public static NaskahSurat NotaDinas(TriwulanTahun tw, int unit, int tepat, int terlambat, int tidak, int indikator, string rata, string predikat, string uraian = "") => new(
        $"Laporan Rekapitulasi Pengumpulan Data Kinerja Triwulan {tw.Romawi} Tahun {tw.Tahun}",
        "Biasa",
        "1 (satu) berkas",
        $"""
        Bersama ini kami laporkan hasil pengumpulan data kinerja Triwulan {tw.Romawi} Tahun {tw.Tahun}: dari {unit} bidang/sekretariat, {tepat} telah menyampaikan tepat waktu, {terlambat} terlambat, dan {tidak} belum menyampaikan. Dari {indikator} indikator, rata-rata capaian sebesar {rata} dengan predikat {predikat}. Rekapitulasi selengkapnya sebagaimana terlampir.{(uraian.Length > 0 ? $"\n\n{uraian}" : "")}

        Demikian dilaporkan, mohon arahan lebih lanjut.
        """,
        "");

    /// <summary>The order that a slip proposes: rows 1, 2, 7 and 13.</summary>
    public static string Instruksi(Langkah langkah, TriwulanTahun tw, DateOnly tenggat) => langkah switch
    {
        Langkah.PerintahSekretaris => $"Siapkan surat permintaan pengumpulan data kinerja Triwulan {tw.Romawi} kepada masing-masing bidang dan sekretariat.",
        Langkah.PerintahKasubbag => "Buat konsep surat permintaan, ajukan kepada Sekretaris untuk diparaf.",
        Langkah.PerintahKabid => $"Himpun data kinerja pada seksi Saudara, serahkan paling lambat {Waktu.Tanggal(tenggat)}.",
        Langkah.PerintahArsip => $"Arsipkan seluruh hasil pengumpulan data kinerja Triwulan {tw.Romawi}.",
        _ => "",
    };
}
