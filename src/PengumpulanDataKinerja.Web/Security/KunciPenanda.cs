using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>A signer's key, open for one act, with its certificate.</summary>
public sealed record KunciTerbuka(Guid SertifikatId, X509Certificate2 Sertifikat, RSA Kunci) : IDisposable
{
    public void Dispose()
    {
        Kunci.Dispose();
        Sertifikat.Dispose();
    }
}

/// <summary>
/// The keys of those who sign. A key is made for a person, encrypted by a passphrase that is kept nowhere, and opened by it for one act.
/// </summary>
public sealed class KunciPenanda(AppDb db, OtoritasKantor otoritas, RahasiaUlang ulang, PencatatAkses catatan, TimeProvider jam)
{
    private const string Bidang = "Frasa";

    /// <summary>Whether signing asks for a passphrase: from the day on which the office has its authority.</summary>
    public Task<bool> DiperlukanAsync(CancellationToken batal = default) => otoritas.AdaAsync(batal);

    /// <summary>A new pair of keys for a person, to be certified; a request that still waited is replaced.</summary>
    /// <exception cref="AturanDilanggarException">The office has no authority yet.</exception>
    public async Task<SertifikatPenanda> AjukanAsync(Orang orang, string frasa, CancellationToken batal = default)
    {
        if (!await otoritas.AdaAsync(batal))
        {
            throw new AturanDilanggarException("Kantor belum mempunyai otoritas sertifikat. Administrator membuatnya dengan perintah buat-ca.");
        }

        // Slow on purpose, so before the write begins.
        using var kunci = OtoritasKantor.KunciBaru();
        var baru = new SertifikatPenanda(orang.Id, orang.Nama, kunci.ExportSubjectPublicKeyInfo(), OtoritasKantor.Sandikan(kunci, frasa), jam.GetUtcNow().UtcDateTime);
        await db.TulisAsync(
            async () =>
            {
                foreach (var lama in await db.SertifikatPenanda.Where(s => s.OrangId == orang.Id && s.DisetujuiPada == null && s.DicabutPada == null).ToListAsync(batal))
                {
                    lama.Cabut("Diganti pengajuan yang lebih baru.", orang.Nama, baru.DiajukanPada);
                }

                db.Add(baru);
                await catatan.CatatAsync(JenisAkses.Sertifikat, HasilAkses.Berhasil, $"Sertifikat diajukan, sidik kunci {baru.SidikCetak}", batal);
            },
            batal);
        return baru;
    }

    /// <summary>The certificate in force of a person, or null.</summary>
    public Task<SertifikatPenanda?> BerlakuAsync(Guid orangId, CancellationToken batal = default)
    {
        var kini = jam.GetUtcNow().UtcDateTime;
        return db.SertifikatPenanda.AsNoTracking()
            .Where(s => s.OrangId == orangId && s.DisetujuiPada != null && s.DicabutPada == null && s.BerlakuMulai <= kini && s.BerlakuSampai > kini)
            .OrderByDescending(s => s.DisetujuiPada)
            .FirstOrDefaultAsync(batal);
    }

    /// <summary>Opens a signer's key for one act.</summary>
    /// <exception cref="AturanDilanggarException">No certificate in force, or the passphrase is missing, wrong or tried too often; nothing has changed.</exception>
    public async Task<KunciTerbuka> BukaAsync(Guid orangId, string? frasa, CancellationToken batal = default)
    {
        var sertifikat = await BerlakuAsync(orangId, batal)
            ?? throw new AturanDilanggarException("Anda belum mempunyai sertifikat tanda tangan yang berlaku. Ajukan di Akun saya, Sertifikat tanda tangan; Administrator menyetujuinya di hadapan Anda.", Bidang);
        var kunci = await ulang.BukaAsync(new(JenisAkses.FrasaSandi, "frasa sandi", Bidang, "Tanda tangan"), orangId, frasa, diketik => Task.FromResult(Buka(sertifikat, diketik)));
        return new KunciTerbuka(sertifikat.Id, X509CertificateLoader.LoadCertificate(sertifikat.Sertifikat!), kunci);
    }

    private static RSA? Buka(SertifikatPenanda sertifikat, string frasa)
    {
        var kunci = RSA.Create();
        try
        {
            kunci.ImportEncryptedPkcs8PrivateKey(frasa, sertifikat.KunciTersandi, out _);
            if (kunci.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(sertifikat.KunciPublik))
            {
                return kunci;
            }
        }
        catch (CryptographicException)
        {
            // The wrong passphrase.
        }

        kunci.Dispose();
        return null;
    }
}
