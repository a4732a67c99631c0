using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests;

/// <summary>What people type in a number field, and how numbers are written.</summary>
public sealed class AngkaTests
{
    // Up to 15 digits before the comma and 10 behind it.
    private static readonly Arbitrary<decimal> angka =
        (from panjang in Gen.Choose(0, 10)
         from utuh in Gen.Choose(0, int.MaxValue)
         from kali in Gen.Elements(0m, 1m, 1000m, 400_000m)
         from pecah in Gen.Choose(0, int.MaxValue)
         select Math.Round((utuh * kali) + (pecah / (decimal)int.MaxValue), panjang)).ToArbitrary();

    [Theory]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("21,90", "21.90")]
    [InlineData("21,90%", "21.90")]
    [InlineData("21,90 %", "21.90")]
    [InlineData("33%", "33")]
    [InlineData("53.875.559", "53875559")]
    [InlineData("1234", "1234")]
    [InlineData("1,234", "1.234")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0,0", "0")]
    [InlineData("007", "7")]
    [InlineData("  12 \r\n", "12")]
    [InlineData("\u00a012,5\u00a0", "12.5")]
    [InlineData("1\u00a0234\u00a0567,5", "1234567.5")]
    [InlineData("1\u202f234", "1234")]
    [InlineData("999999999999999,9999999999", "999999999999999.9999999999")]
    [InlineData("0,1234567891", "0.1234567891")]
    public void Numbers_of_the_office_are_read(string teks, string nilai) =>
        Assert.Equal(decimal.Parse(nilai, CultureInfo.InvariantCulture), Angka.Baca(teks));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \u00a0\t")]
    public void A_blank_is_blank_and_not_zero(string? teks) => Assert.Null(Angka.Baca(teks));

    [Theory]
    [InlineData("1.234", "“1.234” dapat dibaca dua cara. Tulis 1234 bila titik itu pemisah ribuan, atau 1,234 bila desimal.")]
    [InlineData("1.234%", "“1.234” dapat dibaca dua cara. Tulis 1234 bila titik itu pemisah ribuan, atau 1,234 bila desimal.")]
    [InlineData("1,234.56", "Gunakan titik untuk ribuan dan koma untuk desimal; tulis 1.234,56.")]
    [InlineData("1,234,567", "Gunakan titik untuk ribuan dan koma untuk desimal; tulis 1.234.567.")]
    [InlineData("21.90", "Gunakan titik untuk ribuan dan koma untuk desimal; tulis 21,90.")]
    [InlineData("0.286", "Gunakan titik untuk ribuan dan koma untuk desimal; tulis 0,286.")]
    [InlineData("-", "Tanda hubung bukan angka. Kosongkan bila belum ada data, atau tulis 0 bila hasilnya memang nol.")]
    [InlineData("#REF!", "Isian ini galat rumus dari lembar kerja (seperti #REF!). Tulis angkanya; contoh: 1.234,5.")]
    [InlineData("#DIV/0!", "Isian ini galat rumus dari lembar kerja (seperti #REF!). Tulis angkanya; contoh: 1.234,5.")]
    [InlineData("NaN", "“NaN” bukan angka. Tulis dengan angka; contoh: 1.234,5.")]
    [InlineData("Infinity", "“Infinity” bukan angka. Tulis dengan angka; contoh: 1.234,5.")]
    [InlineData("1e400", "Tulis angka secara lengkap, tanpa pangkat (E); contoh: 1.234,5.")]
    [InlineData("1,5E+3", "Tulis angka secara lengkap, tanpa pangkat (E); contoh: 1.234,5.")]
    [InlineData("１２", "Gunakan angka 0 sampai 9 biasa; contoh: 1.234,5.")]
    [InlineData("١٢", "Gunakan angka 0 sampai 9 biasa; contoh: 1.234,5.")]
    [InlineData("2½", "Gunakan angka 0 sampai 9 biasa; contoh: 1.234,5.")]
    [InlineData("-5", "Angka tidak boleh kurang dari 0.")]
    [InlineData("\u22125", "Angka tidak boleh kurang dari 0.")]
    [InlineData("1000000000000000", "Angka terlalu besar; paling banyak 15 angka di depan koma.")]
    [InlineData("10000000000000000000000000000", "Angka terlalu besar; paling banyak 15 angka di depan koma.")]
    [InlineData("0,12345678901", "Paling banyak 10 angka di belakang koma; contoh: 1.234,5.")]
    [InlineData("0,123456789012345678901234567890", "Paling banyak 10 angka di belakang koma; contoh: 1.234,5.")]
    [InlineData("100 dari 110 Organisasi", "“100 dari 110 Organis…” bukan angka. Tulis dengan angka; contoh: 1.234,5.")]
    [InlineData("dua\u202e puluh\0", "“dua puluh” bukan angka. Tulis dengan angka; contoh: 1.234,5.")]
    [InlineData("🚍", "“” bukan angka. Tulis dengan angka; contoh: 1.234,5.")]
    [InlineData("+5", "Gunakan titik untuk ribuan dan koma untuk desimal; contoh: 1.234,5.")]
    [InlineData("12.34.567", "Gunakan titik untuk ribuan dan koma untuk desimal; contoh: 1.234,5.")]
    [InlineData("1.234,5,6", "Gunakan titik untuk ribuan dan koma untuk desimal; contoh: 1.234,5.")]
    [InlineData("5,", "Gunakan titik untuk ribuan dan koma untuk desimal; contoh: 1.234,5.")]
    [InlineData(",5", "Gunakan titik untuk ribuan dan koma untuk desimal; contoh: 1.234,5.")]
    [InlineData("1 2", "Gunakan titik untuk ribuan dan koma untuk desimal; contoh: 1.234,5.")]
    [InlineData("(5)", "Gunakan titik untuk ribuan dan koma untuk desimal; contoh: 1.234,5.")]
    public void Anything_else_is_refused_with_a_sentence(string teks, string kalimat)
    {
        Assert.False(Angka.CobaBaca(teks, null, out var nilai, out var kekeliruan));
        Assert.Null(nilai);
        Assert.Equal(kalimat, kekeliruan);
    }

    [Fact]
    public void A_refusal_names_its_field() =>
        Assert.Equal("Realisasi", Assert.Throws<AturanDilanggarException>(() => Angka.Baca("x", bidang: "Realisasi")).Bidang);

    [Fact]
    public void A_very_long_input_is_refused_at_once() => Assert.False(Angka.CobaBaca(new string('1', 10_000), null, out _, out _));

    [Theory]
    [InlineData("1.234", "1234")]
    [InlineData("-1.234", "-1234")]
    public void Where_decimals_are_few_a_lone_group_can_only_be_thousands(string teks, string nilai) =>
        Assert.Equal(decimal.Parse(nilai, CultureInfo.InvariantCulture), Angka.Baca(teks, new AturanAngka(MaksDesimal: 2, BolehNegatif: true)));

    [Fact]
    public void A_count_takes_no_decimals()
    {
        Assert.Equal(1234, Angka.Baca("1.234", AturanAngka.Bulat));
        Assert.Equal("Isi bilangan bulat, tanpa koma; contoh: 1234.", Assert.Throws<AturanDilanggarException>(() => Angka.Baca("1,5", AturanAngka.Bulat)).Message);
    }

    [Theory]
    [InlineData("Rp53.125.000", "53125000")]
    [InlineData("Rp 1.234", "1234")]
    [InlineData("rp. 1.234,50", "1234.5")]
    [InlineData("1.000.000,-", "1000000")]
    [InlineData("Rp1.000.000,-", "1000000")]
    [InlineData("53125000", "53125000")]
    public void Money_is_read_as_people_write_it(string teks, string nilai) =>
        Assert.Equal(decimal.Parse(nilai, CultureInfo.InvariantCulture), Angka.Baca(teks, AturanAngka.Rupiah));

    [Theory]
    [InlineData("Rp")]
    [InlineData("Rp-")]
    [InlineData("-Rp5")]
    [InlineData("Rp5%")]
    [InlineData("Rp1,234")]
    [InlineData("Rp--5")]
    public void Other_money_is_refused(string teks) => Assert.False(Angka.CobaBaca(teks, AturanAngka.Rupiah, out _, out _));

    [Theory]
    [InlineData("1234.5", null, "1.234,5")]
    [InlineData("1234567.10", null, "1.234.567,1")]
    [InlineData("0.005", 2, "0,01")]
    [InlineData("2.345", 2, "2,35")] // half away from zero
    [InlineData("-2.345", 2, "-2,35")]
    [InlineData("-0.001", 2, "0,00")]
    [InlineData("0", null, "0")]
    [InlineData("-1234.5", null, "-1.234,5")]
    public void Numbers_are_written_the_Indonesian_way(string nilai, int? desimal, string tulisan)
    {
        var semula = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("en-US");
            Assert.Equal(tulisan, Angka.Tulis(decimal.Parse(nilai, CultureInfo.InvariantCulture), desimal));
        }
        finally
        {
            CultureInfo.CurrentCulture = semula;
        }
    }

    [Fact]
    public void Percent_and_money_are_written_the_Indonesian_way()
    {
        Assert.Equal("110,76%", Angka.Persen(110.7619m));
        Assert.Equal("Rp1.234.567", Angka.Rupiah(1234567));
        Assert.Equal("Rp1.234,50", Angka.Rupiah(1234.5m));
        Assert.Equal("-Rp1.000", Angka.Rupiah(-1000));
        Assert.Equal("Rp0", Angka.Rupiah(0));
        Assert.Equal("–", Angka.Tulis((decimal?)null));
        Assert.Equal("1234,5", Angka.TulisIsian(1234.50m));
        Assert.Equal("", Angka.TulisIsian(null));
    }

    [Fact]
    public void What_an_input_field_shows_is_read_back() =>
        Prop.ForAll(angka, nilai => Angka.Baca(Angka.TulisIsian(nilai)) == nilai
            && Angka.Baca(Angka.TulisIsian(-nilai), new AturanAngka(BolehNegatif: true)) == -nilai).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_is_read_back_or_refused_as_ambiguous_but_never_another_number() =>
        Prop.ForAll(angka, nilai => Angka.CobaBaca(Angka.Tulis(nilai), null, out var balik, out _) ? balik == nilai : nilai is >= 1000 and < 1_000_000 && decimal.IsInteger(nilai)).QuickCheckThrowOnFailure();

    [Fact]
    public void Money_written_is_money_read() =>
        Prop.ForAll(angka, nilai => Angka.Baca(Angka.Rupiah(decimal.Floor(nilai)), AturanAngka.Rupiah) == decimal.Floor(nilai)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_the_reader_fail() =>
        Prop.ForAll<string>(teks => Angka.CobaBaca(teks, null, out var nilai, out var kekeliruan)
            ? nilai is null or (>= 0 and < 1_000_000_000_000_000) && kekeliruan is null
            : nilai is null && kekeliruan is { Length: > 10 }).QuickCheckThrowOnFailure();
}
