using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>SOP row 3: prints the draft before the write begins, then notes the print and sends it up in one transaction.</summary>
public sealed class KonsepSurat(AlurKerja alur, KonteksKantor kantor, SuratPrinter pencetak, FileStore berkas)
{
    /// <summary>Sends the draft of the turn's letter to the Sekretaris.</summary>
    /// <param name="giliranId">The turn of row 3.</param>
    /// <param name="orangId">Who sends it.</param>
    /// <param name="versiTeks">The text version that the page showed; null takes the present one.</param>
    /// <param name="catatan">Optional words.</param>
    /// <param name="sebab">Why it is late, where it is.</param>
    /// <param name="batal">Cancels before the write begins.</param>
    public async Task<Giliran> AjukanAsync(Guid giliranId, Guid orangId, int? versiTeks = null, string? catatan = null, string? sebab = null, CancellationToken batal = default)
    {
        var giliran = await alur.CariGiliranAsync(giliranId, batal);
        var permintaan = await alur.LihatAsync(giliran.PermintaanId, giliran.Jalur == Jalur.Peringatan ? Muatan.Seluruhnya : default, batal);
        var konteks = await kantor.UntukAsync(orangId, permintaan, batal);

        // A turn that is over is left to the act itself: it says who completed it.
        var cetakan = permintaan.Giliran(giliranId).Terbuka ? await CetakAsync(permintaan, permintaan.SuratUntuk(giliran), giliran, konteks, versiTeks, batal) : null;
        return await alur.LanjutkanAsync(giliranId, orangId, (p, g, k) => cetakan!.Catat(p, k), catatan, sebab, batal);
    }

    /// <summary>Prints a draft with a lampiran and stores both, for the act that notes them.</summary>
    public async Task<CetakanKonsep> CetakAsync(Surat surat, LampiranSurat lampiran, Konteks konteks, CancellationToken batal)
    {
        NaskahMarkup.Periksa(surat.Isi);
        var model = await pencetak.KonsepAsync(surat, lampiran, konteks, batal);
        var pdf = await pencetak.CetakAsync(model, batal);
        var lampiranTersimpan = await berkas.SimpanAsync((lampiran with { BagianKonsep = model.BagianBlokTandaTangan().ToList() }).KeJson(), batal);
        var konsep = await berkas.SimpanAsync(pdf, batal);
        return new CetakanKonsep(surat.Id, konsep.Sha256, surat.VersiTeks, lampiranTersimpan.Sha256);
    }

    private async Task<CetakanKonsep> CetakAsync(Permintaan permintaan, Surat surat, Giliran giliran, Konteks konteks, int? versiTeks, CancellationToken batal)
    {
        Permintaan.Wewenang(giliran, konteks);
        if (versiTeks is { } dilihat && dilihat != surat.VersiTeks)
        {
            throw new AturanDilanggarException("Naskah surat baru saja diubah orang lain. Baca naskah terakhir di halaman ini, lalu ajukan.");
        }

        return await CetakAsync(surat, await pencetak.LampiranAsync(permintaan, surat, konteks, batal), konteks, batal);
    }
}

/// <summary>A draft that is printed and stored, but not yet noted.</summary>
public sealed record CetakanKonsep(Guid SuratId, string Sha256, int VersiTeks, string LampiranSha256)
{
    public void Catat(Permintaan permintaan, Konteks konteks) => permintaan.CatatKonsep(SuratId, Sha256, VersiTeks, konteks, LampiranSha256);
}
