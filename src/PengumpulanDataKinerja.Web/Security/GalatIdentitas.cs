using Microsoft.AspNetCore.Identity;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Identity's sentences in Indonesian.</summary>
public sealed class GalatIdentitas : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Galat(nameof(DefaultError), "Terjadi kesalahan yang tidak dikenal.");

    public override IdentityError ConcurrencyFailure() => Galat(nameof(ConcurrencyFailure), "Akun ini sudah diubah orang lain. Buka lagi halamannya, lalu ulangi.");

    public override IdentityError PasswordMismatch() => Galat(nameof(PasswordMismatch), "Kata sandi lama tidak cocok.");

    public override IdentityError InvalidToken() => Galat(nameof(InvalidToken), "Kode ini tidak berlaku lagi.");

    public override IdentityError RecoveryCodeRedemptionFailed() => Galat(nameof(RecoveryCodeRedemptionFailed), "Kode pemulihan tidak cocok.");

    public override IdentityError LoginAlreadyAssociated() => Galat(nameof(LoginAlreadyAssociated), "Akun luar ini sudah dipakai orang lain.");

    public override IdentityError InvalidUserName(string? userName) => Galat(nameof(InvalidUserName), $"Nama akun \"{userName}\" hanya boleh berisi huruf, angka, titik, garis bawah, dan tanda hubung.");

    public override IdentityError InvalidEmail(string? email) => Galat(nameof(InvalidEmail), $"Alamat pos-el \"{email}\" tidak sah.");

    public override IdentityError DuplicateUserName(string userName) => Galat(nameof(DuplicateUserName), $"Nama akun \"{userName}\" sudah dipakai.");

    public override IdentityError DuplicateEmail(string email) => Galat(nameof(DuplicateEmail), $"Alamat pos-el \"{email}\" sudah dipakai.");

    public override IdentityError InvalidRoleName(string? role) => DefaultError();

    public override IdentityError DuplicateRoleName(string role) => DefaultError();

    public override IdentityError UserAlreadyHasPassword() => Galat(nameof(UserAlreadyHasPassword), "Akun ini sudah mempunyai kata sandi.");

    public override IdentityError UserLockoutNotEnabled() => Galat(nameof(UserLockoutNotEnabled), "Akun ini tidak dapat dikunci.");

    public override IdentityError UserAlreadyInRole(string role) => DefaultError();

    public override IdentityError UserNotInRole(string role) => DefaultError();

    public override IdentityError PasswordTooShort(int length) => Galat(nameof(PasswordTooShort), $"Kata sandi paling sedikit {length} karakter.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Galat(nameof(PasswordRequiresUniqueChars), $"Kata sandi memerlukan paling sedikit {uniqueChars} karakter yang berlainan.");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Galat(nameof(PasswordRequiresNonAlphanumeric), "Kata sandi memerlukan tanda selain huruf dan angka.");

    public override IdentityError PasswordRequiresDigit() => Galat(nameof(PasswordRequiresDigit), "Kata sandi memerlukan angka.");

    public override IdentityError PasswordRequiresLower() => Galat(nameof(PasswordRequiresLower), "Kata sandi memerlukan huruf kecil.");

    public override IdentityError PasswordRequiresUpper() => Galat(nameof(PasswordRequiresUpper), "Kata sandi memerlukan huruf besar.");

    private static IdentityError Galat(string kode, string kalimat) => new() { Code = kode, Description = kalimat };
}
