using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>One command of the command line.</summary>
/// <param name="Pakai">How it is typed.</param>
/// <param name="Uraian">What it does, one sentence.</param>
/// <param name="Menulis">True when it writes: on SQLite the server must be stopped, and the schema is brought up to date first.</param>
/// <param name="JalankanAsync">Does it; returns the exit code.</param>
public sealed record BarisPerintah(string Pakai, string Uraian, bool Menulis, Func<IServiceProvider, IConfiguration, Task<int>> JalankanAsync);

/// <summary>The command line: <c>dotnet PengumpulanDataKinerja.Web.dll buat-admin --nama … --akun …</c>. Options are settings.</summary>
public static class Perintah
{
    /// <summary>Exit code when the command or its options cannot be understood.</summary>
    public const int SalahPakai = 2;

    private static readonly Dictionary<string, BarisPerintah> daftar = new()
    {
        ["buat-admin"] = BuatAdmin.Baris,
        ["buat-ca"] = BuatCa.Baris,
        ["periksa"] = PeriksaData.Baris,
        ["cadangkan"] = Cadangkan.Baris,
        ["pulihkan"] = Pulihkan.Baris,
        ["isi-demo"] = IsiDemo.Baris,
        ["migrasi"] = MigrasiData.Baris,
    };

    /// <summary>True when the first word of the command line is a command, known or not.</summary>
    public static bool Diminta(string[] args) => args is [{ Length: > 0 } kata, ..] && kata[0] is not ('-' or '/') && !kata.Contains('=', StringComparison.Ordinal);

    public static async Task<int> JalankanAsync(WebApplication app, string[] args)
    {
        if (!daftar.TryGetValue(args[0], out var baris))
        {
            await TulisDaftarAsync(args[0]);
            return SalahPakai;
        }

        await using (app)
        {
            if (baris.Menulis && !await app.SiapkanDataAsync())
            {
                return KunciProses.KodeKeluar;
            }

            try
            {
                await using var lingkup = app.Services.CreateAsyncScope();
                return await baris.JalankanAsync(lingkup.ServiceProvider, app.Configuration);
            }
            catch (BasisDataTidakSiapException galat)
            {
                await Console.Error.WriteLineAsync(galat.Message);
                return KunciProses.KodeKeluar;
            }
        }
    }

    private static async Task TulisDaftarAsync(string kata)
    {
        await Console.Error.WriteLineAsync($"Perintah \"{kata}\" tidak dikenal. Yang ada:");
        foreach (var baris in daftar.Values)
        {
            await Console.Error.WriteLineAsync($"  {baris.Pakai,-50} {baris.Uraian}");
        }
    }
}
