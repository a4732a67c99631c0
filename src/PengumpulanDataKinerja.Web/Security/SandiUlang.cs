using Microsoft.AspNetCore.Identity;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>The password once more, before an act that binds. Failures count for the person by themselves: nobody at the door can spend them.</summary>
public sealed class SandiUlang(UserManager<Orang> akun, KunciPintu kunci, PencatatAkses catatan)
{
    /// <summary>Goes on only with the right password.</summary>
    /// <param name="untuk">What it is asked for, e.g. "Tanda tangan".</param>
    /// <exception cref="AturanDilanggarException">Missing, wrong or locked; the sentence belongs to the given field.</exception>
    public async Task PastikanAsync(Guid orangId, string? sandi, string bidang, string untuk)
    {
        if (string.IsNullOrEmpty(sandi))
        {
            throw new AturanDilanggarException("Masukkan kata sandi Anda.", bidang);
        }

        var orang = await akun.FindByIdAsync(orangId.ToString()) ?? throw new KeyNotFoundException();
        if (await kunci.UlanganTertahanAsync(orangId))
        {
            await catatan.CatatAkunAsync(JenisAkses.UlangSandi, HasilAkses.Tertahan, orang, "", untuk);
            throw new AturanDilanggarException("Kata sandi sudah lima kali salah. Tunggu 15 menit, lalu ulangi. Tidak ada yang berubah.", bidang);
        }

        var cocok = await akun.CheckPasswordAsync(orang, sandi);
        await catatan.CatatAkunAsync(JenisAkses.UlangSandi, cocok ? HasilAkses.Berhasil : HasilAkses.Gagal, orang, "", untuk);
        if (!cocok)
        {
            throw new AturanDilanggarException("Kata sandi tidak cocok. Tidak ada yang berubah. Setelah lima kali salah, Anda menunggu 15 menit.", bidang);
        }
    }
}
