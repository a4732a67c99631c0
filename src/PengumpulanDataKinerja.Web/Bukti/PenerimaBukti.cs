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
    public Task<BerkasBukti> TerimaAsync(IFormFile kiriman, int batasMb, CancellationToken batal) => TerimaAsync(kiriman, batasMb, hanyaPindaian: false, batal);

    /// <summary>Receives the scan of a paper: a PDF or a picture.</summary>
    /// <exception cref="AturanDilanggarException">Too large, damaged, or of a kind that is no scan.</exception>
    public Task<BerkasBukti> TerimaPindaianAsync(IFormFile kiriman, int batasMb, CancellationToken batal) => TerimaAsync(kiriman, batasMb, hanyaPindaian: true, batal);

    private async Task<BerkasBukti> TerimaAsync(IFormFile kiriman, int batasMb, bool hanyaPindaian, CancellationToken batal)
    {
        var nama = NamaKiriman.Bersihkan(kiriman.FileName);
        var batas = batasMb * 1024L * 1024L;
        if (kiriman.Length > batas)
        {
            throw new AturanDilanggarException($"Berkas {nama} berukuran {Tampil.Ukuran(kiriman.Length)}; paling besar {batasMb} MB. Perkecil, atau bagi menjadi beberapa berkas.", "Berkas");
        }

        await using var isi = kiriman.OpenReadStream();
        (var jenis, nama) = JenisBukti.Kenali(isi, nama);
        if (hanyaPindaian && !jenis.DapatPindaian)
        {
            throw new AturanDilanggarException($"Berkas {nama} adalah {jenis.Nama}, bukan pindaian. Yang diterima: {JenisBukti.DiterimaPindaian}.", "Berkas");
        }

        var tersimpan = await berkas.SimpanAsync(isi, batas, batal);
        return new BerkasBukti(nama, jenis.Tipe, tersimpan.Sha256, tersimpan.Ukuran);
    }
}
