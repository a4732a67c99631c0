using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// Completes a task with what its page brings. Rows that print something do so before the write begins; everything else is the
/// workflow service's one transaction.
/// </summary>
public sealed class PelaksanaanTugas(AlurKerja alur, KonsepSurat konsep, Penandatanganan penandatanganan, PaketArsip paket)
{
    public Task LanjutkanAsync(Giliran giliran, Guid orangId, LanjutkanInput isian, string alamatIp, CancellationToken batal) => Sop.Untuk(giliran.Langkah).Bentuk switch
    {
        Bentuk.Disposisi => alur.LanjutkanAsync(giliran.Id, orangId, (p, g, k) => p.IsiDisposisi(g.Id, isian.Disposisi(p.PilihanPenerima(g, k.Organisasi)), k), sebab: isian.Sebab, batal: batal),
        Bentuk.Himpun => alur.LanjutkanAsync(giliran.Id, orangId, (p, g, k) => p.PastikanIsian(g.Id, isian.Pastikan, k), isian.Catatan, isian.Sebab, batal),
        Bentuk.Paraf or Bentuk.Distribusi or Bentuk.Teruskan or Bentuk.Terima or Bentuk.TerimaLaporan
            => alur.LanjutkanAsync(giliran.Id, orangId, catatan: isian.Catatan, sebab: isian.Sebab, batal: batal),
        Bentuk.Konsep => konsep.AjukanAsync(giliran.Id, orangId, isian.VersiTeks, isian.Catatan, isian.Sebab, batal),
        Bentuk.TandaTangan or Bentuk.Rekap => penandatanganan.TandatanganiAsync(giliran.Id, orangId, isian.TandaTangan(), alamatIp, batal),
        Bentuk.Arsip => TutupBerkasAsync(giliran.Id, orangId, isian, batal),
    };

    // The domain names the fields of a berkas; on this page they stand below "Berkas".
    private async Task TutupBerkasAsync(Guid giliranId, Guid orangId, LanjutkanInput isian, CancellationToken batal)
    {
        try
        {
            await paket.TutupAsync(giliranId, orangId, isian.Berkas.Isi(), isian.Sebab, batal);
        }
        catch (AturanDilanggarException galat) when (galat.GetType() == typeof(AturanDilanggarException) && typeof(BerkasInput).GetProperty(galat.Bidang ?? "") is not null)
        {
            throw new AturanDilanggarException(galat.Message, $"{nameof(LanjutkanInput.Berkas)}.{galat.Bidang}");
        }
    }
}
