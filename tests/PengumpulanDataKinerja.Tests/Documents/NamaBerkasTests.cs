using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Documents;

public class NamaBerkasTests
{
    [Theory]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("C:\\x\\y.pdf", "C--x-y.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("nul", "_nul")]
    [InlineData("21,90% realisasi.xlsx", "21,90- realisasi.xlsx")]
    [InlineData("foto\u202Egpj.exe", "fotogpj.exe")]
    [InlineData("baris\r\nbaru.txt", "barisbaru.txt")]
    [InlineData("  . ..  ", "tanpa nama")]
    [InlineData("nama.", "nama")]
    [InlineData("Isian TW III 2026 Seksi Lalu Lintas/Angkutan.xlsx", "Isian TW III 2026 Seksi Lalu Lintas-Angkutan.xlsx")]
    public void Any_name_becomes_harmless(string nama, string harapan) => Assert.Equal(harapan, NamaBerkas.Bersih(nama));

    [Fact]
    public void Half_a_pair_is_replaced() => Assert.Equal("\uFFFDx.pdf", NamaBerkas.Bersih((char)0xD800 + "x.pdf"));

    [Fact]
    public void A_long_name_is_cut_at_a_word_and_keeps_its_extension()
    {
        var hasil = NamaBerkas.Bersih("Jumlah Dokumen Bukti Lulus Uji Pengujian Berkala Kendaraan Bermotor.pdf");
        Assert.Equal("Jumlah Dokumen Bukti Lulus Uji Pengujian Berkala.pdf", hasil);
        Assert.True(NamaBerkas.Bersih(new string('x', 300) + ".pdf").Length <= 60);
        Assert.False(char.IsHighSurrogate(NamaBerkas.Bersih(string.Concat(Enumerable.Repeat("😀", 200)))[^1]));
    }

    [Fact]
    public void No_two_are_alike_where_letter_case_does_not_count()
    {
        var nama = new NamaBerkas();
        Assert.Equal(["a/laporan.pdf", "a/Laporan (2).PDF", "a/laporan (3).pdf", "b/laporan.pdf"], [nama.Beri("a", "laporan.pdf"), nama.Beri("a", "Laporan.PDF"), nama.Beri("a", "laporan.pdf"), nama.Beri("b", "laporan.pdf")]);
    }
}
