using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Letters: what is born in the act of signing exists from then on, all of it, and only then.</summary>
internal static class PeriksaSurat
{
    public static IEnumerable<Temuan> TandaTangan(Permintaan permintaan)
    {
        foreach (var surat in permintaan.DaftarSurat)
        {
            var nama = $"{permintaan.Sebutan}, {surat.Sebutan}";
            foreach (var kalimat in surat.TandaTangan is { } tanda ? SesudahTandaTangan(surat, tanda) : SebelumTandaTangan(surat))
            {
                yield return new(Aturan.TandaTangan, $"{nama}: {kalimat}");
            }

            foreach (var paraf in surat.DaftarParaf.Where(p => !AdalahSidik(p.Sha256)))
            {
                yield return new(Aturan.TandaTangan, $"{nama}: paraf {paraf.Pelaku.Nama} tidak menyebut berkas yang diparaf.");
            }
        }
    }

    private static IEnumerable<string> SebelumTandaTangan(Surat surat)
    {
        if (surat.Nomor is not null || surat.Tanggal is not null)
        {
            yield return "sudah bernomor atau bertanggal, padahal belum ditandatangani.";
        }

        if (surat.KodeVerifikasi is not null)
        {
            yield return "sudah mempunyai kode verifikasi, padahal belum ditandatangani.";
        }

        if (surat.DikirimPada is not null)
        {
            yield return "sudah dikirim, padahal belum ditandatangani.";
        }
    }

    private static IEnumerable<string> SesudahTandaTangan(Surat surat, TandaTangan tanda)
    {
        if (!AdalahSidik(tanda.PdfSha256) || !AdalahSidik(tanda.KonsepSha256) || (!tanda.Basah && !AdalahSidik(tanda.GambarSha256)))
        {
            yield return "tanda tangan tidak menyebut SHA-256 PDF, konsep, atau gambarnya.";
        }

        if (surat.Nomor is null || surat.Tanggal is null || string.IsNullOrEmpty(surat.KodeVerifikasi) != tanda.Basah)
        {
            yield return tanda.Basah
                ? "ditandatangani basah, tetapi nomor atau tanggalnya tidak ada, atau mempunyai kode verifikasi."
                : "sudah ditandatangani, tetapi nomor, tanggal, atau kode verifikasinya tidak ada.";
        }
        else if (surat.Nomor.Register != surat.Register || surat.Nomor.Tahun != surat.Tanggal.Value.Year)
        {
            yield return $"nomor {surat.Nomor.Teks} bukan dari register dan tahun surat ini.";
        }

        if (tanda.KonsepSha256 != surat.KonsepSha256)
        {
            yield return "yang ditandatangani bukan konsep terakhirnya.";
        }

        if (surat.Jenis != JenisSurat.NotaDinasRekap && !surat.DaftarParaf.Any(p => p.Peran == Peran.Sekretaris && p.Sha256 == tanda.KonsepSha256))
        {
            yield return "ditandatangani tanpa paraf pada konsep yang sama.";
        }

        if (surat.DikirimPada < tanda.Waktu)
        {
            yield return "dikirim sebelum ditandatangani.";
        }
    }

    private static bool AdalahSidik(string? teks) => teks is { Length: 64 } && teks.All(char.IsAsciiHexDigitLower);
}
