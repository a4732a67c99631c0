using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>
/// A small office and one triwulan of it, moved through the SOP by the real machine. <see cref="Di"/> takes it to where a test begins;
/// the clock only moves when told.
/// </summary>
public sealed class Contoh
{
    public const string Sidik = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static readonly DateOnly Awal = new(2024, 1, 1);
    private readonly List<Penugasan> penugasan = [];
    private readonly Dictionary<Guid, string> nama = [];
    private int nomor;

    public Contoh(TriwulanTahun? triwulan = null)
    {
        Lalin = BuatUnit("Bidang Lalu Lintas", JenisUnit.Bidang, "Kepala Bidang Lalu Lintas", "Seksi Perlengkapan Jalan", "Seksi Manajemen Lalu Lintas");
        Pelayaran = BuatUnit("Bidang Pelayaran", JenisUnit.Bidang, "Kepala Bidang Pelayaran", "Seksi Kepelabuhanan");
        Sekretariat = BuatUnit("Sekretariat", JenisUnit.Sekretariat, "Sekretaris", "Subbagian Perencanaan, Keuangan dan Pelaporan", "Subbagian Umum dan Kepegawaian");
        SubPkp.AdalahPkp = true;
        Sekretaris = Angkat("Marlina Suryani", Peran.Sekretaris);
        KasubbagPkp = Angkat("Rahmi Oktaviana", Peran.KasubbagPkp);
        StafPkp = Angkat("Fadli Ramadhan", Peran.StafPkp);
        KepalaDinas = Angkat("Yusrizal Hadinata", Peran.KepalaDinas);
        KabidLalin = Angkat("Dewi Anggraini", Peran.Kabid, Lalin.Id);
        KabidPelayaran = Angkat("Hendra Gunawan", Peran.Kabid, Pelayaran.Id);
        KasiPerlengkapan = Angkat("Teguh Prasetyo", Peran.Kasi, null, Lalin.DaftarSeksi[0].Id);
        KasiManajemen = Angkat("Mukhlis Daulay", Peran.Kasi, null, Lalin.DaftarSeksi[1].Id);
        KasiPelabuhan = Angkat("Ridwan Siregar", Peran.Kasi, null, Pelayaran.DaftarSeksi[0].Id);
        KasubbagUmum = Angkat("Nurhayati Zein", Peran.Kasubbag, null, Sekretariat.DaftarSeksi[1].Id);
        Administrator = Angkat("Bayu Saputra", Peran.AdministratorSistem);
        Auditor = Angkat("Lestari Handayani", Peran.Auditor);
        Pengisi = Angkat("Gilang Permana", Peran.Pengisi, null, Lalin.DaftarSeksi[0].Id);
        Kamus = new KamusIndikator(
            [.. new[] { Lalin, Pelayaran, Sekretariat }.SelectMany(u => u.DaftarSeksi).Select(s => BuatIndikator($"Jumlah laporan {s.Nama}", s.Id))],
            new Dictionary<Guid, EmpatTriwulan>());
        Permintaan = Permintaan.Rencanakan(triwulan ?? new TriwulanTahun(2026, 3), Kalender, Pada(2026, 7, 1, 8));
        Sekarang = Pada(2026, 9, 14, 8);
        Permintaan.Buka(Sekarang);
    }

    public static KalenderKerja Kalender { get; } = new([]);

    public Unit Lalin { get; }

    public Unit Pelayaran { get; }

    public Unit Sekretariat { get; }

    public Seksi SubPkp => Sekretariat.DaftarSeksi[0];

    public Petugas Sekretaris { get; }

    public Petugas KasubbagPkp { get; }

    public Petugas StafPkp { get; }

    public Petugas KepalaDinas { get; }

    public Petugas KabidLalin { get; }

    public Petugas KabidPelayaran { get; }

    public Petugas KasiPerlengkapan { get; }

    public Petugas KasiManajemen { get; }

    public Petugas KasiPelabuhan { get; }

    public Petugas KasubbagUmum { get; }

