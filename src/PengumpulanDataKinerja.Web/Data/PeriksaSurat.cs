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

    /// <summary>(register, tahun, urut) is unique and runs from 1 without gap; a withdrawn letter keeps its number and explains it.</summary>
    public static IEnumerable<Temuan> Nomor(IReadOnlyList<Surat> surat)
    {
        foreach (var register in surat.Where(s => s.Nomor is not null).GroupBy(s => (s.Nomor!.Register, s.Nomor.Tahun)))
        {
            var nama = $"Register {(register.Key.Register == RegisterSurat.NotaDinas ? "nota dinas" : "surat keluar")} {register.Key.Tahun}";
            foreach (var ganda in register.GroupBy(s => s.Nomor!.Urut).Where(g => g.Count() > 1))
            {
                yield return new(Aturan.Nomor, $"{nama}: nomor urut {ganda.Key} dipakai {ganda.Count()} surat.");
            }

            var dipakai = register.Select(s => s.Nomor!.Urut).ToHashSet();
            foreach (var hilang in Enumerable.Range(1, dipakai.Max()).Where(urut => !dipakai.Contains(urut)))
            {
                yield return new(Aturan.Nomor, $"{nama}: nomor urut {hilang} terlewati tanpa penjelasan.");
            }
        }

        foreach (var sama in surat.Where(s => s.Nomor is not null).GroupBy(s => s.Nomor!.Teks).Where(g => g.Count() > 1))
        {
            yield return new(Aturan.Nomor, $"Nomor {sama.Key} tercetak pada {sama.Count()} surat.");
        }

        foreach (var sama in surat.Where(s => s.KodeVerifikasi is not null).GroupBy(s => s.KodeVerifikasi).Where(g => g.Count() > 1))
        {
            yield return new(Aturan.Nomor, $"Kode verifikasi {sama.Key} dipakai {sama.Count()} surat.");
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

        if (surat.Jenis != JenisSurat.NotaDinasRekap && !surat.DaftarParaf.Any(p => p.Sha256 == tanda.KonsepSha256))
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
