using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PengumpulanDataKinerja.Web.Data;

/// <summary>Whether the folders of this installation can be written, and whether there is room for what comes.</summary>
internal sealed class KesehatanDisk(LokasiData lokasi, IConfiguration pengaturan) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var folder in (string[])[lokasi.Folder, lokasi.Berkas])
        {
            try
            {
                // Written, flushed and gone again; a name that no other file can have.
                using var coba = new FileStream(Path.Combine(folder, $".coba-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
                coba.WriteByte(0);
                coba.Flush(flushToDisk: true);
            }
            catch (Exception galat) when (galat is IOException or UnauthorizedAccessException)
            {
                return Task.FromResult(HealthCheckResult.Unhealthy($"Folder {folder} tidak dapat ditulisi.", galat));
            }
        }

        var paling = pengaturan.GetValue("Kesehatan:RuangMinimumMb", 512L) * 1024 * 1024;
        return Task.FromResult(Sisa(lokasi.Folder) switch
        {
            null => HealthCheckResult.Healthy("Folder data dapat ditulisi; sisa ruangnya tidak dapat diketahui."),
            { } sisa when sisa < paling => HealthCheckResult.Unhealthy($"Sisa ruang {Tampil.Ukuran(sisa)}, kurang dari {Tampil.Ukuran(paling)} (Kesehatan:RuangMinimumMb)."),
            { } sisa => HealthCheckResult.Healthy($"Folder data dapat ditulisi, sisa ruang {Tampil.Ukuran(sisa)}."),
        });
    }

    // On Windows a share has no drive of its own.
    private static long? Sisa(string folder)
    {
        var tempat = OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder;
        return tempat.StartsWith(@"\\", StringComparison.Ordinal) ? null : new DriveInfo(tempat).AvailableFreeSpace;
    }
}