    public Petugas Administrator { get; }

    public Petugas Auditor { get; }

    public Petugas Pengisi { get; }

    public IEnumerable<Petugas> SemuaOrang =>
        [Sekretaris, KasubbagPkp, StafPkp, KepalaDinas, KabidLalin, KabidPelayaran, KasiPerlengkapan, KasiManajemen, KasiPelabuhan, KasubbagUmum, Administrator, Auditor, Pengisi];

    /// <summary>People appointed by a test beyond the office's own.</summary>
    public List<Petugas> Tambahan { get; } = [];

    /// <summary>The dictionary; a test may widen it before row 6.</summary>
    public KamusIndikator Kamus { get; set; }

    /// <summary>What the office has settled about its letters; a test may change it before they are drafted.</summary>
    public KetentuanSurat Ketentuan { get; set; } = KetentuanSurat.Bawaan;

    public Permintaan Permintaan { get; }

    /// <summary>The office's clock.</summary>
    public DateTime Sekarang { get; set; }

    public static DateTime Pada(int tahun, int bulan, int hari, int jam, int menit = 0) => Waktu.KeUtc(new DateOnly(tahun, bulan, hari), new TimeOnly(jam, menit));

    /// <summary>A run of which the given row is the next to complete; children stand before it where it is one of rows 7–10.</summary>
    public static Contoh Di(Langkah langkah, Action<Contoh>? atur = null)
    {
        var contoh = new Contoh();
        atur?.Invoke(contoh);
        contoh.MajuKe(langkah);
        return contoh;
    }

    public Konteks Oleh(Petugas? petugas) =>
        new(petugas, new Organisasi([Lalin, Pelayaran, Sekretariat], penugasan, nama, Waktu.HariWib(Sekarang)), Kalender, Sekarang) { Kamus = Kamus, Ketentuan = Ketentuan };

    /// <summary>The open turn of a row, of one unit or seksi where it has several.</summary>
    public Giliran Giliran(Langkah langkah, Guid? tempat = null) =>
        Permintaan.DaftarGiliran.Single(g => g.Terbuka && g.Langkah == langkah && g.Jalur != Jalur.Peringatan && (tempat is null || g.SeksiId == tempat || (g.SeksiId is null && g.UnitId == tempat)));

    /// <summary>The person who may complete a turn.</summary>
    public Petugas PelaksanaDari(Giliran giliran)
    {
        var boleh = Oleh(null).Organisasi.Pelaksana(giliran);
        return SemuaOrang.First(o => o.Penugasan.Any(p => boleh.Any(b => b.Id == p.Id)));
    }

    /// <summary>Does what the row asks for and completes it, as its own pelaksana.</summary>
    public void Selesaikan(Giliran giliran)
    {
        var konteks = Oleh(PelaksanaDari(giliran));
        Siapkan(giliran, konteks);
        Permintaan.Lanjutkan(giliran.Id, konteks);
    }

    public void Selesaikan(Langkah langkah, Guid? tempat = null) => Selesaikan(Giliran(langkah, tempat));

    /// <summary>Does what the row asks for, without completing it.</summary>
    public void Siapkan(Giliran giliran, Konteks konteks)
    {
        var p = Permintaan;
        switch (Sop.Untuk(giliran.Langkah).Bentuk)
        {
            case Bentuk.Disposisi:
                p.IsiDisposisi(giliran.Id, new IsiDisposisi(p.PilihanPenerima(giliran, konteks.Organisasi), "Kerjakan.", null, konteks.Hari), konteks);
                break;
            case Bentuk.Konsep:
                p.CatatKonsep(p.SuratUntuk(giliran).Id, Sidik, p.SuratUntuk(giliran).VersiTeks, konteks);
                break;
            case Bentuk.TandaTangan:
                Tandatangani(giliran, p.SuratUntuk(giliran), konteks);
                break;
            case Bentuk.Himpun:
                IsiData(p.SeksiUntuk(giliran));
                break;
            case Bentuk.Rekap:
                var nota = p.SusunNotaDinas(TeksNaskah.NotaDinas(p.TriwulanTahun, 3, 3, 0, 0, 5, "100,00%", "Sangat Tinggi"), konteks);
                p.CatatKonsep(nota.Id, Sidik, nota.VersiTeks, konteks);
                Tandatangani(giliran, nota, konteks);
                break;
            case Bentuk.Arsip:
                p.IsiBerkas(giliran.Id, new IsiBerkas("1", "000.8.6.3", "Kinerja", "Juli–September 2026", "R. Arsip", "L1", "2", "B1", null), konteks);
                p.CatatPaket(giliran.Id, Sidik, 1, konteks);
                break;
        }
    }

