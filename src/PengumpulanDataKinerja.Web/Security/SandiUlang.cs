using Microsoft.AspNetCore.Identity;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>The password once more, before an act that binds: the same count of failures and the same lock as at the door.</summary>
public sealed class SandiUlang(UserManager<Orang> akun)
{
    /// <summary>Goes on only with the right password.</summary>
    /// <exception cref="AturanDilanggarException">Missing, wrong or locked; the sentence belongs to the given field.</exception>
    public async Task PastikanAsync(Guid orangId, string? sandi, string bidang)
    {
        if (string.IsNullOrEmpty(sandi))
        {
            throw new AturanDilanggarException("Masukkan kata sandi Anda.", bidang);
        }

        var orang = await akun.FindByIdAsync(orangId.ToString()) ?? throw new KeyNotFoundException();
        if (!await akun.IsLockedOutAsync(orang))
        {
            if (await akun.CheckPasswordAsync(orang, sandi))
            {
                await akun.ResetAccessFailedCountAsync(orang);
                return;
            }

            await akun.AccessFailedAsync(orang);
        }

        throw new AturanDilanggarException(
            await akun.IsLockedOutAsync(orang)
                ? "Kata sandi sudah lima kali salah, maka dikunci 15 menit. Surat tetap menunggu tanda tangan Anda."
                : "Kata sandi tidak cocok. Surat belum ditandatangani. Setelah lima kali salah, akun dikunci 15 menit.",
            bidang);
    }
}
