using System.Runtime.InteropServices;
using System.Text;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>A rename survives a power cut only when its folder is flushed too; Windows does that by itself.</summary>
internal static class FolderSync
{
    public static void KeDisk(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var pegangan = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (pegangan < 0)
        {
            throw new IOException($"Folder {folder} cannot be opened.", Marshal.GetLastPInvokeError());
        }

        try
        {
            if (Fsync(pegangan) != 0)
            {
                throw new IOException($"Folder {folder} cannot be flushed.", Marshal.GetLastPInvokeError());
            }
        }
        finally
        {
            _ = Close(pegangan);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] jalur, int tanda);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int pegangan);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int pegangan);
}
