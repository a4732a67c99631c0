using System.Globalization;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>How a letter is signed.</summary>
public enum CaraTandaTangan
{
    /// <summary>On the screen: drawn signature, QR code, our own sentence at the foot (uncertified).</summary>
    Layar,

    /// <summary>With ink on the print; a blank of four lines.</summary>
    Basah,
}

/// <summary>The block under a letter: title, signature, name, rank, NIP.</summary>
/// <param name="Jabatan">Lines of the title, see <see cref="Sebutan"/>.</param>
/// <param name="Nama">Name with its degrees as the person writes them.</param>
/// <param name="Pangkat">"Pembina Utama Muda"; null when unknown.</param>
/// <param name="Nip">18 digits; null when unknown.</param>
public sealed record BlokTandaTanganModel(IReadOnlyList<string> Jabatan, string Nama, string? Pangkat, string? Nip)
{
    public const string PengumumanLayar = "(tanda tangan dan kode QR dibubuhkan saat ditandatangani)";

    private static readonly CultureInfo indonesia = CultureInfo.GetCultureInfo("id-ID");

    public CaraTandaTangan Cara { get; init; }

    /// <summary>The drawn signature as a data: address.</summary>
    public string? Gambar { get; init; }

    /// <summary>From <see cref="QrKode"/>; null before the signature.</summary>
    public string? QrSvg { get; init; }

    /// <summary>Code of the check page in groups; null before the signature.</summary>
    public string? KodeVerifikasi { get; init; }

    public bool SudahDitandatangani => Cara == CaraTandaTangan.Layar && QrSvg is not null && KodeVerifikasi is not null;

    /// <summary>The name in capitals, degrees before and after it as they are: "Drs. H. YUSRIZAL HADINATA, M.Si."</summary>
    public string NamaCetak
    {
        get
        {
            var koma = Nama.IndexOf(',', StringComparison.Ordinal);
            var (nama, gelar) = koma < 0 ? (Nama, "") : (Nama[..koma], Nama[koma..]);
            return string.Join(' ', nama.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => k.EndsWith('.') ? k : k.ToUpper(indonesia))) + gelar;
        }
    }

    /// <summary>"NIP 19690101 199403 1 001", printed 8-6-1-3; as given when it is not 18 digits.</summary>
    public string? NipCetak => Nip is null ? null : $"NIP {Kelompokkan(Nip)}";

    /// <summary>
    /// The title as printed above a signature: capitals, "Plt." and "Plh." as they are. "Sekretaris a.n. Kepala Dinas Perhubungan" takes
    /// two lines, "a.n. KEPALA DINAS PERHUBUNGAN" and "SEKRETARIS,"; with "u.b." between them the one who passes it on and "u.b." follow the first.
    /// </summary>
    public static IReadOnlyList<string> Sebutan(string jabatan, string? atasNama = null)
    {
        var (penuh, nama) = atasNama is null ? Pisah(jabatan, " a.n. ") : (jabatan, atasNama);
        var (sendiri, antara) = Pisah(penuh, " u.b. ");
        string[] atas = nama is null ? [] : [$"a.n. {Kapital(nama)}"];
        return [.. atas, .. antara is null ? Array.Empty<string>() : [Kapital(antara), "u.b."], $"{Kapital(sendiri)},"];
    }

    internal static string Kelompokkan(string nip) =>
        nip.Length == 18 && nip.All(char.IsAsciiDigit) ? $"{nip[..8]} {nip[8..14]} {nip[14]} {nip[15..]}" : nip;

    private static (string Kiri, string? Kanan) Pisah(string teks, string tanda) =>
        teks.IndexOf(tanda, StringComparison.Ordinal) is var letak and >= 0 ? (teks[..letak], teks[(letak + tanda.Length)..]) : (teks, null);

    private static string Kapital(string jabatan) =>
        string.Join(' ', jabatan.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => k is "Plt." or "Plh." or "Pj." or "a.n." or "u.b." ? k : k.ToUpper(indonesia)));
}
