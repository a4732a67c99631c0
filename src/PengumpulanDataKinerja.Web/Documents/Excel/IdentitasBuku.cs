using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>
/// What a workbook of ours is and for whom it was made. It stands on a hidden sheet, which Excel and LibreOffice both keep. It is no
/// proof: it tells an honest person that the wrong file was chosen; what may be written is decided by who is signed in.
/// </summary>
/// <param name="Jenis">What kind, in words that a sentence can use: "isian data kinerja", "kamus indikator".</param>
/// <param name="Tahun">Year that it is about.</param>
/// <param name="Triwulan">1 to 4; null for a whole year.</param>
/// <param name="Lingkup">Name of the seksi, bidang or office.</param>
/// <param name="LingkupId">Its id; null for the office.</param>
public sealed record IdentitasBuku(string Jenis, int Tahun, int? Triwulan = null, string Lingkup = "", Guid? LingkupId = null)
{
    /// <summary>Name of the hidden sheet.</summary>
    public const string NamaLembar = "_pdk";

    /// <summary>Version of the layout: a workbook made before a change of columns is told to be downloaded again.</summary>
    public int Versi { get; init; } = 1;

    /// <summary>Version of the record that it was filled from, for whoever wants to notice that it is older than what stands there now.</summary>
    public int? VersiData { get; init; }

    /// <summary>Refuses a workbook that was made for something else.</summary>
    /// <exception cref="AturanDilanggarException">The sentence says what it is and what is wanted.</exception>
    public void PastikanUntuk(IdentitasBuku diminta)
    {
        if (Jenis != diminta.Jenis)
        {
            throw new AturanDilanggarException($"Ini buku kerja {Tampil.Kutip(Jenis)}, padahal yang diminta buku kerja {diminta.Jenis}. Pilih berkas yang benar.");
        }

        if (Tahun != diminta.Tahun || Triwulan != diminta.Triwulan)
        {
            throw new AturanDilanggarException($"Buku kerja ini untuk {Masa}, padahal yang diminta {diminta.Masa}. Unduh buku kerja {diminta.Masa}, lalu isi di sana.");
        }

        if (LingkupId != diminta.LingkupId)
        {
            throw new AturanDilanggarException($"Buku kerja ini milik {Sebut(Lingkup)}, padahal yang diminta {Sebut(diminta.Lingkup)}. Pilih berkas yang benar.");
        }

        if (Versi != diminta.Versi)
        {
            throw new AturanDilanggarException("Buku kerja ini dibuat dengan susunan lama. Unduh yang baru, lalu salin isinya ke sana.");
        }
    }

    private string Masa => Triwulan is { } triwulan ? new TriwulanTahun(Tahun, triwulan).Sebutan : $"tahun {Tahun}";

    private static string Sebut(string lingkup) => lingkup.Length > 0 ? Tampil.Kutip(lingkup) : "seluruh dinas";

    internal IEnumerable<(string Kunci, string Isi)> Tulis() =>
    [
        ("aplikasi", "Pengumpulan Data Kinerja"),
        ("jenis", Jenis),
        ("versi", Versi.ToString(CultureInfo.InvariantCulture)),
        ("tahun", Tahun.ToString(CultureInfo.InvariantCulture)),
        ("triwulan", Triwulan?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("lingkup", Lingkup),
        ("lingkup-id", LingkupId?.ToString() ?? ""),
        ("versi-data", VersiData?.ToString(CultureInfo.InvariantCulture) ?? ""),
    ];

    internal static IdentitasBuku? Baca(IReadOnlyDictionary<string, string> isi)
    {
        var (jenis, lingkup) = (isi.GetValueOrDefault("jenis", ""), isi.GetValueOrDefault("lingkup", ""));
        return jenis.Length is > 0 and <= 60 && lingkup.Length <= 200 && Bulat("tahun") is { } tahun && Bulat("versi") is { } versi
            ? new(jenis, tahun, Bulat("triwulan"), lingkup, Guid.TryParse(isi.GetValueOrDefault("lingkup-id"), out var id) ? id : null) { Versi = versi, VersiData = Bulat("versi-data") }
            : null;

        int? Bulat(string kunci) => int.TryParse(isi.GetValueOrDefault(kunci), NumberStyles.None, CultureInfo.InvariantCulture, out var angka) ? angka : null;
    }
}
