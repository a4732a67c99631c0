using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>What is counted together.</summary>
public enum KelompokBatas
{
    Masuk,
    Unggah,
    Pdf,
    Verifikasi,
}

/// <summary>Says to which count an action belongs.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BatasAttribute(KelompokBatas kelompok) : Attribute
{
    public KelompokBatas Kelompok { get; } = kelompok;
}

/// <summary>
/// How much is let through in a minute, per account and per address. An office has one address for many people, so that an
/// address may do what several accounts may.
/// </summary>
public sealed class BatasPermintaan : IDisposable
{
    private const int AkunSealamat = 5;
    private static readonly TimeSpan Jendela = TimeSpan.FromMinutes(1);

    private readonly IConfiguration pengaturan;
    private readonly PartitionedRateLimiter<string> akunMasuk;

    private readonly ILogger<BatasPermintaan> log;

    public BatasPermintaan(IConfiguration pengaturan, ILogger<BatasPermintaan> log)
    {
        (this.pengaturan, this.log) = (pengaturan, log);
        akunMasuk = PartitionedRateLimiter.Create<string, string>(akun => PerMenit(akun, pengaturan.GetValue("Keamanan:MasukAkunPerMenit", 10)));
    }

    /// <summary>Counts a try at an account, known or not; false when it is one too many.</summary>
    public bool BolehMencoba(string akun)
    {
        using var izin = akunMasuk.AttemptAcquire(akun.Trim().ToUpperInvariant());
        return izin.IsAcquired;
    }

    public void Pasang(RateLimiterOptions pilihan)
    {
        pilihan.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        pilihan.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(k => Bagian(k, "alamat", k.Jaringan(), BanyakAlamat)),
            PartitionedRateLimiter.Create<HttpContext, string>(k => Bagian(k, "akun", k.User.OrangId()?.ToString(), BanyakAkun)));
        pilihan.OnRejected = (ditolak, _) =>
        {
            CatatDitahan(ditolak.HttpContext);
            TulisTunggu(ditolak.HttpContext.Response, ditolak.Lease.TryGetMetadata(MetadataName.RetryAfter, out var tunggu) ? tunggu : Jendela);
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>Only in the log: a row of the access log for each would do the flood's work.</summary>
    public void CatatDitahan(HttpContext konteks) => log.LogWarning(
        "Held back by a rate limit: {Objek} from {Alamat} by {Orang}, {Korelasi}",
        CatatanAkses.SatuBaris($"{konteks.Request.Method} {konteks.Request.Path}", 200), konteks.Alamat(), konteks.User.OrangId(), konteks.TraceIdentifier);

    /// <summary>Tells the browser when to come again.</summary>
    public static void TulisTunggu(HttpResponse jawaban, TimeSpan? tunggu = null) =>
        jawaban.Headers.RetryAfter = Math.Ceiling((tunggu ?? Jendela).TotalSeconds).ToString("0", CultureInfo.InvariantCulture);

    public void Dispose() => akunMasuk.Dispose();

    private static RateLimitPartition<string> Bagian(HttpContext konteks, string menurut, string? siapa, Func<KelompokBatas, int?> banyak) =>
        konteks.GetEndpoint()?.Metadata.GetMetadata<BatasAttribute>() is { } batas && siapa is not null && banyak(batas.Kelompok) is { } jumlah
            ? PerMenit($"{batas.Kelompok} {menurut} {siapa}", jumlah)
            : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> PerMenit(string kunci, int banyak) =>
        RateLimitPartition.GetFixedWindowLimiter(kunci, _ => new FixedWindowRateLimiterOptions { PermitLimit = banyak, Window = Jendela });

    private int? BanyakAkun(KelompokBatas kelompok) => kelompok switch
    {
        KelompokBatas.Unggah => pengaturan.GetValue("Keamanan:UnggahPerMenit", 180),
        KelompokBatas.Pdf => pengaturan.GetValue("Keamanan:PdfPerMenit", 120),

        // Of a sign-in the account is only known once the form is read: see BolehMencoba. The check is open to strangers.
        KelompokBatas.Masuk or KelompokBatas.Verifikasi => null,
    };

    private int? BanyakAlamat(KelompokBatas kelompok) => kelompok switch
    {
        KelompokBatas.Masuk => pengaturan.GetValue("Keamanan:MasukPerMenit", 30),
        KelompokBatas.Verifikasi => pengaturan.GetValue("Keamanan:VerifikasiPerMenit", 60),
        KelompokBatas.Unggah or KelompokBatas.Pdf => BanyakAkun(kelompok) * AkunSealamat,
    };
}
