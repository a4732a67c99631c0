using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The data and the history of a run as tables and as JSON, complete and readable without the product.</summary>
internal static class DataPaket
{
    /// <summary>How a reader with no product recomputes the chain.</summary>
    private const string CaraHash =
        "SHA-256 (heksadesimal huruf kecil) atas teks UTF-8 yang untuk setiap bagian berurutan memuat panjangnya dalam satuan UTF-16, titik dua, isinya, dan LF; " +
        "bagian yang kosong (null) ditulis -1 tanpa isi. Urutan bagian: rantai, urut, waktu (UTC, yyyy-MM-ddTHH:mm:ss.fff), pelaku.orangId, pelaku.nama, pelaku.nip, " +
        "pelaku.pangkat, pelaku.jabatan, tindakan, langkah, unitId, seksiId, suratId, uraian, catatan, hashSebelum; baris yang dikerjakan di atas kertas menambahkan " +
        "dikerjakanPada (UTC, bentuk yang sama) sebagai bagian terakhir.";

    public static object Riwayat(BahanPaket bahan) => new
    {
        permintaan = bahan.Permintaan.Sebutan,
        cakupan = "Seluruh riwayat sampai sesaat sebelum berkas ditutup. Baris berikutnya di aplikasi menyebut SHA-256 paket ini.",
        caraHitungHash = CaraHash,
        kepalaRantai = new { urut = bahan.Riwayat.Count, hash = bahan.KepalaRantai },
        baris = bahan.Riwayat.Select(r => new
        {
            rantai = r.Rantai,
            urut = r.Urut,
            waktu = r.Waktu.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
            pelaku = new { orangId = r.Pelaku.OrangId, nama = r.Pelaku.Nama, nip = r.Pelaku.Nip, pangkat = r.Pelaku.Pangkat, jabatan = r.Pelaku.Jabatan },
            tindakan = r.Tindakan.ToString(),
            langkah = r.Langkah?.ToString(),
            unitId = r.UnitId,
            seksiId = r.SeksiId,
            suratId = r.SuratId,
            uraian = r.Uraian,
            catatan = r.Catatan,
            dikerjakanPada = r.DikerjakanPada?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
            hashSebelum = r.HashSebelum,
            hash = r.Hash,
        }),
    };

