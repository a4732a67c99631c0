namespace PengumpulanDataKinerja.Domain;

/// <summary>Whether something was forwarded in time: by the calendar date of the forwarding, in working days late.</summary>
/// <param name="Keadaan">What it is.</param>
/// <param name="HariKerja">Working days late; 0 when in time, or when only days of rest lie between.</param>
public sealed record KetepatanData(KetepatanUnit Keadaan, int HariKerja)
{
    /// <summary>Not forwarded.</summary>
    public static KetepatanData BelumAda { get; } = new(KetepatanUnit.Belum, 0);

    /// <summary>"tepat waktu", "terlambat 4 hari kerja", "belum".</summary>
    public string Sebutan => Keadaan switch
    {
        KetepatanUnit.TepatWaktu => "tepat waktu",
        KetepatanUnit.Terlambat when HariKerja == 0 => "terlambat, belum sehari kerja",
        KetepatanUnit.Terlambat => $"terlambat {HariKerja} hari kerja",
        KetepatanUnit.TidakMenyampaikan => "tidak menyampaikan",
        KetepatanUnit.Belum => "belum",
    };

    /// <summary>Compares a forwarding with the date that decides.</summary>
    /// <param name="diteruskan">When it was forwarded, UTC; null when it was not.</param>
    /// <param name="tenggat">The date that decides.</param>
    /// <param name="kalender">Counts the days.</param>
    public static KetepatanData Dari(DateTime? diteruskan, DateOnly tenggat, KalenderKerja kalender) => diteruskan is not { } saat ? BelumAda
        : KalenderKerja.Ketepatan(tenggat, saat) == Ketepatan.Terlambat ? new(KetepatanUnit.Terlambat, Math.Max(0, kalender.SelisihHariKerja(tenggat, Waktu.HariWib(saat))))
        : new(KetepatanUnit.TepatWaktu, 0);
}
