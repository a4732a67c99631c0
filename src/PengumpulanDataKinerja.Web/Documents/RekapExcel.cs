using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Alur;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The recap as a workbook: per unit with sums as formulas, along the year, per indikator. Figures are numbers, unrounded.</summary>
public static class RekapExcel
{
    /// <summary>Writes the workbook; of a unit that the reader may not see no indicator is written.</summary>
    public static void Tulis(Stream tujuan, RekapKantor kantor, Func<Guid, bool> bolehUnit)
    {
        var sebutan = kantor.Rekap.Triwulan.Sebutan;
        BukuKerja.Tulis(tujuan, $"Rekapitulasi {sebutan}", null, buku =>
        {
            PerUnit(buku, kantor, sebutan);
            Perbandingan(buku, kantor, sebutan);
            Anggaran(buku, kantor.Anggaran(bolehUnit), sebutan);
            PerIndikator(buku, kantor.Rekap, sebutan, i => bolehUnit(i.UnitId));
            Koreksi(buku, kantor, sebutan, i => bolehUnit(i.UnitId));
        });
    }

    private static void PerUnit(BukuKerja buku, RekapKantor kantor, string sebutan)
    {
        var rekap = kantor.Rekap;
        var susunan = new SusunanLembar("Per unit",
        [
            new("No", 5, GayaSel.Angka), new("Bidang/Subbagian", 36), new("Indikator", 11, GayaSel.Angka), new("Terisi", 10, GayaSel.Angka), new("Belum", 10, GayaSel.Angka),
            new("Diteruskan (WIB)", 24, GayaSel.Saat), new("Diterima (WIB)", 24, GayaSel.Saat), new("Ketepatan", 24), new("Hari kerja terlambat", 12, GayaSel.Angka), new("Surat peringatan", 40),
            new("Rata-rata capaian (%)", 14, GayaSel.Angka2), new("Indikator di bawah 100%", 12, GayaSel.Angka), new("Predikat", 16),
        ])
        {
            Judul = [$"REKAPITULASI {sebutan.ToUpperInvariant()}", $"Rata-rata dan predikat memakai {rekap.SebutanDasar}{(rekap.BatasCapaian is { } batas ? $", paling tinggi {Angka.Tulis(batas)}%" : "")}"],
            KolomBeku = 2,
        };
        buku.Lembar(susunan, lembar =>
        {
            foreach (var (urut, u) in rekap.Unit.Index())
            {
                lembar.Baris(urut + 1, u.Unit.NamaUnit, u.Diminta, u.Terisi, u.Belum, u.Unit.DiteruskanPada, u.Unit.DiterimaPada, u.SebutanKetepatan, u.HariTerlambat, string.Join("; ", u.Peringatan), u.RataRata.Nilai, u.DiBawahSeratus, rekap.Skala.Sebutan(u.RataRata.Predikat));
            }

            var (awal, akhir) = (susunan.BarisKepala + 1, lembar.BarisTerakhir);
            lembar.Baris(null, new IsiSel("Jumlah unit", GayaSel.Tebal), Jumlah('C', rekap.Unit.Sum(u => u.Diminta)), Jumlah('D', rekap.Unit.Sum(u => u.Terisi)), Jumlah('E', rekap.Unit.Sum(u => u.Belum)), null, null, null, null, null, null, Jumlah('L', rekap.Unit.Sum(u => u.DiBawahSeratus)));
            lembar.Baris(null, new IsiSel("Seluruh dinas, dengan indikator Dinas", GayaSel.Tebal), rekap.Diminta, rekap.Terisi, rekap.Diminta - rekap.Terisi, null, null, null, null, null, rekap.RataRata.Nilai, rekap.DiBawahSeratus, rekap.Skala.Sebutan(rekap.RataRata.Predikat));

            RumusSel Jumlah(char kolom, int nilai) => new($"SUM({kolom}{awal}:{kolom}{akhir})", nilai);
        });
    }

    private static void Perbandingan(BukuKerja buku, RekapKantor kantor, string sebutan)
    {
        var baris = kantor.Banding();
        var banyak = baris[0].Triwulan.Count;
        List<KolomLembar> kolom =
        [
            new("Bidang/Subbagian", 36), new("Terisi", 10, GayaSel.Angka), new("NIHIL", 10, GayaSel.Angka), new("Belum", 10, GayaSel.Angka), new("Dikembalikan", 12, GayaSel.Angka), new("Tidak disampaikan", 12, GayaSel.Angka),
            .. Enumerable.Range(1, banyak).Select(tw => new KolomLembar($"Rata-rata TW {TriwulanTahun.RomawiUntuk(tw)} (%)", 14, GayaSel.Angka2)),
            new("Selisih (poin)", 12, GayaSel.Angka2), new("Terhadap target tahun (%)", 14, GayaSel.Angka2),
        ];
        buku.Lembar(new SusunanLembar("Perbandingan", kolom) { Judul = [$"KELENGKAPAN DAN PERBANDINGAN {sebutan.ToUpperInvariant()}"], KolomBeku = 1 }, lembar =>
        {
            foreach (var u in baris)
            {
                lembar.Baris([u.Nama, u.Angka, u.Nihil, u.Belum, u.Dikembalikan, u.TidakDisampaikan, .. u.Triwulan.Select(n => (object?)n), u.Selisih, u.Tahun]);
            }
        });
    }