    public static object Permintaan(BahanPaket bahan) => new
    {
        judul = bahan.Judul,
        sop = bahan.Permintaan.VersiSop,
        direncanakan = bahan.Permintaan.DirencanakanPada,
        dibuka = bahan.Permintaan.DibukaPada,
        pengumpulanDitutup = bahan.Permintaan.DitutupPada,
        alasanTutup = bahan.Permintaan.AlasanTutup,
        berkas = bahan.Isi,
        jadwal = bahan.Permintaan.Jadwal.OrderBy(j => j.Langkah).Select(j => new { langkah = (int)j.Langkah, j.BukaHitungan, j.TenggatHitungan, j.Buka, j.Tenggat, j.Alasan }),
        giliran = bahan.Permintaan.DaftarGiliran.OrderBy(g => g.DibukaPada).ThenBy(g => g.SelesaiPada ?? DateTime.MaxValue)
            .Select(g => new { g.Mesin, langkah = (int)g.Langkah, g.Putaran, g.DibukaPada, g.DapatDikerjakanSejak, g.Tenggat, g.SelesaiPada, hasil = g.Hasil?.ToString(), pelaku = g.Pelaku?.ToString(), g.Sebab, sebabOleh = g.SebabOleh?.ToString(), g.SebabPada }),
        kertas = bahan.Permintaan.DaftarKertas.OrderBy(k => k.DikerjakanPada).Select(k => new
        {
            langkah = (int)bahan.Permintaan.Giliran(k.GiliranId).Langkah,
            perihal = bahan.Permintaan.Perihal(bahan.Permintaan.Giliran(k.GiliranId)),
            k.DikerjakanPada,
            k.DicatatPada,
            pelaksana = bahan.Permintaan.Giliran(k.GiliranId).Pelaku?.ToString(),
            pencatat = k.Pencatat.ToString(),
            saksi = k.Saksi.ToString(),
            k.Alasan,
            pindaian = k.Nama,
            k.Sha256,
        }),
        disposisi = bahan.Permintaan.DaftarDisposisi.OrderBy(d => d.DiberikanPada)
            .Select(d => new { langkah = (int)d.Langkah, agenda = d.Agenda, terusan = d.AdalahTerusan, pemberi = d.Pemberi?.ToString(), d.DiberikanPada, d.Instruksi, d.Catatan, d.Tenggat, penerima = d.Penerima.OrderBy(p => p.Urut).Select(p => new { p.Sebutan, p.DibacaPada, p.SelesaiPada, p.Catatan }) }),
        surat = bahan.Permintaan.DaftarSurat.OrderBy(s => s.DibuatPada).Select(s => new
        {
            jenis = s.Jenis.ToString(),
            s.Ke,
            nomor = s.Nomor?.Teks,
            s.Tanggal,
            s.Hal,
            s.Isi,
            s.Tembusan,
            s.KodeVerifikasi,
            s.DikirimPada,
            s.DicabutPada,
            s.AlasanDicabut,
            tandaTangan = s.TandaTangan is { } t ? new { pelaku = t.Pelaku.ToString(), t.Waktu, t.KonsepSha256, t.PdfSha256, t.Basah } : null,
            register = s.DaftarNomor.OrderBy(n => n.DiambilPada).Select(n => new { n.Teks, n.Tanggal, status = n.Status.ToString(), oleh = n.DiambilOleh.ToString(), n.DiambilPada, n.AlasanBatal }),
            paraf = s.DaftarParaf.OrderBy(p => p.Waktu).Select(p => new { pelaku = p.Pelaku.ToString(), p.Waktu, p.Sha256, p.GugurPada }),
        }),
        koreksi = bahan.Permintaan.DaftarKoreksi.OrderBy(k => k.DimintaPada).Select(k => new
        {
            jenis = k.Sebutan,
            unit = bahan.Permintaan.Unit(k.UnitId).NamaUnit,
            indikator = k.NamaIndikator,
            semula = k.Lama,
            posisiSemula = k.PosisiLama,
            menjadi = k.Baru,
            posisiBaru = k.PosisiBaru,
            k.Alasan,
            bukti = k.BuktiNama,
            k.BuktiSha256,
            dimintaOleh = k.DimintaOleh.ToString(),
            k.DimintaPada,
            hasil = k.Hasil?.ToString(),
            diputusOleh = k.DiputusOleh?.ToString(),
            k.DiputusPada,
            k.CatatanPutusan,
        }),
        unit = bahan.Permintaan.DaftarUnit.OrderBy(u => u.Urutan).Select(u => new { u.NamaUnit, hasil = u.Hasil?.ToString(), u.DiteruskanPertamaPada, u.DiteruskanPada, u.DiterimaPada, u.PengirimPenerimaSama, u.AlasanTutup, u.AlasanTanpaPeringatan }),
    };

