using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web.Alur;

/// <summary>A picture of a signature that lies in the file store.</summary>
public sealed record GambarTersimpan(string Sha256, byte[] Png);

/// <summary>Where the picture of a signature comes from: drawn in the act, or the specimen that the person has stored.</summary>
public sealed class GambarPenanda(AppDb db, FileStore berkas)
{
    /// <summary>The picture for a signature.</summary>
    /// <exception cref="AturanDilanggarException">Blank, forged, or no specimen.</exception>
    public async Task<GambarTersimpan> AmbilAsync(Guid orangId, IsianTandaTangan isian, CancellationToken batal = default) =>
        isian.Cara == AsalGambar.Digambar
            ? await SimpanAsync(GambarTandaTangan.DariDataUrl(isian.Gambar, nameof(isian.Gambar)), batal)
            : await SpesimenAsync(orangId, batal) ?? throw new AturanDilanggarException("Anda belum menyimpan spesimen. Gambarlah tanda tangan, atau simpan spesimen di halaman Akun saya.", nameof(isian.Cara));

    /// <summary>The stored specimen of a person, or null.</summary>
    public async Task<GambarTersimpan?> SpesimenAsync(Guid orangId, CancellationToken batal = default)
    {
        var sha = await db.Orang.AsNoTracking().Where(o => o.Id == orangId).Select(o => o.SpesimenSha256).SingleOrDefaultAsync(batal);
        return sha is not null && berkas.Ada(sha) ? new GambarTersimpan(sha, await berkas.BacaAsync(sha, batal)) : null;
    }

    /// <summary>Keeps a specimen for later signatures; letters already signed keep theirs.</summary>
    public async Task SimpanSpesimenAsync(Guid orangId, byte[] png, CancellationToken batal = default)
    {
        var tersimpan = await SimpanAsync(png, batal);
        await db.TulisAsync(async () => (await db.Orang.SingleAsync(o => o.Id == orangId, batal)).SpesimenSha256 = tersimpan.Sha256, batal);
    }

    private async Task<GambarTersimpan> SimpanAsync(byte[] png, CancellationToken batal) => new((await berkas.SimpanAsync(png, batal)).Sha256, png);
}
