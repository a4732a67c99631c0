namespace PengumpulanDataKinerja.Web;

/// <summary>A PDF shown in the page by pdf.js, with a link for whoever has no script; model of the partial <c>_BingkaiPdf</c>.</summary>
/// <param name="Alamat">Local address of the PDF.</param>
/// <param name="Judul">What it is, e.g. "Surat yang akan ditandatangani".</param>
public sealed record BingkaiPdf(string Alamat, string Judul);
