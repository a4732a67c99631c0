using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>A signature found in a PDF.</summary>
/// <param name="Cocok">The signed bytes are those that were signed, by the key of the certificate that the signature names.</param>
/// <param name="Akhir">How far into the file the signature reaches.</param>
/// <param name="SesudahAkhir">Bytes of the file behind that: nobody signed them.</param>
/// <param name="SidikNilai">SHA-256 of the signature's value.</param>
/// <param name="SidikSampaiAkhir">SHA-256 of the file up to its end.</param>
/// <param name="Sertifikat">DER of the signer's certificate; null when the signature cannot be read.</param>
/// <param name="Waktu">Time of signing that it states, UTC.</param>
public sealed record TandaTanganTerbaca(bool Cocok, int Akhir, int SesudahAkhir, string SidikNilai, string SidikSampaiAkhir, byte[]? Sertifikat, DateTime? Waktu);

/// <summary>What a PDF says of its signing.</summary>
/// <param name="TandaTangan">Its signatures in their order.</param>
/// <param name="Kode">The codes that its metadata name.</param>
public sealed record IsiPdf(IReadOnlyList<TandaTanganTerbaca> TandaTangan, IReadOnlyList<string> Kode);

/// <summary>
/// Reads the signatures of any PDF, whoever made it: by the ranges that they name, not by the file's structure, which a forger writes as
/// he likes. What it finds tells what happened to a file; that a file is the letter only the record's SHA-256 tells.
/// </summary>
public static partial class PemeriksaPdf
{
    // A letter of ours has one; each is worked out over the whole file.
    private const int PalingBanyak = 4;

    /// <summary>The signatures of a file in their order, and the codes that its metadata name.</summary>
    public static IsiPdf Baca(byte[] pdf)
    {
        var teks = Encoding.Latin1.GetString(pdf);
        return new(
            [.. RentangNilai().Matches(teks).Take(PalingBanyak).Select(m => Satu(pdf, m)).OfType<TandaTanganTerbaca>()],
            [.. Kode().Matches(teks).Take(PalingBanyak).Select(m => m.Groups[1].Value).Distinct()]);
    }

    private static TandaTanganTerbaca? Satu(byte[] pdf, Match cocok)
    {
        var n = cocok.Groups.Values.Skip(1).Select(g => long.Parse(g.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        if (n is not [0, var buka, var tutup, var sisa] || buka + 2 > tutup || tutup + sisa > pdf.Length || pdf[buka] != '<' || pdf[tutup - 1] != '>')
        {
            return null;
        }

        var akhir = (int)(tutup + sisa);
        var (nilai, bersih) = Nilai(pdf.AsSpan((int)buka + 1, (int)(tutup - buka) - 2));
        var (sah, sertifikat) = Periksa(nilai, [.. pdf.AsSpan(0, (int)buka), .. pdf.AsSpan((int)tutup, (int)sisa)]);
        return new(sah && bersih, akhir, pdf.Length - akhir, Convert.ToHexStringLower(SHA256.HashData(nilai)), Convert.ToHexStringLower(SHA256.HashData(pdf.AsSpan(0, akhir))), sertifikat, Waktu(pdf, cocok.Index));
    }

    // Other programs fill the room up with zeros behind the value; its own length tells where it ends. Anything else was put there later.
    private static (byte[] Nilai, bool Bersih) Nilai(ReadOnlySpan<byte> heksa)
    {
        try
        {
            var isi = Convert.FromHexString(Encoding.Latin1.GetString(heksa));
            return AsnDecoder.TryReadEncodedValue(isi, AsnEncodingRules.BER, out _, out _, out _, out var panjang) ? (isi[..panjang], !isi.AsSpan(panjang).ContainsAnyExcept((byte)0)) : (isi, false);
        }
        catch (FormatException)
        {
            return ([], false);
        }
    }

    private static (bool Sah, byte[]? Sertifikat) Periksa(byte[] nilai, byte[] isi)
    {
        byte[]? sertifikat = null;
        try
        {
            var cms = new SignedCms(new ContentInfo(isi), detached: true);
            cms.Decode(nilai);
            var penanda = cms.SignerInfos[0];
            sertifikat = penanda.Certificate?.RawData;
            penanda.CheckSignature(verifySignatureOnly: true);
            return (sertifikat is not null && Menyebut(penanda, sertifikat), sertifikat);
        }
        catch (Exception galat) when (galat is CryptographicException or AsnContentException or ArgumentException or IndexOutOfRangeException)
        {
            return (false, sertifikat);
        }
    }

    // The signature names its certificate by hash: one byte of it changed, and it is another.
    private static bool Menyebut(SignerInfo penanda, byte[] sertifikat) =>
        penanda.SignedAttributes.Cast<CryptographicAttributeObject>().FirstOrDefault(a => a.Oid?.Value == TandaTanganPdf.SigningCertificateV2) is { Values: [var nilai] }
        && nilai.RawData.AsSpan().IndexOf(SHA256.HashData(sertifikat)) >= 0;

    private static DateTime? Waktu(byte[] pdf, int dekat)
    {
        // /M stands beside the range in the same dictionary, on either side of the value.
        var awal = Math.Max(0, dekat - 500);
        var teks = Encoding.Latin1.GetString(pdf, awal, Math.Min(pdf.Length - awal, 200_000));
        return Saat().Match(teks) is { Success: true } m
            && DateTime.TryParseExact(m.Groups[1].Value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var waktu) ? waktu : null;
    }

    [GeneratedRegex(@"/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]", RegexOptions.NonBacktracking)]
    private static partial Regex RentangNilai();

    [GeneratedRegex(@"/M\s*\(D:(\d{14})Z", RegexOptions.NonBacktracking)]
    private static partial Regex Saat();

    [GeneratedRegex("<surat:kode>([0-9A-Z]{26})</surat:kode>", RegexOptions.NonBacktracking)]
    private static partial Regex Kode();
}
