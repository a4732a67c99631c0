using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>Makes an administrator with a password that must be replaced at the first sign-in; there is no default account.</summary>
public static class BuatAdmin
{
    // No letter or digit that is easily taken for another.
    private const string Huruf = "abcdefghjkmnpqrstuvwxyz23456789";

    public static readonly BarisPerintah Baris = new(
        "buat-admin --nama \"Nama Lengkap\" --akun namaakun",
        "Membuat akun Administrator sistem dan menampilkan kata sandi sementaranya.",
        true,
        JalankanAsync);

    /// <summary>A password of four groups, about 79 bits.</summary>
    public static string SandiSementara() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Huruf, 4)));

    private static async Task<int> JalankanAsync(IServiceProvider layanan, IConfiguration pengaturan)
    {
        if (pengaturan["nama"] is not { Length: > 0 } nama || pengaturan["akun"] is not { Length: > 0 } akun)
        {
            await Console.Error.WriteLineAsync("Cara memakai: " + Baris.Pakai);
            return Perintah.SalahPakai;
        }

        var db = layanan.GetRequiredService<AppDb>();
        var hariIni = Waktu.HariWib(layanan.GetRequiredService<JamKantor>().GetUtcNow().UtcDateTime);
        var sandi = SandiSementara();
        var hasil = await db.TulisAsync(async () =>
        {
            var orang = new Orang { Nama = nama, UserName = akun, WajibGantiSandi = true };
            var dibuat = await layanan.GetRequiredService<UserManager<Orang>>().CreateAsync(orang, sandi);
            if (dibuat.Succeeded)
            {
                db.Add(new Penugasan(orang.Id, Peran.AdministratorSistem, null, null, hariIni));
            }

            return dibuat;
        });
        if (!hasil.Succeeded)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, hasil.Errors.Select(g => g.Description)));
            return 1;
        }

        Console.WriteLine($"Akun Administrator sistem \"{akun}\" dibuat: {nama}");
        Console.WriteLine($"Kata sandi sementara: {sandi}");
        Console.WriteLine("Masuk sekali dengan kata sandi ini, lalu aplikasi meminta kata sandi yang baru. Kata sandi ini tidak ditampilkan lagi.");
        return 0;
    }
}
