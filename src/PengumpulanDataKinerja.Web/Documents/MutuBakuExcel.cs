using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The mutu baku board as a workbook: by row, by unit, and every turn. Figures are numbers, minutes and working days as their heading says.</summary>
public static class MutuBakuExcel
{
    public static void Tulis(Stream tujuan, MutuBakuModel model) => BukuKerja.Tulis(tujuan, $"Mutu baku {model.Triwulan.Sebutan}", null, buku =>
    {
        PerLangkah(buku, model);
        PerUnit(buku, model);
        PerGiliran(buku, model);
    });

    private static void PerLangkah(BukuKerja buku, MutuBakuModel model)
    {
        List<KolomLembar> kolom =
        [
            new("No", 5, GayaSel.Angka), new("Langkah", 34), new("Mutu baku", 12, GayaSel.Angka), new("Satuan", 12), new("Selesai", 10, GayaSel.Angka), new("Median", 10, GayaSel.Angka), new("Terlama", 10, GayaSel.Angka),
            new("Terlama pada", 34), new("Melewati baku", 16, GayaSel.Angka), new($"Median {model.KepalaLalu}", 22, GayaSel.Angka), new("Buka", 20, GayaSel.Tanggal), new("Batas", 20, GayaSel.Tanggal),
            new("Dinilai", 9, GayaSel.Angka), new("Terlambat", 11, GayaSel.Angka), new("Hari kerja terlambat", 22, GayaSel.Angka), new("Putaran terbanyak", 20, GayaSel.Angka), new("Sebab keterlambatan", 50),
        ];
        buku.Lembar(new SusunanLembar("Per langkah", kolom) { Judul = [$"MUTU BAKU {model.Triwulan.Sebutan.ToUpperInvariant()}", $"Keadaan {Waktu.TanggalJam(model.Sekarang)}"], KolomBeku = 2 }, lembar =>
        {
            foreach (var baris in model.Baris)
            {
                var l = baris.Langkah;
                lembar.Baris(
                    baris.Sop.No, baris.Sop.Judul, baris.Sop.Waktu.Nilai, Satuan(baris.Sop), l.Sebaran?.Banyak, l.Sebaran?.Median, l.Sebaran?.Terlama, l.Terlama?.Sebutan, l.MelewatiBaku,
                    model.Lalu?.Untuk(baris.Sop.Langkah).Sebaran?.Median, l.Jadwal.Buka, l.Jadwal.Tenggat, l.Menentukan.Count(), l.Terlambat, l.PalingTerlambat?.HariTerlambat, l.Putaran, string.Join("; ", baris.Sebab));
            }
        });
    }

    private static void PerUnit(BukuKerja buku, MutuBakuModel model)
    {
        if (model.Papan.Unit.Count == 0)
        {
            return;
        }

        List<KolomLembar> kolom = [new("Unit", 40)];
        foreach (var langkah in MutuBakuModel.LangkahUnit)
        {
            kolom.AddRange([new($"Terlama ({Satuan(langkah)})", 22, GayaSel.Angka), new("Putaran", 10, GayaSel.Angka), new("Hari kerja terlambat", 22, GayaSel.Angka)]);
        }

        buku.Lembar(
            new SusunanLembar("Per unit", kolom)
            {
                Judul = [$"LANGKAH 7 SAMPAI 10 PER UNIT, {model.Triwulan.Sebutan.ToUpperInvariant()}"],
                Kelompok = [new("", 1), .. MutuBakuModel.LangkahUnit.Select(l => new KelompokKepala($"{l.No}. {l.Judul}", 3))],
                KolomBeku = 1,
            },
            lembar =>
            {
                foreach (var unit in model.Papan.Unit)
                {
                    lembar.Baris([unit.Nama, .. MutuBakuModel.LangkahUnit.SelectMany(l => new object?[] { unit.Terlama(l.Langkah)?.Lama, unit.Putaran(l.Langkah) is > 0 and var p ? p : null, unit.Terlambat(l.Langkah)?.HariTerlambat })]);
                }
            });
    }

    private static void PerGiliran(BukuKerja buku, MutuBakuModel model)
    {
        List<KolomLembar> kolom =
        [
            new("No", 5, GayaSel.Angka), new("Langkah", 34), new("Unit atau seksi", 40), new("Putaran", 10, GayaSel.Angka), new("Dapat dikerjakan (WIB)", 24, GayaSel.Saat), new("Selesai (WIB)", 24, GayaSel.Saat), new("Keadaan", 16),
            new("Lama", 9, GayaSel.Angka), new("Satuan", 12), new("Menit lewat baku", 18, GayaSel.Angka), new("Batas", 20, GayaSel.Tanggal), new("Ketepatan", 24), new("Hari kerja terlambat", 22, GayaSel.Angka), new("Di atas kertas", 16), new("Sebab keterlambatan", 50),
        ];
        buku.Lembar(new SusunanLembar("Setiap putaran", kolom) { Judul = [$"SETIAP PUTARAN, {model.Triwulan.Sebutan.ToUpperInvariant()}"], KolomBeku = 3 }, lembar =>
        {
            foreach (var g in model.Papan.Langkah.SelectMany(l => l.Giliran))
            {
                var baris = Sop.Untuk(g.Langkah);
                lembar.Baris(
                    baris.No, baris.Judul, g.Tempat, g.Putaran, g.Sejak, g.Berjalan ? null : g.Sampai, g.Berjalan ? "berjalan" : g.Dikembalikan ? "dikembalikan" : "selesai", g.Lama, Satuan(baris), g.MenitLewat, g.Tenggat,
                    g is { Berjalan: true, Terlambat: false } ? "belum lewat" : g.SebutanKetepatan, g.HariTerlambat, g.DiKertas ? "ya" : null, g.Sebab);
            }
        });
    }

    private static string Satuan(BarisSop baris) => baris.Waktu.Satuan == SatuanMutuBaku.Menit ? "menit" : "hari kerja";
}
