using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// Checks the invariants of this installation's database and files. On SQLite it opens the file read-only beside a running server.
/// </summary>
public static class PeriksaData
{
    public static readonly BarisPerintah Baris = new(
        "periksa",
        "Memeriksa keutuhan basis data, berkas, dan riwayat; tidak mengubah apa pun. Kode keluar 1 bila ada temuan.",
        false,
        JalankanAsync);

    private static async Task<int> JalankanAsync(IServiceProvider layanan, IConfiguration pengaturan)
    {
        var berkas = layanan.GetRequiredService<FileStore>();
        if (!pengaturan.PakaiSqlite())
        {
            await SusunanBasisData.TolakYangLebihBaruAsync(layanan.GetRequiredService<AppDb>());
            return await LaporkanAsync(layanan.GetRequiredService<AppDb>(), berkas);
        }

        var basisData = layanan.GetRequiredService<LokasiData>().BasisData;
        if (!File.Exists(basisData))
        {
            await Console.Error.WriteLineAsync($"Basis data {basisData} tidak ada.");
            return Perintah.SalahPakai;
        }

        await using var db = BukaBaca(basisData);
        await SusunanBasisData.TolakYangLebihBaruAsync(db);
        return await LaporkanAsync(db, berkas);
    }

    /// <summary>The database, for reading only: the file cannot be changed through it.</summary>
    public static AppDb BukaBaca(string basisData)
    {
        var sambungan = new SqliteConnectionStringBuilder { DataSource = basisData, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 10 };
        return new AppDbSqlite(new DbContextOptionsBuilder<AppDbSqlite>().UseSqlite(sambungan.ToString()).Options);
    }

    /// <summary>Says what was found; 1 when anything was. Files that no row names are told, but are no finding.</summary>
    public static async Task<int> LaporkanAsync(AppDb db, FileStore berkas)
    {
        var temuan = await new Periksa(db, berkas).JalankanAsync();
        foreach (var satu in temuan)
        {
            Console.WriteLine($"[{satu.Aturan}] {satu.Kalimat}");
        }

        var yatim = await BerkasYatim.CariAsync(db, berkas);
        foreach (var satu in yatim)
        {
            Console.WriteLine($"[Keterangan] Berkas {satu.Name} ({satu.Length} bita) tidak dirujuk apa pun; tidak mengganggu.");
        }

        Console.WriteLine(temuan.Count == 0 ? "Tidak ada temuan: basis data, berkas, dan riwayat utuh." : $"{temuan.Count} temuan.");
        return temuan.Count == 0 ? 0 : 1;
    }
}
