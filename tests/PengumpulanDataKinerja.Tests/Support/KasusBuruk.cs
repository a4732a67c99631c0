using System.Text;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Tests.Support;

/// <summary>What people, spreadsheets and attackers type, by name.</summary>
public static class KasusBuruk
{
    /// <summary>An element and a handler that no page may ever hold as markup.</summary>
    public const string UnsurUji = "b-uji";

    public static IReadOnlyDictionary<string, byte[]> Teks { get; } = new Dictionary<string, byte[]>
    {
        ["10.000 huruf"] = Bita(new string('a', 10_000)),
        ["emoji"] = Bita("🚦 rambu 👨‍👩‍👧 é ß"),
        ["pembalik arah"] = Bita("laporan\u202Efdp.exe"),
        ["tanda gabung"] = Bita("a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 20))),
        ["ganti baris"] = Bita("satu\r\ndua\r\n\r\nSet-Cookie: x=y"),
        ["U+0000"] = Bita("a\0b"),
        ["setengah huruf"] = [(byte)'a', 0xED, 0xA0, 0x80, (byte)'b'],
        ["skrip"] = Bita($"\"'><{UnsurUji} onmouseover=alert(1)></{UnsurUji}><script>alert('{UnsurUji}')</script>"),
        ["SQL"] = Bita("x'); DROP TABLE \"Orang\";-- %_["),
        ["rumus"] = Bita("=HYPERLINK(\"http://jahat.example\";\"klik\")"),
        ["templat"] = Bita("@Model.Id {{7*7}} ${7*7} {0} %s"),
        ["spasi saja"] = Bita(" \u00A0\t "),
    };

    public static IReadOnlyDictionary<string, byte[]> Angka { get; } = new Dictionary<string, byte[]>
    {
        ["1.234,56"] = Bita("1.234,56"),
        ["1,234.56"] = Bita("1,234.56"),
        ["1.234"] = Bita("1.234"),
        ["1.5"] = Bita("1.5"),
        ["21,90%"] = Bita("21,90%"),
        ["tanda hubung"] = Bita("-"),
        ["#REF!"] = Bita("#REF!"),
        ["NaN"] = Bita("NaN"),
        ["Infinity"] = Bita("Infinity"),
        ["1e400"] = Bita("1e400"),
        ["1e2"] = Bita("1e2"),
        ["-0"] = Bita("-0"),
        ["-5"] = Bita("-5"),
        ["angka lebar"] = Bita("１２３"),
        ["angka Arab"] = Bita("١٢٣"),
        ["spasi tak putus"] = Bita("1\u00A0234"),
        ["30 desimal"] = Bita("1," + new string('1', 30)),
        ["10^28"] = Bita("10000000000000000000000000000"),
        ["2147483648"] = Bita("2147483648"),
        ["0x10"] = Bita("0x10"),
        ["#10"] = Bita("#10"),
        ["(5)"] = Bita("(5)"),
        ["10.000 angka"] = Bita(new string('9', 10_000)),
        ["skrip"] = Teks["skrip"],
        ["U+0000"] = Bita("1\02"),
        ["setengah huruf"] = [(byte)'1', 0xED, 0xA0, 0x80],
    };

    public static IReadOnlyDictionary<string, byte[]> Tanggal { get; } = new Dictionary<string, byte[]>
    {
        ["31/02/2026"] = Bita("31/02/2026"),
        ["2026-02-31"] = Bita("2026-02-31"),
        ["2026-13-01"] = Bita("2026-13-01"),
        ["tahun 1"] = Bita("0001-01-01"),
        ["tahun 9999"] = Bita("9999-12-31"),
        ["tahun 10000"] = Bita("10000-01-01"),
        ["1/2"] = Bita("1/2"),
        ["26"] = Bita("26"),
        ["Maret 2026"] = Bita("Maret 2026"),
        ["45931"] = Bita("45931"),
        ["dengan jam"] = Bita("2026-10-05T10:00"),
        ["angka lebar"] = Bita("２０２６-10-05"),
        ["besok"] = Bita("besok"),
        ["10.000 huruf"] = Teks["10.000 huruf"],
        ["skrip"] = Teks["skrip"],
        ["U+0000"] = Bita("2026-10-05\0"),
    };

    public static IReadOnlyDictionary<string, byte[]> Pilihan { get; } = new Dictionary<string, byte[]>
    {
        ["99"] = Bita("99"),
        ["-1"] = Bita("-1"),
        ["bukan pilihan"] = Bita("bukan-pilihan"),
        ["Guid kosong"] = Bita(Guid.Empty.ToString()),
        ["Guid asing"] = Bita("01a2b3c4-0000-7000-8000-000000000000"),
        ["gabungan"] = Bita("1,2,3"),
        ["10.000 huruf"] = Teks["10.000 huruf"],
        ["skrip"] = Teks["skrip"],
    };

    public static IReadOnlyDictionary<string, byte[]> Untuk(JenisBidang jenis) => jenis switch
    {
        JenisBidang.Teks => Teks,
        JenisBidang.Angka => Angka,
        JenisBidang.Tanggal => Tanggal,
        _ => Pilihan,
    };

    /// <summary>True when the office's rule reads this as a number; anything else must be refused everywhere.</summary>
    public static bool Terbaca(string teks, bool bulat) => PengumpulanDataKinerja.Domain.Angka.CobaBaca(teks, new AturanAngka(bulat ? 0 : 10, BolehNegatif: true), out _, out _);

    private static byte[] Bita(string teks) => Encoding.UTF8.GetBytes(teks);
}
