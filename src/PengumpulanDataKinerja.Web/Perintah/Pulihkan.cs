using Microsoft.Data.Sqlite;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// Restores a backup into an empty data folder. It takes the process lock itself: the start of every other writing command would make
/// the database that must not be there yet.
/// </summary>
public static class Pulihkan
{
    public static readonly BarisPerintah Baris = new(
        "pulihkan --dari FOLDER",
        "Memulihkan cadangan ke folder data yang kosong, lalu memeriksanya. FOLDER: satu cadangan, atau folder berisi beberapa (dipilih yang terbaru).",
        false,
        JalankanAsync);

    private static async Task<int> JalankanAsync(IServiceProvider layanan, IConfiguration pengaturan)
    {
        if (pengaturan["dari"] is not { Length: > 0 } dari)
        {
            await Console.Error.WriteLineAsync("Cara memakai: " + Baris.Pakai);
            return Perintah.SalahPakai;
        }

        if (!pengaturan.PakaiSqlite())
        {
            await Console.Error.WriteLineAsync("Pemasangan ini memakai SQL Server: pulihkan basis datanya dengan alat SQL Server sendiri, lalu salin kembali folder berkas. Lihat docs/pemasangan.md.");
            return Perintah.SalahPakai;
        }

        try
        {
            _ = layanan.GetRequiredService<KunciProses>();
            var cadangan = Pemulihan.Pilih(dari);
            Console.WriteLine($"Memeriksa dan memulihkan {cadangan} ...");
            var berkas = await ActivatorUtilities.CreateInstance<Pemulihan>(layanan).JalankanAsync(cadangan);
            await layanan.GetRequiredService<AppDb>().MigrasiAsync();
            Console.WriteLine($"Basis data dan {berkas} berkas sudah di {layanan.GetRequiredService<LokasiData>().Folder}.");
            return await PeriksaData.LaporkanAsync(layanan.GetRequiredService<AppDb>(), layanan.GetRequiredService<FileStore>());
        }
        catch (Exception galat) when (galat is CadanganDitolakException or IOException or UnauthorizedAccessException or SqliteException)
        {
            await Console.Error.WriteLineAsync(galat.Message);
            return 1;
        }
    }
}
