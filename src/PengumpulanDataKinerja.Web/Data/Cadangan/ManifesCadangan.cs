using System.Security.Cryptography;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// What belongs to one backup: the database and, in the pool that all backups share, its files. Written as <c>sha256sum -c</c> reads it,
/// so that a backup can be judged without this program.
/// </summary>
public sealed class ManifesCadangan
{
    public const string Nama = "manifes.sha256";

    /// <summary>Name of the database inside a backup.</summary>
    public const string BasisData = "basisdata.db";

    private ManifesCadangan(string sidikBasisData, IReadOnlyList<string> berkas)
    {
        SidikBasisData = sidikBasisData;
        Berkas = berkas;
    }

    public string SidikBasisData { get; }

    /// <summary>SHA-256 of every file in the pool.</summary>
    public IReadOnlyList<string> Berkas { get; }

    public static async Task<string> SidikAsync(string jalur, CancellationToken batal)
    {
        await using var isi = new FileStream(jalur, new FileStreamOptions { Access = FileAccess.Read, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(isi, batal));
    }

    public static async Task TulisAsync(string folder, IEnumerable<string> berkas, CancellationToken batal)
    {
        var sidik = await SidikAsync(Path.Combine(folder, BasisData), batal);
        await using var tujuan = new FileStream(Path.Combine(folder, Nama), FileMode.CreateNew);
        await using (var penulis = new StreamWriter(tujuan, leaveOpen: true))
        {
            foreach (var baris in berkas.Order(StringComparer.Ordinal).Select(BarisBerkas).Prepend($"{sidik}  {BasisData}"))
            {
                await penulis.WriteAsync(baris + "\n");
            }
        }

        tujuan.Flush(flushToDisk: true);
    }

    /// <exception cref="CadanganDitolakException">It is not there, or a line of it cannot be what was written.</exception>
    public static async Task<ManifesCadangan> BacaAsync(string folder, CancellationToken batal)
    {
        var jalur = Path.Combine(folder, Nama);
        if (!File.Exists(jalur))
        {
            throw new CadanganDitolakException($"{jalur} tidak ada: ini bukan cadangan yang lengkap.");
        }

        var baris = await File.ReadAllLinesAsync(jalur, batal);
        var berkas = new List<string>();
        for (var i = 1; i < baris.Length; i++)
        {
            var sidik = baris[i].Split(' ')[0];
            if (!AdalahSidik(sidik) || baris[i] != BarisBerkas(sidik))
            {
                throw new CadanganDitolakException($"{jalur} rusak: baris {i + 1} tidak terbaca.");
            }

            berkas.Add(sidik);
        }

        return baris.Length > 0 && baris[0].EndsWith("  " + BasisData, StringComparison.Ordinal) && AdalahSidik(baris[0][..^(BasisData.Length + 2)])
            ? new(baris[0][..64], berkas)
            : throw new CadanganDitolakException($"{jalur} rusak: baris pertamanya tidak menyebut {BasisData}.");
    }

    /// <summary>Holds a backup against this list: what is missing or is not what it was, each as one sentence.</summary>
    public async Task<IReadOnlyList<string>> KeluhanAsync(string folder, FileStore kumpulan, CancellationToken batal)
    {
        var keluhan = new List<string>();
        var basisData = Path.Combine(folder, BasisData);
        if (!File.Exists(basisData))
        {
            keluhan.Add($"{basisData} tidak ada.");
        }
        else if (await SidikAsync(basisData, batal) != SidikBasisData)
        {
            keluhan.Add($"{basisData} rusak atau berubah: sidik SHA-256-nya bukan yang tercatat.");
        }
        else if (await SalinanSqlite.KeluhanAsync(basisData, batal) is { } jawaban)
        {
            keluhan.Add($"{basisData} tidak utuh: {jawaban}.");
        }

        foreach (var sidik in Berkas)
        {
            if (await PeriksaBerkas.KeluhanAsync(kumpulan, sidik, null, batal) is { } kalimat)
            {
                keluhan.Add($"Berkas {kumpulan.Jalur(sidik)} {kalimat}.");
            }
        }

        return keluhan;
    }

    private static string BarisBerkas(string sidik) => $"{sidik}  ../berkas/{sidik[..2]}/{sidik[2..4]}/{sidik}";

    private static bool AdalahSidik(string teks) => teks.Length == 64 && teks.All(char.IsAsciiHexDigitLower);
}

/// <summary>A backup cannot be made or used; the sentence says why.</summary>
public sealed class CadanganDitolakException(string kalimat) : Exception(kalimat);
