using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>The templat of letters: the one that applies, and the transaction that saves the next, with its row of the office's history.</summary>
public sealed class AlurTemplat(AppDb db, KonteksKantor kantor, CatatanAdministrasi catatan)
{
    /// <summary>The templat that applies; the product's own wording while nobody has saved one.</summary>
    public async Task<TemplatSurat> KiniAsync(JenisSurat jenis, DateTime sekarang, CancellationToken batal = default) =>
        await TerakhirAsync(jenis, batal) ?? TemplatSurat.Bawaan(jenis, sekarang);

    /// <summary>Saves what follows the version that the editor saw.</summary>
    /// <exception cref="AturanDilanggarException">Somebody was first, or no letter could be made from it; nothing is written.</exception>
    public Task<TemplatSurat> UbahAsync(JenisSurat jenis, int versiDilihat, NaskahSurat naskah, Guid? orangId, CancellationToken batal = default) => db.TulisAsync(
        async () =>
        {
            var konteks = await kantor.UntukAsync(orangId, batal);
            var tersimpan = await TerakhirAsync(jenis, batal);
            var kini = tersimpan ?? TemplatSurat.Bawaan(jenis, konteks.Sekarang);
            var baru = kini.Ubah(versiDilihat, naskah, konteks);
            if (tersimpan is null)
            {
                db.Add(kini);
            }

            db.Add(baru);
            await catatan.CatatAsync(baru.Penulis, konteks.Sekarang, Tindakan.MengubahTemplat, $"Templat {JenisTemplat.Untuk(jenis).Sebutan} {(baru.AdalahBawaan ? "dikembalikan ke bawaan" : "diubah")} (versi {baru.Versi}).");
            return baru;
        },
        batal);

    private Task<TemplatSurat?> TerakhirAsync(JenisSurat jenis, CancellationToken batal) =>
        db.TemplatSurat.AsNoTracking().Where(t => t.Jenis == jenis).OrderByDescending(t => t.Versi).FirstOrDefaultAsync(batal);
}
