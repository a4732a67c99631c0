namespace PengumpulanDataKinerja.Domain;

/// <summary>
/// A rule of the SOP or of the data refuses an act. The message is the Indonesian sentence that the user reads; one filter
/// of the web project turns it into the page with the reason. Nothing has changed when it is thrown.
/// </summary>
public class AturanDilanggarException : Exception
{
    /// <summary>Refuses with a sentence.</summary>
    /// <param name="kalimat">The sentence the user reads.</param>
    /// <param name="bidang">Name of the input it belongs to; null when it concerns the whole act.</param>
    public AturanDilanggarException(string kalimat, string? bidang = null)
        : base(kalimat) => Bidang = bidang;

    /// <summary>Name of the input at fault, or null.</summary>
    public string? Bidang { get; }
}

/// <summary>The person's penugasan of that day does not allow the act; the message says who may.</summary>
public sealed class BukanWewenangException(string kalimat) : AturanDilanggarException(kalimat);

/// <summary>Somebody else has already completed the waiting row; the message says who and when.</summary>
public sealed class SudahSelesaiException(string kalimat, Guid? olehOrangId) : AturanDilanggarException(kalimat)
{
    /// <summary>Who completed it; the same person sending twice is shown the confirmation instead.</summary>
    public Guid? OlehOrangId { get; } = olehOrangId;
}
