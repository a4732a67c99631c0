using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The office's books of letters.</summary>
public enum JenisBuku
{
    SuratKeluar,
    NotaDinas,
    Ekspedisi,
    Disposisi,
}

/// <summary>One year of a book: the same table on the page, on paper and as a workbook.</summary>
/// <param name="Jenis">Which book.</param>
/// <param name="Tahun">Calendar year.</param>
/// <param name="Kolom">Its columns.</param>
/// <param name="Baris">Its rows in their order.</param>
public sealed record BukuSurat(JenisBuku Jenis, int Tahun, IReadOnlyList<KolomBuku> Kolom, IReadOnlyList<BarisBuku> Baris) : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_BukuSurat.cshtml";

    public string Judul => Sebutan(Jenis);

    /// <summary>What stands above the table, e.g. which numbers were given before; null for nothing.</summary>
    public string? Keterangan { get; init; }

    public static string Sebutan(JenisBuku jenis) => jenis switch
    {
        JenisBuku.SuratKeluar => "Register surat keluar",
        JenisBuku.NotaDinas => "Register nota dinas",
        JenisBuku.Ekspedisi => "Ekspedisi",
        JenisBuku.Disposisi => "Agenda disposisi",
    };

    /// <summary>As the address names it.</summary>
    public static string Kata(JenisBuku jenis) => jenis switch
    {
        JenisBuku.SuratKeluar => "surat-keluar",
        JenisBuku.NotaDinas => "nota-dinas",
        JenisBuku.Ekspedisi => "ekspedisi",
        JenisBuku.Disposisi => "disposisi",
    };

    /// <summary>The book of an address, or null.</summary>
    public static JenisBuku? Dari(string kata) => Enum.GetValues<JenisBuku>().Select(j => (JenisBuku?)j).FirstOrDefault(j => Kata(j!.Value) == kata);

    /// <summary>A cell in words.</summary>
    public static string Tulis(object? nilai) => nilai switch
    {
        null or "" => "–",
        DateOnly hari => Waktu.Tanggal(hari),
        DateTime saat => Waktu.TanggalJam(saat),
        int angka => Tampil.Angka(angka),
        _ => nilai.ToString()!,
    };

    /// <summary>The year as a workbook.</summary>
    public void TulisExcel(Stream tujuan) => BukuKerja.Tulis(tujuan, $"{Judul} {Tahun}", null, buku =>
    {
        string[] judul = [$"{Judul.ToUpperInvariant()} TAHUN {Tahun}", .. Keterangan is null ? Array.Empty<string>() : [Keterangan]];
        buku.Lembar(new SusunanLembar(Judul, [.. Kolom.Select(k => new KolomLembar(k.Kepala, k.Lebar, k.Gaya))]) { Judul = judul, KolomBeku = 1 }, lembar =>
        {
            foreach (var baris in Baris)
            {
                lembar.Baris([.. baris.Sel]);
            }
        });
    });
}

/// <param name="Kepala">Heading.</param>
/// <param name="Lebar">Width in characters.</param>
/// <param name="Gaya">How a workbook shows its cells.</param>
public sealed record KolomBuku(string Kepala, double Lebar, GayaSel Gaya = GayaSel.Teks);

/// <summary>One row; the cells are texts, numbers, dates or moments.</summary>
/// <param name="Sel">A cell per column.</param>
public sealed record BarisBuku(IReadOnlyList<object?> Sel)
{
    /// <summary>Where the page leads from the first cell; null for nowhere.</summary>
    public string? Tautan { get; init; }
}
