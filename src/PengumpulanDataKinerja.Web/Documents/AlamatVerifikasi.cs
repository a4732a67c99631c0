using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// The address that letters print for verification. The office's setting wins, since a letter outlives the name under which somebody
/// happened to open the application; then the configuration; then the address of the request.
/// </summary>
public sealed class AlamatVerifikasi(IHttpContextAccessor http, IConfiguration konfigurasi)
{
    /// <summary>Without a trailing slash, e.g. "https://kinerja.contoh.go.id".</summary>
    public string Dari(PengaturanKantor kantor)
    {
        var alamat = Terisi(kantor.AlamatVerifikasi) ?? Terisi(konfigurasi["AlamatAplikasi"]);
        if (alamat is null && http.HttpContext?.Request is { Host.HasValue: true } permintaan)
        {
            alamat = $"{permintaan.Scheme}://{permintaan.Host}{permintaan.PathBase}";
        }

        return (alamat ?? "http://127.0.0.1:5080").TrimEnd('/');
    }

    private static string? Terisi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}
