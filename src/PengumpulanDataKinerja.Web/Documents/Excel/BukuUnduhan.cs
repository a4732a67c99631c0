using Microsoft.AspNetCore.Mvc;

namespace PengumpulanDataKinerja.Web.Documents;

public static class BukuUnduhan
{
    /// <summary>A workbook as the answer, under a name made fit for every system.</summary>
    public static FileStreamResult Buku(this ControllerBase controller, string nama, Action<Stream> tulis)
    {
        var isi = new MemoryStream();
        tulis(isi);
        isi.Position = 0;
        return controller.File(isi, BukuKerja.Tipe, NamaBerkas.Bersih(nama, 120));
    }
}
