using PengumpulanDataKinerja.Domain;
using PengumpulanDataKinerja.Tests.Support;
using PengumpulanDataKinerja.Web.Documents;

namespace PengumpulanDataKinerja.Tests;

/// <summary>What is read from workbooks of other programs, put together here by hand.</summary>
public sealed class BukuMasukTests
{
    private const string Gaya = """
        <numFmts count="4"><numFmt numFmtId="164" formatCode="[$-421]d mmmm yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00&quot;%&quot;"/><numFmt numFmtId="166" formatCode="0.0\ %"/><numFmt numFmtId="167" formatCode="[Red]&quot;hari&quot;\ 0"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="46"/></cellXfs>
        """;

    [Theory]
    [InlineData("<c r='A1'><v>0.1</v></c>", "0.1")]
    [InlineData("<c r='A1'><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c r='A1'><v>53875559.119999997</v></c>", "53875559.12")]
    [InlineData("<c r='A1'><v>33.333333333333336</v></c>", "33.3333333333")]
    [InlineData("<c r='A1'><v>1E3</v></c>", "1000")]
    [InlineData("<c r='A1'><v>-0</v></c>", "0")]
    [InlineData("<c r='A1' t='n'><v> 12 </v></c>", "12")]
    [InlineData("<c r='A1'><v>999999999999999</v></c>", "999999999999999")]
    [InlineData("<c r='A1' s='2'><v>0.219</v></c>", "21.9")]
    [InlineData("<c r='A1' s='5'><v>0.3248</v></c>", "32.48")]
    [InlineData("<c r='A1' s='4'><v>86.96</v></c>", "86.96")]
    [InlineData("<c r='A1' s='6'><v>3</v></c>", "3")]
    [InlineData("<c r='A1' s='99'><v>3</v></c>", "3")]
    [InlineData("<c r='A1' t='s'><v>0</v></c>", "1234.5")]
    [InlineData("<c r='A1' t='s'><v>1</v></c>", "53875559")]
    [InlineData("<c r='A1' t='str'><v>21,90%</v></c>", "21.9")]
    [InlineData("<c r='A1' t='inlineStr'><is><t xml:space='preserve'> 21,90 </t></is></c>", "21.9")]
    [InlineData("<c r='A1' t='inlineStr'><is><r><t>1.2</t></r><r><rPr><b/></rPr><t>34,5</t></r><rPh sb='0' eb='1'><t>lafal</t></rPh></is></c>", "1234.5")]
    [InlineData("<c><v>7</v></c>", "7")]
    [InlineData("<c r='A1'/>", null)]
    [InlineData("<c r='A1' t='s'><v></v></c>", null)]
    [InlineData("<c r='A1' t='str'><v>   </v></c>", null)]
    public void A_number_is_read_however_it_is_stored(string sel, string? nilai)
    {
        var pembaca = new PembacaSel();
        var hasil = pembaca.Angka(Sel(sel));
        Assert.Empty(pembaca.Kekeliruan);
        Assert.Equal(nilai is null ? null : decimal.Parse(nilai, System.Globalization.CultureInfo.InvariantCulture), hasil);
    }

