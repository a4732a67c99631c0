using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>Indonesian words and numbers of the screens. Dates and times come from the domain's Waktu.</summary>
public static class Tampil
{
    /// <summary>Said where the framework has no sentence of its own.</summary>
    public const string IsianTidakDapatDibaca = "Isian ini tidak dapat dibaca. Periksa kembali.";

    private static readonly CultureInfo Indonesia = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>"17 Juni 2026"; a dash when there is none.</summary>
    public static string Tanggal(DateOnly? hari) => hari?.ToString("d MMMM yyyy", Indonesia) ?? "–";

    /// <summary>"Rabu, 17 Juni 2026".</summary>
    public static string HariTanggal(DateOnly hari) => hari.ToString("dddd, d MMMM yyyy", Indonesia);

    /// <summary>"1.234,5" with at most the given decimals; a dash when there is none, never 0.</summary>
    public static string Angka(decimal? nilai, int desimalTerbanyak = 4) => nilai?.ToString("#,##0." + new string('#', desimalTerbanyak), Indonesia) ?? "–";

    /// <summary>"98,25%", always two decimals; a dash when there is none.</summary>
    public static string Persen(decimal? nilai) => nilai is null ? "–" : nilai.Value.ToString("#,##0.00", Indonesia) + "%";

    /// <summary>"412 KB", "1,2 MB".</summary>
    public static string Ukuran(long bita) => bita switch
    {
        < 1024 => $"{bita} B",
        < 1024 * 1024 => $"{Angka(bita / 1024m, 0)} KB",
        _ => $"{Angka(bita / 1024m / 1024m, 1)} MB",
    };

    /// <summary>What a peran is called on screen, without unit or seksi.</summary>
    public static string Sebutan(Peran peran) => peran switch
    {
        Peran.Sekretaris => "Sekretaris",
        Peran.KasubbagPkp => "Kasubbag PKP",
        Peran.StafPkp => "Staf PKP",
        Peran.KepalaDinas => "Kepala Dinas",
        Peran.Kabid => "Kabid/KPA",
        Peran.Kasi => "Kasi/PPTK",
        Peran.Kasubbag => "Kasubbag",
        Peran.Pengisi => "Pengisi",
        Peran.AdministratorSistem => "Administrator sistem",
        Peran.Auditor => "Auditor",
    };
}