    public void Tandatangani(Giliran giliran, Surat surat, Konteks konteks) =>
        Permintaan.Tandatangani(giliran.Id, surat.Id, new HasilTandaTangan(NomorSurat.Susun("{kode}/{urut}/DISHUB/{tahun}", surat.Register, ++nomor, "000.8.6.3", "DISHUB", konteks.Hari), $"KODE{nomor:00}", surat.KonsepSha256!, Sidik, AsalGambar.Digambar, Sidik, "127.0.0.1"), konteks);

    public void IsiData(PengumpulanSeksi seksi)
    {
        foreach (var isian in seksi.DaftarIsian)
        {
            isian.Isi(new IsiIsian(isian.Versi, 3, null, false, null, null, "Dukungan anggaran", null, null), Pelaku.Sistem, Sekarang);
        }
    }

    /// <summary>Appoints somebody.</summary>
    public Petugas Angkat(string namaOrang, Peran peran, Guid? unitId = null, Guid? seksiId = null, DateOnly? mulai = null, DateOnly? sampai = null, JenisPenugasan jenis = JenisPenugasan.Definitif)
    {
        var pengganti = jenis is JenisPenugasan.Plh or JenisPenugasan.Plt;
        var tugas = new Penugasan(Guid.CreateVersion7(), peran, unitId, seksiId, mulai ?? Awal, sampai ?? (jenis == JenisPenugasan.Plh ? new DateOnly(2027, 12, 31) : null), jenis, pengganti ? "800/14/2026" : null, pengganti ? Awal : null);
        penugasan.Add(tugas);
        nama[tugas.OrangId] = namaOrang;
        return new Petugas(tugas.OrangId, namaOrang, "198001012005011001", "Pembina", [tugas]);
    }

    /// <summary>Ends every penugasan of a person the day before the clock's day.</summary>
    public void Berhentikan(Petugas petugas)
    {
        foreach (var tugas in penugasan.Where(p => p.OrangId == petugas.OrangId))
        {
            tugas.Akhiri(Waktu.HariWib(Sekarang).AddDays(-1));
        }
    }

    public void MajuKe(Langkah langkah)
    {
        while (true)
        {
            var giliran = Permintaan.DaftarGiliran.Where(g => g.DapatDikerjakan && g.Langkah < langkah).OrderBy(g => g.Langkah).FirstOrDefault();
            if (giliran is null)
            {
                return;
            }

            Sekarang = Sekarang.AddMinutes(1);
            Selesaikan(giliran);
        }
    }

    private static Unit BuatUnit(string nama, JenisUnit jenis, string kepala, params string[] seksi)
    {
        var unit = new Unit(nama, jenis, kepala, 1, Awal);
        foreach (var s in seksi)
        {
            unit.TambahSeksi(s, $"Kepala {s}", Awal);
        }

        return unit;
    }

    private static Indikator BuatIndikator(string nama, Guid seksiId) =>
        new(2026, seksiId, false, 1, new IsiIndikator(LevelIndikator.SubKegiatan, nama, "Laporan", TipeData.Angka, Arah.Naik, Agregasi.Jumlah, RumusTurun.A, 12, null, new EmpatTriwulan(3, 3, 3, 3), 0, new EmpatTriwulan(3, 3, null, null), null));
}