    [Theory]
    [InlineData("<c r='A1' t='e'><v>#REF!</v></c>", "Isian ini galat rumus dari lembar kerja (seperti #REF!). Tulis angkanya; contoh: 1.234,5.")]
    [InlineData("<c r='A1' t='e'><f>B1/0</f><v>#DIV/0!</v></c>", "Isian ini galat rumus dari lembar kerja (seperti #REF!). Tulis angkanya; contoh: 1.234,5.")]
    [InlineData("<c r='A1' t='str'><v>-</v></c>", "Tanda hubung bukan angka. Kosongkan bila belum ada data, atau tulis 0 bila hasilnya memang nol.")]
    [InlineData("<c r='A1' t='str'><v>1,234.56</v></c>", "Gunakan titik untuk ribuan dan koma untuk desimal; tulis 1.234,56.")]
    [InlineData("<c r='A1' t='str'><v>1.234</v></c>", "“1.234” dapat dibaca dua cara. Tulis 1234 bila titik itu pemisah ribuan, atau 1,234 bila desimal.")]
    [InlineData("<c r='A1' t='str'><v>100 dari 110 Organisasi</v></c>", "“100 dari 110 Organis…” bukan angka. Tulis dengan angka; contoh: 1.234,5.")]
    [InlineData("<c r='A1'><v>-5</v></c>", "Angka tidak boleh kurang dari 0.")]
    [InlineData("<c r='A1'><v>1e15</v></c>", "Angka terlalu besar; paling banyak 15 angka di depan koma.")]
    [InlineData("<c r='A1'><v>1e28</v></c>", "Angka terlalu besar; paling banyak 15 angka di depan koma.")]
    [InlineData("<c r='A1'><v>1e400</v></c>", "Angka terlalu besar; paling banyak 15 angka di depan koma.")]
    [InlineData("<c r='A1'><v>NaN</v></c>", "“NaN” bukan angka. Tulis dengan angka; contoh: 1.234,5.")]
    [InlineData("<c r='A1'><v>empat</v></c>", "“empat” bukan angka. Tulis dengan angka; contoh: 1.234,5.")]
    [InlineData("<c r='A1' t='b'><v>1</v></c>", "berisi BENAR, bukan angka.")]
    [InlineData("<c r='A1' s='1'><v>46023</v></c>", "berisi tanggal (1 Januari 2026), bukan angka. Lembar kerja dapat mengubah isian seperti 1/2 menjadi tanggal; tulis lagi angkanya.")]
    [InlineData("<c r='A1'><f>B1+1</f><v>3</v></c>", "berisi rumus. Ganti dengan nilainya: salin sel ini, lalu tempel sebagai nilai.")]
    [InlineData("<c r='A1'><f t='shared' si='0'/><v>3</v></c>", "berisi rumus. Ganti dengan nilainya: salin sel ini, lalu tempel sebagai nilai.")]
    [InlineData("<c r='A1'><f>B1</f></c>", "berisi rumus. Ganti dengan nilainya: salin sel ini, lalu tempel sebagai nilai.")]
    public void What_is_no_number_is_named_with_its_cell(string sel, string kalimat)
    {
        var pembaca = new PembacaSel();
        Assert.Null(pembaca.Angka(Sel(sel)));
        Assert.Equal($"Sel A1: {kalimat}", Assert.Single(pembaca.Kekeliruan).ToString());
    }

    [Fact]
    public void Merged_cells_are_refused_even_where_they_are_blank()
    {
        using var buku = Buka(BukuMentah.Dengan("<row r='4'><c r='B4'><v>1</v></c><c r='D4'><v>2</v></c></row>", "<mergeCells count='1'><mergeCell ref='B4:C5'/></mergeCells>"));
        var lembar = buku.Lembar("Isian");
        Assert.Equal("B4:C5", Assert.Single(lembar.Gabungan).ToString());
        var (baris, pembaca) = (lembar.Baris().Single(), new PembacaSel());
        Assert.Equal([null, null, 2m], Enumerable.Range(2, 3).Select(k => pembaca.Angka(baris[k])));
        Assert.Equal(["Sel B4: digabung dengan sel lain (B4:C5). Pisahkan sel itu dahulu.", "Sel C4: digabung dengan sel lain (B4:C5). Pisahkan sel itu dahulu."], pembaca.Kekeliruan.Select(k => k.ToString()));
    }

