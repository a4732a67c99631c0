using Microsoft.EntityFrameworkCore;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Every file that a row names lies in the store, and its content is what its name says.</summary>
internal static class PeriksaBerkas
{
    /// <summary>Where the database names files, by property; a test holds this list against the model.</summary>
    public static readonly IReadOnlyList<string> Rujukan =
    [
        "Surat.KonsepSha256", "Surat.LampiranSha256", "TandaTangan.KonsepSha256", "TandaTangan.PdfSha256", "TandaTangan.GambarSha256", "Paraf.Sha256",
        "BuktiDukung.Sha256", "CatatanKertas.Sha256", "BerkasArsip.PaketSha256", "Orang.SpesimenSha256", "PengaturanKantor.LambangSha256",
        "RevisiTarget.PindaianSha256", "Koreksi.BuktiSha256", "BarisRegister.CetakanSha256", "OtoritasSertifikat.KunciSha256", "OtoritasSertifikat.SertifikatSha256",
    ];

    public static async Task<List<Temuan>> SemuaAsync(AppDb db, FileStore berkas, CancellationToken batal)
    {
        var dirujuk = new List<(string? Sha256, string Nama, long? Ukuran)>();
        foreach (var surat in await db.Surat.AsNoTracking().Include(s => s.DaftarParaf).AsSplitQuery().ToListAsync(batal))
        {
            var nama = surat.Nomor is { } nomor ? $"{surat.Sebutan} {nomor.Teks}" : surat.Sebutan;
            dirujuk.Add((surat.KonsepSha256, $"konsep {nama}", null));
            dirujuk.Add((surat.LampiranSha256, $"lampiran {nama}", null));
            dirujuk.Add((surat.TandaTangan?.KonsepSha256, $"konsep {nama} yang ditandatangani", null));
            dirujuk.Add((surat.TandaTangan?.PdfSha256, $"{nama} yang ditandatangani", null));
            dirujuk.Add((surat.TandaTangan?.GambarSha256, $"gambar tanda tangan {nama}", null));
            dirujuk.AddRange(surat.DaftarParaf.Select(p => ((string?)p.Sha256, $"konsep {nama} yang diparaf {p.Pelaku.Nama}", (long?)null)));
        }

        dirujuk.AddRange((await db.BuktiDukung.AsNoTracking().Select(b => new { b.Sha256, b.Nama, b.Ukuran }).ToListAsync(batal)).Select(b => ((string?)b.Sha256, $"bukti dukung {b.Nama}", (long?)b.Ukuran)));
        dirujuk.AddRange((await db.CatatanKertas.AsNoTracking().Select(k => new { k.Sha256, k.Nama, k.Ukuran }).ToListAsync(batal)).Select(k => ((string?)k.Sha256, $"pindaian {k.Nama}", (long?)k.Ukuran)));
        dirujuk.AddRange((await db.BerkasArsip.AsNoTracking().Select(b => new { b.PaketSha256, b.NomorBerkas, b.PaketUkuran }).ToListAsync(batal)).Select(b => (b.PaketSha256, $"paket berkas nomor {b.NomorBerkas}", (long?)b.PaketUkuran)));
        dirujuk.AddRange((await db.Orang.AsNoTracking().Select(o => new { o.SpesimenSha256, o.Nama }).ToListAsync(batal)).Select(o => (o.SpesimenSha256, $"spesimen tanda tangan {o.Nama}", (long?)null)));
        dirujuk.AddRange((await db.PengaturanKantor.AsNoTracking().Select(p => p.LambangSha256).ToListAsync(batal)).Select(s => (s, "lambang kantor", (long?)null)));
        dirujuk.AddRange((await db.BarisRegister.AsNoTracking().Select(b => new { b.CetakanSha256, b.Teks }).ToListAsync(batal)).Select(b => (b.CetakanSha256, $"cetakan bernomor {b.Teks}", (long?)null)));
        dirujuk.AddRange((await db.Koreksi.AsNoTracking().Select(k => new { k.BuktiSha256, k.BuktiNama }).ToListAsync(batal)).Select(k => (k.BuktiSha256, $"bukti koreksi {k.BuktiNama}", (long?)null)));
        dirujuk.AddRange((await db.RevisiTarget.AsNoTracking().Select(r => new { r.PindaianSha256, r.PindaianNama, r.PindaianUkuran }).ToListAsync(batal)).Select(r => (r.PindaianSha256, $"dokumen revisi target {r.PindaianNama}", r.PindaianUkuran)));
        dirujuk.AddRange((await db.OtoritasSertifikat.AsNoTracking().Select(o => new { o.KunciSha256, o.SertifikatSha256 }).ToListAsync(batal)).SelectMany(o => new[] { ((string?)o.KunciSha256, "kunci otoritas sertifikat", (long?)null), (o.SertifikatSha256, "sertifikat otoritas", null) }));

        var temuan = new List<Temuan>();
        foreach (var sama in dirujuk.Where(d => d.Sha256 is not null).GroupBy(d => d.Sha256!))
        {
            if (await KeluhanAsync(berkas, sama.Key, sama.Max(d => d.Ukuran), batal) is { } keluhan)
            {
                temuan.Add(new(Aturan.Berkas, $"Berkas {string.Join(", ", sama.Select(d => d.Nama).Distinct())} {keluhan} (SHA-256 {sama.Key})."));
            }
        }

        return temuan;
    }

    /// <summary>What is wrong with a stored file, as the end of a sentence; null when it is whole.</summary>
    public static async Task<string?> KeluhanAsync(FileStore berkas, string sha256, long? ukuran, CancellationToken batal)
    {
        try
        {
            if (!berkas.Ada(sha256))
            {
                return "tidak ada di penyimpanan";
            }

            if (!await berkas.UtuhAsync(sha256, batal))
            {
                return "sudah rusak atau berubah";
            }

            return ukuran is { } besar && new FileInfo(berkas.Jalur(sha256)).Length != besar ? "ukurannya tidak sama dengan yang tercatat" : null;
        }
        catch (ArgumentException)
        {
            return "dirujuk dengan SHA-256 yang tidak sah";
        }
    }
}
