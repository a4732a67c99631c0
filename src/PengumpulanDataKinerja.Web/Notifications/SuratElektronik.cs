using PengumpulanDataKinerja.Web.Security;

namespace PengumpulanDataKinerja.Web.Notifications;

/// <summary>Whether and when somebody wants mail. Stored as text.</summary>
public enum PilihanSurel
{
    /// <summary>One on the morning of a working day, when there is something.</summary>
    Ringkasan,

    /// <summary>Each notice at once.</summary>
    Langsung,

    Tidak,
}

/// <summary>
/// One mail, written in the transaction of what it tells and sent later by a job. At least once: sent again, under the same Message-ID, only
/// when the server's last answer was lost. Its moments go by the real clock.
/// </summary>
public sealed class SuratElektronik
{
    public const int PanjangSubjek = 200;

    public const int PanjangTeks = 8000;

    public const int PanjangGalat = 300;

    /// <summary>After this long it is given up.</summary>
    public static readonly TimeSpan PalingLama = TimeSpan.FromDays(3);

    private static readonly TimeSpan jedaTerpanjang = TimeSpan.FromHours(4);

    private SuratElektronik()
    {
    }

    public SuratElektronik(string kunci, Guid? orangId, Guid? pemberitahuanId, string kepada, string subjek, string teks, DateTime kini)
    {
        Id = Guid.CreateVersion7();
        Kunci = kunci;
        OrangId = orangId;
        PemberitahuanId = pemberitahuanId;
        Kepada = kepada;
        Subjek = CatatanAkses.SatuBaris(subjek, PanjangSubjek);
        Teks = teks.Length <= PanjangTeks ? teks : teks[..PanjangTeks];
        DibuatPada = CobaLagiPada = kini;
    }

    public Guid Id { get; private set; }

    /// <summary>What makes it one of its kind; unique.</summary>
    public string Kunci { get; private set; } = "";

    public Guid? OrangId { get; private set; }

    /// <summary>The notice it brings; null for a digest and a test.</summary>
    public Guid? PemberitahuanId { get; private set; }

    /// <summary>Of a digest: up to when (office's clock, UTC) it tells; null for others.</summary>
    public DateTime? RingkasanSampai { get; init; }

    public string Kepada { get; private set; } = "";

    /// <summary>One line, whatever was typed somewhere.</summary>
    public string Subjek { get; private set; } = "";

    public string Teks { get; private set; } = "";

    public DateTime DibuatPada { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Percobaan { get; private set; }

    /// <summary>Not before this.</summary>
    public DateTime CobaLagiPada { get; private set; }

    /// <summary>What went wrong last, as a sentence.</summary>
    public string? Galat { get; private set; }

    public DateTime? TerkirimPada { get; private set; }

    /// <summary>Given up, with <see cref="Galat"/> as the reason.</summary>
    public DateTime? MenyerahPada { get; private set; }

    /// <summary>Not needed any more: the task was finished meanwhile, or a later digest says it.</summary>
    public DateTime? TidakPerluPada { get; private set; }

    /// <summary>The same at every try, so that a mailbox can tell a repetition.</summary>
    public string MessageId(string domain) => $"<{Id:N}@{domain}>";

    public void Terkirim(DateTime kini)
    {
        Percobaan++;
        (TerkirimPada, Galat) = (kini, null);
    }

    /// <summary>Tried in vain: again after a minute, two, four … up to hours, a little apart from others.</summary>
    /// <param name="galat">Why, as a sentence.</param>
    /// <param name="kini">Real clock, UTC.</param>
    /// <param name="acak">0 to 1.</param>
    public void Gagal(string galat, DateTime kini, double acak)
    {
        Percobaan++;
        Galat = CatatanAkses.SatuBaris(galat, PanjangGalat);
        var jeda = TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Math.Min(Percobaan - 1, 20)), jedaTerpanjang.TotalMinutes));
        CobaLagiPada = kini + (jeda * (0.8 + (0.4 * acak)));
        MenyerahPada = kini - DibuatPada >= PalingLama ? kini : null;
    }

    public void TidakPerlu(DateTime kini) => TidakPerluPada = kini;

    /// <summary>An administrator wants it tried once more: as if it were new.</summary>
    public void Ulangi(DateTime kini)
    {
        (DibuatPada, CobaLagiPada, MenyerahPada) = (kini, kini, null);
    }
}
