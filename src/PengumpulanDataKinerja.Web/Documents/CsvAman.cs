using System.Globalization;
using System.Text;
using CsvHelper;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// CSV for a spreadsheet of this country: semicolons, comma decimals, a byte order mark so that it is read as UTF-8. Text that
/// a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
/// </summary>
public static class CsvAman
{
    public const string Tipe = "text/csv";

    // Spreadsheets take the full-width signs for the plain ones; the library's own list may hold ASCII only.
    private const string TandaLebar = "＝＋－＠";

    private static readonly CsvWriterOptions pilihan = new()
    {
        Separator = ';',
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=@+-\t\r\n",
        WriteByteOrderMark = true,
        FormatProvider = CultureInfo.GetCultureInfo("id-ID"),
        NewLine = "\r\n",
    };

    /// <summary>Writes head and rows; the stream stays open.</summary>
    public static async Task TulisAsync(Stream tujuan, IReadOnlyList<string> kepala, IEnumerable<IReadOnlyList<object?>> baris, CancellationToken batal = default)
    {
        await using var csv = CsvWriter.Create(tujuan, pilihan, leaveOpen: true);
        foreach (var nama in kepala)
        {
            csv.WriteField(nama);
        }

        await csv.EndRecordAsync(batal);
        foreach (var isi in baris)
        {
            foreach (var sel in isi)
            {
                TulisSel(csv, sel);
            }

            await csv.EndRecordAsync(batal);
        }

        await csv.FlushAsync(batal);
    }

    private static void TulisSel(CsvWriter csv, object? sel)
    {
        switch (sel)
        {
            case null:
                csv.WriteField("");
                break;
            case decimal angka:
                csv.WriteField(angka, "0.############################");
                break;
            case int bulat:
                csv.WriteField(bulat, "0");
                break;
            case long panjang:
                csv.WriteField(panjang, "0");
                break;
            case DateOnly hari:
                csv.WriteField(hari, "yyyy-MM-dd");
                break;
            case DateTime saat:
                // Moments in WIB, as the office reads them.
                csv.WriteField(Domain.Waktu.KeWib(saat).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            default:
                csv.WriteField(Aman(sel.ToString() ?? ""));
                break;
        }
    }

    private static string Aman(string teks)
    {
        var bersih = teks.Replace("\0", "", StringComparison.Ordinal);
        return bersih.Length > 0 && TandaLebar.Contains(bersih[0], StringComparison.Ordinal) ? "'" + bersih : bersih;
    }
}
