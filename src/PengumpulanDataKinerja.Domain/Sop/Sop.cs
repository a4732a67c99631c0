namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// The SOP as one table (Nomor 00.8.3.34/SOP/DISHUB/2023). What may be done next, by whom, why not yet, the buttons, the
/// time line and docs/alur.md are read from it; nothing else knows the order of the rows.
/// </summary>
public static class Sop
{
    /// <summary>Version kept with every permintaan, so that a later SOP does not rewrite an old run.</summary>
    public const string Versi = "00.8.3.34/SOP/DISHUB/2023";

    private const string AwalMinggu3 = "awal minggu ketiga";
    private const string PertengahanMinggu3 = "pertengahan minggu ketiga";
    private const string AkhirMinggu3 = "akhir minggu ketiga";
    private const string JumatMinggu4 = "minggu keempat, hari Jumat, bulan ke-3";
    private const string AwalTriwulanBerikut = "awal triwulan berikutnya, minggu pertama";

    /// <summary>The 14 rows in printed order.</summary>
    public static IReadOnlyList<BarisSop> Baris { get; } =
    [
        new(Langkah.PerintahSekretaris, "Memerintahkan Kasubag PKP untuk membuat surat permintaan pengumpulan data kinerja kepada masing-masing bidang dan sekretariat",
            [Peran.Sekretaris], "Lembar disposisi, ATK", MutuBaku.Menit(10), "Lembar Disposisi", "Tiap akhir Triwulan, awal minggu ketiga", JendelaSop.AwalMingguKetiga)
        {
            Bentuk = Bentuk.Disposisi, Judul = "Perintah membuat surat permintaan", JudulTugas = "Perintahkan pembuatan {0}", Tombol = "Perintahkan Kasubbag PKP",
            Sesudah = ["Lembar disposisi Anda sampai kepada Kasubbag PKP.", "Kasubbag PKP memerintahkan Staf PKP menyiapkan surat (langkah 2)."],
            Halangan = Halangan.Disposisi,
        },
        new(Langkah.PerintahKasubbag, "Memerintahkan Staf Perencanaan dan Pelaporan untuk menyiapkan surat permintaan pengumpulan data kinerja kepada masing-masing bidang dan sekretariat",
            [Peran.KasubbagPkp], "Lembar disposisi, ATK", MutuBaku.Menit(10), "Lembar Disposisi", AwalMinggu3, JendelaSop.AwalMingguKetiga)
        {
            Bentuk = Bentuk.Disposisi, Judul = "Perintah menyiapkan surat permintaan", JudulTugas = "Perintahkan penyiapan {0}", Tombol = "Perintahkan Staf PKP",
            Sesudah = ["Lembar disposisi Anda sampai kepada Staf PKP.", "Staf PKP menyusun konsep surat (langkah 3)."],
            Halangan = Halangan.Disposisi,
        },
        new(Langkah.KonsepSurat, "Membuat surat permintaan pengumpulan data kinerja dan diparaf oleh Sekretaris",
            [Peran.StafPkp], "Lembar disposisi, ATK, komputer dan printer", MutuBaku.Menit(45), "Surat", AwalMinggu3, JendelaSop.AwalMingguKetiga)
        {
            Bentuk = Bentuk.Konsep, Judul = "Pembuatan surat permintaan", JudulTugas = "Susun {0}", Tombol = "Ajukan ke Sekretaris",
            Sesudah = ["Konsep dicetak dan dikirim kepada Sekretaris untuk diparaf (langkah 4).", "Bila dikembalikan, naskah kembali kepada Anda beserta catatannya."],
            Halangan = Halangan.Konsep,
        },
        new(Langkah.ParafSekretaris, "Memaraf surat permintaan pengumpulan data kinerja kemudian diteruskan kepada Kepala Dinas untuk ditandatangani",
            [Peran.Sekretaris], "ATK", MutuBaku.Menit(10), "Surat", PertengahanMinggu3, JendelaSop.PertengahanMingguKetiga)
        {
            Bentuk = Bentuk.Paraf, Judul = "Paraf Sekretaris", JudulTugas = "Paraf {0}", Tombol = "Paraf dan teruskan ke Kepala Dinas",
            Sesudah = ["Paraf Anda dicatat pada naskah ini; perubahan naskah menggugurkannya.", "Surat diteruskan kepada Kepala Dinas untuk ditandatangani (langkah 5)."],
            KembaliKe = [Langkah.KonsepSurat], Halangan = Halangan.Paraf,
        },
        new(Langkah.TandaTanganKepalaDinas, "Menandatangani surat permintaan pengumpulan data kinerja kemudian menyerahkan kembali kepada Kasubag PKP",
            [Peran.KepalaDinas], "ATK", MutuBaku.Menit(10), "Surat", PertengahanMinggu3, JendelaSop.PertengahanMingguKetiga)
        {
            Bentuk = Bentuk.TandaTangan, Judul = "Tanda tangan Kepala Dinas", JudulTugas = "Tanda tangani {0}", Tombol = "Tanda tangani dan serahkan ke Kasubbag PKP",
            Sesudah = ["Nomor, tanggal, dan kode QR diberikan, lalu isi surat tidak dapat diubah lagi.", "Surat diserahkan kepada Kasubbag PKP untuk didistribusikan (langkah 6)."],
            KembaliKe = [Langkah.KonsepSurat], Halangan = Halangan.TandaTangan,
        },
        new(Langkah.Distribusi, "Mendistribusikan surat pengumpulan data kinerja kepada masing-masing bidang dan sekretariat",
            [Peran.KasubbagPkp], "ATK, disposisi", MutuBaku.Menit(20), "Surat", AkhirMinggu3, JendelaSop.AkhirMingguKetiga)
        {
            Bentuk = Bentuk.Distribusi, Judul = "Distribusi surat kepada bidang dan sekretariat", JudulTugas = "Distribusikan {0}", Tombol = "Distribusikan surat",
            Sesudah = ["Surat terkirim kepada semua penerima dan tidak dapat ditarik kembali.", "Setiap penerima mendapat tugasnya; tanda baca dicatat per penerima."],
        },
        new(Langkah.PerintahKabid, "Menerima surat permintaan dan memerintahkan Kasi/PPTK untuk menghimpun data kinerja yang ada pada bidangnya",
            [Peran.Kabid], "Data", MutuBaku.Menit(30), "Data", AkhirMinggu3, JendelaSop.AkhirMingguKetiga)
        {
            Bentuk = Bentuk.Disposisi, Judul = "Perintah menghimpun kepada Kasi/PPTK", JudulTugas = "Perintahkan pengumpulan data kinerja {0}", Tombol = "Perintahkan Kasi/PPTK",
            Sesudah = ["Setiap Kasi/PPTK mendapat tugas mengisi data seksinya (langkah 8).", "Surat permintaan tercatat sudah Anda baca."],
            Halangan = Halangan.Disposisi,
        },
        new(Langkah.Menghimpun, "Menghimpun data kinerja yang ada pada bidang/bagiannya kemudian diteruskan kepada Kabid/KPA",
            [Peran.Kasi, Peran.Kasubbag], "Data", MutuBaku.Hari(4), "Data", JumatMinggu4, JendelaSop.JumatMingguKeempat)
        {
            Bentuk = Bentuk.Himpun, Judul = "Menghimpun data kinerja", JudulTugas = "Isi dan teruskan data kinerja {0}", Tombol = "Teruskan data",
            Sesudah = ["Data terkunci selama diperiksa.", "Bila dikembalikan, data terbuka lagi bagi Anda beserta catatannya."],
            Halangan = Halangan.Isian,
        },
        new(Langkah.MeneruskanKabid, "Menerima data kinerja kemudian diteruskan kepada Kasubag PKP",
            [Peran.Kabid], "Data", MutuBaku.Hari(2), "Data", JumatMinggu4, JendelaSop.JumatMingguKeempat)
        {
            Bentuk = Bentuk.Teruskan, Judul = "Meneruskan data kepada Kasubbag PKP", JudulTugas = "Periksa dan teruskan data kinerja {0}", Tombol = "Teruskan ke Kasubbag PKP",
            Sesudah = ["Data bidang terkunci dan sampai kepada Kasubbag PKP (langkah 10).", "Saat penerusan ini menentukan tepat atau terlambat."],
            KembaliKe = [Langkah.Menghimpun], Halangan = Halangan.SeksiBelumMeneruskan,
        },
        new(Langkah.MenerimaKasubbag, "Menerima data kinerja dari Kabid/KPA; bila tidak diterima sampai awal triwulan berikutnya minggu pertama, meminta langsung kepada Kabid/KPA dengan menyertakan surat peringatan dari Kepala Dinas",
            [Peran.KasubbagPkp], "Data", MutuBaku.Hari(2), "Data", JumatMinggu4, JendelaSop.JumatMingguKeempat)
        {
            Bentuk = Bentuk.Terima, Judul = "Menerima data kinerja dari bidang", JudulTugas = "Terima data kinerja {0}", Tombol = "Terima data",
            Sesudah = ["Data unit ini masuk ke laporan rekapitulasi.", "Konsep surat peringatan untuk unit ini yang belum ditandatangani dibatalkan."],
            KembaliKe = [Langkah.MeneruskanKabid, Langkah.Menghimpun], Halangan = Halangan.SeksiBelumMeneruskan,
        },
        new(Langkah.Rekapitulasi, "Laporan rekapitulasi tentang hasil pengumpulan data kinerja kepada Sekretaris",
            [Peran.KasubbagPkp], "ATK, komputer, printer", MutuBaku.Menit(30), "Data", AwalTriwulanBerikut, JendelaSop.AwalTriwulanBerikutnya)
        {
            Bentuk = Bentuk.Rekap, Judul = "Laporan rekapitulasi kepada Sekretaris", JudulTugas = "Susun dan sampaikan laporan rekapitulasi", Tombol = "Tanda tangani dan sampaikan ke Sekretaris",
            Sesudah = ["Nota dinas mendapat nomor dan tanggal, lalu isinya tidak dapat diubah lagi.", "Sekretaris menerima laporan beserta rekapitulasinya (langkah 12)."],
            Halangan = Halangan.Rekapitulasi,
        },
        new(Langkah.TerimaLaporan, "Menerima laporan Kasubag PKP tentang hasil pengumpulan data kinerja",
            [Peran.Sekretaris], "Data", MutuBaku.Menit(15), "Data", AwalTriwulanBerikut, JendelaSop.AwalTriwulanBerikutnya)
        {
            Bentuk = Bentuk.TerimaLaporan, Judul = "Penerimaan laporan", JudulTugas = "Terima laporan rekapitulasi", Tombol = "Terima laporan",
            Sesudah = ["Rekap dikunci dan menjadi angka resmi triwulan ini.", "Kasubbag PKP memerintahkan pengarsipan (langkah 13)."],
            KembaliKe = [Langkah.Rekapitulasi],
        },
        new(Langkah.PerintahArsip, "Memerintahkan staf untuk melakukan pengarsipan data yang telah dikumpulkan",
            [Peran.KasubbagPkp], "ATK, disposisi", MutuBaku.Menit(10), "Data", AwalTriwulanBerikut, JendelaSop.AwalTriwulanBerikutnya)
        {
            Bentuk = Bentuk.Disposisi, Judul = "Perintah mengarsipkan", JudulTugas = "Perintahkan pengarsipan", Tombol = "Perintahkan Staf PKP",
            Sesudah = ["Lembar disposisi Anda sampai kepada Staf PKP.", "Staf PKP mengarsipkan seluruh hasil (langkah 14)."],
            Halangan = Halangan.Disposisi,
        },
        new(Langkah.Pengarsipan, "Mengarsipkan hasil pengumpulan data kinerja",
            [Peran.StafPkp], "Disposisi, ATK, komputer, printer", MutuBaku.Hari(1), "Dokumen", AwalTriwulanBerikut, JendelaSop.AwalTriwulanBerikutnya)
        {
            Bentuk = Bentuk.Arsip, Judul = "Pengarsipan", JudulTugas = "Arsipkan hasil pengumpulan data kinerja", Tombol = "Tutup berkas",
            Sesudah = ["Semua dokumen, data, dan riwayat disatukan dalam satu paket bersidik jari SHA-256.", "Berkas ditutup dan tidak dapat diubah lagi."],
            Halangan = Halangan.Arsip,
        },
    ];

