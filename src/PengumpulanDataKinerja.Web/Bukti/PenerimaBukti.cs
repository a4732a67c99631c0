using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web;

/// <summary>Takes an uploaded file: checks it, keeps it in the file store, and only then hands it over to be referenced.</summary>
public sealed class PenerimaBukti(FileStore berkas)
{
    /// <summary>Receives one file.</summary>
    /// <param name="kiriman">As the browser sent it.</param>
    /// <param name="batasMb">Largest size in megabytes.</param>
    /// <param name="batal">Ends the writing; nothing is kept.</param>
    /// <exception cref="AturanDilanggarException">Too large, damaged, or of a kind that is not taken.</exception>
    public async Task<BerkasBukti> TerimaAsync(IFormFile kiriman, int batasMb, CancellationToken batal)
    {
        var nama = NamaBerkas.Bersihkan(kiriman.FileName);
        var batas = batasMb * 1024L * 1024L;
        if (kiriman.Length > batas)
        {
            throw new AturanDilanggarException($"Berkas {nama} berukuran {Tampil.Ukuran(kiriman.Length)}; paling besar {batasMb} MB. Perkecil, atau bagi menjadi beberapa berkas.", "Berkas");
        }

        await using var isi = kiriman.OpenReadStream();
        (var jenis, nama) = JenisBukti.Kenali(isi, nama);
        var tersimpan = await berkas.SimpanAsync(isi, batas, batal);
        return new BerkasBukti(nama, jenis.Tipe, tersimpan.Sha256, tersimpan.Ukuran);
    }
}
