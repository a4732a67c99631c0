using Microsoft.Data.Sqlite;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>Backs up database and files while the server runs.</summary>
public static class Cadangkan
{
    public static readonly BarisPerintah Baris = new(
        "cadangkan --ke FOLDER [--simpan N]",
        "Mencadangkan basis data dan berkas selagi server berjalan, memeriksa hasilnya, dan menghapus cadangan yang terlalu lama.",
        false,
        JalankanAsync);

    private static async Task<int> JalankanAsync(IServiceProvider layanan, IConfiguration pengaturan)
    {
        var simpan = LamaSimpan.Dari(pengaturan);
        var harian = pengaturan["simpan"] is { } teks ? int.TryParse(teks, out var angka) ? angka : 0 : simpan.Harian;
        if (pengaturan["ke"] is not { Length: > 0 } ke || harian < 1)
        {
            await Console.Error.WriteLineAsync("Cara memakai: " + Baris.Pakai);
            return Perintah.SalahPakai;
        }

        if (!pengaturan.PakaiSqlite())
        {
            await Console.Error.WriteLineAsync($"Pemasangan ini memakai SQL Server: basis datanya dicadangkan dengan pencadangan SQL Server sendiri, lalu salin folder {layanan.GetRequiredService<LokasiData>().Berkas} sesudahnya. Lihat docs/pemasangan.md.");
            return Perintah.SalahPakai;
        }

        try
        {
            var hasil = await ActivatorUtilities.CreateInstance<Pencadangan>(layanan).JalankanAsync(new FolderCadangan(ke), simpan with { Harian = harian });
            return await LaporkanAsync(hasil);
        }
        catch (CadanganDitolakException galat)
        {
            await Console.Error.WriteLineAsync(galat.Message);
        }
        catch (Exception galat) when (galat is IOException or UnauthorizedAccessException or SqliteException)
        {
            await Console.Error.WriteLineAsync($"Pencadangan gagal dan tidak meninggalkan cadangan setengah jadi: {galat.Message}");
        }

        return 1;
    }

    private static async Task<int> LaporkanAsync(HasilCadangan hasil)
    {
        Console.WriteLine($"Cadangan {hasil.Jalur} selesai: basis data dan {hasil.Berkas} berkas ({hasil.BerkasBaru} baru), {(hasil.Diperiksa ? "sudah diperiksa" : "sidik dan basis datanya sudah diperiksa; susunannya dari versi lain, jadi isinya belum")}.");
        if (hasil.Dihapus.Count > 0)
        {
            Console.WriteLine($"Cadangan lama yang dihapus: {string.Join(", ", hasil.Dihapus)}.");
        }

        Console.WriteLine("Pengaturan (appsettings.Production.json) tidak ikut; simpan salinannya tersendiri.");
        foreach (var kalimat in hasil.Temuan)
        {
            await Console.Error.WriteLineAsync(kalimat);
        }

        if (hasil.Temuan.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{hasil.Temuan.Count} temuan: cadangan ini memuat keadaan apa adanya. Tidak ada cadangan lama yang dihapus.");
        }

        return hasil.Temuan.Count == 0 ? 0 : 1;
    }
}