    [Fact]
    public void Rows_and_cells_need_not_say_where_they_stand_and_empty_ones_are_passed_over()
    {
        using var buku = Buka(BukuMentah.Dengan("<row><c><v>1</v></c><c/><c t='str'><v>tiga</v></c></row><row/><row r='10' ht='12'><c r='B10' s='1'/></row><row><c r='C11'><v>4</v></c><c><v>5</v></c></row><row r='1048576'><c r='XFD1048576' s='1'/></row>"));
        var baris = buku.Lembar("ISIAN").Baris().ToList();
        Assert.Equal(["A1", "C1", "C11", "D11"], baris.SelectMany(b => b.Isi).Select(s => s.Alamat.ToString()));
        Assert.Equal((JenisSel.Kosong, "B1"), (baris[0][2].Jenis, baris[0][2].Alamat.ToString()));
    }

    [Fact]
    public void The_names_prefix_the_strict_dialect_and_unknown_extensions_do_not_matter()
    {
        var buku = BukuMentah.Dengan("").Ubah("xl/worksheets/sheet1.xml", _ => $"""
            <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:p="urn:lain"><x:sheetViews/><x:sheetData><x:row r="2"><x:c r="A2" t="d"><x:v>2026-01-01</x:v></x:c><p:c r="B2"><x:v>9</x:v></p:c><x:c r="C2"><x:v>3</x:v><x:extLst><x:ext><x:v>8</x:v></x:ext></x:extLst></x:c></x:row></x:sheetData><x:extLst><x:ext uri="u"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:ext></x:extLst></x:worksheet>
            """);
        using var masuk = Buka(buku);
        var baris = masuk.Lembar("Isian").Baris().Single();
        Assert.Equal(["A2", "C2"], baris.Isi.Select(s => s.Alamat.ToString()));
        Assert.Equal(new DateOnly(2026, 1, 1), new PembacaSel().Tanggal(baris[1]));
        Assert.Equal("3", baris[3].Mentah);
    }

    [Theory]
    [InlineData("", "2026-01-01")]
    [InlineData("<workbookPr date1904='1'/>", "2030-01-02")]
    public void Days_are_counted_from_where_the_workbook_says(string buku, string hari)
    {
        using var masuk = Buka(BukuMentah.Dengan("<row><c r='A1' s='3'><v>46023</v></c></row>", gaya: Gaya, buku: buku));
        Assert.Equal(DateOnly.Parse(hari, System.Globalization.CultureInfo.InvariantCulture), new PembacaSel().Tanggal(masuk.Lembar("Isian").Baris().Single()[1]));
    }

    [Theory]
    [InlineData("<c r='A1' t='str'><v>17/6/2026</v></c>", "2026-06-17", null)]
    [InlineData("<c r='A1' t='str'><v>31/02/2026</v></c>", null, "“31/02/2026” bukan tanggal yang ada. Tulis seperti 17/6/2026.")]
    [InlineData("<c r='A1'><v>46023</v></c>", null, "“46023” bukan tanggal yang ada. Tulis seperti 17/6/2026.")]
    [InlineData("<c r='A1' s='1'><v>-1</v></c>", null, "“-1” bukan tanggal yang ada. Tulis seperti 17/6/2026.")]
    [InlineData("<c r='A1' s='1'><v>9e99</v></c>", null, "“9e99” bukan tanggal yang ada. Tulis seperti 17/6/2026.")]
    public void Days_are_read_as_in_the_forms(string sel, string? hari, string? kalimat)
    {
        var pembaca = new PembacaSel();
        Assert.Equal(hari is null ? null : DateOnly.Parse(hari, System.Globalization.CultureInfo.InvariantCulture), pembaca.Tanggal(Sel(sel)));
        Assert.Equal(kalimat is null ? [] : [$"Sel A1: {kalimat}"], pembaca.Kekeliruan.Select(k => k.ToString()));
    }

