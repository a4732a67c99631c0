using System.Diagnostics;
using System.Security.Cryptography;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>A file that is safely on the disk.</summary>
/// <param name="Sha256">Its name in the store: SHA-256 in lower-case hex.</param>
/// <param name="Ukuran">Length in bytes.</param>
public sealed record BerkasTersimpan(string Sha256, long Ukuran);

/// <summary>A file is larger than it may be; nothing of it was kept.</summary>
public sealed class BerkasTerlaluBesarException(long batas) : Exception($"A file passed its limit of {batas} bytes.")
{
    /// <summary>The limit in bytes.</summary>
    public long Batas { get; } = batas;
}

/// <summary>
/// Files by their content: <c>berkas/ab/cd/abcd…</c>. A file is written under a temporary name, flushed to the disk, renamed,
/// and only then referenced by a row; it is never changed or replaced afterwards.
/// </summary>
public sealed class FileStore
{
    private const int PanjangSha256 = 64;

    // Longer than any act takes between storing its file and naming it.
    private static readonly TimeSpan sedangDikerjakan = TimeSpan.FromHours(1);
    private readonly string akar;
    private readonly string sementara;
    private readonly Lock sapu = new();
    private readonly Queue<(string Sha256, long Saat)> baru = new();

    public FileStore(LokasiData lokasi)
    {
        akar = lokasi.Berkas;
        sementara = Path.Combine(akar, "sementara");
        Directory.CreateDirectory(sementara);
    }

