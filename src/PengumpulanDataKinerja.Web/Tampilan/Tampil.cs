using System.Globalization;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Notifications;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>Indonesian words and numbers of the screens. Dates and times come from <see cref="Waktu"/>.</summary>
public static class Tampil
{
    /// <summary>Said where the framework has no sentence of its own.</summary>
    public const string IsianTidakDapatDibaca = "Isian ini tidak dapat dibaca. Periksa kembali.";

    private static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>"17 Juni 2026"; a dash when there is none.</summary>
    public static string Tanggal(DateOnly? hari) => hari is { } h ? Waktu.Tanggal(h) : "–";

    /// <summary>"1.234,5" with at most the given decimals; a dash when there is none, never 0.</summary>
    public static string Angka(decimal? nilai, int desimalTerbanyak = 4) => nilai?.ToString("#,##0." + new string('#', desimalTerbanyak), Indonesia) ?? "–";

    /// <summary>"98,25%", always two decimals; a dash when there is none.</summary>
    public static string Persen(decimal? nilai) => nilai is null ? "–" : nilai.Value.ToString("#,##0.00", Indonesia) + "%";

    /// <summary>"412 KB", "1,2 MB".</summary>
    public static string Ukuran(long bita) => bita switch
    {
        < 1024 => $"{bita} B",
        < 1024 * 1024 => $"{Angka(bita / 1024m, 0)} KB",
        < 1024 * 1024 * 1024 => $"{Angka(bita / 1024m / 1024m, 1)} MB",
        _ => $"{Angka(bita / 1024m / 1024m / 1024m, 1)} GB",
    };

