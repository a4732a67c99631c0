using Microsoft.EntityFrameworkCore;

namespace PengumpulanDataKinerja.Web.Data;

/// <param name="Jalur">The folder of the finished backup.</param>
/// <param name="Berkas">Files that it names.</param>
/// <param name="BerkasBaru">Those of them that no earlier backup had.</param>
/// <param name="Temuan">What the check of the copy found, one sentence each.</param>
/// <param name="Dihapus">Older backups that the rotation removed.</param>
/// <param name="Diperiksa">False when the database is of another version than this program: then only hashes and engine were checked.</param>
public sealed record HasilCadangan(string Jalur, int Berkas, int BerkasBaru, IReadOnlyList<string> Temuan, IReadOnlyList<string> Dihapus, bool Diperiksa);

/// <summary>
/// Backs up this installation while it is in use: the database first, at one moment, then the files that this moment names – they were
/// on the disk before a row named them. Written beside its place, checked, and only then given its name.
/// </summary>
public sealed class Pencadangan(LokasiData lokasi, FileStore berkas, TimeProvider jam)
{
    /// <exception cref="CadanganDitolakException">It cannot be made; the sentence says why.</exception>
    public async Task<HasilCadangan> JalankanAsync(FolderCadangan ke, LamaSimpan simpan, CancellationToken batal = default)
    {
        if ((ke.Akar + Path.DirectorySeparatorChar).StartsWith(lokasi.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new CadanganDitolakException($"{ke.Akar} berada di dalam folder data {lokasi.Folder}. Pilih folder lain, sebaiknya pada disk atau komputer lain.");
        }

        if (!File.Exists(lokasi.BasisData))
        {
            throw new CadanganDitolakException($"Basis data {lokasi.BasisData} tidak ada.");
        }

        using var satu = ke.Kunci();
        ke.Rapikan();
        var mulai = jam.GetUtcNow().UtcDateTime;
        var sementara = ke.Untuk(mulai, false) + FolderCadangan.Sementara;
        Directory.CreateDirectory(sementara);
        try
        {
            var hasil = await TulisAsync(ke, sementara, mulai, batal);

            // While something is wrong nothing older is removed: it may be the last that was right.
            return hasil.Temuan.Count > 0 ? hasil : hasil with { Dihapus = await ke.PutarAsync(simpan, hasil.Jalur, batal) };
        }
        finally
        {
            if (Directory.Exists(sementara))
            {
                Directory.Delete(sementara, recursive: true);
            }
        }
    }

    private async Task<HasilCadangan> TulisAsync(FolderCadangan ke, string sementara, DateTime mulai, CancellationToken batal)
    {
        var salinan = Path.Combine(sementara, ManifesCadangan.BasisData);
        var kumpulan = ke.Kumpulan();
        var tersalin = new List<string>();
        var temuan = new List<string>();
        var baru = 0;
        using (await KunciBerkas.TungguAsync(lokasi, batal))
        {
            await SalinanSqlite.BuatAsync(lokasi.BasisData, salinan, batal);
            await using var db = PeriksaData.BukaBaca(salinan);
            foreach (var sidik in await BerkasDirujuk.SemuaAsync(db, batal))
            {
                if (await PeriksaBerkas.KeluhanAsync(kumpulan, sidik, null, batal) is null)
                {
                    tersalin.Add(sidik);
                }
                else if (await PeriksaBerkas.KeluhanAsync(berkas, sidik, null, batal) is { } keluhan)
                {
                    temuan.Add($"Berkas {sidik} {keluhan}.");
                }
                else
                {
                    await using var isi = berkas.Buka(sidik);
                    await kumpulan.SimpanAsync(isi, batal: batal);
                    tersalin.Add(sidik);
                    baru++;
                }
            }
        }

        await ManifesCadangan.TulisAsync(sementara, tersalin, batal);
        FolderSync.KeDisk(sementara);
        var manifes = await ManifesCadangan.BacaAsync(sementara, batal);
        temuan.AddRange(await manifes.KeluhanAsync(sementara, kumpulan, batal));
        var diperiksa = await SusunanSamaAsync(salinan, batal);
        if (diperiksa)
        {
            await using var db = PeriksaData.BukaBaca(salinan);
            temuan.AddRange((await new Periksa(db, kumpulan).JalankanAsync(batal)).Select(t => $"[{t.Aturan}] {t.Kalimat}"));
        }

        var tujuan = ke.Untuk(mulai, temuan.Count > 0);
        Directory.Move(sementara, tujuan);
        FolderSync.KeDisk(ke.Akar);
        return new(tujuan, tersalin.Count, baru, temuan, [], diperiksa);
    }

    private static async Task<bool> SusunanSamaAsync(string basisData, CancellationToken batal)
    {
        await using var db = PeriksaData.BukaBaca(basisData);
        return (await db.Database.GetAppliedMigrationsAsync(batal)).SequenceEqual(db.Database.GetMigrations());
    }
}