    /// <summary>Rows of the permintaan itself; rows 7–10 run in its children between 6 and 11.</summary>
    public static IReadOnlyList<Langkah> UrutanPermintaan { get; } =
    [
        Langkah.PerintahSekretaris, Langkah.PerintahKasubbag, Langkah.KonsepSurat, Langkah.ParafSekretaris, Langkah.TandaTanganKepalaDinas, Langkah.Distribusi,
        Langkah.Rekapitulasi, Langkah.TerimaLaporan, Langkah.PerintahArsip, Langkah.Pengarsipan,
    ];

    /// <summary>Rows of a bidang or UPTD; row 8 runs in its seksi between 7 and 9.</summary>
    public static IReadOnlyList<Langkah> UrutanBidang { get; } = [Langkah.PerintahKabid, Langkah.MeneruskanKabid, Langkah.MenerimaKasubbag];

    /// <summary>Rows of the sekretariat: its Kasubbag forward straight to Kasubbag PKP.</summary>
    public static IReadOnlyList<Langkah> UrutanSekretariat { get; } = [Langkah.MenerimaKasubbag];

    /// <summary>The row of a seksi or subbagian.</summary>
    public static IReadOnlyList<Langkah> UrutanSeksi { get; } = [Langkah.Menghimpun];

    /// <summary>Rows that a surat peringatan goes through again, as a letter of its own.</summary>
    public static IReadOnlyList<Langkah> UrutanPeringatan { get; } = [Langkah.KonsepSurat, Langkah.ParafSekretaris, Langkah.TandaTanganKepalaDinas, Langkah.Distribusi];

    /// <summary>The row of a step.</summary>
    public static BarisSop Untuk(Langkah langkah) => Baris[(int)langkah - 1];

    /// <summary>The row after <paramref name="langkah"/> in an order, or null at its end.</summary>
    public static Langkah? Sesudah(IReadOnlyList<Langkah> urutan, Langkah langkah)
    {
        for (var i = 0; i < urutan.Count - 1; i++)
        {
            if (urutan[i] == langkah)
            {
                return urutan[i + 1];
            }
        }

        return null;
    }

    /// <summary>
    /// The lanes that may complete a turn: the row's own, and for the draft of a surat peringatan the Kasubbag PKP too
    /// (settled questions, "Peringatan").
    /// </summary>
    public static IReadOnlyList<Peran> Pelaksana(Jalur jalur, Langkah langkah) =>
        jalur == Jalur.Peringatan && langkah == Langkah.KonsepSurat
            ? [Peran.StafPkp, Peran.KasubbagPkp]
            : Untuk(langkah).Pelaksana;
}
