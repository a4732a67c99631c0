using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests.Documents;

public sealed class KodeVerifikasiTests
{
    [Fact]
    public void Codes_have_26_characters_and_do_not_repeat()
    {
        var semua = Enumerable.Range(0, 1000).Select(_ => KodeVerifikasi.Baru()).ToHashSet();

        Assert.Equal(1000, semua.Count);
        Assert.All(semua, k => Assert.True(KodeVerifikasi.Baca(KodeVerifikasi.Tulis(k), out var baku) && baku == k));
    }

    [Theory]
    [InlineData("7QF2-K9XM-4RT8-W3HB-6N2D-V5PC-10")]
    [InlineData("7qf2k9xm4rt8w3hb6n2dv5pc10")]
    [InlineData(" 7QF2 K9XM 4RT8 W3HB 6N2D V5PC IO ")]
    [InlineData("7qf2–k9xm–4rt8–w3hb–6n2d–v5pc–lo")]
    public void What_people_type_is_read(string teks)
    {
        Assert.True(KodeVerifikasi.Baca(teks, out var kode));
        Assert.Equal("7QF2K9XM4RT8W3HB6N2DV5PC10", kode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7QF2")]
    [InlineData("7QF2-K9XM-4RT8-W3HB-6N2D-V5PC-101")]
    [InlineData("7QF2-K9XM-4RT8-W3HB-6N2D-V5PC-1U")]
    [InlineData("7QF2-K9XM-4RT8-W3HB-6N2D-V5PC-1%")]
    public void What_is_no_code_is_told_apart(string? teks) => Assert.False(KodeVerifikasi.Baca(teks, out _));
}
