using System.Text.Encodings.Web;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Documents;

/// <summary>What the charts of a recap say beside their bars.</summary>
public sealed class GrafikRekapTests
{
    [Fact]
    public void The_last_triwulan_of_a_year_is_called_four_in_roman_as_the_others_are()
    {
        using var tulisan = new StringWriter();
        GrafikRekap.Capaian([new RekapBanding("Bidang Angkutan", [90m, null, 95.5m, 101m], 5.5m, 98m)], 2026).WriteTo(tulisan, HtmlEncoder.Default);

        var svg = tulisan.ToString();
        Assert.Contains("TW I 90,00%, TW II tidak ada, TW III 95,50%, TW IV 101,00%", svg, StringComparison.Ordinal);
        Assert.Contains(">TW IV<", svg, StringComparison.Ordinal);
    }
}
