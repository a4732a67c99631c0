using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Steps done on paper: each record belongs to one ended turn and its history, and what bears a real time has its record.</summary>
internal static class PeriksaKertas
{
    public static IEnumerable<string> Semua(Permintaan p, IReadOnlyList<Riwayat> riwayat)
    {
        foreach (var kertas in p.DaftarKertas)
        {
            foreach (var kalimat in Satu(p, kertas, riwayat))
            {
                yield return $"pindaian {kertas.Nama}: {kalimat}";
            }
        }

        foreach (var baris in riwayat.Where(r => r.DikerjakanPada is { } saat && !p.DaftarKertas.Any(k => Sama(k.DikerjakanPada, saat) && Sama(k.DicatatPada, r.Waktu))))
        {
            yield return $"riwayat baris {baris.Urut} menyebut pengerjaan di atas kertas, tetapi catatan kertasnya tidak ada.";
        }

        foreach (var surat in p.DaftarSurat.Where(s => s.TandaTangan is { Basah: true } t && p.DaftarKertas.All(k => k.Sha256 != t.PdfSha256 || k.DikerjakanPada != t.Waktu)))
        {
            yield return $"{surat.Sebutan} ditandatangani basah, tetapi catatan kertasnya tidak ada.";
        }
    }

    private static IEnumerable<string> Satu(Permintaan p, CatatanKertas kertas, IReadOnlyList<Riwayat> riwayat)
    {
        var giliran = p.DaftarGiliran.FirstOrDefault(g => g.Id == kertas.GiliranId);
        if (giliran?.SelesaiPada != kertas.DikerjakanPada || giliran.Hasil is not (HasilGiliran.Selesai or HasilGiliran.Dikembalikan))
        {
            yield return "waktu di kertas tidak sama dengan waktu langkahnya.";
        }
        else if (giliran.SelesaiPada < giliran.DapatDikerjakanSejak)
        {
            yield return "waktu di kertas mendahului saat langkahnya dapat dikerjakan.";
        }

        if (kertas.DikerjakanPada > kertas.DicatatPada)
        {
            yield return "dicatat sebelum dikerjakan.";
        }

        if (kertas.Saksi.OrangId is not { } saksi || saksi == giliran?.Pelaku?.OrangId || saksi == kertas.Pencatat.OrangId)
        {
            yield return "tidak mempunyai saksi selain pelaksana dan pencatat.";
        }

        if (!riwayat.Any(r => r.Tindakan == Tindakan.MencatatKertas && Sama(r.Waktu, kertas.DicatatPada) && r.Pelaku == kertas.Pencatat && r.Uraian.Contains(kertas.Sha256, StringComparison.Ordinal)))
        {
            yield return "tidak ada riwayatnya.";
        }
    }

    // History keeps whole milliseconds.
    private static bool Sama(DateTime satu, DateTime dua) => (satu - dua).Duration() < TimeSpan.FromMilliseconds(1);
}
