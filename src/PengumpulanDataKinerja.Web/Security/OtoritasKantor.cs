using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>
/// Where the office's certificate authority lies: two files of the store, so that backup, restore and check take them along. The key is
/// encrypted; the database only names it.
/// </summary>
public sealed class OtoritasSertifikat
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The private key as PEM, encrypted (PKCS #8).</summary>
    public string KunciSha256 { get; set; } = "";

    /// <summary>The certificate as PEM.</summary>
    public string SertifikatSha256 { get; set; } = "";

    /// <summary>UTC, by the real clock.</summary>
    public DateTime DibuatPada { get; set; }
}

/// <summary>
/// The office's own certificate authority. Its key is encrypted by a passphrase that only its keepers know, and opened for the moment of
/// issuing a certificate and for nothing else.
/// </summary>
public sealed class OtoritasKantor(AppDb db, FileStore berkas, TimeProvider jam)
{
    private const int BitKunci = 3072;
    private const int TahunBerlaku = 20;

    // A guess costs a fifth of a second of a processor.
    private static readonly PbeParameters penyandian = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 600_000);

    /// <summary>Whether the office has one: from then on letters are signed with certificates.</summary>
    public Task<bool> AdaAsync(CancellationToken batal = default) => db.OtoritasSertifikat.AnyAsync(batal);

    /// <summary>Its certificate, for whoever checks a letter with another program; null when there is none.</summary>
    public async Task<X509Certificate2?> SertifikatAsync(CancellationToken batal = default) =>
        await TerakhirAsync(batal) is { } o ? X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(await berkas.BacaAsync(o.SertifikatSha256, batal))) : null;

    /// <summary>Makes the authority.</summary>
    /// <exception cref="AturanDilanggarException">There is one, or the passphrase is too short.</exception>
    public async Task<X509Certificate2> BuatAsync(string namaKantor, string frasa, CancellationToken batal = default)
    {
        FrasaSandi.Periksa(frasa, nameof(frasa));
        using var kunci = RSA.Create(BitKunci);
        var nama = new X500DistinguishedNameBuilder();
        nama.AddCommonName($"Otoritas Sertifikat {namaKantor}");
        nama.AddOrganizationName(namaKantor);
        nama.AddCountryOrRegion("ID");
        var permintaan = new CertificateRequest(nama.Build(), kunci, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        permintaan.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        permintaan.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        permintaan.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(permintaan.PublicKey, critical: false));
        var kini = jam.GetUtcNow();
        var sertifikat = permintaan.CreateSelfSigned(kini.AddMinutes(-5), kini.AddYears(TahunBerlaku));
        var kunciTersimpan = await berkas.SimpanAsync(Encoding.ASCII.GetBytes(kunci.ExportEncryptedPkcs8PrivateKeyPem(frasa, penyandian)), batal);
        var sertifikatTersimpan = await berkas.SimpanAsync(Encoding.ASCII.GetBytes(sertifikat.ExportCertificatePem()), batal);
        await db.TulisAsync(
            async () => db.Add(await AdaAsync(batal)
                ? throw new AturanDilanggarException("Otoritas sertifikat kantor sudah ada. Yang kedua akan membuat sertifikat yang lama tidak dikenal.")
                : new OtoritasSertifikat { KunciSha256 = kunciTersimpan.Sha256, SertifikatSha256 = sertifikatTersimpan.Sha256, DibuatPada = kini.UtcDateTime }),
            batal);
        return sertifikat;
    }

    /// <summary>The authority's key, open for one act; null when the passphrase is the wrong one.</summary>
    /// <exception cref="AturanDilanggarException">The office has no authority yet.</exception>
    public async Task<RSA?> BukaKunciAsync(string frasa, CancellationToken batal = default)
    {
        var otoritas = await TerakhirAsync(batal) ?? throw new AturanDilanggarException("Kantor belum mempunyai otoritas sertifikat. Buat dahulu dengan perintah buat-ca.");
        var kunci = RSA.Create();
        try
        {
            kunci.ImportFromEncryptedPem(Encoding.ASCII.GetString(await berkas.BacaAsync(otoritas.KunciSha256, batal)), frasa);
            return kunci;
        }
        catch (CryptographicException)
        {
            // The wrong passphrase.
            kunci.Dispose();
            return null;
        }
    }

    /// <summary>Issues the certificate of a signer's key.</summary>
    /// <param name="kunci">The authority's key.</param>
    /// <param name="nama">Who.</param>
    /// <param name="nip">18 digits, or null.</param>
    /// <param name="kunciPublik">SubjectPublicKeyInfo.</param>
    /// <param name="masa">How long it is good; never longer than the authority's own.</param>
    public async Task<X509Certificate2> TerbitkanAsync(RSA kunci, string nama, string? nip, byte[] kunciPublik, TimeSpan masa, CancellationToken batal = default)
    {
        using var penerbit = (await SertifikatAsync(batal))!;
        var subjek = new X500DistinguishedNameBuilder();
        subjek.AddCommonName(nama);
        if (nip is not null)
        {
            subjek.Add("2.5.4.5", nip);
        }

        subjek.AddOrganizationName(penerbit.SubjectName.EnumerateRelativeDistinguishedNames().First(r => r.GetSingleElementType().Value == "2.5.4.10").GetSingleElementValue()!);
        subjek.AddCountryOrRegion("ID");
        using var publik = RSA.Create();
        publik.ImportSubjectPublicKeyInfo(kunciPublik, out _);
        var permintaan = new CertificateRequest(subjek.Build(), publik, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        permintaan.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        permintaan.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));

        // Document signing (RFC 9336), and e-mail protection, which readers of today ask for.
        permintaan.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.36"), new Oid("1.3.6.1.5.5.7.3.4")], critical: false));
        permintaan.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(permintaan.PublicKey, critical: false));
        permintaan.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(penerbit, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var kini = jam.GetUtcNow();
        var sampai = new[] { kini + masa, new DateTimeOffset(penerbit.NotAfter).AddDays(-1) }.Min();
        return permintaan.Create(penerbit.SubjectName, X509SignatureGenerator.CreateForRSA(kunci, RSASignaturePadding.Pkcs1), kini.AddMinutes(-5), sampai, RandomNumberGenerator.GetBytes(16));
    }

    /// <summary>Encrypts a signer's key by its passphrase.</summary>
    internal static byte[] Sandikan(RSA kunci, string frasa) => kunci.ExportEncryptedPkcs8PrivateKey(frasa, penyandian);

    /// <summary>A new pair of keys.</summary>
    internal static RSA KunciBaru() => RSA.Create(BitKunci);

    private Task<OtoritasSertifikat?> TerakhirAsync(CancellationToken batal) => db.OtoritasSertifikat.AsNoTracking().OrderByDescending(o => o.DibuatPada).FirstOrDefaultAsync(batal);
}

/// <summary>What a passphrase must be: long enough to be a sentence, and not the password.</summary>
public static class FrasaSandi
{
    public const int Terpendek = 14;
    public const int Terpanjang = 200;

    /// <summary>Refuses one that is guessed too easily.</summary>
    public static void Periksa(string? frasa, string bidang)
    {
        if (frasa is not { Length: >= Terpendek and <= Terpanjang })
        {
            throw new AturanDilanggarException($"Frasa sandi paling pendek {Terpendek} huruf dan paling panjang {Terpanjang}; beberapa kata yang tidak saling berhubungan mudah diingat.", bidang);
        }

        if (frasa.Distinct().Count() < 6)
        {
            throw new AturanDilanggarException("Frasa sandi ini terlalu mudah ditebak: hurufnya berulang.", bidang);
        }
    }
}