    // Only where something was changed after its receipt: both versions beside each other.
    private static void Koreksi(BukuKerja buku, RekapKantor kantor, string sebutan, Func<RekapIndikator, bool> boleh)
    {
        var terlihat = kantor.Rekap.SemuaIndikator.Where(boleh).Select(i => i.Isian.Id).ToHashSet();
        var daftar = kantor.Rekap.Koreksi.Where(k => terlihat.Contains(k.IsianId)).ToList();
        if (daftar.Count == 0)
        {
            return;
        }

        List<KolomLembar> kolom =
        [
            new("Jenis", 14), new("Bidang/Subbagian", 30), new("Indikator", 36), new("Semula", 14), new("Posisi semula", 20, GayaSel.Tanggal), new("Menjadi", 14), new("Posisi baru", 20, GayaSel.Tanggal),
            new("Alasan", 36), new("Diminta oleh", 26), new("Diminta (WIB)", 24, GayaSel.Saat), new("Disetujui oleh", 26), new("Disetujui (WIB)", 24, GayaSel.Saat),
        ];
        buku.Lembar(new SusunanLembar("Koreksi", kolom) { Judul = [$"KOREKSI DAN PEMUTAKHIRAN {sebutan.ToUpperInvariant()}", kantor.Putaran() ?? "Laporan pertama"], KolomBeku = 3 }, lembar =>
        {
            foreach (var k in daftar)
            {
                lembar.Baris(k.Sebutan, kantor.Permintaan.Unit(k.UnitId).NamaUnit, k.NamaIndikator, k.Lama.Realisasi, k.PosisiLama, k.Baru.Realisasi, k.PosisiBaru, k.Alasan, k.DimintaOleh.Nama, k.DimintaPada, k.DiputusOleh?.Nama, k.DiputusPada);
            }
        });
    }

    private static void Anggaran(BukuKerja buku, RekapUang uang, string sebutan)
    {
        if (uang.Baris.Count == 0)
        {
            return;
        }

        List<KolomLembar> kolom =
        [
            new("Bidang/Subbagian", 36), new("Pagu (Rp)", 18, GayaSel.Rupiah), new("Realisasi s.d. triwulan ini (Rp)", 18, GayaSel.Rupiah), new("Serapan (%)", 12, GayaSel.Angka2),
            new("Capaian terhadap target tahun (%)", 14, GayaSel.Angka2), new("Capaian kurang serapan (poin)", 14, GayaSel.Angka2), new("Efisiensi", 18),
        ];
        buku.Lembar(new SusunanLembar("Anggaran", kolom) { Judul = [$"ANGGARAN {sebutan.ToUpperInvariant()}"], KolomBeku = 1 }, lembar =>
        {
            foreach (var u in uang.Baris)
            {
                lembar.Baris(u.Nama, u.Pagu, u.Realisasi, u.Serapan, u.Capaian, u.Efisiensi?.Selisih, u.Efisiensi?.Sebutan);
            }

            foreach (var selisih in uang.Selisih)
            {
                lembar.BarisLebar($"Periksa: {selisih}");
            }
        });
    }

    private static void PerIndikator(BukuKerja buku, Rekap rekap, string sebutan, Func<RekapIndikator, bool> boleh)
    {
        var susunan = new SusunanLembar("Per indikator", [.. RekapCsv.Kolom]) { Judul = [$"PER INDIKATOR {sebutan.ToUpperInvariant()}"], KolomBeku = 4 };
        buku.Lembar(susunan, lembar =>
        {
            foreach (var i in rekap.SemuaIndikator.Where(boleh))
            {
                lembar.Baris([.. RekapCsv.Baris(rekap, i).Select((nilai, k) => Sel(nilai, susunan.Kolom[k].Gaya))]);
            }
        });
    }

    private static object? Sel(object? nilai, GayaSel gaya) => nilai switch
    {
        Enum pilihan => pilihan.ToString(),
        "" => null,
        string teks when gaya != GayaSel.Teks => new IsiSel(teks, GayaSel.Teks),
        _ => nilai,
    };
}
