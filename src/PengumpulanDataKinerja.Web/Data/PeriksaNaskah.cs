using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Every text that a letter ever had is there, and the last one is the letter's.</summary>
internal static class PeriksaNaskah
{
    public static IEnumerable<Temuan> Versi(Permintaan permintaan)
    {
        foreach (var surat in permintaan.DaftarSurat)
        {
            var versi = surat.DaftarVersi.OrderBy(v => v.Versi).ToList();
            if (!versi.Select(v => v.Versi).SequenceEqual(Enumerable.Range(1, surat.VersiTeks)))
            {
                yield return new(Aturan.Hitungan, $"{permintaan.Sebutan}, {surat.Sebutan}: versi naskahnya tidak lengkap dari 1 sampai {surat.VersiTeks}.");
            }
            else if (versi is [.., var terakhir] && terakhir.Naskah != surat.Naskah)
            {
                yield return new(Aturan.Hitungan, $"{permintaan.Sebutan}, {surat.Sebutan}: naskahnya bukan versi terakhir yang tersimpan.");
            }
        }
    }
}
