namespace PengumpulanDataKinerja.Web;

/// <summary>Model of the pages under Views/Galat.</summary>
/// <param name="Kalimat">The sentence with the reason: who may, who was first, what is wrong.</param>
/// <param name="Korelasi">Number to tell the administrator; shown by the page of an unexpected error.</param>
/// <param name="Kembali">Local address of the page to go back to.</param>
public sealed record Galat(string? Kalimat = null, string? Korelasi = null, string? Kembali = null);
