using System.Text;
using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Data;
using PengumpulanDataKinerja.Web.Documents;
using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Tests.Documents;

/// <summary>Letters that are signed with the signer's key, as other people's programs see them.</summary>
[Collection(Peraga.Koleksi)]
public sealed class TandaTanganPdfTests(SertifikatUji uji) : IClassFixture<SertifikatUji>
{
    [Fact]
    public async Task Other_programs_find_the_signature_valid_trusted_and_over_the_whole_file()
    {
        var surat = await uji.BertandaAsync();
        var pdf = await PdfAsync(surat);

        var kata = await uji.PdfsigAsync(pdf);

        Assert.Contains("Signature is Valid.", kata, StringComparison.Ordinal);
        Assert.Contains("Certificate is Trusted.", kata, StringComparison.Ordinal);
        Assert.Contains("Total document signed", kata, StringComparison.Ordinal);
        Assert.Contains("Signer Certificate Common Name: Yusrizal Hadinata", kata, StringComparison.Ordinal);
        Assert.Contains("Signing Hash Algorithm: SHA-256", kata, StringComparison.Ordinal);
        Assert.Contains("Signature Type: ETSI.CAdES.detached", kata, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", await ProgramLuar.JalankanAsync("qpdf", pdf, "--check"), StringComparison.Ordinal);
        Assert.Equal(surat.TandaTangan!.SertifikatId, (await uji.Surat.DenganAsync((KunciPenanda k) => k.BerlakuAsync(uji.Kantor.KepalaDinas.OrangId)))!.Id);
    }

    [Fact]
    public async Task One_changed_byte_anywhere_is_noticed()
    {
        var pdf = await PdfAsync(await uji.BertandaAsync());
        var acak = new Random(20260923);
        var nilai = pdf.AsSpan().LastIndexOf("/Contents <"u8);
        var luput = new List<int>();
        foreach (var di in Enumerable.Range(0, 200).Select(_ => acak.Next(pdf.Length)).Concat(Enumerable.Range(nilai + 11, pdf.AsSpan(nilai).IndexOf((byte)'>') - 11)).Append(pdf.Length - 3))
        {
            var ubah = (byte[])pdf.Clone();
            ubah[di] ^= 1;
            if (PemeriksaPdf.Baca(ubah).TandaTangan is [{ Cocok: true, SesudahAkhir: 0 }])
            {
                luput.Add(di - nilai - 11);
            }
        }

        // What is left is the envelope's own words (version, names of algorithms): they say nothing of the letter, and the check page, which
        // compares the whole file, notices them too.
        Assert.All(luput, di => Assert.True(di is >= 0 and < 110 or > 2_600 and < 2_900, $"byte {di} of the signature"));
        Assert.InRange(luput.Count, 0, 60);
        var tengah = (byte[])pdf.Clone();
        tengah[1_000] ^= 1;
        Assert.Contains("Digest Mismatch", await uji.PdfsigAsync(tengah), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_says_what_it_is_to_programs_and_screen_readers()
    {
        var surat = await uji.BertandaAsync();
        var pdf = await PdfAsync(surat);

        var meta = await ProgramLuar.JalankanAsync("pdfinfo", pdf, "-meta");
        var fakta = await ProgramLuar.JalankanAsync("pdfinfo", pdf);

        Assert.Contains($"<surat:nomor>{surat.Nomor!.Teks}</surat:nomor>", meta, StringComparison.Ordinal);
        Assert.Contains($"<surat:hal>{surat.Hal}</surat:hal>", meta, StringComparison.Ordinal);
        Assert.Contains("<surat:jabatan>Kepala Dinas Perhubungan</surat:jabatan>", meta, StringComparison.Ordinal);
        Assert.Contains($"<surat:kode>{surat.KodeVerifikasi}</surat:kode>", meta, StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", fakta);
        Assert.Matches($@"Title:\s+{surat.Hal}", fakta);
        Assert.Matches(@"Encrypted:\s+no", fakta);
        Assert.Contains("/Lang (id", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_was_signed_bears_number_picture_and_code_as_before()
    {
        var surat = await uji.BertandaAsync();

        var teks = await uji.Surat.TeksPdfAsync(await PdfAsync(surat));

        Assert.All([surat.Nomor!.Teks, surat.Hal, "YUSRIZAL HADINATA", KodeVerifikasi.Tulis(surat.KodeVerifikasi!)[..9], "tanda tangan elektronik tidak tersertifikasi"], t => Assert.Contains(t, teks, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "Masukkan frasa sandi")]
    [InlineData("", "Masukkan frasa sandi")]
    [InlineData("angin barat kopi pagi", "tidak cocok")]
    public async Task A_wrong_passphrase_is_said_at_its_field_and_consumes_nothing(string? frasa, string kalimat)
    {
        var id = await uji.Surat.PermintaanDiAsync(Langkah.TandaTanganKepalaDinas);
        var urut = await uji.Surat.UrutTerakhirAsync();

        // The password is no way around it.
        var galat = await Assert.ThrowsAsync<AturanDilanggarException>(() => uji.Surat.TandatanganiAsync(id, i => i with { Frasa = frasa, KataSandi = WebHost.Sandi }));

        Assert.Equal("Frasa", galat.Bidang);
        Assert.Contains(kalimat, galat.Message, StringComparison.Ordinal);
        Assert.Equal(urut, await uji.Surat.UrutTerakhirAsync());
        Assert.Equal(Langkah.TandaTanganKepalaDinas, (await uji.Surat.GiliranAsync(id)).Langkah);
        Assert.Null((await uji.Surat.SuratAsync(id)).TandaTangan);
    }

    [Fact]
    public async Task The_private_key_is_nowhere_in_the_clear_and_the_passphrase_nowhere_at_all()
    {
        await uji.BertandaAsync();

        var baris = await uji.Host.DalamAsync(db => db.SertifikatPenanda.AsNoTracking().ToListAsync());
        Assert.All(baris, s => Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() =>
        {
            using var rsa = System.Security.Cryptography.RSA.Create();
            rsa.ImportPkcs8PrivateKey(s.KunciTersandi, out _);
        }));
        foreach (var berkas in Directory.EnumerateFiles(uji.Host.Lokasi.Folder, "*", SearchOption.AllDirectories).Where(b => !b.EndsWith(".kunci", StringComparison.Ordinal)))
        {
            await using var isi = new FileStream(berkas, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var tampung = new MemoryStream();
            await isi.CopyToAsync(tampung);
            Assert.True(tampung.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(SertifikatUji.Frasa)) < 0, berkas);
            Assert.True(tampung.ToArray().AsSpan().IndexOf("BEGIN PRIVATE KEY"u8) < 0, berkas);
        }
    }

    [Fact]
    public async Task The_check_of_all_data_names_a_letter_whose_certificate_is_not_the_signers()
    {
        var surat = await uji.BertandaAsync();
        var lain = await uji.TerbitkanAsync(uji.Kantor.KasubbagPkp, "rumput laut meja bulat");
        Assert.DoesNotContain(await TemuanAsync(), t => t.Aturan == Aturan.TandaTangan);

        await uji.Host.DalamAsync(db => db.TulisAsync(() => db.Database.ExecuteSqlAsync($"UPDATE Surat SET TandaTangan_SertifikatId = {lain.Id} WHERE Id = {surat.Id}")));
        var temuan = await TemuanAsync();
        await uji.Host.DalamAsync(db => db.TulisAsync(() => db.Database.ExecuteSqlAsync($"UPDATE Surat SET TandaTangan_SertifikatId = {surat.TandaTangan!.SertifikatId} WHERE Id = {surat.Id}")));

        Assert.Contains(temuan, t => t.Aturan == Aturan.TandaTangan && t.Kalimat.Contains(surat.Nomor!.Teks, StringComparison.Ordinal) && t.Kalimat.Contains("milik orang lain", StringComparison.Ordinal));
    }

    private Task<IReadOnlyList<Temuan>> TemuanAsync() => uji.Host.DalamAsync(db => new Periksa(db, new FileStore(uji.Host.Lokasi)).JalankanAsync());

    private Task<byte[]> PdfAsync(Surat surat) => uji.Surat.BerkasAsync(surat.TandaTangan!.PdfSha256);
}
