using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Demo;

namespace PengumpulanDataKinerja.Web;

/// <summary>Fills an empty database with the demo's office and plays its past; one that is filled is left alone.</summary>
public static class IsiDemo
{
    public static readonly BarisPerintah Baris = new(
        "isi-demo [--kantor-saja true]",
        "Mengisi basis data kosong dengan kantor contoh beserta triwulan yang sudah lewat.",
        true,
        JalankanAsync);

    private static async Task<int> JalankanAsync(IServiceProvider layanan, IConfiguration pengaturan)
    {
        if (!pengaturan.AdalahDemo())
        {
            await Console.Error.WriteLineAsync("Kantor contoh hanya dapat diisikan pada pemasangan demo (Demo:Aktif).");
            return Perintah.SalahPakai;
        }

        if (!await ActivatorUtilities.CreateInstance<DemoKantor>(layanan).IsiAsync())
        {
            Console.WriteLine("Kantor contoh sudah terisi.");
            return 0;
        }

        var sertifikat = ActivatorUtilities.CreateInstance<DemoSertifikat>(layanan);
        if (pengaturan.GetValue("kantor-saja", false))
        {
            await sertifikat.BuatAsync();
        }
        else
        {
            await ActivatorUtilities.CreateInstance<DemoTriwulan>(layanan, sertifikat).MainkanAsync();
            await ActivatorUtilities.CreateInstance<DemoRevisi>(layanan).MainkanAsync();
        }

        Console.WriteLine("Kantor contoh selesai diisi.");
        return 0;
    }
}
