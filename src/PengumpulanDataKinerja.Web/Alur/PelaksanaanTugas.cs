using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>
/// Completes a task with what its page brings. Rows that print something do so before the write begins; everything else is the
/// workflow service's one transaction.
/// </summary>
public sealed class PelaksanaanTugas(AlurKerja alur)
{
    public Task LanjutkanAsync(Giliran giliran, Guid orangId, LanjutkanInput isian, string alamatIp, CancellationToken batal) => Sop.Untuk(giliran.Langkah).Bentuk switch
    {
        Bentuk.Disposisi => alur.LanjutkanAsync(giliran.Id, orangId, (p, g, k) => p.IsiDisposisi(g.Id, isian.Disposisi(p.PilihanPenerima(g, k.Organisasi)), k), batal: batal),
        Bentuk.Paraf or Bentuk.Distribusi or Bentuk.Himpun or Bentuk.Teruskan or Bentuk.Terima or Bentuk.TerimaLaporan
            => alur.LanjutkanAsync(giliran.Id, orangId, catatan: isian.Catatan, batal: batal),
        Bentuk.Konsep or Bentuk.TandaTangan or Bentuk.Rekap or Bentuk.Arsip => throw new InvalidOperationException($"{giliran.Langkah} dari {alamatIp} belum ada pelaksananya."),
    };
}
