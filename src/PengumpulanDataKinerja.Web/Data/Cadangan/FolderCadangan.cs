using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>
/// A folder of backups: <c>cadangan-20260923-010000/</c>, one per backup, with its database and manifest, and <c>berkas/</c>, the pool of
/// files that they share by SHA-256. A backup whose check found something ends in <c>-temuan</c>.
/// </summary>
public sealed class FolderCadangan(string akar)
{
    /// <summary>Ending of what is not finished, or no longer whole: never a backup, removed by the next one.</summary>
    public const string Sementara = ".sementara";

    private const string Awalan = "cadangan-";
    private const string AkhiranTemuan = "-temuan";
    private const string Pola = "yyyyMMdd-HHmmss";

    public string Akar { get; } = Path.GetFullPath(akar);

    /// <summary>The files of all backups.</summary>
    public FileStore Kumpulan() => new(new LokasiData(Akar));

    /// <summary>One backup at a time.</summary>
    /// <exception cref="CadanganDitolakException">Another one is going on.</exception>
    public IDisposable Kunci()
    {
        Directory.CreateDirectory(Akar);
        var kunci = Path.Combine(Akar, ".kunci");
        try
        {
            return new FileStream(kunci, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(kunci))
        {
            throw new CadanganDitolakException($"Pencadangan lain sedang berjalan ke {Akar}.");
        }
    }

    public string Untuk(DateTime utc, bool adaTemuan) =>
        Path.Combine(Akar, Awalan + Waktu.KeWib(utc).ToString(Pola, CultureInfo.InvariantCulture) + (adaTemuan ? AkhiranTemuan : ""));

    public static bool BerTemuan(string jalur) => jalur.EndsWith(AkhiranTemuan, StringComparison.Ordinal);

    /// <summary>Finished backups, the newest first; those with findings too.</summary>
    public IReadOnlyList<SatuCadangan> Semua() => !Directory.Exists(Akar) ? [] :
    [
        .. from jalur in Directory.EnumerateDirectories(Akar, Awalan + "*")
           let nama = Path.GetFileName(jalur)
           let adaTemuan = BerTemuan(nama)
           let teks = nama[Awalan.Length..^(adaTemuan ? AkhiranTemuan.Length : 0)]
           let wib = DateTime.TryParseExact(teks, Pola, CultureInfo.InvariantCulture, DateTimeStyles.None, out var waktu) ? waktu : default(DateTime?)
           where wib is not null
           orderby wib descending
           select new SatuCadangan(jalur, wib.Value, adaTemuan),
    ];

    /// <summary>Removes what a killed backup or rotation left.</summary>
    public void Rapikan()
    {
        foreach (var sisa in Directory.EnumerateDirectories(Akar, Awalan + "*" + Sementara))
        {
            Directory.Delete(sisa, recursive: true);
        }

        Kumpulan().BersihkanSementara();
    }

    /// <summary>
    /// Removes what the rotation no longer keeps, then the files of the pool that no backup names. Returns the names removed. The one just
    /// made stays, also when a clock that was put back dates it before the others.
    /// </summary>
    public async Task<IReadOnlyList<string>> PutarAsync(LamaSimpan simpan, string baru, CancellationToken batal)
    {
        var buang = simpan.YangDibuang([.. Semua().Where(c => !c.AdaTemuan)]).Where(c => c.Jalur != baru).ToList();
        foreach (var satu in buang)
        {
            // Under its own name it is whole or gone, also when this is cut off.
            Directory.Move(satu.Jalur, satu.Jalur + Sementara);
            Directory.Delete(satu.Jalur + Sementara, recursive: true);
        }

        if (buang.Count > 0)
        {
            var dipakai = new HashSet<string>(StringComparer.Ordinal);
            foreach (var satu in Semua())
            {
                dipakai.UnionWith((await ManifesCadangan.BacaAsync(satu.Jalur, batal)).Berkas);
            }

            foreach (var lepas in Kumpulan().Semua().Where(f => !dipakai.Contains(f.Name)).ToList())
            {
                lepas.Delete();
            }
        }

        return [.. buang.Select(b => Path.GetFileName(b.Jalur))];
    }
}

/// <param name="Jalur">Its folder.</param>
/// <param name="Wib">When it was begun, in WIB.</param>
/// <param name="AdaTemuan">The check of its content found something; rotation neither counts nor removes it.</param>
public sealed record SatuCadangan(string Jalur, DateTime Wib, bool AdaTemuan);
