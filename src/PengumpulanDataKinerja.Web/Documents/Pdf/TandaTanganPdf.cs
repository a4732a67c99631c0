using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// Signs a printed letter: metadata and a PAdES baseline signature (ETSI EN 319 142-1, level B-B) as one incremental update. The picture,
/// the QR code and the number are on the page already; the signature covers every byte of the file but its own value, and allows
/// no change afterwards.
/// </summary>
public static class TandaTanganPdf
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    internal const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>The signed file and the SHA-256 of the signature's value, by which a changed copy is known again.</summary>
    public static (byte[] Pdf, string SidikNilai) Bubuhkan(byte[] pdf, MetadataXmp metadata, KunciTerbuka kunci, DateTimeOffset waktu)
    {
        // The value's length depends on key and certificates alone. It gets just that room: what fills up a larger one is the only part of a
        // file that no signature covers.
        var ruang = Tandatangani(pdf, kunci).Length;
        var lanjutan = new PdfLanjutan(pdf);
        var (keterangan, nilai, bidang, halaman) = (lanjutan.Pesan(), lanjutan.Pesan(), lanjutan.Pesan(), lanjutan.HalamanPertama());
        lanjutan.TulisAliran(keterangan, "/Type /Metadata /Subtype /XML", metadata.Paket(waktu));
        lanjutan.Tulis(nilai, KamusNilai(metadata, waktu, ruang));
        lanjutan.Tulis(bidang, $"<</Type /Annot /Subtype /Widget /FT /Sig /T {PdfLanjutan.TulisTeks("TandaTangan")} /TU {PdfLanjutan.TulisTeks($"Tanda tangan elektronik {metadata.Jabatan}")} /F 132 /Rect [0 0 0 0] /P {halaman} 0 R /V {nilai} 0 R>>");
        TulisHalaman(lanjutan, halaman, bidang);
        TulisKatalog(lanjutan, keterangan, nilai, bidang);
        return Isi(lanjutan.Selesai(), ruang, kunci);
    }

    private static string KamusNilai(MetadataXmp metadata, DateTimeOffset waktu, int ruang) =>
        $"""
        <</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached
        /ByteRange {TulisRentang(0, 0, 0)}
        /Contents <{new string('0', ruang * 2)}>
        /M ({waktu.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)})
        /Name {PdfLanjutan.TulisTeks(metadata.Nama)} /Reason {PdfLanjutan.TulisTeks($"{metadata.Jabatan}: {metadata.Hal}")} /Location {PdfLanjutan.TulisTeks(metadata.Kantor)}
        /Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 1 /V /1.2>>>>]>>
        """;

    private static void TulisHalaman(PdfLanjutan lanjutan, int halaman, int bidang)
    {
        var kamus = lanjutan.Kamus(halaman);
        var ada = kamus["Annots"] switch
        {
            null => [],
            { } n when PdfKamus.Rujukan(n) is { } nomor => PdfKamus.Larik(lanjutan.Objek(nomor)),
            { } larik => PdfKamus.Larik(larik),
        };
        kamus["Annots"] = $"[{string.Join(' ', [.. ada, $"{bidang} 0 R"])}]";
        lanjutan.Tulis(halaman, kamus.ToString());
    }

    private static void TulisKatalog(PdfLanjutan lanjutan, int keterangan, int nilai, int bidang)
    {
        var kamus = lanjutan.Kamus(lanjutan.Akar);
        kamus["Metadata"] = $"{keterangan} 0 R";
        kamus["AcroForm"] = $"<</Fields [{bidang} 0 R] /SigFlags 3>>";
        kamus["Perms"] = $"<</DocMDP {nilai} 0 R>>";
        lanjutan.Tulis(lanjutan.Akar, kamus.ToString());
    }

    private static (byte[] Pdf, string SidikNilai) Isi(byte[] pdf, int ruang, KunciTerbuka kunci)
    {
        // The last ones of the file are ours: what a letter's text says stands compressed before them.
        var buka = pdf.AsSpan().LastIndexOf("/Contents <"u8) + "/Contents ".Length;
        var tutup = buka + (ruang * 2) + 2;
        var rentang = pdf.AsSpan().LastIndexOf("/ByteRange "u8) + "/ByteRange ".Length;
        Encoding.Latin1.GetBytes(TulisRentang(buka, tutup, pdf.Length - tutup)).CopyTo(pdf.AsSpan(rentang));
        var nilai = Tandatangani([.. pdf.AsSpan(0, buka), .. pdf.AsSpan(tutup)], kunci);
        if (nilai.Length != ruang)
        {
            throw new InvalidOperationException($"A signature of {nilai.Length} bytes does not fit.");
        }

        Encoding.Latin1.GetBytes(Convert.ToHexString(nilai)).CopyTo(pdf.AsSpan(buka + 1));
        return (pdf, Convert.ToHexStringLower(SHA256.HashData(nilai)));
    }

    // The time of signing stands in the dictionary (/M): a PAdES baseline signature does not repeat it as an attribute.
    private static byte[] Tandatangani(byte[] isi, KunciTerbuka kunci)
    {
        var penanda = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, kunci.Sertifikat, kunci.Kunci)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.None,
        };
        // Only the signer's own, which the signature covers by its hash: the authority's a reader must have from elsewhere to trust it.
        penanda.Certificates.Add(kunci.Sertifikat);
        penanda.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), SidikSertifikat(kunci.Sertifikat)));
        var cms = new SignedCms(new ContentInfo(isi), detached: true);
        cms.ComputeSignature(penanda, silent: true);
        return cms.Encode();
    }

    // RFC 5035: SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default and is left out.
    private static byte[] SidikSertifikat(X509Certificate2 sertifikat)
    {
        var tulis = new AsnWriter(AsnEncodingRules.DER);
        using (tulis.PushSequence())
        using (tulis.PushSequence())
        using (tulis.PushSequence())
        {
            tulis.WriteOctetString(SHA256.HashData(sertifikat.RawData));
        }

        return tulis.Encode();
    }

    // As wide before as after: numbers of ten digits.
    private static string TulisRentang(int buka, int tutup, int sisa) => string.Create(CultureInfo.InvariantCulture, $"[0 {buka:0000000000} {tutup:0000000000} {sisa:0000000000}]");
}
