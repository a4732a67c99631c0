namespace PengumpulanDataKinerja.Web.Data;

/// <summary>A file beside the SQLite database, held open by the only process that may write it.</summary>
public sealed class KunciProses : IDisposable
{
    /// <summary>Exit code of a second process, and of any other <see cref="BasisDataTidakSiapException"/>.</summary>
    public const int KodeKeluar = 3;

    private readonly FileStream berkas;

    private KunciProses(FileStream berkas) => this.berkas = berkas;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="BasisDataDipakaiException">Another process holds it.</exception>
    /// <exception cref="BasisDataTidakSiapException">The folder cannot be made or written.</exception>
    public static KunciProses Ambil(LokasiData lokasi)
    {
        try
        {
            Directory.CreateDirectory(lokasi.Folder);
            return new(new FileStream(lokasi.KunciProses, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException galat) when (File.Exists(lokasi.KunciProses))
        {
            throw new BasisDataDipakaiException(lokasi.BasisData, galat);
        }
        catch (Exception galat) when (galat is IOException or UnauthorizedAccessException)
        {
            throw new BasisDataTidakSiapException($"Folder data {lokasi.Folder} tidak dapat ditulis oleh pengguna {Environment.UserName}: {galat.Message} Periksa setelan FolderData dan pemilik foldernya.", galat);
        }
    }

    public void Dispose() => berkas.Dispose();
}

/// <summary>Another process works on the same SQLite database.</summary>
public sealed class BasisDataDipakaiException(string basisData, Exception sebab) : BasisDataTidakSiapException(
    $"Basis data {basisData} sedang dipakai proses lain. SQLite hanya boleh dibuka satu proses: hentikan yang sedang berjalan lebih dahulu, atau pakai SQL Server untuk lebih dari satu peladen.",
    sebab);