    [Theory]
    [InlineData("<c r='A1' t='str'><v> dua\r\nbaris </v></c>", "dua\nbaris")]
    [InlineData("<c r='A1' t='str'><v>satu_x000D_\ndua_x0000_</v></c>", "satu\ndua")]
    [InlineData("<c r='A1'><v>2.1</v></c>", "2,1")]
    [InlineData("<c r='A1' s='2'><v>0.219</v></c>", "21,9%")]
    [InlineData("<c r='A1' s='1'><v>46023</v></c>", "1 Januari 2026")]
    [InlineData("<c r='A1' t='str'><v>=1+1</v></c>", "=1+1")]
    public void Text_is_what_the_person_sees(string sel, string teks)
    {
        var pembaca = new PembacaSel();
        Assert.Equal(teks, pembaca.Teks(Sel(sel), 20));
        Assert.Empty(pembaca.Kekeliruan);
    }

    [Fact]
    public void Text_that_is_too_long_in_error_or_not_in_the_list_is_refused()
    {
        var pembaca = new PembacaSel();
        Assert.Null(pembaca.Teks(Sel($"<c r='A1' t='str'><v>{new string('x', 1234)}</v></c>"), 1000));
        Assert.Null(pembaca.Teks(Sel("<c r='A1' t='e'><v>#N/A</v></c>"), 1000));
        Assert.Null(pembaca.Pilihan(Sel("<c r='A1' t='str'><v>datar</v></c>"), ["naik", "turun"]));
        Assert.Equal("turun", pembaca.Pilihan(Sel("<c r='A1' t='str'><v> TURUN </v></c>"), ["naik", "turun"]));
        Assert.Equal(
            [
                "Sel A1: memuat 1.234 huruf; paling banyak 1.000.",
                "Sel A1: berisi galat lembar kerja (#N/A). Tulis teksnya.",
                "Sel A1: “datar” tidak ada dalam daftar. Pilih salah satu: naik, turun.",
            ],
            pembaca.Kekeliruan.Select(k => k.ToString()));
    }

    [Fact]
    public void Columns_are_found_by_their_headings_wherever_they_stand()
    {
        using var buku = Buka(BukuMentah.Dengan("<row r='3'><c r='B3' t='str'><v>target  TW I</v></c><c r='D3' t='str'><v>Kode</v></c></row><row r='4'><c r='B4'><v>5</v></c><c r='D4' t='str'><v>2.15</v></c></row>"));
        var lembar = buku.Lembar("Isian");
        var tabel = lembar.Tabel("Kode", "Target\nTW I");
        var baris = tabel.Baris().Single();
        Assert.Equal(("2.15", "5"), (tabel.Sel(baris, "Kode").Mentah, tabel.Sel(baris, "Target\nTW I").Mentah));

        Assert.Equal(
            "Lembar “Isian” tidak memuat kolom “Pagu”, “Satuan”. Jangan mengganti judul kolom; unduh buku kerja yang baru bila perlu.",
            Assert.Throws<AturanDilanggarException>(() => lembar.Tabel("Kode", "Pagu", "Satuan")).Message);
    }

    [Fact]
    public void A_heading_that_stands_twice_is_refused()
    {
        using var buku = Buka(BukuMentah.Dengan("<row r='3'><c r='B3' t='str'><v>Kode</v></c><c r='D3' t='str'><v>KODE</v></c></row>"));
        Assert.Equal("Lembar “Isian” memuat kolom “Kode” dua kali (sel B3 dan D3). Hapus salah satunya.", Assert.Throws<AturanDilanggarException>(() => buku.Lembar("Isian").Tabel("Kode")).Message);
    }

    private static BukuMasuk Buka(BukuMentah buku) => BukuMasuk.Buka(new MemoryStream(buku.Kemas()));

    private static SelMasuk Sel(string sel)
    {
        using var buku = Buka(BukuMentah.Dengan($"<row>{sel}<c r='Z1'><v>1</v></c></row>", teks: "<si><t>1.234,5</t></si><si><r><t>53.875</t></r><r><t>.559</t></r></si>", gaya: Gaya));
        return buku.Lembar("Isian").Baris().Single()[1];
    }
}
