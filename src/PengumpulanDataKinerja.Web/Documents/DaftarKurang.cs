using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>What a unit still owes, as the lampiran of its surat peringatan lists it.</summary>
public static class DaftarKurang
{
    public static DaftarKurangModel Susun(Permintaan permintaan, PengumpulanUnit unit, DateOnly hari) =>
        new(
            $"Triwulan {permintaan.TriwulanTahun.Romawi} Tahun {permintaan.Tahun}",
            unit.NamaUnit,
            hari,
            unit.DaftarSeksi.OrderBy(s => s.Urutan).SelectMany(s => Baris(unit, s, permintaan.Triwulan)).ToList());

    // A seksi that has done its part is named once: its data wait with the Kabid.
    private static IEnumerable<DaftarKurangBaris> Baris(PengumpulanUnit unit, PengumpulanSeksi seksi, int triwulan)
    {
        var diminta = seksi.DaftarIsian.Where(i => i.Direncanakan || i.SudahTerisi).OrderBy(i => i.BlokDinas).ThenBy(i => i.Urutan).ToList();
        if (seksi.SudahDiteruskan)
        {
            return unit.Jenis == JenisUnit.Sekretariat ? [] : [new(seksi.NamaSeksi, $"Semua indikator ({diminta.Count})", "–", "–", $"sudah dihimpun, belum diteruskan {unit.SebutanKepala}")];
        }

        return diminta.Count == 0
            ? [new(seksi.NamaSeksi, "–", "–", "–", "belum diteruskan")]
            : diminta.Select(i => new DaftarKurangBaris(seksi.NamaSeksi, i.NamaIndikator, i.Satuan, Target(i, triwulan), Kurang(i)));
    }

    private static string Target(Isian isian, int triwulan) =>
        isian.Tipe == TipeData.Predikat ? isian.TriwulanPredikat == triwulan ? isian.TargetTeks : "–" : Angka.Tulis(isian.Target[triwulan]);

    private static string Kurang(Isian isian) => isian.Kekurangan() is { Count: > 0 } kurang ? string.Join(", ", kurang) : "sudah diisi, belum diteruskan";
}
