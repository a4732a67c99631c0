using System.Text;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Documents;

public class CsvAmanTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("+62", "\"'+62\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("biasa", "biasa")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("nol\0", "nol")]
    [InlineData("\t=1", "\"'\t=1\"")]
    public async Task Text_that_a_spreadsheet_would_run_is_defused(string teks, string harapan) => Assert.Equal(harapan, await TulisAsync(teks));

    [Fact]
    public async Task Numbers_stay_numbers_with_a_comma_and_moments_are_wib()
    {
        Assert.Equal("-1234,5", await TulisAsync(-1234.5m));
        Assert.Equal("2026-09-23 10:00:00", await TulisAsync(new DateTime(2026, 9, 23, 3, 0, 0, DateTimeKind.Utc)));
        Assert.Equal("\"\"", await TulisAsync(null));
    }

    [Fact]
    public async Task A_byte_order_mark_leads_so_that_it_is_read_as_utf8()
    {
        var isi = new MemoryStream();
        await CsvAman.TulisAsync(isi, ["Nama"], [["é"]]);
        Assert.Equal([0xEF, 0xBB, 0xBF], isi.ToArray()[..3]);
    }

    private static async Task<string> TulisAsync(object? sel)
    {
        var isi = new MemoryStream();
        await CsvAman.TulisAsync(isi, ["K"], [[sel]]);
        return Encoding.UTF8.GetString(isi.ToArray()[3..])["K\r\n".Length..].TrimEnd('\r', '\n');
    }
}
