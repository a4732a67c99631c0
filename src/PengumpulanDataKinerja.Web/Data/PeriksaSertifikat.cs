using Microsoft.EntityFrameworkCore;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Letters signed with a certificate: the signature in the stored PDF holds, covers all of it, and is of the certificate that the record names.</summary>
internal static class PeriksaSertifikat
{
    public static async Task<List<Temuan>> SemuaAsync(AppDb db, FileStore berkas, IReadOnlyList<Surat> surat, CancellationToken batal)
    {
        var temuan = new List<Temuan>();
        var sertifikat = await db.SertifikatPenanda.AsNoTracking().ToDictionaryAsync(s => s.Id, batal);
        foreach (var s in surat.Where(s => s.TandaTangan?.SertifikatId is not null))
        {
            var tanda = s.TandaTangan!;
            if (await KeluhanAsync(tanda, sertifikat.GetValueOrDefault(tanda.SertifikatId!.Value), berkas, batal) is { } keluhan)
            {
                temuan.Add(new(Aturan.TandaTangan, $"{s.Sebutan} {s.Nomor?.Teks}: {keluhan}"));
            }
        }

        return temuan;
    }

    // A file that is missing or damaged is told by the check of the files.
    private static async Task<string?> KeluhanAsync(TandaTangan tanda, SertifikatPenanda? sertifikat, FileStore berkas, CancellationToken batal)
    {
        if (sertifikat?.Sertifikat is not { } der || sertifikat.OrangId != tanda.Pelaku.OrangId)
        {
            return "sertifikat penanda tangannya tidak ada, belum diterbitkan, atau milik orang lain.";
        }

        if (await PeriksaBerkas.KeluhanAsync(berkas, tanda.PdfSha256, null, batal) is not null)
        {
            return null;
        }

        return PemeriksaPdf.Baca(await berkas.BacaAsync(tanda.PdfSha256, batal)).TandaTangan switch
        {
            [{ Cocok: true, SesudahAkhir: 0 } satu] when satu.SidikNilai == tanda.SidikNilai && satu.Sertifikat.AsSpan().SequenceEqual(der) => null,
            _ => "tanda tangan elektronik di dalam PDF-nya tidak cocok dengan catatan.",
        };
    }
}
