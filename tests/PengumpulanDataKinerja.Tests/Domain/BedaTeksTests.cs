using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests;

public sealed class BedaTeksTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("satu dua", "satu dua", "satu dua")]
    [InlineData("", "baru", "[+baru]")]
    [InlineData("lama", "", "[-lama]")]
    [InlineData("paling lambat Jumat ini", "paling lambat Kamis ini", "paling lambat[- Jumat][+ Kamis] ini")]
    [InlineData("terima kasih.", "terima kasih. Salam", "terima kasih.[+ Salam]")]
    [InlineData("a b c d", "a x y d", "a[- b c][+ x y] d")]
    [InlineData("satu\ndua", "satu\n\ndua", "satu\n[+\n]dua")]
    [InlineData("satu  dua", "satu dua", "satu dua")]
    [InlineData("Yth. Kabid", "Yth. Kabid {tahun}", "Yth. Kabid[+ {tahun}]")]
    public void Two_texts_differ_in_the_words_that_went_and_came(string lama, string baru, string beda) => Assert.Equal(beda, Tulis(BedaTeks.Susun(lama, baru)));

    [Fact]
    public void Texts_too_large_for_words_differ_by_lines_and_even_larger_ones_as_a_whole()
    {
        var baris = string.Concat(Enumerable.Range(1, 60).Select(b => string.Join(' ', Enumerable.Range(1, 50).Select(k => $"{b}.{k}")) + "\n"));
        var lain = baris.Replace("1.1 ", "satu ", StringComparison.Ordinal).Replace("60.50", "akhir", StringComparison.Ordinal);
        var beda = BedaTeks.Susun(baris, lain);
        Assert.All(beda.Where(p => p.Nasib != NasibTeks.Sama), p => Assert.EndsWith("\n", p.Teks, StringComparison.Ordinal));
        Assert.Equal(lain, string.Concat(beda.Where(p => p.Nasib != NasibTeks.Dihapus).Select(p => p.Teks)));

        var (a, b) = (string.Concat(Enumerable.Repeat("a\n", 5_000)), string.Concat(Enumerable.Repeat("b\n", 5_000)));
        Assert.Equal([new(NasibTeks.Dihapus, a), new(NasibTeks.Ditambah, b)], BedaTeks.Susun(a, b));
    }

    [Fact]
    public void What_stays_and_what_came_is_always_the_new_text_and_what_stays_and_went_the_old_one()
    {
        var acak = new Random(7);
        for (var n = 0; n < 300; n++)
        {
            var (lama, baru) = (Acak(), Acak());
            var beda = BedaTeks.Susun(lama, baru);
            Assert.Equal(baru, string.Concat(beda.Where(p => p.Nasib != NasibTeks.Dihapus).Select(p => p.Teks)));
            Assert.Equal(lama, string.Concat(beda.Where(p => p.Nasib != NasibTeks.Ditambah).Select(p => p.Teks)));
        }

        string Acak() => string.Concat(Enumerable.Range(0, acak.Next(12)).Select(_ => acak.Next(4) switch { 0 => "\n", 1 => " satu", 2 => " dua", _ => " tiga" }));
    }

    private static string Tulis(IEnumerable<PotonganTeks> beda) =>
        string.Concat(beda.Select(p => p.Nasib switch { NasibTeks.Sama => p.Teks, NasibTeks.Dihapus => $"[-{p.Teks}]", _ => $"[+{p.Teks}]" }));
}
