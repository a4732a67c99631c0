using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>What came of a try to sign in.</summary>
public enum HasilMasuk
{
    Ditolak,

    /// <summary>The password fits; a code is asked next.</summary>
    PerluKode,

    Masuk,

    /// <summary>Too long since the password, or it was changed meanwhile.</summary>
    UlangiSandi,
}

/// <summary>
/// Signing in and out. Whatever is wrong – password, account, lock – the answer is one and takes the time of one password
/// check, one look at the log and one row in it.
/// </summary>
public sealed class PintuMasuk(SignInManager<Orang> pintu, AppDb db, PencatatAkses catatan, DaftarSesi daftarSesi, PerangkatDikenal perangkat)
{
    private const string HalamanMasuk = "Halaman masuk";
    private const string HalamanKode = "Langkah kedua";

    private static string? sidikTiruan;

    private HttpContext Konteks => pintu.Context;

    private KunciPintu Kunci => Konteks.RequestServices.GetRequiredService<KunciPintu>();

    /// <summary>First step.</summary>
    public async Task<HasilMasuk> DenganSandiAsync(string akun, string sandi)
    {
        var orang = await pintu.UserManager.FindByNameAsync(akun);
        var tanda = perangkat.Kenal(orang?.Id);
        var tertahan = await Kunci.TertahanAsync(orang?.Id, tanda, Konteks.Alamat());
        if (orang is not { Aktif: true } || tertahan || await pintu.UserManager.IsLockedOutAsync(orang))
        {
            SelamaMemeriksaSandi(sandi);
            await catatan.CatatAkunAsync(JenisAkses.Masuk, orang is { Aktif: true } ? HasilAkses.Tertahan : HasilAkses.Gagal, orang, akun, HalamanMasuk, tanda);
            return HasilMasuk.Ditolak;
        }

        if (!await pintu.UserManager.CheckPasswordAsync(orang, sandi))
        {
            await catatan.CatatAkunAsync(JenisAkses.Masuk, HasilAkses.Gagal, orang, akun, HalamanMasuk, tanda);
            return HasilMasuk.Ditolak;
        }

        if (orang.TwoFactorEnabled)
        {
            await Konteks.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, Menunggu(orang));
            return HasilMasuk.PerluKode;
        }

        await MasukkanAsync(orang, JenisAkses.Masuk, HalamanMasuk);
        return HasilMasuk.Masuk;
    }

    /// <summary>Second step: a code of the authenticator or a recovery code.</summary>
    public async Task<HasilMasuk> DenganKodeAsync(string kode)
    {
        if (await YangMenungguAsync() is not { } orang)
        {
            return HasilMasuk.UlangiSandi;
        }

        var tanda = perangkat.Kenal(orang.Id);
        if (await Kunci.TertahanAsync(orang.Id, tanda, Konteks.Alamat()))
        {
            await catatan.CatatAkunAsync(JenisAkses.KodeKedua, HasilAkses.Tertahan, orang, "", HalamanKode, tanda);
            return HasilMasuk.Ditolak;
        }

        if (!await Konteks.RequestServices.GetRequiredService<Autentikator>().PakaiAsync(orang, kode))
        {
            await catatan.CatatAkunAsync(JenisAkses.KodeKedua, HasilAkses.Gagal, orang, "", HalamanKode, tanda);
            return HasilMasuk.Ditolak;
        }

        await Konteks.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await MasukkanAsync(orang, JenisAkses.KodeKedua, kode.Length > 8 ? "Langkah kedua, dengan kode pemulihan" : HalamanKode);
        return HasilMasuk.Masuk;
    }

    /// <summary>True while a person who gave the password is asked for a code.</summary>
    public async Task<bool> MenungguKodeAsync() => await YangMenungguAsync() is not null;

    /// <summary>A fresh session in place of all others, after something about the account changed.</summary>
    public async Task GantiSesiAsync(Orang orang)
    {
        var sesi = await db.TulisAsync(async () =>
        {
            await daftarSesi.AkhiriAsync(orang.Id);
            return daftarSesi.Mulai(orang.Id);
        });
        await pintu.SignInWithClaimsAsync(orang, isPersistent: false, [new Claim(DaftarSesi.Klaim, sesi.Id.ToString())]);
    }

    public async Task KeluarAsync()
    {
        if (Konteks.User.OrangId() is { } orangId)
        {
            await catatan.CatatAsync(JenisAkses.Keluar, HasilAkses.Berhasil, "Sesi ini");
            await daftarSesi.AkhiriAsync(orangId, Konteks.User.SesiId() ?? Guid.Empty);
        }

        await pintu.SignOutAsync();
    }

    private async Task MasukkanAsync(Orang orang, JenisAkses jenis, string objek)
    {
        var tanda = perangkat.Kenal(orang.Id);

        // The row and the session are one write: nobody is in without having been noted.
        var sesi = await db.TulisAsync(async () =>
        {
            await catatan.CatatAkunAsync(jenis, HasilAkses.Berhasil, orang, "", objek, tanda);
            return daftarSesi.Mulai(orang.Id);
        });
        perangkat.Ingat(orang.Id);
        await pintu.SignInWithClaimsAsync(orang, isPersistent: false, [new Claim(DaftarSesi.Klaim, sesi.Id.ToString())]);
    }

    // The password that was right must still be the account's when the code comes.
    private ClaimsPrincipal Menunggu(Orang orang) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, orang.Id.ToString()), new Claim(pintu.Options.ClaimsIdentity.SecurityStampClaimType, orang.SecurityStamp!)],
        IdentityConstants.TwoFactorUserIdScheme));

    private async Task<Orang?> YangMenungguAsync()
    {
        var kuki = await Konteks.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        var orang = kuki.Principal?.OrangId() is { } id ? await pintu.UserManager.FindByIdAsync(id.ToString()) : null;
        return orang is { Aktif: true, TwoFactorEnabled: true } && kuki.Principal!.FindFirstValue(pintu.Options.ClaimsIdentity.SecurityStampClaimType) == orang.SecurityStamp ? orang : null;
    }

    // Takes as long as a real check.
    private void SelamaMemeriksaSandi(string sandi)
    {
        var sidik = sidikTiruan ??= pintu.UserManager.PasswordHasher.HashPassword(new Orang(), BuatAdmin.SandiSementara());
        pintu.UserManager.PasswordHasher.VerifyHashedPassword(new Orang(), sidik, sandi);
    }
}
