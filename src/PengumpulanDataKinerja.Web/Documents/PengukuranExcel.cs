using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>Form "Pengukuran Kinerja Triwulan" as a workbook: figures as numbers, the mean as a formula where it is a plain one.</summary>
public static class PengukuranExcel
{
    private const string KolomCapaianSampai = "J";

    public static void Tulis(Stream tujuan, PengukuranModel model)
    {
        var tw = $"TW {model.Triwulan.Romawi}";
        var susunan = new SusunanLembar($"Pengukuran {tw} {model.Triwulan.Tahun}", Kolom(tw))
        {
            Judul = [$"PENGUKURAN KINERJA TRIWULAN {model.Triwulan.Romawi} TAHUN {model.Triwulan.Tahun}", model.Unit],
            KolomBeku = 3,
        };
        BukuKerja.Tulis(tujuan, model.Judul, null, buku => buku.Lembar(susunan, lembar => Isi(lembar, model, susunan.BarisKepala + 1)));
    }

    private static List<KolomLembar> Kolom(string tw) =>
    [
        new("No", 5, GayaSel.Angka), new("Sasaran/Program/Kegiatan/Sub Kegiatan", 30), new("Indikator Kinerja", 40), new("Satuan", 12),
        new("Target Tahun", 12, GayaSel.Angka), new($"Target {tw}", 12, GayaSel.Angka), new($"Realisasi {tw}", 12, GayaSel.Angka), new($"Capaian {tw} (%)", 12, GayaSel.Angka2),
        new($"Realisasi s.d. {tw}", 12, GayaSel.Angka), new("Capaian s.d. (%)", 12, GayaSel.Angka2), new("Predikat", 16),
        new("Pagu (Rp)", 16, GayaSel.Rupiah), new($"Realisasi Anggaran s.d. {tw} (Rp)", 16, GayaSel.Rupiah), new("Serapan (%)", 11, GayaSel.Angka2),
        new("Faktor Pendorong", 30), new("Faktor Penghambat", 30), new("Tindak Lanjut", 30), new("Bukti Dukung", 24), new("Penanggung Jawab", 24),
    ];

    private static void Isi(LembarKeluar lembar, PengukuranModel model, int awal)
    {
        foreach (var (urut, b) in model.Baris.Index())
        {
            lembar.Baris(urut + 1, b.Unsur, b.Indikator, b.Satuan, Sel(b.TargetTahun), Sel(b.Target), Sel(b.Realisasi), b.Capaian, Sel(b.RealisasiSampai), b.CapaianSampai, b.Predikat, b.Pagu, b.RealisasiAnggaran, b.Serapan, b.FaktorPendorong, b.FaktorPenghambat, b.TindakLanjut, b.BuktiDukung, b.PenanggungJawab);
        }

        object? rata = model is { RataRataPolos: true, RataRata.Nilai: { } nilai } ? new RumusSel($"AVERAGE({KolomCapaianSampai}{awal}:{KolomCapaianSampai}{lembar.BarisTerakhir})", nilai) : model.RataRata.Nilai;
        lembar.Baris(null, null, new IsiSel($"Rata-rata {model.Dasar}", GayaSel.Tebal), null, null, null, null, null, null, rata, new IsiSel(model.Predikat, GayaSel.Tebal), Uang(model.Anggaran.Pagu), Uang(model.Anggaran.Realisasi), model.Anggaran.Serapan.Nilai);
        foreach (var selisih in model.Anggaran.Selisih)
        {
            lembar.BarisLebar($"Periksa anggaran {selisih}");
        }

        lembar.BarisLebar($"Posisi per {Waktu.Tanggal(model.Posisi)}.{(model.Diterima ? "" : " Sementara: data belum diterima Subbagian PKP.")} Sel kosong berarti tidak dapat dihitung, tidak direncanakan, atau belum dilaporkan, dan tidak masuk rata-rata.");
        lembar.BarisLebar(model.TempatTanggal ?? "");
        lembar.BarisLebar($"Mengetahui: {Tanda(model.Mengetahui)}");
        foreach (var penyusun in model.Penyusun)
        {
            lembar.BarisLebar($"Disusun oleh: {Tanda(penyusun)}");
        }
    }

    // Words in a column of figures stay words.
    private static object? Sel(AngkaForm angka) => angka.Isi is string teks ? new IsiSel(teks, GayaSel.Teks) : angka.Isi;

    private static IsiSel? Uang(decimal? rupiah) => rupiah is null ? null : new IsiSel(rupiah, GayaSel.Rupiah);

    private static string Tanda(BlokTandaTanganModel blok) => string.Join(", ", blok.Jabatan.Select(j => j.TrimEnd(',')).Append(blok.Nama).Append(blok.NipCetak).OfType<string>());
}
