using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>A secret as a signed-in person is asked for it once more.</summary>
/// <param name="Jenis">As which tries are noted and counted.</param>
/// <param name="Sebutan">Its name inside a sentence, e.g. "kata sandi".</param>
/// <param name="Bidang">The field to which a refusal belongs.</param>
/// <param name="Untuk">What it is asked for, e.g. "Tanda tangan".</param>
public sealed record RahasiaDiminta(JenisAkses Jenis, string Sebutan, string Bidang, string Untuk);

/// <summary>
/// A password or passphrase once more, before an act that binds. Every try is noted; failures count for the person and the kind of secret
/// by themselves, so nobody at the door can spend them.
/// </summary>
public sealed class RahasiaUlang(AppDb db, KunciPintu pintu, PencatatAkses catatan)
{
    /// <summary>What the right secret opens.</summary>
    /// <param name="diminta">Which one is asked for, and what for.</param>
    /// <param name="orangId">Who is asked.</param>
    /// <param name="rahasia">What was typed.</param>
    /// <param name="buka">Tries it; null when it is the wrong one.</param>
    /// <exception cref="AturanDilanggarException">Missing, wrong or tried too often; nothing has changed.</exception>
    public async Task<T> BukaAsync<T>(RahasiaDiminta diminta, Guid orangId, string? rahasia, Func<string, Task<T?>> buka)
        where T : class
    {
        if (string.IsNullOrEmpty(rahasia))
        {
            throw new AturanDilanggarException($"Masukkan {diminta.Sebutan}.", diminta.Bidang);
        }

        var orang = await db.Orang.AsNoTracking().SingleAsync(o => o.Id == orangId);
        var nama = char.ToUpperInvariant(diminta.Sebutan[0]) + diminta.Sebutan[1..];
        if (await pintu.UlanganTertahanAsync(orangId, diminta.Jenis))
        {
            await catatan.CatatAkunAsync(diminta.Jenis, HasilAkses.Tertahan, orang, "", diminta.Untuk);
            throw new AturanDilanggarException($"{nama} sudah lima kali salah. Tunggu 15 menit, lalu ulangi. Tidak ada yang berubah.", diminta.Bidang);
        }

        var terbuka = await buka(rahasia);
        await catatan.CatatAkunAsync(diminta.Jenis, terbuka is null ? HasilAkses.Gagal : HasilAkses.Berhasil, orang, "", diminta.Untuk);
        return terbuka ?? throw new AturanDilanggarException($"{nama} tidak cocok. Tidak ada yang berubah. Setelah lima kali salah, Anda menunggu 15 menit.", diminta.Bidang);
    }
}