    /// <summary>What somebody typed, fit to be quoted in a sentence: short, and nothing that turns or hides text.</summary>
    public static string Kutip(string? teks)
    {
        var bersih = string.Concat((teks ?? "").Take(200).Where(h => h is ' ' || !(char.IsControl(h) || char.IsSurrogate(h) || CharUnicodeInfo.GetUnicodeCategory(h) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
        return bersih.Length > 40 ? bersih[..40] + "…" : bersih;
    }

    /// <summary>What a peran is called on screen, without unit or seksi.</summary>
    public static string Sebutan(Peran peran) => peran switch
    {
        Peran.Sekretaris => "Sekretaris",
        Peran.KasubbagPkp => "Kasubbag PKP",
        Peran.StafPkp => "Staf PKP",
        Peran.KepalaDinas => "Kepala Dinas",
        Peran.Kabid => "Kabid/KPA",
        Peran.Kasi => "Kasi/PPTK",
        Peran.Kasubbag => "Kasubbag",
        Peran.Pengisi => "Pengisi",
        Peran.AdministratorSistem => "Administrator sistem",
        Peran.Auditor => "Auditor",
    };

    public static string Sebutan(JenisPenugasan jenis) => jenis switch
    {
        JenisPenugasan.Definitif => "Definitif",
        JenisPenugasan.Plt => "Plt. (pelaksana tugas)",
        JenisPenugasan.Plh => "Plh. (pelaksana harian)",
        JenisPenugasan.AtasNama => "a.n. (atas nama; menandatangani dengan jabatannya sendiri)",
        JenisPenugasan.UntukBeliau => "u.b. (untuk beliau; pelimpahan dari Sekretaris)",
    };

    public static string Sebutan(JenisUnit jenis) => jenis switch
    {
        JenisUnit.Sekretariat => "Sekretariat",
        JenisUnit.Bidang => "Bidang",
        JenisUnit.Uptd => "UPTD",
    };

    public static string Sebutan(JenisHariLibur jenis) => jenis switch
    {
        JenisHariLibur.LiburNasional => "Libur nasional",
        JenisHariLibur.CutiBersama => "Cuti bersama",
        JenisHariLibur.LiburDaerah => "Libur daerah",
    };

    public static string Sebutan(RegisterSurat register) => register switch
    {
        RegisterSurat.SuratKeluar => "Surat keluar",
        RegisterSurat.NotaDinas => "Nota dinas",
    };

    /// <summary>Inside a sentence: "sudah …".</summary>
    public static string Sebutan(StatusNomor status) => status switch
    {
        StatusNomor.Dipesan => "dipesan",
        StatusNomor.Terpakai => "dipakai",
        StatusNomor.Batal => "dibatalkan",
    };

    public static string Sebutan(HurufNaskah huruf) => huruf switch
    {
        HurufNaskah.Arial => "Arial",
        HurufNaskah.TimesNewRoman => "Times New Roman",
    };

    public static string Sebutan(UkuranKertas kertas) => kertas switch
    {
        UkuranKertas.A4 => "A4 (210 x 297 mm)",
        UkuranKertas.F4 => "F4 (215 x 330 mm)",
    };

    public static string Sebutan(DasarPredikat dasar) => dasar switch
    {
        DasarPredikat.SampaiDengan => "Capaian s.d. triwulan",
        DasarPredikat.Triwulan => "Capaian triwulan itu saja",
    };

    public static string Sebutan(RumusTargetNol rumus) => rumus switch
    {
        RumusTargetNol.TidakDihitung => "Tidak dihitung (–), di luar rata-rata",
        RumusTargetNol.Nol => "Dihitung 0%",
    };

    public static string Sebutan(RumusPredikat rumus) => rumus switch
    {
        RumusPredikat.Sama => "Sama dengan target 100%, selain itu 0%",
        RumusPredikat.Skala => "Skala nilai: AA = 7 sampai D = 1, WTP = 4 sampai TMP = 1",
    };

    public static string Sebutan(KeadaanSertifikat keadaan) => keadaan switch
    {
        KeadaanSertifikat.Menunggu => "Menunggu persetujuan",
        KeadaanSertifikat.Berlaku => "Berlaku",
        KeadaanSertifikat.Kedaluwarsa => "Kedaluwarsa",
        KeadaanSertifikat.Dicabut => "Dicabut",
        KeadaanSertifikat.Ditolak => "Ditolak",
    };

    public static string Sebutan(PilihanSurel pilihan) => pilihan switch
    {
        PilihanSurel.Ringkasan => "Ringkasan setiap pagi hari kerja, 07.30 WIB, bila ada yang baru",
        PilihanSurel.Langsung => "Langsung, satu surel untuk setiap pemberitahuan",
        PilihanSurel.Tidak => "Tidak menerima surel",
    };

    public static string Sebutan(JenisPemberitahuan jenis) => jenis switch
    {
        JenisPemberitahuan.TugasBaru => "Tugas baru",
        JenisPemberitahuan.Dikembalikan => "Dikembalikan",
        JenisPemberitahuan.Pengingat => "Pengingat tenggat",
        JenisPemberitahuan.Eskalasi => "Tugas bawahan terlambat",
        JenisPemberitahuan.Surat => "Surat masuk",
        JenisPemberitahuan.Disposisi => "Disposisi",
        JenisPemberitahuan.Koreksi => "Permintaan koreksi",
    };

    public static string Sebutan(JenisAkses jenis) => jenis switch
    {
        JenisAkses.Masuk => "Masuk",
        JenisAkses.KodeKedua => "Langkah kedua",
        JenisAkses.UlangSandi => "Kata sandi diulang",
        JenisAkses.Keluar => "Keluar",
        JenisAkses.Penolakan => "Penolakan",
        JenisAkses.BukaBerkas => "Buka berkas",
        JenisAkses.GantiSandi => "Ganti kata sandi",
        JenisAkses.Autentikator => "Autentikator",
        JenisAkses.AkhiriSesi => "Akhiri sesi",
        JenisAkses.FrasaSandi => "Frasa sandi",
        JenisAkses.Sertifikat => "Sertifikat",
        JenisAkses.Pekerjaan => "Pekerjaan terjadwal",
    };

    public static string Sebutan(HasilAkses hasil) => hasil switch
    {
        HasilAkses.Berhasil => "berhasil",
        HasilAkses.Gagal => "gagal",
        HasilAkses.Tertahan => "tertahan",
        HasilAkses.Ditolak => "ditolak",
    };

    /// <summary>Any stored value in words, for "nilai sekarang".</summary>
    public static string Nilai(object? nilai) => nilai switch
    {
        null or "" => "kosong",
        DateOnly hari => Waktu.Tanggal(hari),
        bool ya => ya ? "ya" : "tidak",
        decimal angka => Angka(angka, 10),
        Peran peran => Sebutan(peran),
        JenisPenugasan jenis => Sebutan(jenis),
        JenisUnit jenis => Sebutan(jenis),
        JenisHariLibur jenis => Sebutan(jenis),
        UkuranKertas kertas => Sebutan(kertas),
        HurufNaskah huruf => Sebutan(huruf),
        DasarPredikat dasar => Sebutan(dasar),
        LevelIndikator level => PohonRencana.Sebutan(level),
        _ => Convert.ToString(nilai, Indonesia) ?? "",
    };
}
