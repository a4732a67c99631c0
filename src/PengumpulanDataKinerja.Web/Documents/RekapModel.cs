using System.Globalization;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web.Documents;

/// <summary>The recap of one triwulan, lampiran of the nota dinas of SOP row 11. Percentages are unrounded.</summary>
/// <param name="Periode">"Triwulan II Tahun 2026".</param>
/// <param name="PosisiTanggal">Day for which the figures stand.</param>
public sealed record RekapModel(string Periode, DateOnly PosisiTanggal) : LembarIsiModel
{
    public override string TampilanIsi => "~/Views/Naskah/_Rekap.cshtml";

    public required int UnitTepatWaktu { get; init; }

    public required int UnitTerlambat { get; init; }

    public required int UnitTidakMenyampaikan { get; init; }

    public required int JumlahIndikator { get; init; }

    public required int IndikatorTerisi { get; init; }

    public decimal? RataRata { get; init; }

    public string? Predikat { get; init; }

    /// <summary>"capaian s.d. Triwulan II" or "capaian Triwulan II": what averages and predikat rest on.</summary>
    public required string DasarPredikat { get; init; }

    /// <summary>"Putaran 2, menggantikan …"; null for the first.</summary>
    public string? Keterangan { get; init; }

    /// <summary>Rows that were changed after their receipt; empty in the lampiran of letters drafted before they were printed.</summary>
    public IReadOnlyList<RekapKoreksi> Koreksi { get; init; } = [];

    /// <summary>Along the year; empty in the lampiran of letters drafted before it was printed.</summary>
    public IReadOnlyList<RekapBanding> Banding { get; init; } = [];

    /// <summary>Money; none in the lampiran of letters drafted before it was printed.</summary>
    public RekapUang Anggaran { get; init; } = new([], []);

    public required IReadOnlyList<RekapUnit> Unit { get; init; }

    public required IReadOnlyList<RekapKelompok> Kelompok { get; init; }

    /// <summary>"98,25"; "–" when there is none. Rounded half away from zero to two places, for showing only.</summary>
    public static string Persen(decimal? nilai) =>
        nilai is null ? "–" : Math.Round(nilai.Value, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", CultureInfo.GetCultureInfo("id-ID"));
}

/// <param name="Diteruskan">Day of the accepted round's forwarding; "–" when there is none. The same for the receipt.</param>
/// <param name="Status">"Tepat waktu", "Terlambat" or "Tidak menyampaikan".</param>
/// <param name="Peringatan">Number and date of each warning.</param>
/// <param name="PengirimPenerimaSama">Kasubbag PKP received his own subbagian's data.</param>
/// <param name="DiKertas">The forwarding that decides was done on paper and entered afterwards.</param>
public sealed record RekapUnit(string Nama, int JumlahIndikator, int Terisi, string Diteruskan, string Diterima, string Status, IReadOnlyList<string> Peringatan, decimal? RataRata, string? Predikat, bool PengirimPenerimaSama = false, bool DiKertas = false)
{
    public int Belum => JumlahIndikator - Terisi;
}

/// <summary>A unit along the year, and how complete it is.</summary>
/// <param name="Triwulan">Mean capaian of triwulan I to this one, in percent, unrounded.</param>
/// <param name="Selisih">Points against the triwulan before.</param>
/// <param name="Tahun">Mean against the targets of the year.</param>
public sealed record RekapBanding(string Nama, IReadOnlyList<decimal?> Triwulan, decimal? Selisih, decimal? Tahun)
{
    public const string SeluruhDinas = "Seluruh dinas";

    /// <summary>Indicators with a figure.</summary>
    public int Angka { get; init; }

    public int Nihil { get; init; }

    public int Belum { get; init; }

    /// <summary>Sent back with a fault, and not mended yet.</summary>
    public int Dikembalikan { get; init; }

    public int TidakDisampaikan { get; init; }

    public int Diminta => Angka + Nihil + Belum + Dikembalikan + TidakDisampaikan;

    /// <summary>"+2,10", "-0,35", "0,00"; "–" when there is none.</summary>
    public string SelisihTeks => Selisih is null ? "–" : (Math.Round(Selisih.Value, 2, MidpointRounding.AwayFromZero) > 0 ? "+" : "") + RekapModel.Persen(Selisih);
}

/// <summary>Money of the units, and what to look at.</summary>
/// <param name="Baris">Units with a budget, the office last; empty when none has one.</param>
/// <param name="Selisih">Stored amounts that differ from the sum below them, in words.</param>
public sealed record RekapUang(IReadOnlyList<RekapUangUnit> Baris, IReadOnlyList<string> Selisih);

/// <param name="Pagu">Budget of the year in rupiah.</param>
/// <param name="Realisasi">Rupiah s.d. triwulan; null while none is reported.</param>
/// <param name="Serapan">Percent, unrounded.</param>
/// <param name="Capaian">Mean against the targets of the year in percent, unrounded.</param>
/// <param name="Efisiensi">That mean against serapan; null when one of them is missing.</param>
public sealed record RekapUangUnit(string Nama, decimal? Pagu, decimal? Realisasi, decimal? Serapan, decimal? Capaian, Efisiensi? Efisiensi);

public sealed record RekapKelompok(string Unit, string? Seksi, IReadOnlyList<RekapBaris> Baris);

/// <summary>One indicator; the figures as texts, since some targets are words.</summary>
public sealed record RekapBaris(string Indikator, string Satuan, string TargetTahun, string TargetTriwulan, string RealisasiTriwulan, decimal? CapaianTriwulan, string RealisasiSampaiDengan, decimal? CapaianSampaiDengan, string? Predikat)
{
    public string FaktorPendorong { get; init; } = "";

    public string FaktorPenghambat { get; init; } = "";

    public string TindakLanjut { get; init; } = "";

    /// <summary>Mark of a correction or pemutakhiran after the receipt; empty without one.</summary>
    public string Koreksi { get; init; } = "";
}

/// <summary>One row that was changed after its receipt, old beside new.</summary>
/// <param name="Jenis">"Koreksi" or "Pemutakhiran".</param>
/// <param name="Putusan">Who granted it, and when.</param>
public sealed record RekapKoreksi(string Unit, string Indikator, string Jenis, string Semula, string Menjadi, string Alasan, string Putusan);
