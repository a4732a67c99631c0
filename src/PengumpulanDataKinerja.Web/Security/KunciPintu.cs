using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>One try at an account's door.</summary>
/// <param name="Berhasil">It opened.</param>
/// <param name="PerangkatId">Mark of the device when the account had signed in there before.</param>
/// <param name="Alamat">Network address.</param>
public sealed record PercobaanMasuk(bool Berhasil, Guid? PerangkatId, string Alamat);

/// <summary>
/// Decides from the access log whether a try is held back. A device on which the account has signed in before is counted by
/// itself: whoever guesses elsewhere can close every other door, but not that one. Nothing is locked for longer than the
/// window, and tries that are held back do not lengthen it.
/// </summary>
public sealed class KunciPintu(AppDb db, TimeProvider jam)
{
    /// <summary>Failures in a row after which a device, or an address, is held back.</summary>
    public const int BatasBeruntun = 5;

    /// <summary>Failures of unknown devices from anywhere after which all unknown devices are held back.</summary>
    public const int BatasSemua = 20;

    /// <summary>How far back failures count.</summary>
    public static readonly TimeSpan Jendela = TimeSpan.FromMinutes(15);

    private const int DilihatTerbanyak = 300;

    /// <summary>True when nothing is to be tried now. Takes the same time for an account that does not exist.</summary>
    public async Task<bool> TertahanAsync(Guid? orangId, Guid? perangkat, string alamat) =>
        Tertahan(await TerakhirAsync(orangId, JenisAkses.Masuk, JenisAkses.KodeKedua), perangkat, alamat);

    /// <summary>True when the signed-in person has failed too often at typing a secret of this kind once more.</summary>
    public async Task<bool> UlanganTertahanAsync(Guid orangId, JenisAkses jenis) => Beruntun(await TerakhirAsync(orangId, jenis, jenis)) >= BatasBeruntun;

    internal static bool Tertahan(IReadOnlyList<PercobaanMasuk> terbaruDahulu, Guid? perangkat, string alamat)
    {
        if (perangkat is not null)
        {
            return Beruntun(terbaruDahulu.Where(p => p.PerangkatId == perangkat)) >= BatasBeruntun;
        }

        var asing = terbaruDahulu.Where(p => p.PerangkatId is null).ToList();
        return Beruntun(asing.Where(p => p.Alamat == alamat)) >= BatasBeruntun || asing.Count(p => !p.Berhasil) >= BatasSemua;
    }

    private static int Beruntun(IEnumerable<PercobaanMasuk> terbaruDahulu) => terbaruDahulu.TakeWhile(p => !p.Berhasil).Count();

    private Task<List<PercobaanMasuk>> TerakhirAsync(Guid? orangId, JenisAkses satu, JenisAkses dua)
    {
        // Those of a clock that ran ahead do not count: they would hold the door until that time comes.
        var kini = jam.GetUtcNow().UtcDateTime;
        var (id, sejak, sampai) = (orangId ?? Guid.Empty, kini - Jendela, kini + Jendela);
        return db.CatatanAkses.AsNoTracking()
            .Where(c => c.OrangId == id && c.Waktu > sejak && c.Waktu < sampai && (c.Jenis == satu || c.Jenis == dua) && (c.Hasil == HasilAkses.Berhasil || c.Hasil == HasilAkses.Gagal))
            .OrderByDescending(c => c.Urut)
            .Take(DilihatTerbanyak)
            .Select(c => new PercobaanMasuk(c.Hasil == HasilAkses.Berhasil, c.PerangkatId, c.Alamat))
            .ToListAsync();
    }
}
