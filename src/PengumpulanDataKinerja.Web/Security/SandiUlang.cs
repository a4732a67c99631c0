using Microsoft.AspNetCore.Identity;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>The account's password once more, before an act that binds.</summary>
public sealed class SandiUlang(UserManager<Orang> akun, RahasiaUlang ulang)
{
    /// <summary>Goes on only with the right password.</summary>
    /// <param name="untuk">What it is asked for, e.g. "Tanda tangan".</param>
    /// <exception cref="AturanDilanggarException">Missing, wrong or tried too often; the sentence belongs to the given field.</exception>
    public Task PastikanAsync(Guid orangId, string? sandi, string bidang, string untuk) =>
        ulang.BukaAsync(new(JenisAkses.UlangSandi, "kata sandi", bidang, untuk), orangId, sandi, async diketik =>
            await akun.FindByIdAsync(orangId.ToString()) is { } orang && await akun.CheckPasswordAsync(orang, diketik) ? orang : null);
}
