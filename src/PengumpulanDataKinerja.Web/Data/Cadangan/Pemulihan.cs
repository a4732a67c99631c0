namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// Puts a backup into an empty data folder. It is judged before a byte is written, written beside its place, judged again, and moved
/// there with the database last: a restore that is cut off leaves no database that could be taken for whole.
/// </summary>
public sealed class Pemulihan(LokasiData lokasi)
{
    private string Sementara => Path.Combine(lokasi.Folder, "pulih.sementara");

    /// <summary>The backup that a folder means: the folder itself, or the newest without findings among those below it.</summary>
    /// <exception cref="CadanganDitolakException">There is none.</exception>
    public static string Pilih(string folder)
    {
        var jalur = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(Path.Combine(jalur, ManifesCadangan.Nama)))
        {
            return jalur;
        }

        return new FolderCadangan(jalur).Semua().FirstOrDefault(c => !c.AdaTemuan)?.Jalur
            ?? throw new CadanganDitolakException($"Di {jalur} tidak ada cadangan yang lengkap.");
    }

    /// <summary>Takes the backup over; the database then still has the schema of its time.</summary>
    /// <exception cref="CadanganDitolakException">The backup is not whole, or the data folder is not empty.</exception>
    /// <exception cref="BasisDataTidakSiapException">A newer program made it.</exception>
    public async Task<int> JalankanAsync(string cadangan, CancellationToken batal = default)
    {
        if (Directory.Exists(Sementara))
        {
            Directory.Delete(Sementara, recursive: true);
        }

        WajibKosong();
        if (cadangan.EndsWith(FolderCadangan.Sementara, StringComparison.Ordinal))
        {
            throw new CadanganDitolakException($"{cadangan} belum selesai ditulis; pilih cadangan lain.");
        }

        var kumpulan = new FolderCadangan(Path.GetDirectoryName(cadangan)!).Kumpulan();
        var manifes = await ManifesCadangan.BacaAsync(cadangan, batal);
        Tolak(cadangan, await manifes.KeluhanAsync(cadangan, kumpulan, batal));
        await WajibCocokAsync(cadangan, manifes, batal);

        var tiruan = new LokasiData(Sementara);
        var berkas = new FileStore(tiruan);
        foreach (var sidik in manifes.Berkas)
        {
            await using var isi = kumpulan.Buka(sidik);
            await berkas.SimpanAsync(isi, batal: batal);
        }

        await SalinAsync(Path.Combine(cadangan, ManifesCadangan.BasisData), tiruan.BasisData, batal);
        Tolak(Sementara, await manifes.KeluhanAsync(Sementara, berkas, batal));
        Pindahkan(tiruan);
        return manifes.Berkas.Count;
    }

    private static void Tolak(string folder, IReadOnlyList<string> keluhan)
    {
        if (keluhan.Count > 0)
        {
            throw new CadanganDitolakException($"Cadangan {folder} rusak dan tidak dipakai:{Environment.NewLine}{string.Join(Environment.NewLine, keluhan.Select(k => "  " + k))}");
        }
    }

    private static async Task WajibCocokAsync(string cadangan, ManifesCadangan manifes, CancellationToken batal)
    {
        await using var db = PeriksaData.BukaBaca(Path.Combine(cadangan, ManifesCadangan.BasisData));

        await SusunanBasisData.TolakYangLebihBaruAsync(db, batal);

        // A manifest that was cut short names less than the database does. One with findings may, and says so in its name.
        if (!FolderCadangan.BerTemuan(cadangan))
        {
            Tolak(cadangan, [.. (await BerkasDirujuk.SemuaAsync(db, batal)).Except(manifes.Berkas).Select(s => $"{ManifesCadangan.Nama} tidak memuat berkas {s}.")]);
        }
    }

    private static async Task SalinAsync(string sumber, string tujuan, CancellationToken batal)
    {
        await using var dari = File.OpenRead(sumber);
        await using var ke = new FileStream(tujuan, FileMode.CreateNew);
        await dari.CopyToAsync(ke, batal);
        ke.Flush(flushToDisk: true);
    }

    // Empty folders and the lock's own file are nobody's data.
    private void WajibKosong()
    {
        var isi = !Directory.Exists(lokasi.Folder) ? [] : Directory.EnumerateFiles(lokasi.Folder, "*", SearchOption.AllDirectories)
            .Where(f => f != lokasi.KunciProses && f != lokasi.KunciBerkas)
            .Select(f => Path.GetRelativePath(lokasi.Folder, f).Split(Path.DirectorySeparatorChar)[0])
            .Distinct().Order(StringComparer.Ordinal).ToList();
        if (isi.Count > 0)
        {
            throw new CadanganDitolakException($"Folder data {lokasi.Folder} tidak kosong; isinya: {string.Join(", ", isi)}. Pindahkan dahulu ke tempat lain: pemulihan tidak menimpa apa pun.");
        }
    }

    private void Pindahkan(LokasiData tiruan)
    {
        if (Directory.Exists(lokasi.Berkas))
        {
            Directory.Delete(lokasi.Berkas, recursive: true);
        }

        Directory.Move(tiruan.Berkas, lokasi.Berkas);
        File.Move(tiruan.BasisData, lokasi.BasisData);
        Directory.Delete(Sementara, recursive: true);
        FolderSync.KeDisk(lokasi.Folder);
    }
}
