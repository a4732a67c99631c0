using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PengumpulanDataKinerja.Web;

/// <summary>The health page.</summary>
public sealed record HalamanKesehatan(IReadOnlyList<BagianKesehatan> Bagian)
{
    public bool Siap => Bagian.All(b => b.Baik);
}

/// <summary>One part and what its check said.</summary>
public sealed record BagianKesehatan(string Nama, HealthReportEntry Hasil)
{
    public bool Baik => Hasil.Status == HealthStatus.Healthy;

    /// <summary>The check's sentence; of one that broke down, what broke it.</summary>
    public string Keterangan => Hasil.Exception switch
    {
        OperationCanceledException => "Tidak menjawab dalam waktunya.",
        { } galat when galat.Message == Hasil.Description => $"Pemeriksaan gagal: {galat.Message}",
        _ => Hasil.Description ?? "",
    };
}
