using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>
/// Brings the schema up to date and says what was done. SQLite does so by itself at every start; on SQL Server only this command does,
/// since several nodes share the database and its account may be one without the right to change tables.
/// </summary>
public static class MigrasiData
{
    public static readonly BarisPerintah Baris = new(
        "migrasi [--skrip berkas.sql]",
        "Membuat atau memperbarui susunan basis data. Dengan --skrip hanya menulis skripnya (SQL Server).",
        false,
        JalankanAsync);

    private static async Task<int> JalankanAsync(IServiceProvider layanan, IConfiguration pengaturan)
    {
        var db = layanan.GetRequiredService<AppDb>();
        if (pengaturan["skrip"] is { Length: > 0 } berkas)
        {
            return await TulisSkripAsync(db, berkas);
        }

        await SusunanBasisData.TolakYangLebihBaruAsync(db);
        if (pengaturan.PakaiSqlite())
        {
            _ = layanan.GetRequiredService<KunciProses>();
        }

        var baru = await db.MigrasiAsync();
        foreach (var satu in baru)
        {
            Console.WriteLine($"Diterapkan: {satu}");
        }

        Console.WriteLine(baru.Count == 0 ? "Susunan basis data sudah mutakhir; tidak ada yang diubah." : $"Susunan basis data diperbarui: {baru.Count} perubahan.");
        return 0;
    }

    private static async Task<int> TulisSkripAsync(AppDb db, string berkas)
    {
        if (db is not AppDbSqlServer sqlServer)
        {
            await Console.Error.WriteLineAsync("Skrip hanya untuk SQL Server (BasisData:Penyedia); SQLite diperbarui oleh aplikasi sendiri.");
            return Perintah.SalahPakai;
        }

        await File.WriteAllTextAsync(berkas, sqlServer.Skrip());
        Console.WriteLine($"Skrip ditulis ke {berkas}. Skrip ini boleh dijalankan berulang kali.");
        return 0;
    }
}