    /// <summary>
    /// Lets a request too large for memory wait beside the files on their way, where the next start clears away what a killed process
    /// left; the system's own folder keeps it for ever. An administrator's choice stands. Asked once per process by ASP.NET.
    /// </summary>
    public void TampungKirimanBesar()
    {
        const string kunci = "ASPNETCORE_TEMP";
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(kunci)))
        {
            Environment.SetEnvironmentVariable(kunci, sementara);
        }
    }

    /// <summary>Removes what an interrupted write left; call before the first one, while nobody else writes.</summary>
    public void BersihkanSementara()
    {
        foreach (var sisa in Directory.EnumerateFiles(sementara))
        {
            File.Delete(sisa);
        }
    }

    /// <summary>Keeps a content; the same content twice is one file.</summary>
    /// <param name="isi">Read from where it stands to its end.</param>
    /// <param name="batas">Largest length in bytes.</param>
    /// <param name="batal">Ends the writing; nothing is kept.</param>
    /// <exception cref="BerkasTerlaluBesarException">The content is longer than the limit.</exception>
    /// <exception cref="IOException">The disk refuses, e.g. because it is full.</exception>
    public async Task<BerkasTersimpan> SimpanAsync(Stream isi, long batas = long.MaxValue, CancellationToken batal = default)
    {
        var nama = Path.Combine(sementara, Path.GetRandomFileName());
        try
        {
            var tersimpan = await TulisSementaraAsync(isi, nama, batas, batal);
            Terbitkan(nama, tersimpan);
            return tersimpan;
        }
        finally
        {
            File.Delete(nama);
        }
    }

    /// <inheritdoc cref="SimpanAsync(Stream, long, CancellationToken)"/>
    public Task<BerkasTersimpan> SimpanAsync(byte[] isi, CancellationToken batal = default) => SimpanAsync(new MemoryStream(isi, writable: false), batal: batal);

    /// <summary>Keeps what is written in pieces, e.g. a package of many files; it never stands in memory as a whole.</summary>
    /// <exception cref="IOException">The disk refuses, e.g. because it is full.</exception>
    public async Task<BerkasTersimpan> SimpanAsync(Func<Stream, Task> tulis, CancellationToken batal = default)
    {
        var nama = Path.Combine(sementara, Path.GetRandomFileName());
        try
        {
            BerkasTersimpan tersimpan;
            await using (var isi = new FileStream(nama, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.Asynchronous))
            {
                await tulis(isi);
                await isi.FlushAsync(batal);
                isi.Flush(flushToDisk: true);
                isi.Position = 0;
                tersimpan = new(Convert.ToHexStringLower(await SHA256.HashDataAsync(isi, batal)), isi.Length);
            }

            Terbitkan(nama, tersimpan);
            return tersimpan;
        }
        finally
        {
            File.Delete(nama);
        }
    }

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="FileNotFoundException">The store does not hold it.</exception>
    public FileStream Buka(string sha256) => new(Jalur(sha256), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    public Task<byte[]> BacaAsync(string sha256, CancellationToken batal = default) => File.ReadAllBytesAsync(Jalur(sha256), batal);

    public bool Ada(string sha256) => File.Exists(Jalur(sha256));

    /// <summary>Reads a file and compares its content with its name.</summary>
    public async Task<bool> UtuhAsync(string sha256, CancellationToken batal = default)
    {
        if (!Ada(sha256))
        {
            return false;
        }

        await using var berkas = Buka(sha256);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(berkas, batal)) == sha256;
    }

    /// <summary>Where a file lies; a name that is no SHA-256 never reaches the disk.</summary>
    /// <exception cref="ArgumentException">Not 64 characters of lower-case hex.</exception>
    public string Jalur(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return AdalahSha256(sha256)
            ? Path.Combine(akar, sha256[..2], sha256[2..4], sha256)
            : throw new ArgumentException("Not a SHA-256 in lower-case hex.", nameof(sha256));
    }

    /// <summary>Every file that lies in the store, by its name; nothing is read.</summary>
    public IEnumerable<FileInfo> Semua() => new DirectoryInfo(akar)
        .EnumerateDirectories("??")
        .SelectMany(d => d.EnumerateFiles("*", SearchOption.AllDirectories))
        .Where(f => AdalahSha256(f.Name));

    /// <summary>
    /// Removes a file that nothing refers to, unless it was written after a moment: kept anew meanwhile, it stays. So does one that an act of
    /// this process may be about to name, however old a clock that was put forward makes it look.
    /// </summary>
    public bool HapusBilaLama(string sha256, DateTime sebelumUtc)
    {
        var berkas = new FileInfo(Jalur(sha256));
        lock (sapu)
        {
            berkas.Refresh();
            if (!berkas.Exists || berkas.LastWriteTimeUtc >= sebelumUtc || baru.Any(b => b.Sha256 == sha256 && !Lewat(b.Saat)))
            {
                return false;
            }

            berkas.Delete();
            return true;
        }
    }

    // By a time that no clock moves.
    private static bool Lewat(long saat) => Stopwatch.GetElapsedTime(saat) > sedangDikerjakan;

    private static bool AdalahSha256(string nama) => nama.Length == PanjangSha256 && nama.All(char.IsAsciiHexDigitLower);

    private static async Task<BerkasTersimpan> TulisSementaraAsync(Stream isi, string nama, long batas, CancellationToken batal)
    {
        await using var berkas = new FileStream(nama, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        using var sidik = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var penampung = new byte[81920];
        long ukuran = 0;
        for (int dibaca; (dibaca = await isi.ReadAsync(penampung, batal)) > 0;)
        {
            if ((ukuran += dibaca) > batas)
            {
                throw new BerkasTerlaluBesarException(batas);
            }

            sidik.AppendData(penampung, 0, dibaca);
            await berkas.WriteAsync(penampung.AsMemory(0, dibaca), batal);
        }

        berkas.Flush(flushToDisk: true);
        return new(Convert.ToHexStringLower(sidik.GetHashAndReset()), ukuran);
    }

    private void Terbitkan(string nama, BerkasTersimpan tersimpan)
    {
        var tujuan = Jalur(tersimpan.Sha256);
        var induk = Path.GetDirectoryName(tujuan)!;
        Directory.CreateDirectory(induk);

        // Replacing a file by the same content is harmless, and a damaged one heals. The lock is against the sweep alone.
        lock (sapu)
        {
            File.Move(nama, tujuan, overwrite: true);
            while (baru.TryPeek(out var terlama) && Lewat(terlama.Saat))
            {
                baru.Dequeue();
            }

            baru.Enqueue((tersimpan.Sha256, Stopwatch.GetTimestamp()));
        }

        FolderSync.KeDisk(induk);
        FolderSync.KeDisk(Path.GetDirectoryName(induk)!);
        FolderSync.KeDisk(akar);
    }
}