    public static object Unit(PengumpulanUnit unit) => new
    {
        unit = unit.NamaUnit,
        hasil = unit.Hasil?.ToString(),
        seksi = unit.DaftarSeksi.OrderBy(s => s.Urutan).Select(s => new
        {
            seksi = s.NamaSeksi,
            s.DiteruskanPada,
            diteruskanOleh = s.DiteruskanOleh?.ToString(),
            s.AlasanDilewati,
            indikator = s.DaftarIsian.OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan).Select(Isian),
        }),
    };

    public static Task IsianCsvAsync(Stream tujuan, PengumpulanUnit unit, CancellationToken batal) => CsvAman.TulisAsync(
        tujuan,
        [
            "Seksi/subbagian", "Blok Dinas", "Indikator", "Satuan", "Arah", "Agregasi", "Target tahun", "Target I", "Target II", "Target III", "Target IV", "Realisasi I", "Realisasi II", "Realisasi III", "Realisasi IV",
            "Pagu (Rp)", "Realisasi anggaran I (Rp)", "Realisasi anggaran II (Rp)", "Realisasi anggaran III (Rp)", "Realisasi anggaran IV (Rp)", "Realisasi teks", "Nihil", "Alasan nihil", "Keterangan", "Faktor pendorong", "Faktor penghambat", "Tindak lanjut", "Posisi per tanggal", "Diubah (WIB)", "Diubah oleh", "Bukti dukung",
        ],
        unit.DaftarSeksi.OrderBy(s => s.Urutan).SelectMany(s => s.DaftarIsian.OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan), (s, i) => new object?[]
        {
            s.NamaSeksi, i.BlokDinas ? "ya" : "tidak", i.NamaIndikator, i.Satuan, i.Arah, i.Agregasi, i.Tipe == TipeData.Predikat ? i.TargetTeks : i.TargetTahun, i.Target.I, i.Target.II, i.Target.III, i.Target.IV,
            i.Realisasi.I, i.Realisasi.II, i.Realisasi.III, i.Realisasi.IV, i.Pagu, i.Anggaran.I, i.Anggaran.II, i.Anggaran.III, i.Anggaran.IV, i.NilaiTeks, i.Nihil ? "ya" : "tidak", i.AlasanNihil, i.Keterangan, i.FaktorPendorong, i.FaktorPenghambat, i.TindakLanjut,
            i.PosisiPerTanggal, i.DiubahPada, i.DiubahOleh?.ToString(), string.Join(", ", i.BuktiBerlaku.Select(b => b.Nama)),
        }),
        batal);

    public static Task UnitCsvAsync(Stream tujuan, BahanPaket bahan, CancellationToken batal) => CsvAman.TulisAsync(
        tujuan,
        ["Unit", "Indikator diminta", "Terisi", "Belum", "Diteruskan pertama (WIB)", "Diteruskan (WIB)", "Diterima (WIB)", "Ketepatan", "Diteruskan di atas kertas", "Surat peringatan", "Rata-rata capaian (%)", "Predikat", "Pengirim dan penerima sama", "Alasan penutupan"],
        bahan.Rekap.Rekap.Unit.Select(u => new object?[]
        {
            u.Unit.NamaUnit, u.Diminta, u.Terisi, u.Belum, u.Unit.DiteruskanPertamaPada, u.Unit.DiteruskanPada, u.Unit.DiterimaPada, u.SebutanKetepatan, u.Kertas?.Tanda, string.Join(", ", u.Peringatan),
            u.RataRata.Nilai, bahan.Rekap.Rekap.Skala.Sebutan(u.RataRata.Predikat), u.Unit.PengirimPenerimaSama ? "ya" : "tidak", u.Unit.AlasanTutup,
        }),
        batal);

    public static Task DistribusiCsvAsync(Stream tujuan, Surat surat, CancellationToken batal) => CsvAman.TulisAsync(
        tujuan,
        ["Penerima", "Dikirim (WIB)", "Dibaca (WIB)", "Dibaca oleh"],
        surat.Penerima.OrderBy(p => p.Urut).Select(p => new object?[] { p.Sebutan, p.DikirimPada, p.DibacaPada, p.DibacaOleh?.ToString() }),
        batal);

    public static Task RiwayatCsvAsync(Stream tujuan, BahanPaket bahan, CancellationToken batal) => CsvAman.TulisAsync(
        tujuan,
        ["Urut", "Waktu (WIB)", "Dikerjakan di atas kertas (WIB)", "Pelaku", "Jabatan", "NIP", "Tindakan", "Langkah", "Uraian", "Catatan", "Hash sebelum", "Hash"],
        bahan.Riwayat.Select(r => new object?[] { r.Urut, r.Waktu, r.DikerjakanPada, r.Pelaku.Nama, r.Pelaku.Jabatan, r.Pelaku.Nip, r.Tindakan, (int?)r.Langkah, r.Uraian, r.Catatan, r.HashSebelum, r.Hash }),
        batal);

    public static Task PengembalianCsvAsync(Stream tujuan, BahanPaket bahan, CancellationToken batal) => CsvAman.TulisAsync(
        tujuan,
        ["Waktu (WIB)", "Pelaku", "Jabatan", "Langkah", "Uraian", "Catatan"],
        bahan.Riwayat.Where(r => r.Tindakan is Tindakan.Mengembalikan or Tindakan.MembukaKembali or Tindakan.MenutupPengumpulan)
            .Select(r => new object?[] { r.Waktu, r.Pelaku.Nama, r.Pelaku.Jabatan, (int?)r.Langkah, r.Uraian, r.Catatan }),
        batal);

    public static string FolderIndikator(Isian isian) => NamaBerkas.Bersih($"{(isian.BlokDinas ? "Dinas " : "")}{isian.Urutan:00} {isian.NamaIndikator}", 40);

    /// <summary>The file that counts under its own name; a version before it says which one it was.</summary>
    public static string NamaVersi(Isian isian, BuktiDukung bukti) => bukti.Berlaku ? bukti.Nama
        : $"{Path.GetFileNameWithoutExtension(bukti.Nama)} (versi {bukti.VersiKe} dari {isian.VersiBukti(bukti).Count}, digantikan){Path.GetExtension(bukti.Nama)}";

    private static object Isian(Isian i) => new
    {
        i.BlokDinas,
        i.Urutan,
        level = i.Level.ToString(),
        indikator = i.NamaIndikator,
        i.Satuan,
        tipe = i.Tipe.ToString(),
        arah = i.Arah.ToString(),
        agregasi = i.Agregasi.ToString(),
        rumusTurun = i.RumusTurun.ToString(),
        i.TargetTahun,
        i.TargetTeks,
        target = i.Target.Larik(),
        realisasi = i.Realisasi.Larik(),
        i.NilaiTeks,
        unsur = i.NamaUnsur.Length == 0 ? null : $"{i.KodeUnsur} {i.NamaUnsur}".Trim(),
        i.Pagu,
        realisasiAnggaran = i.MintaAnggaran ? i.Anggaran.Larik() : null,
        i.Nihil,
        i.AlasanNihil,
        i.Dipastikan,
        i.Keterangan,
        i.FaktorPendorong,
        i.FaktorPenghambat,
        i.TindakLanjut,
        i.PosisiPerTanggal,
        i.DiubahPada,
        diubahOleh = i.DiubahOleh?.ToString(),
        i.Versi,
        pengembalian = i.DaftarPengembalian.OrderBy(p => p.Pada).Select(p => new { p.Pada, langkah = (int)p.Langkah, oleh = p.Oleh.ToString(), p.Kesalahan, p.Isi, p.PosisiPerTanggal, p.Jawaban }),
        buktiDukung = i.DaftarBukti.OrderBy(b => b.RangkaianId).ThenBy(b => b.VersiKe).Select(b => new
        {
            b.Nama,
            b.Tipe,
            b.Ukuran,
            b.Sha256,
            b.VersiKe,
            dariVersi = i.VersiBukti(b).Count,
            untukBuktiWajib = b.Untuk,
            b.DiunggahPada,
            diunggahOleh = b.DiunggahOleh.ToString(),
            b.DigantiPada,
            b.DihapusPada,
            catatanPemeriksa = b.DaftarCatatan.OrderBy(c => c.Pada).Select(c => new { c.Teks, oleh = c.Oleh.ToString(), c.Pada }),
        }),
        buktiWajib = i.ButirWajib().Select(b => new { b.Nama, b.Ada }),
    };
}
