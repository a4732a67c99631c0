using System.Net;
using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Web.Data;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// The address that letters print for verification. The office's setting wins, since a letter outlives the name under which somebody
/// happened to open the application; then the configuration. The name in a request is whatever its sender wrote there, so it is believed
/// only where it cannot mislead: when only known names are let in (AllowedHosts), in a demo, or on the same machine.
/// </summary>
public sealed class AlamatVerifikasi(IHttpContextAccessor http, IConfiguration konfigurasi)
{
    private const string BelumDiatur = "(alamat verifikasi belum diatur)";

    /// <summary>Without a trailing slash, e.g. "https://kinerja.contoh.go.id"; where none is known, words that say so.</summary>
    public string Dari(PengaturanKantor kantor) => Terisi(kantor.AlamatVerifikasi) ?? Terisi(konfigurasi["AlamatAplikasi"]) ?? DariPermintaan() ?? BelumDiatur;

    /// <summary>The same for a letter that is made to be kept.</summary>
    /// <exception cref="AturanDilanggarException">No address is known that could stand on paper.</exception>
    public void Pastikan(PengaturanKantor kantor)
    {
        if (Dari(kantor) == BelumDiatur)
        {
            throw new AturanDilanggarException("Alamat verifikasi yang tercetak pada surat belum diatur. Minta Administrator sistem mengisinya pada Pengaturan kantor, lalu ulangi.");
        }
    }

    private string? DariPermintaan()
    {
        if (http.HttpContext?.Request is not { Host.HasValue: true } permintaan)
        {
            return "http://127.0.0.1:5080";
        }

        return NamaDipercaya(permintaan.Host.Host) ? $"{permintaan.Scheme}://{permintaan.Host}{permintaan.PathBase}".TrimEnd('/') : null;
    }

    private bool NamaDipercaya(string nama) => konfigurasi.AdalahDemo() || konfigurasi["AllowedHosts"] is { Length: > 0 } and not "*"
        || nama == "localhost" || (IPAddress.TryParse(nama, out var alamat) && IPAddress.IsLoopback(alamat));

    private static string? Terisi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim().TrimEnd('/');
}
