namespace PengumpulanDataKinerja.Web;

/// <summary>
/// What the partial <c>_Konfirmasi</c> shows after an act: what was done, what happens next and by when, and where to go.
/// </summary>
/// <param name="Judul">What was done, e.g. "Surat ditandatangani".</param>
/// <param name="Kalimat">One sentence with the number or the result.</param>
/// <param name="Berikut">What happens next, one sentence each.</param>
/// <param name="Tautan">Links, the first as a button: (words, address).</param>
public sealed record Konfirmasi(string Judul, string? Kalimat = null, IReadOnlyList<string>? Berikut = null, IReadOnlyList<(string Kata, string Alamat)>? Tautan = null);
