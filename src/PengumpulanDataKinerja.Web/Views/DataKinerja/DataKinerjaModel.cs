using Microsoft.AspNetCore.Mvc.Rendering;
using PengumpulanDataKinerja.Domain;

namespace PengumpulanDataKinerja.Web;

/// <summary>The dictionary of one year.</summary>
/// <param name="Tahun">The year shown.</param>
/// <param name="TahunLain">Other years with indicators.</param>
/// <param name="Kelompok">Its indicators by unit and seksi.</param>
/// <param name="BolehUbah">Whether the reader keeps the dictionary (Staf PKP).</param>
/// <param name="RevisiMenunggu">How many requests for other targets wait, of those that the reader may see.</param>
public sealed record DataKinerjaModel(int Tahun, IReadOnlyList<int> TahunLain, IReadOnlyList<KelompokIndikator> Kelompok, bool BolehUbah, int RevisiMenunggu);

/// <summary>The indicators of one seksi.</summary>
/// <param name="NamaUnit">Unit that it belongs to.</param>
/// <param name="Seksi">The seksi or subbagian.</param>
/// <param name="BolehMelihat">Whether the reader may see its figures.</param>
/// <param name="Isian">Page and name of its data in the present triwulan; null when there is none or the reader may not see it.</param>
/// <param name="Indikator">Active first, in the order of the plan.</param>
/// <param name="Aktif">How many of them are asked for.</param>
public sealed record KelompokIndikator(string NamaUnit, Seksi Seksi, bool BolehMelihat, (string Alamat, string Kata)? Isian, IReadOnlyList<BarisKamus> Indikator, int Aktif);

/// <summary>One row of the list, already in words: the page has hundreds, and only writes them out.</summary>
public sealed record BarisKamus(string Kunci, string Nama, string Sifat, string Satuan, string I, string II, string III, string IV, string Tahun, string? Peringatan);

/// <summary>One indicator with all that the dictionary says of it.</summary>
/// <param name="Indikator">The indicator.</param>
/// <param name="Unsur">Its node of the plan; null while it has none.</param>
/// <param name="Jalur">The nodes above that, from the top.</param>
/// <param name="Seksi">Who answers for it.</param>
/// <param name="NamaUnit">Unit of that seksi.</param>
/// <param name="BolehMelihat">Whether the reader may see its figures.</param>
/// <param name="BolehUbah">Whether the reader keeps the dictionary.</param>
/// <param name="BolehMeminta">Whether the reader may ask for other targets.</param>
/// <param name="Revisi">Requests for other targets, latest first; none for whoever may not see the figures.</param>
public sealed record RincianIndikator(Indikator Indikator, UnsurRencana? Unsur, IReadOnlyList<UnsurRencana> Jalur, Seksi Seksi, string NamaUnit, bool BolehMelihat, bool BolehUbah, bool BolehMeminta, IReadOnlyList<RevisiTarget> Revisi);

/// <summary>The form of one indicator.</summary>
/// <param name="Judul">Heading.</param>
/// <param name="Tombol">Words of the button.</param>
/// <param name="Isian">What is typed.</param>
/// <param name="Seksi">Options; empty when the seksi is settled.</param>
/// <param name="Rencana">Nodes of the plan to hang it on.</param>
/// <param name="Milik">The indicator that is changed; null when it is new.</param>
/// <param name="Tempat">Name of its seksi.</param>
public sealed record FormulirIndikator(string Judul, string Tombol, IndikatorInput Isian, IReadOnlyList<SelectListItem> Seksi, IReadOnlyList<SelectListItem> Rencana, Indikator? Milik = null, string? Tempat = null);

/// <summary>The options of the form, in the words of the office.</summary>
public static class PilihanIndikator
{
    public static IReadOnlyList<SelectListItem> Level { get; } =
        [.. Enum.GetValues<LevelIndikator>().Select(l => new SelectListItem(PohonRencana.Sebutan(l), l.ToString()))];

    public static IReadOnlyList<SelectListItem> Tipe { get; } =
    [
        new("Angka", nameof(TipeData.Angka)),
        new("Predikat (BB, A, WTP)", nameof(TipeData.Predikat)),
    ];

    public static IReadOnlyList<SelectListItem> Arah { get; } =
    [
        new("Naik: makin besar makin baik", nameof(Domain.Arah.Naik)),
        new("Turun: makin kecil makin baik", nameof(Domain.Arah.Turun)),
    ];

    public static IReadOnlyList<SelectListItem> Agregasi { get; } =
    [
        new("Dijumlahkan tiap triwulan", nameof(Domain.Agregasi.Jumlah)),
        new("Isian sudah s.d. triwulan (kumulatif)", nameof(Domain.Agregasi.Kumulatif)),
        new("Posisi akhir triwulan", nameof(Domain.Agregasi.Terakhir)),
        new("Rata-rata triwulan", nameof(Domain.Agregasi.RataRata)),
    ];

    public static IReadOnlyList<SelectListItem> RumusTurun { get; } =
    [
        new("A: (2 × target − realisasi) ÷ target", nameof(Domain.RumusTurun.A)),
        new("B: target ÷ realisasi", nameof(Domain.RumusTurun.B)),
    ];

    public static IReadOnlyList<SelectListItem> Triwulan { get; } =
        [.. Enumerable.Range(1, 4).Select(tw => new SelectListItem($"Triwulan {TriwulanTahun.RomawiUntuk(tw)}", tw.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    /// <summary>Nodes of a plan, set in by their depth.</summary>
    public static IReadOnlyList<SelectListItem> Rencana(PohonRencana pohon, Func<UnsurRencana, bool>? saring = null) =>
        [.. pohon.Baris.Where(b => saring?.Invoke(b.Unsur) ?? true).Select(b => new SelectListItem($"{new string('\u2003', b.Dalam)}{b.Unsur.Sebutan}", b.Unsur.Id.ToString()))];

    /// <summary>"naik, dijumlahkan".</summary>
    public static string Sifat(TipeData tipe, Arah arah, Agregasi agregasi) =>
        tipe == TipeData.Predikat ? "predikat" : $"{(arah == Domain.Arah.Naik ? "naik" : "turun")}, {BarisIsian.Sebutan(agregasi)}";
}
