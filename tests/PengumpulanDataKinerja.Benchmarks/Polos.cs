using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace PengumpulanDataKinerja.Benchmarks;

/// <summary>What the list page is held against: Kestrel alone, the same rows by raw SQL, the HTML written by hand, no sign-in.</summary>
public static class Polos
{
    private const string Kueri = "SELECT u.Nama, s.Nama, i.Nama, i.Satuan, i.Target_I, i.Target_II, i.Target_III, i.Target_IV, i.TargetTahun FROM Indikator i JOIN Seksi s ON s.Id = i.SeksiId JOIN Unit u ON u.Id = s.UnitId WHERE i.Tahun = 2026 ORDER BY u.Urutan, s.Urutan, i.Urutan";

    public static async Task JalankanAsync(string basisData, string alamat)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var sambungan = new SqliteConnectionStringBuilder { DataSource = basisData, Mode = SqliteOpenMode.ReadOnly }.ToString();
        app.MapGet("/", () => Results.Content(Halaman(sambungan), "text/html; charset=utf-8"));
        await app.RunAsync(alamat);
    }

    private static string Halaman(string sambungan)
    {
        using var db = new SqliteConnection(sambungan);
        db.Open();
        using var perintah = db.CreateCommand();
        perintah.CommandText = Kueri;
        using var baca = perintah.ExecuteReader();
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>Data kinerja 2026</title></head><body><h1>Data kinerja 2026</h1>");
        var seksi = "";
        while (baca.Read())
        {
            if (baca.GetString(1) != seksi)
            {
                html.Append(seksi.Length == 0 ? "" : "</tbody></table></section>");
                seksi = baca.GetString(1);
                html.Append("<section class=\"panel bagian\"><h2>").Append(WebUtility.HtmlEncode(seksi)).Append("</h2><p>").Append(WebUtility.HtmlEncode(baca.GetString(0))).Append("</p><table class=\"tabel\"><tbody>");
            }

            html.Append("<tr><th scope=\"row\">").Append(WebUtility.HtmlEncode(baca.GetString(2))).Append("<span class=\"sd\">naik, jumlah</span></th><td>").Append(WebUtility.HtmlEncode(baca.GetString(3))).Append("</td>");
            for (var k = 4; k <= 8; k++)
            {
                html.Append("<td class=\"angka\">").Append(baca.IsDBNull(k) ? "–" : baca.GetDecimal(k).ToString("0.##", CultureInfo.InvariantCulture)).Append("</td>");
            }

            html.Append("</tr>");
        }

        return html.Append("</tbody></table></section></body></html>").ToString();
    }
}
