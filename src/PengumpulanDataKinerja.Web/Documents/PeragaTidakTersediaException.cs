using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// The PDF could not be made or read back because the renderer is missing, slow or broken. It is a refusal like the others
/// (nothing has changed, the message is what the user reads), so the same filter shows it; a filter that looks closer
/// answers 503 in place of 422.
/// </summary>
public sealed class PeragaTidakTersediaException(string kalimat, Exception? sebab = null) : AturanDilanggarException(kalimat)
{
    /// <summary>What went wrong underneath, for the log.</summary>
    public Exception? Sebab { get; } = sebab;
}
