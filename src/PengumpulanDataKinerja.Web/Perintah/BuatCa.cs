using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web;

/// <summary>Makes the office's certificate authority. Its passphrase comes from the keyboard, or from a pipe; never from the command line, where others read it.</summary>
public static class BuatCa
{
    public static readonly BarisPerintah Baris = new(
        "buat-ca",
        "Membuat otoritas sertifikat kantor; sejak itu surat ditandatangani dengan sertifikat dan frasa sandi.",
        true,
        JalankanAsync);

    private static async Task<int> JalankanAsync(IServiceProvider layanan, IConfiguration pengaturan)
    {
        var otoritas = layanan.GetRequiredService<OtoritasKantor>();
        if (await otoritas.AdaAsync())
        {
            await Console.Error.WriteLineAsync("Otoritas sertifikat kantor sudah ada; tidak dibuat lagi.");
            return 1;
        }

        Console.WriteLine($"Tentukan frasa sandi otoritas: paling pendek {FrasaSandi.Terpendek} huruf, beberapa kata yang tidak saling berhubungan.");
        var frasa = Baca("Frasa sandi otoritas: ");
        if (Baca("Sekali lagi         : ") != frasa)
        {
            await Console.Error.WriteLineAsync("Keduanya tidak sama. Tidak ada yang dibuat.");
            return 1;
        }

        try
        {
            using var sertifikat = await otoritas.BuatAsync((await layanan.GetRequiredService<AppDb>().PengaturanAsync()).NamaKantorKalimat, frasa ?? "");
            Console.WriteLine($"Otoritas sertifikat \"{sertifikat.GetNameInfo(System.Security.Cryptography.X509Certificates.X509NameType.SimpleName, false)}\" dibuat, berlaku sampai {Waktu.Tanggal(Waktu.HariWib(sertifikat.NotAfter.ToUniversalTime()))}.");
            Console.WriteLine("Simpan frasa sandinya tertulis di dalam amplop bersegel: tanpa frasa ini tidak ada sertifikat baru, dan tidak ada yang dapat memulihkannya.");
            return 0;
        }
        catch (AturanDilanggarException galat)
        {
            await Console.Error.WriteLineAsync(galat.Message);
            return 1;
        }
    }

    private static string? Baca(string ajakan)
    {
        Console.Write(ajakan);
        if (Console.IsInputRedirected)
        {
            var baris = Console.ReadLine();
            Console.WriteLine();
            return baris;
        }

        var teks = new System.Text.StringBuilder();
        for (ConsoleKeyInfo tombol; (tombol = Console.ReadKey(intercept: true)).Key != ConsoleKey.Enter;)
        {
            if (tombol.Key == ConsoleKey.Backspace)
            {
                teks.Length = Math.Max(0, teks.Length - 1);
            }
            else if (!char.IsControl(tombol.KeyChar))
            {
                teks.Append(tombol.KeyChar);
            }
        }

        Console.WriteLine();
        return teks.ToString();
    }
}
