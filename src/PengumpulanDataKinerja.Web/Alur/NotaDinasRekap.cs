using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>SOP row 11 before the signature: the nota dinas with the recap as its lampiran, printed first, noted in one transaction.</summary>
public sealed class NotaDinasRekap(AlurKerja alur, KonteksKantor kantor, KonsepSurat konsep, RekapService rekap)
{
    /// <summary>Whether the turn's nota dinas is printed as it stands, so that it can be signed.</summary>
    public static bool Siap(Permintaan permintaan) => permintaan.NotaDinasBerjalan is { TandaTangan: null, KonsepMutakhir: true, LampiranSha256: not null };

    /// <summary>Makes or renews the draft; the lampiran is that of now.</summary>
    /// <param name="giliranId">The turn of row 11.</param>
    /// <param name="orangId">Who prepares it.</param>
    /// <param name="narasiBaru">Writes the text anew from the figures; else one that is there is kept, as somebody may have worked on it.</param>
    /// <param name="batal">Cancels before the write begins.</param>
    /// <exception cref="AturanDilanggarException">A unit is still open, or the sheet could not be printed; nothing has changed.</exception>
    public async Task SiapkanAsync(Guid giliranId, Guid orangId, bool narasiBaru = false, CancellationToken batal = default)
    {
        var giliran = await alur.CariGiliranAsync(giliranId, batal);
        var hitung = await rekap.HitungAsync(giliran.PermintaanId, batal);
        var konteks = await kantor.UntukAsync(orangId, hitung.Permintaan, batal);
        var naskah = !narasiBaru && hitung.Permintaan.NotaDinasBerjalan is { TandaTangan: null } ada
            ? ada.Naskah
            : RekapService.Naskah(hitung.Rekap, (await kantor.KetentuanSuratAsync(batal)).Untuk(JenisSurat.NotaDinasRekap));

        // On the copy that was only looked at: what the domain refuses comes out before anything is printed.
        var cetakan = await konsep.CetakAsync(hitung.Permintaan.SusunNotaDinas(naskah, konteks), new LampiranSurat { Rekap = hitung.Lembar() }, konteks, batal);
        await alur.LakukanAsync(
            giliran.PermintaanId,
            orangId,
            (permintaan, k) =>
            {
                var nota = permintaan.SusunNotaDinas(naskah, k);
                permintaan.CatatKonsep(nota.Id, cetakan.Sha256, cetakan.VersiTeks, k, cetakan.LampiranSha256);
                return nota.Id;
            },
            batal: batal);
    }
}
